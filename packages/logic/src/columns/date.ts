// Days and periods in the kernel: ages by a table of birthdays, the rest by the calendar of the runtime.

import { completedYears, isRational, isKnown, type Day, type Operand, type Value } from "@andersom/runtime";
import type { Expr } from "@andersom/semantics";
import { asDay, asNumber, asPeriod } from "./convert.js";
import type { Compiler } from "./compiler.js";
import {
  allStates,
  Unsupported,
  type Code,
  type ConditionCode,
  type NumberCode,
  type PeriodCode,
  type PlainCode,
} from "./operand.js";
import { local, stateName, type Writer } from "./scope.js";

type Of<Op extends Expr["op"]> = Extract<Expr, { op: Op }>;

export function completedCode(compiler: Compiler, writer: Writer, expr: Of<"completed">): NumberCode {
  const [from, to] = [
    asDay(compiler.expression(writer, expr.from)),
    asDay(compiler.expression(writer, expr.to)),
  ];
  const state = stateName(writer, allStates([from.state, to.state]));
  const number = (code: string, low: bigint, high: bigint): NumberCode => ({
    kind: "number",
    code: local(writer, code),
    state,
    scale: 1n,
    low,
    high,
  });
  if (expr.unit === "dag") return number(`${to.code} - ${from.code}`, -1_000_000n, 1_000_000n);
  const fixed = /^-?[0-9]+$/u.test(to.code) ? Number(to.code) : undefined;
  if (expr.unit === "maand" || fixed === undefined || to.state !== undefined)
    return number(
      `$.${expr.unit === "maand" ? "completedMonths" : "completedYears"}(${from.code}, ${to.code})`,
      -120_000n,
      120_000n,
    );
  const lastDays = birthdays(fixed);
  const table = compiler.constants(lastDays);
  const years = number(`yearsSince(${table}, ${from.code}, ${to.code})`, -120_000n, 120_000n);
  return { ...years, years: { from: from.code, lastDays } };
}

/** The last day of birth on which somebody has completed k years on a day, for k = 0 to 130. */
function birthdays(on: Day): readonly number[] {
  return Array.from({ length: 131 }, (_, years) => {
    let day = on - Math.floor(years * 365.2425) + 3;
    while (completedYears(day, on) < years) day -= 1;
    return day;
  });
}

export const datePrelude = `
const yearsSince = (table, from, to) => {
  if (from > to || to - from > 45000) return $.completedYears(from, to);
  const guess = Math.floor((to - from) / 365.25);
  return guess < 130 && from <= table[guess + 1] ? guess + 1 : from <= table[guess] ? guess : guess - 1;
};
`;

/** A date that is *niet van toepassing* lies nowhere. */
export function liesCode(compiler: Compiler, writer: Writer, expr: Of<"lies">): ConditionCode {
  const date = asDay(compiler.expression(writer, expr.date));
  const target = asPeriod(compiler.expression(writer, expr.target));
  const day = local(writer, date.code);
  const test = {
    in: `${target.from} <= ${day} && ${day} <= ${target.to}`,
    voor: `${day} < ${target.from}`,
    na: `${day} > ${target.to}`,
    "uiterlijk op": `${day} <= ${target.to}`,
    vanaf: `${day} >= ${target.from}`,
  }[expr.relation];
  const state = allStates([date.state, target.state]);
  if (state === undefined) return { kind: "ja-nee", code: local(writer, `+(${test})`), total: true };
  const open = local(writer, state);
  const nowhere = date.state === undefined ? "" : `${date.state} === 8 ? 0 : `;
  return {
    kind: "ja-nee",
    code: local(writer, `${nowhere}${open} === 0 ? +(${test}) : ${open}`),
    total: false,
  };
}

export function periodCode(compiler: Compiler, writer: Writer, expr: Of<"period">): PeriodCode {
  const anchor = asDay(compiler.expression(writer, expr.anchor));
  const from = local(writer, anchor.code);
  if (expr.relation === "sinds" || expr.count === undefined || expr.unit === undefined) {
    const today = asDay(todayCode(compiler, writer));
    return {
      kind: "period",
      from,
      to: today.code,
      state: stateName(writer, allStates([anchor.state, today.state])),
    };
  }
  const { size, unit } = sizeOf(compiler, writer, expr.count, expr.unit);
  const state = stateName(writer, anchor.state === undefined ? undefined : `need(${anchor.state})`);
  if (expr.relation === "voor" && unit === "kalendermaand") {
    const first = local(writer, `$.firstOfMonth(${from})`);
    return {
      kind: "period",
      from: local(writer, `$.addMonths(${first}, ${-size})`),
      to: local(writer, `${first} - 1`),
      state,
    };
  }
  if (expr.relation === "voor")
    return {
      kind: "period",
      from: local(writer, shifted(from, -size, unit)),
      to: local(writer, `${from} - 1`),
      state,
    };
  if (expr.relation === "na")
    return {
      kind: "period",
      from: local(writer, `${from} + 1`),
      to: local(writer, shifted(from, size, unit)),
      state,
    };
  return { kind: "period", from, to: local(writer, `${shifted(from, size, unit)} - 1`), state };
}

export function shiftCode(compiler: Compiler, writer: Writer, expr: Of<"date-shift">): PlainCode {
  const date = asDay(compiler.expression(writer, expr.date));
  const { size, unit } = sizeOf(compiler, writer, expr.count, expr.unit);
  return {
    kind: "day",
    code: local(writer, shifted(date.code, expr.sign * size, unit)),
    state: stateName(writer, date.state === undefined ? undefined : `need(${date.state})`),
  };
}

export function dateOfMonthCode(compiler: Compiler, writer: Writer, expr: Of<"date-of-month">): PlainCode {
  const date = asDay(compiler.expression(writer, expr.date));
  const first = `$.addMonths($.firstOfMonth(${date.code}), ${expr.monthOffset})`;
  return {
    kind: "day",
    code: local(writer, expr.which === "first" ? first : `$.lastOfMonth(${first})`),
    state: stateName(writer, date.state === undefined ? undefined : `need(${date.state})`),
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
  const number = code.kind === "static" ? undefined : asNumber(code);
  throw new Unsupported(
    `een termijn die per rij verschilt${number === undefined ? " of niet bekend is" : ""}`,
  );
}

function shifted(day: string, size: number, unit: string): string {
  switch (unit) {
    case "dag":
      return `${day} + ${size}`;
    case "week":
      return `${day} + ${7 * size}`;
    case "werkdag":
      return `$.addWorkdays(${day}, ${size})`;
    case "jaar":
      return `$.addMonths(${day}, ${12 * size})`;
    default:
      return `$.addMonths(${day}, ${size})`;
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
