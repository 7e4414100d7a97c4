// Written literals as constants.

import type { Expression } from "@andersom/syntax";
import type { Constant, DurationUnit, ValueType } from "../model/index.js";
import { perOf, unitOf } from "../types/fact-type.js";
import { keyOf, keyText } from "../names/normalise.js";

/** A literal as constant; undefined when the expression is no literal. A duration of years is a count of years opposite an age. */
export function constantOf(expression: Expression, expected?: ValueType): Constant | undefined {
  switch (expression.kind) {
    case "MoneyLiteral":
      return constant(expression.decimal, {
        kind: "bedrag",
        ...(expression.per === undefined ? {} : { per: perOf(expression.per) }),
      });
    case "NumberLiteral":
      return constant(expression.decimal, {
        kind: "getal",
        unit: expression.unit === undefined ? "" : unitOf(keyText(keyOf(expression.unit.words))),
        ...(expression.per === undefined ? {} : { per: perOf(expression.per) }),
      });
    case "PercentLiteral":
      return constant(expression.decimal, { kind: "percentage" });
    case "DateLiteral":
      return constant(isoDate(expression.year, expression.month, expression.day), { kind: "datum" });
    case "DurationLiteral":
      return durationOrCount(expression.count, expression.unit, expected);
    default:
      return undefined;
  }
}

/** An ISO date from parts. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function durationOrCount(count: string, unit: string, expected: ValueType | undefined): Constant {
  if (expected?.kind === "getal" || (expected === undefined && unit === "uur")) {
    return constant(count, { kind: "getal", unit: unitOf(unit === "kalendermaand" ? "maand" : unit) });
  }
  return constant({ count: Number(count), unit: unit as DurationUnit }, { kind: "duur" });
}

function constant(value: Constant["value"], type: ValueType): Constant {
  return { op: "constant", value, type };
}
