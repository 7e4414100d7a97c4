// ClickHouse: whole numbers of 64 and 128 bits; its dates end in 2299, so months are counted with whole numbers; steps are tables.

import { monthsByNumbers } from "../calendar.js";
import type { Dialect } from "../dialect.js";
import { joined, nothing, quotedName, quotedText, smallest, sql } from "../text.js";
import { standard } from "./standard.js";
import { fits, twoTo } from "./width.js";

const wholeType: Dialect["wholeType"] = (low, high) =>
  fits(low, high, twoTo(63)) ? sql`Int64` : fits(low, high, twoTo(126)) ? sql`Int128` : undefined;

const quotient: Dialect["quotient"] = (value, by) => sql`intDiv(${value}, ${by})`;
const decimalType: Dialect["decimalType"] = (digits) => sql`Decimal(18, ${BigInt(digits)})`;

export const clickhouse: Dialect = {
  ...standard,
  name: "clickhouse",
  identifier: (name) => quotedName(name, "`", "backslash"),
  text: (value) => quotedText(value, "backslash"),
  types: { state: sql`UInt8`, text: sql`String`, date: sql`Date32`, flag: sql`Bool` },
  wholeType,
  decimalType,
  series: (first, last) =>
    sql`(SELECT toInt64(number) AS deel FROM numbers(${first}, ${last - first + 1n})) m`,
  sharded: true,
  notNull: nothing,
  createTable: (name, keys, lines) =>
    sql`CREATE TABLE ${name} (\n  ${joined(lines, ",\n  ")}\n) ENGINE = MergeTree ORDER BY (${joined(keys, ", ")});\n`,
  constraint: (number, check) => sql`CONSTRAINT grens_${number} ${check}`,
  nullable: (type) => sql`Nullable(${type})`,
  // A bare 5 is a UInt8, and a choice between it and an Int64 may have no type at all.
  whole: (value) =>
    fits(value, value, twoTo(63))
      ? sql`toInt64(${value})`
      : sql`toInt128(${quotedText(String(value), "double")})`,
  quotient,
  and: (a, b) => sql`bitAnd(${a}, ${b})`,
  or: (a, b) => sql`bitOr(${a}, ${b})`,
  orOfGroup: (state) => sql`groupBitOr(${state})`,
  dayOfDate: (date) => sql`toInt64(toInt32(${date}))`,
  dateOfDay: (day) => sql`CAST(toInt32(${day}) AS Date32)`,
  ...monthsByNumbers(quotient),
  decimal: (value, digits) =>
    sql`CAST(CAST(${value} AS Decimal(38, 0)) * toDecimal128(${quotedText(smallest(digits), "double")}, ${BigInt(digits)}) AS ${decimalType(digits)})`,
  wholeOfDecimal: (value, scale) => sql`toInt64(${value} * ${scale})`,
  // Its planner takes time that grows with more than the square of the levels.
  stored: {
    most: 5,
    create: (name, order, body) =>
      sql`CREATE OR REPLACE TABLE ${name} ENGINE = MergeTree ORDER BY ${order} AS\n${body};\n`,
  },
};
