// Word orders that Dutch takes for granted: a date before its verb, words after `niet`, choices that begin with `geen`, `ook`.

import { runExamples } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { codesOf, decideBoth, modelOfText } from "./both.js";

const text = (condition: string, more = ""): string => `verordening Verordening pas Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  pas: voorziening.

gegevens van de inwoner, meervoud inwoners
  de inwoner woonde samen met de ouder: ja of nee.
  band: keuze uit geen familie, niet bekend, familie of buur.
  aanvraagdatum: datum.
  dag voor de verhuizing: datum.
  kinderen: nul of meer inwoners, per stuk kind.

artikel 1 Pas
  Effect: meedoen.
  De inwoner heeft recht op pas als ${condition}.
${more}`;

const decides = async (condition: string, given: object): Promise<unknown> => {
  const source = text(condition);
  expect(codesOf(source)).toEqual([]);
  const input = { peildatum: "2026-03-15", gegevens: { inwoner: given } };
  return (await decideBoth(modelOfText(source), input)).rights[0]?.kind;
};

describe("a date before its verb", () => {
  it.each([
    ["de aanvraagdatum voor 1 mei 2024 ligt", "2024-04-30", "2024-05-01"],
    ["de aanvraagdatum na 1 mei 2024 ligt", "2024-05-02", "2024-05-01"],
    ["de aanvraagdatum uiterlijk op 1 mei 2024 ligt", "2024-05-01", "2024-05-02"],
    ["de aanvraagdatum vanaf 1 mei 2024 ligt", "2024-05-01", "2024-04-30"],
    ["de aanvraagdatum niet voor 1 mei 2024 ligt", "2024-05-01", "2024-04-30"],
    ["de aanvraagdatum voor de datum 36 maanden voor de peildatum ligt", "2023-03-14", "2023-03-15"],
    ["de aanvraagdatum in de 12 maanden voor de peildatum ligt", "2026-01-01", "2024-01-01"],
  ])("%s", async (condition, yes, no) => {
    expect(await decides(condition, { aanvraagdatum: yes })).toBe("toegekend");
    expect(await decides(condition, { aanvraagdatum: no })).toBe("geweigerd");
  });

  it("leaves a name that holds such a word alone", async () => {
    const condition = "de dag voor de verhuizing na 1 mei 2024 ligt";
    expect(await decides(condition, { "dag voor de verhuizing": "2024-05-02" })).toBe("toegekend");
  });

  it("and in both orders in one list", async () => {
    const condition =
      "aan al deze voorwaarden is voldaan:\n    a. de aanvraagdatum voor 1 mei 2024 ligt;\n    b. de aanvraagdatum ligt na 1 mei 2023";
    expect(await decides(condition, { aanvraagdatum: "2024-01-01" })).toBe("toegekend");
    expect(await decides(condition, { aanvraagdatum: "2023-01-01" })).toBe("geweigerd");
  });
});

it("words go on after niet", async () => {
  const fact = "de inwoner woonde samen met de ouder";
  for (const order of ["woonde niet samen met de ouder", "niet woonde samen met de ouder"]) {
    expect(await decides(`de inwoner ${order}`, { [fact]: false })).toBe("toegekend");
    expect(await decides(`de inwoner ${order}`, { [fact]: true })).toBe("geweigerd");
  }
});

describe("a choice that begins with geen or niet", () => {
  it.each([
    ["geldt: de band is geen familie", ["geen familie"]],
    ["de band geen familie is", ["geen familie"]],
    ["geldt: de band is niet bekend", ["niet bekend"]],
    ["geldt: de band is niet buur", ["geen familie", "niet bekend", "familie"]],
    ["geldt: de band is niet familie", ["geen familie", "niet bekend", "buur"]],
    ["geldt: de band is niet ‘geen familie’", ["niet bekend", "familie", "buur"]],
    ["geldt: de band is geen ‘familie’", ["geen familie", "niet bekend", "buur"]],
    ["geldt: de band is een van: ‘geen familie’ of buur", ["geen familie", "buur"]],
  ])("%s", async (condition, yes) => {
    for (const band of ["geen familie", "niet bekend", "familie", "buur"])
      expect([band, await decides(condition, { band })]).toEqual([
        band,
        yes.includes(band) ? "toegekend" : "geweigerd",
      ]);
  });

  it("is a fixed value in a voorbeeld", () => {
    const story = `
voorbeeld Een buur
  Op 16 maart 2026.
  Gegeven de band is geen familie.
  Dan de inwoner heeft recht op pas.
`;
    const source = text("geldt: de band is geen familie", story);
    expect(codesOf(source)).toEqual([]);
    expect(runExamples(modelOfText(source)).examples[0]?.passed).toBe(true);
  });
});

it.each([
  ["geldt: er is een kind", 1],
  ["er een kind is", 1],
  ["geldt: er is geen kind", 0],
])("the word for one element names its list: %s", async (condition, count) => {
  const given = (kinderen: readonly string[]): object => ({
    peildatum: "2026-03-15",
    aanvrager: "Mia",
    personen: { Mia: { kinderen }, Job: { kinderen: [] } },
  });
  const source = text(condition);
  expect(codesOf(source)).toEqual([]);
  const kind = async (kinderen: readonly string[]): Promise<unknown> =>
    (await decideBoth(modelOfText(source), given(kinderen))).rights[0]?.kind;
  expect(await kind(["Job"])).toBe(count === 1 ? "toegekend" : "geweigerd");
  expect(await kind([])).toBe(count === 0 ? "toegekend" : "geweigerd");
});

it("ook adds a ground after any verb", async () => {
  const source = text(
    "de inwoner komt in aanmerking",
    `
begrip de inwoner komt in aanmerking
  als geldt: de band is familie.

artikel 2 Wie
  Effect: meedoen.
  De inwoner komt ook in aanmerking als geldt: de band is buur.
`,
  );
  expect(codesOf(source)).toEqual([]);
  const kind = async (band: string): Promise<unknown> =>
    (await decideBoth(modelOfText(source), { peildatum: "2026-03-15", gegevens: { inwoner: { band } } }))
      .rights[0]?.kind;
  expect(await kind("familie")).toBe("toegekend");
  expect(await kind("buur")).toBe("toegekend");
  expect(await kind("niet bekend")).toBe("geweigerd");
});
