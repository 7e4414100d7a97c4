// Outcomes row by row on their way to a file: each thread writes parts as Parquet, in the order of the population.

import { join } from "node:path";
import {
  DOUBLE,
  DuckDBDataChunk,
  UTINYINT,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType,
  type DuckDBVector,
} from "@duckdb/node-api";
import type { Numbers } from "./cursor.js";
import type { Layout } from "./layout.js";
import type { Key, LoadedPiece } from "./load.js";
import { vectorSize } from "./piece.js";
import { text } from "./source.js";
import type { DecidedChunk, DecidedRight, Frame, FrameRight } from "./tally.js";

export const outcomeTables = ["persons", "households"] as const;
export type OutcomeTable = (typeof outcomeTables)[number];

/** A right of one version as columns of a part: `o…` its outcome, `a…` its amount and `s…` the amount's state. */
export interface OutcomeColumn {
  readonly version: number;
  readonly at: number;
  readonly right: FrameRight;
}

/** The rights of a table, the versions after each other. */
export function outcomeColumns({ versions }: Frame, table: OutcomeTable): readonly OutcomeColumn[] {
  return versions.flatMap(({ rights }, version) =>
    rights.flatMap((right, at) => (right.table === table ? [{ version, at, right }] : [])),
  );
}

/** Rows in one part file, about: what a thread holds of them in memory. */
const partSize = 500_000;

export interface RowWriter {
  /** Called per piece, and then for each of its chunks; writes a part when there is enough for one. */
  piece(loaded: LoadedPiece): Promise<void>;
  add(chunk: DecidedChunk): void;
  /** Writes what is left; the paths of the parts by table, in order. */
  finish(): Promise<Readonly<Record<OutcomeTable, readonly string[]>>>;
}

/** `range` makes the names of parts differ between ranges. */
export async function openRowWriter(
  connection: DuckDBConnection,
  frame: Frame,
  layout: Layout,
  folder: string,
  range: number,
): Promise<RowWriter> {
  const homeKey = layout.people.key === undefined ? [] : [layout.keyKind === "number" ? DOUBLE : VARCHAR];
  const personKey = layout.person === undefined ? [] : [layout.person.kind === "number" ? DOUBLE : VARCHAR];
  let loaded: LoadedPiece | undefined;
  let start = { persons: 0, households: 0 };
  const open = async (table: OutcomeTable): Promise<TableWriter | undefined> => {
    const columns = outcomeColumns(frame, table);
    if (columns.length === 0) return undefined;
    const keys = table === "persons" ? [...homeKey, ...personKey] : homeKey;
    return openTableWriter(connection, table, columns, keys, (part) =>
      join(folder, `${table}-${String(range).padStart(6, "0")}-${String(part).padStart(6, "0")}.parquet`),
    );
  };
  const writers = { persons: await open("persons"), households: await open("households") };
  return {
    async piece(next) {
      for (const writer of Object.values(writers)) await writer?.flush(partSize);
      loaded = next;
      start = { persons: 0, households: 0 };
    },
    add(chunk) {
      const { homeKeys, personKeys, piece } = loaded!;
      const homes = homeKey.length === 0 ? [] : [(row: number) => homeKeys[start.households + row]!];
      const homesOf =
        homeKey.length === 0 ? [] : [(row: number) => homeKeys[piece.householdOf[start.persons + row]!]!];
      const who = personKey.length === 0 ? [] : [(row: number) => personKeys![start.persons + row]!];
      writers.persons?.add(chunk, [...homesOf, ...who]);
      writers.households?.add(chunk, homes);
      start = { persons: start.persons + chunk.persons, households: start.households + chunk.households };
    },
    async finish() {
      return {
        persons: (await writers.persons?.finish()) ?? [],
        households: (await writers.households?.finish()) ?? [],
      };
    },
  };
}

interface TableWriter {
  add(chunk: DecidedChunk, keys: readonly ((row: number) => Key)[]): void;
  /** Writes a part when at least so many rows wait for it. */
  flush(rows: number): Promise<void>;
  finish(): Promise<readonly string[]>;
}

async function openTableWriter(
  connection: DuckDBConnection,
  table: OutcomeTable,
  columns: readonly OutcomeColumn[],
  keys: readonly DuckDBType[],
  pathOf: (part: number) => string,
): Promise<TableWriter> {
  const types = [
    ...keys,
    ...columns.flatMap(({ right }) =>
      right.amount === undefined ? [UTINYINT] : [UTINYINT, DOUBLE, UTINYINT],
    ),
  ];
  const name = `uit_${table}`;
  const fields = types.map((type, at) => `c${at} ${type.toString()}`).join(", ");
  const parts: string[] = [];
  let waiting = 0;
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} (${fields})`);
  let appender = await connection.createAppender(name, null, "temp");
  const writer: TableWriter = {
    add(chunk, keysOf) {
      const rights = columns.map(({ version, at }) => chunk.versions[version]!.rights[at]!);
      for (let from = 0; from < chunk[table]; from += vectorSize) {
        const count = Math.min(vectorSize, chunk[table] - from);
        const data = DuckDBDataChunk.create(types, count);
        let column = 0;
        for (const keyOf of keysOf) fillKeys(data.getColumnVector(column++), keyOf, from, count);
        rights.forEach((right, at) => {
          for (const values of columnsOf(right, columns[at]!.right))
            fillNumbers(data.getColumnVector(column++), values, from, count);
        });
        appender.appendDataChunk(data);
      }
      waiting += chunk[table];
    },
    async flush(rows) {
      if (waiting < rows || waiting === 0) return;
      appender.closeSync();
      const path = pathOf(parts.length);
      await connection.run(`COPY ${name} TO ${text(path)} (FORMAT parquet)`);
      await connection.run(`TRUNCATE ${name}`);
      appender = await connection.createAppender(name, null, "temp");
      parts.push(path);
      waiting = 0;
    },
    async finish() {
      await writer.flush(1);
      appender.closeSync();
      return parts;
    },
  };
  return writer;
}

/** An amount without a state is always known. */
function columnsOf(
  { outcome, amount, amountState }: DecidedRight,
  right: FrameRight,
): readonly (Numbers | 0)[] {
  return right.amount === undefined ? [outcome] : [outcome, amount ?? 0, amountState ?? 0];
}

function fillNumbers(vector: DuckDBVector, values: Numbers | 0, from: number, count: number): void {
  const { items } = vector as unknown as { readonly items: Numbers };
  if (values === 0) items.fill(0);
  else items.set(values.subarray(from, from + count));
  vector.flush();
}

function fillKeys(vector: DuckDBVector, keyOf: (row: number) => Key, from: number, count: number): void {
  for (let row = 0; row < count; row++) vector.setItem(row, keyOf(from + row));
  vector.flush();
}
