// The SQL of an ordinance on ClickHouse servers: each gets the people of its own households, runs the views on them and sums.

import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { columnOutcomes, type sqlParts } from "@andersom/logic";
import type { DuckDBConnection } from "@duckdb/node-api";
import { relation, text } from "../source.js";
import {
  answerColumns,
  countFields,
  countsIn,
  rightsOf,
  together,
  type AnswerFile,
  type EngineCount,
} from "./answers.js";
import type { EngineRun, EngineWork, Shard, ShardShare } from "./engine.js";
import { openServer, type Server } from "./http.js";

/** The column that says which household a row is of, where the table has none for it. */
const home = "huishouden";

/**
 * No row leaves the shard of its household, so that no join crosses machines and no server needs to know the others. A
 * database of its own for this run holds everything, and goes with it, also when the run is stopped.
 */
export async function runClickhouse(
  connection: DuckDBConnection,
  work: EngineWork,
  shards: readonly Shard[],
  atStop: (action: () => Promise<void>) => () => void,
): Promise<EngineRun> {
  const database = `andersom_${randomBytes(8).toString("hex")}`;
  const servers = shards.map(openServer);
  const clear = async (): Promise<void> => {
    await Promise.allSettled(servers.map((server) => server.run(`DROP DATABASE IF EXISTS ${database} SYNC`)));
  };
  const forget = atStop(clear);
  try {
    await Promise.all(servers.map((server) => define(server, database, work.program)));
    for (const [at, server] of servers.entries())
      await load(connection, server, database, work, { at, of: servers.length });
    await Promise.all(servers.map((server) => compute(server, database, work.program)));
    const shares = await Promise.all(servers.map((server) => shareOf(server, database)));
    const files: AnswerFile[] = [];
    const counts: EngineCount[] = [];
    for (const answer of work.program.answers) {
      const parts = await Promise.all(
        servers.map((server, at) =>
          answered(server, database, answer, join(work.folder, `deel-${at}-${answer.table}.parquet`)),
        ),
      );
      counts.push(...together(parts.map((part) => part.counts)));
      const parquet = join(work.folder, `antwoord-${answer.table}.parquet`);
      const found = parts.map(({ file }) => file);
      const names = answerColumns(rightsOf(answer)).join(", ");
      await connection.run(
        `COPY (SELECT ${names} FROM read_parquet([${found.map(text).join(", ")}]) ORDER BY ${keyOf(answer)}) TO ${text(parquet)} (FORMAT parquet)`,
      );
      for (const file of found) rmSync(file);
      files.push({ table: answer.table, parquet, rights: rightsOf(answer) });
    }
    return { files, counts, shards: shares };
  } finally {
    await clear();
    forget();
  }
}

function keyOf({ table }: sqlParts.AnswerQuery): "persoon" | "huishouden" {
  return table === "persons" ? "persoon" : "huishouden";
}

/** Names without a database are those of this run. */
function within(server: Server, database: string): Server["run"] {
  return (statement) => server.run(statement, database);
}

async function define(server: Server, database: string, { tables }: sqlParts.WholeProgram): Promise<void> {
  const run = within(server, database);
  await server.run(`CREATE DATABASE ${database}`);
  for (const { name, columns } of tables) {
    const keys = columns.filter((column) => "key" in column.holds).map((column) => column.name);
    const fields = columns.map((column) => `${column.name} ${column.type}`);
    await run(
      `CREATE TABLE ${name} (${fields.join(", ")}) ENGINE = MergeTree ORDER BY (${keys.reverse().join(", ")})`,
    );
  }
}

/** A step becomes a table: the planner of ClickHouse would write views into each other, and plan them for minutes. */
async function compute(server: Server, database: string, { steps }: sqlParts.WholeProgram): Promise<void> {
  const run = within(server, database);
  for (const { name, body, key } of steps)
    await run(`CREATE TABLE ${name} ENGINE = MergeTree ORDER BY ${key} AS ${body}`);
}

/** The rows of the households that this shard has, in files of a size that goes well in one request. */
async function load(
  connection: DuckDBConnection,
  server: Server,
  database: string,
  { program, inputs, folder }: EngineWork,
  { at, of }: { readonly at: number; readonly of: number },
): Promise<void> {
  for (const [place, { name, columns }] of program.tables.entries()) {
    const parts = join(folder, `shard-${at}-${place}`);
    mkdirSync(parts);
    const fields = columns.map((column) => column.name).join(", ");
    await connection.run(
      `COPY (SELECT ${fields} FROM ${relation(inputs[place]!)} WHERE hash(${home}) % ${of} = ${at}) TO ${text(parts)} (FORMAT parquet, FILE_SIZE_BYTES '128MB', OVERWRITE_OR_IGNORE)`,
    );
    for (const file of readdirSync(parts))
      await server.send(`INSERT INTO ${database}.${name} (${fields}) FORMAT Parquet`, join(parts, file));
    rmSync(parts, { recursive: true });
  }
}

async function shareOf(server: Server, database: string): Promise<ShardShare> {
  const count = async (table: string): Promise<number> =>
    Number(await server.run(`SELECT count() FROM ${database}.${table} FORMAT TSV`));
  return {
    shard: server.name,
    persons: await count("invoer_personen"),
    households: await count("invoer_huishoudens"),
  };
}

/** Runs the views once into a table; the sums are made of it where it stands, and the rows are fetched. */
async function answered(
  server: Server,
  database: string,
  answer: sqlParts.AnswerQuery,
  file: string,
): Promise<{ readonly file: string; readonly counts: readonly EngineCount[] }> {
  const run = within(server, database);
  const rights = rightsOf(answer);
  const key = keyOf(answer);
  const table = `antwoord_${answer.table}`;
  const names = answerColumns(rights).map(
    (name) => `${name.startsWith("h") ? "toInt64" : "toUInt8"}(${name}) AS ${name}`,
  );
  await run(
    `CREATE TABLE ${table} ENGINE = MergeTree ORDER BY ${key} AS SELECT ${[`toInt64(${key}) AS ${key}`, ...names].join(", ")} FROM (${answer.query})`,
  );
  const row = await run(
    `SELECT ${countFields(rights, columnOutcomes.length).join(", ")} FROM ${table} FORMAT JSONCompactStringsEachRow`,
  );
  await server.save(`SELECT * FROM ${database}.${table} FORMAT Parquet`, file);
  return {
    file,
    counts: countsIn(rights, columnOutcomes.length, JSON.parse(row) as readonly (string | null)[]),
  };
}
