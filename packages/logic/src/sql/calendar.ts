// Ages and months on day numbers, the same for every engine: only the parts of a date come from the dialect.

import type { DateParts, Dialect, Stage } from "./dialect.js";
import { sql, type Sql } from "./text.js";

/** As `completedYears` of the runtime: who was born on 29 February has a birthday on 1 March in a common year. */
export function completedYears(start: DateParts, end: DateParts): Sql {
  const passed = sql`${end.month} > ${start.month} OR (${end.month} = ${start.month} AND ${end.day} >= ${start.day})`;
  return sql`(${end.year} - ${start.year} - (CASE WHEN ${passed} THEN 0 ELSE 1 END))`;
}

/** As `completedMonths`: the day of the first date comes at the latest on the last day of a shorter month. */
export function completedMonths(
  start: DateParts,
  end: DateParts,
  to: { readonly day: Sql; readonly lastOfMonth: Sql },
): Sql {
  const months = sql`(${end.year} - ${start.year}) * 12 + ${end.month} - ${start.month}`;
  return sql`(${months} - (CASE WHEN ${end.day} >= ${start.day} OR ${to.day} = ${to.lastOfMonth} THEN 0 ELSE 1 END))`;
}

/** 4000 years, so that no number that is divided is negative from the year -4000 on. */
const years = 4000n;
const shift = 719_468n + 10n * 146_097n;

/**
 * The parts of a date by whole numbers alone, for an engine whose own dates end in 2299: years begin in March here.
 * Source: C. Neri and L. Schneider, "Euclidean affine functions and their application to calendar algorithms" (2022).
 */
function partsByNumbers(quotient: Dialect["quotient"], stage: Stage, day: Sql): DateParts {
  const days = stage(sql`(4 * (${day} + ${shift}) + 3)`);
  const century = quotient(days, 146_097n);
  const inCentury = stage(sql`(2939745 * (4 * ${quotient(sql`(${days} % 146097)`, 4n)} + 3))`);
  const dayOfYear = stage(quotient(sql`(${inCentury} % 4294967296)`, 4n * 2_939_745n));
  const year = sql`(100 * ${century} + ${quotient(inCentury, 4_294_967_296n)} - ${years} + (CASE WHEN ${dayOfYear} >= 306 THEN 1 ELSE 0 END))`;
  const months = sql`(2141 * ${dayOfYear} + 197913)`;
  return {
    year: stage(year),
    month: stage(sql`(${quotient(months, 65_536n)} - (CASE WHEN ${dayOfYear} >= 306 THEN 12 ELSE 0 END))`),
    day: stage(sql`(${quotient(sql`(${months} % 65536)`, 2141n)} + 1)`),
  };
}

/** The day number of the first of a month, counted from the year 0 as year × 12 + month - 1. Source: the same. */
function firstByNumbers(quotient: Dialect["quotient"], stage: Stage, monthKey: Sql): Sql {
  const key = stage(sql`(${monthKey} + ${12n * years - 2n})`);
  const untilYear = sql`${quotient(sql`(1461 * ${quotient(key, 12n)})`, 4n)} - ${quotient(key, 1200n)} + ${quotient(key, 4800n)}`;
  return stage(sql`(${untilYear} + ${quotient(sql`(979 * (${key} % 12) + 18)`, 32n)} - ${shift})`);
}

/** The first day of a month by its key: whole numbers only, so that no key is an error. */
export function firstDayOfKey({ quotient }: Dialect, stage: Stage, key: Sql): Sql {
  return firstByNumbers(quotient, stage, key);
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
      const date = dateOfDay(day);
      const part = (which: "year" | "month" | "day"): Sql => stage(own.part(which, date));
      return { year: part("year"), month: part("month"), day: part("day") };
    },
    addMonths: (_, day, months) => dayOfDate(own.shifted(dateOfDay(day), months)),
    firstOfMonth: (_, day) => dayOfDate(own.first(dateOfDay(day))),
    lastOfMonth: (_, day) => dayOfDate(own.last(dateOfDay(day))),
  };
}
