// Arithmetic on whole numbers of a known scale, exact as long as the proved range fits.

import { gcd, parseDecimal, rational, type Rational } from "@andersom/runtime";
import {
  allStates,
  checkRange,
  commonScale,
  onScale,
  Unsupported,
  type ConditionCode,
  type NumberCode,
} from "./operand.js";
import { local, localNumber, stateName, type Writer } from "./scope.js";

function made(
  code: string,
  states: string | undefined,
  scale: bigint,
  low: bigint,
  high: bigint,
): NumberCode {
  checkRange(low, high, "een uitkomst");
  return { kind: "number", code, state: states, scale, low, high };
}

export function plus(writer: Writer, sign: 1 | -1, numbers: readonly NumberCode[]): NumberCode {
  const scale = commonScale(numbers);
  const scaled = numbers.map((one) => onScale(one, scale));
  const low = scaled.reduce((sum, one, at) => sum + (at === 0 || sign === 1 ? one.low : -one.high), 0n);
  const high = scaled.reduce((sum, one, at) => sum + (at === 0 || sign === 1 ? one.high : -one.low), 0n);
  // Each partial sum lies within the sum of the magnitudes.
  const size = scaled.reduce((sum, one) => sum + magnitude(one), 0n);
  checkRange(-size, size, "een tussenstap");
  const code = scaled.map(({ code: text }) => `(${text})`).join(sign === 1 ? " + " : " - ");
  return made(
    local(writer, code),
    stateName(writer, allStates(scaled.map((one) => one.state))),
    scale,
    low,
    high,
  );
}

function magnitude({ low, high }: NumberCode): bigint {
  return [low, high].map((one) => (one < 0n ? -one : one)).reduce((a, b) => (a > b ? a : b));
}

export function times(writer: Writer, numbers: readonly NumberCode[]): NumberCode {
  const states = stateName(writer, allStates(numbers.map((one) => one.state)));
  return numbers.slice(1).reduce<NumberCode>(
    (a, b) => {
      const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
      const low = corners.reduce((x, y) => (x < y ? x : y));
      const high = corners.reduce((x, y) => (x > y ? x : y));
      return made(local(writer, `(${a.code}) * (${b.code})`), states, a.scale * b.scale, low, high);
    },
    { ...numbers[0]!, state: states },
  );
}

/** Division by a fixed number changes the scale, exactly; any other has no whole-number form by itself. */
export function divide(writer: Writer, numbers: readonly NumberCode[]): NumberCode {
  const [first, ...rest] = numbers;
  return rest.reduce<NumberCode>((a, b) => {
    if (b.state !== undefined || b.low !== b.high)
      throw new Unsupported("delen door een waarde die per rij verschilt");
    if (b.low === 0n) return { ...a, code: "0", state: "16", scale: 1n, low: 0n, high: 0n };
    return scaled(writer, a, { n: b.scale, d: b.low });
  }, first!);
}

/** Times a fixed fraction. */
export function scaled(writer: Writer, number: NumberCode, by: Rational): NumberCode {
  const { n, d } = rational(by.n, by.d);
  // A common factor of the multiplier and the scale need not be multiplied in first.
  const shared = gcd(n < 0n ? -n : n, number.scale);
  const factor = n / shared;
  const scale = (number.scale / shared) * d;
  const ends = [number.low * factor, number.high * factor];
  const [low, high] = factor < 0n ? [ends[1]!, ends[0]!] : [ends[0]!, ends[1]!];
  const code = factor === 1n ? number.code : local(writer, `(${number.code}) * ${factor}`);
  return made(code, number.state, scale, low, high);
}

export function percent(writer: Writer, percentage: NumberCode, quantity: NumberCode): NumberCode {
  const hundredth = { n: 1n, d: 100n };
  if (percentage.low === percentage.high && percentage.state === undefined)
    return scaled(writer, quantity, { n: percentage.low, d: percentage.scale * 100n });
  return scaled(writer, times(writer, [percentage, quantity]), hundredth);
}

export function extreme(writer: Writer, which: "min" | "max", numbers: readonly NumberCode[]): NumberCode {
  const scale = commonScale(numbers);
  const same = numbers.map((one) => localNumber(writer, onScale(one, scale)));
  const pick = (values: readonly bigint[]): bigint =>
    values.reduce((a, b) => ((which === "min" ? a < b : a > b) ? a : b));
  const [first, ...rest] = same;
  const code = rest.reduce((best, { code: next }) => {
    const name = local(writer, best);
    return `${next} ${which === "min" ? "<" : ">"} ${name} ? ${next} : ${name}`;
  }, first!.code);
  return made(
    local(writer, code),
    stateName(writer, allStates(same.map((one) => one.state))),
    scale,
    pick(same.map(({ low }) => low)),
    pick(same.map(({ high }) => high)),
  );
}

