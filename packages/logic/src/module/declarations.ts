// TypeScript declarations of a generated module: its own input, and the decision that every module returns.

import type { DecisionModel, Fact, ValueType } from "@andersom/semantics";
import { judgeName } from "../input/answers.js";
import { normalName } from "../input/names.js";
import { homeThing, personThing } from "../input/spec.js";
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

/** Kept equal to the package's own types by a test that compiles one against the other. */
const decisionDeclarations = `export interface Departure {
  clausule: string;
  door?: string;
  richting?: string;
  effect?: string;
  motivering?: string;
  van?: string;
  voor?: string;
  waarde?: { [definition: string]: unknown };
}

export interface Place {
  readonly instrument?: string;
  readonly article?: string;
  readonly lid?: string;
  readonly onderdeel?: string;
  readonly onderdeelNumber?: string;
  readonly declaration?: string;
  readonly source?: { readonly file: string; readonly start: number; readonly end: number; readonly line: number; readonly column: number };
}
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly places: readonly Place[];
  readonly path?: string;
  readonly suggestion?: string;
}
export interface MissingFact { readonly fact: string; readonly thing: string; readonly months?: readonly string[] }
export interface OpenJudgement { readonly judgement: string; readonly thing: string; readonly about?: string }
export type JsonValue = boolean | string | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
export type Shown =
  | { readonly kind: "waarde"; readonly value: JsonValue; readonly text: string }
  | { readonly kind: "onbekend"; readonly facts: readonly MissingFact[]; readonly judgements: readonly OpenJudgement[]; readonly holes: readonly string[] }
  | { readonly kind: "niet van toepassing" }
  | { readonly kind: "fout"; readonly findings: readonly Finding[] };
export interface Ground { readonly text: string; readonly places: readonly Place[] }
interface OutcomeBase { readonly right: string; readonly name: string; readonly thing: string; readonly grounds: readonly Ground[]; readonly reservations?: readonly Ground[] }
interface Worth { readonly amount?: Shown; readonly extent?: Shown; readonly duration?: Shown; readonly form?: Shown; readonly start?: Shown; readonly end?: Shown; readonly lastPossibleEnd?: Shown }
export type RightOutcome = OutcomeBase &
  (
    | ({ readonly kind: "toegekend" } & Worth)
    | { readonly kind: "geweigerd" }
    | ({ readonly kind: "ter beoordeling"; readonly judgements: readonly OpenJudgement[]; readonly by: readonly string[] } & Worth)
    | { readonly kind: "nog onbekend"; readonly facts: readonly MissingFact[]; readonly judgements: readonly OpenJudgement[]; readonly holes: readonly string[] }
    | { readonly kind: "niet aan de orde"; readonly reason?: string; readonly opens?: string }
    | { readonly kind: "fout"; readonly findings: readonly Finding[] }
  );
export interface NextQuestion {
  readonly kind: "gegeven" | "oordeel";
  readonly id: string;
  readonly name: string;
  readonly thing: string;
  readonly about?: string;
  readonly months?: readonly string[];
  readonly question: string;
  readonly answeredBy: string;
  readonly waiting: readonly Place[];
  readonly count: number;
}
export interface DepartureOutcome {
  readonly kind: "aanvaard" | "geweigerd" | "nog onbekend";
  readonly clause: string;
  readonly place?: Place;
  readonly findings: readonly (Finding & { readonly reason?: string })[];
  readonly missing?: Extract<Shown, { kind: "onbekend" }>;
  readonly targets: readonly string[];
}
interface TermOutcome {
  readonly text: string;
  readonly layer: "wet" | "verordening";
  readonly about?: string;
  readonly applies: Shown;
  readonly due?: Shown;
  readonly waitingFor?: string;
  readonly place: Place;
}
export type TermStatus = "gedaan" | "uiterlijk" | "te laat" | "staat stil" | "nog niet" | "niet nodig";
export interface StepOutcome {
  readonly id: string;
  readonly name: string;
  readonly label?: string;
  readonly text?: string;
  readonly place: Place;
  readonly status: TermStatus;
  readonly doneOn?: Shown;
  readonly late?: boolean;
  readonly due?: Shown;
  readonly waitingFor?: string;
  readonly layer?: "wet" | "verordening";
  readonly terms: readonly TermOutcome[];
}
export interface TaskOutcome {
  readonly id: string;
  readonly actor: string;
  readonly text: string;
  readonly items: readonly string[];
  readonly place: Place;
  readonly applies: Shown;
  readonly status?: TermStatus;
  readonly doneOn?: Shown;
  readonly due?: Shown;
  readonly waitingFor?: string;
  readonly layer?: "wet" | "verordening";
  readonly term?: string;
  readonly recurring: boolean;
  readonly conditional: boolean;
  readonly becauseLate?: string;
}
export interface FreedomOutcome {
  readonly id: string;
  readonly actor: string;
  readonly text: string;
  readonly place: Place;
  readonly applies: Shown;
  readonly until?: Shown;
  readonly waitingFor?: string;
  readonly becauseLate?: string;
}
export interface DocumentOutcome {
  readonly id: string;
  readonly document: string;
  readonly lead?: string;
  readonly items: readonly { readonly label?: string; readonly text: string; readonly value?: Shown }[];
  readonly place: Place;
}
export interface AdviceOutcome {
  readonly id: string;
  readonly from?: string;
  readonly other?: string;
  readonly judgement?: string;
  readonly text: string;
  readonly place: Place;
  readonly needed: Shown;
}
export interface Decision {
  readonly steps: readonly StepOutcome[];
  readonly tasks: readonly TaskOutcome[];
  readonly freedoms: readonly FreedomOutcome[];
  readonly documents: readonly DocumentOutcome[];
  readonly advice: readonly AdviceOutcome[];
  readonly peildatum: Shown;
  readonly rights: readonly RightOutcome[];
  readonly values: readonly { readonly id: string; readonly name: string; readonly thing: string; readonly result: Shown }[];
  readonly duties: readonly { readonly id: string; readonly name: string; readonly holder: string; readonly text: string; readonly place: Place; readonly applies: Shown; readonly term?: string; readonly due?: Shown; readonly state: "geldt" | "geldt niet" | "rust" | "vervallen" | "onbekend"; readonly why: readonly Ground[]; readonly conflict?: string; readonly belongsTo?: readonly string[]; readonly extent?: string; readonly consequence?: string; readonly lapsesOn?: string }[];
  readonly measures: readonly { readonly id: string; readonly name: string; readonly place: Place; readonly schedules: readonly { readonly thing: string; readonly months: readonly { readonly month: string; readonly amount: Shown; readonly carried?: boolean }[]; readonly lapsed?: Shown; readonly dropped?: string; readonly open?: Shown }[]; readonly months: readonly { readonly month: string; readonly amount: Shown; readonly carried?: boolean }[] }[];
  readonly conflicts: readonly { readonly id: string; readonly name: string; readonly declared: boolean; readonly between: readonly string[]; readonly holds: Shown; readonly resolution?: string; readonly asLongAs?: { readonly text: string; readonly holds?: Shown }; readonly power?: string; readonly place: Place }[];
  readonly powers: readonly { readonly id: string; readonly name: string; readonly actor: string; readonly text: string; readonly place: Place; readonly applies: Shown }[];
  readonly requirements: readonly { readonly id: string; readonly text: string; readonly place: Place; readonly met: Shown }[];
  readonly effects: readonly { readonly id: string; readonly name: string; readonly reached: Shown }[];
  readonly departures: readonly DepartureOutcome[];
  readonly missing: { readonly facts: readonly MissingFact[]; readonly judgements: readonly OpenJudgement[] };
  readonly withheld?: readonly MissingFact[];
  readonly nextQuestion?: NextQuestion;
  readonly findings: readonly Finding[];
}

export interface PlanLine { readonly person: string; readonly right: string; readonly name: string; readonly outcome: RightOutcome["kind"]; readonly amount?: Shown }
export interface BrokenGuarantee {
  readonly id: string;
  readonly title: string;
  readonly person: string;
  readonly place: Place;
  readonly result: Shown;
  readonly grounds: readonly Ground[];
  readonly exceptions: readonly { readonly text: string; readonly because: string }[];
}
export interface LadderLine {
  readonly person: string;
  readonly right: string;
  readonly name: string;
  readonly reached?: { readonly id: string; readonly name: string };
  readonly steps: readonly { readonly id: string; readonly number: string; readonly name: string; readonly place: Place; readonly enough: Shown; readonly grounds: readonly Ground[] }[];
}
export interface PlanSignal {
  readonly signal: string;
  readonly name: string;
  readonly about: string;
  readonly members: readonly string[];
  readonly grounds: readonly Ground[];
  readonly place: Place;
}
export interface PlanOffer {
  readonly offer: string;
  readonly text: string;
  readonly name: string;
  readonly actor: string;
  readonly about: string;
  readonly members: readonly string[];
  readonly rights: readonly string[];
  readonly signals: readonly string[];
  readonly coordinator: boolean;
  readonly term?: string;
  readonly due?: Shown;
  readonly place: Place;
}
export interface PlanCoordinator { readonly about: string; readonly members: readonly string[]; readonly offer: string; readonly place: Place }
export interface PlanConsent {
  readonly person: string;
  readonly consent: string;
  readonly name: string;
  readonly sharedWith: string;
  readonly status: "gegeven" | "verlopen" | "niet gegeven";
  readonly mayConsent?: readonly string[];
  readonly missing: readonly string[];
  readonly on?: Shown;
  readonly by?: readonly string[];
  readonly until?: Shown;
  readonly facts: readonly string[];
  readonly place: Place;
}
export interface AnswerDifference {
  readonly judgement: string;
  readonly name: string;
  readonly thing: string;
  readonly about?: string;
  readonly judge: Shown;
  readonly inwoner: Shown;
}
export interface Plan {
  readonly peildatum: Shown;
  readonly persons: readonly { readonly name: string; readonly household?: string; readonly decision: Decision }[];
  readonly households: readonly { readonly key: string; readonly members: readonly string[]; readonly rights: readonly RightOutcome[]; readonly values: Decision["values"] }[];
  readonly overview: readonly PlanLine[];
  readonly missing: Decision["missing"];
  readonly nextQuestion?: NextQuestion;
  readonly guarantees: readonly BrokenGuarantee[];
  readonly ladder: readonly LadderLine[];
  readonly signals: readonly PlanSignal[];
  readonly offers: readonly PlanOffer[];
  readonly coordinators: readonly PlanCoordinator[];
  readonly consents: readonly PlanConsent[];
  readonly withheld?: readonly MissingFact[];
  readonly differences: readonly AnswerDifference[];
  readonly findings: readonly Finding[];
}

/** Every right of every person of a household, and one question for all. Pure, and never throws on its input. */
export declare function decidePlan(input: Input, options?: { readonly peildatum?: IsoDate }): Plan;

/** Decides every right for one household. Pure, and never throws on its input: what is wrong stands in \`findings\`. */
export declare function decide(input: Input, options?: { readonly peildatum?: IsoDate }): Decision;

/** JSON Schema 2020-12 of \`Input\`. */
export declare const inputSchema: object;
`;
