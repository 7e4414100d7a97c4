// What an expression is for every household at once: numbers as sums of variables, conditions as literals.

import type { Day, ThingRef } from "@andersom/runtime";
import { no, opposite, yes, type Literal } from "../solver/literal.js";
import type { Sum } from "../solver/sum.js";

/** `holds` and `fails`; neither where the condition has no value (a fault, or what does not apply). */
export interface Condition {
  readonly kind: "ja-nee";
  readonly holds: Literal;
  readonly fails: Literal;
}
interface Present {
  /** Whether there is a value; nothing is said of it elsewhere. */
  readonly there: Literal;
  /** Niet van toepassing: one of the ways of not being there. */
  readonly notApplicable: Literal;
}
export interface Numeric extends Present {
  readonly kind: "getal";
  readonly sum: Sum;
  /** A count that is known in part: what it is if every condition without a value fails, and if every one holds. */
  readonly range?: { readonly low: Sum; readonly high: Sum; readonly there: Literal };
  /** Where the number only falls or rises with one day: what it is on each day. */
  readonly steps?: Steps;
}
export interface Steps {
  readonly day: number;
  readonly rising: boolean;
  readonly at: (day: Day) => number;
  /** Equal for equal steps of one day, so that they are one number. */
  readonly name: string;
}
/** A way to move a day that never makes an earlier day the later one. */
export interface Move {
  readonly by: (day: Day) => Day;
  /** The least and the most days that it moves a day within these two, or a little wider. */
  readonly steps: (low: Day, high: Day) => readonly [least: number, most: number];
  /** Equal for moves that are the same. */
  readonly name: string;
}
/** A day is a variable day, moved or not; or fixed. */
export interface DayValue extends Present {
  readonly kind: "dag";
  readonly day: { readonly fixed: Day } | { readonly variable: number; readonly map: Move | undefined };
}
/** A choice or text as its number in the dictionary. */
export interface Choice extends Present {
  readonly kind: "keuze";
  readonly code: Sum;
}
export interface ThingValue extends Present {
  readonly kind: "ding";
  readonly thing: ThingRef;
}
export interface ListValue {
  readonly kind: "lijst";
  readonly items: readonly { readonly thing: ThingRef; readonly when: Literal }[];
  readonly there: Literal;
}
export interface PeriodValue {
  readonly kind: "periode";
  readonly from: DayValue;
  readonly to: DayValue;
}
/** A length of time counts in months, days or working days. */
export interface Length extends Present {
  readonly kind: "duur";
  readonly sum: Sum;
  readonly counts: "maand" | "dag" | "werkdag";
}
export type Encoded = Condition | Numeric | DayValue | Choice | ThingValue | ListValue | PeriodValue | Length;

/** A form that has no encoding: it may have any value, so that a proof still holds and a household is tried for real. */
export class NotEncoded extends Error {}

export const present: Present = { there: yes, notApplicable: no };

export function surely(literal: Literal): Condition {
  return { kind: "ja-nee", holds: literal, fails: opposite(literal) };
}
