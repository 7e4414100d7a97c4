// What people write who are used to other texts: the message says how it is written here, and its repair is right.

import { describe, expect, it } from "vitest";
import { applyEdits } from "../edit.js";
import { parse } from "../parse.js";

const right = "De inwoner heeft recht op de toeslag als aan al deze voorwaarden is voldaan:\n";

/** What is wrong, and the text after its repair. */
function mended(text: string): { readonly codes: readonly string[]; readonly text: string } {
  const { diagnostics } = parse(text);
  const edits = diagnostics.flatMap(({ fixes = [] }) => fixes[0]?.edits ?? []);
  return { codes: diagnostics.map(({ code }) => code), text: applyEdits(text, edits) };
}

describe("what is written otherwise elsewhere", () => {
  it.each([
    ["an amount with its sign behind it", "lid 1\n  De hoogte is 250€.", "lid 1\n  De hoogte is € 250."],
    ["an amount as a bank writes it", "lid 1\n  De hoogte is EUR 250,-.", "lid 1\n  De hoogte is € 250."],
    ["cents behind a point", "lid 1\n  De hoogte is € 1250.50.", "lid 1\n  De hoogte is € 1.250,50."],
    [
      "a day in digits",
      "voorbeeld A\n  Gegeven de aanvraagdatum is 02-03-2026.",
      "voorbeeld A\n  Gegeven de aanvraagdatum is 2 maart 2026.",
    ],
    [
      "a day with slashes",
      "voorbeeld A\n  Gegeven de dag is 2/3/2026.",
      "voorbeeld A\n  Gegeven de dag is 2 maart 2026.",
    ],
    [
      "a sign of a formula",
      "lid 1\n  De hoogte is € 5 als de leeftijd >= 18 jaar.",
      "lid 1\n  De hoogte is € 5 als de leeftijd is minstens 18 jaar.",
    ],
    [
      "a sign behind a verb",
      "lid 1\n  De hoogte is € 5 als de leeftijd is < 18 jaar.",
      "lid 1\n  De hoogte is € 5 als de leeftijd is minder dan 18 jaar.",
    ],
    [
      "letters with a bracket",
      `lid 1\n  ${right}    a) x is waar;\n    (b) y is klaar.`,
      `lid 1\n  ${right}    a. x is waar;\n    b. y is klaar.`,
    ],
    [
      "dots of a list",
      `lid 1\n  ${right}    • x is waar;\n    •\ty is klaar.`,
      `lid 1\n  ${right}    a. x is waar;\n    b.\ty is klaar.`,
    ],
    [
      "an age or above",
      "lid 1\n  De hoogte is € 5 als geldt: de inwoner is 16 jaar of ouder.",
      "lid 1\n  De hoogte is € 5 als geldt: de leeftijd is minstens 16 jaar.",
    ],
    [
      "below an age",
      `lid 1\n  ${right}    a. de inwoner is jonger dan 27 jaar;\n    b. y is klaar.`,
      `lid 1\n  ${right}    a. de leeftijd is minder dan 27 jaar;\n    b. y is klaar.`,
    ],
    [
      "a colon behind Gegeven",
      "voorbeeld A\n  Gegeven: de inwoner heeft geen werk.",
      "voorbeeld A\n  Gegeven de inwoner heeft geen werk.",
    ],
    [
      "a colon in a heading",
      "artikel 1: Toeslag\n  Effect: rondkomen.",
      "artikel 1 Toeslag\n  Effect: rondkomen.",
    ],
    [
      "a colon in the heading of a voorbeeld",
      "voorbeeld: Ans\n  > Ans woont hier.",
      "voorbeeld Ans\n  > Ans woont hier.",
    ],
    [
      "a colon in the heading of an effect",
      "effect: rondkomen\n  > Wie weinig heeft, kan rondkomen.",
      "effect rondkomen\n  > Wie weinig heeft, kan rondkomen.",
    ],
    [
      "on a day or after it",
      "lid 2\n  De hoogte is € 5 als de geboortedatum ligt op of na 1 mei 2008.",
      "lid 2\n  De hoogte is € 5 als de geboortedatum ligt vanaf 1 mei 2008.",
    ],
    [
      "on a day or before it",
      "lid 2\n  De hoogte is € 5 als de geboortedatum ligt op of voor 1 mei 2008.",
      "lid 2\n  De hoogte is € 5 als de geboortedatum ligt uiterlijk op 1 mei 2008.",
    ],
    [
      "an exception that begins with its lid",
      "lid 2\n  Lid 1 is niet van toepassing als de inwoner werk heeft.",
      "lid 2\n  Niet van toepassing is lid 1 als de inwoner werk heeft.",
    ],
    [
      "an exception to an ordinal",
      "lid 2\n  Het eerste lid geldt niet als de inwoner werk heeft.",
      "lid 2\n  Niet van toepassing is eerste lid als de inwoner werk heeft.",
    ],
    [
      "an exception to an onderdeel",
      "lid 2\n  Artikel 3 lid 1 onderdeel b geldt niet als de inwoner werk heeft.",
      "lid 2\n  Niet van toepassing is artikel 3 lid 1 onderdeel b als de inwoner werk heeft.",
    ],
    [
      "a story without its mark",
      "voorbeeld Ans\n  Ans woont pas in Nederland.",
      "voorbeeld Ans\n  > Ans woont pas in Nederland.",
    ],
  ])("%s", (_, wrong, good) => {
    const { codes, text } = mended(wrong);
    expect(codes).toEqual(["AND1027"]);
    expect(text).toBe(good);
    expect(parse(good).diagnostics).toEqual([]);
  });

  it.each([
    ["lid 1\n  De hoogte is € 1,500 per maand.", "lid 1\n  De hoogte is € 1.500 per maand."],
    ["lid 1\n  De hoogte is:\n    | leefvorm | hoogte  |\n    | elke     | € 2,050 |", "€ 2.050"],
  ])("asks what an amount with three digits of cents is: %s", (wrong, good) => {
    const { codes, text } = mended(wrong);
    expect(codes).toEqual(["AND1027"]);
    expect(text).toContain(good);
  });

  it("leaves alone an amount of less than a cent", () => {
    for (const amount of ["€ 0,190", "€ 311,391", "€ 1,50", "€ 1.500,00"])
      expect(parse(`lid 1\n  De hoogte is ${amount}.`).diagnostics).toEqual([]);
  });

  it("says that a lid is a heading", () => {
    const [first] = parse("artikel 1 Toeslag\n  Effect: rondkomen.\n\n1. De hoogte is € 5.").diagnostics;
    expect(first?.code).toBe("AND1027");
    expect(first?.hint).toBe("Schrijf: lid 1");
  });

  it("says which day does not exist, in a sentence and in a table", () => {
    const told = (text: string) => parse(text).diagnostics.map(({ code, message }) => [code, message]);
    expect(told("lid 1\n  Dit lid geldt tot en met 31 juni 2026.")).toEqual([
      ["AND1028", "De dag ‘31 juni 2026’ bestaat niet: juni heeft 30 dagen."],
    ]);
    expect(told("voorbeeld A\n  Op 29 februari 2026.")).toEqual([
      ["AND1028", "De dag ‘29 februari 2026’ bestaat niet: februari 2026 heeft 28 dagen."],
    ]);
    const rows = "lid 1\n  De hoogte is:\n    | geldig vanaf | hoogte |\n    | 31 april 2026 | € 5 |";
    expect(told(rows)).toEqual([["AND1028", "De dag ‘31 april 2026’ bestaat niet: april heeft 30 dagen."]]);
    for (const day of ["29 februari 2028", "31 mei 2026", "30 juni 2026"])
      expect(told(`voorbeeld A\n  Op ${day}.`)).toEqual([]);
  });

  it("names a sign that nobody sees, and shows the whole of one outside the first plane", () => {
    const told = (sign: string) => parse(`lid 1\n  De ho${sign}ogte is € 5.`).diagnostics[0]?.message;
    expect(told("\u200b")).toContain("een teken zonder breedte");
    expect(told("\u00ad")).toContain("een afbreekteken");
    expect(told("\u202e")).toContain("de schrijfrichting");
    expect(told("\u{1f467}")).toContain("‘\u{1f467}’");
  });

  it("leaves alone what is written as it should be, and what nobody can guess", () => {
    expect(parse("lid 1\n  De hoogte is €250,-.").diagnostics).toEqual([]);
    expect(parse("lid 1\n  De hoogte is € 5 als de inwoner alleenstaande ouder is.").diagnostics).toEqual([]);
    expect(parse("lid 2\n  Dit lid geldt niet als de inwoner werk heeft.").diagnostics).toEqual([]);
    expect(mended("voorbeeld A\n  Gegeven de dag is 32-13-2026.").codes).toEqual(["AND1018"]);
    expect(mended("lid 1\n  De hoogte is is € 5.").codes).toEqual(["AND1010"]);
    expect(mended("voorbeeld A\n  Gegeven het inkomen is is € 5.").codes).toEqual(["AND1010"]);
    expect(mended("voorbeeld A\n  Dan de inwoner heeft recht op toeslag als.").codes).toEqual(["AND1010"]);
  });
});
