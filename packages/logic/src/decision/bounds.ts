// Counts that are known in part: "minstens 30 maanden" is decided once 30 months hold, whatever the others bring.

import { compare, holds, type Comparison, type Rational, type Truth } from "@andersom/runtime";

/** The lowest and the highest value that a number can still turn out to have. */
export interface Bounds {
  readonly low: Rational;
  readonly high: Rational;
}

/** The outcome when it is the same for every pair within the bounds. */
export function decidedByBounds(
  comparison: Comparison,
  left: Bounds | undefined,
  right: Bounds | undefined,
): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  const outcomes = new Set([
    holds(comparison, compare(left.low, right.high)),
    holds(comparison, compare(left.high, right.low)),
  ]);
  const overlap = compare(left.low, right.high) <= 0 && compare(right.low, left.high) <= 0;
  const exact = compare(left.low, left.high) === 0 && compare(right.low, right.high) === 0;
  if (comparison === "=" || comparison === "<>") {
    if (overlap && !exact) return undefined;
    return (comparison === "=") === overlap;
  }
  return outcomes.size === 1 ? [...outcomes][0] : undefined;
}

/** How many months hold, or the longest unbroken run of them, with `open` for the undecided ones. */
export function counted(conditions: readonly Truth[], consecutive: boolean, open: boolean): number {
  const held = conditions.map((condition) => (typeof condition === "boolean" ? condition : open));
  if (!consecutive) return held.filter(Boolean).length;
  let [longest, current] = [0, 0];
  for (const month of held) {
    current = month ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}
