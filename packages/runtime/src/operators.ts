// The operators of the expression language on values that may be absent.
//
// Every operator needs all of its operands: a fault goes before *onbekend*, and *niet van toepassing* in a
// sum or comparison is a fault, because a favourable outcome must not follow from absence.

import type { FindingCode, Place } from "./finding.js";
import type { Truth } from "./logic.js";
import { absenceOf, fault, isKnown, type Absent, type Fault, type Maybe } from "./maybe.js";
import {
  abs,
  add,
  div,
  fromInteger,
  isDivisionByZero,
  isRational,
  max,
  min,
  mul,
  rational,
  roundTo,
  sub,
  zero,
  type Rational,
  type RoundingMode,
} from "./rational.js";
import { compareValues, isSpan, onScale, sameValue, type DurationUnit, type Value } from "./value.js";

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";
export type Operand = Maybe<Value>;

export function faultAt(
  code: FindingCode,
  message: string,
  ...places: readonly (Place | undefined)[]
): Fault {
  return fault({ code, message, places: places.filter((place) => place !== undefined) });
}

/** The absence of operands that must all be there; *niet van toepassing* becomes a fault. */
export function required(
  at: Place | undefined,
  operands: readonly Operand[],
): Exclude<Absent, { kind: "niet van toepassing" }> | undefined {
  const absent = absenceOf(operands);
  if (absent === undefined || absent.kind !== "niet van toepassing") return absent;
  return faultAt(
    "niet van toepassing",
    "Hier wordt gerekend of vergeleken met iets dat niet van toepassing is. Noem eerst de voorwaarde waaronder het bestaat.",
    at,
  );
}

export function compareOp(comparison: Comparison, left: Operand, right: Operand, at?: Place): Truth {
  const absent = required(at, [left, right]);
  if (absent !== undefined) return absent;
  if (comparison === "=") return sameValue(left as Value, right as Value);
  if (comparison === "<>") return !sameValue(left as Value, right as Value);
  const order = compareValues(left as Value, right as Value);
  if (order === undefined) {
    return faultAt(
      "niet om te rekenen",
      "Deze twee waarden zijn niet te vergelijken, zoals een maand en 30 dagen.",
      at,
    );
  }
  return holds(comparison, order);
}

