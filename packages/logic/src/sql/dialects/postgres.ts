// PostgreSQL: whole numbers of 64 bits, and numeric beyond; a planner that writes subqueries into each other.

import { monthsByDates } from "../calendar.js";
import type { Dialect } from "../dialect.js";
import { quotedName, quotedText, smallest, sql } from "../text.js";
import { standard } from "./standard.js";
import { fits, twoTo } from "./width.js";

const wholeType: Dialect["wholeType"] = (low, high) =>
  fits(low, high, twoTo(63)) ? sql`bigint` : sql`numeric`;

const days: Pick<Dialect, "dayOfDate" | "dateOfDay"> = {
  dayOfDate: (date) => sql`CAST(${date} - DATE '1970-01-01' AS bigint)`,
  dateOfDay: (day) => sql`(DATE '1970-01-01' + CAST(${day} AS integer))`,
};

const decimalType: Dialect["decimalType"] = (digits) => sql`numeric(18, ${BigInt(digits)})`;

export const postgres: Dialect = {
  ...standard,
  name: "postgres",
  identifier: (name) => quotedName(name, '"', "double"),
  // A backslash is an ordinary character only where standard_conforming_strings is on; E'…' says so itself.
  text: (value) =>
    value.includes("\\") ? sql`E${quotedText(value, "backslash")}` : quotedText(value, "double"),
  types: { state: sql`integer`, text: sql`text`, date: sql`date`, flag: sql`boolean` },
  wholeType,
  decimalType,
  series: (first, last) =>
    sql`(SELECT deel FROM generate_series(CAST(${first} AS bigint), CAST(${last} AS bigint)) g(deel)) m`,
  whole: (value) => sql`CAST(${value} AS ${wholeType(value, value) ?? sql`numeric`})`,
  // Of bigint and of numeric alike: div truncates, and would be numeric for a bigint.
  quotient: (value, by) => sql`((${value} - ${value} % ${by}) / ${by})`,
  ...days,
  ...monthsByDates(days, {
    part: (which, date) =>
      sql`CAST(extract(${{ year: sql`year`, month: sql`month`, day: sql`day` }[which]} FROM ${date}) AS bigint)`,
    shifted: (date, months) => sql`CAST(${date} + make_interval(months => ${months}) AS date)`,
    first: (date) => sql`CAST(date_trunc('month', CAST(${date} AS timestamp)) AS date)`,
    last: (date) =>
      sql`(CAST(date_trunc('month', CAST(${date} AS timestamp)) + INTERVAL '1 month' AS date) - 1)`,
  }),
  decimal: (value, digits) =>
    sql`CAST(CAST(${value} AS numeric) * ${smallest(digits)} AS ${decimalType(digits)})`,
  wholeOfDecimal: (value, scale) => sql`CAST(${value} * ${scale} AS bigint)`,
  // Without it each level is written into the next, and what is used twice grows with every level.
  fence: sql` OFFSET 0`,
};
