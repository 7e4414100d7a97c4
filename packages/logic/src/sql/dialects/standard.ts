// What most engines write alike; a dialect takes it over and says what it writes otherwise.

import type { Dialect } from "../dialect.js";
import { joined, nothing, sql } from "../text.js";

type Shared =
  | "hasChecks"
  | "sharded"
  | "notNull"
  | "createTable"
  | "constraint"
  | "nullable"
  | "and"
  | "or"
  | "orOfGroup"
  | "sumOfGroup"
  | "wholeOfDecimal"
  | "fence";

export const standard: Pick<Dialect, Shared> = {
  hasChecks: true,
  sharded: false,
  notNull: sql` NOT NULL`,
  createTable: (name, keys, lines) =>
    sql`CREATE TABLE ${name} (\n  ${joined([...lines, sql`PRIMARY KEY (${joined(keys, ", ")})`], ",\n  ")}\n);\n`,
  constraint: (_number, check) => check,
  nullable: (type) => type,
  and: (a, b) => sql`(${a} & ${b})`,
  or: (a, b) => sql`(${a} | ${b})`,
  orOfGroup: (state) => sql`bit_or(${state})`,
  sumOfGroup: (value, type) => sql`CAST(sum(${value}) AS ${type})`,
  wholeOfDecimal: (value, scale) => sql`CAST(${value} * ${scale} AS BIGINT)`,
  fence: nothing,
};

/** For engines whose tables have no primary key. */
export const createPlainTable: Dialect["createTable"] = (name, _keys, lines) =>
  sql`CREATE TABLE ${name} (\n  ${joined(lines, ",\n  ")}\n);\n`;
