// Where a sentence ends, what counts as a word, and what the formulas make of it.

import {
  measureDocument,
  measureSentences,
  splitSentences,
  totalOf,
  wordsOf,
  type Document,
} from "@andersom/publish";
import { describe, expect, it } from "vitest";

const split = (text: string): readonly string[] => splitSentences(text).map((one) => one.text);

describe("sentences", () => {
  it.each<[string, readonly string[]]>([
    ["Een zin. Nog een zin! Een vraag?", ["Een zin.", "Nog een zin!", "Een vraag?"]],
    ["U krijgt € 1.541,65 per maand. Dat is veel.", ["U krijgt € 1.541,65 per maand.", "Dat is veel."]],
    ["Dat staat in art. 3 en o.a. De Wet. Klaar.", ["Dat staat in art. 3 en o.a. De Wet.", "Klaar."]],
    ["Dhr. De Wit krijgt hulp.", ["Dhr. De Wit krijgt hulp."]],
    ["Mevrouw J. P. de Wit belt.", ["Mevrouw J. P. de Wit belt."]],
    ["U koopt boeken, pennen, etc. Bewaar de bon.", ["U koopt boeken, pennen, etc.", "Bewaar de bon."]],
    ["Boeken, pennen enz. horen daarbij.", ["Boeken, pennen enz. horen daarbij."]],
    ["Dit geldt vanaf 1.3.2026. Eerder niet.", ["Dit geldt vanaf 1.3.2026.", "Eerder niet."]],
    ["Dit geldt tot 1 juli 2026. 2 uur is genoeg.", ["Dit geldt tot 1 juli 2026.", "2 uur is genoeg."]],
    ["Zij vraagt: ‘Mag dat?’ en wacht.", ["Zij vraagt: ‘Mag dat?’ en wacht."]],
    ["Zij zegt ‘Ja.’ Dan gaat zij.", ["Zij zegt ‘Ja.’", "Dan gaat zij."]],
    ["Neem mee:\n- uw pas\n- uw brief", ["Neem mee:", "uw pas", "uw brief"]],
    ["Eerst dit.\n\nDan dat", ["Eerst dit.", "Dan dat"]],
    [
      "Dit staat in onderdeel a. Daar leest u het. 's Avonds niet.",
      ["Dit staat in onderdeel a.", "Daar leest u het.", "'s Avonds niet."],
    ],
    ["…", []],
  ])("splits %j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("keep their place in the text", () => {
    const text = " Eén.  Twee. ";
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Eén.", "Twee."]);
  });
});

describe("words", () => {
  it.each<[string, readonly string[]]>([
    ["U krijgt € 1.541,65 (per maand).", ["U", "krijgt", "1.541,65", "per", "maand"]],
    ["Wij en/of uw pgb-houder", ["Wij", "en", "of", "uw", "pgb-houder"]],
    ["Dat wil zeggen – o.a. 120%", ["Dat", "wil", "zeggen", "o.a.", "120"]],
  ])("of %j", (text, expected) => {
    expect(wordsOf(text).map((one) => one.text)).toEqual(expected);
  });

  it("in figures have no syllables, abbreviations those of their words", () => {
    expect(wordsOf("€ 25,00 o.a. bijv. art. 3").map(({ syllables }) => syllables)).toEqual([0, 5, 3, 3, 0]);
  });
});

describe("readability", () => {
  it("is what the formulas say", () => {
    // Two sentences, ten words, twelve syllables.
    const found = totalOf(measureSentences("U woont in een schoon huis. De gemeente helpt u."));
    expect(found).toMatchObject({ sentences: 2, words: 10, syllables: 12, meanSentence: 5, long: 0 });
    expect(found.fleschDouma).toBeCloseTo(206.84 - 0.77 * 120 - 0.93 * 5, 6);
    expect(found.brouwer).toBeCloseTo(195 - 80 - 10, 6);
  });

  it("of nothing is nothing", () => {
    expect(totalOf([])).toMatchObject({
      sentences: 0,
      meanSentence: undefined,
      fleschDouma: undefined,
      longShare: 0,
    });
  });

  it("counts sentences over twenty words", () => {
    const twenty = `${"woord ".repeat(20).trim()}.`;
    expect(totalOf([twenty, `Nog ${twenty}`].flatMap(measureSentences))).toMatchObject({
      long: 1,
      longShare: 0.5,
    });
  });

  it("of a document leaves out headings and tables, and takes an item as a sentence", () => {
    const document: Document = {
      title: "Hulp",
      subtitle: "Voor u",
      facts: [{ name: "Geldig op", value: "1 maart 2026" }],
      opening: [{ kind: "note", content: [{ kind: "paragraph", content: ["U heeft recht op hulp."] }] }],
      sections: [
        {
          id: "a",
          title: "Wanneer krijgt u hulp?",
          blocks: [
            {
              kind: "paragraph",
              content: ["U krijgt hulp ", { form: "strong", content: ["als dit klopt"] }, ":"],
            },
            {
              kind: "list",
              ordered: true,
              items: [
                { content: ["u woont hier;"], blocks: [] },
                { content: ["u bent ziek."], blocks: [] },
              ],
            },
            { kind: "table", caption: "Bedragen", headers: ["a", "b"], rows: [["c", "d"]] },
            { kind: "sources", text: "Artikel 1." },
          ],
          sections: [
            {
              id: "b",
              title: "Meer",
              blocks: [
                {
                  kind: "definitions",
                  entries: [
                    { term: "Gezin", meaning: [{ kind: "paragraph", content: ["U met uw kinderen."] }] },
                  ],
                },
              ],
              sections: [],
            },
          ],
        },
      ],
    };
    const found = measureDocument(document);
    expect(found.sentences.map(({ text, trail }) => [text, trail.length])).toEqual([
      ["U heeft recht op hulp.", 0],
      ["U krijgt hulp als dit klopt:", 1],
      ["u woont hier;", 1],
      ["u bent ziek.", 1],
      ["U met uw kinderen.", 2],
    ]);
    expect(found.whole.sentences).toBe(5);
    expect(found.sections[0]).toMatchObject({
      title: "Wanneer krijgt u hulp?",
      readability: { sentences: 4 },
    });
    expect(found.sections[0]?.sections[0]).toMatchObject({ title: "Meer", readability: { sentences: 1 } });
  });
});
