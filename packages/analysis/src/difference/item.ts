// What is compared for one household: a right, a duty or a value, asked of the solver and seen in a decision.

import type { ThingRef } from "@andersom/runtime";
import type { Decision } from "@andersom/logic";
import type { Place } from "@andersom/semantics";
import type { Literal } from "../solver/literal.js";
import type { Aspect, ChangeKind, Compared, Rewritten } from "./data.js";
import type { Pair } from "./pair.js";

/** For whom something changes in one way. */
export interface Question {
  readonly aspect: Aspect;
  readonly kind: ChangeKind;
  /** In words, for who gets no answer. */
  readonly words: string;
  readonly wanted: readonly Literal[];
  /** What makes a household tell more, where it can be had: the amount is known. */
  readonly rather?: readonly Literal[];
}

/** A change of one household, as two decisions show it. */
export interface Observed {
  readonly aspect: Aspect;
  readonly kind: ChangeKind;
  readonly from: string;
  readonly to: string;
  readonly gain?: string;
}

export interface Item {
  readonly kind: Compared["kind"];
  readonly name: string;
  readonly formerly?: string;
  readonly place?: Place;
  readonly thing: string;
  /** The rules mean the same, for every household and on every day. */
  readonly same: boolean;
  readonly around: readonly Rewritten[];
  /** What the questions do not look at although it differs, in words. */
  readonly unseen: readonly string[];
  /** Throws NotEncoded where nothing can be asked. */
  questions(pair: Pair, subject: ThingRef): readonly Question[];
  /** `who` undefined: of whom the decision is. */
  observe(old: Decision, fresh: Decision, who: string | undefined): readonly Observed[];
  /** Euros that a household gains, as a number of the solver; undefined without an amount. */
  gain?(pair: Pair, subject: ThingRef): Gain | undefined;
}

/** What a variable counts in, is the same for more and less; it counts where `known` holds. */
export interface Gain {
  readonly variable: number;
  readonly known: Literal;
}
