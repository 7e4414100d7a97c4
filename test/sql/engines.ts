// The engines that a test runs on: DuckDB always, the servers where they are installed.

import { afterAll, beforeAll, describe } from "vitest";
import { startClickhouse } from "../engines/clickhouse.js";
import { startDuckdb } from "../engines/duckdb.js";
import { isMissing, type Engine } from "../engines/engine.js";
import { startPostgres } from "../engines/postgres.js";

const starts = { duckdb: startDuckdb, postgres: startPostgres, clickhouse: startClickhouse } as const;

/** One block of tests per engine; a test of a missing engine is skipped with the reason. */
export function onEveryEngine(tests: (engine: (skip: (why: string) => never) => Engine) => void): void {
  for (const [name, start] of Object.entries(starts))
    describe(name, () => {
      let engine: Awaited<ReturnType<typeof start>>;
      beforeAll(async () => {
        engine = await start();
      }, 60_000);
      afterAll(async () => {
        if (engine !== undefined && !isMissing(engine)) await engine.stop();
      }, 30_000);
      tests((skip) => (isMissing(engine) ? skip(engine.missing) : engine));
    });
}
