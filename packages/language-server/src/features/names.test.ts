// Names over the protocol: where they are said and used, another name, what they are, the outline and what decides what.

import { afterEach, describe, expect, it } from "vitest";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  DocumentHighlight,
  DocumentSymbol,
  Hover,
  LinkedEditingRanges,
  Location,
  WorkspaceEdit,
  WorkspaceSymbol,
} from "vscode-languageserver-protocol";
import { TestClient } from "../testing/client.js";

const uri = "file:///w/v.andersom";
const text = `verordening Verordening toeslag Eikmeer 2026
  Gemeente: Eikmeer.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand.

begrip grens
  is € 900 per maand.

artikel 1 Toeslag

lid 1
  De inwoner ‘is aan de beurt’ als aan al deze voorwaarden is voldaan:
    a. het inkomen is hoogstens de grens;
    b. het inkomen is meer dan € 0 per maand.

lid 2
  Niet van toepassing is lid 1 onderdeel b als het inkomen hoogstens € 5 per maand is.
`;

let client: TestClient;
afterEach(() => client.stop());

describe("over the protocol", () => {
  it("goes to the declaration and back to the uses", async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    const at = client.at(uri, "hoogstens de grens", 14);
    const [declared] = await client.request<Location[]>("textDocument/definition", at);
    expect(declared?.range.start).toEqual({ line: 6, character: 7 });
    const all = await client.request<Location[]>("textDocument/references", {
      ...at,
      context: { includeDeclaration: true },
    });
    expect(all).toHaveLength(2);
    const marks = await client.request<DocumentHighlight[]>("textDocument/documentHighlight", at);
    expect(marks.map(({ kind }) => kind)).toEqual([3, 2]);
  });

  it("renames everywhere, and says why it cannot", async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    const at = client.at(uri, "het inkomen is hoogstens", 6);
    expect(await client.request("textDocument/prepareRename", at)).toMatchObject({ placeholder: "inkomen" });
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", { ...at, newName: "maandloon" });
    expect(edit.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    await expect(client.request("textDocument/rename", { ...at, newName: "grens" })).rejects.toThrow(
      "is al de naam van iets anders",
    );
  });

  it("tells what a word is, and what changes together", async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    const told = await client.request<Hover>("textDocument/hover", client.at(uri, "grens;", 2));
    expect(told.contents).toMatchObject({
      kind: "markdown",
      value: expect.stringContaining("€ 900") as string,
    });
    const linked = await client.request<LinkedEditingRanges>(
      "textDocument/linkedEditingRange",
      client.at(uri, "onderdeel b", 10),
    );
    expect(linked.ranges).toHaveLength(2);
  });

  it("gives the outline, finds by name, and tells what decides what", async () => {
    client = await TestClient.start();
    await client.open(uri, text);
    const outline = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    expect(outline.map(({ name }) => name)).toContain("artikel 1 Toeslag");
    const found = await client.request<WorkspaceSymbol[]>("workspace/symbol", { query: "inkom" });
    expect(found.map(({ name }) => name)).toEqual(["inkomen"]);
    const [item] = await client.request<CallHierarchyItem[]>(
      "textDocument/prepareCallHierarchy",
      client.at(uri, "hoogstens de grens", 14),
    );
    const calls = await client.request<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", { item });
    expect(calls.map(({ from }) => from.name)).toEqual(["de inwoner is aan de beurt"]);
  });
});
