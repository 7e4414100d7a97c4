// Arithmetic on sums: exact, with a new number where a value depends on a case, a rounding or an extreme.

import { isRational, parseDecimal, rational, type Rational } from "@andersom/runtime";
import { atLeast, atMost, opposite, yes, type Literal } from "../solver/literal.js";
import { times } from "../solver/formulas.js";
import { constantSum, fixedValue, minus, plus, sumRange, variableSum, type Sum } from "../solver/sum.js";
import type { Encoding } from "./encoding.js";
import { NotEncoded, present, type Condition, type Encoded, type Numeric } from "./value.js";

export function fixedNumber(value: Rational): Numeric {
  return { kind: "getal", sum: constantSum(value), ...present };
}

export function numeric(encoding: Encoding, value: Encoded): Numeric {
  if (value.kind === "getal") return value;
  if (value.kind === "duur")
    return { kind: "getal", sum: value.sum, there: value.there, notApplicable: value.notApplicable };
  if (value.kind === "ja-nee")
    return {
      ...present,
      kind: "getal",
      sum: encoding.formulas.choose([
        { when: value.holds, value: constantSum(rational(1n)) },
        { when: opposite(value.holds), value: constantSum(rational(0n)) },
      ]),
    };
  throw new NotEncoded(`rekenen met een waarde van de soort ${value.kind}`);
}

/** There where every part is; niet van toepassing is no number to compute with. */
export function computed(encoding: Encoding, parts: readonly Numeric[], sum: Sum): Numeric {
  return { kind: "getal", sum, ...presence(encoding, parts) };
}

export function presence(
  encoding: Encoding,
  parts: readonly { readonly there: Literal }[],
): { readonly there: Literal; readonly notApplicable: Literal } {
  return { ...present, there: encoding.formulas.and(parts.map(({ there }) => there)) };
}

export function product(encoding: Encoding, parts: readonly Numeric[]): Numeric {
  const fixed = parts.map(({ sum }) => fixedValue(sum));
  let total: Sum = constantSum(rational(1n));
  const open: Sum[] = [];
  parts.forEach(({ sum }, at) => {
    const factor = fixed[at];
    if (factor === undefined) open.push(sum);
    else total = times(total, factor);
  });
  const [first, ...others] = open;
  if (first === undefined) return computed(encoding, parts, total);
  const scaled = times(first, fixedValue(total)!);
  return computed(
    encoding,
    parts,
    others.reduce((one, other) => byCases(encoding, one, other), scaled),
  );
}

/** A product of two numbers is linear in each case of the one that has few values. */
const mostCases = 128n;

function byCases(encoding: Encoding, a: Sum, b: Sum): Sum {
  const { formulas } = encoding;
  const cases = (sum: Sum): bigint => {
    const [low, high] = sumRange(sum, (v) => formulas.store.bounds(v));
    return high - low + 1n;
  };
  // A number that is one of some fixed amounts (a rate from a table): a product per amount.
  const [of, by] = formulas.optionsOf(a) === undefined ? [b, a] : [a, b];
  const amounts = formulas.optionsOf(of);
  if (amounts !== undefined)
    return formulas.choose(amounts.map(({ when, value }) => ({ when, value: times(by, value) })));
  const [few, many] = cases(a) <= cases(b) ? [a, b] : [b, a];
  if (cases(few) > mostCases || few.terms.length > 1)
    return anySum(encoding, "een vermenigvuldiging van twee gegevens", [few, many]);
  const [low, high] = sumRange(few, (v) => formulas.store.bounds(v));
  const options = [];
  for (let value = low; value <= high; value++) {
    const factor = rational(value, few.scale);
    options.push({ when: formulas.compare("=", few, constantSum(factor)), value: times(many, factor) });
  }
  return formulas.choose(options);
}

