// JSON Schema (2020-12) of the household file of an ordinance, made from its facts.

import type { DecisionModel, Fact, ValueType } from "@andersom/semantics";

type Schema = { readonly [key: string]: unknown };

const decimal: Schema = {
  anyOf: [{ type: "number" }, { type: "string", pattern: "^(?:€ ?)?-?[0-9][0-9.,]*(?:/[0-9]+)?(?: ?%)?$" }],
};
const isoDate: Schema = { type: "string", format: "date" };
const month = "[0-9]{4}-(?:0[1-9]|1[0-2])";

/**
 * Every key is the declared name of a fact. The reader also takes other spellings of a name (case, article,
 * a yes/no sentence without its subject); the schema describes the one that is always right.
 */
export function inputSchema(model: DecisionModel): Schema {
  const roots = model.things.filter((thing) => thing.root);
  const section = (kind: Fact["kind"]): Schema => ({
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      roots.map((thing) => [
        thing.name,
        thingSchema(model, (fact) => fact.thing === thing.id && fact.kind === kind),
      ]),
    ),
  });
  const lists = model.things.map((thing) => [
    thing.id,
    thingSchema(model, (fact) => fact.thing === thing.id),
  ]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: model.instrument.title,
    type: "object",
    additionalProperties: false,
    properties: {
      peildatum: { ...isoDate, description: "De dag waarop de regels worden toegepast." },
      gegevens: section("gegeven"),
      oordelen: { ...section("oordeel"), ...(decidable(model) ? { additionalProperties: true } : {}) },
      bedragen: {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(
          model.definitions
            .filter((definition) => definition.kind === "parameter")
            .map((definition) => [
              definition.key,
              { anyOf: [valueSchema(definition.type), valueSchema({ ...definition.type, reeks: true })] },
            ]),
        ),
      },
      gevraagd: { type: "array", items: { enum: model.rights.map((right) => right.name) } },
      maatwerk: { type: "array", items: departureSchema },
    },
    $defs: Object.fromEntries(lists),
  };
}

/** Values that a person decides, and effects that a person judges, stand among the judgements too. */
function decidable(model: DecisionModel): boolean {
  return (
    model.powers.some((power) => power.decides !== undefined) ||
    model.effects.some((effect) => effect.reachedBy !== undefined)
  );
}

const departureSchema: Schema = {
  type: "object",
  additionalProperties: false,
  required: ["clausule", "door", "richting", "motivering"],
  properties: {
    clausule: { type: "string", description: "De bepaling die afwijken toestaat, zoals “artikel 5 lid 2”." },
    door: { type: "string", description: "Wie afwijkt." },
    richting: { enum: ["ten gunste", "ten nadele", "hoger", "lager"] },
    effect: { type: "string", description: "Het effect waarvoor wordt afgeweken." },
    motivering: { type: "string", minLength: 1 },
    van: {
      type: "string",
      description: "Het artikel waarvan wordt afgeweken, als de bepaling over de hele verordening gaat.",
    },
    waarde: { type: "object", maxProperties: 1, description: "De waarde die in de plaats komt." },
  },
};

function thingSchema(model: DecisionModel, wanted: (fact: Fact) => boolean): Schema {
  const properties = model.facts.filter(wanted).map((fact) => [fact.key, factSchema(fact)]);
  return { type: "object", additionalProperties: false, properties: Object.fromEntries(properties) };
}

function factSchema(fact: Fact): Schema {
  const description = [fact.question, fact.sources.join("; ")]
    .filter((part) => part !== undefined && part !== "")
    .join(" — ");
  return { ...valueSchema(fact.type), ...(description === "" ? {} : { description }) };
}

function valueSchema(type: ValueType): Schema {
  if (type.reeks === true) {
    const { reeks: _, ...single } = type;
    return {
      type: "object",
      additionalProperties: false,
      patternProperties: { [`^${month}(?:/${month})?$`]: valueSchema(single) },
    };
  }
  const schema = bareSchema(type);
  const absent = type.nvt === true || (type.kind === "ding" && type.optional);
  return absent ? { anyOf: [schema, { type: "null" }] } : schema;
}

function bareSchema(type: ValueType): Schema {
  switch (type.kind) {
    case "ja-nee":
      return { type: "boolean" };
    case "bedrag":
    case "getal":
    case "percentage":
      return decimal;
    case "datum":
      return isoDate;
    case "tekst":
      return { type: "string" };
    case "keuze":
      return { enum: type.options };
    case "duur":
      return {
        anyOf: [
          {
            type: "object",
            required: ["count", "unit"],
            properties: {
              count: decimal,
              unit: { enum: ["dag", "werkdag", "week", "maand", "kalendermaand", "jaar"] },
            },
          },
          { type: "string" },
        ],
      };
    case "periode":
      return { type: "object", required: ["from", "to"], properties: { from: isoDate, to: isoDate } };
    case "ding":
      return { anyOf: [{ type: "string" }, { $ref: `#/$defs/${ref(type.thing)}` }] };
    case "lijst":
      return { type: "array", items: { $ref: `#/$defs/${ref(type.thing)}` } };
  }
}

/** A name in a reference: JSON Pointer escapes within a URI fragment. */
function ref(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}
