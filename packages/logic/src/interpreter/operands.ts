// The operands of the operators that only compute with what they are given.

import type { Expr } from "@andersom/semantics";

/** Operands of arithmetic and rounding, whose values are numbers in the result; undefined for every other expression. */
export function arithmeticOperands(expr: Expr): readonly Expr[] | undefined {
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
      return [expr.arg];
    default:
      return undefined;
  }
}

/** The same, with those of negation and of the tests on absence. */
export function plainOperands(expr: Expr): readonly Expr[] | undefined {
  switch (expr.op) {
    case "is-unknown":
    case "is-not-applicable":
    case "not":
    case "one-of":
    case "lookup":
      return [expr.arg];
    default:
      return arithmeticOperands(expr);
  }
}