export function quotient(encoding: Encoding, [top, ...divisors]: readonly Numeric[]): Numeric {
  const { formulas } = encoding;
  let { sum } = top!;
  const zero: Literal[] = [];
  for (const divisor of divisors) {
    const value = fixedValue(divisor.sum);
    const amounts = formulas.optionsOf(divisor.sum);
    if (amounts !== undefined) {
      zero.push(...amounts.flatMap((one) => (one.value.n === 0n ? [one.when] : [])));
      const top = sum;
      sum = formulas.choose(
        amounts.flatMap((one) =>
          one.value.n === 0n ? [] : [{ when: one.when, value: times(top, inverse(one.value)) }],
        ),
      );
    } else if (value === undefined) {
      const [low, high] = sumRange(divisor.sum, (v) => formulas.store.bounds(v));
      if (high - low >= mostCases || divisor.sum.terms.length > 1) {
        zero.push(formulas.compare("=", divisor.sum, constantSum(rational(0n))));
        sum = anySum(encoding, "delen door een gegeven", [sum, divisor.sum]);
        continue;
      }
      const options = [];
      for (let one = low; one <= high; one++) {
        const by = rational(one, divisor.sum.scale);
        const when = formulas.compare("=", divisor.sum, constantSum(by));
        if (one === 0n) zero.push(when);
        else options.push({ when, value: times(sum, inverse(by)) });
      }
      sum = formulas.choose(options);
    } else if (value.n === 0n) zero.push(yes);
    else sum = times(sum, inverse(value));
  }
  const made = computed(encoding, [top!, ...divisors], sum);
  return { ...made, there: formulas.and([made.there, ...zero.map(opposite)]) };
}

/** A number of some others, of which only the sign is known; the same one for the same numbers. */
function anySum(encoding: Encoding, reason: string, of: readonly Sum[]): Sum {
  const { formulas, ground } = encoding;
  const name = of.map(({ terms, constant, scale }) => `${terms.join(" ")} ${constant} ${scale}`).join(" en ");
  return ground.sum(`${reason} ${name}`, () => {
    const isPositive = of.every((one) => sumRange(one, (v) => formulas.store.bounds(v))[0] >= 0n);
    const v = formulas.store.variable(isPositive ? 0 : -mostUnknown, mostUnknown);
    encoding.loosely(v, reason);
    return variableSum(v, 100n);
  });
}

/** Ten million euros, in cents. */
const mostUnknown = 1_000_000_000;

function inverse({ n, d }: Rational): Rational {
  return n < 0n ? { n: -d, d: -n } : { n: d, d: n };
}

export function extreme(encoding: Encoding, which: "min" | "max", parts: readonly Numeric[]): Numeric {
  const { formulas } = encoding;
  const [first, ...others] = parts;
  const sum = others.reduce((best, { sum: next }) => {
    const kept = formulas.compare(which === "min" ? "<=" : ">=", best, next);
    // The lesser of two is at most what either can be.
    return formulas.choose(
      [
        { when: kept, value: best },
        { when: opposite(kept), value: next },
      ],
      which,
    );
  }, first!.sum);
  return computed(encoding, parts, sum);
}

export function rounded(
  encoding: Encoding,
  value: Numeric,
  written: string,
  direction: "omhoog" | "omlaag" | "dichtstbij",
): Numeric {
  const step = parseDecimal(written);
  if (step === undefined || step.n <= 0n) throw new NotEncoded("afronden op een onbekende stap");
  const fixed = fixedValue(value.sum);
  const { formulas } = encoding;
  // steps: the number of steps, a whole number between value/step and value/step ± 1.
  const ratio = times(value.sum, { n: step.d, d: step.n });
  if (fixed !== undefined)
    return computed(encoding, [value], constantSum(roundFixed(fixed, step, direction)));
  const [low, high] = sumRange(ratio, (v) => formulas.store.bounds(v));
  const v = formulas.store.variable(Number(low / ratio.scale) - 2, Number(high / ratio.scale) + 2);
  const steps = variableSum(v);
  const half = constantSum(rational(1n, 2n));
  const one = constantSum(rational(1n));
  /** a ≤ b, always; `strict`: a < b. */
  const below = (a: Sum, b: Sum, strict: boolean, when: Literal): void => {
    const gap = minus(a, b);
    formulas.atMostZeroWhen(v, strict ? { ...gap, constant: gap.constant + 1n } : gap, when);
  };
  if (direction === "omlaag") {
    below(steps, ratio, false, yes);
    below(ratio, plus(steps, one), true, yes);
  } else if (direction === "omhoog") {
    below(ratio, steps, false, yes);
    below(steps, plus(ratio, one), true, yes);
  } else {
    // Half goes away from zero.
    const negative = formulas.compare("<", ratio, constantSum(rational(0n)));
    below(steps, plus(ratio, half), false, opposite(negative));
    below(ratio, plus(steps, half), true, opposite(negative));
    below(minus(ratio, half), steps, false, negative);
    below(steps, plus(ratio, half), true, negative);
  }
  return computed(encoding, [value], times(steps, step));
}

