// What a change decision says, one form after the other; each is carried out on the old text too.

import { changeDecision, hasContents, renderHtml, renderMarkdown } from "@andersom/publish";
import { describe, expect, it } from "vitest";
import { instead, read, told, type Change } from "./texts.js";

describe("what is amended", () => {
  const toeslag = "individuele-inkomenstoeslag";

  it("replaces words", () => {
    expect(told(toeslag, instead("hoogstens 105%", "hoogstens 110%"))).toEqual([
      "In artikel 3 lid 1 wordt ‘105%’ vervangen door ‘110%’.",
    ]);
    expect(told(toeslag, instead("hoogstens 105%", "hoogstens 110%"), "klassiek")).toEqual([
      "In artikel 3, eerste lid, wordt ‘105%’ vervangen door ‘110%’.",
    ]);
    expect(told(toeslag, instead("hoogstens 130%", "hoogstens 120%"))).toEqual([
      "In artikel 3 lid 2 onderdeel b wordt ‘130%’ vervangen door ‘120%’.",
    ]);
  });

  it("replaces a cell of a table", () => {
    expect(told(toeslag, instead("| € 400  |", "| € 450  |"))).toEqual([
      "In de tabel in artikel 4 wordt in de rij ‘gehuwden met kinderen’, kolom ‘hoogte’, ‘€ 400’ vervangen door ‘€ 450’.",
    ]);
  });

  it("adds a lid, and lets an onderdeel lapse", () => {
    expect(
      told(
        toeslag,
        instead(
          "\nuitleg\n  > Volgt u een opleiding?",
          "\nlid 3\n  > Het college weegt alles mee.\n\nuitleg\n  > Volgt u een opleiding?",
        ),
      ),
    ).toEqual(["Aan artikel 5 wordt een lid toegevoegd, luidende:"]);
    expect(
      told(
        toeslag,
        instead(
          "    b. het einde van de laatste opleiding ligt in de 12 maanden voor de peildatum;\n    c. ",
          "    b. ",
        ),
      ),
    ).toEqual([
      "In artikel 5 lid 1 vervalt onderdeel b, onder verlettering van onderdeel c tot onderdeel b, en wordt aan het slot van onderdeel a ‘of’ toegevoegd.",
    ]);
  });

  it("lets a lid lapse that has ended, where others follow: they keep their numbers", () => {
    const ended = instead(
      "De inwoner heeft geen recht op inkomenstoeslag als",
      "Dit lid geldt tot en met 31 januari 2026.\n  De inwoner heeft geen recht op inkomenstoeslag als",
    );
    expect(told(toeslag, ended)).toEqual(["Artikel 5 lid 1 vervalt."]);
    expect(told(toeslag, ended, "klassiek")).toEqual(["Artikel 5, eerste lid, vervalt."]);
  });

  it("inserts an article between two others, with a letter behind its number", () => {
    const article =
      "artikel 4a Uitbetaling\n\n  > Het college betaalt de toeslag in één keer uit.\n\nartikel 5 Weigeren";
    expect(told(toeslag, instead("artikel 5 Weigeren", article))).toEqual([
      expect.stringMatching(/^Na artikel 4 wordt een artikel ingevoegd, luidende:/u),
    ]);
  });

  it("amends begrippen at their alphabetical place", () => {
    expect(
      told(
        toeslag,
        instead("begrip peildatum", "begrip gezin\n  > Mensen die samen wonen.\n\nbegrip peildatum"),
      ),
    ).toEqual(["In artikel 1 lid 1 wordt op de alfabetische plaats een begrip ingevoegd, luidende:"]);
  });

  it("says nothing when nothing changes, and tells no change of comments, uitleg or voorbeelden", () => {
    const old = read(toeslag);
    expect(
      changeDecision(old, read(toeslag, instead("> U krijgt {de hoogte", "> Dan krijgt u {de hoogte"))),
    ).toBeUndefined();
  });

  it("is a decision with letters, an article about when, and both texts side by side", () => {
    const document = changeDecision(
      read(toeslag),
      read(toeslag, instead("hoogstens 105%", "hoogstens 110%")),
      { inForce: "2027-01-01" },
    );
    const page = renderMarkdown(document!);
    expect(page).toContain("A. In artikel 3 lid 1 wordt ‘105%’ vervangen door ‘110%’.");
    expect(page).toContain("Dit besluit treedt in werking met ingang van 1 januari 2027.");
    expect(page).toContain("hoogstens **110%** van de bijstandsnorm is.");
    expect(page).toContain("Wat verandert, staat vet.\n");
    // Four headings are no list: the page begins with what is decided.
    expect(hasContents(document!)).toBe(false);
    expect(renderHtml(document!)).not.toContain("Op deze pagina");
  });

  it("puts a table in lines, without the rows that stay where there are many", () => {
    expect(rows(toeslag, instead("| € 400  |", "| € 450  |"))).toEqual([
      [
        "artikel 4",
        expect.stringMatching(/leefvorm – hoogte<br>…<br>gehuwden met kinderen – \*\*€ 400\*\*/u),
        expect.stringMatching(/leefvorm – hoogte<br>…<br>gehuwden met kinderen – \*\*€ 450\*\*/u),
      ],
    ]);
  });

  it("shows a new article as one, with its title and what stands under it", () => {
    const article =
      "artikel 4a Uitbetaling\n\n  Effect: rondkomen.\n  > Het college betaalt in één keer.\n\nartikel 5 Weigeren";
    expect(rows(toeslag, instead("artikel 5 Weigeren", article))).toEqual([
      [
        "artikel 4a",
        "–",
        "Uitbetaling<br>Dit artikel is er voor het effect rondkomen.<br>Het college betaalt in één keer.",
      ],
    ]);
  });
});

/** The cells of the table with the old and the new text, without what stands around the table. */
function rows(name: string, change: Change): readonly (readonly string[])[] {
  const page = renderMarkdown(changeDecision(read(name), read(name, change))!);
  const lines = page.split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(2).map((line) => line.slice(2, -2).split(" | "));
}
