// Exact fractions for the simplex in two sizes. The small ones are pairs of whole numbers in doubles, which is much faster; what does
// not fit in them throws, and then everything is done over with big integers.

import {
  add,
  compare,
  div,
  fromInteger,
  isDivisionByZero,
  mul,
  neg,
  sub,
  type Rational,
} from "@andersom/runtime";

/** Exact arithmetic on fractions of one size; none of them looks at `this`. */
export interface Fractions<F> {
  readonly fromInteger: (value: number) => F;
  readonly add: (a: F, b: F) => F;
  readonly sub: (a: F, b: F) => F;
  readonly mul: (a: F, b: F) => F;
  /** By a fraction that is not zero. */
  readonly over: (a: F, b: F) => F;
  readonly neg: (a: F) => F;
  /** Below zero, zero or above it as a lies before, at or after b. */
  readonly compare: (a: F, b: F) => number;
  readonly isZero: (a: F) => boolean;
  readonly isAbove: (a: F) => boolean;
  readonly exact: (a: F) => Rational;
}

export const bigFractions: Fractions<Rational> = {
  fromInteger,
  add,
  sub,
  mul,
  over(a, b) {
    const result = div(a, b);
    if (isDivisionByZero(result)) throw new RangeError("A pivot is never zero.");
    return result;
  },
  neg,
  compare,
  isZero: ({ n }) => n === 0n,
  isAbove: ({ n }) => n > 0n,
  exact: (a) => a,
};

/** In lowest terms, `d` above zero. */
interface Small {
  readonly n: number;
  readonly d: number;
}

/** A whole number came about that a double does not hold exactly. */
export class TooLarge extends Error {}

function small(n: number, d: number): Small {
  // Products of safe integers that are themselves safe were not rounded.
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) throw new TooLarge();
  if (d === 1) return { n, d };
  let [a, b] = [Math.abs(n), Math.abs(d)];
  while (b !== 0) [a, b] = [b, a % b];
  const divisor = d < 0 ? -a : a;
  return { n: n / divisor, d: d / divisor };
}

function sum(a: Small, b: Small, sign: 1 | -1): Small {
  if (a.d === b.d) return small(a.n + sign * b.n, a.d);
  const [x, y] = [checked(a.n * b.d), checked(b.n * a.d)];
  return small(x + sign * y, a.d * b.d);
}

function checked(whole: number): number {
  if (!Number.isSafeInteger(whole)) throw new TooLarge();
  return whole;
}

export const smallFractions: Fractions<Small> = {
  fromInteger: (value) => small(value, 1),
  add: (a, b) => sum(a, b, 1),
  sub: (a, b) => sum(a, b, -1),
  mul: (a, b) => small(a.n * b.n, a.d * b.d),
  over: (a, b) => small(a.n * b.d, a.d * b.n),
  neg: ({ n, d }) => ({ n: -n, d }),
  compare: (a, b) => (a.d === b.d ? a.n - b.n : checked(a.n * b.d) - checked(b.n * a.d)),
  isZero: ({ n }) => n === 0,
  isAbove: ({ n }) => n > 0,
  exact: ({ n, d }) => ({ n: BigInt(n), d: BigInt(d) }),
};
