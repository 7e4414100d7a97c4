// The server as a worker of a browser gets it: one bundle without anything of Node, that answers over a port.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "tsup";
import { expect, it } from "vitest";

const entry = fileURLToPath(new URL("browser.ts", import.meta.url));

/** What a worker of a browser has and one of Node calls otherwise. */
const shim = `
import { parentPort } from "node:worker_threads";
globalThis.self = globalThis;
globalThis.postMessage = (message) => parentPort.postMessage(message);
let listener;
globalThis.addEventListener = (_, one) => parentPort.on("message", (data) => one({ data }));
parentPort.on("message", (data) => globalThis.onmessage?.({ data }));
`;

it("answers in a worker, from one bundle without Node", async () => {
  const folder = mkdtempSync(join(tmpdir(), "andersom-browser-"));
  await build({
    entry: { server: entry },
    format: "esm",
    platform: "browser",
    outDir: folder,
    noExternal: [/./u],
    splitting: false,
    minify: true,
    silent: true,
    config: false,
    esbuildOptions: (options) => {
      options.conditions = ["source", "browser", "import", "module", "default"];
    },
  });
  const code = readFileSync(join(folder, "server.js"), "utf8");
  rmSync(folder, { recursive: true });
  expect(code).not.toMatch(/from\s*"node:/u);
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(shim + code)}`));
  try {
    const said: {
      readonly id?: number;
      readonly method?: string;
      readonly params?: unknown;
      readonly result?: unknown;
    }[] = [];
    const heard = (wanted: (one: (typeof said)[number]) => boolean): Promise<(typeof said)[number]> =>
      new Promise((resolve, reject) => {
        worker.on("error", reject);
        worker.on("message", (message: (typeof said)[number]) => {
          said.push(message);
          if (wanted(message)) resolve(message);
        });
      });
    const say = (message: object): void => worker.postMessage({ jsonrpc: "2.0", ...message });
    const begun = heard(({ id }) => id === 1);
    say({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
    expect(JSON.stringify((await begun).result)).toContain("hoverProvider");
    say({ method: "initialized", params: {} });
    const told = heard(
      ({ method, params }) =>
        method === "textDocument/publishDiagnostics" && JSON.stringify(params).includes("Maanwet"),
    );
    const text =
      "verordening Verordening hulp Waterrade 2026\n  Gemeente: Waterrade.\n  Gebruikt: Maanwet.\n";
    say({
      method: "textDocument/didOpen",
      params: { textDocument: { uri: "inmemory://v.andersom", languageId: "andersom", version: 1, text } },
    });
    await told;
  } finally {
    await worker.terminate();
  }
});
