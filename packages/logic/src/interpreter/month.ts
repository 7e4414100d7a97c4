// Monthly series: each month of a period, averages, and counts of months.

import {
  absenceOf,
  and,
  divideOp,
  faultAt,
  fromInteger,
  isPeriod,
  monthKey,
  monthsOf,
  plusOp,
  type Absent,
  type MonthKey,
  type Operand,
  type Truth,
} from "@andersom/runtime";
import type { CountMonths, Expr, MonthAggregate, MonthQuantifier } from "@andersom/semantics";
import { counted, type Bounds } from "../decision/bounds.js";
import type { Scope } from "../decision/world.js";

import type { Run } from "./run.js";
import { printed } from "./watch.js";

/** The most months in one period (200 years), so that every evaluation ends soon. */
const mostMonths = 2_400;

export function monthsIn(
  run: Run,
  expr: { readonly period: Expr; readonly place?: Expr["place"] },
  scope: Scope,
): readonly MonthKey[] | Absent {
  const period = run.evaluate(expr.period, scope);
  run.watch?.note(run, expr, scope, (other) => {
    const own = other === run ? period : other.evaluate(expr.period, scope);
    return isPeriod(own) ? `${monthKey(own.from)} ${monthKey(own.to)}` : printed(own);
  });
  if (!isPeriod(period))
    return (
      absenceOf([period]) ?? faultAt("niet om te rekenen", "Hier hoort een periode te staan.", expr.place)
    );
  if (period.to - period.from > mostMonths * 31) {
    return faultAt("te groot", "Deze periode is te lang om per maand te bekijken.", expr.place);
  }
  return monthsOf(period);
}

export function everyMonth(run: Run, expr: MonthQuantifier, scope: Scope): Operand {
  const months = monthsIn(run, expr, scope);
  if ("kind" in months) return months;
  const held: Truth[] = [];
  for (const month of months) {
    const holds = run.truth(expr.body, { ...scope, month });
    // One month in which it does not hold decides; the others cannot change that.
    if (holds === false) return false;
    held.push(holds);
  }
  return and(held);
}

export function overMonths(run: Run, expr: MonthAggregate, scope: Scope): Operand {
  const months = monthsIn(run, expr, scope);
  if ("kind" in months) return months;
  const values = months.map((month) => run.evaluate(expr.body, { ...scope, month }));
  const total = values.length === 0 ? fromInteger(0) : plusOp(1, values, expr.place);
  return expr.op === "sum-over-months" ? total : divideOp([total, fromInteger(months.length)], expr.place);
}

export function countMonths(run: Run, expr: CountMonths, scope: Scope): Operand {
  const conditions = monthConditions(run, expr, scope);
  if ("kind" in conditions) return conditions;
  const absent = absenceOf(conditions);
  return absent ?? fromInteger(counted(conditions, expr.consecutive, false));
}

/** The count if every undecided month fails, and if every one holds. */
export function monthBounds(run: Run, expr: CountMonths, scope: Scope): Bounds | undefined {
  const conditions = monthConditions(run, expr, scope);
  if ("kind" in conditions) return undefined;
  return {
    low: fromInteger(counted(conditions, expr.consecutive, false)),
    high: fromInteger(counted(conditions, expr.consecutive, true)),
  };
}

function monthConditions(run: Run, expr: CountMonths, scope: Scope): readonly Truth[] | Absent {
  const months = monthsIn(run, expr, scope);
  return "kind" in months ? months : months.map((month) => run.truth(expr.body, { ...scope, month }));
}
