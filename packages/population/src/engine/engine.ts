// Another engine than the kernel: it gets the values of the population, runs the SQL of the ordinance and gives its answers back.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sqlParts } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import type { Binding } from "../bind.js";
import { compileVersion } from "../decide.js";
import type { Layout } from "../layout.js";
import { text, type Source } from "../source.js";
import type { AnswerFile, Answers, EngineCount } from "./answers.js";
import { runClickhouse } from "./clickhouse.js";
import { runDuckdb } from "./duckdb.js";
import { numberHomes } from "../rows.js";
import { tableQueries } from "./tables.js";

/** What decides: the kernel, the embedded database, or servers that each get a share of the households. */
export type EngineChoice =
  | { readonly name: "columns" }
  | { readonly name: "duckdb" }
  | { readonly name: "clickhouse"; readonly shards: readonly Shard[] };

export type EngineName = EngineChoice["name"];

/** A server, and who asks; the password never comes from a command line or a file. */
export interface Shard {
  readonly url: string;
  readonly user?: string;
  readonly password?: string;
}

/** What an engine gets for one version of an ordinance. */
export interface EngineWork {
  readonly version: number;
  readonly program: sqlParts.WholeProgram;
  /** A Parquet file per table of the program. */
  readonly inputs: readonly string[];
  /** Where files may be left; it goes when the run ends. */
  readonly folder: string;
}

/** The share of one server. */
export interface ShardShare {
  readonly shard: string;
  readonly persons: number;
  readonly households: number;
}

export interface EngineRun {
  readonly files: readonly AnswerFile[];
  /** What the engine counted itself, over all shards. */
  readonly counts: readonly EngineCount[];
  readonly shards: readonly ShardShare[];
}

export interface Answered extends Answers {
  readonly counts: readonly EngineCount[];
  readonly shards: readonly ShardShare[];
}

/** Runs every version on the engine. */
export async function answerAll(
  engine: Exclude<EngineChoice, { name: "columns" }>,
  models: readonly DecisionModel[],
  given: Readonly<Record<string, unknown>>,
  {
    source,
    binding,
    layout,
  }: { readonly source: Source; readonly binding: Binding; readonly layout: Layout },
): Promise<readonly Answered[]> {
  const { connection } = source;
  await numberHomes(source, layout);
  const dialect = sqlParts.dialects[engine.name];
  const all: Answered[] = [];
  for (const [version, model] of models.entries()) {
    const { kernel } = compileVersion(model, given, binding, version, layout);
    const program = sqlParts.wholeProgram(model, kernel.ir, dialect);
    const folder = join(source.scratch(), `motor-${version}`);
    mkdirSync(folder);
    const queries = tableQueries(program.tables, kernel, binding, version, layout);
    const inputs: string[] = [];
    for (const [at, query] of queries.entries()) {
      const parquet = join(folder, `invoer-${at}.parquet`);
      await connection.run(`COPY (${query}) TO ${text(parquet)} (FORMAT parquet)`);
      inputs.push(parquet);
    }
    const work: EngineWork = { version, program, inputs, folder };
    const run =
      engine.name === "duckdb"
        ? await runDuckdb(connection, work)
        : await runClickhouse(connection, work, engine.shards, source.atStop);
    for (const input of inputs) rmSync(input);
    all.push({ ...run, not: program.not });
  }
  return all;
}
