// The house style, rule by rule: a text on the left, what it becomes on the right.

import { describe, expect, it } from "vitest";
import { format, formatEdits, formatRange } from "./format.js";

const laid = (text: string, options = {}): string => format(text, options).text;

describe("blocks", () => {
  it("have a blank line above them, with their comment, and their content two columns in", () => {
    const text = `artikel 1 Hulp
Effect: rondkomen.
// Over lid 1.
lid 1
   De hoogte is € 5.



// De toets
De duur is 1 jaar. // kort
  > Een zin.
      // Slot van lid 1.
lid 2
vervallen.`;
    expect(laid(text)).toBe(`artikel 1 Hulp
  Effect: rondkomen.

// Over lid 1.
lid 1
  De hoogte is € 5.

  // De toets
  De duur is 1 jaar. // kort
  > Een zin.

// Slot van lid 1.
lid 2
  vervallen.
`);
  });

  it("keep a comment that stands apart", () => {
    const text =
      "artikel 1 Hulp\n  De hoogte is € 5.\n  // Daarbij hoort dit.\n\n// -----\n\nartikel 2 Meer\n  De duur is 1 jaar.\n";
    expect(laid(text)).toBe(text);
  });

  it("keep sentences before the first heading at the margin", () => {
    expect(laid("  De hoogte is € 5.\n")).toBe("De hoogte is € 5.\n");
  });

  it("give each sentence a line, but for one that would become a heading there", () => {
    expect(laid("artikel 1 A\n De duur is 1 jaar. De hoogte is € 5.\n")).toBe(
      "artikel 1 A\n  De duur is 1 jaar.\n  De hoogte is € 5.\n",
    );
  });
});

describe("text for residents about one part", () => {
  it("is a block as every other, with its own text or why it is left out", () => {
    const text = `artikel 1 Hulp
lid 1
De hoogte is € 5.
publiek   bij lid 1 onderdeel a
   >   U krijgt hulp.


publiek bij lid 2 en lid 4
Weggelaten:  dit gaat alleen over ons eigen werk .
uitleg
> Hulp.
`;
    const after = `artikel 1 Hulp

lid 1
  De hoogte is € 5.

publiek bij lid 1 onderdeel a
  > U krijgt hulp.

publiek bij lid 2 en lid 4
  Weggelaten: dit gaat alleen over ons eigen werk.

uitleg
  > Hulp.
`;
    expect(laid(text)).toBe(after);
    expect(laid(after)).toBe(after);
  });
});

