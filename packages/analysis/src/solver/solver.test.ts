// The solver against trying everything, on random small problems.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { atLeast, atMost, type Literal } from "./literal.js";
import { Solver } from "./solver.js";

interface Written {
  readonly bounds: readonly (readonly [number, number])[];
  readonly clauses: readonly (readonly Literal[])[];
  readonly sums: readonly {
    readonly terms: readonly (readonly [number, number])[];
    readonly most: number;
    readonly when: Literal | undefined;
  }[];
  /** `v` follows `of` in steps of a size. */
  readonly curves: readonly {
    readonly v: number;
    readonly of: number;
    readonly size: number;
    readonly rising: boolean;
  }[];
  readonly assumptions: readonly Literal[];
}

const curveOf =
  ({ size, rising }: Written["curves"][number]) =>
  (value: number) =>
    (rising ? 1 : -1) * size * Math.floor((value + 1) / 2);

const count = 5;
const literal = fc
  .record({ v: fc.integer({ min: 1, max: count }), ge: fc.boolean(), k: fc.integer({ min: -2, max: 4 }) })
  .map(({ v, ge, k }) => (ge ? atLeast(v, k) : atMost(v, k)));
const written: fc.Arbitrary<Written> = fc.record({
  bounds: fc.array(fc.constantFrom([0, 1] as const, [-2, 3] as const, [0, 5] as const), {
    minLength: count,
    maxLength: count,
  }),
  clauses: fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
  sums: fc.array(
    fc.record({
      terms: fc.array(fc.tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: -4, max: 4 })), {
        minLength: 1,
        maxLength: 4,
      }),
      most: fc.integer({ min: -6, max: 6 }),
      when: fc.option(literal, { nil: undefined }),
    }),
    { maxLength: 5 },
  ),
  curves: fc.array(
    fc
      .record({
        v: fc.integer({ min: 1, max: count }),
        of: fc.integer({ min: 1, max: count }),
        size: fc.integer({ min: 0, max: 2 }),
        rising: fc.boolean(),
      })
      .filter(({ v, of }) => v !== of),
    { maxLength: 2 },
  ),
  assumptions: fc.array(literal, { maxLength: 2 }),
});

const isTrue = ({ v, ge, k }: Literal, model: readonly number[]): boolean =>
  ge ? model[v]! >= k : model[v]! <= k;

function fits(problem: Written, model: readonly number[], assumptions = problem.assumptions): boolean {
  return (
    problem.bounds.every(([low, high], at) => model[at + 1]! >= low && model[at + 1]! <= high) &&
    problem.clauses.every((clause) => clause.some((one) => isTrue(one, model))) &&
    problem.sums.every(
      ({ terms, most, when }) =>
        (when !== undefined && !isTrue(when, model)) ||
        terms.reduce((total, [v, a]) => total + a * model[v]!, 0) <= most,
    ) &&
    problem.curves.every((curve) => model[curve.v] === curveOf(curve)(model[curve.of]!)) &&
    assumptions.every((one) => isTrue(one, model))
  );
}

function exists(problem: Written, assumptions = problem.assumptions): boolean {
  const model = [1];
  const rest = (at: number): boolean => {
    if (at === count) return fits(problem, model, assumptions);
    const [low, high] = problem.bounds[at]!;
    for (let value = low; value <= high; value++) {
      model[at + 1] = value;
      if (rest(at + 1)) return true;
    }
    return false;
  };
  return rest(0);
}

function solverFor(problem: Written): Solver {
  const solver = new Solver();
  for (const [low, high] of problem.bounds) solver.variable(low, high);
  problem.clauses.forEach((clause) => solver.clause(clause));
  problem.sums.forEach(({ terms, most, when }) => solver.sum(terms, most, when));
  problem.curves.forEach((curve) => solver.follows(curve.v, curve.of, curveOf(curve), curve.rising));
  return solver;
}

describe("the solver", () => {
  test("answers as trying everything does, and its models fit", () => {
    const seen = { kan: 0, "kan niet": 0, onbekend: 0 };
    fc.assert(
      fc.property(written, (problem) => {
        const solver = solverFor(problem);
        const answer = solver.solve(problem.assumptions);
        seen[answer.kind]++;
        if (answer.kind === "kan") expect(fits(problem, answer.model)).toBe(true);
        else {
          expect(answer.kind).toBe("kan niet");
          expect(exists(problem)).toBe(false);
          if (answer.kind === "kan niet") expect(exists(problem, answer.core)).toBe(false);
        }
        // Asked again without the assumptions, what was learned still holds.
        const again = solver.solve();
        expect(again.kind).toBe(exists(problem, []) ? "kan" : "kan niet");
        if (again.kind === "kan") expect(fits(problem, again.model, [])).toBe(true);
      }),
      { numRuns: 1500, seed: 7 },
    );
    expect(seen.kan).toBeGreaterThan(200);
    expect(seen["kan niet"]).toBeGreaterThan(200);
  });

  test("a question that begins as the one before answers as trying everything does", () => {
    const rows = fc.array(fc.array(literal, { maxLength: 4 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(written, rows, (problem, tails) => {
        const solver = solverFor(problem);
        let asked: readonly Literal[] = [];
        for (const tail of tails) {
          // Some of what was assumed stays, and something else comes behind it.
          asked = [...asked.slice(0, Math.ceil(asked.length / 2)), ...tail];
          const answer = solver.solve(asked);
          expect(answer.kind).toBe(exists(problem, asked) ? "kan" : "kan niet");
          if (answer.kind === "kan") expect(fits(problem, answer.model, asked)).toBe(true);
          else if (answer.kind === "kan niet") expect(exists(problem, answer.core)).toBe(false);
        }
      }),
      { numRuns: 700, seed: 11 },
    );
  });

  test("sums that bounds alone cannot settle", () => {
    const solver = new Solver();
    const [x, y] = [solver.variable(0, 1_000_000), solver.variable(0, 1_000_000)];
    // 100 x ≤ 110 y, 10 x ≥ 11 y + 1: near-parallel lines.
    solver.sum(
      [
        [x, 100],
        [y, -110],
      ],
      0,
    );
    solver.sum(
      [
        [x, -10],
        [y, 11],
      ],
      -1,
    );
    expect(solver.solve().kind).toBe("kan niet");
  });

  test("parity", () => {
    const solver = new Solver();
    const [x, y] = [solver.variable(0, 1_000_000), solver.variable(0, 1_000_000)];
    solver.sum(
      [
        [x, 2],
        [y, -2],
      ],
      1,
    );
    solver.sum(
      [
        [x, -2],
        [y, 2],
      ],
      -1,
    );
    expect(solver.solve().kind).toBe("kan niet");
  });

  test("numbers that are too large for exact sums are not answered", () => {
    const solver = new Solver();
    const [x, y] = [solver.variable(0, 2 ** 40), solver.variable(0, 2 ** 40)];
    solver.sum(
      [
        [x, 2 ** 20],
        [y, -1],
      ],
      0,
    );
    expect(solver.solve().kind).toBe("onbekend");
  });
});
