// The operands of the operators that only compute with what they are given.

import type { Expr } from "@andersom/semantics";

/** Operands of arithmetic, rounding, negation and the tests on absence; undefined for every other expression. */
export function plainOperands(expr: Expr): readonly Expr[] | undefined {
  switch (expr.op) {
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "percent":
    case "min":
    case "max":
    case "difference":
      return expr.args;
    case "pro-rata":
      return [expr.base, expr.part, expr.whole];
    case "round":
    case "clamp":
    case "convert":
    case "is-unknown":
    case "is-not-applicable":
    case "not":
    case "one-of":
    case "lookup":
      return [expr.arg];
    default:
      return undefined;
  }
}
