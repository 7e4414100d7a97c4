// The engines that a test runs on: DuckDB always, the servers where they are installed.

import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { startClickhouse } from "../engines/clickhouse.js";
import { startDuckdb } from "../engines/duckdb.js";
import { isMissing, type Engine, type Missing } from "../engines/engine.js";
import { startPostgres } from "../engines/postgres.js";

const starts = { duckdb: startDuckdb, postgres: startPostgres, clickhouse: startClickhouse } as const;

/** One block of tests per engine; the tests of a missing engine are skipped with the reason. */
export function onEveryEngine(tests: (engine: () => Engine) => void): void {
  for (const [name, start] of Object.entries(starts))
    describe(name, () => {
      let engine: Engine | Missing | undefined;
      beforeAll(async () => {
        engine = await start();
      }, 120_000);
      afterAll(async () => {
        if (engine !== undefined && !isMissing(engine)) await engine.stop();
      }, 60_000);
      beforeEach(({ skip }) => {
        if (engine !== undefined && isMissing(engine)) skip(engine.missing);
      });
      tests(() => {
        if (engine === undefined || isMissing(engine)) throw new Error("the test was not skipped");
        return engine;
      });
    });
}
