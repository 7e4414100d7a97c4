// The server as an editor meets it: files come, change and go, and what is wrong is told.

import { afterEach, describe, expect, it, vi } from "vitest";
import { RequestType } from "vscode-languageserver";
import type { FeatureContext } from "./feature.js";
import { features } from "./features/index.js";
import { notUtf8, type DiskText, type FileSystem } from "./files/file-system.js";
import { TestClient, type TestClientOptions } from "./testing/client.js";

const header = (uses = ""): string =>
  `verordening Verordening hulp Waterrade 2026\n  Gemeente: Waterrade.\n  Treedt in werking op 1 maart 2026.\n${uses}`;
const uri = "file:///w/v.andersom";

let client: TestClient;
const start = async (options?: TestClientOptions): Promise<TestClient> =>
  (client = await TestClient.start(options));
afterEach(() => client.stop());

/** A disk of texts. */
function diskOf(texts: Record<string, DiskText>): FileSystem {
  return {
    list: (folder) => Promise.resolve(Object.keys(texts).filter((one) => one.startsWith(`${folder}/`))),
    beside: (file) => {
      const folder = file.slice(0, file.lastIndexOf("/") + 1);
      return Promise.resolve(Object.keys(texts).filter((one) => one.startsWith(folder)));
    },
    read: (file) => Promise.resolve(texts[file]),
  };
}

