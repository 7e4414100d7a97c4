// Which column of the files holds which fact, how it is read, and what is proved about it.

import type { ColumnShape } from "@andersom/logic";
import type { DecisionModel, Fact } from "@andersom/semantics";
import { identifier, numbers, PopulationError, text, type Source } from "./source.js";

export type Kind = "ja-nee" | "number" | "day" | "text" | "members";

/** One fact as it is read: SQL for its number, and for its state where it may be missing. */
export interface Bound {
  readonly fact: Fact;
  /** The column as written, or undefined for what follows from who lives with whom. */
  readonly column: string | undefined;
  readonly table: "personen" | "huishoudens";
  readonly kind: Kind;
  readonly sql: string;
  readonly missing: string;
  readonly shape: ColumnShape;
  readonly dictionary?: readonly string[];
}

export interface Binding {
  readonly bound: readonly Bound[];
  /** Columns of the files that are no fact of the ordinance. */
  readonly unused: readonly string[];
  /** The columns that say who is who and who lives with whom. */
  readonly household: string | undefined;
}

/** Compared without case, articles and the way words are joined: `Inkomen_per_maand` is `inkomen per maand`. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[_.:]+/gu, " ")
    .replace(/\b(?:de|het|een)\b/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Finds the facts in the files and looks at every value once, so that what follows needs no more doubt. */
export async function bindColumns(model: DecisionModel, source: Source): Promise<Binding> {
  const { columns } = source;
  const household = columns.personen.find((name) => plainName(name) === "huishouden");
  const taken = new Set<string>();
  const bound: Bound[] = [];
  for (const fact of model.facts) {
    if (fact.type.reeks === true) continue;
    if (fact.type.kind === "lijst") {
      const living = ["leden", "huisgenoten"].includes(plainName(fact.key)) && fact.type.thing === "inwoner";
      if (living && plainName(fact.key) === "leden") bound.push(membersOf(fact));
      continue;
    }
    const names = [fact.key, `${fact.thing} ${fact.key}`, fact.name].map(plainName);
    const find = (table: "personen" | "huishoudens"): string | undefined =>
      columns[table].find((name) => names.includes(plainName(name)));
    const inHome = fact.thing === "huishouden" ? find("huishoudens") : undefined;
    const column = inHome ?? find("personen");
    if (column === undefined) continue;
    const table = inHome === undefined ? "personen" : "huishoudens";
    const read = await readAs(source, fact, table, column);
    if (read === undefined) continue;
    taken.add(`${table} ${column}`);
    bound.push(read);
  }
  const known = new Set(["huishouden", "persoon"]);
  const unused = (["personen", "huishoudens"] as const).flatMap((table) =>
    columns[table].filter((name) => !taken.has(`${table} ${name}`) && !known.has(plainName(name))),
  );
  return { bound, unused, household };
}

function membersOf(fact: Fact): Bound {
  const shape: ColumnShape = { kind: "list", total: true, inOrder: true };
  return {
    fact,
    column: undefined,
    table: "huishoudens",
    kind: "members",
    sql: "0",
    missing: "false",
    shape,
  };
}

async function readAs(
  source: Source,
  fact: Fact,
  table: "personen" | "huishoudens",
  column: string,
): Promise<Bound | undefined> {
  const name = identifier(column);
  const base = { fact, column, table, missing: `${name} IS NULL` };
  switch (fact.type.kind) {
    case "ja-nee": {
      const word = `lower(trim(CAST(${name} AS VARCHAR)))`;
      const sql = `CASE WHEN ${word} IN ('ja', 'true', '1', 'waar') THEN 1 WHEN ${word} IN ('nee', 'false', '0', 'onwaar') THEN 0 END`;
      const total = await look(source, { ...base, sql, expected: "ja of nee" });
      return { ...base, kind: "ja-nee", sql, shape: { kind: "ja-nee", total } };
    }
    case "bedrag":
    case "getal":
    case "percentage": {
      const value = `TRY_CAST(replace(CAST(${name} AS VARCHAR), ',', '.') AS DECIMAL(18, 4))`;
      const total = await look(source, { ...base, sql: value, expected: "een getal" });
      const [low, high, fine] = await numbers(
        source.connection,
        `SELECT CAST(min(${value}) * 10000 AS DOUBLE), CAST(max(${value}) * 10000 AS DOUBLE), count(*) FILTER (${value} * 100 <> trunc(${value} * 100)) FROM ${table}`,
      );
      const scale = (fine ?? 0) === 0 ? 100 : 10_000;
      const shape: ColumnShape = {
        kind: "number",
        scale: BigInt(scale),
        low: BigInt(Math.min(0, Math.round((low ?? 0) / (10_000 / scale)))),
        high: BigInt(Math.max(0, Math.round((high ?? 0) / (10_000 / scale)))),
        total,
      };
      return { ...base, kind: "number", sql: `CAST(${value} * ${scale} AS DOUBLE)`, shape };
    }
    case "datum": {
      const value = `TRY_CAST(${name} AS DATE)`;
      const total = await look(source, { ...base, sql: value, expected: "een datum zoals 2026-03-15" });
      return {
        ...base,
        kind: "day",
        sql: `date_diff('day', DATE '1970-01-01', ${value})`,
        shape: { kind: "day", total },
      };
    }
    case "keuze": {
      const dictionary = fact.type.options;
      const list = `[${dictionary.map((one) => text(one.toLowerCase())).join(", ")}]`;
      const sql = `nullif(list_position(${list}, lower(trim(CAST(${name} AS VARCHAR)))), 0) - 1`;
      const total = await look(source, { ...base, sql, expected: dictionary.join(", ") });
      return { ...base, kind: "text", sql, dictionary, shape: { kind: "text", total } };
    }
    default:
      return undefined;
  }
}

/** Refuses a value that cannot be read; tells whether every row has one. */
async function look(
  { connection }: Source,
  { table, column, sql, expected }: { table: string; column: string; sql: string; expected: string },
): Promise<boolean> {
  const name = identifier(column);
  const [wrong, empty] = await numbers(
    connection,
    `SELECT count(*) FILTER (${name} IS NOT NULL AND (${sql}) IS NULL), count(*) FILTER (${name} IS NULL) FROM ${table}`,
  );
  if ((wrong ?? 0) > 0) {
    const result = await connection.runAndReadAll(
      `SELECT CAST(${name} AS VARCHAR) FROM ${table} WHERE ${name} IS NOT NULL AND (${sql}) IS NULL LIMIT 1`,
    );
    const [example] = (result.getRowsJS()[0] ?? []) as readonly (string | null)[];
    throw new PopulationError(
      `In de kolom “${column}” staat ${String(wrong)} keer iets anders dan ${expected}, bijvoorbeeld “${example ?? ""}”.`,
    );
  }
  return (empty ?? 0) === 0;
}