/** Rounded to a multiple of a fixed step; half goes away from zero, as `roundTo` has it. */
export function round(
  writer: Writer,
  number: NumberCode,
  step: string,
  direction: "omhoog" | "omlaag" | "dichtstbij",
): NumberCode {
  const size = parseDecimal(step);
  if (size === undefined || size.n === 0n) throw new Unsupported("afronden op een onbekende stap");
  const [n, d] = [size.n < 0n ? -size.n : size.n, size.d];
  // value / step = code × d / (scale × n): the whole number of steps is a division of two whole numbers.
  const shared = gcd(d, number.scale * n);
  const up = d / shared;
  const down = (number.scale * n) / shared;
  checkRange(2n * (number.low * up * 2n - down), 2n * (number.high * up * 2n + down), "een afronding");
  const top = local(writer, up === 1n ? number.code : `(${number.code}) * ${up}`);
  const steps = local(writer, down === 1n ? top : roundedDivision(top, down, direction));
  const ends = [number.low, number.high].map((end) => end * up);
  const low = ends[0]! / down - 1n;
  const high = ends[1]! / down + 1n;
  const code = n === 1n ? steps : local(writer, `${steps} * ${n}`);
  return made(code, number.state, d, low * n, high * n);
}

/**
 * The floor of a quotient of whole numbers is exact in doubles while the dividend stays below 2^52: the quotient of
 * one less than a multiple lies further from the whole number than rounding can move it.
 */
function roundedDivision(top: string, down: bigint, direction: "omhoog" | "omlaag" | "dichtstbij"): string {
  if (direction === "omlaag") return `Math.floor(${top} / ${down})`;
  if (direction === "omhoog") return `Math.ceil(${top} / ${down})`;
  return `${top} < 0 ? -Math.floor((${down} - 2 * ${top}) / ${2n * down}) : Math.floor((2 * ${top} + ${down}) / ${2n * down})`;
}

/** Clamped, both ends where they are given; an end of which the value does not exist makes the whole so. */
export function clamp(
  writer: Writer,
  number: NumberCode,
  atLeast: NumberCode | undefined,
  atMost: NumberCode | undefined,
): NumberCode {
  const lowered = atMost === undefined ? number : extreme(writer, "min", [number, atMost]);
  return atLeast === undefined ? lowered : extreme(writer, "max", [lowered, atLeast]);
}

const signs = { "=": "===", "<>": "!==", "<": "<", "<=": "<=", ">": ">", ">=": ">=" } as const;

export function compareNumbers(
  writer: Writer,
  comparison: keyof typeof signs,
  left: NumberCode,
  right: NumberCode,
): ConditionCode {
  const birthday = byBirthday(writer, comparison, left, right);
  if (birthday !== undefined) return birthday;
  const scale = commonScale([left, right]);
  const [a, b] = [localNumber(writer, onScale(left, scale)), localNumber(writer, onScale(right, scale))];
  const test = (x: string, y: string): string => `+(${x} ${signs[comparison]} ${y})`;
  const states = allStates([a.state, b.state]);
  if (states === undefined) return { kind: "ja-nee", code: local(writer, test(a.code, b.code)), total: true };
  const open = local(writer, states);
  if (a.most === undefined && b.most === undefined)
    return {
      kind: "ja-nee",
      code: local(writer, `${open} === 0 ? ${test(a.code, b.code)} : ${open}`),
      total: false,
    };
  // A count that is known in part may decide against a number that is known.
  const known = [a, b].filter((one) => one.most === undefined && one.state !== undefined);
  const bounds = byBounds(writer, comparison, a, b);
  const usable = [...known.map((one) => `${one.state!} === 0`), `${bounds} !== 2`].join(" && ");
  return {
    kind: "ja-nee",
    code: local(writer, `${open} === 0 ? ${test(a.code, b.code)} : (${usable}) ? ${bounds} : ${open}`),
    total: false,
  };
}

/** "Minstens 18 jaar" is "geboren uiterlijk op" one fixed day: no age has to be worked out. */
function byBirthday(
  writer: Writer,
  comparison: keyof typeof signs,
  left: NumberCode,
  right: NumberCode,
): ConditionCode | undefined {
  const { years } = left;
  if (years === undefined || left.state !== undefined || right.state !== undefined) return undefined;
  if (right.scale !== 1n || right.low !== right.high || comparison === "=" || comparison === "<>")
    return undefined;
  const strict = comparison === ">" || comparison === "<=";
  const age = Number(right.low) + (strict ? 1 : 0);
  const day = age < 1 ? undefined : years.lastDays[age];
  if (day === undefined) return undefined;
  const least = comparison === ">" || comparison === ">=";
  return {
    kind: "ja-nee",
    code: local(writer, `+(${years.from} ${least ? "<=" : ">"} ${day})`),
    total: true,
  };
}

/** The outcome where it is the same for every value that a count can still have, else 2. */
function byBounds(writer: Writer, comparison: keyof typeof signs, a: NumberCode, b: NumberCode): string {
  const [aHigh, bHigh] = [a.most ?? a.code, b.most ?? b.code];
  if (comparison === "=" || comparison === "<>") {
    const apart = `(${a.code} > ${bHigh} || ${b.code} > ${aHigh})`;
    return local(writer, `${apart} ? ${comparison === "=" ? 0 : 1} : 2`);
  }
  const one = `${a.code} ${signs[comparison]} ${bHigh}`;
  const other = `${aHigh} ${signs[comparison]} ${b.code}`;
  return local(writer, `(${one}) === (${other}) ? +(${one}) : 2`);
}
