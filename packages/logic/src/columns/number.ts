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
} from "./operand.js";
import type { ValueId } from "./ir.js";

/** Every operation needs its operands: what is *niet van toepassing* becomes a fault. */
function made(b: Builder, value: ValueId, state: ValueId, scale: bigint): NumberCode {
  return { kind: "number", value, state: b.need(state), scale };
}

export function plus(b: Builder, sign: 1 | -1, numbers: readonly NumberCode[]): NumberCode {
  const scale = commonScale(numbers);
  const scaled = numbers.map((one) => onScale(b, one, scale));
  const value = scaled.map((one) => one.value).reduce(sign === 1 ? b.add : b.subtract);
  return made(b, value, statesOf(b, scaled), scale);
}

function statesOf(b: Builder, numbers: readonly NumberCode[]): ValueId {
  return allStates(
    b,
    numbers.map(({ state }) => state),
  );
}

export function times(b: Builder, numbers: readonly NumberCode[]): NumberCode {
  const value = numbers.map((one) => one.value).reduce(b.multiply);
  const scale = numbers.reduce((product, one) => product * one.scale, 1n);
  return made(b, value, statesOf(b, numbers), scale);
}

/** Division by a fixed number changes the scale, exactly; any other has no whole-number form by itself. */
export function divide(b: Builder, numbers: readonly NumberCode[]): NumberCode {
  const [first, ...rest] = numbers;
  return rest.reduce<NumberCode>((dividend, divisor) => {
    const by = b.constantOf(divisor.value);
    if (by === undefined) throw new Unsupported("delen door een waarde die per rij verschilt");
    const state = statesOf(b, [dividend, divisor]);
    if (by === 0) return { ...numberOf(b, 0n), state: firstAbsence(b, [state, b.constant(16)]) };
    return { ...scaled(b, dividend, rational(divisor.scale, BigInt(by))), state };
  }, first!);
}

/** Times a fixed fraction. */
export function scaled(b: Builder, number: NumberCode, by: Rational): NumberCode {
  const { n, d } = rational(by.n, by.d);
  // A common factor of the multiplier and the scale need not be multiplied in first.
  const shared = gcd(n < 0n ? -n : n, number.scale);
  const factor = b.constant(exactNumber(n / shared, "een vermenigvuldiging"));
  return made(b, b.multiply(number.value, factor), number.state, (number.scale / shared) * d);
}

export function percent(b: Builder, percentage: NumberCode, quantity: NumberCode): NumberCode {
  const fixed = b.constantOf(percentage.value);
  if (fixed !== undefined && b.isZero(percentage.state))
    return scaled(b, quantity, rational(BigInt(fixed), percentage.scale * 100n));
  return scaled(b, times(b, [percentage, quantity]), { n: 1n, d: 100n });
}

export function extreme(b: Builder, which: "min" | "max", numbers: readonly NumberCode[]): NumberCode {
  const scale = commonScale(numbers);
  const same = numbers.map((one) => onScale(b, one, scale));
  const value = same.map((one) => one.value).reduce(which === "min" ? b.minimum : b.maximum);
  return made(b, value, statesOf(b, same), scale);
}

export function absolute(b: Builder, number: NumberCode): NumberCode {
  return made(b, b.value({ op: "absolute", arg: number.value }), number.state, number.scale);
}

/** Rounded to a multiple of a fixed step; half goes away from zero, as `roundTo` has it. */
export function round(
  b: Builder,
  number: NumberCode,
  step: string,
  direction: "omhoog" | "omlaag" | "dichtstbij",
): NumberCode {
  const size = parseDecimal(step);
  if (size === undefined || size.n === 0n) throw new Unsupported("afronden op een onbekende stap");
  const [n, d] = [size.n < 0n ? -size.n : size.n, size.d];
  // number / step = value × d / (scale × n): the whole number of steps is a division of two whole numbers.
  const shared = gcd(d, number.scale * n);
  const up = b.constant(exactNumber(d / shared, "een afronding"));
  const down = b.constant(exactNumber((number.scale * n) / shared, "een afronding"));
  const rounding = { omhoog: "ceiling", omlaag: "floor", dichtstbij: "half-away" } as const;
  const steps = b.value({
    op: "divide",
    rounding: rounding[direction],
    left: b.multiply(number.value, up),
    right: down,
  });
  return made(b, b.multiply(steps, b.constant(exactNumber(n, "een afronding"))), number.state, d);
}

/** Clamped, both ends where they are given; an end of which the value does not exist makes the whole so. */
export function clamp(
  b: Builder,
  number: NumberCode,
  atLeast: NumberCode | undefined,
  atMost: NumberCode | undefined,
): NumberCode {
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
  left: NumberCode,
  right: NumberCode,
): ConditionCode {
  const scale = commonScale([left, right]);
  const [x, y] = [onScale(b, left, scale), onScale(b, right, scale)];
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
