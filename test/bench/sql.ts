// Bench of the SQL beside the kernel: the minimum-income scheme over the same people in one run. The views of DuckDB at every size,
// those of PostgreSQL and of two shards of ClickHouse at one million. CPU seconds, of servers too; all must give the same sum.
//
// Usage: npm run bench:sql [-- PEOPLE…], by default 1 and 10 million

import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { columnOutcomes, openColumns, sqlParts } from "@andersom/logic";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { makeFiles } from "./people.js";
import { bindColumns, type Binding } from "../../packages/population/src/bind.js";
import { compileVersion, type Version } from "../../packages/population/src/decide.js";
import { tableQueries } from "../../packages/population/src/engine/tables.js";
import { layOut, type Layout } from "../../packages/population/src/layout.js";
import { createLoader } from "../../packages/population/src/load.js";
import { viewOf } from "../../packages/population/src/piece.js";
import { openDatabase, openSource } from "../../packages/population/src/source.js";
import { startClickhouse } from "../engines/clickhouse.js";
import { isMissing, type Engine } from "../engines/engine.js";
import { startPostgres } from "../engines/postgres.js";
import { modelIn } from "../logic/differential.js";

const asked = process.argv.slice(2).map(Number);
const sizes = asked.length > 0 ? asked : [1_000_000, 10_000_000];
/** Servers get no more than this. */
const servers = 1_000_000;
const rounds = 3;
const folder = mkdtempSync(join(tmpdir(), "andersom-bench-sql-"));
chmodSync(folder, 0o755);
const given = { peildatum: "2026-03-16" };
const model = modelIn("test/bench/minima");

interface Measured {
  readonly name: string;
  readonly cpu: number;
  readonly wall: number;
  readonly result: string;
}

/** CPU seconds of this process, or of every process that it started. */
function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function startedCpu(): number {
  const found = new Map<number, { readonly parent: number; readonly ticks: number }>();
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/u.test(one)))
    try {
      const fields = readFileSync(`/proc/${name}/stat`, "utf8")
        .replace(/^.*\) /su, "")
        .split(" ");
      const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
      found.set(Number(name), { parent: Number(fields[1]), ticks });
    } catch {
      continue;
    }
  const ours = (id: number): boolean => {
    const one = found.get(id);
    return one !== undefined && (one.parent === process.pid || ours(one.parent));
  };
  return [...found].reduce((sum, [id, { ticks }]) => sum + (ours(id) ? ticks : 0), 0) / 100;
}

/** The best of some rounds; whatever is left of an earlier query is not counted. */
async function measure(name: string, cpu: () => number, run: () => Promise<string>): Promise<Measured> {
  let best: Measured = { name, cpu: Infinity, wall: Infinity, result: "" };
  for (let round = 0; round < rounds; round++) {
    const [used, start] = [cpu(), performance.now()];
    const result = await run();
    const wall = (performance.now() - start) / 1000;
    const own = cpu() - used;
    if (own < best.cpu) best = { name, cpu: own, wall, result };
  }
  return best;
}

/** Only what the kernel computes; the pieces are in memory then. */
async function kernel(
  { kernel: compiled }: Version,
  binding: Binding,
  layout: Layout,
  spill: string,
): Promise<Measured> {
  const database = await openDatabase(1, spill);
  const loader = createLoader({
    layout,
    slots: binding.slots,
    connections: [database.connection, await database.another()],
  });
  const view = viewOf(loader.piece, binding, 0, compiled);
  const run = openColumns(compiled, view.population);
  const [right] = compiled.rights;
  const yes = columnOutcomes.indexOf("toegekend");
  let [granted, total, cpu, wall] = [0, 0, 0, 0];
  for await (const { piece } of loader.pieces(layout.ranges[0]!)) {
    view.recode();
    const [used, start] = [ownCpu(), performance.now()];
    const { buffer } = run(0, piece.households);
    wall += (performance.now() - start) / 1000;
    cpu += ownCpu() - used;
    const [outcome, amount] = [buffer(right!.outcome), buffer(right!.amount!.value)];
    for (let row = 0; row < piece.households; row++)
      if (outcome[row] === yes) {
        granted++;
        total += amount[row]!;
      }
  }
  database.close();
  return { name: "column kernel", cpu, wall, result: `${granted} ${total}` };
}

type Dialect = "duckdb" | "postgres" | "clickhouse";

function programOf(compiled: Version, dialect: Dialect): sqlParts.WholeProgram {
  return sqlParts.wholeProgram(model, compiled.kernel.ir, sqlParts.dialects[dialect]);
}

function sumOf({ answers: [answer] }: sqlParts.WholeProgram): string {
  return `SELECT sum(CASE WHEN u0 = 1 THEN 1 ELSE 0 END) AS a, sum(CASE WHEN u0 = 1 THEN h0 ELSE 0 END) AS b FROM (${answer!.query}) q`;
}

function definitions({ tables, steps }: sqlParts.WholeProgram, engine: string): readonly string[] {
  return [
    ...tables.map(
      ({ name, columns }) =>
        `CREATE TABLE ${name} (${columns.map((column) => `${column.name} ${column.type}`).join(", ")})${engine}`,
    ),
    ...steps.map(({ name, body }) => `CREATE VIEW ${name} AS ${body}`),
  ];
}

