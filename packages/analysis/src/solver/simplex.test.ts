// The two sizes of fractions of the exact check: what fits in doubles answers as big integers do, and what does not is never rounded.
import fc from "fast-check";
import { expect, test } from "vitest";
import { bigFractions, smallFractions, TooLarge } from "./fractions.js";
import { feasible } from "./simplex.js";

const bounds = () => ({ low: 0, high: 1_000_000_000 });
const row = (coefficients: readonly number[], most: number) => ({
  variables: coefficients.map((_, at) => at + 1),
  coefficients,
  most,
  why: [],
});

test("small fractions reckon as big ones do", () => {
  const whole = fc.integer({ min: -90, max: 90 });
  const divisor = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(whole, divisor, whole, divisor, (n, d, m, e) => {
      const [a, b] = [
        smallFractions.over(smallFractions.fromInteger(n), smallFractions.fromInteger(d)),
        smallFractions.over(smallFractions.fromInteger(m), smallFractions.fromInteger(e)),
      ];
      const [x, y] = [smallFractions.exact(a), smallFractions.exact(b)];
      for (const op of ["add", "sub", "mul"] as const)
        expect(smallFractions.exact(smallFractions[op](a, b))).toEqual(bigFractions[op](x, y));
      expect(Math.sign(smallFractions.compare(a, b))).toBe(bigFractions.compare(x, y));
      if (m !== 0) expect(smallFractions.exact(smallFractions.over(a, b))).toEqual(bigFractions.over(x, y));
    }),
  );
});

test("what a double does not hold is not rounded", () => {
  const large = smallFractions.fromInteger(2 ** 52);
  expect(() => smallFractions.mul(large, smallFractions.fromInteger(3))).toThrow(TooLarge);
  expect(() => smallFractions.add(large, large)).toThrow(TooLarge);
});

test("sums whose fractions become too large are settled all the same", () => {
  // Near-parallel lines: x/y is at least 999999937/1000000007 and less than 999999936/1000000007.
  const answer = feasible(
    [row([-1_000_000_007, 999_999_937], 0), row([1_000_000_007, -999_999_936], -1)],
    bounds,
    100,
  );
  expect(answer.kind).toBe("conflict");
});
