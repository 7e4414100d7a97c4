// One kind of code asked for: values that are the same for every row become constants of that kind.

import {
  gcd,
  isFault,
  isKnown,
  isNotApplicable,
  isPeriod,
  isRational,
  type Operand,
  type Value,
} from "@andersom/runtime";
import type { Builder } from "./builder.js";
import { state } from "./population.js";
import {
  condition,
  exactNumber,
  Unsupported,
  type Code,
  type ConditionCode,
  type FractionCode,
  type NumberCode,
  type Numeric,
  type PeriodCode,
  type PlainCode,
} from "./operand.js";

/** The state of an absence. */
export function stateOf(value: Operand): number {
  if (isKnown<Value>(value)) return state.known;
  if (isNotApplicable(value)) return state.notApplicable;
  if (isFault(value)) return state.fault;
  return (
    (value.facts.length > 0 ? state.missingFact : 0) |
    (value.judgements.length > 0 ? state.openJudgement : 0) |
    (value.holes.length > 0 || value.facts.length + value.judgements.length === 0 ? state.hole : 0)
  );
}

/** A number with one scale for all rows. */
export function asNumber(b: Builder, code: Code): NumberCode {
  const number = asNumeric(b, code);
  return number.kind === "fraction" ? inParts(b, number) : number;
}

/** By a count of people, say, everything is a whole number of small parts: 1/60 for a divisor of at most 6. */
function inParts(b: Builder, { value, state, scale, over }: FractionCode): NumberCode {
  const { high } = b.valueOf(over);
  if (high > mostParts) throw new Unsupported("een deling die per rij anders uitkomt, niet afgerond");
  const divisors = Array.from({ length: high }, (_, at) => at + 1);
  const parts = divisors.reduce((all, one) => (all / Number(gcd(BigInt(all), BigInt(one)))) * one, 1);
  const each = b.table(
    divisors.map((one) => parts / one),
    b.subtract(over, b.constant(1)),
  );
  return { kind: "number", value: b.multiply(value, each), state, scale: scale * BigInt(parts) };
}

/** 1 up to here have a common multiple of 360,360. */
const mostParts = 15;

export function asNumeric(b: Builder, code: Code): Numeric {
  if (code.kind === "number" || code.kind === "fraction") return code;
  if (code.kind !== "static") throw new Unsupported(`hier hoort een getal, geen ${code.kind}`);
  const { value } = code;
  if (!isKnown<Value>(value)) return absentNumber(b, stateOf(value));
  if (!isRational(value)) throw new Unsupported("een lengte van tijd als getal");
  exactNumber(value.d, "de deler van een vast getal");
  return numberOf(b, value.n, value.d);
}

/** The fixed number n / scale. */
export function numberOf(b: Builder, n: bigint, scale = 1n): NumberCode {
  return { kind: "number", value: b.constant(exactNumber(n, "een vast getal")), state: b.constant(0), scale };
}

export function absentNumber(b: Builder, state: number): NumberCode {
  return { ...numberOf(b, 0n), state: b.constant(state) };
}

export function asCondition(b: Builder, code: Code): ConditionCode {
  if (code.kind === "ja-nee") return code;
  if (code.kind !== "static") throw new Unsupported(`hier hoort een voorwaarde, geen ${code.kind}`);
  const { value } = code;
  if (typeof value === "boolean") return condition(b.constant(Number(value)));
  if (isKnown<Value>(value)) throw new Unsupported("een waarde als voorwaarde");
  return condition(b.constant(stateOf(value)));
}

/** A condition that is *niet van toepassing* is a fault. */
export function asTruth(b: Builder, code: Code): ConditionCode {
  const { value } = asCondition(b, code);
  return condition(b.select(b.equal(value, b.constant(8)), b.constant(16), value));
}

export function asDay(b: Builder, code: Code): PlainCode {
  if (code.kind === "day") return code;
  if (code.kind !== "static") throw new Unsupported(`hier hoort een datum, geen ${code.kind}`);
  return plainStatic(b, "day", code.value, (value) => (typeof value === "number" ? value : undefined));
}

export function asPeriod(b: Builder, code: Code): PeriodCode {
  if (code.kind === "period") return code;
  if (code.kind === "static" && isPeriod(code.value)) {
    const { from, to } = code.value;
    return { kind: "period", from: b.constant(from), to: b.constant(to), state: b.constant(0) };
  }
  const { value, state: of } = asDay(b, code);
  return { kind: "period", from: value, to: value, state: of };
}

/** A choice or text, as its place in the dictionary of the kernel. */
export function asText(b: Builder, code: Code, placeOf: (text: string) => number): PlainCode {
  if (code.kind === "text") return code;
  if (code.kind !== "static") throw new Unsupported(`hier hoort een keuze, geen ${code.kind}`);
  return plainStatic(b, "text", code.value, (value) =>
    typeof value === "string" ? placeOf(value) : undefined,
  );
}

function plainStatic(
  b: Builder,
  kind: "day" | "text",
  value: Operand,
  numberOf: (value: Operand) => number | undefined,
): PlainCode {
  const number = numberOf(value);
  if (number !== undefined) return { kind, value: b.constant(number), state: b.constant(0) };
  if (isKnown<Value>(value)) throw new Unsupported(`een waarde als ${kind === "day" ? "datum" : "keuze"}`);
  return { kind, value: b.constant(0), state: b.constant(stateOf(value)) };
}
