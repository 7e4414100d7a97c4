// Values over the months of a period that is the same for every row, as folds over these months.

import { isPeriod, monthsOf, parseDecimal } from "@andersom/runtime";
import type { Expr } from "@andersom/semantics";
import { asNumeric } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { every, together } from "./list.js";
import { fractionOf, overOf, scaled } from "./number.js";
import { absenceOf, condition, Unsupported, type Code, type Elements, type NumberCode } from "./operand.js";
import { nested, type Writer } from "./scope.js";

type Monthly = Extract<
  Expr,
  { op: "every-month" | "count-months" | "average-over-months" | "sum-over-months" }
>;

export function monthsCode(compiler: Compiler, writer: Writer, expr: Monthly): Code {
  const { builder: b } = compiler;
  const period = compiler.expression(writer, expr.period);
  if (period.kind !== "static" || !isPeriod(period.value))
    throw new Unsupported("een periode van maanden die per rij verschilt");
  const keys = monthsOf(period.value);
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined || keys.length > 1200)
    throw new Unsupported("een lege of heel lange periode");
  const walk = b.walk({ kind: "months", first, last }, writer.scope, keys.length);
  const at: Elements = { walk, row: b.element(walk), when: b.constant(1) };
  const inner = nested(writer, {
    scope: b.walkOf(walk).scope,
    month: { key: at.row, first, last },
  });
  if (expr.op === "every-month") return condition(every(b, at, compiler.condition(inner, expr.body).value));
  if (expr.op === "count-months") return countCode(compiler, inner, at, expr);
  const value = together(b, at, asNumeric(b, compiler.expression(inner, expr.body)));
  const total = fractionOf(
    b,
    {
      value: b.fold(walk, "sum", value.value),
      state: b.need(b.fold(walk, "or", value.state)),
      scale: value.scale,
    },
    overOf(value),
  );
  return expr.op === "sum-over-months" ? total : scaled(b, total, parseDecimal(`1/${keys.length}`)!);
}

/** Months that are not known make the count lie between two bounds. */
function countCode(
  compiler: Compiler,
  inner: Writer,
  { walk }: Elements,
  expr: Extract<Monthly, { op: "count-months" }>,
): NumberCode {
  const { builder: b } = compiler;
  const { value: holds } = compiler.condition(inner, expr.body);
  const reduce = expr.consecutive ? "longest-run" : "sum";
  const low = b.fold(walk!, reduce, b.equal(holds, b.constant(1)));
  const state = b.need(b.fold(walk!, "or", absenceOf(b, holds)));
  const count: NumberCode = { kind: "number", value: low, state, scale: 1n };
  if (b.isZero(state)) return count;
  const high = b.fold(walk!, reduce, b.unequal(holds, b.constant(0)));
  return { ...count, bounds: { low, high, known: b.constant(1) } };
}
