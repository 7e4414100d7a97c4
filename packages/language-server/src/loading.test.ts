// While a workspace loads: what is asked is answered in between, the file in front of the writer comes first, and what is taken back is
// not looked at.

import { afterEach, describe, expect, it } from "vitest";
import { CancellationTokenSource, type CodeLens, type Hover } from "vscode-languageserver-protocol";
import type { FileSystem } from "./files/file-system.js";
import { ableClient, TestClient, type TestClientOptions } from "./testing/client.js";

const own = "file:///w/eigen";
const [header, chapter] = [`${own}/verordening.andersom`, `${own}/hoofdstuk.andersom`];
const texts: Readonly<Record<string, string>> = {
  [header]: `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 maart 2026.

begrip grens
  is € 900 per maand.
`,
  [chapter]: `hoort bij Verordening hulp Waterrade 2026

artikel 1 Hulp

lid 1
  De eigen grens is 110% van de grens.
  De andere grens is 110% van de blauwte.
`,
};

/** A disk that gives what stands beside the open file, and the rest only when a test says so. */
class SlowDisk implements FileSystem {
  #open: () => void = () => undefined;
  readonly #opened = new Promise<void>((resolve) => {
    this.#open = resolve;
  });
  /** What was read, in this order. */
  readonly order: string[] = [];

  constructor(private readonly others: Readonly<Record<string, string>>) {}

  /** From now on the rest can be read. */
  goOn(): void {
    this.#open();
  }

  list(folder: string): Promise<readonly string[]> {
    const all = [...Object.keys(this.others), ...Object.keys(texts)];
    return Promise.resolve(all.filter((uri) => uri.startsWith(`${folder}/`)));
  }

  beside(uri: string): Promise<readonly string[]> {
    return Promise.resolve(Object.keys(texts).filter((one) => one.startsWith(uri.replace(/[^/]*$/u, ""))));
  }

  async read(uri: string): Promise<string | undefined> {
    if (uri in this.others) await this.#opened;
    this.order.push(uri);
    return texts[uri] ?? this.others[uri];
  }
}

const others = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `file:///w/ander-${String(index)}/v.andersom`,
    `verordening Verordening ${"x".repeat(index + 1)} Waterrade 2026\n  Gebruikt: Maanwet.\n`,
  ]),
);

let client: TestClient;
let disk: SlowDisk;
const start = async (options: TestClientOptions = {}): Promise<TestClient> => {
  disk = new SlowDisk(others);
  return (client = await TestClient.start({ folders: ["file:///w"], fileSystem: disk, ...options }));
};
afterEach(() => {
  disk.goOn();
  return client.stop();
});

describe("while a workspace loads", () => {
  it("answers with what stands beside the open file before the loading has ended", async () => {
    await start();
    await client.open(chapter, texts[chapter]!);
    const told = await client.request<Hover | null>("textDocument/hover", client.at(chapter, "de grens", 5));
    expect(told?.contents).toMatchObject({ value: expect.stringContaining("€ 900") as string });
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", {
      textDocument: { uri: chapter },
    });
    expect(lenses.length).toBeGreaterThan(0);
    // Nothing else was read, so nobody waited for it.
    expect(disk.order.filter((uri) => uri in others)).toEqual([]);
    expect(client.published(chapter)?.diagnostics).toEqual([]);
  });

  it("tells of the open file first, once everything is read", async () => {
    await start();
    await client.open(chapter, texts[chapter]!);
    const order: string[] = [];
    client.onDiagnostics(({ uri, diagnostics }) => {
      if (diagnostics.length > 0) order.push(uri);
    });
    // Answered from the text alone: now the server knows that it is open.
    await client.request("textDocument/foldingRange", { textDocument: { uri: chapter } });
    disk.goOn();
    const found = await client.diagnostics(chapter, (all) => all.length > 0);
    expect(JSON.stringify(found)).toContain("blauwte");
    expect(order[0]).toBe(chapter);
    await Promise.all(Object.keys(others).map((uri) => client.diagnostics(uri, (all) => all.length > 0)));
    expect(order.toSorted()).toEqual([chapter, ...Object.keys(others)].toSorted());
  });

  it("does not answer what was taken back, nor what was about another text", async () => {
    await start({ fileSystem: noBeside() });
    await client.open(chapter, texts[chapter]!);
    const source = new CancellationTokenSource();
    const at = client.at(chapter, "de grens", 5);
    const asked = client.connection.sendRequest("textDocument/hover", at, source.token);
    const taken = expect(asked).rejects.toMatchObject({ code: -32800 });
    const outdated = expect(client.request("textDocument/hover", at)).rejects.toMatchObject({ code: -32801 });
    source.cancel();
    await client.replace(chapter, 0, 0, "// een regel\n");
    // Answered from the text alone: now the server knows of both.
    await client.request("textDocument/foldingRange", { textDocument: { uri: chapter } });
    besides();
    await Promise.all([taken, outdated]);
    const now = client.at(chapter, "de grens", 5);
    expect(await client.request("textDocument/hover", now)).toMatchObject({
      range: { start: { line: now.position.line } },
    });
  });

  it("asks an editor to look again once everything is read", async () => {
    const { workspace } = ableClient;
    const able = {
      semanticTokens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
      codeLens: { refreshSupport: true },
    };
    await start({ client: { ...ableClient, workspace: { ...workspace, ...able } } });
    const asked: string[] = [];
    const all = ["semanticTokens", "inlayHint", "codeLens"].map((what) => `workspace/${what}/refresh`);
    const every = new Promise<void>((resolve) => {
      for (const method of all)
        client.connection.onRequest(method, () => {
          asked.push(method);
          if (all.every((one) => asked.includes(one))) resolve();
          return null;
        });
    });
    disk.goOn();
    await every;
    expect(asked.toSorted()).toEqual(all.toSorted());
  });
});

let besides: () => void = () => undefined;

/** A disk of which the folder of the open file is slow. */
function noBeside(): FileSystem {
  const wait = new Promise<void>((resolve) => {
    besides = resolve;
  });
  return {
    list: () => wait.then(() => []),
    beside: () => wait.then(() => Object.keys(texts)),
    read: (uri) => Promise.resolve(texts[uri]),
  };
}
