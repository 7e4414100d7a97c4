// DuckDB within the process.

import { DuckDBInstance } from "@duckdb/node-api";
import type { Engine } from "./engine.js";

export async function startDuckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  return {
    dialect: "duckdb",
    async run(script) {
      await connection.run(script);
    },
    async rows(query) {
      const result = await connection.runAndReadAll(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${query})`);
      return result.getRowsJS() as readonly (readonly (string | null)[])[];
    },
    stop() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}
