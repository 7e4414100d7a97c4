// Arithmetic on whole numbers of a known scale, exact as long as the proved range fits.

import { gcd, parseDecimal, rational, type Rational } from "@andersom/runtime";
import type { Builder } from "./builder.js";
import { numberOf } from "./convert.js";
import {
  allStates,
  commonScale,
  condition,
  exactNumber,
  firstAbsence,
  onScale,
  Unsupported,
  type ConditionCode,
  type NumberCode,
  type Numeric,
} from "./operand.js";
import type { ValueId } from "./ir.js";

/** Numbers counted in the same parts: whole numbers of 1/scale, or of 1/(scale × over). */
export interface Common {
  readonly numbers: readonly NumberCode[];
  readonly scale: bigint;
  /** The divisor per row that they all have; undefined where none of them has one. */
  readonly over: ValueId | undefined;
}

/** A divisor that differs per row goes into the others, so that nothing has to be divided. */
export function common(b: Builder, given: readonly Numeric[]): Common {
  const scale = commonScale(given);
  const overs = [...new Set(given.flatMap((one) => (one.kind === "fraction" ? [one.over] : [])))];
  const numbers = given.map((one): NumberCode => {
    const own = overOf(one);
    const plain: NumberCode = one.kind === "number" ? one : { ...one, kind: "number" };
    const times = (value: ValueId): ValueId =>
      overs.filter((over) => over !== own).reduce((product, over) => b.multiply(product, over), value);
    const { bounds, ...rest } = onScale(b, plain, scale);
    return {
      ...rest,
      value: times(rest.value),
      ...(bounds === undefined
        ? {}
        : { bounds: { low: times(bounds.low), high: times(bounds.high), known: bounds.known } }),
    };
  });
  return { numbers, scale, over: productOf(b, overs) };
}

function productOf(b: Builder, overs: readonly ValueId[]): ValueId | undefined {
  return overs.length === 0 ? undefined : overs.reduce(b.multiply);
}

export function overOf(number: Numeric): ValueId | undefined {
  return number.kind === "fraction" ? number.over : undefined;
}

/** The number value / (scale × over); a divisor that is the same for every row goes into the scale. */
export function fractionOf(
  b: Builder,
  { value, state, scale }: Pick<NumberCode, "value" | "state" | "scale">,
  over: ValueId | undefined,
): Numeric {
  if (over === undefined) return { kind: "number", value, state, scale };
  const fixed = b.constantOf(over);
  if (fixed === undefined) return { kind: "fraction", value, state, scale, over };
  return { kind: "number", value, state, scale: scale * BigInt(fixed) };
}

/** Every operation needs its operands: what is *niet van toepassing* becomes a fault. */
function made(b: Builder, value: ValueId, state: ValueId, scale: bigint, over?: ValueId): Numeric {
  return fractionOf(b, { value, state: b.need(state), scale }, over);
}

export function plus(b: Builder, sign: 1 | -1, given: readonly Numeric[]): Numeric {
  const { numbers, scale, over } = common(b, given);
  const value = numbers.map((one) => one.value).reduce(sign === 1 ? b.add : b.subtract);
  return made(b, value, statesOf(b, given), scale, over);
}

function statesOf(b: Builder, numbers: readonly Numeric[]): ValueId {
  return allStates(
    b,
    numbers.map(({ state }) => state),
  );
}

export function times(b: Builder, numbers: readonly Numeric[]): Numeric {
  const value = numbers.map((one) => one.value).reduce(b.multiply);
  const scale = numbers.reduce((product, one) => product * one.scale, 1n);
  const overs = numbers.flatMap((one) => (one.kind === "fraction" ? [one.over] : []));
  return made(b, value, statesOf(b, numbers), scale, productOf(b, overs));
}

/** Division by a fixed number changes the scale, exactly; by any other the quotient keeps its divisor. */
export function divide(b: Builder, numbers: readonly Numeric[]): Numeric {
  const [first, ...rest] = numbers;
  return rest.reduce<Numeric>((dividend, divisor) => {
    const by = divisor.kind === "number" ? b.constantOf(divisor.value) : undefined;
    const state = statesOf(b, [dividend, divisor]);
    if (by === undefined) return quotient(b, dividend, divisor, state);
    if (by === 0) return { ...numberOf(b, 0n), state: firstAbsence(b, [state, b.constant(16)]) };
    return { ...scaled(b, dividend, rational(divisor.scale, BigInt(by))), state };
  }, first!);
}

/** The sign of the divisor goes to the dividend, so that what is divided by is never less than 1. */
function quotient(b: Builder, dividend: Numeric, divisor: Numeric, operands: ValueId): Numeric {
  const zero = b.constant(0);
  const top = scaled(b, dividend, rational(divisor.scale));
  const below = b.valueOf(divisor.value).low >= 0 ? zero : b.less(divisor.value, zero);
  const signed = b.select(below, b.subtract(zero, top.value), top.value);
  const value = divisor.kind === "fraction" ? b.multiply(signed, divisor.over) : signed;
  const size = b.maximum(b.value({ op: "absolute", arg: divisor.value }), b.constant(1));
  const over = top.kind === "fraction" ? b.multiply(top.over, size) : size;
  const byZero = b.select(b.equal(divisor.value, zero), b.constant(16), zero);
  return fractionOf(b, { value, state: firstAbsence(b, [operands, byZero]), scale: top.scale }, over);
}

