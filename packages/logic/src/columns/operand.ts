// What an expression becomes at compile time: JavaScript text with what is proved about its value.

import { gcd, type Operand } from "@andersom/runtime";

/** A form that the column kernel has no exact code for; what depends on it takes the exact path. */
export class Unsupported extends Error {}

/** `state` is undefined where the value is proved to be there, else JavaScript for its state. */
export interface NumberCode {
  readonly kind: "number";
  readonly code: string;
  readonly state: string | undefined;
  /** The value is code / scale, and the code a whole number within [low, high]. */
  readonly scale: bigint;
  readonly low: bigint;
  readonly high: bigint;
  /** A count that is known in part: JavaScript for the highest value it can still have (`code` is the lowest), where its list is closed. */
  readonly most?: string;
  /** Completed years up to one fixed day: JavaScript for the day of birth, and the last one for each number of years. */
  readonly years?: { readonly from: string; readonly lastDays: readonly number[] };
}
/** The code is a state: 0 nee, 1 ja, or an absence unless `total`. */
export interface ConditionCode {
  readonly kind: "ja-nee";
  readonly code: string;
  readonly total: boolean;
}
export interface PlainCode {
  readonly kind: "day" | "text";
  readonly code: string;
  readonly state: string | undefined;
}
/** A person, household or other thing by its row. */
export interface ThingCode {
  readonly kind: "thing";
  readonly code: string;
  readonly state: string | undefined;
  readonly thing: string;
  /** The row of the loop itself, so that values of the same pass can be read. */
  readonly self: boolean;
}
export interface ListCode {
  readonly kind: "list";
  readonly thing: string;
  readonly state: string | undefined;
  /** JavaScript that runs `body` for each row `name` of the list. */
  readonly each: (name: string, body: readonly string[]) => readonly string[];
}
export interface PeriodCode {
  readonly kind: "period";
  readonly from: string;
  readonly to: string;
  readonly state: string | undefined;
}
/** The same for every row: evaluated once, by the interpreter. */
export interface StaticCode {
  readonly kind: "static";
  readonly value: Operand;
}
export type Code = NumberCode | ConditionCode | PlainCode | ThingCode | ListCode | PeriodCode | StaticCode;

/** Whole numbers up to here are exact in a double. */
const largestExact = 2n ** 53n - 1n;

export function checkRange(low: bigint, high: bigint, what: string): void {
  if (low < -largestExact || high > largestExact)
    throw new Unsupported(`${what} kan te groot worden om zonder afronding mee te rekenen`);
}

/** The same value on a finer scale, which must be a multiple of its own. */
export function onScale(number: NumberCode, scale: bigint): NumberCode {
  if (number.scale === scale) return number;
  if (scale % number.scale !== 0n) throw new Unsupported("een getal past niet op deze schaal");
  const factor = scale / number.scale;
  const [low, high] = [number.low * factor, number.high * factor];
  checkRange(low, high, "een tussenstap");
  return {
    ...number,
    code: `(${number.code}) * ${factor}`,
    scale,
    low,
    high,
    ...(number.most === undefined ? {} : { most: `(${number.most}) * ${factor}` }),
  };
}

export function commonScale(numbers: readonly NumberCode[]): bigint {
  return numbers.reduce((scale, { scale: next }) => (scale / gcd(scale, next)) * next, 1n);
}

/** States of operands that must all be there, as one state; undefined when all are proved to be. */
export function allStates(states: readonly (string | undefined)[]): string | undefined {
  const open = [...new Set(states.filter((one) => one !== undefined))];
  if (open.length === 0) return undefined;
  const [only] = open;
  // What came from here once is settled already.
  if (open.length === 1 && /^need\(/u.test(only!)) return only;
  return `need(${open.map((one) => `(${one})`).join(" | ")})`;
}

export function conjunction(parts: readonly ConditionCode[]): ConditionCode {
  if (parts.some(({ code }) => code === "0")) return { kind: "ja-nee", code: "0", total: true };
  const open = parts.filter(({ code }) => code !== "1");
  if (open.length === 0) return { kind: "ja-nee", code: "1", total: true };
  if (open.length === 1) return open[0]!;
  const codes = open.map(({ code }) => `(${code})`);
  if (open.every(({ total }) => total)) return { kind: "ja-nee", code: codes.join(" & "), total: true };
  return {
    kind: "ja-nee",
    code: `${codes.map((code) => `${code} === 0`).join(" || ")} ? 0 : truth(${codes.join(" | ")})`,
    total: false,
  };
}

export function disjunction(parts: readonly ConditionCode[]): ConditionCode {
  if (parts.some(({ code }) => code === "1")) return { kind: "ja-nee", code: "1", total: true };
  const open = parts.filter(({ code }) => code !== "0");
  if (open.length === 0) return { kind: "ja-nee", code: "0", total: true };
  if (open.length === 1) return open[0]!;
  const codes = open.map(({ code }) => `(${code})`);
  if (open.every(({ total }) => total)) return { kind: "ja-nee", code: codes.join(" | "), total: true };
  return {
    kind: "ja-nee",
    code: `${codes.map((code) => `${code} === 1`).join(" || ")} ? 1 : truth(${codes.join(" | ")})`,
    total: false,
  };
}

export function negation(part: ConditionCode): ConditionCode {
  if (part.code === "0" || part.code === "1")
    return { kind: "ja-nee", code: part.code === "0" ? "1" : "0", total: true };
  if (part.total) return { kind: "ja-nee", code: `(${part.code}) ^ 1`, total: true };
  return { kind: "ja-nee", code: `opposite(${part.code})`, total: false };
}

/** Helpers that every kernel starts with. `need`: a state of operands that must be there; `truth`: the state of a condition that nothing decided. */
export const prelude = `
const need = (s) => s === 0 ? 0 : (s & 16) !== 0 ? 16 : (s & 38) !== 0 ? s & 38 : 16;
const truth = (s) => (s & 38) !== 0 ? s & 38 : (s & 16) !== 0 ? 16 : s;
const asTruth = (s) => s === 8 ? 16 : s;
const opposite = (s) => s <= 1 ? s ^ 1 : s;
`;
