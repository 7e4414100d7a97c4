// "Select more" from a cursor: each step as the text that is then selected.

import { describe, expect, it } from "vitest";
import { marked } from "../testing/cursor.js";
import { selectionRanges } from "./selection-ranges.js";

const steps = (written: string): readonly string[] => {
  const { workspace, uri, text, offset } = marked(written);
  return selectionRanges(workspace, uri, offset).map(({ start, end }) => text.slice(start, end));
};

describe("selection ranges", () => {
  it("goes from the word over the sentence to the chapter", () => {
    const article =
      "artikel 1 Toeslag\n  Effect: meedoen.\n\nlid 1\n  De inwoner heeft recht op toeslag als het inkomen van de part<|>ner hoogstens € 900 per maand is.";
    const sentence =
      "De inwoner heeft recht op toeslag als het inkomen van de partner hoogstens € 900 per maand is.";
    const plain = article.replace("<|>", "");
    expect(steps(`hoofdstuk 1 Geld\n\n${article}\n\nvoorbeeld Sam\n  Op 1 mei 2026.\n`)).toEqual([
      "partner",
      "het inkomen van de partner",
      "het inkomen van de partner hoogstens € 900 per maand is",
      sentence,
      `lid 1\n  ${sentence}`,
      plain,
      `hoofdstuk 1 Geld\n\n${plain}\n\nvoorbeeld Sam\n  Op 1 mei 2026.`,
      `hoofdstuk 1 Geld\n\n${plain}\n\nvoorbeeld Sam\n  Op 1 mei 2026.\n`,
    ]);
  });

  it("takes an item of a list by itself", () => {
    const found = steps(
      "artikel 1 Toeslag\n  De inwoner heeft recht op toeslag als minstens een van deze gronden geldt:\n    a. de inwoner heeft we<|>rk;\n    b. de inwoner heeft schulden.\n",
    );
    expect(found.slice(0, 4)).toEqual([
      "werk",
      "de inwoner heeft werk",
      "a. de inwoner heeft werk",
      "minstens een van deze gronden geldt:\n    a. de inwoner heeft werk;\n    b. de inwoner heeft schulden",
    ]);
  });

  it("gives nothing for a file that is not there", () => {
    expect(selectionRanges(marked("<|>").workspace, "weg.andersom", 3)).toEqual([]);
  });
});
