// Values that may be absent: not given yet, not applicable, or impossible to compute; and logic over them.

import type { Finding } from "./finding.js";

/** A fact that has no value yet, and the thing or person it is about. */
export interface MissingFact {
  /** The fact as the decision model names it. */
  readonly fact: string;
  /** The key of the thing in the input, such as "inwoner" or "maatregel 2". */
  readonly thing: string;
  /** For a series: the months that lack a value, as "2026-03", oldest first. */
  readonly months?: readonly string[];
}

/** A judgement that a person still has to give, and the thing or person it is about. */
export interface OpenJudgement {
  readonly judgement: string;
  readonly thing: string;
  /** The right it is about, when it is judged for each right by itself. */
  readonly about?: string;
}

/** *Onbekend*: no outcome before at least one of these is answered. Never zero, never "nee". */
export interface Unknown {
  readonly kind: "onbekend";
  readonly facts: readonly MissingFact[];
  readonly judgements: readonly OpenJudgement[];
  /** Holes in the rules themselves, such as a term that was not filled in; no answer can help there. */
  readonly holes: readonly string[];
}

/** *Niet van toepassing*: there is no such value, as the income of a partner for someone without one. */
export interface NotApplicable {
  readonly kind: "niet van toepassing";
}

/** The rules give no answer for this case, such as a table without a row. The findings say why. */
export interface Fault {
  readonly kind: "fout";
  readonly findings: readonly Finding[];
}

export type Absent = Unknown | NotApplicable | Fault;

/** A value, or one of the three ways in which there is none. `T` never has a field `kind` with these texts. */
export type Maybe<T> = T | Absent;

export const notApplicable: NotApplicable = { kind: "niet van toepassing" };

export function isUnknown(value: unknown): value is Unknown {
  return hasKind(value, "onbekend");
}

export function isNotApplicable(value: unknown): value is NotApplicable {
  return hasKind(value, "niet van toepassing");
}

export function isFault(value: unknown): value is Fault {
  return hasKind(value, "fout");
}

export function isKnown<T>(value: Maybe<T>): value is T {
  return !isUnknown(value) && !isNotApplicable(value) && !isFault(value);
}

function hasKind(value: unknown, kind: Absent["kind"]): boolean {
  return typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === kind;
}

export function missingFact(missing: MissingFact): Unknown {
  return { kind: "onbekend", facts: [missing], judgements: [], holes: [] };
}

export function openJudgement(open: OpenJudgement): Unknown {
  return { kind: "onbekend", facts: [], judgements: [open], holes: [] };
}

export function hole(reason: string): Unknown {
  return { kind: "onbekend", facts: [], judgements: [], holes: [reason] };
}

export function fault(...findings: readonly Finding[]): Fault {
  return { kind: "fout", findings };
}

/** Everything that is missing in any of these, without doubles and in a fixed order. */
export function mergeUnknowns(unknowns: readonly Unknown[]): Unknown {
  if (unknowns.length === 1) return unknowns[0]!;
  return {
    kind: "onbekend",
    facts: mergeFacts(unknowns.flatMap((unknown) => unknown.facts)),
    judgements: distinct(
      unknowns.flatMap((unknown) => unknown.judgements),
      (open) => `${open.thing}\0${open.judgement}\0${open.about ?? ""}`,
    ),
    holes: distinct(
      unknowns.flatMap((unknown) => unknown.holes),
      (reason) => reason,
    ),
  };
}

export function mergeFaults(faults: readonly Fault[]): Fault {
  return fault(
    ...distinct(
      faults.flatMap((one) => one.findings),
      (finding) => JSON.stringify([finding.code, finding.message, finding.places]),
    ),
  );
}

function mergeFacts(facts: readonly MissingFact[]): MissingFact[] {
  const byKey = new Map<string, MissingFact>();
  for (const missing of facts) {
    const key = `${missing.thing}\0${missing.fact}`;
    const other = byKey.get(key);
    const months = [...new Set([...(other?.months ?? []), ...(missing.months ?? [])])].sort();
    byKey.set(key, months.length === 0 ? missing : { ...missing, months });
  }
  return inOrder(byKey);
}

function distinct<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  return inOrder(new Map(values.map((value) => [keyOf(value), value])));
}

function inOrder<T>(byKey: ReadonlyMap<string, T>): T[] {
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value);
}

/**
 * The absence that decides an operation which needs all of its operands, or undefined when all are known.
 * A fault comes first: asking for more facts cannot repair it. Then *onbekend*, then *niet van toepassing*.
 */
export function absenceOf(values: readonly Maybe<unknown>[]): Absent | undefined {
  const faults = values.filter(isFault);
  if (faults.length > 0) return mergeFaults(faults);
  const unknowns = values.filter(isUnknown);
  if (unknowns.length > 0) return mergeUnknowns(unknowns);
  return values.find(isNotApplicable);
}
