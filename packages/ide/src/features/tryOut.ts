// Trying an ordinance on somebody: from what is known so far to the outcomes and the next useful question.

import { answerPlace, createInterpreter, putAnswer, worthMissing } from "@andersom/logic";
import { placeText, type NextQuestion, type Place, type RightOutcome } from "@andersom/runtime";
import type { DecisionModel, ValueType } from "@andersom/semantics";
import type { Span } from "@andersom/syntax";
import { toldOutcome, type ToldOutcome } from "../told/outcomes.js";
import { ordinanceOf, spanOf } from "../told/places.js";
import type { Workspace } from "../workspace.js";

/** What a form says so far. */
export interface TryOutInput {
  /** The household file as the previous answer gave it back; absent at the start. */
  readonly huishouden?: unknown;
  /** The answer to the question: its `plek`, and a value as in a household file. Without a value the answer is taken back. */
  readonly antwoord?: { readonly plek: string; readonly waarde?: unknown };
}

/** What kind of answer a question wants. */
export interface AnswerKind {
  readonly soort: ValueType["kind"];
  readonly keuzes?: readonly string[];
  /** "per maand", "uur". */
  readonly eenheid?: string;
  /** The answer is an object with a value per month; `"elke maand"` holds for all others. */
  readonly perMaand: boolean;
  /** null can be answered: *niet van toepassing*. */
  readonly magLeeg: boolean;
}

export interface TryOutQuestion {
  readonly vraag: string;
  readonly naam: string;
  readonly soort: NextQuestion["kind"];
  /** Where the answer goes: hand it back with the answer. */
  readonly plek: string;
  readonly antwoord: AnswerKind;
  readonly beantwoorder: string;
  /** The months that are asked for. */
  readonly maanden: readonly string[];
  /** What waits for it: "artikel 3 lid 1". */
  readonly wacht: readonly { readonly waar: string; readonly plek?: Span }[];
}

export interface TryOut {
  readonly titel: string;
  readonly peildatum: string;
  /** The peildatum as an ISO date, where somebody who tries may choose it; absent where the ordinance says which day counts. */
  readonly dag?: string;
  /** The household file so far: hand it back with the next answer. */
  readonly huishouden: object;
  readonly vraag?: TryOutQuestion;
  readonly uitkomsten: readonly ToldOutcome[];
  /** What is wrong with the answers. */
  readonly opmerkingen: readonly string[];
  readonly fouten: number;
}

/** The form after an answer; undefined for a file that belongs to no ordinance. */
export function tryOut(
  workspace: Workspace,
  uri: string,
  input: TryOutInput,
  peildatum: string,
): TryOut | undefined {
  const found = ordinanceOf(workspace, uri);
  if (found === undefined) return undefined;
  const { model, title, errors } = found;
  const household = answered(input);
  const decision = createInterpreter(model)(household, { peildatum, trace: true });
  const next = decision.nextQuestion ?? worthAsked(model, decision.rights);
  const question =
    next === undefined ? amountAsked(model, household, decision.rights) : asked(model, household, next);
  const day = decision.peildatum;
  return {
    titel: title,
    peildatum: day.kind === "waarde" ? day.text : "nog onbekend",
    ...(model.peildatum === undefined && day.kind === "waarde" ? { dag: peildatum } : {}),
    huishouden: household,
    ...(question === undefined ? {} : { vraag: question }),
    uitkomsten: decision.rights.map((outcome) => toldOutcome(outcome, model)),
    opmerkingen: decision.findings.map(({ message }) => message),
    fouten: errors,
  };
}

/** The household file with the answer in its place; what was handed in stays as it was. */
function answered({ huishouden, antwoord }: TryOutInput): Record<string, unknown> {
  const household: Record<string, unknown> = isObject(huishouden) ? structuredClone(huishouden) : {};
  if (antwoord !== undefined) putAnswer(household, antwoord.plek, antwoord.waarde);
  return household;
}

