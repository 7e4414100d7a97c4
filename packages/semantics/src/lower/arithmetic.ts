// plus, min, maal, gedeeld door: units and periods checked as they combine.

import type { Arithmetic, DurationLiteral, Expression } from "@andersom/syntax";
import { wrongType } from "../diagnostics/types.js";
import type { DurationUnit, Expr, Per, ValueType } from "../model/index.js";
import { describeType } from "../types/describe.js";
import { isUnknownType, UNKNOWN_TYPE } from "../types/fact-type.js";
import { fit } from "../types/fit.js";
import { hole, type LowerContext } from "./context.js";
import { commonType } from "./common.js";

/** Lowers a formula with one kind of operator. */
export function arithmetic(expression: Arithmetic, context: LowerContext, expected?: ValueType): Expr {
  switch (expression.operator) {
    case "maal":
      return product(expression, context);
    case "gedeeld door":
      return quotient(expression, context);
    case "samen met":
      return circle(expression, context);
    case "plus":
    case "min":
    case "plus en min":
      return sum(expression, context, expected);
  }
}

/** `de inwoner samen met de partner samen met de kinderen`: a circle of people. */
function circle(expression: Arithmetic, context: LowerContext): Expr {
  const items = expression.operands.map((operand) => context.lower.expression(operand, context));
  const things = items.map((item) =>
    item.type.kind === "ding" || item.type.kind === "lijst" ? item.type.thing : undefined,
  );
  const known = things.find((thing) => thing !== undefined);
  for (const [at, item] of items.entries()) {
    if (isUnknownType(item.type) || (known !== undefined && things[at] === known)) continue;
    context.report(
      wrongType.at(expression.span, {
        left: items[0]?.text ?? "",
        leftType: describeType(items[0]?.type ?? UNKNOWN_TYPE),
        right: item.text ?? "",
        rightType: describeType(item.type),
      }),
    );
  }
  if (known === undefined) return hole("geen kring van mensen");
  return { op: "union", items, type: { kind: "lijst", thing: known, atLeastOne: true } };
}

function sum(expression: Arithmetic, context: LowerContext, expected: ValueType | undefined): Expr {
  const [first, ...rest] = expression.operands;
  if (first === undefined) return hole("lege som");
  const start = context.lower.expression(first, context, expected);
  const signs =
    expression.signs ??
    expression.operands.map((_, at) => (at === 0 || expression.operator === "plus" ? 1 : -1));
  if (start.type.kind === "datum") return shiftDate(start, rest, signs.slice(1), context);
  const others = rest.map((operand) => context.lower.expression(operand, context, start.type));
  const args = [start, ...others];
  const type = commonType(args, context, expression);
  const plus = args.filter((_, at) => signs[at] === 1);
  const minus = args.filter((_, at) => signs[at] === -1);
  const total: Expr = plus.length === 1 && plus[0] !== undefined ? plus[0] : { op: "add", args: plus, type };
  return minus.length === 0 ? total : { op: "subtract", args: [total, ...minus], type };
}

/** `de datum plus 1 maand`. */
function shiftDate(
  date: Expr,
  operands: readonly Expression[],
  signs: readonly number[],
  context: LowerContext,
): Expr {
  let shifted = date;
  operands.forEach((operand, at) => {
    const sign = signs[at] === -1 ? -1 : 1;
    if (operand.kind === "DurationLiteral") {
      const { count, unit } = operand satisfies DurationLiteral;
      shifted = {
        op: "date-shift",
        date: shifted,
        count: { op: "constant", value: count, type: { kind: "getal", unit: "" } },
        unit: unit as DurationUnit,
        sign,
        type: { kind: "datum" },
      };
      return;
    }
    const value = context.lower.expression(operand, context);
    context.report(
      wrongType.at(operand.span, {
        left: date.text ?? "de datum",
        leftType: "een datum",
        right: value.text ?? "",
        rightType: describeType(value.type),
      }),
    );
  });
  return shifted;
}

function product(expression: Arithmetic, context: LowerContext): Expr {
  const args = expression.operands.map((operand) =>
    context.lower.expression(
      operand,
      context,
      operand.kind === "DurationLiteral" ? { kind: "getal", unit: "" } : undefined,
    ),
  );
  let type: ValueType | undefined;
  for (const arg of args) type = type === undefined ? arg.type : times(type, arg.type);
  return {
    op: args.some((arg) => arg.type.kind === "percentage") && args.length === 2 ? "percent" : "multiply",
    args: percentFirst(args),
    type: type ?? UNKNOWN_TYPE,
  };
}

function percentFirst(args: readonly Expr[]): readonly Expr[] {
  return args.length === 2 && args[1]?.type.kind === "percentage" ? [...args].reverse() : args;
}

/** 12 maanden × € per maand = €; uren per week × € per uur = € per week; number × anything = anything. */
function times(a: ValueType, b: ValueType): ValueType {
  if (isUnknownType(a) || isUnknownType(b)) return UNKNOWN_TYPE;
  const reeks = a.reeks === true || b.reeks === true ? { reeks: true } : {};
  if (a.kind === "percentage") return { ...b, ...reeks };
  if (b.kind === "percentage") return { ...a, ...reeks };
  const [count, other] = a.kind === "getal" ? [a, b] : [b, a];
  if (count.kind === "getal" && (other.kind === "bedrag" || other.kind === "getal")) {
    if (other.per !== undefined && count.unit === other.per.unit) {
      const { per: _per, ...rest } = other;
      return { ...rest, ...(count.per === undefined ? {} : { per: count.per }), ...reeks };
    }
    return {
      ...other,
      ...(other.per === undefined && count.per !== undefined ? { per: count.per } : {}),
      ...reeks,
    };
  }
  return { ...other, ...reeks };
}

function quotient(expression: Arithmetic, context: LowerContext): Expr {
  const args = expression.operands.map((operand) =>
    context.lower.expression(
      operand,
      context,
      operand.kind === "DurationLiteral" ? { kind: "getal", unit: "" } : undefined,
    ),
  );
  const [first, second] = args;
  const same =
    first !== undefined &&
    second !== undefined &&
    first.type.kind === second.type.kind &&
    fit(first, second) === "past";
  const per: { per?: Per } =
    first?.type.kind === "bedrag" && first.type.per !== undefined && !same ? { per: first.type.per } : {};
  const type: ValueType =
    first === undefined
      ? UNKNOWN_TYPE
      : same
        ? { kind: "getal", unit: "" }
        : first.type.kind === "bedrag"
          ? { kind: "bedrag", ...per }
          : first.type;
  return { op: "divide", args, type };
}
