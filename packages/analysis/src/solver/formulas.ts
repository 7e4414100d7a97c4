// Conditions as literals of a solver: and, or, comparisons of sums, and values that depend on a case. Equal ones are made once.

import { fromInteger, gcd, mul, rational, type Rational } from "@andersom/runtime";
import { atLeast, atMost, holds, isSame, no, opposite, yes, type Literal } from "./literal.js";
import { Solver } from "./solver.js";
import { constantSum, minus, sumRange, type Sum } from "./sum.js";

/** A value in one case. */
export interface Case<T> {
  readonly when: Literal;
  readonly value: T;
}

export class Formulas {
  readonly solver = new Solver();
  private readonly known = new Map<string, Literal>();

  condition(): Literal {
    return holds(this.solver.variable(0, 1));
  }

  and(parts: readonly Literal[]): Literal {
    const open = this.distinct(parts, yes);
    if (open === undefined) return no;
    if (open.length <= 1) return open[0] ?? yes;
    return this.once(`and ${open.map(keyOf).join(" ")}`, () => {
      const all = this.condition();
      for (const one of open) this.solver.clause([opposite(all), one]);
      this.solver.clause([all, ...open.map(opposite)]);
      return all;
    });
  }

  or(parts: readonly Literal[]): Literal {
    return opposite(this.and(parts.map(opposite)));
  }

  same(a: Literal, b: Literal): Literal {
    return this.or([this.and([a, b]), this.and([opposite(a), opposite(b)])]);
  }

  /** Whether a sum is at most zero. */
  atMostZero(sum: Sum): Literal {
    const [low, high] = sumRange(sum, (v) => this.solver.bounds(v));
    if (high <= 0n) return yes;
    if (low > 0n) return no;
    const shared = sum.terms.reduce((divisor, [, a]) => gcd(divisor, a < 0n ? -a : a), 0n);
    // Σ a x + k ≤ 0 with whole x: Σ (a/g) x ≤ floor(−k/g).
    const terms = sum.terms.map(([v, a]) => [v, a / shared] as const);
    const most = floorDivide(-sum.constant, shared);
    const [only] = terms;
    if (terms.length === 1) {
      const [v, a] = only!;
      return a > 0n ? atMost(v, Number(most)) : atLeast(v, Number(-most));
    }
    // The same line from the other side is the opposite of one literal.
    if (only![1] < 0n)
      return opposite(
        this.atMostZero({ terms: terms.map(([v, a]) => [v, -a]), constant: most + 1n, scale: 1n }),
      );
    return this.once(`sum ${terms.map(([v, a]) => `${a}*${v}`).join(" ")} ${most}`, () => {
      const within = this.condition();
      const numbers = terms.map(([v, a]) => [v, Number(a)] as const);
      this.solver.sum(numbers, Number(most), within);
      this.solver.sum(
        numbers.map(([v, a]) => [v, -a] as const),
        Number(-most - 1n),
        opposite(within),
      );
      return within;
    });
  }

  compare(comparison: "=" | "<>" | "<" | "<=" | ">" | ">=", left: Sum, right: Sum): Literal {
    switch (comparison) {
      case "<=":
        return this.atMostZero(minus(left, right));
      case ">=":
        return this.atMostZero(minus(right, left));
      case "<":
        return opposite(this.atMostZero(minus(right, left)));
      case ">":
        return opposite(this.atMostZero(minus(left, right)));
      case "=":
        return this.and([this.compare("<=", left, right), this.compare(">=", left, right)]);
      case "<>":
        return opposite(this.compare("=", left, right));
    }
  }

  /** A new number that has the value of the case that holds; nothing is said of it where none does. */
  choose(cases: readonly Case<Sum>[]): Sum {
    const open = cases.filter(({ when }) => !isSame(when, no));
    const [first] = open;
    if (first === undefined) return constantSum(fromInteger(0));
    if (open.every(({ value }) => isSameSum(value, first.value))) return first.value;
    const scale = open.reduce((common, { value }) => (common / gcd(common, value.scale)) * value.scale, 1n);
    const ranges = open.map(({ value }) => sumRange(onScale(value, scale), (v) => this.solver.bounds(v)));
    const low = ranges.reduce((least, [one]) => (one < least ? one : least), ranges[0]![0]);
    const high = ranges.reduce((most, [, one]) => (one > most ? one : most), ranges[0]![1]);
    const v = this.solver.variable(Number(low), Number(high));
    const chosen: Sum = { terms: [[v, 1n]], constant: 0n, scale };
    for (const { when, value } of open) this.equal(chosen, value, when);
    return chosen;
  }

  /** Where `when` holds, two sums are the same. */
  equal(a: Sum, b: Sum, when: Literal): void {
    this.atMostZeroWhen(minus(a, b), when);
    this.atMostZeroWhen(minus(b, a), when);
  }

  /** Where `when` holds, a sum is at most zero. */
  atMostZeroWhen(sum: Sum, when: Literal): void {
    this.solver.sum(
      sum.terms.map(([v, a]) => [v, Number(a)] as const),
      Number(-sum.constant),
      when,
    );
  }

  private once(key: string, make: () => Literal): Literal {
    const found = this.known.get(key) ?? make();
    this.known.set(key, found);
    return found;
  }

  /** Without `neutral` and doubles, in a fixed order; undefined when two contradict each other. */
  private distinct(parts: readonly Literal[], neutral: Literal): readonly Literal[] | undefined {
    if (parts.some((one) => isSame(one, opposite(neutral)))) return undefined;
    const open = new Map<string, Literal>();
    for (const one of parts) if (!isSame(one, neutral)) open.set(keyOf(one), one);
    for (const one of open.values()) if (open.has(keyOf(opposite(one)))) return undefined;
    return [...open.values()].sort((a, b) => a.v - b.v || Number(a.ge) - Number(b.ge) || a.k - b.k);
  }
}

function keyOf({ v, ge, k }: Literal): string {
  return `${v}${ge ? ">" : "<"}${k}`;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const whole = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? whole - 1n : whole;
}

function onScale(sum: Sum, scale: bigint): Sum {
  const factor = scale / sum.scale;
  return { terms: sum.terms.map(([v, a]) => [v, a * factor]), constant: sum.constant * factor, scale };
}

function isSameSum(a: Sum, b: Sum): boolean {
  const { terms, constant } = minus(a, b);
  return terms.length === 0 && constant === 0n;
}

/** A fraction of whole numbers as one sum has it: constant / scale. */
export function times(sum: Sum, factor: Rational): Sum {
  const { n, d } = mul(factor, rational(1n, sum.scale));
  return {
    terms: n === 0n ? [] : sum.terms.map(([v, a]) => [v, a * n]),
    constant: sum.constant * n,
    scale: d,
  };
}
