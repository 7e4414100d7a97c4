// What is remembered of a file may never show: after any edits the tree is the tree of a text never seen before.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "./parse.js";

const text = `verordening X
  Gemeente: Waterwijk.

gegevens van de inwoner
  inkomen: bedrag per maand.
  soort: huur, koop of iets anders.

artikel 1 Toeslag
  Effect: rondkomen. Grondslag: artikel 8 lid 1 onderdeel b Participatiewet.
lid 1
  De inwoner heeft recht op een toeslag als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens 21 jaar; // een noot
    b. de inwoner werkt.
lid 2
  De hoogte van de toeslag is:
    | leefvorm | hoogte |
    | alleen   | € 350  |
uitleg
  > U krijgt {de hoogte van de toeslag}.
  > Meer niet.
begrip ‘de
  lange naam’
  is € 5.
voorbeeld Noor
  Noor: geboren op 4 mei 1973.
  dan Noor heeft recht op een toeslag.
`;
const marks = fc.constantFrom(
  ...'|.|;|:|,|‘|’|"|a.|\n|\r|\r\n|>|//| is | als |lid 3\n|\nartikel 9 Y\n|De duur is 1 jaar.|\nbegrip z\n|  \n\n|]|['.split(
    "|",
  ),
  "|",
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), put: marks });

function printed(text: string, uri: string): string {
  const { ast, diagnostics } = parse(text, uri);
  return JSON.stringify([ast, diagnostics]);
}

describe("a file that was read before", () => {
  it("reads after any edits as a text never seen before", () => {
    let fresh = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        let now = text.repeat(2);
        for (const { at, cut, put } of edits) {
          const place = Math.floor(at * now.length);
          now = now.slice(0, place) + put + now.slice(place + (cut > 20 ? 0 : cut));
          const uri = `nieuw-${String(fresh++)}`;
          expect(printed(now, "zelfde")).toBe(printed(now, uri).replaceAll(`"${uri}"`, '"zelfde"'));
        }
      }),
      { numRuns: 60 },
    );
  });

  // The edit stands in a later line than the sentence that it changes.
  it.each([
    ["a stop that is now missing", "De duur is 1 jaar\n  als de inwoner werkt.", "als", "De"],
    ["a table below a colon", "De hoogte is:\n  a. € 5.", "a. € 5.", "| a | b |"],
    ["one more row", "De hoogte is:\n  | a | b |\n  De duur is 1 jaar.", "De duur is 1 jaar.", "| c | d |"],
    ["one more line of prose", "> een\n  De duur is 1 jaar.", "De duur", "> De duur"],
    ["a quote that ends later", "De naam is ‘x\n y\n z\n w. De duur is 1 jaar.", "w.", "w’."],
    [
      "words of a label",
      "De duur\n is 1 jaar\n treedt\n\n in // noot\n\n werking\n op 1 mei 2026.",
      "op",
      "op:",
    ],
    ["a letter that ends a sentence", "Aanspreekvorm: u.\n  en dan.", "en dan", "Effect: x"],
    ["another kind of block", "gegevens van x\n  naam: tekst.\n  De a: b.", "gegevens van", "artikel 3"],
  ])("reads %s", (name, part, old, now) => {
    const around = "De inwoner heeft recht op hulp.\n  De hoogte is € 5.\n".repeat(12);
    const before = `artikel 1 X\n${around}${part}\n${around}`;
    const after = `artikel 1 X\n${around}${part.replace(old, now)}\n${around}`;
    for (const [uri, ...texts] of [
      [`${name} 1`, before, after] as const,
      [`${name} 2`, after, before] as const,
    ]) {
      printed(texts[0], uri);
      const fresh = `${uri} nieuw`;
      expect(printed(texts[1], uri)).toBe(printed(texts[1], fresh).replaceAll(`"${fresh}"`, `"${uri}"`));
    }
  });

  it("gives every caller nodes of its own", () => {
    const first = parse(text, "eigen");
    const before = JSON.stringify(first.ast);
    for (const block of first.ast.blocks) (block.heading as { title: string }).title = "veranderd";
    expect(JSON.stringify(parse(text, "eigen").ast)).toBe(before);
    expect(parse(text, "eigen").ast.blocks[0]).not.toBe(parse(text, "eigen").ast.blocks[0]);
  });
});
