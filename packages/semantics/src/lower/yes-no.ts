// Small builders of yes/no expressions, shared by the chapters of lowering.

import type { Comparator, Span } from "@andersom/syntax";
import { seriesWithoutMonth } from "../diagnostics/types.js";
import type { Comparison, Expr, ValueType } from "../model/index.js";
import { isUnknownType } from "../types/fact-type.js";
import type { LowerContext } from "./context.js";

export const YES_NO: ValueType = { kind: "ja-nee" };

/** A comparison with the comparator as written. */
export function compare(comparator: Comparator | undefined, left: Expr, right: Expr): Expr {
  return { op: "compare", comparison: comparisonOf(comparator), left, right, type: YES_NO };
}

/** `minstens` → >=, and so on; no comparator is equality. */
export function comparisonOf(comparator: Comparator | undefined): Comparison {
  switch (comparator) {
    case "minstens":
      return ">=";
    case "hoogstens":
      return "<=";
    case "meer dan":
    case "hoger dan":
      return ">";
    case "minder dan":
    case "lager dan":
      return "<";
    case undefined:
      return "=";
  }
}

/** The opposite; two negations are none. */
export function negate(expr: Expr): Expr {
  if (expr.op === "not") return expr.arg;
  return { op: "not", arg: expr, type: YES_NO };
}

/** Reports a series that is read without a month. */
export function requireMonth(expr: Expr, span: Span, context: LowerContext): void {
  if (expr.type.reeks === true && !isUnknownType(expr.type) && !context.inMonth)
    context.report(seriesWithoutMonth.at(span, { name: expr.text ?? context.source(span) }));
}
