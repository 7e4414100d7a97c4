// Conditions as literals of a solver: and, or, comparisons of sums, and values that depend on a case. Equal ones are made once.

import { fromInteger, gcd, mul, rational, type Rational } from "@andersom/runtime";
import { atLeast, atMost, holds, isSame, no, opposite, yes, type Literal } from "./literal.js";
import { Store } from "./store.js";
import { constantSum, fixedValue, minus, sumRange, variableSum, type Sum } from "./sum.js";

/** A value in one case. */
export interface Case<T> {
  readonly when: Literal;
  readonly value: T;
}

export class Formulas {
  readonly store = new Store();
  private readonly known = new Map<string, Literal>();
  private readonly options = new Map<
    number,
    { readonly open: readonly Case<Sum>[]; readonly fixed: readonly Rational[]; readonly scale: bigint }
  >();

  condition(): Literal {
    return holds(this.store.variable(0, 1));
  }

  and(parts: readonly Literal[]): Literal {
    const open = this.distinct(parts, yes);
    if (open === undefined) return no;
    if (open.length <= 1) return open[0] ?? yes;
    let key = "and";
    for (let at = 0; at < open.length; at++) key += ` ${keyOf(open[at]!)}`;
    return this.once(key, () => {
      const all = this.condition();
      const against = opposite(all);
      const atLeastOne = [all];
      for (let at = 0; at < open.length; at++) {
        this.store.clause(all.v, [against, open[at]!]);
        atLeastOne.push(opposite(open[at]!));
      }
      this.store.clause(all.v, atLeastOne);
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
    const [low, high] = sumRange(sum, (v) => this.store.bounds(v));
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
      this.store.sum(within.v, numbers, Number(most), within);
      this.store.sum(
        within.v,
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

  /** One where a condition holds, else zero. */
  asNumber(condition: Literal): Sum {
    const { v, ge } = condition;
    const { low, high } = this.store.bounds(v);
    const one = constantSum(fromInteger(1));
    if (low === 0 && high === 1) return ge ? variableSum(v) : minus(one, variableSum(v));
    if (v === 0) return constantSum(fromInteger(isSame(condition, yes) ? 1 : 0));
    return this.choose([
      { when: condition, value: one },
      { when: opposite(condition), value: constantSum(fromInteger(0)) },
    ]);
  }

  /**
   * A new number that has the value of the case that holds; nothing is said of it where none does. `extreme`: the cases say that it is
   * the least or the greatest of them, so that it lies within the bounds of each on that side.
   */
  choose(cases: readonly Case<Sum>[], extreme?: "min" | "max"): Sum {
    const open = cases.filter(({ when }) => !isSame(when, no));
    const [first] = open;
    if (first === undefined) return constantSum(fromInteger(0));
    if (open.every(({ value }) => isSameSum(value, first.value))) return first.value;
    const scale = open.reduce((common, { value }) => (common / gcd(common, value.scale)) * value.scale, 1n);
    const ranges = open.map(({ value }) => sumRange(onScale(value, scale), (v) => this.store.bounds(v)));
    const [lows, highs] = [ranges.map(([one]) => one), ranges.map(([, one]) => one)];
    const low = extreme === "max" ? greatest(lows) : least(lows);
    const high = extreme === "min" ? least(highs) : greatest(highs);
    const v = this.store.variable(Number(low), Number(high));
    const chosen: Sum = { terms: [[v, 1n]], constant: 0n, scale };
    const fixed = open.map(({ value }) => fixedValue(value));
    if (fixed.every((value) => value !== undefined)) this.options.set(v, { open, fixed, scale });
    // Where more than one case holds the first one counts, so that there is always a value.
    let none = yes;
    for (const { when, value } of open) {
      this.equal(v, chosen, value, this.and([when, none]));
      none = this.and([none, opposite(when)]);
    }
    return chosen;
  }

  /** A variable that is a sum times its scale, so that it can be asked how large it can be. */
  named(sum: Sum): number {
    const [low, high] = sumRange(sum, (v) => this.store.bounds(v));
    const v = this.store.variable(Number(low), Number(high));
    this.equal(v, { terms: [[v, 1n]], constant: 0n, scale: sum.scale }, sum, yes);
    return v;
  }

  /** The fixed values that a number was chosen from, each with when it is that one; undefined for any other number. */
  optionsOf({ terms, constant, scale }: Sum): readonly Case<Rational>[] | undefined {
    const [only] = terms;
    const known = only === undefined ? undefined : this.options.get(only[0]);
    if (terms.length !== 1 || known === undefined) return undefined;
    let none = yes;
    return known.open.map(({ when }, at) => {
      const first = this.and([when, none]);
      none = this.and([none, opposite(when)]);
      const { n, d } = mul(known.fixed[at]!, rational(known.scale));
      return { when: first, value: rational(n * only![1] + constant * d, d * scale) };
    });
  }

  /** Where `when` holds, two sums are the same. */
  private equal(owner: number, a: Sum, b: Sum, when: Literal): void {
    this.atMostZeroWhen(owner, minus(a, b), when);
    this.atMostZeroWhen(owner, minus(b, a), when);
  }

  /** Part of what defines `owner`: where `when` holds, a sum is at most zero. */
  atMostZeroWhen(owner: number, sum: Sum, when: Literal): void {
    this.store.sum(
      owner,
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
    const against = opposite(neutral);
    const open: Literal[] = [];
    // Mostly there are a few, and these are in order already.
    let inOrder = true;
    for (let from = 0; from < parts.length; from++) {
      const one = parts[from]!;
      if (isSame(one, against)) return undefined;
      if (isSame(one, neutral)) continue;
      if (open.length > 0 && order(open[open.length - 1]!, one) >= 0) inOrder = false;
      open.push(one);
    }
    if (open.length < 2) return open;
    const kept = inOrder
      ? open
      : open.sort(order).filter((one, at) => at === 0 || !isSame(one, open[at - 1]!));
    // Of one variable the literals stand together: an upper bound first.
    for (let at = 0; at < kept.length; at++)
      for (let next = at + 1; next < kept.length && kept[next]!.v === kept[at]!.v; next++)
        if (isSame(kept[next]!, opposite(kept[at]!))) return undefined;
    return kept;
  }
}

function order(a: Literal, b: Literal): number {
  return a.v - b.v || Number(a.ge) - Number(b.ge) || a.k - b.k;
}

function keyOf({ v, ge, k }: Literal): string {
  return `${v}${ge ? ">" : "<"}${k}`;
}

function least(numbers: readonly bigint[]): bigint {
  return numbers.reduce((best, one) => (one < best ? one : best));
}

function greatest(numbers: readonly bigint[]): bigint {
  return numbers.reduce((best, one) => (one > best ? one : best));
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