describe("the server", () => {
  it("tells what is wrong, and that it no longer is", async () => {
    await start();
    await client.open(uri, header("  Gebruikt: Sterrenwet.\n"));
    const [found] = await client.diagnostics(uri, (all) => all.length > 0);
    expect(found).toMatchObject({
      severity: 1,
      source: "andersom",
      range: { start: { line: 3, character: 12 }, end: { line: 3, character: 22 } },
    });
    expect(found?.codeDescription?.href).toBe(`andersom:melding/${String(found?.code)}.md`);
    await client.change(uri, "  Gebruikt: Sterrenwet.\n", "");
    expect(await client.diagnostics(uri, (all) => all.length === 0)).toEqual([]);
  });

  it("knows one file under every way to write its uri", async () => {
    await start();
    await client.open("file:///w/m%C3%BC%20v.andersom", header("  Gebruikt: Sterrenwet.\n"));
    await client.diagnostics("file:///w/m%C3%BC%20v.andersom", (all) => all.length > 0);
    expect(client.server.workspace.files()).toEqual(["file:///w/m%C3%BC%20v.andersom"]);
    await client.open("untitled:Untitled-1", header("  Gebruikt: Sterrenwet.\n"));
    await client.diagnostics("untitled:Untitled-1", (all) => all.length > 0);
  });

  it("reads the folders of the workspace, and what is open wins", async () => {
    const texts = {
      "file:///w/v.andersom": header("  Gebruikt: Sterrenwet.\n"),
      "file:///w/ster.andersom": "wet Sterrenwet\n",
    };
    await start({ folders: ["file:///w"], fileSystem: diskOf(texts) });
    await client.open(uri, header("  Gebruikt: Sterrenwet, Maanwet.\n"));
    const found = await client.diagnostics(uri, (all) => all.length > 0);
    expect(found.map(({ message }) => JSON.stringify(message).includes("Maanwet"))).toEqual([true]);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    expect(await client.diagnostics(uri, (all) => all.length === 0)).toEqual([]);
  });

  it("reads what stands beside a file outside every folder", async () => {
    const texts = { "file:///w/ster.andersom": "wet Sterrenwet\n" };
    await start({ fileSystem: diskOf(texts) });
    await client.open(uri, header("  Gebruikt: Sterrenwet.\n"));
    await client.diagnostics(uri, (all) => all.length === 0);
    expect(client.server.workspace.files()).toEqual(["file:///w/ster.andersom", uri]);
  });

  it("follows files that come and go on the disk", async () => {
    const texts: Record<string, string> = {};
    await start({ folders: ["file:///w"], fileSystem: diskOf(texts) });
    await client.open(uri, header("  Gebruikt: Sterrenwet.\n"));
    await client.diagnostics(uri, (all) => all.length > 0);
    texts["file:///w/ster.andersom"] = "wet Sterrenwet\n";
    const changes = [{ uri: "file:///w/ster.andersom", type: 1 }];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await client.diagnostics(uri, (all) => all.length === 0);
    delete texts["file:///w/ster.andersom"];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await client.diagnostics(uri, (all) => all.length > 0);
  });

  it("follows a folder that gets another name, and one that goes", async () => {
    const texts: Record<string, string> = { "file:///w/wetten/ster.andersom": "wet Sterrenwet\n" };
    await start({ folders: ["file:///w"], fileSystem: diskOf(texts) });
    await client.open(uri, header("  Gebruikt: Sterrenwet.\n"));
    await client.diagnostics(uri, (all) => all.length === 0);
    const known = (): readonly string[] => client.server.workspace.files();
    delete texts["file:///w/wetten/ster.andersom"];
    texts["file:///w/recht/ster.andersom"] = "wet Sterrenwet\n";
    const files = [{ oldUri: "file:///w/wetten", newUri: "file:///w/recht" }];
    await client.connection.sendNotification("workspace/didRenameFiles", { files });
    await vi.waitFor(() => {
      expect(known()).toEqual(["file:///w/recht/ster.andersom", uri]);
    });
    delete texts["file:///w/recht/ster.andersom"];
    const changes = [{ uri: "file:///w/recht", type: 3 }];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await client.diagnostics(uri, (all) => all.length > 0);
    expect(known()).toEqual([uri]);
  });

  it("leaves a file that is too large alone, says so, and goes on with the others", async () => {
    await start();
    const words: string[] = [];
    client.connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      words.push(message);
    });
    const large = "file:///w/zeer%20groot.andersom";
    await client.open(large, `wet Sterrenwet\n${"// regel\n".repeat(120_000)}`);
    await client.replace(large, 0, 0, " ");
    expect(await client.request("textDocument/foldingRange", { textDocument: { uri: large } })).toBeNull();
    expect(words).toEqual([expect.stringContaining("‘zeer groot.andersom’ is te groot")]);
    await client.open(uri, header("  Gebruikt: Maanwet.\n"));
    await client.diagnostics(uri, (all) => all.length > 0);
    await client.replace(large, 0, client.text(large).length, "wet Maanwet\n");
    await client.diagnostics(uri, (all) => all.length === 0);
  });

  it("says of a file that is no UTF-8 that it cannot be read, also when the editor shows it well", async () => {
    const far = "file:///ver/v.andersom";
    const texts: Record<string, DiskText> = { [uri]: notUtf8, [far]: notUtf8 };
    await start({ folders: ["file:///w"], fileSystem: diskOf(texts) });
    const told = expect.stringContaining("niet als UTF-8 opgeslagen") as string;
    const saysLaw = ({ message }: { message: unknown }): boolean => String(message).includes("Maanwet");
    expect(await client.diagnostics(uri, (all) => all.length > 0)).toMatchObject([
      { severity: 1, message: told },
    ]);
    await client.open(uri, header("  Gebruikt: Maanwet.\n"));
    await client.diagnostics(uri, (all) => all.length === 2);
    texts[uri] = header();
    const changes = [{ uri, type: 2 }];
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    await client.diagnostics(uri, (all) => all.length === 1 && all.every(saysLaw));
    // Outside every folder nobody watches: there the saving tells it.
    await client.open(far, header());
    expect(await client.diagnostics(far, (all) => all.length > 0)).toMatchObject([{ message: told }]);
    texts[far] = header();
    await client.connection.sendNotification("textDocument/didSave", { textDocument: { uri: far } });
    await client.diagnostics(far, (all) => all.length === 0);
  });

  it("goes on where the disk fails", async () => {
    const texts: Record<string, DiskText> = { [uri]: header("  Gebruikt: Maanwet.\n") };
    const disk = diskOf(texts);
    let fails = true;
    const orFail = <T>(answer: Promise<T>): Promise<T> => (fails ? Promise.reject(new Error("EIO")) : answer);
    const fileSystem: FileSystem = {
      list: (folder) => orFail(disk.list(folder)),
      beside: (file) => orFail(disk.beside(file)),
      read: (file) => orFail(disk.read(file)),
    };
    await start({
      folders: ["file:///w"],
      fileSystem,
      sha256: () => "",
      initializationOptions: { basislijn: "bekend.json" },
    });
    const said = (): number => client.log.filter((line) => line.includes("EIO")).length;
    const tell = async (method: string, params: unknown): Promise<void> => {
      const before = said();
      await client.connection.sendNotification(method, params as object);
      await vi.waitFor(() => {
        expect(said()).toBeGreaterThan(before);
      });
    };
    await vi.waitFor(() => {
      expect(said()).toBeGreaterThan(1);
    });
    await tell("textDocument/didOpen", {
      textDocument: { uri: "file:///ver/v.andersom", languageId: "andersom", version: 1, text: header() },
    });
    await tell("textDocument/didSave", { textDocument: { uri } });
    await tell("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
    await tell("workspace/didChangeWatchedFiles", { changes: [{ uri: "file:///w/bekend.json", type: 2 }] });
    await tell("workspace/didCreateFiles", { files: [{ uri }] });
    await tell("workspace/didDeleteFiles", { files: [{ uri: "file:///w/map" }] });
    await tell("workspace/didChangeConfiguration", { settings: { andersom: { basislijn: "anders.json" } } });
    fails = false;
    await client.connection.sendNotification("workspace/didCreateFiles", { files: [{ uri }] });
    await client.diagnostics(uri, (all) => all.length > 0);
  });

  it("answers every question with nothing where what is below fails, and goes on", async () => {
    await start();
    await client.open(uri, header());
    await client.diagnostics(uri);
    const methods: string[] = [];
    for (const feature of features)
      feature.register({
        ...({ client: {}, settings: {} } as FeatureContext),
        answer: (type) => void methods.push(type.method),
      });
    expect(methods.length).toBeGreaterThan(30);
    const { workspace } = client.server;
    const broken = vi.spyOn(workspace, "source").mockImplementation(() => {
      throw new Error("broken");
    });
    const [place, options] = [
      { line: 1, character: 3 },
      { tabSize: 2, insertSpaces: true },
    ];
    const item = {
      name: "x",
      kind: 5,
      uri,
      range: { start: place, end: place },
      selectionRange: { start: place, end: place },
      data: { uri },
    };
    const params = {
      ...{ textDocument: { uri }, position: place, positions: [place], range: item.range, options, ch: "\n" },
      ...{ context: { diagnostics: [], includeDeclaration: true }, newName: "y", query: "x", item, ...item },
    };
    const answers: unknown[] = [];
    for (const method of methods) answers.push(await client.request(method, params));
    expect(answers).toHaveLength(methods.length);
    expect(client.log.filter((line) => line.includes("AND9001")).length).toBeGreaterThan(20);
    broken.mockRestore();
    const found = await client.request("textDocument/foldingRange", { textDocument: { uri } });
    expect(found).not.toBeNull();
  });

  it("goes on where a feature fails, with an empty answer and one line of Dutch", async () => {
    const type = new RequestType<object, string | null, void>("andersom/kapot");
    await start({
      features: [
        {
          name: "kapot",
          capabilities: () => ({}),
          register: ({ answer }) => {
            answer(type, null, () => {
              throw new Error("two\nlines");
            });
          },
        },
        {
          name: "onmogelijk",
          capabilities: () => {
            throw new Error("no capabilities");
          },
          register: () => undefined,
        },
      ],
    });
    expect(await client.request("andersom/kapot", {})).toBeNull();
    expect(client.log).toEqual([
      "‘onmogelijk’ liep vast in andersom zelf (AND9001); aan uw bestanden ligt het niet. no capabilities",
      "‘andersom/kapot’ liep vast in andersom zelf (AND9001); aan uw bestanden ligt het niet. two lines",
    ]);
  });

  it("shows the laws on board and the pages of the messages", async () => {
    await start();
    expect(await client.request("andersom/inhoud", { uri: "andersom:wet/wgs.andersom" })).toMatchObject({
      text: expect.stringContaining("Korte naam: Wgs.") as string,
    });
    expect(await client.request("andersom/inhoud", { uri: "andersom:melding/AND1001.md" })).toMatchObject({
      text: expect.stringContaining("# AND1001") as string,
    });
    expect(await client.request("andersom/inhoud", { uri: "file:///etc/passwd" })).toBeNull();
  });
});