/** Times a fixed fraction. */
export function scaled(b: Builder, number: Numeric, by: Rational): Numeric {
  const { n, d } = rational(by.n, by.d);
  // A common factor of the multiplier and the scale need not be multiplied in first.
  const shared = gcd(n < 0n ? -n : n, number.scale);
  const factor = b.constant(exactNumber(n / shared, "een vermenigvuldiging"));
  const over = overOf(number);
  return made(b, b.multiply(number.value, factor), number.state, (number.scale / shared) * d, over);
}

export function percent(b: Builder, percentage: Numeric, quantity: Numeric): Numeric {
  const fixed = percentage.kind === "number" ? b.constantOf(percentage.value) : undefined;
  if (fixed !== undefined && b.isZero(percentage.state))
    return scaled(b, quantity, rational(BigInt(fixed), percentage.scale * 100n));
  return scaled(b, times(b, [percentage, quantity]), { n: 1n, d: 100n });
}

export function extreme(b: Builder, which: "min" | "max", given: readonly Numeric[]): Numeric {
  const { numbers, scale, over } = common(b, given);
  const value = numbers.map((one) => one.value).reduce(which === "min" ? b.minimum : b.maximum);
  return made(b, value, statesOf(b, given), scale, over);
}

export function absolute(b: Builder, number: Numeric): Numeric {
  const over = overOf(number);
  return made(b, b.value({ op: "absolute", arg: number.value }), number.state, number.scale, over);
}

/** Rounded to a multiple of a fixed step; half goes away from zero, as `roundTo` has it. */
export function round(
  b: Builder,
  number: Numeric,
  step: string,
  direction: "omhoog" | "omlaag" | "dichtstbij",
): NumberCode {
  const size = parseDecimal(step);
  if (size === undefined || size.n === 0n) throw new Unsupported("afronden op een onbekende stap");
  const [n, d] = [size.n < 0n ? -size.n : size.n, size.d];
  // number / step = value × d / (scale × n × over): the whole number of steps is a division of two whole numbers.
  const shared = gcd(d, number.scale * n);
  const up = b.constant(exactNumber(d / shared, "een afronding"));
  const down = b.constant(exactNumber((number.scale * n) / shared, "een afronding"));
  const rounding = { omhoog: "ceiling", omlaag: "floor", dichtstbij: "half-away" } as const;
  const steps = b.value({
    op: "divide",
    rounding: rounding[direction],
    left: b.multiply(number.value, up),
    right: number.kind === "fraction" ? b.multiply(number.over, down) : down,
  });
  const value = b.multiply(steps, b.constant(exactNumber(n, "een afronding")));
  return { kind: "number", value, state: b.need(number.state), scale: d };
}

/** Clamped, both ends where they are given; an end of which the value does not exist makes the whole so. */
export function clamp(
  b: Builder,
  number: Numeric,
  atLeast: Numeric | undefined,
  atMost: Numeric | undefined,
): Numeric {
  const lowered = atMost === undefined ? number : extreme(b, "min", [number, atMost]);
  return atLeast === undefined ? lowered : extreme(b, "max", [lowered, atLeast]);
}

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** 0 or 1, of two values that are there. */
export function test(b: Builder, comparison: Comparison, left: ValueId, right: ValueId): ValueId {
  switch (comparison) {
    case "=":
      return b.equal(left, right);
    case "<>":
      return b.unequal(left, right);
    case "<":
      return b.less(left, right);
    case "<=":
      return b.atMost(left, right);
    case ">":
      return b.less(right, left);
    case ">=":
      return b.atMost(right, left);
  }
}

export function compareNumbers(
  b: Builder,
  comparison: Comparison,
  left: Numeric,
  right: Numeric,
): ConditionCode {
  const [x, y] = common(b, [left, right]).numbers as readonly [NumberCode, NumberCode];
  const open = statesOf(b, [x, y]);
  const answer = b.select(
    b.equal(open, b.constant(0)),
    test(b, comparison, x.value, y.value),
    partly(b, comparison, x, y, open),
  );
  return condition(answer);
}

/** A count that is known in part may decide against a number that is known. */
function partly(
  b: Builder,
  comparison: Comparison,
  left: NumberCode,
  right: NumberCode,
  open: ValueId,
): ValueId {
  if (left.bounds === undefined && right.bounds === undefined) return open;
  const [one, none] = [b.constant(1), b.constant(0)];
  const [x, y] = [left, right].map(
    ({ bounds, value, state }) => bounds ?? { low: value, high: value, known: b.equal(state, none) },
  ) as [Bounds, Bounds];
  const [always, never] = settled(b, comparison, x, y);
  const usable = b.and(x.known, y.known);
  return b.choose(
    [
      [b.and(usable, always), one],
      [b.and(usable, never), none],
    ],
    open,
  );
}

type Bounds = NonNullable<NumberCode["bounds"]>;

/** Whether the answer is yes, or no, for every value that both can still have. */
function settled(
  b: Builder,
  comparison: Comparison,
  x: Bounds,
  y: Bounds,
): readonly [always: ValueId, never: ValueId] {
  const [zero, one] = [b.constant(0), b.constant(1)];
  if (comparison === "=" || comparison === "<>") {
    const apart = b.or(b.less(y.high, x.low), b.less(x.high, y.low));
    return comparison === "=" ? [zero, apart] : [apart, zero];
  }
  const [first, last] = [test(b, comparison, x.low, y.high), test(b, comparison, x.high, y.low)];
  return [b.and(first, last), b.and(b.xor(first, one), b.xor(last, one))];
}
