// DuckDB within the process.

import { DuckDBInstance } from "@duckdb/node-api";
import type { Engine } from "./engine.js";

export async function startDuckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  let database = 0;
  return {
    dialect: "duckdb",
    async run(script) {
      await connection.run(script);
    },
    async rows(query) {
      const result = await connection.runAndReadAll(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${query})`);
      return result.getRowsJS() as readonly (readonly (string | null)[])[];
    },
    async reset() {
      const before = database === 0 ? "memory" : `memory_${database}`;
      database += 1;
      await connection.run(
        `ATTACH ':memory:' AS memory_${database}; USE memory_${database}; DETACH ${before};`,
      );
    },
    stop() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}