export function holds(comparison: Comparison, order: -1 | 0 | 1): boolean {
  switch (comparison) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** Sum or difference of numbers, or of lengths of time on one scale. */
export function plusOp(sign: 1 | -1, operands: readonly Operand[], at?: Place): Operand {
  const absent = required(at, operands);
  if (absent !== undefined) return absent;
  const [first, ...rest] = operands as readonly Value[];
  return rest.reduce<Operand>(
    (total, next) => (isKnown<Value>(total) ? plus(sign, total, next, at) : total),
    first!,
  );
}

function plus(sign: 1 | -1, a: Value, b: Value, at: Place | undefined): Operand {
  const combine = sign === 1 ? add : sub;
  if (isRational(a) && isRational(b)) return combine(a, b);
  if (isSpan(a) && isSpan(b)) {
    if (a.unit === b.unit) return { count: combine(a.count, b.count), unit: a.unit };
    const [left, right] = [onScale(a), onScale(b)];
    if (left.scale === right.scale)
      return { count: combine(left.length, right.length), unit: left.scale as DurationUnit };
  }
  return faultAt("niet om te rekenen", "Deze waarden zijn niet op te tellen of af te trekken.", at);
}

/** Product of numbers; at most one operand may be a length of time. */
export function timesOp(operands: readonly Operand[], at?: Place): Operand {
  const absent = required(at, operands);
  if (absent !== undefined) return absent;
  return (operands as readonly Value[]).reduce<Operand>((a, b) => {
    if (isRational(a) && isRational(b)) return mul(a, b);
    if (isSpan(a) && isRational(b)) return { count: mul(a.count, b), unit: a.unit };
    if (isRational(a) && isSpan(b)) return { count: mul(a, b.count), unit: b.unit };
    return isKnown<Value>(a)
      ? faultAt("niet om te rekenen", "Deze waarden zijn niet te vermenigvuldigen.", at)
      : a;
  }, fromInteger(1));
}

/** First operand divided by each of the others. */
export function divideOp(operands: readonly Operand[], at?: Place): Operand {
  const absent = required(at, operands);
  if (absent !== undefined) return absent;
  const [first, ...rest] = operands as readonly Value[];
  return rest.reduce<Operand>((a, b) => (isKnown<Value>(a) ? quotient(a, b, at) : a), first!);
}

function quotient(a: Value, b: Value, at: Place | undefined): Operand {
  if (isSpan(a) && isSpan(b) && onScale(a).scale === onScale(b).scale)
    return quotient(onScale(a).length, onScale(b).length, at);
  if (isSpan(a)) {
    const count = quotient(a.count, b, at);
    return isRational(count) ? { count, unit: a.unit } : count;
  }
  if (!isRational(a) || !isRational(b))
    return faultAt("niet om te rekenen", "Deze waarden zijn niet te delen.", at);
  const result = div(a, b);
  return isDivisionByZero(result) ? faultAt("deling door nul", "Hier wordt door nul gedeeld.", at) : result;
}

/** `percentage` hundredths of `quantity`. */
export function percentOp(percentage: Operand, quantity: Operand, at?: Place): Operand {
  return divideOp([timesOp([percentage, quantity], at), rational(100n)], at);
}

/** The smallest (`min`) or largest of the operands. */
export function extremeOp(which: "min" | "max", operands: readonly Operand[], at?: Place): Operand {
  const absent = required(at, operands);
  if (absent !== undefined) return absent;
  const [first, ...rest] = operands as readonly Value[];
  return rest.reduce<Operand>((best, next) => {
    if (!isKnown<Value>(best)) return best;
    const order = compareValues(next, best);
    if (order === undefined)
      return faultAt("niet om te rekenen", "Deze waarden zijn niet te vergelijken.", at);
    return order === (which === "min" ? -1 : 1) ? next : best;
  }, first!);
}

/** The distance between two values; never negative. */
export function differenceOp(left: Operand, right: Operand, at?: Place): Operand {
  const result = plusOp(-1, [left, right], at);
  if (isRational(result)) return abs(result);
  return isSpan(result) ? { ...result, count: abs(result.count) } : result;
}

export function roundOp(value: Operand, step: Rational, mode: RoundingMode, at?: Place): Operand {
  const absent = required(at, [value]);
  if (absent !== undefined) return absent;
  if (isSpan(value)) return { count: roundTo(value.count, step, mode), unit: value.unit };
  return isRational(value)
    ? roundTo(value, step, mode)
    : faultAt("niet om te rekenen", "Deze waarde is niet af te ronden.", at);
}

/** The value, not below `atLeast` and not above `atMost`. A floor above the cap is a fault. */
export function clampOp(
  value: Operand,
  atLeast: Operand | undefined,
  atMost: Operand | undefined,
  at?: Place,
): Operand {
  if (atLeast !== undefined && atMost !== undefined) {
    const fits = compareOp("<=", atLeast, atMost, at);
    if (fits === false) {
      return faultAt("grenzen botsen", "De ondergrens ligt hier boven de bovengrens.", at);
    }
  }
  const raised = atLeast === undefined ? value : extremeOp("max", [value, atLeast], at);
  return atMost === undefined ? raised : extremeOp("min", [raised, atMost], at);
}

export interface Per {
  readonly unit: "uur" | "dag" | "week" | "maand" | "kwartaal" | "jaar" | "kalenderjaar" | "keer";
  readonly count: number;
}

const perScales: Readonly<Record<Per["unit"], readonly [scale: string, size: number]>> = {
  uur: ["uur", 1],
  dag: ["dag", 1],
  week: ["dag", 7],
  maand: ["maand", 1],
  kwartaal: ["maand", 3],
  jaar: ["maand", 12],
  kalenderjaar: ["maand", 12],
  keer: ["keer", 1],
};

/** The same flow over another period: € 100 per maand is € 1.200 per jaar. Weeks and months do not convert. */
export function convertOp(value: Operand, from: Per, to: Per, at?: Place): Operand {
  const [fromScale, fromSize] = perScales[from.unit];
  const [toScale, toSize] = perScales[to.unit];
  if (fromScale !== toScale) {
    return faultAt(
      "niet om te rekenen",
      `Een waarde per ${from.unit} is niet precies om te rekenen naar een waarde per ${to.unit}.`,
      at,
    );
  }
  return timesOp([value, rational(BigInt(toSize * to.count), BigInt(fromSize * from.count))], at);
}

/** Marginal brackets: each slice (from, to] of the base counts for `percent` hundredths; below zero nothing counts. */
export function bracketsOp(
  base: Operand,
  rows: readonly {
    readonly from: Operand | undefined;
    readonly to: Operand | undefined;
    readonly percent: Rational;
  }[],
  at?: Place,
): Operand {
  const bounds = rows.flatMap((row) => [row.from, row.to].filter((bound) => bound !== undefined));
  const absent = required(at, [base, ...bounds]);
  if (absent !== undefined) return absent;
  if (!isRational(base))
    return faultAt("niet om te rekenen", "Schijven rekenen met een getal of bedrag.", at);
  let total = zero;
  let start = zero;
  for (const row of rows) {
    const from = (row.from as Rational | undefined) ?? start;
    const to = row.to === undefined ? base : min(base, row.to as Rational);
    total = add(
      total,
      mul(max(zero, sub(to, max(zero, from))), rational(row.percent.n, row.percent.d * 100n)),
    );
    start = (row.to as Rational | undefined) ?? start;
  }
  return total;
}