async function duckdb(
  connection: DuckDBConnection,
  program: sqlParts.WholeProgram,
  inputs: readonly string[],
): Promise<Measured> {
  for (const statement of definitions(program, "")) await connection.run(statement);
  for (const [at, { name, columns }] of program.tables.entries())
    await connection.run(
      `INSERT INTO ${name} SELECT ${columns.map((column) => column.name).join(", ")} FROM '${inputs[at]!}'`,
    );
  return measure("DuckDB views", ownCpu, async () => {
    const result = await connection.runAndReadAll(sumOf(program));
    return (result.getRowsJS()[0] as readonly bigint[]).join(" ");
  });
}

async function onServers(
  connection: DuckDBConnection,
  compiled: Version,
  inputs: readonly string[],
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  const postgres = await startPostgres();
  if (isMissing(postgres)) console.log(postgres.missing);
  else {
    const program = programOf(compiled, "postgres");
    await postgres.run(
      definitions(program, "")
        .map((one) => `${one};\n`)
        .join(""),
    );
    for (const [at, { name, columns }] of program.tables.entries()) {
      const csv = join(folder, `${at}.csv`);
      await connection.run(
        `COPY (SELECT ${columns.map((column) => column.name).join(", ")} FROM '${inputs[at]!}') TO '${csv}' (FORMAT csv, HEADER false)`,
      );
      await postgres.run(`COPY ${name} FROM '${csv}' (FORMAT csv);\nANALYZE ${name};\n`);
    }
    measured.push(await measure("PostgreSQL views", startedCpu, () => firstRow(postgres, sumOf(program))));
    await postgres.stop();
  }
  const clickhouse = await startClickhouse();
  if (isMissing(clickhouse)) console.log(clickhouse.missing);
  else {
    const program = programOf(compiled, "clickhouse");
    await clickhouse.reset();
    await clickhouse.run(
      definitions(program, " ENGINE = MergeTree ORDER BY tuple()")
        .map((one) => `${one};\n`)
        .join(""),
    );
    const urls = clickhouse.urls ?? [];
    for (const [at, { name, columns }] of program.tables.entries())
      for (const [shard, url] of urls.entries()) {
        const fields = columns.map((column) => column.name).join(", ");
        const part = join(folder, `${at}-${shard}.parquet`);
        await connection.run(
          `COPY (SELECT ${fields} FROM '${inputs[at]!}' WHERE hash(huishouden) % ${urls.length} = ${shard}) TO '${part}' (FORMAT parquet)`,
        );
        const query = encodeURIComponent(`INSERT INTO ${name} (${fields}) FORMAT Parquet`);
        const answer = await fetch(`${url}/?query=${query}`, {
          method: "POST",
          body: new Uint8Array(readFileSync(part)),
        });
        if (!answer.ok) throw new Error(await answer.text());
      }
    const ask = async (url: string): Promise<readonly number[]> => {
      const answer = await fetch(`${url}/?max_subquery_depth=1000`, {
        method: "POST",
        body: `${sumOf(program)} FORMAT TSV`,
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text);
      return text.trim().split("\t").map(Number);
    };
    measured.push(
      await measure("ClickHouse, 2 shards", startedCpu, async () => {
        const parts = await Promise.all(urls.map(ask));
        return [0, 1].map((at) => parts.reduce((sum, part) => sum + part[at]!, 0)).join(" ");
      }),
    );
    await clickhouse.stop();
  }
  return measured;
}

async function firstRow(engine: Engine, query: string): Promise<string> {
  const [row] = await engine.rows(query);
  return (row ?? []).join(" ");
}

try {
  for (const people of sizes) {
    const files = await makeFiles(folder, people);
    const source = await openSource(files);
    const binding = await bindColumns([model], source, given);
    const layout = await layOut(source, source.persons.rows);
    const compiled = compileVersion(model, given, binding, 0, layout);
    const measured = [await kernel(compiled, binding, layout, source.spill)];
    const program = programOf(compiled, "duckdb");
    const inputs: string[] = [];
    for (const query of tableQueries(program.tables, compiled.kernel, binding, 0, layout)) {
      const parquet = join(folder, `invoer-${inputs.length}.parquet`);
      await source.connection.run(`COPY (${query}) TO '${parquet}' (FORMAT parquet)`);
      inputs.push(parquet);
    }
    const instance = await DuckDBInstance.create(":memory:", {
      threads: "2",
      memory_limit: "2GB",
      temp_directory: folder,
    });
    const connection = await instance.connect();
    measured.push(await duckdb(connection, program, inputs));
    if (people <= servers) measured.push(...(await onServers(connection, compiled, inputs)));
    connection.closeSync();
    instance.closeSync();
    source.close();
    console.log(
      `${people.toLocaleString("en")} people, ${layout.households.toLocaleString("en")} households; best of ${rounds}`,
    );
    for (const { name, cpu, wall, result } of measured)
      console.log(
        `  ${name.padEnd(22)} ${cpu.toFixed(3).padStart(8)} s CPU ${wall.toFixed(2).padStart(7)} s wall ${(cpu / measured[0]!.cpu).toFixed(1).padStart(7)} ×  ${result}`,
      );
    if (new Set(measured.map(({ result }) => result)).size > 1) {
      console.error("the executors do not agree");
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
