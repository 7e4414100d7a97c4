// The SQL of an ordinance in the embedded DuckDB, over the files of the population.

import { join } from "node:path";
import { columnOutcomes } from "@andersom/logic";
import type { DuckDBConnection } from "@duckdb/node-api";
import { relation, rowsOf, text } from "../source.js";
import { answerColumns, countFields, countsIn, rightsOf, type AnswerFile } from "./answers.js";
import type { EngineRun, EngineWork } from "./engine.js";

/** The inputs stand in files beside the answers, so that memory stays bounded; the steps are the views as they are generated. */
export async function runDuckdb(connection: DuckDBConnection, work: EngineWork): Promise<EngineRun> {
  const { program, folder, version } = work;
  const schema = `versie_${version}`;
  await connection.run(`CREATE SCHEMA ${schema}; USE memory.${schema};`);
  try {
    for (const [at, { name, columns }] of program.tables.entries()) {
      const fields = columns.map((column) => `CAST(${column.name} AS ${column.type}) AS ${column.name}`);
      await connection.run(
        `CREATE VIEW ${name} AS SELECT ${fields.join(", ")} FROM ${relation(work.inputs[at]!)}`,
      );
    }
    for (const { name, body } of program.steps) await connection.run(`CREATE VIEW ${name} AS ${body}`);
    const files: AnswerFile[] = [];
    const counts = [];
    for (const answer of program.answers) {
      const rights = rightsOf(answer);
      const parquet = join(folder, `antwoord-${version}-${answer.table}.parquet`);
      const key = answer.table === "persons" ? "persoon" : "huishouden";
      const narrow = answerColumns(rights).map(
        (name) => `CAST(${name} AS ${name.startsWith("h") ? "BIGINT" : "UTINYINT"}) AS ${name}`,
      );
      await connection.run(
        `COPY (SELECT ${narrow.join(", ")} FROM (${answer.query}) ORDER BY ${key}) TO ${text(parquet)} (FORMAT parquet)`,
      );
      const [row] = await rowsOf(
        connection,
        `SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (SELECT ${countFields(rights, columnOutcomes.length).join(", ")} FROM ${relation(parquet)})`,
      );
      counts.push(...countsIn(rights, columnOutcomes.length, row as readonly (string | null)[]));
      files.push({ table: answer.table, parquet, rights });
    }
    return { files, counts, shards: [] };
  } finally {
    await connection.run(`USE memory.main; DROP SCHEMA ${schema} CASCADE;`);
  }
}
