// Every use of a name, over the files of an ordinance; highlighted in its own file.

import { describe, expect, it } from "vitest";
import { marked } from "../testing/cursor.js";
import { highlight } from "./highlight.js";
import { references } from "./references.js";

const files = {
  "v.andersom": `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.

begrip dubbel
  is 2 maal het lo<|>on.

artikel 1 Eerste

lid 1
  De inwoner ‘is aan de beurt’ als het loon hoogstens € 5 is.

lid 2
  Dit lid geldt niet als het loon meer dan € 7 is.
`,
  "g.andersom": `hoort bij Verordening hulp Waterrade 2026

gegevens van de inwoner
  loon: bedrag.
`,
};

describe("references", () => {
  it("gives all uses, with or without the declaration", () => {
    const { workspace, uri, offset } = marked(files);
    const all = references(workspace, uri, offset);
    expect(all.map(({ uri: file }) => file)).toEqual([
      "g.andersom",
      "v.andersom",
      "v.andersom",
      "v.andersom",
    ]);
    expect(references(workspace, uri, offset, false)).toHaveLength(3);
  });

  it("gives for an article the references to its leden", () => {
    const text = files["v.andersom"].replace("<|>", "").replace("artikel 1 ", "arti<|>kel 1 ");
    const { workspace, uri, offset } = marked(
      `${text}\nartikel 2 Tweede\n  Niet van toepassing is artikel 1 lid 2 als het regent.\n`,
    );
    const found = references(workspace, uri, offset, false);
    expect(found.map(({ start, end }) => workspace.source(uri)!.text.slice(start, end))).toEqual([
      "artikel 1 lid 2",
    ]);
  });
});

describe("highlight", () => {
  it("tells reading from writing", () => {
    const { workspace, uri, offset } = marked(
      files["v.andersom"].replace("<|>", "").replace("begrip dub", "begrip dub<|>") +
        "\nbegrip nog meer\n  is het dubbel plus € 1.\n",
    );
    expect(highlight(workspace, uri, offset).map(({ kind }) => kind)).toEqual(["schrijven", "lezen"]);
  });
});
