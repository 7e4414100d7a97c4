// JSON Schema (2020-12) of the household file of an ordinance, made from its facts.

import type { DecisionModel, Fact, Thing, ValueType } from "@andersom/semantics";
import { withSubjects } from "../decision/subjects.js";
import { judgeName } from "./answers.js";
import { eventNames } from "./events.js";
import { everyMonth, homeThing, personThing } from "./spec.js";

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
export function inputSchema(written: DecisionModel): Schema {
  const model = withSubjects(written);
  const roots = model.things.filter((thing) => thing.root);
  const section = (kind: Fact["kind"]): Schema => ({
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(
      roots.map((thing) => [
        thing.name,
        thingSchema(
          model,
          (fact) => fact.thing === thing.id && fact.kind === kind,
          kind === "oordeel" ? decidedOf(model, thing) : {},
        ),
      ]),
    ),
  });
  const lists = model.things.map((thing) => [
    thing.id,
    thingSchema(model, (fact) => fact.thing === thing.id, decidedOf(model, thing)),
  ]);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: model.instrument.title,
    type: "object",
    additionalProperties: false,
    properties: {
      peildatum: { ...isoDate, description: "De dag waarop de regels worden toegepast." },
      gegevens: section("gegeven"),
      oordelen: section("oordeel"),
      ...peopleSchema(model),
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
      ...eventsSchema(model),
      gevraagd:
        model.rights.length === 0
          ? { type: "array", maxItems: 0 }
          : { type: "array", items: requestSchema(model) },
      maatwerk: { type: "array", items: departureSchema },
      eerder: earlierSchema(model),
      uitgegeven: byRight(model, { type: ["string", "number"] }),
      overgang: transitionSchema(model),
    },
    $defs: Object.fromEntries(lists),
  };
}

/** The dates of steps and other events, where the ordinance has any. */
function eventsSchema(model: DecisionModel): Schema {
  const names = [...eventNames(model)];
  if (names.length === 0) return {};
  const dates = { anyOf: [isoDate, { type: "array", items: isoDate, minItems: 1 }] };
  return {
    gebeurtenissen: {
      type: "object",
      additionalProperties: false,
      description: "Wanneer de stappen en andere gebeurtenissen waren.",
      properties: Object.fromEntries(names.map((name) => [name, dates])),
    },
  };
}

/** Days on which a right was granted before, by the name of the right. */
function earlierSchema(model: DecisionModel): Schema {
  return byRight(model, { type: "array", items: isoDate });
}

function transitionSchema({ transitions = [] }: DecisionModel): Schema {
  const properties = Object.fromEntries(transitions.map(({ title }) => [title, { type: "boolean" }]));
  return { type: "object", additionalProperties: false, properties };
}

function byRight(model: DecisionModel, value: Schema): Schema {
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(model.rights.map(({ key }) => [key, value])),
  };
}

/** What somebody agreed to, on which day and by whom. */
function consentSchema(consents: readonly { readonly name: string }[]): Schema {
  const given = {
    type: "object",
    additionalProperties: false,
    required: ["op", "door"],
    properties: { op: isoDate, door: { type: "array", items: { type: "string" } } },
  };
  return {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(consents.map(({ name }) => [name, given])),
  };
}

/** The people by name, and who lives with whom. Judgements may stand with the person or household they are about. */
function peopleSchema(model: DecisionModel): Schema {
  const about = (thing: string): Schema => {
    const declared = model.things.find(({ id }) => id === thing);
    const own = thingSchema(
      model,
      (fact) => fact.thing === thing,
      declared === undefined ? {} : decidedOf(model, declared),
    );
    const properties = {
      ...(own["properties"] as object),
      eerder: earlierSchema(model),
      ...(thing === personThing && model.consents !== undefined
        ? { toestemming: consentSchema(model.consents) }
        : {}),
      overgang: transitionSchema(model),
    };
    return { ...own, properties };
  };
  if (!model.things.some((thing) => thing.root && thing.id === personThing)) return {};
  const home = about(homeThing);
  return {
    personen: { type: "object", additionalProperties: withEvents(model, about(personThing)) },
    huishoudens: {
      type: "array",
      items: {
        ...home,
        required: ["leden"],
        properties: {
          ...(home["properties"] as object),
          leden: { type: "array", items: { type: "string" } },
        },
      },
    },
    aanvrager: { type: "string", description: "De naam van de persoon om wiens aanvraag het gaat." },
    restIsNee: {
      type: "boolean",
      description: "Wat van personen en huishoudens niet is opgegeven, is nee, nul of leeg.",
    },
  };
}

