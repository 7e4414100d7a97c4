// What a known value is while rules run, and when two values are the same.

import { compare as compareNumbers, fromInteger, isRational, mul, type Rational } from "./rational.js";
import type { Day } from "./date.js";
import type { Period } from "./period.js";
import type { Unknown } from "./maybe.js";

/** A person or thing in the household, known by its path in the input: "inwoner", "inwoner/maatregelen/0". */
export interface ThingRef {
  readonly thing: string;
  readonly key: string;
}

/** The things on a list; `open` says what is missing while the list is not known to be complete. */
export interface ThingList {
  readonly things: readonly ThingRef[];
  readonly open?: Unknown;
}

export type DurationUnit = "dag" | "werkdag" | "week" | "maand" | "kalendermaand" | "jaar";

/** A length of time as the ordinance names it: 36 kalendermaanden is not 3 jaar, though both are equally long. */
export interface Span {
  readonly count: Rational;
  readonly unit: DurationUnit;
}

/** Yes or no, a number or amount, a day, a choice or text, a period, a length of time, a thing, or a list. */
export type Value = boolean | Rational | Day | string | Period | Span | ThingRef | ThingList;

export function isPeriod(value: unknown): value is Period {
  return typeof value === "object" && value !== null && "from" in value && "to" in value;
}

export function isSpan(value: unknown): value is Span {
  return typeof value === "object" && value !== null && "count" in value && "unit" in value;
}

export function isThing(value: unknown): value is ThingRef {
  return typeof value === "object" && value !== null && "key" in value && "thing" in value;
}

export function isThingList(value: unknown): value is ThingList {
  return typeof value === "object" && value !== null && "things" in value;
}

/** The three scales on which lengths of time can be compared; months and days have no fixed ratio. */
const scales: Readonly<Record<DurationUnit, readonly [scale: string, size: number]>> = {
  dag: ["dag", 1],
  week: ["dag", 7],
  werkdag: ["werkdag", 1],
  maand: ["maand", 1],
  kalendermaand: ["maand", 1],
  jaar: ["maand", 12],
};

/** The length on its scale: years become months, weeks become days. */
export function onScale(span: Span): { readonly scale: string; readonly length: Rational } {
  const [scale, size] = scales[span.unit];
  return { scale, length: mul(span.count, fromInteger(size)) };
}

/** -1, 0 or 1; undefined when the two cannot be put in order, such as a month and 30 days. */
export function compareValues(a: Value, b: Value): -1 | 0 | 1 | undefined {
  if (isRational(a) && isRational(b)) return compareNumbers(a, b);
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0;
  if (isSpan(a) && isSpan(b)) {
    const left = onScale(a);
    const right = onScale(b);
    return left.scale === right.scale ? compareNumbers(left.length, right.length) : undefined;
  }
  return undefined;
}

/** Whether two values are the same; lengths of time count as the same when they are equally long. */
export function sameValue(a: Value, b: Value): boolean {
  if (isPeriod(a) && isPeriod(b)) return a.from === b.from && a.to === b.to;
  if (isThing(a) && isThing(b)) return a.key === b.key;
  if (typeof a === "object" || typeof b === "object") return compareValues(a, b) === 0;
  return a === b;
}
