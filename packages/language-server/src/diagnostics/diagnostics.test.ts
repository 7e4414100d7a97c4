// When the editor is told what: the compiler at once, the analyses after a pause, and what somebody decided about not at all.

import { createHash } from "node:crypto";
import { fingerprintOf, identityOf } from "@andersom/analysis";
import { contradictingToeslagText as text } from "@andersom/testkit";
import { afterEach, describe, expect, it } from "vitest";
import type { Diagnostic, WorkspaceDiagnosticReport } from "vscode-languageserver-protocol";
import { ableClient, TestClient, type TestClientOptions } from "../testing/client.js";

const uri = "file:///w/v.andersom";
/** Two values for one household: an analysis finds it, and shows the household. */
const code = "AND4001";
const has = (found: readonly Diagnostic[]): boolean => found.some((one) => one.code === code);
const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split("\n").length - 1;

let client: TestClient;
const start = async (options?: TestClientOptions): Promise<TestClient> =>
  (client = await TestClient.start(options));
afterEach(() => client.stop());

describe("the analyses", () => {
  it("are told in the background, with the household", async () => {
    await start();
    await client.open(uri, text);
    const found = (await client.diagnostics(uri, has)).find((one) => one.code === code)!;
    expect(found.message).toContain("\nHuishouden: Een inwoner met een inkomen van € 1.200 per maand.");
    expect(found.data).toMatchObject({ household: { peildatum: "2026-01-01" } });
  });

  it("move along with the text until they are done again", async () => {
    await start();
    await client.open(uri, text);
    const [before] = (await client.diagnostics(uri, has)).filter((one) => one.code === code);
    await client.replace(uri, 0, 0, "// een opmerking\n");
    const found = (await client.diagnostics(uri, has)).find((one) => one.code === code)!;
    expect(found.range.start.line).toBe(before!.range.start.line + 1);
    await client.change(uri, "is € 150", "is € 100");
    await client.diagnostics(uri, (all) => !has(all));
  });

  it("are not done of an ordinance with errors, nor when a setting says so", async () => {
    await start({ initializationOptions: { analyses: false } });
    await client.open(uri, text);
    await client.diagnostics(uri);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(has(client.published(uri)!.diagnostics)).toBe(false);
  });
});

describe("what somebody decided about", () => {
  it("is not told again where a comment gives the reason", async () => {
    await start();
    await client.open(uri, text);
    const [found] = (await client.diagnostics(uri, has)).filter((one) => one.code === code);
    const line = client.text(uri).split("\n")[found!.range.start.line]!;
    await client.change(uri, line, `  // negeer ${code}: de raad weet dit\n${line}`);
    await client.diagnostics(uri, (all) => !has(all));
    expect(client.published(uri)?.diagnostics.map((one) => one.code)).not.toContain("AND4113");
  });

  it("is not told where the baseline has it", async () => {
    await start();
    await client.open(uri, text);
    const [found] = (await client.diagnostics(uri, has)).filter((one) => one.code === code);
    const { workspace } = client.server;
    const source = workspace.source(uri)!;
    const at = (place: { line: number; character: number }): number =>
      source.offsetAt({ line: place.line, column: place.character });
    const span = { uri, start: at(found!.range.start), end: at(found!.range.end) };
    const sha256 = (some: string): string => createHash("sha256").update(some).digest("hex");
    const print = fingerprintOf(identityOf({ code, span }, source, workspace.parse(uri)), new Map(), sha256);
    await client.stop();
    const basislijn = JSON.stringify({
      format: "andersom/basislijn",
      version: 1,
      findings: [{ fingerprint: print, code, file: "v.andersom", path: "", text: "" }],
    });
    let onDisk: string | undefined = basislijn;
    await start({
      folders: ["file:///w"],
      sha256,
      initializationOptions: { basislijn: "bekend.json" },
      fileSystem: {
        list: () => Promise.resolve([]),
        beside: () => Promise.resolve([]),
        read: (one) => Promise.resolve(one.endsWith("/bekend.json") ? onDisk : undefined),
      },
    });
    await client.open(uri, text);
    await client.diagnostics(uri);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(has(client.published(uri)!.diagnostics)).toBe(false);
    // A file that is gone hides nothing any more; one that is back does.
    const changes = [{ uri: "file:///w/bekend.json", type: 3 }];
    onDisk = undefined;
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await client.diagnostics(uri, has);
    onDisk = basislijn;
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await client.diagnostics(uri, (all) => !has(all));
  });
});

describe("an editor that asks", () => {
  it("gets the same, and hears when nothing changed", async () => {
    await start({
      client: { ...ableClient, textDocument: { ...ableClient.textDocument, diagnostic: {} } },
      initializationOptions: { meldingenOphalen: true, analyses: false },
    });
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
    await client.open(uri, text.replace("het inkomen minstens", "de blauwte minstens"));
    const params = { textDocument: { uri } };
    const full = await client.request<{ kind: string; resultId: string; items: Diagnostic[] }>(
      "textDocument/diagnostic",
      params,
    );
    expect(full.kind).toBe("full");
    expect(full.items[0]?.range.start.line).toBe(lineOf("is € 150"));
    const again = await client.request("textDocument/diagnostic", {
      ...params,
      previousResultId: full.resultId,
    });
    expect(again).toEqual({ kind: "unchanged", resultId: full.resultId });
    const all = await client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: [],
    });
    expect(all.items).toMatchObject([{ uri, version: 1, kind: "full" }]);
    expect(client.published(uri)).toBeUndefined();
  });
});