describe("sentences", () => {
  it("have one space between words and none before a mark", () => {
    expect(laid("De  hoogte\n van de\ttoeslag is € 5,50 ,  afgerond op hele centen .\n")).toBe(
      "De hoogte van de toeslag is € 5,50, afgerond op hele centen.\n",
    );
  });

  it("break before a condition, behind a mark, or before a joining word", () => {
    const text =
      "De hoogte van de toeslag is het inkomen van de inwoner min de norm, maar minstens € 0, als geldt: de inwoner woont in de gemeente en de inwoner heeft werk.";
    expect(laid(text, { width: 90 }).split("\n")).toEqual([
      "De hoogte van de toeslag is het inkomen van de inwoner min de norm, maar minstens € 0,",
      "  als geldt: de inwoner woont in de gemeente en de inwoner heeft werk.",
      "",
    ]);
  });

  it("never break where a line would look like a new sentence, or inside an amount or a date", () => {
    const text =
      "De hoogte van alle toeslagen samen is € 1.200 per jaar als geldt: de aanvraagdatum ligt voor 1 januari 2026.";
    for (let width = 10; width < 115; width++) {
      const { text: out, broken } = format(text, { width });
      expect(broken).toEqual([]);
      expect(out).toContain("1 januari 2026");
      expect(out).toContain("€ 1.200");
      expect(out.replace(/\s+/g, " ").trim()).toBe(text);
    }
  });

  it("have their items and rows below them, each with its comments", () => {
    const text = `artikel 1 Hulp
De inwoner heeft recht op hulp als aan al deze voorwaarden is voldaan: // alle
a. de inwoner woont hier; // zeker
// en dan
b. minstens een van deze geldt: 1°. de inwoner heeft werk; 2°. de inwoner volgt een studie.
De hoogte van de hulp is:
| leefvorm | hoogte van de hulp |
// de laagste
|alleenstaande|€ 5| // per maand
|gehuwden|€ 1.200|`;
    expect(laid(text)).toBe(`artikel 1 Hulp
  De inwoner heeft recht op hulp als aan al deze voorwaarden is voldaan: // alle
    a. de inwoner woont hier; // zeker
    // en dan
    b. minstens een van deze geldt:
      1°. de inwoner heeft werk;
      2°. de inwoner volgt een studie.
  De hoogte van de hulp is:
    | leefvorm      | hoogte van de hulp |
    // de laagste
    | alleenstaande | € 5                | // per maand
    | gehuwden      | € 1.200            |
`);
  });

  it("keep a comment between two words, and stay as they are where no line may end", () => {
    expect(laid("De hoogte is € 5, // noot\nmaar hoogstens € 4.\n")).toBe(
      "De hoogte is € 5, // noot\n  maar hoogstens € 4.\n",
    );
    const stuck = "De hoogte is € // noot\n      5.\n";
    expect(laid(stuck)).toBe(stuck);
  });

  it("use one style of quotes", () => {
    expect(laid('Gezien: ‘een advies’, "nog een", “een ‘derde’ advies”.\n')).toBe(
      "Gezien: ‘een advies’, ‘nog een’, “een ‘derde’ advies”.\n",
    );
  });
});

describe("the rest", () => {
  it("leaves what cannot be read exactly as it is", () => {
    const wrong = "artikel 1 A\n     De  hoogte is als en .\nDe duur is 1 jaar .\n";
    const { text, broken } = format(wrong);
    expect(text).toBe("artikel 1 A\n     De  hoogte is als en .\n  De duur is 1 jaar.\n");
    expect(broken.map(({ start, end }) => wrong.slice(start, end))).toEqual(["De  hoogte is als en ."]);
  });

  it("never makes one number of two", () => {
    expect(laid("De hoogte is € 3 .1 is te veel.\n")).toBe("De hoogte is € 3. 1 is te veel.\n");
  });

  it("fills prose only on request, by paragraph", () => {
    const text =
      "uitleg\n> Een korte\n> zin met {de hoogte van de hulp}.\n>\n>   - punt een\n>   - punt twee\n";
    expect(laid(text)).toBe(
      "uitleg\n  > Een korte\n  > zin met {de hoogte van de hulp}.\n  >\n  > - punt een\n  > - punt twee\n",
    );
    expect(laid(text, { reflow: true, width: 30 })).toBe(
      "uitleg\n  > Een korte zin met\n  > {de hoogte van de hulp}.\n  >\n  > - punt een\n  > - punt twee\n",
    );
  });

  it("keeps the line ends and the mark at the beginning of a file", () => {
    expect(laid("\uFEFFartikel 1 A\r\nDe duur is 1 jaar.")).toBe(
      "\uFEFFartikel 1 A\r\n  De duur is 1 jaar.\r\n",
    );
    expect(laid("")).toBe("");
    expect(laid(" \n\n ")).toBe("");
  });

  it("lays out only what a range touches, in few changes", () => {
    const text = "artikel 1 A\nDe duur is 1 jaar.\nDe hoogte is  € 5.\nDe leeftijd is 5 jaar.\n";
    const start = text.indexOf("hoogte");
    expect(formatRange(text, { start, end: start })).toBe(
      "artikel 1 A\nDe duur is 1 jaar.\nDe hoogte is € 5.\nDe leeftijd is 5 jaar.\n",
    );
    expect(formatEdits(text)).toHaveLength(4);
  });
});
