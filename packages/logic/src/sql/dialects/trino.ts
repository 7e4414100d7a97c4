// Trino: printed and parsed with its grammar, never run here. Whole numbers of 64 bits only, bits by functions.

import { monthsByDates } from "../calendar.js";
import type { Dialect } from "../dialect.js";
import { nothing, quotedName, quotedText, smallest, sql } from "../text.js";
import { createPlainTable, standard } from "./standard.js";
import { fits, twoTo } from "./width.js";

const days: Pick<Dialect, "dayOfDate" | "dateOfDay"> = {
  dayOfDate: (date) => sql`date_diff('day', DATE '1970-01-01', ${date})`,
  dateOfDay: (day) => sql`date_add('day', ${day}, DATE '1970-01-01')`,
};

const decimalType: Dialect["decimalType"] = (digits) => sql`DECIMAL(18, ${BigInt(digits)})`;

export const trino: Dialect = {
  ...standard,
  name: "trino",
  identifier: (name) => quotedName(name, '"', "double"),
  text: (value) => quotedText(value, "double"),
  types: { state: sql`BIGINT`, text: sql`VARCHAR`, date: sql`DATE`, flag: sql`BOOLEAN` },
  wholeType: (low, high) => (fits(low, high, twoTo(63)) ? sql`BIGINT` : undefined),
  decimalType,
  series: (first, last) => sql`(SELECT deel FROM UNNEST(sequence(${first}, ${last})) g(deel)) m`,
  hasChecks: false,
  notNull: nothing,
  createTable: createPlainTable,
  whole: (value) => sql`CAST(${value} AS BIGINT)`,
  quotient: (value, by) => sql`(${value} / ${by})`,
  and: (a, b) => sql`bitwise_and(${a}, ${b})`,
  or: (a, b) => sql`bitwise_or(${a}, ${b})`,
  orOfGroup: (state) => sql`bitwise_or_agg(${state})`,
  ...days,
  ...monthsByDates(days, {
    part: (which, date) => sql`${{ year: sql`year`, month: sql`month`, day: sql`day` }[which]}(${date})`,
    shifted: (date, months) => sql`date_add('month', ${months}, ${date})`,
    first: (date) => sql`date_trunc('month', ${date})`,
    last: (date) => sql`last_day_of_month(${date})`,
  }),
  decimal: (value, digits) =>
    sql`CAST(CAST(${value} AS DECIMAL(18, 0)) * DECIMAL ${quotedText(smallest(digits), "double")} AS ${decimalType(digits)})`,
};
