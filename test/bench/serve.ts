// Load on the service: the built command as a process of its own, and requests as fast as its answers come.
//   npm run bench:serve -- [SECONDS] [CONNECTIONS]

import { execFileSync, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

interface Measured {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly non2xx: number;
  readonly errors: number;
}

/** The package has no types of its own; this is what is used of it. */
const autocannon = createRequire(import.meta.url)("autocannon") as (options: {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
  connections: number;
  duration: number;
}) => Promise<Measured>;

const root = fileURLToPath(new URL("../../", import.meta.url));
const [seconds = 10, connections = 10] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "andersom-bench-"));

mkdirSync(join(folder, "bin"));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
copyFileSync(join(root, "packages/cli/bin/andersom.cjs"), join(folder, "bin/andersom.cjs"));
const script = join(root, "test/scripts/build.mjs");
execFileSync(process.execPath, [script, "--command", join(folder, "dist")], { stdio: "inherit" });

const loads = [
  { example: "individuele-inkomenstoeslag", file: "compleet", path: "/v1/besluiten" },
  { example: "individuele-inkomenstoeslag", file: "compleet", path: "/v1/besluiten?uitleg=true" },
  { example: "individuele-inkomenstoeslag", file: "ontbrekend-gegeven", path: "/v1/vragen" },
  { example: "sociaal-domein", file: "huur-schulden-opvoeden", path: "/v1/plannen" },
  { example: "individuele-inkomenstoeslag", file: undefined, path: "/livez" },
] as const;

console.log(
  `${String(availableParallelism())} cores, Node ${process.version}, ${String(connections)} connections, ${String(seconds)} s each`,
);
try {
  for (const { example, file, path } of loads) {
    const child = spawn(
      process.execPath,
      [join(folder, "bin/andersom.cjs"), "serve", `examples/${example}`, "--poort", "0"],
      { cwd: root, stdio: ["ignore", "ignore", "pipe"] },
    );
    const started = performance.now();
    let notes = "";
    const address = await new Promise<string>((resolve, reject) => {
      child.stderr.on("data", (text: Buffer) => {
        notes += text.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(notes)?.[0];
        if (found !== undefined) resolve(found);
      });
      child.once("exit", () => {
        reject(new Error(notes));
      });
    });
    const ready = performance.now() - started;
    const body =
      file === undefined
        ? {}
        : { body: readFileSync(join(root, `examples/${example}/huishoudens/${file}.json`), "utf8") };
    const options = {
      url: address + path,
      method: file === undefined ? "GET" : "POST",
      headers: { "content-type": "application/json" },
      connections,
      ...body,
    };
    await autocannon({ ...options, duration: 3 });
    const { requests, latency, non2xx, errors } = await autocannon({ ...options, duration: seconds });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    const failed = non2xx + errors;
    console.log(
      `${path} (${example}): ${requests.average.toFixed(0)} requests/s, p50 ${String(latency.p50)} ms, p99 ${String(latency.p99)} ms, max ${String(latency.max)} ms, ${String(failed)} failed; up in ${ready.toFixed(0)} ms, exit ${String(await ended)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
