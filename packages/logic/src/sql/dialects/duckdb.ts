// DuckDB: whole numbers of 64 and 128 bits, `//` divides them.

import { monthsByDates } from "../calendar.js";
import type { Dialect } from "../dialect.js";
import { quotedName, quotedText, smallest, sql } from "../text.js";
import { standard } from "./standard.js";
import { fits, twoTo } from "./width.js";

const wholeType: Dialect["wholeType"] = (low, high) =>
  fits(low, high, twoTo(63)) ? sql`BIGINT` : fits(low, high, twoTo(126)) ? sql`HUGEINT` : undefined;

const days: Pick<Dialect, "dayOfDate" | "dateOfDay"> = {
  dayOfDate: (date) => sql`CAST(date_diff('day', DATE '1970-01-01', ${date}) AS BIGINT)`,
  dateOfDay: (day) => sql`(DATE '1970-01-01' + CAST(${day} AS INTEGER))`,
};

const decimalType: Dialect["decimalType"] = (digits) => sql`DECIMAL(18, ${BigInt(digits)})`;

export const duckdb: Dialect = {
  ...standard,
  name: "duckdb",
  identifier: (name) => quotedName(name, '"', "double"),
  text: (value) => quotedText(value, "double"),
  types: { state: sql`INTEGER`, text: sql`VARCHAR`, date: sql`DATE`, flag: sql`BOOLEAN` },
  wholeType,
  decimalType,
  series: (first, last) => sql`(SELECT range AS deel FROM range(${first}, ${last + 1n})) m`,
  whole: (value) => sql`CAST(${value} AS ${wholeType(value, value) ?? sql`HUGEINT`})`,
  quotient: (value, by) => sql`(${value} // ${by})`,
  ...days,
  ...monthsByDates(days, {
    part: (which, date) =>
      sql`CAST(${{ year: sql`year`, month: sql`month`, day: sql`day` }[which]}(${date}) AS BIGINT)`,
    shifted: (date, months) => sql`CAST(${date} + to_months(${months}) AS DATE)`,
    first: (date) => sql`CAST(date_trunc('month', ${date}) AS DATE)`,
    last: (date) => sql`last_day(${date})`,
  }),
  decimal: (value, digits) =>
    sql`CAST(CAST(${value} AS DECIMAL(18, 0)) * ${smallest(digits)} AS ${decimalType(digits)})`,
};
