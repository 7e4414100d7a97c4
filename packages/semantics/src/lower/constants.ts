// Written literals as constants.

import type { Expression } from "@andersom/syntax";
import type { Constant, ValueType } from "../model/index.js";
import { perOf, unitOf } from "../types/fact-type.js";
import { keyOf, keyText } from "../names/normalise.js";

/** A literal as constant; undefined when it is none. A written duration is a count of its unit, so that 12 maanden maal € per maand is €. */
export function constantOf(expression: Expression): Constant | undefined {
  switch (expression.kind) {
    case "MoneyLiteral":
      return constant(expression.decimal, {
        kind: "bedrag",
        ...(expression.per === undefined ? {} : { per: perOf(expression.per) }),
      });
    case "NumberLiteral":
      // Percentage points add to a percentage.
      if (expression.unit !== undefined && keyText(keyOf(expression.unit.words)) === "procentpunt")
        return constant(expression.decimal, { kind: "percentage" });
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
      return constant(expression.count, {
        kind: "getal",
        unit: expression.unit === "kalendermaand" ? "maand" : expression.unit,
      });
    default:
      return undefined;
  }
}

/** An ISO date from parts. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function constant(value: Constant["value"], type: ValueType): Constant {
  return { op: "constant", value, type };
}
