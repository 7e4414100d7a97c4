// The outcome of a right in one of five forms, and the next useful question.

import type { Finding, Place } from "./finding.js";
import type { MissingFact, OpenJudgement } from "./maybe.js";
import type { Shown, TraceNode } from "./trace.js";

/** One reason for an outcome: from the rule down to what decided it, as places in the ordinance and the law. */
export interface Ground {
  /** The deepest condition or rule in Dutch. */
  readonly text: string;
  /** The first is the rule about the right; the last is what decided. */
  readonly places: readonly Place[];
  /** The words of the ordinance by themselves, where `text` tells more about this one case: the day of an earlier grant. */
  readonly words?: string;
}

interface OutcomeBase {
  /** Id and name of the right. */
  readonly right: string;
  readonly name: string;
  /** The key of the thing or person who holds the right. */
  readonly thing: string;
  readonly grounds: readonly Ground[];
  /** What somebody still has to look up before the outcome is sure: an earlier grant, a ceiling, an old rule. */
  readonly reservations?: readonly Ground[];
  readonly trace?: TraceNode;
}

/** What a right is worth; each part is there when the ordinance says something about it. */
export interface Worth {
  /** `hoogte van …`, rounded once, as it is paid. */
  readonly amount?: Shown;
  /** `omvang van …`. */
  readonly extent?: Shown;
  readonly duration?: Shown;
  /** `vorm van …`: gift or loan, for example. */
  readonly form?: Shown;
  /** The first and last day, where the ordinance says when it begins and how long it lasts. */
  readonly start?: Shown;
  readonly end?: Shown;
  /** The last day with every extension that the ordinance allows. */
  readonly lastPossibleEnd?: Shown;
}

/** The right exists: the facts meet its conditions, or accepted maatwerk gives it. */
export interface Granted extends OutcomeBase, Worth {
  readonly kind: "toegekend";
}

/** The right does not exist; `grounds` names the refusal rules that hold, or the conditions that are not met. */
export interface Refused extends OutcomeBase {
  readonly kind: "geweigerd";
}

/** A person has to decide: a judgement is open, or the rules give a power instead of a right. */
export interface ToBeJudged extends OutcomeBase, Worth {
  readonly kind: "ter beoordeling";
  readonly judgements: readonly OpenJudgement[];
  /** Who decides: "de consulent", "het college". */
  readonly by: readonly string[];
}

/** Facts are missing, and the outcome depends on them. */
export interface NotKnownYet extends OutcomeBase {
  readonly kind: "nog onbekend";
  readonly facts: readonly MissingFact[];
  readonly judgements: readonly OpenJudgement[];
  readonly holes: readonly string[];
}

/** Nobody asked for it, or no article about it applies here. */
export interface NotInPlay extends OutcomeBase {
  readonly kind: "niet aan de orde";
  /** Why it is not, when it is for another reason than that nobody asked: "de verordening geldt pas vanaf 1 juli 2025". */
  readonly reason?: string;
  /** When nobody asked for it: who could, such as "als iemand erom vraagt". */
  readonly opens?: string;
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
  /** Id and name of the fact or judgement. */
  readonly id: string;
  readonly name: string;
  readonly thing: string;
  /** The right that a judgement is asked about, when it is judged for each right by itself. */
  readonly about?: string;
  /** The months to ask for, when it is a series. */
  readonly months?: readonly string[];
  /** The question in plain Dutch, as the ordinance words it; the name when it has no question. */
  readonly question: string;
  /** Who or what answers: "de inwoner", "de consulent", "BRP". */
  readonly answeredBy: string;
  /** The rules that wait for the answer, in the order of the ordinance. */
  readonly waiting: readonly Place[];
  /** How many outcomes wait for it. */
  readonly count: number;
}