/** A person may have a course of steps of his own. */
function withEvents(model: DecisionModel, schema: Schema): Schema {
  return { ...schema, properties: { ...(schema["properties"] as object), ...eventsSchema(model) } };
}

function requestSchema(model: DecisionModel): Schema {
  const right = { enum: model.rights.map(({ name }) => name) };
  const byPerson = {
    type: "object",
    additionalProperties: false,
    required: ["recht"],
    properties: { recht: right, voor: { type: "string" }, door: { type: "string" } },
  };
  return { anyOf: [right, byPerson] };
}

/** Values that a person decides, and effects that a person judges, stand among the judgements of their thing. */
function decidedOf(model: DecisionModel, thing: Thing): { readonly [key: string]: Schema } {
  const decided = new Set(model.powers.map((power) => power.decides));
  const first = model.things.find(({ root }) => root)?.id;
  return Object.fromEntries([
    ...model.definitions
      .filter(({ id, thing: about = first }) => decided.has(id) && about === thing.id)
      .map(({ key, type }) => [key, valueSchema(type)]),
    ...model.effects
      .filter(({ reachedBy }) => reachedBy !== undefined && thing.root)
      .map(({ name }) => [`het effect ${name} wordt bereikt`, { type: "boolean" }]),
  ]) as { readonly [key: string]: Schema };
}

const departureSchema: Schema = {
  type: "object",
  additionalProperties: false,
  required: ["clausule"],
  properties: {
    clausule: { type: "string", description: "De bepaling die afwijken toestaat, zoals “artikel 5 lid 2”." },
    door: { type: "string", description: "Wie afwijkt." },
    richting: { enum: ["ten gunste", "ten nadele", "hoger", "lager"] },
    effect: { type: "string", description: "Het effect waarvoor wordt afgeweken." },
    motivering: { type: "string", description: "Zonder motivering wordt een afwijking geweigerd." },
    voor: { type: "string", description: "De naam van de persoon voor wie wordt afgeweken." },
    van: {
      type: "string",
      description: "Het artikel waarvan wordt afgeweken, als de bepaling over de hele verordening gaat.",
    },
    waarde: { type: "object", maxProperties: 1, description: "De waarde die in de plaats komt." },
  },
};

function thingSchema(
  model: DecisionModel,
  wanted: (fact: Fact) => boolean,
  more: { readonly [key: string]: Schema },
): Schema {
  const facts = model.facts.filter(wanted).map((fact) => [fact.key, factSchema(model, fact)]);
  return {
    type: "object",
    additionalProperties: false,
    properties: { ...more, ...Object.fromEntries(facts) },
  };
}

function factSchema(model: DecisionModel, fact: Fact): Schema {
  const description = [fact.question, fact.sources.join("; ")]
    .filter((part) => part !== undefined && part !== "")
    .join(" — ");
  return { ...answersSchema(model, fact), ...(description === "" ? {} : { description }) };
}

/** An answer for each right, or of the judge together with the inwoner, where the judgement asks for that. */
function answersSchema(model: DecisionModel, fact: Fact): Schema {
  const bare = valueSchema(fact.type);
  const answer =
    fact.type.kind === "ja-nee" && (fact.perRight ?? fact.together) === true
      ? { anyOf: [bare, { enum: ["ja", "nee"] }] }
      : bare;
  const object = (keys: readonly string[], value: Schema): Schema => ({
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(keys.map((key) => [key, value])),
  });
  const single =
    fact.together === true ? { anyOf: [answer, object([judgeName(fact.judge), "inwoner"], answer)] } : answer;
  return fact.perRight === true
    ? object(
        model.rights.map(({ name }) => name),
        single,
      )
    : single;
}

function valueSchema(type: ValueType): Schema {
  if (type.reeks === true) {
    const { reeks: _, ...single } = type;
    return {
      type: "object",
      additionalProperties: false,
      properties: { [everyMonth]: valueSchema(single) },
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
      return {
        type: "array",
        items:
          type.thing === personThing
            ? { anyOf: [{ type: "string" }, { $ref: `#/$defs/${ref(type.thing)}` }] }
            : { $ref: `#/$defs/${ref(type.thing)}` },
      };
  }
}

/** A name in a reference: JSON Pointer escapes within a URI fragment. */
function ref(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}
