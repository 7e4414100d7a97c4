// Each repair, applied, leaves a file in which its message is gone.

import { applyEdits, type Diagnostic, type Fix } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { compileProject } from "../project.js";

const uri = "verordening.andersom";
const diagnose = (text: string): readonly Diagnostic[] => compileProject([{ uri, text }]).diagnostics;
const codes = (text: string): readonly string[] =>
  diagnose(text)
    .filter(({ severity }) => severity === "fout")
    .map(({ code }) => code);

/** A small ordinance around one condition, with lines put into its other places. */
function ordinance(condition: string, { rights = "toeslag", extra = "", effect = "meedoen" } = {}): string {
  return `verordening Verordening proef Rietmonde 2026
  Gemeente: Rietmonde.

effect meedoen
  > Iedereen doet mee.
${rights === "" ? "" : `\nvoorzieningen\n  ${rights}: bedrag.\n`}
gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag, van de inwoner.
  > Hoe hoog is uw inkomen?
  leefvorm: keuze uit alleenstaand of gehuwd, van de inwoner.
  de inwoner volgt een opleiding: ja of nee, van de inwoner.
${extra}
// De toeslag zelf.
artikel 1 Toeslag
  Effect: ${effect}.

lid 1
  De inwoner heeft recht op toeslag als geldt: ${condition}.

lid 2
  De hoogte van de toeslag is € 100.
`;
}

/** The only message of a kind and its fixes, by title. */
function fixesOf(text: string, code: string): ReadonlyMap<string, Fix> {
  const found = diagnose(text).filter((one) => one.code === code);
  expect(found).toHaveLength(1);
  return new Map((found[0]?.fixes ?? []).map((fix) => [fix.title, fix]));
}

function applied(text: string, code: string, title: string): string {
  const fix = fixesOf(text, code).get(title);
  if (fix === undefined) throw new Error(`no fix “${title}”`);
  return applyEdits(text, fix.edits);
}

describe("taking the name that resembles it", () => {
  it.each([
    [
      "a value",
      ordinance("het inkommen is hoogstens € 1.500"),
      "AND2001",
      "inkomen",
      "het inkomen is hoogstens",
    ],
    ["a choice", ordinance("de leefvorm is gehuwt"), "AND2013", "gehuwd", "de leefvorm is gehuwd"],
    [
      "an effect",
      ordinance("het inkomen is hoogstens € 1", { effect: "meedon" }),
      "AND2004",
      "meedoen",
      "Effect: meedoen.",
    ],
    [
      "a right",
      ordinance("het inkomen is hoogstens € 1", { rights: "toeslagen" }),
      "AND2003",
      "toeslagen",
      "recht op toeslagen als",
    ],
  ])("repairs %s", (_, text, code, name, words) => {
    const repaired = applied(text, code, `Verander in ‘${name}’`);
    expect(repaired).toContain(words);
    expect(codes(repaired)).not.toContain(code);
  });

  it("repairs a sentence", () => {
    const repaired = applied(
      ordinance("de inwoner volgt een opleidng"),
      "AND2001",
      "Verander in ‘de inwoner volgt een opleiding’",
    );
    expect(codes(repaired)).toEqual([]);
  });

  it("mends the name where a term begins, and the right of a plicht", () => {
    const text = `${ordinance("het inkomen is hoogstens € 1")}
stap 1 melding
  De inwoner meldt zijn vraag.

plicht formulier
  De inwoner levert het formulier in binnen 2 weken na de meldign.
  Hoort bij: toeslga.
`;
    expect(applied(text, "AND2031", "Verander in ‘melding’")).toContain("na de melding.\n");
    expect(applied(text, "AND2003", "Verander in ‘toeslag’")).toContain("Hoort bij: toeslag.\n");
  });

  it("tells what else is wrong in a sentence about an unknown right, and no effect that nobody serves", () => {
    const text = ordinance("de leefvorm is gehuwt", { rights: "toeslagen", effect: "meedon" });
    expect(diagnose(text).map(({ code }) => code)).toEqual(["AND2004", "AND2003", "AND2013"]);
  });

  it("mends a kernwaarde of a hoofdstuk", () => {
    const extra =
      "\nkernwaarde eigen regie\n  > U beslist.\n\nhoofdstuk 1 Hulp\n  Kernwaarden: eigen reige ***.\n";
    const text = ordinance("het inkomen is hoogstens € 1", { extra });
    expect(applied(text, "AND2004", "Verander in ‘eigen regie’")).toContain("Kernwaarden: eigen regie ***.");
  });

  it("never loses a negation", () => {
    const titles = [...fixesOf(ordinance("de inwoner volgt geen opleidng"), "AND2001").keys()];
    expect(titles.filter((title) => title.startsWith("Verander"))).toEqual([]);
  });

  it("is never called safe", () => {
    const fixes = [...fixesOf(ordinance("het inkommen is hoogstens € 1"), "AND2001").values()];
    expect(new Set(fixes.map(({ safe }) => safe))).toEqual(new Set([false]));
  });
});

