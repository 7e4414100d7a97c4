// What differs between engines: quoting, types, division, bits, days. A dialect is data; the printer knows none by name.

import type { Sql } from "./text.js";

export const dialectNames = ["duckdb", "postgres", "clickhouse", "spark", "trino"] as const;
export type DialectName = (typeof dialectNames)[number];

/** Gives a value a name of its own before it is used more than once. */
export type Stage = (value: Sql) => Sql;

/** A calendar date in whole numbers. */
export interface DateParts {
  readonly year: Sql;
  readonly month: Sql;
  readonly day: Sql;
}

/** Operands are names, literals or text in brackets, and are never NULL: what is missing has a state beside it. */
export interface Dialect {
  readonly name: DialectName;
  readonly identifier: (name: string) => Sql;
  readonly text: (value: string) => Sql;
  /** The smallest type that holds every whole number within the range; undefined where the engine has none. */
  readonly wholeType: (low: bigint, high: bigint) => Sql | undefined;
  readonly types: { readonly state: Sql; readonly text: Sql; readonly date: Sql; readonly flag: Sql };
  /** A decimal column of so many digits behind the point. */
  readonly decimalType: (digits: number) => Sql;
  /** Whether a table can say what its columns may hold. */
  readonly hasChecks: boolean;
  /** Whether rows are spread over machines by household, so that every table says which household a row is of. */
  readonly sharded: boolean;
  readonly notNull: Sql;
  readonly createTable: (name: Sql, keys: readonly Sql[], lines: readonly Sql[]) => Sql;
  readonly constraint: (number: bigint, check: Sql) => Sql;
  /** A type for a column that may hold no value. */
  readonly nullable: (type: Sql) => Sql;
  /** A whole number of the type that `wholeType` gives for it, also where the engine would take a narrower one. */
  readonly whole: (value: bigint) => Sql;
  /** Rows of one column `deel`: every whole number from the first to the last. */
  readonly series: (first: bigint, last: bigint) => Sql;
  /** How often a positive whole number goes into one that is not negative. */
  readonly quotient: (value: Sql, by: Sql | bigint) => Sql;
  readonly and: (a: Sql, b: Sql) => Sql;
  readonly or: (a: Sql, b: Sql) => Sql;
  /** All states of a group together. */
  readonly orOfGroup: (state: Sql) => Sql;
  /** The exact sum of a group, of a type that was proved wide enough. */
  readonly sumOfGroup: (value: Sql, type: Sql) => Sql;
  /** A DATE as the number of days since 1 January 1970, and the other way round. */
  readonly dayOfDate: (date: Sql) => Sql;
  readonly dateOfDay: (day: Sql) => Sql;
  readonly parts: (stage: Stage, day: Sql) => DateParts;
  /** The same day so many months on; the last day of the month where it has no such day. */
  readonly addMonths: (stage: Stage, day: Sql, months: bigint) => Sql;
  readonly firstOfMonth: (stage: Stage, day: Sql) => Sql;
  readonly lastOfMonth: (stage: Stage, day: Sql) => Sql;
  /** A whole number of 1/100 and so on as a decimal: exact, `digits` behind the point. */
  readonly decimal: (value: Sql, digits: number) => Sql;
  /** A decimal as a whole number behind the point as a whole number of 1/scale, which it is a multiple of. */
  readonly wholeOfDecimal: (value: Sql, scale: bigint) => Sql;
  /**
   * For an engine that plans deep subqueries slowly: steps are tables, made again each time, of at most so many levels. Other
   * engines have views, which compute when they are read.
   */
  readonly stored?: {
    readonly most: number;
    readonly create: (name: Sql, order: Sql, body: Sql) => Sql;
  };
  /** Ends a subquery that the planner must not write into the one around it, where that would grow without bound. */
  readonly fence: Sql;
}
