// Completion, the form of a sentence and typing, over the protocol.

import { afterEach, describe, expect, it } from "vitest";
import type { CompletionItem, CompletionList, SignatureHelp, TextEdit } from "vscode-languageserver-protocol";
import { TestClient } from "../testing/client.js";

const uri = "file:///w/v.andersom";
const text = `verordening Verordening toeslag Eikmeer 2026
  Gemeente: Eikmeer.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  gezamenlijk inkomen: bedrag per maand, van de inwoner.
  > Hoe hoog is uw inkomen?

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag als geldt: het inko
`;
const line = text.split("\n").findIndex((one) => one.includes("als geldt"));
const position = { line, character: text.split("\n")[line]!.length };

let client: TestClient;
afterEach(() => client.stop());

describe("over the protocol", () => {
  it("offers a name with the range that it takes the place of, and tells more of it when asked", async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    const list = await client.request<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position,
    });
    expect(list.isIncomplete).toBe(true);
    const item = list.items.find(({ label }) => label === "het gezamenlijk inkomen");
    expect(item?.textEdit).toMatchObject({
      newText: "gezamenlijk inkomen",
      range: { start: { line, character: position.character - 4 }, end: position },
    });
    const told = await client.request<CompletionItem>("completionItem/resolve", item);
    expect(JSON.stringify(told.documentation)).toContain("gezamenlijk inkomen");
  });

  it("shows the form of the sentence", async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    const help = await client.request<SignatureHelp>("textDocument/signatureHelp", {
      textDocument: { uri },
      position,
    });
    expect(help.signatures[0]?.label).toBe("[wie] heeft recht op [voorziening] als [voorwaarde].");
    expect(help.activeParameter).toBe(2);
  });

  it("keeps the form of the sentence out of the way in a list, until somebody asks", async () => {
    client = await TestClient.start();
    const list = text.replace(
      "als geldt: het inko",
      "als aan al deze voorwaarden is voldaan:\n    a. het inko",
    );
    await client.open(uri, list);
    const at = { line: line + 1, character: list.split("\n")[line + 1]!.length };
    const asked = (triggerKind: number): Promise<SignatureHelp | null> =>
      client.request<SignatureHelp | null>("textDocument/signatureHelp", {
        textDocument: { uri },
        position: at,
        context: { triggerKind, triggerCharacter: " ", isRetrigger: false },
      });
    expect(await asked(2)).toBeNull();
    expect((await asked(1))?.signatures).toHaveLength(1);
  });

  it("gives a new line behind a heading its place", async () => {
    client = await TestClient.start();
    await client.open(uri, text.replace("lid 1\n", "lid 1\n\n"));
    const edits = await client.request<TextEdit[]>("textDocument/onTypeFormatting", {
      textDocument: { uri },
      position: { line, character: 0 },
      ch: "\n",
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(edits).toMatchObject([{ newText: "  " }]);
  });
});
