// A ClickHouse cluster of two shards on this machine, out of the library of npm's chdb (see clickhouse/README.md).

import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sqlParts } from "@andersom/logic";
import { statementsOf, type Engine, type Missing } from "./engine.js";

const folder = fileURLToPath(new URL("./clickhouse/", import.meta.url));
const library = join(folder, "node_modules/@chdb/lib-linux-x64-gnu/libchdb.so");
const cluster = sqlParts.clusterName;

interface Shard {
  readonly tcp: number;
  readonly http: number;
}

/**
 * Definitions go to every shard, inserts and queries to the first one, which spreads them over both. Ends with this process:
 * each server reads its input until that closes.
 */
export async function startClickhouse(): Promise<Engine | Missing> {
  if (!existsSync(library))
    return { missing: "ClickHouse is not installed (npm ci in test/engines/clickhouse): not compared" };
  const scratch = mkdtempSync(join(tmpdir(), "andersom-clickhouse-"));
  const program = join(scratch, "server");
  try {
    execFileSync("gcc", ["-O1", "-o", program, join(folder, "server.c"), "-ldl"], { stdio: "pipe" });
  } catch {
    rmSync(scratch, { recursive: true });
    return { missing: "gcc is missing, which makes the ClickHouse server out of its library: not compared" };
  }
  const ports = await freePorts(4);
  const shards: readonly Shard[] = [
    { tcp: ports[0]!, http: ports[1]! },
    { tcp: ports[2]!, http: ports[3]! },
  ];
  const settings = join(scratch, "cluster.xml");
  const replica = ({ tcp }: Shard): string =>
    `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`;
  writeFileSync(
    settings,
    `<clickhouse><remote_servers><${cluster}>${shards.map(replica).join("")}</${cluster}></remote_servers></clickhouse>`,
  );
  const servers = shards.map((shard, at) => start(program, settings, join(scratch, `shard-${at}`), shard));
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map(stopped));
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    for (const { http } of shards) await ready(http);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    dialect: "clickhouse",
    urls: shards.map(({ http }) => `http://127.0.0.1:${http}`),
    async run(script) {
      for (const statement of statementsOf(script)) {
        const targets = /^INSERT\b/iu.test(statement) ? shards.slice(0, 1) : shards;
        await Promise.all(targets.map(({ http }) => ask(http, statement)));
      }
    },
    async rows(query) {
      const text = await ask(shards[0]!.http, `${query}\nFORMAT JSONCompactStringsEachRow`);
      return text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) =>
          (JSON.parse(line) as readonly (string | null)[]).map((one) => (one === "ᴺᵁᴸᴸ" ? null : one)),
        );
    },
    async reset() {
      for (const { http } of shards) {
        await ask(http, "DROP DATABASE IF EXISTS default SYNC");
        await ask(http, "CREATE DATABASE default ENGINE = Atomic");
      }
    },
    stop,
  };
}

function start(program: string, settings: string, data: string, { tcp, http }: Shard): ChildProcess {
  const listen = ["--listen_host", "127.0.0.1", "--tcp_port", String(tcp), "--http_port", String(http)];
  // The last statement waits for the input to end: so long the server runs.
  const query = "SYSTEM START LISTEN TCP; SYSTEM START LISTEN HTTP; SELECT count() FROM table FORMAT Null";
  const input = ["--structure", "line String", "--input-format", "LineAsString"];
  const options = [library, "--path", data, "--config-file", settings, ...listen, ...input, "--query", query];
  return spawn(program, options, { stdio: ["pipe", "ignore", "ignore"] });
}

function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const late = setTimeout(() => server.kill("SIGKILL"), 5000);
    server.once("exit", () => {
      clearTimeout(late);
      resolve();
    });
    server.stdin?.end();
  });
}

async function ready(port: number): Promise<void> {
  for (let turn = 0; ; turn++)
    try {
      await ask(port, "SELECT 1");
      return;
    } catch (error) {
      if (turn === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

/** An insert waits until the rows are on their shard: what is asked next reads all of them. */
const settings = "max_subquery_depth=1000&distributed_foreground_insert=1";

async function ask(port: number, statement: string): Promise<string> {
  // A connection that is kept is closed by the server after some idle seconds, perhaps just when it is used again.
  const answer = await fetch(`http://127.0.0.1:${port}/?${settings}`, {
    method: "POST",
    body: statement,
    headers: { connection: "close" },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${text.slice(0, 2000)}\n${statement.slice(0, 2000)}`);
  return text;
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer();
          server.once("error", reject);
          server.listen(0, "127.0.0.1", () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
