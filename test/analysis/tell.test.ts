// Households told as a person would, to be read with a Dutch eye.
import { tell } from "@andersom/analysis";
import type { HouseholdInput } from "@andersom/semantics";
import { describe, expect, test } from "vitest";
import { modelIn } from "../logic/differential.js";

const waterrade = modelIn("examples/sociaal-domein");
const rotterdam = modelIn("examples/individuele-inkomenstoeslag");
const on = { peildatum: "2026-03-16", aanvrager: "aanvrager", restIsNee: true } as const;

const cases: readonly (readonly [what: string, household: HouseholdInput, told: string])[] = [
  [
    "a single person with debts",
    {
      ...on,
      personen: {
        aanvrager: {
          geboortedatum: "1986-03-16",
          partner: null,
          kinderen: [],
          "inwoner ontvangt bijstand": true,
          inkomen: { "elke maand": "0" },
          aflossing: "141",
        },
      },
    },
    "Een alleenstaande van 40 jaar met een aflossing van € 141 per maand. Deze inwoner ontvangt bijstand. Peildatum: 16 maart 2026.",
  ],
  [
    "a date that there is not",
    {
      ...on,
      personen: {
        aanvrager: {
          geboortedatum: "1986-03-16",
          partner: null,
          kinderen: [],
          "laatste toekenning van de inkomenstoeslag": null,
        },
      },
    },
    "Een alleenstaande van 40 jaar. Er is geen laatste toekenning van de inkomenstoeslag. Peildatum: 16 maart 2026.",
  ],
  [
    "a single parent",
    {
      ...on,
      personen: {
        aanvrager: {
          geboortedatum: "1991-05-02",
          partner: null,
          kinderen: ["kind 1"],
          inkomen: { "elke maand": "1472" },
        },
        "kind 1": { geboortedatum: "2017-06-01", kinderen: [], "inwoner gaat naar school": true },
      },
    },
    "Een alleenstaande ouder van 34 jaar met een kind van 8 jaar en een inkomen van € 1.472 per maand. Het kind gaat naar school. Peildatum: 16 maart 2026.",
  ],
  [
    "a couple with two children, of whom one has something to tell",
    {
      ...on,
      personen: {
        aanvrager: { geboortedatum: "1985-01-01", partner: "partner", kinderen: ["kind 1", "kind 2"] },
        partner: {
          geboortedatum: "1987-01-01",
          partner: "aanvrager",
          "inwoner heeft werk": true,
          "inwoner woont in de gemeente": true,
          inkomen: { "elke maand": "700" },
        },
        "kind 1": { geboortedatum: "2012-05-05" },
        "kind 2": { geboortedatum: "2016-09-19", "inwoner ervaart beperkingen": true },
      },
      huishoudens: [
        { leden: ["aanvrager", "partner", "kind 1", "kind 2"], "huishouden heeft huurachterstand": true },
      ],
    },
    "Een ouder van 41 jaar met een partner van 39 jaar en kinderen van 13 en 9 jaar. De partner woont in de gemeente en heeft werk. Bij de partner is het inkomen € 700 per maand. Het kind van 9 jaar ervaart beperkingen. Het huishouden heeft huurachterstand. Peildatum: 16 maart 2026.",
  ],
  [
    "an income that differs in one month, and what a person judges",
    {
      ...on,
      personen: {
        aanvrager: {
          geboortedatum: "2005-03-16",
          partner: null,
          kinderen: [],
          inkomen: { "elke maand": "1255.44", "2023-03": "1255.45" },
          "redt het zelf": { "ondersteuning naar werk": false, begeleiding: true },
          "heeft begeleiding nodig": true,
        },
      },
    },
    "Een alleenstaande van 21 jaar. Het inkomen is € 1.255,44 per maand, maar € 1.255,45 per maand in maart 2023. De consulent oordeelt over begeleiding samen met de inwoner: deze inwoner redt het zelf. De consulent oordeelt samen met de inwoner: deze inwoner heeft begeleiding nodig. Peildatum: 16 maart 2026.",
  ],
  [
    "a thing on a list",
    {
      ...on,
      personen: {
        aanvrager: {
          partner: null,
          kinderen: [],
          gedragingen: [{ "geschonden plicht": "werk zoeken", "dag van de gedraging": "2026-03-02" }],
        },
      },
    },
    "Een alleenstaande. Er is een gedraging: de geschonden plicht is werk zoeken; de dag van de gedraging is 2 maart 2026. Peildatum: 16 maart 2026.",
  ],
  [
    "a child of whom nobody else is known",
    { ...on, personen: { aanvrager: { geboortedatum: "2013-10-23", "inwoner woont in de gemeente": true } } },
    "Een kind van 12 jaar. Deze inwoner woont in de gemeente. Peildatum: 16 maart 2026.",
  ],
];

describe("a household, told", () => {
  test.each(cases)("%s", (_what, household, told) => {
    expect(tell(waterrade, household)).toBe(told);
  });

  test("a living situation that is a fact, and an amount of the law that comes along", () => {
    const household: HouseholdInput = {
      peildatum: "2026-03-16",
      personen: { aanvrager: {} },
      huishoudens: [{ leden: ["aanvrager"], leefvorm: "gehuwden", vermogen: "8000" }],
      bedragen: { bijstandsnorm: { "2026-03": "2002", "2023-03/2026-02": "1900" } },
      aanvrager: "aanvrager",
    };
    expect(tell(rotterdam, household)).toBe(
      "Een gehuwde. Het vermogen is € 8.000. De bijstandsnorm is € 2.002, maar € 1.900 in maart 2023 tot en met februari 2026. Peildatum: 16 maart 2026.",
    );
  });

  test("the age of one of two, and an amount that was another one before", () => {
    const household: HouseholdInput = {
      peildatum: "2026-03-16",
      personen: { aanvrager: { geboortedatum: "1991-03-16" } },
      huishoudens: [{ leden: ["aanvrager"], leefvorm: "gehuwden met kinderen" }],
      bedragen: { bijstandsnorm: { "2023-03/2025-12": "1500" } },
      aanvrager: "aanvrager",
    };
    expect(tell(rotterdam, household)).toBe(
      "Een gehuwde van 35 jaar met kinderen. De bijstandsnorm is € 1.500 tot en met december 2025. Peildatum: 16 maart 2026.",
    );
  });

  test("a nee is told only where it decides", () => {
    const household: HouseholdInput = {
      ...on,
      personen: {
        aanvrager: { partner: null, kinderen: [], "inwoner woont in de gemeente": false, aflossing: "0" },
      },
    };
    expect(tell(waterrade, household)).toBe("Een alleenstaande. Peildatum: 16 maart 2026.");
    expect(tell(waterrade, household, { told: (_owner, key) => key.includes("gemeente") })).toBe(
      "Een alleenstaande. Deze inwoner woont niet in de gemeente. Peildatum: 16 maart 2026.",
    );
  });
});
