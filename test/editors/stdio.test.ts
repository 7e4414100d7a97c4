// `andersom lsp` as an editor starts it: a process of its own, over real pipes.

import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type PublishDiagnosticsParams,
} from "vscode-languageserver-protocol/node";
import { serverCommand } from "./server-command.js";

let server: ChildProcess | undefined;
let folder: string | undefined;
afterEach(() => {
  server?.kill();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

describe("andersom lsp", () => {
  it("serves over pipes, reads the folder from the disk, and ends when the editor says so", async () => {
    folder = mkdtempSync(join(tmpdir(), "andersom lsp "));
    writeFileSync(join(folder, "ster.andersom"), "wet Sterrenwet\n");
    const uri = pathToFileURL(join(folder, "v.andersom")).href;
    const [command, ...args] = serverCommand;
    server = spawn(command!, args, { stdio: ["pipe", "pipe", "inherit"] });
    const ended = new Promise<number | null>((resolve) => server?.on("exit", resolve));
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout!),
      new StreamMessageWriter(server.stdin!),
    );
    const told: PublishDiagnosticsParams[] = [];
    const wanted = new Promise<void>((resolve) => {
      connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
        told.push(params);
        if (JSON.stringify(params).includes("Maanwet")) resolve();
      });
    });
    connection.onRequest("workspace/configuration", () => [null]);
    connection.onRequest("client/registerCapability", () => null);
    connection.listen();
    const { capabilities } = await connection.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      capabilities: {},
    });
    expect(capabilities.textDocumentSync).toBeDefined();
    await connection.sendNotification("initialized", {});
    const text =
      "verordening Verordening hulp Waterrade 2026\n  Gemeente: Waterrade.\n  Treedt in werking op 1 maart 2026.\n  Gebruikt: Sterrenwet, Maanwet.\n";
    await connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "andersom", version: 1, text },
    });
    await wanted;
    const last = told.at(-1);
    expect(last?.uri).toBe(uri);
    expect(JSON.stringify(last)).not.toContain("‘Sterrenwet’");
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    expect(await ended).toBe(0);
  });

  it("ends by itself when the editor is gone", async () => {
    const [command, ...args] = serverCommand;
    server = spawn(command!, args, { stdio: ["pipe", "pipe", "inherit"] });
    const ended = new Promise<number | null>((resolve) => server?.on("exit", resolve));
    server.stdin?.end();
    expect(await ended).toBe(1);
  });
});
