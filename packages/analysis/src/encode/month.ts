// Months of a period: each month is looked at by itself, over a period that is the same for every household.

import { fromInteger, monthsOf, rational, type MonthKey } from "@andersom/runtime";
import type { CountMonths, Expr, MonthAggregate, MonthQuantifier } from "@andersom/semantics";
import { times } from "../solver/formulas.js";
import { yes } from "../solver/literal.js";
import { constantSum, plus } from "../solver/sum.js";
import type { Encoding, Scope } from "./encoding.js";
import { every } from "./combine.js";
import { counted } from "./list.js";
import { computed, numeric } from "./number.js";
import { NotEncoded, present, type Condition, type Numeric } from "./value.js";

const mostMonths = 120;

function monthsIn(encoding: Encoding, period: Expr, scope: Scope): readonly MonthKey[] {
  const value = encoding.value(period, scope);
  if (value.kind !== "periode" || !("fixed" in value.from.day) || !("fixed" in value.to.day))
    throw new NotEncoded("maanden van een periode die per geval verschilt");
  const months = monthsOf({ from: value.from.day.fixed, to: value.to.day.fixed });
  if (months.length > mostMonths) throw new NotEncoded("meer dan tien jaar, maand voor maand");
  return months;
}

/** What something is in each month; months in which every rule says the same are looked at once. */
function perMonth<T>(encoding: Encoding, months: readonly MonthKey[], valueIn: (month: MonthKey) => T): T[] {
  const made = new Map<MonthKey, T>();
  return months.map((month) => {
    const like = encoding.months.like(month);
    const value = made.get(like) ?? valueIn(like);
    made.set(like, value);
    return value;
  });
}

export function everyMonth(encoding: Encoding, expr: MonthQuantifier, scope: Scope): Condition {
  const held = perMonth(encoding, monthsIn(encoding, expr.period, scope), (month) =>
    encoding.condition(expr.body, { ...scope, month }),
  );
  return every(encoding, [...new Set(held)]);
}

export function averaged(encoding: Encoding, expr: MonthAggregate, scope: Scope): Numeric {
  const months = monthsIn(encoding, expr.period, scope);
  const values = perMonth(encoding, months, (month) =>
    numeric(encoding, encoding.value(expr.body, { ...scope, month })),
  );
  const counts = new Map<Numeric, bigint>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0n) + 1n);
  const total = [...counts].reduce(
    (sum, [value, count]) => plus(sum, times(value.sum, rational(count))),
    constantSum(fromInteger(0)),
  );
  const made = computed(encoding, [...counts.keys()], total);
  if (expr.op === "sum-over-months") return made;
  if (months.length === 0) throw new NotEncoded("een gemiddelde over nul maanden");
  return { ...made, sum: times(total, rational(1n, BigInt(months.length))) };
}

export function countedMonths(encoding: Encoding, expr: CountMonths, scope: Scope): Numeric {
  const { formulas } = encoding;
  if (expr.consecutive) throw new NotEncoded("de langste rij maanden");
  const held = perMonth(encoding, monthsIn(encoding, expr.period, scope), (month) =>
    encoding.condition(expr.body, { ...scope, month }),
  );
  return {
    ...present,
    kind: "getal",
    ...counted(encoding, held, yes),
    there: formulas.and([...new Set(held)].map(({ holds, fails }) => formulas.or([holds, fails]))),
  };
}
