// Bench of `simulate` from Parquet to totals, with the built command in a process of its own: wall and CPU seconds and
// peak memory, beside DuckDB doing the same scheme as one query by hand, and DuckDB only reading every column.
//
// Usage: npm run bench:simulate [-- PEOPLE…], by default 1 and 10 million

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "@andersom/population";
import { makeFiles } from "./people.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1_000_000, 10_000_000];
const folder = mkdtempSync(join(tmpdir(), "andersom-bench-simulate-"));
const peildatum = "2026-03-16";

interface Measured {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
  readonly result: string;
}

/** Tells at its end what a process used; a worker thread of it keeps silent. */
const meter = `data:text/javascript,${encodeURIComponent(
  `import { isMainThread } from "node:worker_threads";
   import { writeSync } from "node:fs";
   if (isMainThread) process.on("exit", () => {
     const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
     writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 }));
   });`,
)}`;

function measure(name: string, args: readonly string[], read: (output: string) => string): Measured {
  const start = performance.now();
  const run = spawnSync(process.execPath, ["--import", meter, ...args], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    maxBuffer: 1 << 26,
  });
  const wall = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
  const used = JSON.parse(run.output[3] ?? "{}") as { cpu: number; peak: number };
  return { name, wall, ...used, result: read(run.stdout) };
}

const command = join(root, "packages/cli/dist/main.cjs");

function simulated(files: { persons: string; households: string }, workers: number): Measured {
  const args = ["simulate", "test/bench/minima", "--population", files.persons];
  const rest = ["--households", files.households, "--peildatum", peildatum, "--werkers", String(workers)];
  return measure(
    `simulate, ${workers === 1 ? "1 thread" : `${workers} workers`}`,
    [command, ...args, ...rest, "--format", "json"],
    (output) => {
      const { now } = (JSON.parse(output) as Pick<Report, "rights">).rights[0]!;
      return `${now.counts.toegekend} ${Number(now.granted).toFixed(2)}`;
    },
  );
}

/** The report tells what is granted in a year, so this does too. */
const byHand = (persons: string, households: string): string =>
  `WITH home AS (
     SELECT huishouden, count(*) FILTER (adult) AS adults, count(*) FILTER (NOT adult) AS children,
       coalesce(sum(income) FILTER (adult), 0) AS income, sum(wealth) AS wealth, max(years) >= 3 AS long
     FROM (SELECT huishouden, geboortedatum <= DATE '2008-03-16' AS adult, CAST(inkomen * 100 AS BIGINT) AS income,
       CAST(vermogen * 100 AS BIGINT) AS wealth, jaren_met_een_laag_inkomen AS years FROM '${persons}') GROUP BY huishouden),
   norms AS (SELECT home.*, CASE WHEN adults >= 2 THEN 200213 WHEN children = 0 THEN 140150 ELSE 154165 END AS norm,
       CASE WHEN adults >= 2 THEN 1554000 ELSE 777000 END AS most, CAST(woonlasten * 100 AS BIGINT) AS rent
     FROM home JOIN '${households}' USING (huishouden)),
   amounts AS (SELECT greatest(0, (adults * 2500 + children * 4000 + CASE WHEN long THEN 1500 ELSE 0 END) * 20
       + least(120000, rent * 2) - greatest(0, income - norm) * 5) // 20 AS amount
     FROM norms WHERE income * 10 <= norm * 13 AND wealth <= most)
   SELECT count(*) || ' ' || CAST(sum(amount) * 12 * 0.01 AS DECIMAL(18, 2)) FROM amounts`;

const reading = (persons: string, households: string): string =>
  `SELECT 'gelezen' FROM (SELECT sum(huishouden) + sum(inkomen) + sum(vermogen) + sum(jaren_met_een_laag_inkomen) + max(date_diff('day', DATE '1970-01-01', geboortedatum)) AS a FROM '${persons}'), (SELECT sum(woonlasten) + sum(huishouden) AS b FROM '${households}') WHERE a + b > 0`;

function queried(name: string, sql: string): Measured {
  const code = `import { DuckDBInstance } from "@duckdb/node-api";
    const instance = await DuckDBInstance.create(":memory:", { temp_directory: ${JSON.stringify(folder)} });
    const result = await (await instance.connect()).runAndReadAll(${JSON.stringify(sql)});
    console.log(result.getRowsJS()[0][0]);`;
  return measure(name, ["--input-type=module", "-e", code], (output) => output.trim());
}

function build(): void {
  const run = spawnSync(process.execPath, ["test/scripts/build.mjs", "--command", "packages/cli/dist"], {
    cwd: root,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
}

try {
  build();
  for (const people of sizes) {
    const files = await makeFiles(folder, people);
    const measured = [
      simulated(files, 1),
      simulated(files, Math.max(2, availableParallelism())),
      queried("DuckDB by hand", byHand(files.persons, files.households)),
      queried("reading alone", reading(files.persons, files.households)),
    ];
    console.log(`${people.toLocaleString("en")} people, ${availableParallelism()} cores`);
    for (const { name, wall, cpu, peak, result } of measured)
      console.log(
        `  ${name.padEnd(20)} ${wall.toFixed(2).padStart(7)} s wall ${cpu.toFixed(2).padStart(7)} s CPU ${(cpu / measured[0]!.cpu).toFixed(2).padStart(6)} × ${(peak / 1e6).toFixed(0).padStart(6)} MB peak  ${result}`,
      );
    if (new Set(measured.slice(0, 3).map(({ result }) => result)).size > 1) {
      console.error("the executors do not agree");
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
