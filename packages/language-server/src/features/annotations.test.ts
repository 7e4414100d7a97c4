// Lenses, hints and colours, as an editor asks for them.

import { afterEach, describe, expect, it } from "vitest";
import type { CodeAction, CodeLens, InlayHint, SemanticTokens } from "vscode-languageserver";
import { ableClient, TestClient } from "../testing/client.js";

const uri = "file:///w/v.andersom";
const text = `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

begrip grens
  is € 1.300 per maand.

artikel 1 Toeslag
  De eigen grens is 110% van de grens.
`;

let client: TestClient;
const open = async (settings?: unknown): Promise<void> => {
  client = await TestClient.start(settings === undefined ? {} : { initializationOptions: settings });
  await client.open(uri, text);
};
afterEach(() => client.stop());

const textDocument = { uri };
const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe("above and between the words", () => {
  it("shows lenses with what their commands need", async () => {
    await open();
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument });
    // The command that shows the uses is told where the name stands.
    expect(lenses[0]?.command?.command).toBe("andersom.toonGebruik");
    expect(
      lenses.map(({ command, range: { start } }) => [start.line, command?.title, command?.arguments]),
    ).toEqual([
      [4, "Gebruikt in 1 artikel", [{ uri, position: { line: 5, character: 2 } }]],
      [7, "Toon publieksversie", [{ uri, artikel: "1" }]],
      [7, "Probeer", [{ uri, artikel: "1" }]],
    ]);
  });

  it("runs a voorbeeld when its lens is in sight", async () => {
    client = await TestClient.start();
    await client.open(
      uri,
      `${text}\nvoorbeeld Sam\n  Op 1 mei 2026.\n  Dan de eigen grens is € 1.430 per maand.\n`,
    );
    const lenses = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument });
    const waiting = lenses.find(({ command }) => command === undefined);
    const told = await client.request<CodeLens>("codeLens/resolve", waiting);
    expect(told).toEqual({
      range: waiting?.range,
      command: {
        title: "✓ Klopt",
        command: "andersom.voorbeelden",
        arguments: [{ uri, voorbeeld: "voorbeeld:sam" }],
      },
    });
  });

  it("shows hints behind what they are about", async () => {
    await open();
    const hints = await client.request<InlayHint[]>("textDocument/inlayHint", { textDocument, range });
    expect(hints.map(({ position, label }) => [position.line, position.character, label])).toEqual([
      [5, 22, "= € 15.600 per jaar"],
      [8, 37, "= € 1.300 per maand"],
    ]);
  });

  it("shows neither to who does not want them", async () => {
    await open({ lenzen: false, aanwijzingen: false });
    expect(await client.request("textDocument/codeLens", { textDocument })).toBeNull();
    expect(await client.request("textDocument/inlayHint", { textDocument, range })).toBeNull();
  });

  it("colours a whole file, and a part of it", async () => {
    await open();
    const { tokenTypes } = client.initialized.capabilities.semanticTokensProvider!.legend;
    const { data } = await client.request<SemanticTokens>("textDocument/semanticTokens/full", {
      textDocument,
    });
    expect(data.length % 5).toBe(0);
    const [line, column, length, type] = data;
    expect([line, column, length, tokenTypes[type!]]).toEqual([0, 0, "verordening".length, "keyword"]);
    const part = await client.request<SemanticTokens>("textDocument/semanticTokens/range", {
      textDocument,
      range: { start: { line: 7, character: 0 }, end: { line: 9, character: 0 } },
    });
    expect(part.data.length).toBeGreaterThan(0);
    expect(part.data.length).toBeLessThan(data.length);
  });

  it("answers nothing about a file that it does not know", async () => {
    await open();
    const other = { uri: "file:///w/weg.andersom" };
    for (const method of ["codeLens", "inlayHint", "semanticTokens/full", "semanticTokens/range"])
      expect(await client.request(`textDocument/${method}`, { textDocument: other, range })).toBeNull();
  });
});

describe("an action with words to replace", () => {
  const asked = async (able: boolean): Promise<readonly CodeAction[]> => {
    client = await TestClient.start({
      client: {
        ...ableClient,
        workspace: {
          ...ableClient.workspace,
          workspaceEdit: { documentChanges: true, ...(able ? { snippetEditSupport: true } : {}) },
        },
      },
    });
    await client.open(uri, text);
    const { position } = client.at(uri, "artikel 1");
    return client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
  };
  const titled = (actions: readonly CodeAction[], title: string): unknown =>
    (actions.find((one) => one.title === title)?.edit?.documentChanges?.[0] as { edits: unknown }).edits;

  it("selects them at every place, and adds lines from the margin", async () => {
    const actions = await asked(true);
    const at = (line: number): object => ({
      start: { line, character: 0 },
      end: { line, character: 0 },
    });
    expect(titled(actions, "Zeg welk effect dit artikel dient: een nieuw effect")).toEqual([
      {
        range: at(7),
        snippet: {
          kind: "snippet",
          value: "effect ${1:nieuw effect}\n  > Schrijf hier wat inwoners hieraan hebben.\n\n",
        },
      },
      { range: at(8), snippet: { kind: "snippet", value: "  Effect: ${1:nieuw effect}.\n" } },
    ]);
    expect(titled(actions, "Voeg uitleg toe")).toEqual([
      {
        range: at(9),
        snippet: {
          kind: "snippet",
          value: "\nuitleg\n  > ${1:Schrijf hier in gewone woorden wat dit artikel doet.}\n",
        },
      },
    ]);
  });

  it("is plain text for an editor that cannot select", async () => {
    expect(JSON.stringify(await asked(false))).not.toContain("snippet");
  });
});

describe("an action whose edits take work", () => {
  const right = `verordening Verordening toeslag Eikmeer 2026
  Gemeente: Eikmeer.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  het inkomen: bedrag per maand.

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag.

lid 2
  De hoogte van de toeslag is € 100 als het inkomen hoogstens € 1.000 per maand is.

lid 3
  De hoogte van de toeslag is € 120 als het inkomen minstens € 1.000 per maand is.
`;

  it("is made when it is chosen: the household of a finding as a voorbeeld", async () => {
    client = await TestClient.start();
    await client.open(uri, right);
    const found = await client.diagnostics(uri, (all) => all.some(({ code }) => code === "AND4001"));
    const finding = found.find(({ code }) => code === "AND4001")!;
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range: finding.range,
      context: { diagnostics: [finding] },
    });
    const action = actions.find(({ title }) => title === "Maak hier een voorbeeld van");
    expect(action?.edit).toBeUndefined();
    const made = await client.request<CodeAction>("codeAction/resolve", action);
    expect(JSON.stringify(made.edit)).toContain("Gegeven het inkomen is € 1.000 per maand.");
  });

  it("is made at once for an editor that cannot ask again", async () => {
    client = await TestClient.start({
      client: {
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
    });
    await client.open(uri, right);
    const { position } = client.at(uri, "recht op");
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.every(({ edit }) => edit !== undefined)).toBe(true);
  });
});
