// What may be chosen at a place, what folds, what belongs together and what leads elsewhere: over the protocol.

import { afterEach, describe, expect, it } from "vitest";
import type {
  CodeAction,
  DocumentLink,
  FoldingRange,
  SelectionRange,
  TextEdit,
} from "vscode-languageserver-protocol";
import { TestClient } from "../testing/client.js";

const uri = "file:///w/v.andersom";
const text = `verordening Verordening toeslag Eikmeer 2026
  Gemeente: Eikmeer.
  Treedt in werking op 1 januari 2026.
  Gebruikt: Wgs.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand.

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag als het inkomn hoogstens € 1.500 per maand is.

lid 2
  De hoogte van de toeslag is     € 100.
`;

let client: TestClient;
afterEach(() => client.stop());

describe("over the protocol", () => {
  it("offers the repair of a finding, with an edit for this version of the text", async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    const [finding] = await client.diagnostics(uri, (found) => found.length > 0);
    const params = { textDocument: { uri }, range: finding!.range, context: { diagnostics: [finding] } };
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", params);
    const repair = actions.find(({ kind, diagnostics }) => kind === "quickfix" && diagnostics?.length === 1);
    expect(repair?.title).toContain("inkomen");
    expect(repair?.edit?.documentChanges).toMatchObject([
      {
        textDocument: { uri, version: 1 },
        edits: [{ newText: expect.stringContaining("inkomen") as string }],
      },
    ]);
    const only = await client.request<CodeAction[]>("textDocument/codeAction", {
      ...params,
      context: { diagnostics: [], only: ["refactor"] },
    });
    expect(only.every(({ kind }) => kind?.startsWith("refactor"))).toBe(true);
  });

  it("folds, selects, links and lays out", async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    const textDocument = { uri };
    const folds = await client.request<FoldingRange[]>("textDocument/foldingRange", { textDocument });
    expect(folds.length).toBeGreaterThan(3);
    const { position } = client.at(uri, "toeslag als", 2);
    const [selection] = await client.request<SelectionRange[]>("textDocument/selectionRange", {
      textDocument,
      positions: [position],
    });
    let [here, depth] = [selection, 0];
    for (; here?.parent !== undefined; here = here.parent, depth++) {
      const [inner, outer] = [here.range, here.parent.range];
      expect(outer.start.line).toBeLessThanOrEqual(inner.start.line);
      expect(outer.end.line).toBeGreaterThanOrEqual(inner.end.line);
    }
    expect(depth).toBeGreaterThan(2);
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument });
    expect(
      links.some(({ target }) => target?.startsWith("andersom:wet/") || target?.startsWith("https://")),
    ).toBe(true);
    const layout = await client.request<TextEdit[]>("textDocument/formatting", {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(layout.length).toBeGreaterThan(0);
  });
});
