// `schema.sql`: the tables to fill, and the first views, which hold every fact as a whole number with a state beside it.

import { placeText } from "@andersom/runtime";
import type { ColumnIr, IrColumn } from "../columns/ir.js";
import { state } from "../columns/population.js";
import type { Dialect } from "./dialect.js";
import {
  areMembers,
  isPlain,
  type InputColumn,
  type InputTable,
  type InputTables,
  type PartTable,
} from "./input-tables.js";
import { comment, joined, sql, type Sql } from "./text.js";

/** A definition with what is said above it. */
export interface Definition {
  readonly name: Sql;
  readonly about: readonly string[];
  readonly body: Sql;
  /** Of a step: what its rows are known by. */
  readonly order?: Sql;
  /** Only there for the step that follows. */
  readonly between?: boolean;
}

/** The digits behind the point that a number of 1/scale can have. */
function digitsOf({ scale }: Pick<IrColumn, "scale">): number {
  let digits = 0;
  while (digits < 9 && 10n ** BigInt(digits) % scale !== 0n) digits += 1;
  return digits;
}

function typeOf(dialect: Dialect, column: InputColumn): Sql {
  switch (column.column.kind) {
    case "ja-nee":
    case "list":
      return dialect.types.flag;
    case "number":
      return dialect.decimalType(digitsOf(column.column));
    case "day":
      return dialect.types.date;
    case "text":
      return dialect.types.text;
    case "thing":
      return dialect.wholeType(0n, 0n)!;
  }
}

/** What a column may hold, where the engine can be told. */
function checkOf(dialect: Dialect, ir: ColumnIr, { column, fact, name }: InputColumn): Sql | undefined {
  if (!dialect.hasChecks) return undefined;
  const quoted = dialect.identifier(name);
  if (column.kind === "number") {
    const digits = digitsOf(column);
    const bound = (end: number): Sql =>
      dialect.decimal(sql`${(BigInt(end) * 10n ** BigInt(digits)) / column.scale}`, digits);
    const [low, high] = [bound(column.low), bound(column.high)];
    return sql`CHECK (${quoted} IS NULL OR ${quoted} BETWEEN ${low} AND ${high})`;
  }
  if (fact.type.kind !== "keuze") return undefined;
  return sql`CHECK (${quoted} IS NULL OR ${quoted} IN (${joined(fact.type.options.map(dialect.text), ", ")}))`;
}

/** The tables to fill. */
export function tableDefinitions(
  dialect: Dialect,
  ir: ColumnIr,
  { tables, parts }: InputTables,
): readonly Definition[] {
  const whole = dialect.wholeType(0n, 0n)!;
  const home = sql`${dialect.identifier("huishouden")} ${whole}`;
  const table = (name: Sql, keys: readonly Sql[], columns: readonly Sql[], checks: readonly Sql[]): Sql =>
    dialect.createTable(name, keys, [
      ...columns,
      ...checks.map((check, at) => dialect.constraint(BigInt(at + 1), check)),
    ]);
  const own = tables.map((one): Definition => {
    const key = dialect.identifier(one.key);
    const lives = one.table === "persons" || (one.table !== "households" && dialect.sharded);
    const columns = [
      sql`${key} ${whole}${dialect.notNull}`,
      ...(lives ? [sql`${home}${dialect.notNull}`] : []),
      ...one.columns
        .filter((column) => !areMembers(column) && column.column.series === undefined)
        .flatMap((column) => columnsOf(dialect, column)),
    ];
    const checks = one.columns.filter(isPlain).flatMap((column) => checkOf(dialect, ir, column) ?? []);
    const keys = dialect.sharded && lives ? [dialect.identifier("huishouden"), key] : [key];
    return {
      name: dialect.identifier(one.name),
      about: aboutTable(one),
      body: table(dialect.identifier(one.name), keys, columns, checks),
    };
  });
  const beside = parts.map((part): Definition => {
    const { owner, column, kind } = part;
    const [key, second] = [
      dialect.identifier(owner.key),
      dialect.identifier(kind === "list" ? "deel" : "maand"),
    ];
    const lives = dialect.sharded && owner.table !== "households";
    const columns = [
      sql`${key} ${whole}${dialect.notNull}`,
      ...(lives ? [sql`${home}${dialect.notNull}`] : []),
      sql`${second} ${whole}${dialect.notNull}`,
      ...(kind === "series" ? columnsOf(dialect, column) : []),
    ];
    const checks = kind === "series" ? [checkOf(dialect, ir, column)].filter((one) => one !== undefined) : [];
    return {
      name: dialect.identifier(part.name),
      about: aboutPart(part),
      body: table(dialect.identifier(part.name), [key, second], columns, checks),
    };
  });
  return [...own, ...beside];
}

