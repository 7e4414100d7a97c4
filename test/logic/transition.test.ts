// Older rules that still hold: what they say is for a person, until the day on which the new ones hold for all.

import { describe, expect, it } from "vitest";
import { codesOf, decideBoth, modelOfText } from "./both.js";

const text = (transition: string): string => `verordening Verordening fietsen Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  fietstoeslag: bedrag.
  buspas: voorziening.

gegevens van de inwoner, meervoud inwoners
  de inwoner heeft werk: ja of nee.
  vorige toekenning: datum.

artikel 1 Fietstoeslag
  Effect: meedoen.
  De inwoner heeft recht op fietstoeslag als geldt: de inwoner heeft werk.
  De hoogte van de fietstoeslag is € 100.

artikel 2 Buspas
  Effect: meedoen.
  De inwoner heeft recht op buspas als geldt: de inwoner heeft werk.

artikel 3 Overgang

${transition}`;
const right = async (transition: string, more: object = {}, index = 0) => {
  const model = modelOfText(text(transition));
  const { rights, findings } = await decideBoth(model, {
    peildatum: "2026-03-15",
    gegevens: { inwoner: { "de inwoner heeft werk": true, "vorige toekenning": "2025-06-01" } },
    ...more,
  });
  return rights[index] ?? findings;
};

describe("an overgang for people whom the text describes", () => {
  const block = `overgang lopende hulp
  Voor de inwoner met een besluit over fietstoeslag van voor 1 januari 2026.
  De oude regels gelden tot het einde van het besluit, uiterlijk tot 1 januari 2027.
  Daarna gelden de nieuwe regels, na een gesprek.
`;
  it("is read whole", () => {
    expect(codesOf(text(block))).toEqual([]);
  });

  it("is a reservation until somebody says whether it holds", async () => {
    expect(await right(block)).toMatchObject({
      kind: "toegekend",
      reservations: [
        {
          text: "Overgang lopende hulp: ga na of deze geldt (voor de inwoner met een besluit over fietstoeslag van voor 1 januari 2026)",
          places: [{ article: "3" }],
        },
      ],
    });
  });

  it("leaves the right to the old rules, and never makes their outcome up", async () => {
    const outcome = await right(block, { overgang: { "lopende hulp": true } });
    expect(outcome).toMatchObject({
      kind: "ter beoordeling",
      by: ["de oude regels"],
      grounds: [{ places: [{ article: "3" }] }],
    });
    expect(outcome).not.toHaveProperty("amount");
  });

  it("says nothing of other rights, nor of people who do not fall under it", async () => {
    const other = await right(block, { overgang: { "lopende hulp": true } }, 1);
    const not = await right(block, { overgang: { "lopende hulp": false } });
    for (const outcome of [other, not]) {
      expect(outcome).toMatchObject({ kind: "toegekend" });
      expect(outcome).not.toHaveProperty("reservations");
    }
  });

  it("ends on its day", async () => {
    const over = { overgang: { "lopende hulp": true } };
    expect(await right(block, { ...over, peildatum: "2026-12-31" })).toMatchObject({
      kind: "ter beoordeling",
    });
    expect(await right(block, { ...over, peildatum: "2027-01-01" })).toMatchObject({ kind: "toegekend" });
  });
});

describe("an overgang with a condition", () => {
  const block = `overgang lopende hulp
  Geldt als de vorige toekenning ligt voor 1 januari 2026.
  De regels gelden die gunstiger zijn voor de inwoner.
`;
  it("is computed, and keeps what the new rules give", async () => {
    expect(codesOf(text(block))).toEqual([]);
    expect(await right(block)).toMatchObject({
      kind: "ter beoordeling",
      by: ["de gunstigste van de oude en de nieuwe regels"],
      amount: { text: "€ 100" },
    });
    const later = {
      gegevens: { inwoner: { "de inwoner heeft werk": true, "vorige toekenning": "2026-02-01" } },
    };
    expect(await right(block, later)).toMatchObject({ kind: "toegekend" });
  });

  it("asks for what it needs", async () => {
    expect(await right(block, { gegevens: { inwoner: { "de inwoner heeft werk": true } } })).toMatchObject({
      kind: "nog onbekend",
      facts: [{ fact: "gegeven:inwoner/vorige toekenning" }],
    });
  });
});

it("old policy rules stay with a condition in a lid", async () => {
  const lid =
    "lid 1\n  De oude beleidsregels blijven van toepassing als de vorige toekenning ligt voor 1 januari 2026.\n";
  expect(codesOf(text(lid))).toEqual([]);
  expect(await right(lid)).toMatchObject({
    kind: "ter beoordeling",
    by: ["de oude regels"],
    grounds: [{ places: [{ article: "3", lid: "1" }] }],
  });
});

it("the old rules within the bound of the new", async () => {
  const block =
    "overgang lopende verlagingen\n  Geldt als de vorige toekenning ligt voor 1 januari 2026.\n  De oude regels gelden, maar hoogstens met de toeslag volgens de nieuwe regels.\n";
  expect(await right(block)).toMatchObject({
    by: ["de oude regels, hoogstens wat volgt uit de nieuwe"],
    amount: { text: "€ 100" },
  });
});
