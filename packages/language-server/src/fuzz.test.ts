// The server under a cat on the keyboard: random edits and questions at random places never give an error, and never end it.

import { SourceText } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import type { Position } from "vscode-languageserver-protocol";
import { exampleFiles } from "../../ide/src/testing/example.js";
import { TestClient } from "./testing/client.js";

/** Numbers that are the same on every machine. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const scraps = [
  "",
  " ",
  "\n",
  "\r\n",
  "\r",
  "\t",
  ".",
  ":",
  ";",
  "é",
  "😀",
  "\u0000",
  "\u2028",
  "“",
  "€ 1.2",
  "-",
  "|",
  "{",
  "}",
  "//",
  "> ",
  "artikel 1",
  "\nlid 2\n",
  "als ",
  "het inkomen",
  "in afwijking van lid ",
  "  a. ",
  "begrip x\n  is ",
  "voorbeeld Bo\n",
];

const hostile = [
  "file:///",
  "file:///%",
  "file:///%E0%A4%A",
  "file://host/../..",
  "",
  "x",
  "andersom:wet/../../etc",
  "andersom:wet/wgs.andersom",
  "untitled:Untitled-1",
  "git:/w/v.andersom?%7B%22ref%22%3A%22~%22%7D",
  `file:///${"a".repeat(5_000)}`,
  "__proto__",
  "constructor",
  "data:text/plain,hoi",
  "file:///c:/w/v.andersom",
  "vscode-notebook-cell:/w#x",
];

/** What can be asked of a place or a file; now and then what takes a run of the rules. */
function questions(
  uri: string,
  position: Position,
  end: Position,
  next: (below: number) => number,
): [string, unknown][] {
  const textDocument = { uri };
  const range = { start: position, end };
  const place = { textDocument, position };
  const whole = { textDocument };
  const options = { tabSize: 2, insertSpaces: true };
  const all: [string, unknown][] = [
    ["textDocument/hover", place],
    ["textDocument/completion", place],
    ["textDocument/definition", place],
    ["textDocument/declaration", place],
    ["textDocument/references", { ...place, context: { includeDeclaration: true } }],
    ["textDocument/prepareRename", place],
    ["textDocument/rename", { ...place, newName: scraps[next(scraps.length)] }],
    ["textDocument/documentHighlight", place],
    ["textDocument/linkedEditingRange", place],
    ["textDocument/signatureHelp", place],
    ["textDocument/prepareCallHierarchy", place],
    ["textDocument/documentSymbol", whole],
    ["textDocument/foldingRange", whole],
    ["textDocument/selectionRange", { textDocument, positions: [position, end] }],
    ["textDocument/documentLink", whole],
    ["textDocument/semanticTokens/full", whole],
    ["textDocument/semanticTokens/range", { textDocument, range }],
    ["textDocument/inlayHint", { textDocument, range }],
    ["textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } }],
    ["textDocument/formatting", { textDocument, options }],
    ["textDocument/rangeFormatting", { textDocument, range, options }],
    ["textDocument/onTypeFormatting", { ...place, ch: "\n", options }],
    ["textDocument/diagnostic", whole],
    ["workspace/symbol", { query: scraps[next(scraps.length)] }],
    ["andersom/regelboom", place],
    ["andersom/inhoud", { uri }],
  ];
  const seldom: [string, unknown][] = [
    ["textDocument/codeLens", whole],
    ["andersom/publieksversie", whole],
    ["andersom/vraag", { textDocument, huishouden: { gegevens: 3 }, antwoord: { plek: "/a/b", waarde: [] } }],
    ["andersom/voorbeelden", whole],
    ["andersom/voorbeeldUitleg", { textDocument, id: "voorbeeld" }],
    ["andersom/armoedeval", whole],
  ];
  return next(40) === 0 ? seldom : all;
}

/** Not offered is an answer, too; so is a refusal to rename, which an editor shows in words. */
const [notThere, refused] = [-32601, -32803];

async function ask(client: TestClient, method: string, params: unknown): Promise<void> {
  try {
    await client.request(method, params);
  } catch (error) {
    const { code } = error as { code?: number };
    if (code !== notThere && !(code === refused && /rename$/iu.test(method)))
      throw new Error(`${method} ${JSON.stringify(params).slice(0, 300)}: ${String(error)}`, {
        cause: error,
      });
  }
}

describe("random edits and questions", () => {
  it("give 2,000 answers and no error", { timeout: 600_000 }, async () => {
    const client = await TestClient.start({ debounce: 5, pause: 20 });
    const files = exampleFiles("meedoenfonds");
    for (const [uri, text] of Object.entries(files)) await client.open(uri, text);
    const uris = Object.keys(files);
    const next = random(20_260_601);
    for (let round = 0; round < 2_000; round++) {
      const uri = uris[next(uris.length)]!;
      const text = client.text(uri);
      // No editor stands between the two characters of one line end.
      const between = (place: number): boolean => text[place - 1] === "\r" && text[place] === "\n";
      const [from, to] = [next(text.length + 1), next(40)];
      const offset = between(from) ? from - 1 : from;
      const until = Math.min(text.length, offset + to);
      const end = between(until) ? until + 1 : until;
      if (next(3) === 0) {
        // Now and then the file is whole again: nobody learns much from a heap of ruins.
        if (next(40) === 0) await client.replace(uri, 0, text.length, files[uri]!);
        else await client.replace(uri, offset, end, scraps[next(scraps.length)]!);
      }
      const at = (where: number): Position => {
        if (next(50) === 0) return { line: next(2 ** 31), character: next(2 ** 31) };
        const { line, column } = new SourceText(uri, client.text(uri)).positionAt(where);
        return { line, character: column };
      };
      const list = questions(uri, at(offset), at(end), next);
      const [method, params] = list[next(list.length)]!;
      await ask(client, method, params);
      if (round % 50 === 0) expect(client.server.workspace.source(uri)?.text).toBe(client.text(uri));
    }
    expect(client.log.filter((line) => line.includes("AND9001"))).toEqual([]);
    const [uri] = uris;
    await client.replace(uri!, 0, client.text(uri!).length, files[uri!]!);
    await client.diagnostics(uri!);
    await client.stop();
  });

  it("survives hostile uris", async () => {
    const client = await TestClient.start();
    const next = random(7);
    const place = { line: 0, character: 3 };
    for (const uri of hostile) {
      for (const [method, params] of questions(uri, place, place, next)) await ask(client, method, params);
      await client.open(uri, "wet Sterrenwet\n");
      for (const [method, params] of questions(uri, place, place, next)) await ask(client, method, params);
      await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    }
    const changes = hostile.map((uri) => ({ uri: `${uri}.andersom`, type: 2 }));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes });
    // What comes with the program was never replaced by what was sent under its name.
    expect(await client.request("andersom/inhoud", { uri: "andersom:wet/wgs.andersom" })).toMatchObject({
      text: expect.stringContaining("Korte naam: Wgs.") as string,
    });
    expect(client.log.filter((line) => line.includes("AND9001"))).toEqual([]);
    await client.stop();
  });

  it("survives a huge line, and a change of a file that was never opened", async () => {
    const client = await TestClient.start();
    const uri = "file:///w/v.andersom";
    await client.open(uri, `verordening ${"zeer ".repeat(40_000)}\n  Gemeente: Eikmeer.\n`);
    await client.diagnostics(uri);
    const next = random(3);
    const place = { line: 0, character: 100_000 };
    for (const [method, params] of questions(uri, place, place, next)) await ask(client, method, params);
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: "file:///w/nooit.andersom", version: 2 },
      contentChanges: [{ text: "wet x\n" }],
    });
    await client.request("andersom/inhoud", { uri });
    expect(client.log.filter((line) => line.includes("AND9001"))).toEqual([]);
    await client.stop();
  });

  it("does not look at what was taken back", async () => {
    const client = await TestClient.start();
    const uri = "file:///w/v.andersom";
    await client.open(uri, "wet Sterrenwet\n");
    const { connection } = client;
    // Both stand in the queue when the server looks: the first keeps it busy.
    const busy = connection.sendRequest("andersom/publieksversie", { textDocument: { uri } });
    const { CancellationTokenSource } = await import("vscode-languageserver-protocol");
    const source = new CancellationTokenSource();
    const asked = connection.sendRequest(
      "textDocument/foldingRange",
      { textDocument: { uri } },
      source.token,
    );
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    await busy;
    await client.stop();
  });
});