describe("declaring it here", () => {
  const titles = ["Maak hier een gegeven van", "Maak hier een oordeel van", "Maak hier een begrip van"];
  const sentences = [
    "de inwoner is dakloos",
    "de inwoner is niet dakloos",
    "de inwoner heeft geen schulden",
    "het huishouden heeft een tuin",
    "er zijn zeer dringende redenen",
  ];

  it.each(sentences.flatMap((sentence) => titles.map((title) => [sentence, title] as const)))(
    "“%s”: %s",
    (sentence, title) => {
      expect(codes(applied(ordinance(sentence), "AND2001", title))).toEqual([]);
    },
  );

  it.each([
    ["het spaargeld is hoogstens € 5.000", "spaargeld: bedrag, van de inwoner."],
    ["de huur is meer dan € 800 per maand", "huur: bedrag per maand, van de inwoner."],
    ["de wachttijd is minstens 3 maanden", "wachttijd: aantal maanden, van de inwoner."],
    ["de hulp is hoogstens 12 uur per week", "hulp: aantal uren per week, van de inwoner."],
    ["het aandeel is minstens 50%", "aandeel: percentage, van de inwoner."],
    ["de verhuisdatum ligt na 1 mei 2025", "verhuisdatum: datum, van de inwoner."],
    ["de schuldscore is 4", "schuldscore: getal, van de inwoner."],
  ])("“%s” gets a gegeven of its sort", (sentence, row) => {
    const text = ordinance(sentence);
    const repaired = applied(text, "AND2001", `Maak hier een gegeven van: ‘${row}’`);
    expect(repaired).toContain(`  ${row}\n`);
    expect(codes(repaired)).toEqual([]);
  });

  it("guesses no sort", () => {
    const titles = [...fixesOf(ordinance("de wachttijd is langer dan de norm"), "AND2001").keys()];
    expect(titles.filter((title) => title.startsWith("Maak hier een gegeven van: "))).toEqual([]);
  });

  it("adds a row to the block that is there", () => {
    const text = applied(ordinance("de inwoner is dakloos"), "AND2001", "Maak hier een gegeven van");
    expect(text).toContain("ja of nee, van de inwoner.\n  de inwoner is dakloos: ja of nee.\n");
    expect(text.match(/^gegevens van/gm)).toHaveLength(1);
  });

  it("makes the block above the notes of the first article", () => {
    const text = applied(ordinance("de inwoner is dakloos"), "AND2001", "Maak hier een oordeel van");
    expect(text).toContain(
      "oordelen van het college\n  de inwoner is dakloos: ja of nee.\n\n// De toeslag zelf.\nartikel 1",
    );
  });

  it("makes a block of its own for another thing", () => {
    const text = applied(ordinance("het huishouden heeft een tuin"), "AND2001", "Maak hier een gegeven van");
    expect(text).toContain("gegevens van het huishouden\n  het huishouden heeft een tuin: ja of nee.\n");
  });

  it.each([
    ["with a block", "bijdrage"],
    ["without", ""],
  ])("declares a right, %s", (_, rights) => {
    const text = ordinance("het inkomen is hoogstens € 1.500", { rights });
    const repaired = applied(text, "AND2003", "Maak hier een voorziening van");
    expect(repaired).toContain("  toeslag: bedrag.\n");
    expect(repaired.match(/^voorzieningen/gm)).toHaveLength(1);
    expect(codes(repaired)).toEqual([]);
  });
});

describe("texts and amounts that do not follow each other", () => {
  const rows = (...cells: readonly string[]): string => `
bedragen grens
  De grens is:
    | geldig vanaf   | geldig tot en met | grens  |
${cells.map((cell) => `    | ${cell} |`).join("\n")}
`;
  const first = "1 januari 2026 | 30 juni 2026 | € 1.000";

  it("lets the older amount end before the newer one begins", () => {
    const text = ordinance("het inkomen is hoogstens de grens", {
      extra: rows(first, "1 mei 2026 | | € 1.100"),
    });
    const repaired = applied(text, "AND2049", "Laat het oudere bedrag eindigen op 30 april 2026");
    expect(repaired).toContain("| 1 januari 2026 | 30 april 2026 | € 1.000 |");
    expect(diagnose(repaired).map(({ code }) => code)).not.toContain("AND2049");
  });

  it("lets the newer amount begin where the older one ends", () => {
    const text = ordinance("het inkomen is hoogstens de grens", {
      extra: rows(first, "1 augustus 2026 | | € 1.100"),
    });
    const repaired = applied(text, "AND2050", "Laat het nieuwe bedrag gelden vanaf 1 juli 2026");
    expect(diagnose(repaired).map(({ code }) => code)).not.toContain("AND2050");
  });

  it("the same for two texts of a lid", () => {
    const text = `${ordinance("het inkomen is hoogstens € 1")}  Dit lid geldt tot en met 31 mei 2026.

lid 2
  Dit lid geldt vanaf 1 juli 2026.
  De hoogte van de toeslag is € 120.
`;
    const repaired = applied(text, "AND2050", "Laat de nieuwe tekst gelden vanaf 1 juni 2026");
    expect(diagnose(repaired).map(({ code }) => code)).not.toContain("AND2050");
  });

  it("has no repair for two amounts of one day", () => {
    const text = ordinance("het inkomen is hoogstens de grens", { extra: rows(first, first) });
    expect(fixesOf(text, "AND2049").size).toBe(0);
  });
});
