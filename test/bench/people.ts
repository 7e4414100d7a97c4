// People and their households as Parquet, for the benches of a population: made by DuckDB, the same at every run.

import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** Writes so many people into a folder. */
export async function makeFiles(
  folder: string,
  people: number,
): Promise<{ readonly persons: string; readonly households: string }> {
  const [persons, households] = [join(folder, "mensen.parquet"), join(folder, "huishoudens.parquet")];
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "2GB", temp_directory: folder });
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT i AS persoon, i * 10 // 23 AS huishouden,
       DATE '1940-01-01' + CAST(hash(i) % 31000 AS INTEGER) AS geboortedatum,
       CAST((hash(i + 1) % 450000) / 100.0 AS DECIMAL(10, 2)) AS inkomen,
       CAST((hash(i + 2) % 1000) * (hash(i + 3) % 1000) / 100.0 AS DECIMAL(10, 2)) AS vermogen,
       CAST(hash(i + 4) % 6 AS UTINYINT) AS jaren_met_een_laag_inkomen FROM range(${people}) t(i)) TO '${persons}' (FORMAT parquet)`,
  );
  await connection.run(
    `COPY (SELECT i AS huishouden, CAST((20000 + hash(i) % 120000) / 100.0 AS DECIMAL(10, 2)) AS woonlasten FROM range(${Math.floor(((people - 1) * 10) / 23) + 1}) t(i)) TO '${households}' (FORMAT parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
  return { persons, households };
}
