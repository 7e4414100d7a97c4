// Days and periods as values: the calendar of the runtime on whole days since 1970.

import { isRational, isKnown, type Operand, type Value } from "@andersom/runtime";
import type { Expr } from "@andersom/semantics";
import type { Builder } from "./builder.js";
import { asDay, asNumber, asPeriod } from "./convert.js";
import type { Compiler } from "./compiler.js";
import type { ValueId } from "./ir.js";
import {
  allStates,
  condition,
  Unsupported,
  type Code,
  type ConditionCode,
  type NumberCode,
  type PeriodCode,
  type PlainCode,
} from "./operand.js";
import type { Writer } from "./scope.js";

type Of<Op extends Expr["op"]> = Extract<Expr, { op: Op }>;

export function completedCode(compiler: Compiler, writer: Writer, expr: Of<"completed">): NumberCode {
  const { builder: b } = compiler;
  const [from, to] = [expr.from, expr.to].map((day) => asDay(b, compiler.expression(writer, day))) as [
    PlainCode,
    PlainCode,
  ];
  const op = expr.unit === "maand" ? "completed-months" : "completed-years";
  return {
    kind: "number",
    value:
      expr.unit === "dag"
        ? b.subtract(to.value, from.value)
        : b.value({ op, from: from.value, to: to.value }),
    state: allStates(b, [from.state, to.state]),
    scale: 1n,
  };
}

/** A date that is *niet van toepassing* lies nowhere. */
export function liesCode(compiler: Compiler, writer: Writer, expr: Of<"lies">): ConditionCode {
  const { builder: b } = compiler;
  const date = asDay(b, compiler.expression(writer, expr.date));
  const target = asPeriod(b, compiler.expression(writer, expr.target));
  const day = date.value;
  const test = {
    in: () => b.and(b.atMost(target.from, day), b.atMost(day, target.to)),
    voor: () => b.less(day, target.from),
    na: () => b.less(target.to, day),
    "uiterlijk op": () => b.atMost(day, target.to),
    vanaf: () => b.atMost(target.from, day),
  }[expr.relation]();
  const open = allStates(b, [date.state, target.state]);
  return condition(
    b.choose(
      [
        [b.equal(date.state, b.constant(8)), b.constant(0)],
        [b.equal(open, b.constant(0)), test],
      ],
      open,
    ),
  );
}

export function periodCode(compiler: Compiler, writer: Writer, expr: Of<"period">): PeriodCode {
  const { builder: b } = compiler;
  const anchor = asDay(b, compiler.expression(writer, expr.anchor));
  const from = anchor.value;
  if (expr.relation === "sinds" || expr.count === undefined || expr.unit === undefined) {
    const today = asDay(b, todayCode(compiler, writer));
    return { kind: "period", from, to: today.value, state: allStates(b, [anchor.state, today.state]) };
  }
  const { size, unit } = sizeOf(compiler, writer, expr.count, expr.unit);
  const state = b.need(anchor.state);
  const one = b.constant(1);
  const period = (first: ValueId, last: ValueId): PeriodCode => ({
    kind: "period",
    from: first,
    to: last,
    state,
  });
  if (expr.relation === "voor" && unit === "kalendermaand") {
    const first = b.value({ op: "first-of-month", day: from });
    return period(addMonths(b, first, -size), b.subtract(first, one));
  }
  if (expr.relation === "voor") return period(shifted(b, from, -size, unit), b.subtract(from, one));
  if (expr.relation === "na") return period(b.add(from, one), shifted(b, from, size, unit));
  return period(from, b.subtract(shifted(b, from, size, unit), one));
}

export function shiftCode(compiler: Compiler, writer: Writer, expr: Of<"date-shift">): PlainCode {
  const { builder: b } = compiler;
  const date = asDay(b, compiler.expression(writer, expr.date));
  const { size, unit } = sizeOf(compiler, writer, expr.count, expr.unit);
  return { kind: "day", value: shifted(b, date.value, expr.sign * size, unit), state: b.need(date.state) };
}

export function dateOfMonthCode(compiler: Compiler, writer: Writer, expr: Of<"date-of-month">): PlainCode {
  const { builder: b } = compiler;
  const date = asDay(b, compiler.expression(writer, expr.date));
  const first = addMonths(b, b.value({ op: "first-of-month", day: date.value }), expr.monthOffset);
  return {
    kind: "day",
    value: expr.which === "first" ? first : b.value({ op: "last-of-month", day: first }),
    state: b.need(date.state),
  };
}

/** Only a fixed length has a shift in whole steps that can be proved. */
function sizeOf(
  compiler: Compiler,
  writer: Writer,
  expr: Expr,
  unit: Of<"date-shift">["unit"],
): { readonly size: number; readonly unit: string } {
  const code = compiler.expression(writer, expr);
  if (code.kind === "static" && isKnown<Value>(code.value)) {
    const value: Operand = code.value;
    if (typeof value === "object" && "unit" in value && value.count.d === 1n)
      return { size: Number(value.count.n), unit: value.unit };
    if (isRational(value) && value.d === 1n) return { size: Number(value.n), unit };
  }
  const number = code.kind === "static" ? undefined : asNumber(compiler.builder, code);
  throw new Unsupported(
    `een termijn die per rij verschilt${number === undefined ? " of niet bekend is" : ""}`,
  );
}

function addMonths(b: Builder, day: ValueId, months: number): ValueId {
  return months === 0 ? day : b.value({ op: "add-months", day, months });
}

function shifted(b: Builder, day: ValueId, size: number, unit: string): ValueId {
  switch (unit) {
    case "dag":
      return b.add(day, b.constant(size));
    case "week":
      return b.add(day, b.constant(7 * size));
    case "werkdag":
      return b.value({ op: "add-workdays", day, days: size });
    case "jaar":
      return addMonths(b, day, 12 * size);
    default:
      return addMonths(b, day, size);
  }
}

/** The peildatum: the same for everybody, or the value of the ordinance's own definition. */
export function todayCode(compiler: Compiler, writer: Writer): Code {
  const { statics, index } = compiler;
  if (statics.today !== undefined || index.model.peildatum === undefined)
    return { kind: "static", value: statics.peildatum };
  const definition = index.definitions.get(index.model.peildatum);
  const subject = definition?.thing === undefined ? undefined : writer.variables.get(definition.thing);
  return compiler.definition({ ...writer, month: undefined }, index.model.peildatum, subject);
}
