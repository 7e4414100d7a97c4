// Numbers on the fast path: whole numbers of a scale that is fixed when the code is made.

import { gcd, mul, parseDecimal, rational, type Rational } from "@andersom/runtime";
import { Unsupported, type NumberCode } from "./code.js";

/** A scale beyond this leaves no room for amounts. */
const finest = 10n ** 12n;

export function fixedNumber(value: Rational): NumberCode {
  if (
    value.d > finest ||
    value.n > BigInt(Number.MAX_SAFE_INTEGER) ||
    -value.n > BigInt(Number.MAX_SAFE_INTEGER)
  )
    throw new Unsupported("een vast getal dat te groot of te fijn is");
  return {
    kind: "number",
    js: value.n < 0n ? `(${value.n})` : String(value.n),
    scale: value.d,
    fixed: value,
  };
}

export function onScale(number: NumberCode, scale: bigint): NumberCode {
  if (number.scale === scale) return number;
  const factor = scale / number.scale;
  if (number.fixed !== undefined) {
    const whole = (number.fixed.n * scale) / number.fixed.d;
    if (whole > BigInt(Number.MAX_SAFE_INTEGER) || -whole > BigInt(Number.MAX_SAFE_INTEGER))
      throw new Unsupported("een vast getal dat te groot of te fijn is");
    return { ...number, js: whole < 0n ? `(${whole})` : String(whole), scale };
  }
  return { ...multiple(number, factor), scale };
}

/** Times a whole number, on the scale of the number itself; a multiple of a multiple is worked out here. */
function multiple(number: NumberCode, by: bigint): NumberCode {
  const { of, factor } = number.multiple ?? { of: number.js, factor: 1n };
  const whole = factor * by;
  const js = whole === 1n ? of : `scaled(${of}, ${whole})`;
  return {
    kind: "number",
    js,
    scale: number.scale,
    multiple: { of, factor: whole },
    ...(number.operand === true ? { operand: true } : {}),
  };
}

/** The number as an operand: what does not apply is a fault. */
function operand(number: NumberCode): NumberCode {
  if (number.operand === true || number.fixed !== undefined) return number;
  return { kind: "number", js: `there(${number.js})`, scale: number.scale, operand: true };
}

export function commonScale(numbers: readonly NumberCode[]): bigint {
  const scale = numbers.reduce((all, { scale: one }) => (all / gcd(all, one)) * one, 1n);
  if (scale > finest) throw new Unsupported("een getal met te veel decimalen");
  return scale;
}

export function onOneScale(numbers: readonly NumberCode[]): readonly NumberCode[] {
  const scale = commonScale(numbers);
  return numbers.map((one) => onScale(one, scale));
}

export function sum(sign: 1 | -1, numbers: readonly NumberCode[]): NumberCode {
  const same = onOneScale(numbers);
  const name = sign === 1 ? "plus" : "minus";
  const { scale } = same[0]!;
  if (same.length === 1) return operand(same[0]!);
  const call = same.length === 2 ? name : `${name}All`;
  return { kind: "number", js: `${call}(${list(same)})`, scale, operand: true };
}

/** Times a fixed fraction: what can be is left to the scale. */
export function times(number: NumberCode, by: Rational): NumberCode {
  if (number.fixed !== undefined) return fixedNumber(mul(number.fixed, by));
  const shared = gcd(by.n < 0n ? -by.n : by.n, number.scale);
  const [factor, scale] = [
    by.n / (shared === 0n ? 1n : shared),
    (number.scale / (shared === 0n ? 1n : shared)) * by.d,
  ];
  if (scale > finest) throw new Unsupported("een getal met te veel decimalen");
  return { ...multiple(operand(number), factor), scale };
}

export function product(numbers: readonly NumberCode[]): NumberCode {
  const fixed = numbers.flatMap((one) => one.fixed ?? []);
  const open = numbers.filter((one) => one.fixed === undefined);
  const factor = fixed.reduce(mul, rational(1n));
  if (open.length === 0) return fixedNumber(factor);
  const [first] = open;
  if (open.length === 1) return times(first!, factor);
  const scale = open.reduce((all, one) => all * one.scale, 1n);
  if (scale > finest) throw new Unsupported("een getal met te veel decimalen");
  const all: NumberCode = { kind: "number", js: `times(${list(open)})`, scale, operand: true };
  return fixed.length === 0 ? all : times(all, factor);
}

/** By which a quotient is made finer, so that most come out: shares of up to ten, and of twelve. */
const finer = 5040n;

/** The first divided by each of the others; a fixed divisor only changes the scale. */
export function divided(numbers: readonly NumberCode[]): NumberCode {
  const [first, ...rest] = numbers;
  return rest.reduce<NumberCode>((a, b) => {
    if (b.fixed !== undefined && b.fixed.n !== 0n)
      return times(a, b.fixed.n < 0n ? { n: -b.fixed.d, d: -b.fixed.n } : { n: b.fixed.d, d: b.fixed.n });
    const scale = a.scale * finer;
    if (scale > finest) throw new Unsupported("een deling met te veel decimalen");
    return { kind: "number", js: `quotient(${a.js}, ${b.js}, ${b.scale * finer})`, scale, operand: true };
  }, first!);
}

export function percent(percentage: NumberCode, quantity: NumberCode): NumberCode {
  return times(product([percentage, quantity]), rational(1n, 100n));
}

export function extreme(which: "min" | "max", numbers: readonly NumberCode[]): NumberCode {
  const same = onOneScale(numbers);
  return {
    kind: "number",
    // A function of two operands takes no list of them.
    js: `${which === "min" ? (same.length === 2 ? "lower" : "lowest") : same.length === 2 ? "higher" : "highest"}(${list(same)})`,
    scale: same[0]!.scale,
    operand: true,
  };
}

export function rounded(
  number: NumberCode,
  step: string,
  direction: "omhoog" | "omlaag" | "dichtstbij",
): NumberCode {
  const size = parseDecimal(step);
  if (size === undefined || size.n === 0n) throw new Unsupported("afronden op een onbekende stap");
  const [n, d] = [size.n < 0n ? -size.n : size.n, size.d];
  // value / step = js × d / (scale × n).
  const shared = gcd(d, number.scale * n);
  // In whole steps already.
  if (number.scale * n === shared) return { ...multiple(operand(number), (d / shared) * n), scale: d };
  const mode = { omhoog: 0, omlaag: 1, dichtstbij: 2 }[direction];
  return {
    kind: "number",
    js: `rounded(${number.js}, ${d / shared}, ${(number.scale * n) / shared}, ${mode}, ${n})`,
    scale: d,
    operand: true,
  };
}

function list(numbers: readonly NumberCode[]): string {
  return numbers.map(({ js }) => js).join(", ");
}
