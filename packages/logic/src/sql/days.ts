// Operations on days as SQL; what is the same for every row is worked out here.

import {
  addMonths,
  calendarDate,
  firstDayOfMonthKey,
  firstOfMonth,
  lastOfMonth,
  monthKey,
  type Day,
} from "@andersom/runtime";
import type { IrCalendar, ValueId } from "../columns/ir.js";
import { completedMonths, completedYears, firstDayOfKey } from "./calendar.js";
import type { DateParts } from "./dialect.js";
import type { Relation } from "./relation.js";
import { sql, type Sql } from "./text.js";
import { literal } from "./width.js";

type Calendar = Exclude<IrCalendar, { op: "add-workdays" }>;

export function calendarText(relation: Relation, one: Calendar): Sql {
  const { stage, value } = relation;
  const { dialect } = relation.printer;
  const shifted = (id: ValueId, fixed: (day: Day) => number, written: (day: Sql) => Sql): Sql => {
    const day = fixedOf(relation, id);
    return day === undefined ? written(stage(value(id))) : literal(dialect, fixed(day));
  };
  switch (one.op) {
    case "add-months": {
      const { months } = one;
      const written = (day: Sql): Sql => dialect.addMonths(stage, day, BigInt(months));
      return shifted(one.day, (day) => addMonths(day, months), written);
    }
    case "first-of-month":
      return shifted(one.day, firstOfMonth, (day) => dialect.firstOfMonth(stage, day));
    case "last-of-month":
      return lastDay(relation, one.day);
    case "month-key":
      return shifted(one.day, monthKey, (day) => {
        const { year, month } = dialect.parts(stage, day);
        return sql`(${year} * 12 + ${month} - 1)`;
      });
    case "first-day-of-key":
      return shifted(one.key, firstDayOfMonthKey, (key) => firstDayOfKey(dialect, stage, key));
    case "completed-years":
      return completedYears(partsOf(relation, one.from), partsOf(relation, one.to));
    case "completed-months":
      return completedMonths(partsOf(relation, one.from), partsOf(relation, one.to), {
        day: stage(value(one.to)),
        lastOfMonth: lastDay(relation, one.to),
      });
  }
}

function lastDay(relation: Relation, id: ValueId): Sql {
  const { dialect } = relation.printer;
  const day = fixedOf(relation, id);
  if (day !== undefined) return literal(dialect, lastOfMonth(day));
  return dialect.lastOfMonth(relation.stage, relation.stage(relation.value(id)));
}

function fixedOf({ printer: { ir } }: Relation, id: ValueId): number | undefined {
  const one = ir.values[id]!;
  return one.op === "constant" ? one.value : undefined;
}

function partsOf(relation: Relation, id: ValueId): DateParts {
  const day = fixedOf(relation, id);
  if (day === undefined)
    return relation.printer.dialect.parts(relation.stage, relation.stage(relation.value(id)));
  const { year, month, day: inMonth } = calendarDate(day);
  return { year: sql`${BigInt(year)}`, month: sql`${BigInt(month)}`, day: sql`${BigInt(inMonth)}` };
}
