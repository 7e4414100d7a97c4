// The files of a population as tables of DuckDB: Parquet or CSV, one row per person, and if need be one per household.

import { mkdtempSync, openSync, readSync, closeSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";

/** What is wrong with a file of a population, in Dutch, for the person who made it. */
export class PopulationError extends Error {}

export interface Files {
  /** Parquet or CSV, one row per person. */
  readonly persons: string;
  /** One row per household. */
  readonly households?: string | undefined;
  /** Lists that stand in a file of their own: a row per thing or person in it, with whose it is. */
  readonly lists?: readonly { readonly list: string; readonly file: string }[] | undefined;
}

/** One file, or the copy of it that is read. */
export interface Table {
  readonly name: string;
  /** Of a list, its name as the user gave it. */
  readonly list?: string;
  /** As the user calls it, for messages. */
  readonly file: string;
  /** What is read: the file itself, or the Parquet that was made of it. */
  readonly parquet: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: number;
}

export interface Source {
  readonly connection: DuckDBConnection;
  readonly persons: Table;
  readonly households: Table | undefined;
  readonly lists: readonly Table[];
  /** A folder for the files of this run only; made when first asked for, and removed with everything in it. */
  readonly scratch: () => string;
  /** Where DuckDB puts what does not fit in memory. */
  readonly spill: string;
  /** What is to be cleared elsewhere when somebody stops the run halfway; the result takes it back. */
  readonly atStop: (action: () => Promise<void>) => () => void;
  readonly close: () => void;
}

/** What DuckDB may use at most beside the columns in memory; what does not fit goes to the scratch folder. */
const memoryLimit = "1GB";

/** A database that holds nothing, and reads files. */
export interface Database {
  readonly connection: DuckDBConnection;
  /** A connection beside the first, for a query that runs meanwhile. */
  readonly another: () => Promise<DuckDBConnection>;
  readonly close: () => void;
}

export async function openDatabase(threads: number, spill: string): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(threads),
    memory_limit: memoryLimit,
    temp_directory: spill,
    // Rows come out in the order of the file: who lives together stands together.
    preserve_insertion_order: "true",
  });
  const connection = await instance.connect();
  return {
    connection,
    another: () => instance.connect(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const stops = ["SIGINT", "SIGTERM"] as const;

/** Opens the files as the views `personen` and `huishoudens`. A Parquet file is read where it stands; of a CSV file a Parquet copy is made first, column by column as text. */
export async function openSource({ persons, households, lists = [] }: Files, threads = 2): Promise<Source> {
  let folder: string | undefined;
  // Only this user may look into the folder: it may hold personal data for as long as the run lasts.
  const scratch = (): string => (folder ??= mkdtempSync(join(tmpdir(), "andersom-bevolking-")));
  const spill = (): string => join(scratch(), "duckdb");
  const database = await openDatabase(threads, spill());
  const { connection } = database;
  const clear = (): void => {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  };
  // Whoever stops the run halfway leaves no copy of the population behind either, here or elsewhere.
  const elsewhere = new Set<() => Promise<void>>();
  const stopped = (signal: NodeJS.Signals): void => {
    clear();
    if (elsewhere.size === 0) process.kill(process.pid, signal);
    else {
      const enough = new Promise((resolve) => setTimeout(resolve, 10_000));
      const cleared = Promise.allSettled([...elsewhere].map((action) => action()));
      void Promise.race([cleared, enough]).then(() => process.kill(process.pid, signal));
    }
  };
  for (const signal of stops) process.once(signal, stopped);
  const close = (): void => {
    for (const signal of stops) process.off(signal, stopped);
    database.close();
    clear();
  };
  try {
    const listed: Table[] = [];
    for (const [at, { list, file }] of lists.entries())
      listed.push({ ...(await openTable(connection, `lijst_${at}`, file, scratch)), list });
    return {
      connection,
      lists: listed,
      persons: await openTable(connection, "personen", persons, scratch),
      households:
        households === undefined
          ? undefined
          : await openTable(connection, "huishoudens", households, scratch),
      scratch,
      spill: spill(),
      atStop(action) {
        elsewhere.add(action);
        return () => void elsewhere.delete(action);
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function openTable(
  connection: DuckDBConnection,
  name: Table["name"],
  file: string,
  scratch: () => string,
): Promise<Table> {
  const parquet = isParquet(file) ? file : join(scratch(), `${name}.parquet`);
  if (parquet !== file) {
    const csv = `read_csv(${text(file)}, header = true, all_varchar = true, strict_mode = true)`;
    await read(file, "CSV", () =>
      connection.run(`COPY (SELECT * FROM ${csv}) TO ${text(parquet)} (FORMAT parquet)`),
    );
  }
  const found = await read(file, "Parquet", () =>
    rowsOf(connection, `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${relation(parquet)})`),
  );
  await connection.run(`CREATE VIEW ${name} AS SELECT * FROM ${relation(parquet)}`);
  const columns = found.map(([column, type]) => ({ name: String(column), type: String(type) }));
  const [rows] = await numbers(connection, `SELECT count(*) FROM ${relation(parquet)}`);
  // A list may be empty: then nobody has anything in it.
  if (!name.startsWith("lijst") && (rows === undefined || rows === null || rows === 0))
    throw new PopulationError(`Het bestand ${file} bevat geen enkele rij, alleen de namen van kolommen.`);
  return { name, file, parquet, columns, rows: rows ?? 0 };
}

/** By its content, so that a name without ending works too. */
function isParquet(file: string): boolean {
  if (/\.parquet$/iu.test(file)) return true;
  try {
    if (statSync(file).size === 0) throw new PopulationError(`Het bestand ${file} is leeg.`);
    const handle = openSync(file, "r");
    const start = Buffer.alloc(4);
    readSync(handle, start, 0, 4, 0);
    closeSync(handle);
    return start.toString("latin1") === "PAR1";
  } catch (error) {
    if (error instanceof PopulationError) throw error;
    return false;
  }
}

async function read<T>(file: string, form: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new PopulationError(`Het bestand ${file} is niet te lezen als ${form}: ${reasonOf(error)}`);
  }
}

/** The reason of DuckDB in Dutch, or its own first sentence where there is no Dutch for it. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = /CSV Error on Line: (\d+)/u.exec(message)?.[1];
  const expected = /Expected Number of Columns: (\d+) Found: (\d+)/u.exec(message);
  if (line !== undefined && expected !== null)
    return `op regel ${line} staan ${expected[2]!} waarden, terwijl er ${expected[1]!} kolommen zijn.`;
  if (line !== undefined) return `op regel ${line} staat iets dat niet klopt met de rest van het bestand.`;
  if (/magic bytes|too small to be a Parquet file/iu.test(message))
    return "het is geen Parquet-bestand, of het is maar voor een deel weggeschreven.";
  if (/No files found|does not exist|No such file/iu.test(message)) return "het bestaat niet.";
  if (/Permission denied/iu.test(message)) return "u hebt er geen rechten voor.";
  if (/No space left/iu.test(message)) return "de schijf voor tijdelijke bestanden is vol.";
  return `${message.split("\n")[0] ?? ""}.`;
}

/** A Parquet file as something to select from. */
export function relation(parquet: string, options = ""): string {
  return `read_parquet(${text(parquet)}${options})`;
}

/** A text as a literal of SQL. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name as an identifier of SQL. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A cell of an answer that is read whole. */
export type Cell = string | number | bigint | boolean | null;

/** Every row of an answer. Only for answers that are small. */
export async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
): Promise<readonly (readonly Cell[])[]> {
  const result = await connection.runAndReadAll(sql);
  return result.getRowsJS() as Cell[][];
}

/** One row of numbers. */
export async function numbers(
  connection: DuckDBConnection,
  sql: string,
): Promise<readonly (number | null)[]> {
  const [row] = await rowsOf(connection, sql);
  return (row ?? []).map((value) => (value === null ? null : Number(value)));
}
