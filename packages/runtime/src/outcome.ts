// The outcome of a right in one of five forms, and the next useful question.

import type { Finding, Place } from "./finding.js";
import type { MissingFact, OpenJudgement } from "./maybe.js";
import type { Shown, TraceNode } from "./trace.js";

/** What every outcome of a right says, whatever its form. */
interface OutcomeBase {
  /** The right, as the decision model names it. */
  readonly right: string;
  /** The key of the thing or person who holds the right. */
  readonly thing: string;
  /** The rules that decided, in the order of the ordinance. */
  readonly grounds: readonly Place[];
  readonly trace?: TraceNode;
}

/** The right exists: the facts meet its conditions, or accepted maatwerk gives it. */
export interface Granted extends OutcomeBase {
  readonly kind: "toegekend";
  readonly amount?: Shown;
  readonly form?: Shown;
  readonly start?: Shown;
  readonly duration?: Shown;
  /** Duties that come with the right. */
  readonly obligations: readonly string[];
}

/** The right does not exist; `grounds` names the refusal rule, or the conditions that are not met. */
export interface Refused extends OutcomeBase {
  readonly kind: "geweigerd";
}

/** A person has to decide: a judgement is open, or the rules give a power instead of a right. */
export interface ToBeJudged extends OutcomeBase {
  readonly kind: "ter beoordeling";
  readonly judgements: readonly OpenJudgement[];
  /** Who decides: "de consulent", "het college". */
  readonly by: readonly string[];
  /** What the right would be worth if the answer is favourable. */
  readonly amount?: Shown;
}

/** Facts are missing, and the outcome depends on them. */
export interface NotKnownYet extends OutcomeBase {
  readonly kind: "nog onbekend";
  readonly facts: readonly MissingFact[];
  readonly judgements: readonly OpenJudgement[];
}

/** Nobody asked: no request, signal or "ambtshalve" rule opened this right. */
export interface NotInPlay extends OutcomeBase {
  readonly kind: "niet aan de orde";
}

/** The rules themselves fail for this case, for example a table without a row. Nobody may act on it. */
export interface Undecidable extends OutcomeBase {
  readonly kind: "fout";
  readonly findings: readonly Finding[];
}

export type RightOutcome = Granted | Refused | ToBeJudged | NotKnownYet | NotInPlay | Undecidable;

/** The one fact or judgement whose answer can settle most of what is still open. */
export interface NextQuestion {
  readonly kind: "gegeven" | "oordeel";
  /** The fact or judgement, as the decision model names it. */
  readonly name: string;
  readonly thing: string;
  /** The months to ask for, when it is a series. */
  readonly months?: readonly string[];
  /** The question in plain Dutch, as the ordinance words it. */
  readonly question: string;
  /** Who answers: "de inwoner", "de consulent", or the source such as "BRP". */
  readonly answeredBy: string;
  /** The rules that wait for the answer, in the order of the ordinance. */
  readonly waiting: readonly Place[];
  /** How many outcomes wait for it. */
  readonly count: number;
}
