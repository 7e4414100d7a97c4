// When a right begins and ends, and when it ends at the latest; and a form that changes after so many months.

import { timeline } from "@andersom/logic";
import { describe, expect, it } from "vitest";
import { decideBoth, modelOfText } from "./both.js";

const text = (lid3: string, blocks = ""): string => `verordening Verordening fietsen Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  fietstoeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  de inwoner heeft werk: ja of nee.

gegevens van de aanvraag
  aanvraagdatum: datum.
${blocks}
artikel 1 Fietstoeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op fietstoeslag als geldt: de inwoner heeft werk.

lid 2
  De hoogte van de fietstoeslag is € 100.

lid 3
  ${lid3}
`;
const worth = async (lid3: string, more: object = {}): Promise<unknown> => {
  const { rights } = await decideBoth(modelOfText(text(lid3)), {
    peildatum: "2026-03-15",
    gegevens: { inwoner: { "de inwoner heeft werk": true }, aanvraag: { aanvraagdatum: "2026-03-10" } },
    ...more,
  });
  const [right] = rights;
  if (right?.kind !== "toegekend") return right;
  return [right.start, right.end, right.lastPossibleEnd].map((one) =>
    one?.kind === "waarde" ? one.text : one?.kind,
  );
};

describe("the first and last day of a right", () => {
  it.each([
    [
      "De begindatum van de fietstoeslag is de eerste dag van de maand van de aanvraagdatum.",
      ["1 maart 2026", undefined, undefined],
    ],
    [
      "De fietstoeslag begint op de eerste dag van de maand van de aanvraagdatum.\n  De duur van de fietstoeslag is 12 maanden.",
      ["1 maart 2026", "28 februari 2027", undefined],
    ],
    [
      "Het recht op fietstoeslag begint op de eerste dag van de maand na de aanvraagdatum.\n  De duur van de fietstoeslag is 2 maanden, te verlengen tot hoogstens 6 maanden.",
      ["1 april 2026", "31 mei 2026", "30 september 2026"],
    ],
    [
      "De begindatum van de fietstoeslag is de aanvraagdatum.\n  De duur van de fietstoeslag is 12 maanden.\n  De gemeente kan de fietstoeslag verlengen met hoogstens 12 maanden, in totaal hoogstens 24 maanden, als de inwoner heeft werk.",
      ["10 maart 2026", "9 maart 2027", "9 maart 2028"],
    ],
    [
      "De begindatum van de fietstoeslag is de aanvraagdatum.\n  De einddatum van de fietstoeslag is 31 december 2026.",
      ["10 maart 2026", "31 december 2026", undefined],
    ],
    ["De duur van de fietstoeslag is 2 jaar.", [undefined, undefined, undefined]],
  ])("%s", async (lid3, expected) => {
    expect(await worth(lid3)).toEqual(expected);
  });

  it("counts from the day of the decision", async () => {
    const lid3 = "De fietstoeslag begint op de eerste dag van de maand na het besluit.";
    expect(await worth(lid3, { gebeurtenissen: { besluit: "2026-04-20" } })).toEqual([
      "1 mei 2026",
      undefined,
      undefined,
    ]);
    expect(await worth(lid3)).toEqual(["onbekend", undefined, undefined]);
  });
});

describe("a form that changes after so many months", () => {
  const blocks = `
keuzes
  vorm: keuze uit gift of lening.

gegevens van de inwoner, meervoud inwoners
  begindatum van de lening: datum.
  aflossing: bedrag per maand, van elke maand.
`;
  const rules = `De vorm van de fietstoeslag is lening, tenzij anders bepaald.
  De vorm van de fietstoeslag is gift als geldt: in minstens 36 kalendermaanden van de looptijd geldt: de aflossing is minstens € 10.
`;
  const source = text(rules, blocks)
    .replace(
      "  de inwoner heeft werk: ja of nee.\n",
      "  de inwoner heeft werk: ja of nee.\n  begindatum van de lening: datum.\n  aflossing: bedrag per maand, van elke maand.\n",
    )
    .replace(
      "\ngegevens van de inwoner, meervoud inwoners\n  begindatum van de lening: datum.\n  aflossing: bedrag per maand, van elke maand.\n\nartikel",
      "\nbegrip de looptijd\n  is de 60 maanden vanaf de begindatum van de lening.\n\nartikel",
    );
  const paid = (months: string): object => ({
    peildatum: "2026-03-15",
    restIsNee: true,
    personen: {
      Anja: {
        "de inwoner heeft werk": true,
        "begindatum van de lening": "2023-01-01",
        aflossing: { [months]: "25" },
      },
    },
    aanvrager: "Anja",
    gegevens: { aanvraag: { aanvraagdatum: "2026-03-10" } },
  });
  it("is a loan before and a gift after", async () => {
    const model = modelOfText(source);
    const form = async (months: string) => {
      const [right] = (await decideBoth(model, paid(months))).rights;
      return right?.kind === "toegekend" && right.form?.kind === "waarde" ? right.form.text : right?.kind;
    };
    expect(await form("2023-01/2025-11")).toBe("lening");
    expect(await form("2023-01/2025-12")).toBe("gift");
    expect(
      timeline(model, paid("2023-01/2025-12"), { from: "2026-01-01", to: "2026-06-30" }).findings,
    ).toEqual([]);
  });
});
