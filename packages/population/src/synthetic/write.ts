// Writes a made-up population to a file, streamed by DuckDB: the memory that it takes does not grow with it.

import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { DecisionModel } from "@andersom/semantics";
import { identifier, PopulationError, text } from "../source.js";
import { columnsFor, ordinary, type SyntheticColumn } from "./facts.js";
import { homesSql, peopleSql } from "./people.js";

export interface SyntheticOptions {
  readonly persons: number;
  readonly seed: number;
  /** The day on which people have their age, as ISO text. */
  readonly on: string;
  /** Ends in `.parquet` or `.csv`. */
  readonly out: string;
  readonly model?: DecisionModel;
  /** How many months back a series goes; 0: one column for every month. */
  readonly months?: number;
}

/** Five years: as long as most ordinances look back. */
const defaultMonths = 60;

export interface SyntheticPopulation {
  readonly persons: number;
  readonly households: number;
  readonly columns: readonly { readonly name: string; readonly spread: string }[];
  /** Lists in files of their own, to be given with `--dingen`. */
  readonly lists: readonly { readonly name: string; readonly file: string; readonly rows: number }[];
  readonly left: readonly { readonly fact: string; readonly reason: string }[];
}

/** @throws PopulationError when the file cannot be written. */
export async function syntheticPopulation(options: SyntheticOptions): Promise<SyntheticPopulation> {
  const { persons, seed, on, out, model, months = defaultMonths } = options;
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "2",
    memory_limit: "1GB",
    temp_directory: tmpdir(),
  });
  const connection = await instance.connect();
  try {
    const who = { seed, on, ...(await howManyHomes(connection, seed, persons)) };
    const { columns, lists, left } =
      model === undefined ? { columns: ordinary, lists: [], left: [] } : columnsFor(model, seed, on, months);
    const csv = !/\.parquet$/iu.test(out);
    const fields = [
      "h + 1 AS huishouden",
      "(h + 1) * 100 + lid + 1 AS persoon",
      // Whoever opens the file sees in every row that nobody in it exists.
      `${csv ? "'ja'" : "true"} AS synthetisch`,
      ...columns.map((one) => `${valueIn(one, csv)} AS ${identifier(one.name)}`),
    ];
    const form = csv
      ? "FORMAT csv, HEADER true"
      : `FORMAT parquet, COMPRESSION zstd, KV_METADATA { andersom: ${text(note(seed))} }`;
    const written: string[] = [];
    const made: SyntheticPopulation["lists"][number][] = [];
    try {
      written.push(out);
      await connection.run(
        `COPY (SELECT ${fields.join(", ")} FROM (${peopleSql(who)})) TO ${text(out)} (${form})`,
      );
      for (const list of lists) {
        const file = listFile(out, list.name);
        written.push(file);
        const rows = `SELECT *${list.each === undefined ? "" : `, unnest(${list.each}) AS kindlid`} FROM (${peopleSql(who)}) WHERE ${list.where}`;
        const own = [
          ...fields.slice(0, 3),
          ...list.columns.map((one) => `${valueIn(one, csv)} AS ${identifier(one.name)}`),
        ];
        const result = await connection.runAndReadAll(
          `COPY (SELECT ${own.join(", ")} FROM (${rows})) TO ${text(file)} (${form})`,
        );
        made.push({ name: list.name, file, rows: Number(result.getRowsJS()[0]?.[0] ?? 0) });
      }
    } catch (error) {
      for (const file of written) rmSync(file, { force: true });
      const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      throw new PopulationError(`Het bestand ${out} is niet te schrijven: ${reason}`);
    }
    return {
      persons,
      households: who.households + who.alone,
      columns: withoutMonths(columns),
      lists: made,
      left,
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** `mensen-maatregelen.parquet`, beside the people. */
function listFile(out: string, list: string): string {
  const ending = extname(out);
  const name = list.replace(/[^\p{L}\p{N}]+/gu, "-");
  return join(dirname(out), `${basename(out, ending)}-${name}${ending}`);
}

/** The months of a series are told as one. */
function withoutMonths(columns: readonly SyntheticColumn[]): SyntheticPopulation["columns"] {
  const told = columns.map(({ name, spread }) => {
    const month = / \d{4}-\d{2}$/u.exec(name);
    return { name: month === null ? name : `${name.slice(0, month.index)} (per maand)`, spread };
  });
  return told.filter(({ name }, at) => told.findIndex((one) => one.name === name) === at);
}

function note(seed: number): string {
  return `Synthetische bevolking, gemaakt door Andersom (zaad ${String(seed)}). Niemand in dit bestand bestaat.`;
}

/** In CSV a yes is “ja”: it is read by people too. */
function valueIn({ sql }: SyntheticColumn, csv: boolean): string {
  return csv
    ? `CASE typeof(${sql}) WHEN 'BOOLEAN' THEN CASE CAST(${sql} AS VARCHAR) WHEN 'true' THEN 'ja' ELSE 'nee' END ELSE CAST(${sql} AS VARCHAR) END`
    : `(${sql})`;
}

const block = 10_000;

/** As many households as fit in this number of people, and how many people are left over to live alone. */
async function howManyHomes(
  connection: DuckDBConnection,
  seed: number,
  persons: number,
): Promise<{ readonly households: number; readonly alone: number }> {
  let [homes, people] = [0, 0];
  const sizes = async (
    from: number,
    until: number,
    per: number,
  ): Promise<readonly (readonly [number, number])[]> => {
    const result = await connection.runAndReadAll(
      `SELECT CAST(h // ${String(per)} AS DOUBLE) AS b, CAST(sum(grootte) AS DOUBLE) FROM (${homesSql(seed, from, until, until)}) GROUP BY b ORDER BY b`,
    );
    return result.getRowsJS() as unknown as readonly (readonly [number, number])[];
  };
  // On average more than two people live together; with two blocks more there are always enough.
  for (const [, size] of await sizes(0, (Math.ceil(persons / 2 / block) + 2) * block, block)) {
    if (people + size > persons) break;
    people += size;
    homes += block;
  }
  for (const [, size] of await sizes(homes, homes + block, 1)) {
    if (people + size > persons) break;
    people += size;
    homes += 1;
  }
  return { households: homes, alone: persons - people };
}
