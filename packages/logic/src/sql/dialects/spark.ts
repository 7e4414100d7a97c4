// Spark SQL: printed and parsed with its grammar, never run here. Whole numbers of 64 bits only.

import { monthsByDates } from "../calendar.js";
import type { Dialect } from "../dialect.js";
import { quotedName, quotedText, smallest, sql, type Sql } from "../text.js";
import { createPlainTable, standard } from "./standard.js";
import { fits, twoTo } from "./width.js";

const days: Pick<Dialect, "dayOfDate" | "dateOfDay"> = {
  dayOfDate: (date) => sql`CAST(datediff(${date}, DATE '1970-01-01') AS BIGINT)`,
  dateOfDay: (day) => sql`date_add(DATE '1970-01-01', CAST(${day} AS INT))`,
};

const decimalType: Dialect["decimalType"] = (digits) => sql`DECIMAL(18, ${BigInt(digits)})`;

/** The shell of Spark fills in ${…} wherever it stands in a statement. */
function withoutDollar(name: string): string {
  return name.replaceAll("$", "_");
}

export const spark: Dialect = {
  ...standard,
  name: "spark",
  identifier: (name) => quotedName(withoutDollar(name), "`", "double"),
  text: (value) => quotedText(value, "backslash").replaceAll("$", "\\u0024") as Sql,
  types: { state: sql`INT`, text: sql`STRING`, date: sql`DATE`, flag: sql`BOOLEAN` },
  wholeType: (low, high) => (fits(low, high, twoTo(63)) ? sql`BIGINT` : undefined),
  decimalType,
  series: (first, last) => sql`(SELECT id AS deel FROM range(${first}, ${last + 1n})) m`,
  hasChecks: false,
  createTable: createPlainTable,
  whole: (value) => sql`CAST(${value} AS BIGINT)`,
  quotient: (value, by) => sql`(${value} div ${by})`,
  ...days,
  ...monthsByDates(days, {
    part: (which, date) =>
      sql`CAST(${{ year: sql`year`, month: sql`month`, day: sql`day` }[which]}(${date}) AS BIGINT)`,
    shifted: (date, months) => sql`add_months(${date}, ${months})`,
    first: (date) => sql`trunc(${date}, 'MM')`,
    last: (date) => sql`last_day(${date})`,
  }),
  decimal: (value, digits) =>
    sql`CAST(CAST(${value} AS DECIMAL(18, 0)) * CAST(${smallest(digits)} AS DECIMAL(18, ${BigInt(digits)})) AS ${decimalType(digits)})`,
};
