// What a voorbeeld may expect of a duty, its term, a power and a text; and whose bounds a chosen value keeps.

import { createInterpreter, generateModule, runExamples } from "@andersom/logic";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { loadModule } from "./load.js";

const ordinance = `verordening Verordening bonnen Lindermeer 2026
  Gemeente: Lindermeer.
  Treedt in werking op 1 januari 2026.

effect netjes besteed
  > Het geld gaat naar wat nodig is.

voorzieningen
  bijdrage: bedrag.

gegevens van de inwoner, meervoud inwoners
  dag van toekenning: datum.
  kocht witgoed: ja of nee.
  leverde de bonnen in: ja of nee.
  huurt een woning: ja of nee.
  gebruikte het formulier: ja of nee.
  winkel: tekst.

artikel 1 Bonnen
  Effect: netjes besteed.
lid 1
  Plicht voor de inwoner: de bonnen inleveren, binnen 1 maand na de dag van toekenning, als geldt: de inwoner kocht witgoed.
lid 2
  Plicht voor de inwoner, in ieder geval:
    a. de kassa vragen om een bon;
    b. een foto maken, binnen 2 weken na de dag van toekenning.
lid 3
  Het college kan de bijdrage terugvorderen als geldt: de inwoner leverde de bonnen niet in.

lid 4
  Vereiste voor de aanvraag: de inwoner gebruikte het formulier.

artikel 2 Huurders
  Effect: netjes besteed.
  Dit artikel geldt alleen als geldt: de inwoner huurt een woning.
lid 1
  Het college bepaalt de duur van de bijdrage, hoogstens 6 maanden.

artikel 3 Anderen
  Effect: netjes besteed.
  Dit artikel geldt alleen als geldt: de inwoner huurt geen woning.
lid 1
  Het college bepaalt de duur van de bijdrage, hoogstens 12 maanden.
`;

const story = (given: string, expected: string): string => `
voorbeeld Puk
  > Puk.
  Op 16 maart 2026.
  Gegeven de dag van toekenning is 1 februari 2026.
  ${given}
  Dan ${expected}.
`;

const statusOf = (given: string, expected: string): string | undefined => {
  const { diagnostics, ordinances } = compileProject([
    { uri: "v.andersom", text: ordinance + story(given, expected) },
  ]);
  const errors = diagnostics.filter(({ severity }) => severity === "fout").map(({ code }) => code);
  if (errors.length > 0) return errors.join();
  return runExamples(ordinances[0]!.model).examples[0]?.status;
};

const bought = "Gegeven de inwoner kocht witgoed.";
const not = "Gegeven de inwoner kocht geen witgoed.";

describe("what a voorbeeld expects of a duty in a sentence", () => {
  it.each([
    [bought, "de plicht de bonnen inleveren geldt voor de inwoner", "geslaagd"],
    [bought, "de plicht de bonnen inleveren geldt niet voor de inwoner", "mislukt"],
    [not, "de plicht de bonnen inleveren geldt niet voor de inwoner", "geslaagd"],
    [bought, "de plicht de kassa vragen om een bon geldt voor de inwoner", "geslaagd"],
    [bought, "de plicht de bonnen bewaren geldt voor de inwoner", "AND2004"],
  ])("%s Dan %s: %s", (given, expected, status) => {
    expect(statusOf(given, expected)).toBe(status);
  });
});

describe("the last day of a duty", () => {
  it.each([
    [bought, "de bonnen inleveren is uiterlijk op 1 maart 2026", "geslaagd"],
    [bought, "de bonnen inleveren is uiterlijk op 2 maart 2026", "mislukt"],
    // Where the duty does not apply there is no last day.
    [not, "de bonnen inleveren is uiterlijk op 1 maart 2026", "mislukt"],
    [not, "een foto maken is uiterlijk op 15 februari 2026", "geslaagd"],
    [not, "de kassa vragen om een bon is uiterlijk op 15 februari 2026", "mislukt"],
    [not, "een film maken is uiterlijk op 15 februari 2026", "AND2030"],
  ])("%s Dan %s: %s", (given, expected, status) => {
    expect(statusOf(given, expected)).toBe(status);
  });
});

describe("a power that is out of play", () => {
  const brought = "Gegeven de inwoner leverde de bonnen in.";
  const kept = "Gegeven de inwoner leverde de bonnen niet in.";
  it.each([
    [brought, "niet aan de orde: de bijdrage terugvorderen", "geslaagd"],
    [kept, "niet aan de orde: de bijdrage terugvorderen", "mislukt"],
    [kept, "ter beoordeling door het college: de bijdrage terugvorderen", "geslaagd"],
    // Not known yet is not the same as out of play.
    ["", "niet aan de orde: de bijdrage terugvorderen", "mislukt"],
  ])("%s Dan %s: %s", (given, expected, status) => {
    expect(statusOf(given, expected)).toBe(status);
  });
});

describe("a requirement", () => {
  const used = "Gegeven de inwoner gebruikte het formulier.";
  const letter = "Gegeven de inwoner gebruikte het formulier niet.";
  it.each([
    [used, "de aanvraag voldoet aan artikel 1 lid 4", "geslaagd"],
    [letter, "de aanvraag voldoet aan artikel 1 lid 4", "mislukt"],
    [letter, "de aanvraag voldoet niet aan artikel 1 lid 4", "geslaagd"],
    ["", "de aanvraag voldoet niet aan artikel 1 lid 4", "mislukt"],
  ])("%s Dan %s: %s", (given, expected, status) => {
    expect(statusOf(given, expected)).toBe(status);
  });
});

describe("a text", () => {
  it.each([
    ["Gegeven de winkel is ‘De Gouden Pan’.", "de winkel is ‘De Gouden Pan’", "geslaagd"],
    ["Gegeven de winkel is ‘De Gouden Pan’.", "de winkel is ‘De Ketel’", "mislukt"],
    ["Gegeven de winkel is De Pan.", "de winkel is ‘De Pan’", "AND2001"],
  ])("%s Dan %s: %s", (given, expected, status) => {
    expect(statusOf(given, expected)).toContain(status);
  });
});

describe("a value that the college chooses under two powers", () => {
  it.each([
    [true, 7, "mislukt"],
    [true, 6, "geslaagd"],
    [false, 12, "geslaagd"],
    [false, 13, "mislukt"],
  ])("keeps the bounds of the power that is there: renting %s, %i months: %s", (rents, months, status) => {
    const given = `Gegeven de inwoner huurt ${rents ? "een" : "geen"} woning. Gegeven de duur van de bijdrage is ${String(months)} maanden.`;
    expect(statusOf(given, `de duur van de bijdrage is ${String(months)} maanden`)).toBe(status);
  });

  it.each([
    [true, 7],
    [true, 6],
    [false, 12],
    [false, 13],
  ])("gives the same in the generated module: renting %s, %i months", async (rents, months) => {
    const given = `Gegeven de inwoner huurt ${rents ? "een" : "geen"} woning. Gegeven de duur van de bijdrage is ${String(months)} maanden.`;
    const text = ordinance + story(given, "de duur van de bijdrage is 6 maanden");
    const { model } = compileProject([{ uri: "v.andersom", text }]).ordinances[0]!;
    const { input } = runExamples(model).examples[0]!;
    const { decide } = await loadModule(generateModule(model).js);
    const decided = decide(input);
    expect(decided).toEqual(createInterpreter(model)(input));
    expect(decided.findings).toHaveLength(rents ? months - 6 : months - 12);
  });
});
