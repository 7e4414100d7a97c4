// Another name everywhere: word orders, negation, articles, capitals; and what is refused, in Dutch.

import { describe, expect, it } from "vitest";
import { diagnostics } from "./diagnostics.js";
import { marked } from "../testing/cursor.js";
import { exampleWorkspace } from "../testing/example.js";
import { prepareRename, rename } from "./rename.js";

const ordinance = `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner
  volgt een opleiding: ja of nee.
  de inwoner heeft de grens bereikt: ja of nee.
  inkomen: bedrag per maand.
  partner: nul of een inwoner.
  kleur: keuze uit rood of blauw.

begrip norm per maand
  is € 900 per maand.

artikel 2 Wie

lid 1
  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. de inwoner volgt geen opleiding;
    b. het inkomen is hoogstens de norm;
    c. de kleur is blauw;
    d. de inwoner heeft de grens niet bereikt.

lid 2
  De inwoner heeft geen recht op toeslag als de partner een opleiding volgt.
  De hoogte van de toeslag is € 100.
`;

/** The lines that change, after renaming what stands behind `words`; or why it is refused. */
function renamed(words: string, name: string): readonly string[] | string {
  const { workspace, uri, text, offset } = marked(ordinance.replace(words, (found) => `${found}<|>`));
  const before = diagnostics(workspace, uri).map(({ code }) => code);
  const found = rename(workspace, uri, offset, name);
  if ("refused" in found) return found.refused;
  let after = text;
  for (const { start, end, newText } of found.edits.toSorted((a, b) => b.start - a.start))
    after = after.slice(0, start) + newText + after.slice(end);
  workspace.setFile(uri, after);
  expect(diagnostics(workspace, uri).map(({ code }) => code)).toEqual(before);
  const old = text.split("\n");
  return after
    .split("\n")
    .filter((line, at) => line !== old[at])
    .map((line) => line.trim());
}

describe("rename", () => {
  it("writes a yes/no name in each word order, with geen for een", () => {
    expect(renamed("a. de inwoner volgt geen", "doet een cursus")).toEqual([
      "doet een cursus: ja of nee.",
      "a. de inwoner doet geen cursus;",
      "De inwoner heeft geen recht op toeslag als de partner een cursus doet.",
    ]);
  });

  it("keeps niet in front of the last word", () => {
    expect(renamed("heeft de grens niet", "de inwoner heeft de hoogste leeftijd bereikt")).toEqual([
      "de inwoner heeft de hoogste leeftijd bereikt: ja of nee.",
      "d. de inwoner heeft de hoogste leeftijd niet bereikt.",
    ]);
  });

  it("keeps the article, and takes the amount of a right along", () => {
    expect(renamed("b. het inko", "het maandloon")).toEqual([
      "maandloon: bedrag per maand.",
      "b. het maandloon is hoogstens de norm;",
    ]);
    expect(renamed("hoogte van de toes", "bijdrage voor sport")).toEqual([
      "bijdrage voor sport: bedrag.",
      "De inwoner heeft recht op bijdrage voor sport als aan al deze voorwaarden is voldaan:",
      "De inwoner heeft geen recht op bijdrage voor sport als de partner een opleiding volgt.",
      "De hoogte van de bijdrage voor sport is € 100.",
    ]);
  });

  it("renames a choice, and a name without its period", () => {
    expect(renamed("kleur is bl", "donker groen")).toEqual([
      "kleur: keuze uit rood of donker groen.",
      "c. de kleur is donker groen;",
    ]);
    expect(renamed("hoogstens de no", "grens van het geld per maand")).toEqual([
      "begrip grens van het geld per maand",
      "b. het inkomen is hoogstens de grens van het geld;",
    ]);
  });

  it("refuses what is empty, reserved, taken or read in two ways", () => {
    expect(renamed("b. het inko", " ")).toBe("Een naam is minstens één woord.");
    expect(renamed("b. het inko", "loon of uitkering")).toContain("‘of’ kan niet in een naam staan");
    expect(renamed("b. het inko", "norm per maand")).toContain("is al de naam van iets anders");
    expect(renamed("b. het inko", "kleur van de partner")).toContain("twee manieren");
    expect(renamed("b. het inko", "loon: netto")).toContain("Het teken ‘:’");
    expect(renamed("heeft de grens niet", "bereikt de grens")).toContain("begint met ‘de inwoner’");
  });

  it("refuses names that stand fast", () => {
    expect(renamed("a. de inwo", "burger")).toContain("vast woord");
    expect(renamed("De hoog", "som")).toContain("Wijzig de naam van de voorziening");
    expect(renamed("artikel ", "4")).toContain("Nummers van artikelen");
    const { workspace, uri, offset } = marked("verordening Hulp 2026\n  Gemeente: Wat<|>errade.\n");
    expect(prepareRename(workspace, uri, offset)).toEqual({
      refused: "Hier staat geen naam die u kunt wijzigen.",
    });
  });

  it("gives the name that may change", () => {
    const { workspace, uri, offset } = marked(ordinance.replace("volgt geen op", "volgt geen op<|>"));
    expect(prepareRename(workspace, uri, offset)).toMatchObject({ name: "volgt een opleiding" });
  });

  it("renames what an example names in many files, without a new message", () => {
    const workspace = exampleWorkspace("individuele-inkomenstoeslag");
    const uri = "file:///individuele-inkomenstoeslag/verordening.andersom";
    const at = workspace.source(uri)!.text.indexOf("inkomenstoeslag: bedrag") + 3;
    const found = rename(workspace, uri, at, "steun voor wie weinig heeft");
    if ("refused" in found) throw new Error(found.refused);
    expect(new Set(found.edits.map((edit) => edit.uri)).size).toBe(3);
    expect(found.edits.length).toBeGreaterThan(60);
    const before = workspace.files().map((file) => diagnostics(workspace, file).length);
    for (const file of workspace.files()) {
      let { text } = workspace.source(file)!;
      const mine = found.edits.filter((edit) => edit.uri === file);
      for (const { start, end, newText } of mine.toSorted((a, b) => b.start - a.start))
        text = text.slice(0, start) + newText + text.slice(end);
      workspace.setFile(file, text);
    }
    expect(workspace.files().map((file) => diagnostics(workspace, file).length)).toEqual(before);
  });
});
