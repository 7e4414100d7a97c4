// A number that follows another one along a curve that only rises, or only falls: a day moved by months, an age on a day.

import { atLeast, atMost, type Literal } from "./literal.js";
import type { Clause, Trail } from "./trail.js";

/** `v` is what `map` makes of `of`. */
export interface Follows {
  readonly v: number;
  readonly of: number;
  readonly map: (value: number) => number;
  readonly rising: boolean;
  /** Waits to be looked at. */
  waits: boolean;
}

/** A literal that follows, and the clause that says why. */
export interface Followed {
  readonly literal: Literal;
  readonly reason: Clause;
}

/** What the bounds of each of the two say of the other; each clause holds whatever else does. */
export function* followed(one: Follows, { low, high }: Trail): Iterable<Followed> {
  const { v, of } = one;
  const [least, most] = [low[of]!, high[of]!];
  const map = (value: number): number => (one.rising ? one.map(value) : -one.map(value));
  const over = (k: number): Literal => (one.rising ? atLeast(v, k) : atMost(v, -k));
  const under = (k: number): Literal => (one.rising ? atMost(v, k) : atLeast(v, -k));
  const because = (literal: Literal, otherwise: Literal): Followed => ({
    literal,
    reason: { literals: [literal, otherwise] },
  });
  const [bottom, top] = [map(least), map(most)];
  const [from, to] = one.rising ? [low[v]!, high[v]!] : [-high[v]!, -low[v]!];
  if (from < bottom) yield because(over(bottom), atMost(of, least - 1));
  if (to > top) yield because(under(top), atLeast(of, most + 1));
  if (from > bottom) {
    const start = firstAtLeast(map, least, most, from);
    if (start > least) yield because(atLeast(of, start), under(from - 1));
  }
  if (to < top) {
    const end = firstAtLeast(map, least, most, to + 1) - 1;
    if (end < most) yield because(atMost(of, end), over(to + 1));
  }
}

/** The first number at which a rising curve comes to a height; one more than the last where it never does. */
function firstAtLeast(map: (value: number) => number, least: number, most: number, height: number): number {
  let [from, to] = [least, most + 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (map(middle) >= height) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Where a point is beside the curve: a bound of `of` that holds on one side of it, so that neither side has the point. */
export function besideCurve(
  { map, rising, of }: Follows,
  at: number,
  height: number,
  { low, high }: Trail,
): Literal | undefined {
  const [own, wanted] = rising ? [map(at), height] : [-map(at), -height];
  if (own === wanted) return undefined;
  const curve = (value: number): number => (rising ? map(value) : -map(value));
  const [least, most] = [low[of]!, high[of]!];
  if (own < wanted) {
    const start = firstAtLeast(curve, least, most, wanted);
    return start > least && start <= most ? atLeast(of, start) : undefined;
  }
  const end = firstAtLeast(curve, least, most, wanted + 1) - 1;
  return end >= least && end < most ? atMost(of, end) : undefined;
}
