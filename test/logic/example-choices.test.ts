// Voorbeelden about what people may choose: a choice within or out of bounds, and a power that is not there.

import { describe, expect, it } from "vitest";
import { runExamples } from "@andersom/logic";
import { codesOf, modelOfText } from "./both.js";

const text = (
  given: string,
  expected: string,
): string => `verordening Verordening proefplaatsen Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  proefplaats: voorziening.

gegevens van de inwoner, meervoud inwoners
  de inwoner heeft werk: ja of nee.

artikel 1 Proefplaats
  Effect: meedoen.
lid 1
  De inwoner heeft recht op proefplaats als geldt: de inwoner heeft geen werk.
lid 2
  Het college bepaalt de duur van de proefplaats, hoogstens 1 maand.
lid 3
  Het college kan een vast bedrag gebruiken als de inwoner heeft werk.

voorbeeld Een keuze
  Op 16 maart 2026.
  ${given}
  Dan ${expected}.
`;
const none = "Gegeven de inwoner heeft geen werk.";
const months = (count: string): string => `${none}\n  Gegeven de duur van de proefplaats is ${count}.`;
const passes = (given: string, expected: string): boolean | undefined =>
  runExamples(modelOfText(text(given, expected))).examples[0]?.passed;

it.each([
  ["2 maanden", "de keuze is geweigerd"],
  ["2 maanden", "de keuze voor de duur van de proefplaats is geweigerd"],
  ["1 maand", "de keuze is aanvaard"],
  ["1 maand", "de keuze voor de duur van de proefplaats is toegestaan"],
])("a choice of %s: %s", (chosen, expected) => {
  const other = expected.includes("geweigerd") ? "de keuze is aanvaard" : "de keuze is geweigerd";
  expect(codesOf(text(months(chosen), expected))).toEqual([]);
  expect(passes(months(chosen), expected)).toBe(true);
  expect(passes(months(chosen), other)).toBe(false);
});

it("needs a choice, and a value that somebody chooses", () => {
  expect(passes(none, "de keuze is geweigerd")).toBe(false);
  expect(passes(none, "de keuze is aanvaard")).toBe(false);
  expect(codesOf(text(none, "de keuze voor het weer is geweigerd"))).toEqual(["AND2001"]);
});

it("a choice out of bounds stays a mistake for who expects something else", () => {
  expect(passes(months("2 maanden"), "de inwoner heeft recht op proefplaats")).toBe(false);
});

it("a power that is not a right is absent", () => {
  const absent = "niet aan de orde: een vast bedrag gebruiken";
  expect(codesOf(text(none, absent))).toEqual([]);
  expect(passes(none, absent)).toBe(true);
  expect(passes("Gegeven de inwoner heeft werk.", absent)).toBe(false);
  expect(passes("", absent)).toBe(false);
  expect(codesOf(text(none, "niet aan de orde: een ander bedrag gebruiken"))).toEqual(["AND2001"]);
});

describe("a value that is chosen without bounds", () => {
  const chosen = (sentence: string, given: string): string =>
    text(`${none}\n  Gegeven ${given}.`, given)
      .replace("proefplaats: voorziening.", "proefplaats: bedrag per maand.")
      .replace("effect meedoen", "keuzes\n  vorm: keuze uit gift of lening.\n\neffect meedoen")
      .replace("Het college bepaalt de duur van de proefplaats, hoogstens 1 maand.", sentence);

  it.each([
    ["de hoogte", "€ 200 per maand"],
    ["de duur", "6 maanden"],
    ["de begindatum", "1 april 2026"],
    ["de einddatum", "1 juli 2026"],
    ["de vorm", "lening"],
  ])("takes its kind from its name: %s", (what, value) => {
    const name = `${what} van de proefplaats`;
    const told = chosen(`Het college bepaalt ${name}.`, `${name} is ${value}`);
    expect(codesOf(told)).toEqual([]);
    const [example] = runExamples(modelOfText(told)).examples;
    expect([example?.passed, example?.problems]).toEqual([true, []]);
  });
});
