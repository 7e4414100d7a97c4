// The type that several operands share.

import type { Expression } from "@andersom/syntax";
import { wrongPeriod, wrongType } from "../diagnostics/types.js";
import type { Expr, ValueType } from "../model/index.js";
import { describeType } from "../types/describe.js";
import { isUnknownType, UNKNOWN_TYPE } from "../types/fact-type.js";
import { fit } from "../types/fit.js";
import type { LowerContext } from "./context.js";

/** The type that operands share; a message when their kind, unit or period differs. */
export function commonType(args: readonly Expr[], context: LowerContext, expression: Expression): ValueType {
  const known = args.filter((arg) => !isUnknownType(arg.type));
  const first = known.find((arg) => arg.op !== "constant") ?? known[0];
  if (first === undefined) return UNKNOWN_TYPE;
  for (const arg of known) {
    const how = arg === first ? "past" : fit(first, arg);
    if (how === "past") continue;
    const kind = how === "andere periode" ? wrongPeriod : wrongType;
    context.report(
      kind.at(expression.span, {
        left: first.text ?? "",
        leftType: describeType(first.type),
        right: arg.text ?? "",
        rightType: describeType(arg.type),
      }),
    );
    if (arg.type.kind !== first.type.kind) return UNKNOWN_TYPE;
  }
  return known.some((arg) => arg.type.reeks === true) ? { ...first.type, reeks: true } : first.type;
}
