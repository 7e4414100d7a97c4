// Messages about wordings that people bring from other texts: each says which form to write.

import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

function messages(rule: string, blocks = ""): { code: string; message: string; hint: string }[] {
  const text = `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect rondkomen
  > Wie weinig geld heeft, kan rondkomen.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  categorie: keuze uit rood, blauw of groen, van de inwoner.
  > Welke kleur?
  korting: percentage, van de inwoner.
  > Welke korting?
${blocks}
artikel 1 Toeslag
  Effect: rondkomen.
lid 1
  ${rule}
lid 2
  De hoogte van de toeslag is € 100.
`;
  return compileProject([{ uri: "v.andersom", text }]).diagnostics.map(({ code, message, hint }) => ({
    code,
    message,
    hint: hint ?? "",
  }));
}

describe("a choice that stands by itself", () => {
  it.each([
    ["De inwoner heeft recht op toeslag als geldt: de categorie is rood of blauw.", "blauw"],
    ["De inwoner heeft recht op toeslag als de categorie rood of blauw is.", "rood"],
  ])("is told in: %s", (rule, option) => {
    const [first] = messages(rule);
    expect(first?.code).toBe("AND2001");
    expect(first?.hint).toBe(
      `‘${option}’ is een keuze van ‘categorie’. Noem alle keuzes in één keer: ‘categorie is een van: ${option} of …’.`,
    );
  });

  it("is read in a list of choices", () => {
    expect(
      messages("De inwoner heeft recht op toeslag als geldt: de categorie is een van: rood of blauw."),
    ).toEqual([]);
  });
});

describe("words of another form", () => {
  it("‘komt in aanmerking voor’ is a right", () => {
    const [first] = messages("De inwoner komt in aanmerking voor toeslag als de korting hoogstens 1% is.");
    expect(first?.hint).toBe("Een recht schrijft u zo: ‘De inwoner heeft recht op toeslag als …’.");
  });

  it("a percentage below zero is told", () => {
    const [first] = messages("De inwoner heeft recht op toeslag als de korting hoogstens -1% is.");
    expect(first).toMatchObject({ code: "AND1018", hint: expect.stringContaining("onder nul") as string });
  });

  it("‘als’ in the role of is told", () => {
    const [first] = messages(
      "De inwoner heeft recht op toeslag als de inwoner zich inschrijft als werkzoekende.",
    );
    expect(first?.code).toBe("AND1013");
  });

  it.each([
    "woont voor de helft van het jaar elders",
    "werkt voor meer dan één baas",
    "heeft in ieder geval hulp",
  ])("words of the language in a name are told where it is declared: %s", (predicate) => {
    const declared = `\ngegevens van de inwoner\n  de inwoner ${predicate}: ja of nee.\n`;
    const found = messages("De inwoner heeft recht op toeslag als de korting hoogstens 1% is.", declared);
    expect(found.map(({ code }) => code)).toEqual(["AND2069"]);
  });

  it("a begrip with niet in its name is told", () => {
    const begrip = "\nbegrip inwoner die niet werkt\n  > Iemand zonder werk.\n";
    const found = messages("De inwoner heeft recht op toeslag als de korting hoogstens 1% is.", begrip);
    expect(found.map(({ code }) => code)).toEqual(["AND2006"]);
    const quoted = begrip.replace("inwoner die niet werkt", "‘inwoner die niet werkt’");
    expect(messages("De inwoner heeft recht op toeslag als de korting hoogstens 1% is.", quoted)).toEqual([]);
  });
});