function columnsOf(dialect: Dialect, column: InputColumn): readonly Sql[] {
  const type = dialect.nullable(typeOf(dialect, column));
  const name = column.column.kind === "list" ? `${column.name} bekend` : column.name;
  return [
    sql`${dialect.identifier(name)} ${type}`,
    ...(column.notApplicable === undefined
      ? []
      : [sql`${dialect.identifier(column.notApplicable)} ${dialect.nullable(dialect.types.flag)}`]),
  ];
}

function aboutTable({ table, key, columns }: InputTable): readonly string[] {
  const rows =
    { persons: "Een rij per persoon", households: "Een rij per huishouden" }[table] ?? `Een rij per ${key}`;
  return [
    rows,
    ...columns.filter((one) => one.column.series === undefined && !areMembers(one)).map(aboutColumn),
  ];
}

function aboutColumn({ name, fact, column, notApplicable }: InputColumn): string {
  const what =
    column.kind === "list"
      ? `${name} bekend: of alle delen van ${fact.name} er staan`
      : `${name}: ${fact.name}`;
  const beside = notApplicable === undefined ? "" : ` (${notApplicable}: dat dit niet van toepassing is)`;
  return `  ${what}${beside} (${placeText(fact.place)})`;
}

function aboutPart({ kind, owner, column: { fact } }: PartTable): readonly string[] {
  return kind === "list"
    ? [`Een rij per ${owner.key} en deel van ${fact.name} (${placeText(fact.place)})`]
    : [`Een rij per ${owner.key} en maand van ${fact.name}, de maand als 202601 (${placeText(fact.place)})`];
}

export function missingState({ fact }: { readonly fact: Pick<InputColumn["fact"], "kind"> }): number {
  return fact.kind === "oordeel" ? state.openJudgement : state.missingFact;
}

/** Names of the views on the tables. */
export function inputView(table: string, at: number): Sql {
  if (table === "persons") return sql`invoer_personen`;
  return table === "households" ? sql`invoer_huishoudens` : sql`invoer_${BigInt(at)}`;
}
export const partView = (column: number): Sql => sql`deel_${BigInt(column)}`;

/** The tables as whole numbers: `c0`, `s0` and so on by the place of the column. */
export function inputDefinitions(
  dialect: Dialect,
  ir: ColumnIr,
  { tables, parts }: InputTables,
): readonly Definition[] {
  const own = tables.map((one, at): Definition => {
    const key = dialect.identifier(one.key);
    const keys =
      one.table === "persons"
        ? [sql`${key} AS persoon`, sql`${dialect.identifier("huishouden")} AS huishouden`]
        : [one.table === "households" ? sql`${key} AS huishouden` : sql`${key} AS rij`];
    const columns = one.columns
      .filter((column) => !areMembers(column) && column.column.series === undefined)
      .flatMap((column) => valuesOf(dialect, ir, column));
    return {
      name: inputView(one.table, at),
      about: [
        `${one.name} in hele getallen`,
        ...one.columns.map(({ at: place, name }) => `  c${place}, s${place}: ${name}`),
      ],
      body: sql`SELECT\n  ${joined([...keys, ...columns], ",\n  ")}\nFROM ${dialect.identifier(one.name)}`,
    };
  });
  const beside = parts.map(({ kind, name, owner, column }): Definition => {
    const key = sql`${dialect.identifier(owner.key)} AS rij`;
    const month = dialect.identifier("maand");
    const years = dialect.quotient(month, 100n);
    const rest =
      kind === "list"
        ? [sql`${dialect.identifier("deel")} AS deel`]
        : [sql`(${years} * 12 + ${month} - ${years} * 100 - 1) AS maand`, ...valuesOf(dialect, ir, column)];
    return {
      name: partView(column.at),
      about: [`${name} in hele getallen`],
      body: sql`SELECT ${joined([key, ...rest], ",\n  ")}\nFROM ${dialect.identifier(name)}`,
    };
  });
  return [...own, ...beside];
}

