// What a decision run returns: plain data, ready for JSON.

import type {
  Finding,
  Ground,
  MissingFact,
  NextQuestion,
  OpenJudgement,
  Place,
  RightOutcome,
  Shown,
} from "@andersom/runtime";
import type { DepartureOutcome } from "./departures.js";
import type { ProcessOutcome } from "./process-data.js";

export interface DecideOptions {
  /** ISO date; used when the household file has none and the ordinance does not define the peildatum itself. */
  readonly peildatum?: string;
  /** Adds the trace, down to onderdeel, to every outcome. */
  readonly trace?: boolean;
}

/** A defined value of a root thing. */
export interface NamedValue {
  readonly id: string;
  readonly name: string;
  readonly thing: string;
  readonly result: Shown;
}

/** `rust`: a declared conflict lets it rest, wholly or in part (`applies` says which). */
export type DutyState = "geldt" | "geldt niet" | "rust" | "vervallen" | "onbekend";

export interface DutyOutcome {
  readonly id: string;
  readonly name: string;
  readonly holder: string;
  readonly text: string;
  readonly place: Place;
  readonly applies: Shown;
  /** The term as the ordinance words it. */
  readonly term?: string;
  /** The last day of the term, when it counts from a known date. */
  readonly due?: Shown;
  readonly state: DutyState;
  /** Why it does not apply, rests or has lapsed. */
  readonly why: readonly Ground[];
  /** The conflict that lets it rest. */
  readonly conflict?: string;
  readonly belongsTo?: readonly string[];
  readonly extent?: string;
  /** What follows when it is not met, as the ordinance words it. */
  readonly consequence?: string;
  /** The first day on which it no longer applies (ISO). */
  readonly lapsesOn?: string;
}

/** What a measure takes in a month ("2026-04"); `carried`: what was left above a cap in the months before. */
export interface MeasureMonth {
  readonly month: string;
  readonly amount: Shown;
  readonly carried?: boolean;
}
/** The months of one thing (a gedraging). */
export interface MeasureSchedule {
  readonly thing: string;
  readonly months: readonly MeasureMonth[];
  /** What was still left when the last month had passed. */
  readonly lapsed?: Shown;
  /** Why it does not count. */
  readonly dropped?: string;
  /** What is not known yet, or a fault. */
  readonly open?: Shown;
}
/** The measures of one person, each by itself and together per month. */
export interface MeasureOutcome {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  readonly schedules: readonly MeasureSchedule[];
  readonly months: readonly MeasureMonth[];
}

/** A conflict of rules for one person. Not `declared`: found by the run, and the ordinance says nothing about it. */
export interface ConflictOutcome {
  readonly id: string;
  readonly name: string;
  readonly declared: boolean;
  readonly between: readonly string[];
  readonly holds: Shown;
  readonly resolution?: string;
  /** As long as what it is so; `holds` is absent where the words are free text, for somebody to judge. */
  readonly asLongAs?: { readonly text: string; readonly holds?: Shown };
  readonly power?: string;
  readonly place: Place;
}

/** A power other than the granting of a right. */
export interface PowerOutcome {
  readonly id: string;
  readonly name: string;
  readonly actor: string;
  readonly text: string;
  readonly place: Place;
  /** Whether the conditions of the power are met; using it remains a person's choice. */
  readonly applies: Shown;
}

/** `vereiste voor de aanvraag`: not met is a defect that can be repaired, not a refusal. */
export interface RequirementOutcome {
  readonly id: string;
  readonly text: string;
  readonly place: Place;
  readonly met: Shown;
}

export interface EffectOutcome {
  readonly id: string;
  readonly name: string;
  readonly reached: Shown;
}

export interface Decision extends ProcessOutcome {
  readonly peildatum: Shown;
  readonly rights: readonly RightOutcome[];
  readonly values: readonly NamedValue[];
  readonly duties: readonly DutyOutcome[];
  readonly conflicts: readonly ConflictOutcome[];
  readonly measures: readonly MeasureOutcome[];
  readonly powers: readonly PowerOutcome[];
  readonly requirements: readonly RequirementOutcome[];
  readonly effects: readonly EffectOutcome[];
  readonly departures: readonly DepartureOutcome[];
  /** What open outcomes still need; a fact that no open rule needs is not in it. */
  readonly missing: { readonly facts: readonly MissingFact[]; readonly judgements: readonly OpenJudgement[] };
  /** What open outcomes need but what may not be asked here ("Vragen alleen bij een hulpvraag over …"). */
  readonly withheld?: readonly MissingFact[];
  readonly nextQuestion?: NextQuestion;
  /** What is wrong with the input. */
  readonly findings: readonly Finding[];
}