function asked(model: DecisionModel, household: unknown, next: NextQuestion): TryOutQuestion | undefined {
  const plek = answerPlace(model, household, next);
  if (plek === undefined) return undefined;
  return {
    vraag: next.question,
    naam: next.name,
    soort: next.kind,
    plek,
    antwoord: kindOf(typeOf(model, next)),
    beantwoorder: next.answeredBy,
    maanden: next.months ?? [],
    wacht: next.waiting.map((place) => {
      const span = spanOf(place);
      return { waar: placeText(place), ...(span === undefined ? {} : { plek: span }) };
    }),
  };
}

/** Somebody has a right, and what it is worth still waits for a fact or a judgement. */
function worthAsked(model: DecisionModel, rights: readonly RightOutcome[]): NextQuestion | undefined {
  for (const right of rights) {
    for (const missing of worthMissing(right)) {
      const id = "fact" in missing ? missing.fact : missing.judgement;
      const fact = model.facts.find((one) => one.id === id);
      if (fact === undefined) continue;
      return {
        kind: "fact" in missing ? "gegeven" : "oordeel",
        id,
        name: fact.name,
        thing: missing.thing,
        ...("fact" in missing && missing.months !== undefined ? { months: missing.months } : {}),
        question: fact.question ?? fact.name,
        answeredBy: fact.sources[0] ?? "",
        waiting: right.grounds.flatMap(({ places }) => places.slice(0, 1)),
        count: 1,
      };
    }
  }
  return undefined;
}

/** An amount of the law that nobody wrote down for these days: whoever tries may say what it was. */
function amountAsked(
  model: DecisionModel,
  household: unknown,
  rights: readonly RightOutcome[],
): TryOutQuestion | undefined {
  const faults = rights.flatMap((right) => (right.kind === "fout" ? right.findings : []));
  const places = faults.filter(({ code }) => code === "bedrag verlopen").flatMap((fault) => fault.places);
  const stands = (place: Place): boolean =>
    places.some(({ source }) => source?.file === place.source?.file && source?.start === place.source?.start);
  const amount = model.definitions.find(
    ({ kind, place, rules }) =>
      kind === "parameter" && [place, ...rules.map((rule) => rule.place)].some(stands),
  );
  if (amount === undefined) return undefined;
  const plek = answerPlace(model, household, { id: amount.id, thing: amount.thing ?? "" });
  if (plek === undefined) return undefined;
  const span = spanOf(amount.place);
  return {
    vraag: `Wat was de waarde van ‘${amount.name}’ in de maanden waarover de tekst niets zegt?`,
    naam: amount.name,
    soort: "gegeven",
    plek,
    antwoord: { ...kindOf(amount.type), perMaand: true },
    beantwoorder: amount.place.instrument ?? "de verordening",
    maanden: [],
    wacht: [{ waar: placeText(amount.place), ...(span === undefined ? {} : { plek: span }) }],
  };
}

function typeOf(model: DecisionModel, { id }: NextQuestion): ValueType {
  if (id === "peildatum") return { kind: "datum" };
  const decides = model.powers.find((power) => power.id === id)?.decides ?? id;
  const found =
    model.facts.find((fact) => fact.id === id) ??
    model.definitions.find((definition) => definition.id === decides);
  return found?.type ?? { kind: "ja-nee" };
}

function kindOf(type: ValueType): AnswerKind {
  const per = "per" in type && type.per !== undefined ? type.per : undefined;
  const unit = [
    ...(type.kind === "getal" && type.unit !== "" ? [type.unit] : []),
    ...(per === undefined
      ? []
      : [per.count === 1 ? `per ${per.unit}` : `per ${String(per.count)} ${per.unit}`]),
  ].join(" ");
  return {
    soort: type.kind,
    ...(type.kind === "keuze" ? { keuzes: type.options } : {}),
    ...(unit === "" ? {} : { eenheid: unit }),
    perMaand: type.reeks === true,
    magLeeg: type.nvt === true || (type.kind === "ding" && type.optional),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
