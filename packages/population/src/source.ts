// The files of a population as tables of DuckDB: Parquet or CSV, one row per person, and if need be one per household.

import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";

/** What is wrong with a file of a population, in Dutch, for the person who made it. */
export class PopulationError extends Error {}

export interface Source {
  readonly connection: DuckDBConnection;
  /** Names of the columns as written, by table. */
  readonly columns: { readonly personen: readonly string[]; readonly huishoudens: readonly string[] };
  readonly close: () => void;
}

export interface Files {
  readonly persons: string;
  readonly households?: string | undefined;
}

/** Opens the files. Nothing is copied: DuckDB reads them when asked, a piece at a time. */
export async function openSource({ persons, households }: Files): Promise<Source> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    const personen = await view(connection, "personen", persons);
    const huishoudens = households === undefined ? [] : await view(connection, "huishoudens", households);
    return { connection, columns: { personen, huishoudens }, close };
  } catch (error) {
    close();
    throw error;
  }
}

async function view(connection: DuckDBConnection, name: string, path: string): Promise<readonly string[]> {
  const reader = /\.parquet$/iu.test(path)
    ? `read_parquet(${text(path)})`
    : `read_csv(${text(path)}, header = true, all_varchar = true)`;
  try {
    await connection.run(`CREATE VIEW ${name} AS SELECT * FROM ${reader}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new PopulationError(`Het bestand ${path} is niet te lezen als Parquet of CSV: ${reason}`);
  }
  const result = await connection.runAndReadAll(`SELECT column_name FROM (DESCRIBE ${name})`);
  return result.getRowsJS().map(([column]) => (typeof column === "string" ? column : ""));
}

/** A text as a literal of SQL. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name as an identifier of SQL. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** One row of numbers. */
export async function numbers(
  connection: DuckDBConnection,
  sql: string,
): Promise<readonly (number | null)[]> {
  const result = await connection.runAndReadAll(sql);
  return (result.getRowsJS()[0] ?? []).map((value) => (value === null ? null : Number(value)));
}
