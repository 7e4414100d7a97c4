// What a plan for a whole household is: plain data, ready for JSON.

import type {
  Finding,
  Ground,
  MissingFact,
  NextQuestion,
  Place,
  RightOutcome,
  Shown,
} from "@andersom/runtime";
import type { Decision, NamedValue } from "./decision.js";

export interface Plan {
  /** The peildatum of the applicant's decision, or of the first person's. */
  readonly peildatum: Shown;
  /** Everyone in the file, in its order; the inwoner alone when the file names nobody. */
  readonly persons: readonly PersonPlan[];
  readonly households: readonly HouseholdPlan[];
  /** Every right of every person and household in one list. */
  readonly overview: readonly PlanLine[];
  /** What open outcomes still need, for everyone together. */
  readonly missing: Decision["missing"];
  /** One question for the whole household: the one that most outcomes wait for. */
  readonly nextQuestion?: NextQuestion;
  /** Guarantees of the ordinance that do not hold for this household. */
  readonly guarantees: readonly BrokenGuarantee[];
  /** Per person and right: where the volgorde van hulp comes out, and what came before. */
  readonly ladder: readonly LadderLine[];
  /** Signals that are there, and offers of the municipality whose conditions hold. */
  readonly signals: readonly PlanSignal[];
  readonly offers: readonly PlanOffer[];
  /** Households to which somebody is offered who keeps the plan together (a regisseur). */
  readonly coordinators: readonly PlanCoordinator[];
  /** Per person: who may agree to sharing facts, whether they did, and which facts may be shared now. */
  readonly consents: readonly PlanConsent[];
  /** What open outcomes need but what may not be asked here. */
  readonly withheld?: readonly MissingFact[];
  /** Judgements on which the judge and the inwoner do not agree. */
  readonly differences: readonly AnswerDifference[];
  /** What is wrong with the input. */
  readonly findings: readonly Finding[];
}

/** The volgorde van hulp of one person for one right that is in play. */
export interface LadderLine {
  readonly person: string;
  readonly right: string;
  readonly name: string;
  /** The trede that is reached; absent while an earlier one is open. */
  readonly reached?: { readonly id: string; readonly name: string };
  /** The treden in their order, up to the one that is reached or still open. */
  readonly steps: readonly LadderLineStep[];
}
export interface LadderLineStep {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly place: Place;
  readonly enough: Shown;
  /** Why it is enough, or why not. */
  readonly grounds: readonly Ground[];
}

/** A signal, with the facts that are its grounds. It leads to offers only. */
export interface PlanSignal {
  readonly signal: string;
  readonly name: string;
  /** The key of the household, or the name of the person. */
  readonly about: string;
  readonly members: readonly string[];
  readonly grounds: readonly Ground[];
  readonly place: Place;
}
export interface PlanOffer {
  readonly offer: string;
  readonly text: string;
  /** What is offered. */
  readonly name: string;
  readonly actor: string;
  readonly about: string;
  readonly members: readonly string[];
  /** Rights that it opens. */
  readonly rights: readonly string[];
  /** The signals that it follows. */
  readonly signals: readonly string[];
  readonly coordinator: boolean;
  readonly term?: string;
  readonly due?: Shown;
  readonly place: Place;
}
export interface PlanCoordinator {
  readonly about: string;
  readonly members: readonly string[];
  readonly offer: string;
  readonly place: Place;
}

/** Consent of one person. Nothing that anybody gets depends on it. */
export interface PlanConsent {
  readonly person: string;
  readonly consent: string;
  readonly name: string;
  readonly sharedWith: string;
  readonly status: "gegeven" | "verlopen" | "niet gegeven";
  /** Who may agree today: all of them; absent while that is not known. */
  readonly mayConsent?: readonly string[];
  /** Who still has to. */
  readonly missing: readonly string[];
  readonly on?: Shown;
  readonly by?: readonly string[];
  readonly until?: Shown;
  /** The facts in this file that may be shared now. */
  readonly facts: readonly string[];
  readonly place: Place;
}

/** The judge's answer counts; the inwoner's is told beside it. */
export interface AnswerDifference {
  readonly judgement: string;
  readonly name: string;
  readonly thing: string;
  readonly about?: string;
  readonly judge: Shown;
  readonly inwoner: Shown;
}

export interface PersonPlan {
  readonly name: string;
  /** The key of the household that the person lives in. */
  readonly household?: string;
  /** The rights of this person; a right of the aanvraag stands with the applicant, one of the household with it. */
  readonly decision: Decision;
}

export interface HouseholdPlan {
  readonly key: string;
  readonly members: readonly string[];
  readonly rights: readonly RightOutcome[];
  readonly values: readonly NamedValue[];
}

export interface PlanLine {
  /** The name of the person, or the key of the household. */
  readonly person: string;
  readonly right: string;
  readonly name: string;
  readonly outcome: RightOutcome["kind"];
  readonly amount?: Shown;
}

export interface BrokenGuarantee {
  readonly id: string;
  readonly title: string;
  readonly person: string;
  readonly place: Place;
  /** Nee, or a fault where the rules cannot say. */
  readonly result: Shown;
  readonly grounds: readonly Ground[];
  /** Exceptions that may free this person: in free words, or with a condition that is not known yet. */
  readonly exceptions: readonly { readonly text: string; readonly because: string }[];
}
