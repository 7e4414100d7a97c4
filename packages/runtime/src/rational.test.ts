// Laws of exact fractions, held against cross-multiplied whole numbers.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  abs,
  add,
  compare,
  div,
  divisionByZero,
  equal,
  floor,
  fromInteger,
  isDivisionByZero,
  isInteger,
  max,
  min,
  mul,
  neg,
  one,
  rational,
  roundTo,
  sub,
  zero,
  type Rational,
  type RoundingMode,
} from "./rational.js";

const integer = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const divisor = integer.filter((d) => d !== 0n);
const fraction = fc.tuple(integer, divisor).map(([n, d]) => rational(n, d));
const mode = fc.constantFrom<RoundingMode>("omhoog", "omlaag", "dichtstbij");
const same = (a: Rational, n: bigint, d: bigint) => a.n * d === n * a.d;

describe("rational", () => {
  it("keeps the value, in lowest terms, with a positive divisor", () => {
    fc.assert(
      fc.property(integer, divisor, (n, d) => {
        const value = rational(n, d);
        expect(same(value, n, d)).toBe(true);
        expect(value.d > 0n).toBe(true);
        expect(rational(n * 7n, d * 7n)).toEqual(value);
      }),
    );
  });

  it("adds, subtracts, multiplies and divides as fractions do", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(same(add(a, b), a.n * b.d + b.n * a.d, a.d * b.d)).toBe(true);
        expect(same(sub(a, b), a.n * b.d - b.n * a.d, a.d * b.d)).toBe(true);
        expect(same(mul(a, b), a.n * b.n, a.d * b.d)).toBe(true);
        const quotient = div(a, b);
        if (isDivisionByZero(quotient)) expect(b).toEqual(zero);
        else expect(mul(quotient, b)).toEqual(a);
      }),
    );
  });

  it("is a field: associative, commutative, distributive, with inverses", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(mul(mul(a, b), c)).toEqual(mul(a, mul(b, c)));
        expect(mul(a, add(b, c))).toEqual(add(mul(a, b), mul(a, c)));
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(a, neg(a))).toEqual(zero);
        expect(mul(a, one)).toEqual(a);
      }),
    );
  });

  it("orders as the real line does", () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        expect(compare(a, b) === 0).toBe(equal(a, b));
        expect(compare(sub(a, b), zero)).toBe(compare(a, b));
        expect(add(min(a, b), max(a, b))).toEqual(add(a, b));
        expect(compare(abs(a), zero)).not.toBe(-1);
      }),
    );
  });

  it("divides by zero into a value, never into an exception", () => {
    expect(div(one, zero)).toBe(divisionByZero);
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });
});

describe("roundTo", () => {
  it("gives a multiple of the step, at most one step away, in the right direction", () => {
    fc.assert(
      fc.property(
        fraction,
        fraction.filter((step) => step.n !== 0n),
        mode,
        (value, step, direction) => {
          const rounded = roundTo(value, step, direction);
          const steps = div(rounded, step);
          expect(!isDivisionByZero(steps) && isInteger(steps)).toBe(true);
          const error = sub(rounded, value);
          const half = mul(abs(step), rational(1n, 2n));
          if (direction === "dichtstbij") expect(compare(abs(error), half)).not.toBe(1);
          else {
            expect(compare(abs(error), abs(step))).toBe(-1);
            expect(compare(error, zero)).not.toBe(direction === "omhoog" ? -1 : 1);
          }
          expect(roundTo(rounded, step, direction)).toEqual(rounded);
        },
      ),
    );
  });

  it("takes a half away from zero, on both sides", () => {
    const half = (n: bigint) => roundTo(rational(n, 2n), one, "dichtstbij");
    expect([half(5n), half(3n), half(-3n), half(-5n)]).toEqual([3, 2, -2, -3].map(fromInteger));
  });

  it("goes up and down on the number line, also below zero", () => {
    expect(roundTo(rational(-3n, 2n), one, "omhoog")).toEqual(fromInteger(-1));
    expect(roundTo(rational(-3n, 2n), one, "omlaag")).toEqual(fromInteger(-2));
  });

  it("rounds to € 0,20 and to half hours, and leaves a step of zero alone", () => {
    expect(roundTo(rational(2199n, 100n), rational(1n, 5n), "omlaag")).toEqual(rational(218n, 10n));
    expect(roundTo(rational(16n, 10n), rational(1n, 2n), "omhoog")).toEqual(fromInteger(2));
    expect(roundTo(rational(16n, 10n), zero, "omhoog")).toEqual(rational(16n, 10n));
  });

  it("floors towards the lower number", () => {
    expect([floor(rational(7n, 2n)), floor(rational(-7n, 2n)), floor(rational(-4n, 2n))]).toEqual([
      3n,
      -4n,
      -2n,
    ]);
  });
});
