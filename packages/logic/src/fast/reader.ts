// The readers of the generated text: what a record of the household file says of a thing, field by field.

import type { DecisionModel, Fact } from "@andersom/semantics";
import { entriesOf } from "../input/entries.js";
import { isHousemates, isMembers } from "../input/living-together.js";
import { acceptedNames, normalName, pointer } from "../input/names.js";
import { homeThing, personThing } from "../input/spec.js";
import { literal } from "../module/text.js";
import { kindOf } from "./code.js";
import { missingJs, scaleOf } from "./fact.js";
import type { Fields } from "./fields.js";
import { notApplicable } from "./runtime/values.js";

export interface Readers {
  readonly declarations: readonly string[];
  /** JavaScript for the `HouseholdShape`. */
  readonly shape: string;
}

/** `used`: the facts that rules read; of the others only the name is looked at. */
export function readersOf(model: DecisionModel, used: ReadonlySet<string>, fields: Fields): Readers {
  const names = model.things.map(({ id }) => entriesOf(model, id));
  const placeOf = (thing: string): number => model.things.findIndex(({ id }) => id === thing);
  const field = (fact: Fact): string => `a${model.facts.indexOf(fact)}`;

  /** A name that another fact also goes by is left to the exact path. */
  const isOwn = (fact: Fact): boolean =>
    names[placeOf(fact.thing)]?.get(normalName(fact.key))?.id === fact.id;

  function line(fact: Fact): string {
    const key = literal(fact.key);
    const found = `if ((v = raw[${key}]) !== undefined)`;
    const holds = fact.type.kind === "lijst" || fact.type.kind === "ding";
    if (!isOwn(fact)) return `${found} leave("een naam die van meer gegevens is");`;
    if (!holds && !used.has(fact.id)) return `${found} n++;`;
    const empty = emptyJs(fact);
    // A double as first value would cost memory of its own in every thing, so numbers begin as a small one.
    fields.add(fact.thing, field(fact), empty.length > 3 && empty !== "undefined" ? "0" : empty);
    const read = readJs(fact);
    if (read === undefined)
      return `${found} leave(${literal(`het antwoord op ${fact.key}`)}); else x.${field(fact)} = ${empty};`;
    return `${found} { n++; x.${field(fact)} = ${read}; } else x.${field(fact)} = ${empty};`;
  }

  function emptyJs(fact: Fact): string {
    return fact.type.reeks === true ? "undefined" : missingJs(fact);
  }

  /** JavaScript that reads `v`; undefined where only the exact path can. */
  function readJs(fact: Fact): string | undefined {
    const { type } = fact;
    if (fact.perRight !== undefined) return undefined;
    if (type.reeks === true) {
      const single = valueJs(type, "v", fact);
      const rest = fact.kind === "gegeven" && isPersonal(fact) ? restJs(fact) : undefined;
      return single === undefined
        ? undefined
        : `new Series(v, (v) => ${single}, ${rest === undefined ? "undefined" : `run.rest ? ${rest} : undefined`})`;
    }
    return valueJs(type, "v", fact);
  }

  function valueJs(type: Fact["type"], v: string, fact: Fact): string | undefined {
    const nvt = String(type.nvt === true);
    switch (type.kind) {
      case "ja-nee":
        return `answer(${v}, ${nvt})`;
      case "bedrag":
      case "getal":
      case "percentage":
        return `quantity(${v}, ${scaleOf(type)}, ${nvt})`;
      case "datum":
        return `day(${v}, ${nvt})`;
      case "keuze":
        return `choice(${v}, ${literal(type.options)}, ${nvt})`;
      case "tekst":
        return `text(${v}, ${nvt})`;
      case "lijst":
        return `listOf(run, ${v}, T${placeOf(type.thing)}s, ${placeOf(type.thing)}, x, ${literal(pointer("", fact.name).slice(1))}, ${String(type.thing === personThing)})`;
      case "ding": {
        if (placeOf(type.thing) < 0) return undefined;
        const person = type.thing === personThing;
        const made = `element(run, ${v}, T${placeOf(type.thing)}s, ${placeOf(type.thing)}, x, ${literal(pointer("", fact.name).slice(1))}, ${String(person)})`;
        const value = person ? `(typeof ${v} === "string" ? named(run, ${v}) : ${made})` : made;
        return type.optional || type.nvt === true ? `(${v} === null ? ${notApplicable} : ${value})` : value;
      }
      case "duur":
      case "periode":
        return undefined;
    }
  }

  const isPersonal = ({ thing }: Fact): boolean => thing === personThing || thing === homeThing;

  const declarations = model.things.flatMap(({ id, name }, at) => {
    const own = model.facts.filter((fact) => fact.thing === id);
    const reader = (kind: Fact["kind"]): string =>
      own
        .filter((fact) => fact.kind === kind)
        .map((fact) => `    ${line(fact)}\n`)
        .join("");
    const blank = own
      .filter(
        (fact) =>
          isOwn(fact) && (used.has(fact.id) || fact.type.kind === "lijst" || fact.type.kind === "ding"),
      )
      .map((fact) => `    x.${field(fact)} = ${emptyJs(fact)};\n`)
      .join("");
    const rest = own.flatMap((fact) => {
      const value = fact.kind === "gegeven" && isPersonal(fact) ? restJs(fact) : undefined;
      if (
        value === undefined ||
        !(used.has(fact.id) || fact.type.kind === "lijst" || fact.type.kind === "ding")
      )
        return [];
      const is = `x.${field(fact)}`;
      const empty = emptyJs(fact);
      const filled = fact.type.reeks === true ? `new Series({}, undefined, ${value})` : value;
      return [`    if (${is} === ${empty}) ${is} = ${filled};\n`];
    });
    return [
      `const T${at}s = {\n  id: ${literal(id)}, name: ${literal(name)},\n  make: (key, home, owner) => new T${at}(key, home, owner),\n  facts(run, raw, x) {\n    let n = 0, v;\n${reader("gegeven")}    return n;\n  },\n  judgements(run, raw, x) {\n    let n = 0, v;\n${reader("oordeel")}    return n;\n  },\n  blank(x) {\n${blank}    return x;\n  },\n  rest(x) {\n${rest.join("")}  },\n};`,
    ];
  });
  return { declarations, shape: shapeJs() };

  function shapeJs(): string {
    const roots = model.things.flatMap(({ root }, at) => (root ? [at] : []));
    const reserved = roots.flatMap((at) => (at === placeOf(personThing) ? [] : [model.things[at]!.name]));
    const [members, others] = [model.facts.find(isMembers), model.facts.find(isHousemates)];
    const set = [
      ...(members === undefined ? [] : [`home.${field(members)} = all;`]),
      ...(others === undefined
        ? []
        : [
            `for (const x of all) if (x.${field(others)} === ${missingJs(others)}) x.${field(others)} = all.filter((other) => other !== x);`,
          ]),
    ].join(" ");
    return `{\n    things: [${model.things.map((_, at) => `T${at}s`).join(", ")}],\n    person: ${placeOf(personThing)}, home: ${placeOf(homeThing)}, roots: ${literal(roots)},\n    reserved: ${literal(reserved)},\n    listed: ${members?.key === "leden" ? `(home) => home.${field(members)}` : "undefined"},\n    members(home, all) { ${set} },\n    applicant(run, person) { ${applicantJs()} },\n    amounts(run, raw) {\n      let n = 0, v;\n${amountLines()}      return n;\n    },\n    rights: ${rightsJs()},\n  }`;
  }

  /** The fact `aanvrager` of a thing that has one. */
  function applicantJs(): string {
    const lines = model.facts.flatMap((fact) => {
      const { type, thing, key } = fact;
      if (type.kind !== "ding" || type.thing !== personThing || normalName(key) !== "aanvrager") return [];
      const at = placeOf(thing);
      const root = model.things[at]?.root === true && thing !== personThing && thing !== homeThing;
      if (!root) return ['leave("een aanvrager bij iets anders dan de aanvraag");'];
      const is = `rootOf(run, ${at}).${field(fact)}`;
      return [`if (${is} === ${missingJs(fact)}) ${is} = person;`];
    });
    return lines.join(" ");
  }

  /** Amounts under their own names; a parameter that is no number is left to the exact path. */
  function amountLines(): string {
    const parameters = model.definitions.filter(({ kind }) => kind === "parameter");
    return parameters
      .map((one) => {
        const first = parameters.find((other) =>
          acceptedNames([other.key, other.name, other.id], undefined).includes(normalName(one.key)),
        );
        const found = `if ((v = raw[${literal(one.key)}]) !== undefined)`;
        if (first !== one || kindOf(one.type) !== "number" || one.type.reeks === true)
          return `      ${found} leave("een bedrag van een andere soort");\n`;
        return `      ${found} { n++; run.amounts[${model.definitions.indexOf(one)}] = amountOrSeries(v, ${scaleOf(one.type)}, ${String(one.type.nvt === true)}); }\n`;
      })
      .join("");
  }

  /** Asking chooses rights and nothing more where no offer or judgement per right can open them too. */
  function rightsJs(): string {
    const simple =
      (model.offers ?? []).length === 0 && !model.facts.some(({ perRight }) => perRight === true);
    if (!simple) return "undefined";
    const byName = new Map<string, number>();
    model.rights.forEach((right, at) => {
      for (const name of [right.name, right.key]) {
        const first = model.rights.findIndex((one) =>
          acceptedNames([one.key, one.name, one.id], undefined).includes(normalName(name)),
        );
        if (first === at) byName.set(name, at);
      }
    });
    return `new Map(${literal([...byName])})`;
  }
}

/** What "de rest is nee" makes of a fact that was not given. */
function restJs({ type }: Fact): string | undefined {
  switch (type.kind) {
    case "ja-nee":
      return "0";
    case "bedrag":
    case "getal":
    case "percentage":
      return "0";
    case "lijst":
      return "[]";
    case "ding":
      return type.optional ? String(notApplicable) : undefined;
    default:
      return undefined;
  }
}
