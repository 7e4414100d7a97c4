// Who is meant: variables, and facts that hold a person, as rows.

import type { Expr } from "@andersom/semantics";
import type { Compiler } from "./compiler.js";
import { Unsupported, type ThingCode } from "./operand.js";
import { variableNamed, type Writer } from "./scope.js";

export function thingCode(compiler: Compiler, writer: Writer, expr: Expr): ThingCode {
  if (expr.op === "variable") return variableNamed(writer, expr.name);
  const code = compiler.expression(writer, expr);
  if (code.kind !== "thing") throw new Unsupported("iets anders dan een persoon als onderwerp");
  return code;
}