function roundFixed(
  value: Rational,
  step: Rational,
  direction: "omhoog" | "omlaag" | "dichtstbij",
): Rational {
  const [n, d] = [value.n * step.d, value.d * step.n];
  const down = n >= 0n ? n / d : -((-n + d - 1n) / d);
  const up = down * d === n ? down : down + 1n;
  const near = 2n * (n < 0n ? -n : n) + d;
  const nearest = (near / (2n * d)) * (n < 0n ? -1n : 1n);
  const steps = direction === "omlaag" ? down : direction === "omhoog" ? up : nearest;
  return rational(steps * step.n, step.d);
}

/** A comparison: neither yes nor no where one of the two is not there. */
export function compared(
  encoding: Encoding,
  comparison: "=" | "<>" | "<" | "<=" | ">" | ">=",
  left: Numeric,
  right: Numeric,
): Condition {
  const there = encoding.formulas.and([left.there, right.there]);
  return conditionWhere(
    encoding,
    there,
    bySteps(encoding, comparison, left, right) ?? encoding.formulas.compare(comparison, left.sum, right.sum),
  );
}

export function conditionWhere({ formulas }: Encoding, there: Literal, literal: Literal): Condition {
  return {
    kind: "ja-nee",
    holds: formulas.and([literal, there]),
    fails: formulas.and([opposite(literal), there]),
  };
}

const swapped = { "=": "=", "<>": "<>", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** "Minstens 18 jaar" says on which days somebody can be born; no age has to be computed. */
function bySteps(
  encoding: Encoding,
  comparison: keyof typeof swapped,
  left: Numeric,
  right: Numeric,
): Literal | undefined {
  if (left.steps === undefined) {
    return right.steps === undefined ? undefined : bySteps(encoding, swapped[comparison], right, left);
  }
  const limit = fixedValue(right.sum);
  if (limit === undefined || !isRational(limit)) return undefined;
  const { day, rising, at } = left.steps;
  const { low, high } = encoding.formulas.store.bounds(day);
  /** The days on which the number is at least a whole number: all up to one day, or all from one day. */
  const reaches = (least: number): Literal => {
    let [from, to] = [low, high + 1];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if (rising === at(middle) >= least) to = middle;
      else from = middle + 1;
    }
    return rising ? atLeast(day, from) : atMost(day, from - 1);
  };
  const up = Number(limit.n >= 0n ? (limit.n + limit.d - 1n) / limit.d : limit.n / limit.d);
  const above = reaches(Number(limit.n >= 0n ? limit.n / limit.d : (limit.n - limit.d + 1n) / limit.d) + 1);
  const least = reaches(up);
  const equal = encoding.formulas.and([least, opposite(above)]);
  switch (comparison) {
    case ">=":
      return least;
    case "<":
      return opposite(least);
    case ">":
      return above;
    case "<=":
      return opposite(above);
    case "=":
      return equal;
    case "<>":
      return opposite(equal);
  }
}

/** A number that follows a day in steps, as a sum: one variable that follows the day. */
export function stepped(encoding: Encoding, steps: Steps): Sum {
  const { store } = encoding.formulas;
  const { low, high } = store.bounds(steps.day);
  const [a, b] = [steps.at(low), steps.at(high)];
  const [least, most] = [Math.min(a, b), Math.max(a, b)];
  const v = store.variable(least, most);
  store.follows(v, steps.day, steps.at, steps.rising);
  return variableSum(v);
}
type Steps = NonNullable<Numeric["steps"]>;
