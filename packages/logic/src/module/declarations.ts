// TypeScript declarations of a generated module: its own input, and the decision that every module returns.

import type { DecisionModel, Fact, ValueType } from "@andersom/semantics";
import { judgeName } from "../input/answers.js";
import { normalName } from "../input/names.js";
import { homeThing, personThing } from "../input/spec.js";
import { decisionTypes } from "./declarations.generated.js";
import { comment, literal } from "./text.js";

export function declarations(model: DecisionModel): string {
  const roots = model.things.filter((thing) => thing.root);
  const section = (kind: Fact["kind"]): string =>
    roots
      .map(
        (thing) =>
          `    ${literal(thing.name)}?: {\n${facts(model, (fact) => fact.thing === thing.id && fact.kind === kind, "      ")}${kind === "oordeel" ? "      [other: string]: unknown;\n" : ""}    };\n`,
      )
      .join("");
  const parameters = model.definitions.filter((definition) => definition.kind === "parameter");
  return [
    comment(model.instrument.title),
    "// Made by Andersom from the text of the ordinance. Change the ordinance, not this file.",
    "",
    '/** Exact: decimal text such as "1401.50", a number, or "€ 1.401,50". */',
    "export type Amount = string | number;",
    '/** "2026-03-15". */',
    "export type IsoDate = string;",
    '/** Months such as "2026-03", or ranges of months such as "2023-03/2026-02". */',
    "export type Monthly<T> = { [months: string]: T };",
    'export type Duration = { count: Amount; unit: "dag" | "werkdag" | "week" | "maand" | "kalendermaand" | "jaar" } | string;',
    "",
    "export type Earlier = { [right: string]: IsoDate[] };",
    "",
    "export interface Input {",
    "  peildatum?: IsoDate;",
    `  gegevens?: {\n${section("gegeven")}  };`,
    `  oordelen?: {\n${section("oordeel")}  };`,
    `  bedragen?: {\n${parameters.map((one) => `    ${literal(one.key)}?: ${typeText(one.type)} | ${typeText({ ...one.type, reeks: true })};\n`).join("")}  };`,
    ...peopleLines(),
    "  /** Dates of steps and other events; more dates for what happens more than once. */",
    "  gebeurtenissen?: { [event: string]: IsoDate | IsoDate[] };",
    `  gevraagd?: (Right | { recht: Right; voor?: string; door?: string })[];`,
    "  maatwerk?: Departure[];",
    "  /** Days on which a right was granted before; an empty list: never. */",
    "  eerder?: Earlier;",
    "  /** Euros granted this calendar year, before this application. */",
    "  uitgegeven?: { [right: string]: Amount };",
    "  /** Whether an overgang holds, where the ordinance leaves that to a judgement. */",
    "  overgang?: { [title: string]: boolean };",
    "}",
    "",
    `export type Right = ${model.rights.map((right) => literal(right.name)).join(" | ") || "never"};`,
    "",
    ...model.things
      .filter((thing) => !thing.root || isNested(model, thing.id))
      .map(
        (thing) =>
          `/** ${thing.name.replaceAll("*/", "* /")} */\nexport interface ${typeName(model, thing.id)} {\n${facts(model, (fact) => fact.thing === thing.id, "  ")}}\n`,
      ),
    decisionDeclarations,
  ].join("\n");

  /** The people of a household by name, where the ordinance is about inwoners. */
  function peopleLines(): readonly string[] {
    if (!roots.some((thing) => thing.id === personThing)) return [];
    const about = (id: string): string => facts(model, (fact) => fact.thing === id, "    ");
    const home = model.facts.some((fact) => fact.thing === homeThing && normalName(fact.key) === "leden");
    return [
      `  personen?: { [name: string]: {\n${about(personThing)}    eerder?: Earlier;\n    [other: string]: unknown;\n  } };`,
      `  huishoudens?: {\n${home ? "" : "    leden: string[];\n"}${about(homeThing)}    [other: string]: unknown;\n  }[];`,
      "  aanvrager?: string;",
      "  restIsNee?: boolean;",
    ];
  }

  function facts(of: DecisionModel, wanted: (fact: Fact) => boolean, indent: string): string {
    return of.facts
      .filter(wanted)
      .map(
        (fact) =>
          `${fact.question === undefined ? "" : `${indent}${comment(fact.question)}\n`}${indent}${literal(fact.key)}?: ${answerText(fact)};\n`,
      )
      .join("");
  }

  /** A judgement per soort hulp has an answer for each right; one that is given together may have two. */
  function answerText(fact: Fact): string {
    const bare = typeText(fact.type);
    if (fact.perRight === undefined && fact.together === undefined) return bare;
    const value = fact.type.kind === "ja-nee" ? `${bare} | "ja" | "nee"` : bare;
    const answer =
      fact.together === undefined
        ? value
        : `${value} | { ${literal(judgeName(fact.judge))}?: ${value}; inwoner?: ${value} }`;
    return fact.perRight === undefined ? answer : `{ [right in Right]?: ${answer} }`;
  }

  function typeText(type: ValueType): string {
    if (type.reeks === true) {
      const { reeks: _, ...single } = type;
      return `Monthly<${typeText(single)}>`;
    }
    const absent = type.nvt === true || (type.kind === "ding" && type.optional) ? " | null" : "";
    return bareText(type) + absent;
  }

  function bareText(type: ValueType): string {
    switch (type.kind) {
      case "ja-nee":
        return "boolean";
      case "bedrag":
      case "getal":
      case "percentage":
        return "Amount";
      case "datum":
        return "IsoDate";
      case "tekst":
        return "string";
      case "keuze":
        return type.options.map(literal).join(" | ") || "string";
      case "duur":
        return "Duration";
      case "periode":
        return "{ from: IsoDate; to: IsoDate }";
      case "ding":
        return `${typeName(model, type.thing)} | string`;
      case "lijst":
        return type.thing === personThing
          ? `(${typeName(model, type.thing)} | string)[]`
          : `${typeName(model, type.thing)}[]`;
    }
  }
}

function isNested(model: DecisionModel, thing: string): boolean {
  return model.facts.some(
    ({ type }) => (type.kind === "lijst" || type.kind === "ding") && type.thing === thing,
  );
}

/** A TypeScript name for a kind of thing: letters and digits only, with its number so that no two are the same. */
function typeName(model: DecisionModel, thing: string): string {
  const index = model.things.findIndex((one) => one.id === thing);
  const words = thing.normalize("NFD").replaceAll(/[^a-zA-Z0-9]+/g, "");
  return `Thing${index}${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What a module takes besides its own terms, and what it exports; its results are those of this package itself. */
const decisionDeclarations = `/** Maatwerk: who departs from which rule, in which direction and why. */
export interface Departure {
  clausule: string;
  door?: string;
  richting?: string;
  effect?: string;
  motivering?: string;
  van?: string;
  voor?: string;
  waarde?: { [definition: string]: unknown };
}

${decisionTypes}

/** Outcome and cents per right, as fast as can be; the same as \`decidePlan\` says. Pure, and never throws on its input. */
export declare function decideFast(input: Input, options?: FastOptions): FastDecision;

/** Every right of every person of a household, with grounds, and one next question for all. Pure, and never throws on its input. */
export declare function decidePlan(input: Input, options?: DecideOptions): Plan;

/** Decides every right for one household. Pure, and never throws on its input: what is wrong stands in \`findings\`. */
export declare function decide(input: Input, options?: DecideOptions): Decision;

/** JSON Schema 2020-12 of \`Input\`. */
export declare const inputSchema: object;
`;