function valuesOf(dialect: Dialect, ir: ColumnIr, column: InputColumn): readonly Sql[] {
  const { at, name, notApplicable, column: shape } = column;
  const quoted = dialect.identifier(name);
  const missing = BigInt(missingState(column));
  const [value, beside] = [sql`c${BigInt(at)}`, sql`s${BigInt(at)}`];
  const not = notApplicable === undefined ? sql`` : sql`WHEN ${dialect.identifier(notApplicable)} THEN 8 `;
  if (shape.kind === "list")
    return [
      sql`CASE ${not}WHEN ${dialect.identifier(`${name} bekend`)} THEN 0 ELSE ${missing} END AS ${beside}`,
    ];
  if (shape.kind === "ja-nee")
    return [
      sql`CASE ${not}WHEN ${quoted} IS NULL THEN ${missing} WHEN ${quoted} THEN 1 ELSE 0 END AS ${value}`,
    ];
  const known = {
    number: () => sql`coalesce(${dialect.wholeOfDecimal(quoted, shape.scale)}, 0)`,
    day: () => sql`coalesce(${dialect.dayOfDate(quoted)}, 0)`,
    thing: () => sql`coalesce(${quoted}, 0)`,
    text: () => textNumber(dialect, ir, column),
  }[shape.kind]();
  const absent = sql`CASE ${not}WHEN ${quoted} IS NULL THEN ${missing} ELSE 0 END AS ${beside}`;
  return [sql`${known} AS ${value}`, ...(shape.total ? [] : [absent])];
}

/** A text by its place in the dictionary; options that no rule names get the places after it. */
function textNumber(dialect: Dialect, ir: ColumnIr, { fact, name }: InputColumn): Sql {
  const whole = dialect.wholeType(0n, 0n)!;
  const known = new Map(ir.dictionary.map((text, at) => [text, at]));
  if (fact.type.kind === "keuze")
    for (const option of fact.type.options) if (!known.has(option)) known.set(option, known.size);
  const words = fact.type.kind === "keuze" ? fact.type.options : ir.dictionary;
  const cases = words.map((word) => sql`WHEN ${dialect.text(word)} THEN ${BigInt(known.get(word) ?? 0)}`);
  if (cases.length === 0) return dialect.whole(BigInt(known.size));
  return sql`CAST(CASE ${dialect.identifier(name)} ${joined(cases, " ")} ELSE ${BigInt(known.size)} END AS ${whole})`;
}

/** A definition as a statement with its comment: a view, or a table of what comes out where the dialect keeps steps. */
export function createView({ name, about, body, order }: Definition, { stored }: Partial<Dialect> = {}): Sql {
  const head = sql`${joined(about.map(comment), "\n")}\n`;
  if (stored === undefined) return sql`${head}CREATE VIEW ${name} AS\n${body};\n`;
  if (order === undefined) return sql`${head}CREATE OR REPLACE VIEW ${name} AS\n${body};\n`;
  return sql`${head}${stored.create(name, order, body)}`;
}
