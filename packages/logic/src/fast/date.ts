// Days, periods and lengths of time on the fast path.

import type {
  Completed,
  DateOfMonth,
  DateShift,
  Expr,
  Lies,
  PeriodAround,
  PeriodPart,
} from "@andersom/semantics";
import { literal } from "../module/text.js";
import { asDay, Unsupported, type Code, type ConditionCode, type DayCode, type PeriodCode } from "./code.js";
import type { Maker, Scope } from "./maker.js";

export function liesCode(maker: Maker, scope: Scope, expr: Lies): ConditionCode {
  const day = asDay(maker.expression(scope, expr.date));
  const target = maker.expression(scope, expr.target);
  const relation = literal(expr.relation);
  if (target.kind === "day") return { kind: "condition", js: `liesAt(${relation}, ${day.js}, ${target.js})` };
  if (target.kind !== "period") throw new Unsupported("een datum naast iets anders dan een periode");
  return { kind: "condition", js: `lies(${relation}, ${day.js}, ${target.js})` };
}

export function aroundCode(maker: Maker, scope: Scope, expr: PeriodAround): PeriodCode {
  const anchor = asDay(maker.expression(scope, expr.anchor));
  if (expr.relation === "sinds" || expr.count === undefined || expr.unit === undefined)
    return { kind: "period", js: `since(${anchor.js}, ${maker.today().js})` };
  const length = lengthJs(maker, scope, expr.count, expr.unit);
  return { kind: "period", js: `around(${literal(expr.relation)}, ${anchor.js}, ${length})` };
}

export function shiftCode(maker: Maker, scope: Scope, expr: DateShift): DayCode {
  const day = asDay(maker.expression(scope, expr.date));
  return {
    kind: "day",
    js: `shifted(${day.js}, ${lengthJs(maker, scope, expr.count, expr.unit)}, ${expr.sign})`,
  };
}

/** A count with its unit, or a length that has a unit of its own. */
function lengthJs(maker: Maker, scope: Scope, expr: Expr, unit: string): string {
  const count = maker.expression(scope, expr);
  if (count.kind === "length") return count.js;
  if (count.kind !== "number") throw new Unsupported(`een termijn van de soort ${count.kind}`);
  return `lengthOf(${count.js}, ${count.scale}, ${literal(unit)})`;
}

export function inMonthCode(maker: Maker, scope: Scope, expr: DateOfMonth): DayCode {
  const day = asDay(maker.expression(scope, expr.date));
  return { kind: "day", js: `inMonth(${day.js}, ${literal(expr.which)}, ${expr.monthOffset})` };
}

const counters = { jaar: "years", maand: "months", dag: "days" } as const;

export function completedCode(maker: Maker, scope: Scope, expr: Completed): Code {
  const [from, to] = [expr.from, expr.to].map((part) => asDay(maker.expression(scope, part)).js);
  return { kind: "number", js: `${counters[expr.unit]}(${from}, ${to})`, scale: 1n };
}

export function partCode(maker: Maker, scope: Scope, expr: PeriodPart): Code {
  const period = maker.expression(scope, expr.period);
  if (period.kind !== "period") throw new Unsupported("een deel van iets anders dan een periode");
  const js = `partOf(${literal(expr.part)}, ${period.js})`;
  if (expr.part !== "duur") return { kind: "day", js };
  if (expr.type.kind !== "getal") throw new Unsupported("de duur van een periode als termijn");
  return { kind: "number", js, scale: 1n };
}
