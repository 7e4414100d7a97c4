// The two ways of the exact check: what fits in doubles answers as big integers do, and what does not is never rounded.
import fc from "fast-check";
import { expect, test } from "vitest";
import { feasible, feasibleInFractions, type Row } from "./simplex.js";
import { Tableau, TooLarge } from "./tableau.js";

const bounds = () => ({ low: 0, high: 1_000_000_000 });
const row = (coefficients: readonly number[], most: number): Row => ({
  variables: coefficients.map((_, at) => at + 1),
  coefficients,
  most,
  why: () => [{ v: 100 + most, ge: true, k: 1 }],
});

const withoutZero = ({ variables, coefficients, ...rest }: Row): Row => ({
  ...rest,
  variables: variables.filter((_, at) => coefficients[at] !== 0),
  coefficients: coefficients.filter((a) => a !== 0),
});

test("whole numbers of doubles settle sums as fractions do, with the same bounds for a reason", () => {
  const some = fc.array(
    fc.tuple(
      fc.array(fc.integer({ min: -7, max: 7 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: -40, max: 40 }),
    ),
    { minLength: 1, maxLength: 7 },
  );
  const near = (v: number) => ({ low: -v, high: 3 + v });
  fc.assert(
    fc.property(some, (written) => {
      const rows = written.map(([coefficients, most]) => withoutZero(row(coefficients, most)));
      const [one, other] = [new Tableau(rows, near).settle(500), feasibleInFractions(rows, near, 500)];
      expect(one.kind).toBe(other.kind);
      if (one.kind === "point" && other.kind === "point") expect(one.values()).toEqual(other.values());
      if (one.kind === "conflict" && other.kind === "conflict")
        expect(new Set(one.literals)).toEqual(new Set(other.literals));
    }),
  );
});

test("where whole numbers come near what a double holds, it either settles the same or says that it cannot", () => {
  const large = fc.integer({ min: -40_000, max: 40_000 });
  const some = fc.array(
    fc.tuple(
      fc.array(large, { minLength: 3, maxLength: 3 }),
      fc.integer({ min: -90_000_000, max: 90_000_000 }),
    ),
    { minLength: 2, maxLength: 5 },
  );
  let settled = 0;
  let refused = 0;
  fc.assert(
    fc.property(some, (written) => {
      const rows = written.map(([coefficients, most]) => withoutZero(row(coefficients, most)));
      const near = (v: number) => ({ low: -1_000 * v, high: 50_000 });
      try {
        const answer = new Tableau(rows, near).settle(500);
        const exact = feasibleInFractions(rows, near, 500);
        expect(answer.kind).toBe(exact.kind);
        if (answer.kind === "point" && exact.kind === "point")
          expect(answer.values()).toEqual(exact.values());
        settled++;
      } catch (error) {
        if (!(error instanceof TooLarge)) throw error;
        refused++;
      }
    }),
    { numRuns: 400, seed: 11 },
  );
  expect(settled).toBeGreaterThan(20);
  expect(refused).toBeGreaterThan(20);
});

test("what a double does not hold is not rounded", () => {
  const rows = [row([-1_000_000_007, 999_999_937], 0), row([1_000_000_007, -999_999_936], -1)];
  expect(() => new Tableau(rows, bounds).settle(100)).toThrow(TooLarge);
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
