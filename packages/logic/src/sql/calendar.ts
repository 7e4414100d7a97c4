// Ages and months on day numbers, the same for every engine: only the parts of a date come from the dialect.

import type { DateParts, Dialect, Stage } from "./dialect.js";
import { sql, type Sql } from "./text.js";

/** As `completedYears` of the runtime: who was born on 29 February has a birthday on 1 March in a common year. */
export function completedYears(dialect: Dialect, stage: Stage, from: Sql, to: Sql): Sql {
  const [start, end] = [dialect.parts(stage, from), dialect.parts(stage, to)];
  const passed = sql`${end.month} > ${start.month} OR (${end.month} = ${start.month} AND ${end.day} >= ${start.day})`;
  return sql`(${end.year} - ${start.year} - CASE WHEN ${passed} THEN 0 ELSE 1 END)`;
}

/** As `completedMonths`: the day of the first date comes at the latest on the last day of a shorter month. */
export function completedMonths(dialect: Dialect, stage: Stage, from: Sql, to: Sql): Sql {
  const [start, end] = [dialect.parts(stage, from), dialect.parts(stage, to)];
  const months = sql`(${end.year} - ${start.year}) * 12 + ${end.month} - ${start.month}`;
  const last = dialect.lastOfMonth(stage, to);
  return sql`(${months} - CASE WHEN ${end.day} >= ${start.day} OR ${to} = ${last} THEN 0 ELSE 1 END)`;
}

/** Ten times 400 years: days from the year -4000 on have no negative number. */
const shift = 719_468n + 10n * 146_097n;

/**
 * The parts of a date by whole numbers alone, for an engine whose own dates end in 2299: as `calendarDate` of the runtime.
 * Every division is of a number that is not negative.
 */
export function partsByNumbers(quotient: Dialect["quotient"], stage: Stage, day: Sql): DateParts {
  const shifted = stage(sql`(${day} + ${shift})`);
  const era = stage(quotient(shifted, 146_097n));
  const dayOfEra = stage(sql`(${shifted} - ${era} * 146097)`);
  const years = sql`(${dayOfEra} - ${quotient(dayOfEra, 1460n)} + ${quotient(dayOfEra, 36_524n)} - ${quotient(dayOfEra, 146_096n)})`;
  const yearOfEra = stage(quotient(years, 365n));
  const dayOfYear = stage(
    sql`(${dayOfEra} - (365 * ${yearOfEra} + ${quotient(yearOfEra, 4n)} - ${quotient(yearOfEra, 100n)}))`,
  );
  const marchMonth = stage(quotient(sql`(5 * ${dayOfYear} + 2)`, 153n));
  const month = stage(sql`(${marchMonth} + CASE WHEN ${marchMonth} < 10 THEN 3 ELSE -9 END)`);
  return {
    year: stage(sql`(${yearOfEra} + ${era} * 400 - 4000 + CASE WHEN ${month} <= 2 THEN 1 ELSE 0 END)`),
    month,
    day: stage(sql`(${dayOfYear} - ${quotient(sql`(153 * ${marchMonth} + 2)`, 5n)} + 1)`),
  };
}

/** The day number of the first of a month, counted from the year 0 as year × 12 + month - 1. */
function firstByNumbers(quotient: Dialect["quotient"], stage: Stage, monthKey: Sql): Sql {
  const key = stage(sql`(${monthKey} + 48000)`);
  // Years begin in March, so that the leap day is the last of its year.
  const months = stage(sql`(${key} - 2)`);
  const year = stage(quotient(months, 12n));
  const month = stage(sql`(${months} - ${year} * 12)`);
  const days = sql`(${year} * 365 + ${quotient(year, 4n)} - ${quotient(year, 100n)} + ${quotient(year, 400n)})`;
  return stage(sql`(${days} + ${quotient(sql`(153 * ${month} + 2)`, 5n)} - ${shift})`);
}

/** Shifts by months for an engine without dates that reach far enough. */
export function monthsByNumbers(
  quotient: Dialect["quotient"],
): Pick<Dialect, "parts" | "addMonths" | "firstOfMonth" | "lastOfMonth"> {
  const parts: Dialect["parts"] = (stage, day) => partsByNumbers(quotient, stage, day);
  const first = (stage: Stage, { year, month }: DateParts, months: bigint): Sql =>
    firstByNumbers(quotient, stage, sql`(${year} * 12 + ${month} - 1 + ${months})`);
  return {
    parts,
    firstOfMonth: (stage, day) => sql`(${day} - ${parts(stage, day).day} + 1)`,
    lastOfMonth: (stage, day) => sql`(${first(stage, parts(stage, day), 1n)} - 1)`,
    addMonths(stage, day, months) {
      const date = parts(stage, day);
      const from = first(stage, date, months);
      const next = first(stage, date, months + 1n);
      return sql`(CASE WHEN ${from} + ${date.day} <= ${next} THEN ${from} + ${date.day} - 1 ELSE ${next} - 1 END)`;
    },
  };
}

/** Shifts by months for an engine whose own dates do; `shifted` is a DATE. */
export function monthsByDates(
  dialect: Pick<Dialect, "dayOfDate" | "dateOfDay">,
  own: {
    readonly part: (which: "year" | "month" | "day", date: Sql) => Sql;
    readonly shifted: (date: Sql, months: bigint) => Sql;
    readonly first: (date: Sql) => Sql;
    readonly last: (date: Sql) => Sql;
  },
): Pick<Dialect, "parts" | "addMonths" | "firstOfMonth" | "lastOfMonth"> {
  const { dayOfDate, dateOfDay } = dialect;
  return {
    parts(stage, day) {
      const date = stage(dateOfDay(day));
      const part = (which: "year" | "month" | "day"): Sql => stage(own.part(which, date));
      return { year: part("year"), month: part("month"), day: part("day") };
    },
    addMonths: (_, day, months) => dayOfDate(own.shifted(dateOfDay(day), months)),
    firstOfMonth: (_, day) => dayOfDate(own.first(dateOfDay(day))),
    lastOfMonth: (_, day) => dayOfDate(own.last(dateOfDay(day))),
  };
}
