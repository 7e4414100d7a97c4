// A number as it is written somewhere: what it counts, how much, and how the words around it hold it (`binnen`, `hoogstens`).

import { equal, type Rational } from "@andersom/runtime";
import type { Bound } from "./bound.js";

/** What a number counts. Only numbers of one kind are held against each other. */
export type MentionKind = "percentage" | "bedrag" | "duur" | "leeftijd" | "datum" | "aantal";

/** How the words before or after a number hold it. */
export type Frame = "binnen" | "minstens" | "hoogstens" | "is";

export interface Mention {
  readonly kind: MentionKind;
  /** Hundredths of a percentage, euros, months, days, pieces; of a date the day as a number like 20260301, or 301 without its year. */
  readonly value: Rational;
  /** What the value counts after reckoning over: `maand` for years too. Durations in other units never compare. */
  readonly base: string;
  /** The unit as written, singular: `jaar`. */
  readonly unit: string;
  /** `per maand`: maand. */
  readonly per?: string;
  readonly frame: Frame;
  /** Whether the number itself counts, where the words around it make it the end of a range. */
  readonly bound?: Bound;
  /** In the file, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The number alone, as written: `zes`, `€ 1.200`, `110%`. */
  readonly figure: { readonly start: number; readonly end: number; readonly inWords: boolean };
  /** The words as written: `zes weken`. */
  readonly text: string;
}

/** The same amount of the same thing, whatever unit it is written in. */
export function isSameValue(a: Mention, b: Mention): boolean {
  if (a.base !== b.base) return false;
  if (a.kind === "datum") return sameDay(a.value, b.value);
  return equal(a.value, b.value);
}

/** A date without its year is that day of any year. */
function sameDay(a: Rational, b: Rational): boolean {
  const day = ({ n }: Rational): bigint => n % 10_000n;
  return day(a) === day(b) && (a.n < 10_000n || b.n < 10_000n || a.n === b.n);
}
