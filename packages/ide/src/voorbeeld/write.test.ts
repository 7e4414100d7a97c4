// Households as voorbeelden: what is said in which words, and that anything else is refused without falling over.

import type { HouseholdInput } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { Workspace } from "../workspace.js";
import { voorbeeldText } from "./write.js";

const workspace = new Workspace();
workspace.setFile(
  "v.andersom",
  `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  het inkomen: bedrag per maand.
  loon: bedrag per maand, van elke maand.
  de inwoner heeft ‘kleding en schoeisel’ nodig: ja of nee.
  de inwoner is lid van een club: ja of nee.
  begin: datum of niet van toepassing.
  maatregelen: nul of meer maatregelen.
  kinderen: nul of meer inwoners, per stuk kind.
  partner: nul of een inwoner.

gegevens van de maatregel, meervoud maatregelen
  het percentage: percentage.
  de maatregel is verwijtbaar: ja of nee.

artikel 1 Toeslag
  Effect: meedoen.
  De inwoner heeft recht op toeslag als het inkomen hoogstens € 900 per maand is.
  De hoogte van de toeslag is € 100.
`,
);
const { model } = workspace.compiler.ordinance("v.andersom");
const written = (household: unknown): readonly string[] | undefined =>
  voorbeeldText(model, household as HouseholdInput, { title: "Proef.", text: "" })
    ?.split("\n")
    .map((line) => line.trim());

describe("a household as a voorbeeld", () => {
  it("says months, denials, lists and what does not apply", () => {
    expect(
      written({
        peildatum: "2026-05-01",
        gegevens: {
          inwoner: {
            inkomen: "800",
            loon: { "elke maand": "700", "2026-05": "850.50" },
            "inwoner heeft kleding en schoeisel nodig": false,
            begin: null,
            maatregelen: [{ percentage: "100", "maatregel is verwijtbaar": true }],
          },
        },
      }),
    ).toEqual([
      "voorbeeld Proef",
      "Op 1 mei 2026.",
      "Gegeven het inkomen is € 800 per maand.",
      "Gegeven de loon is € 700 per maand.",
      "Gegeven de loon is in mei 2026 € 850,50 per maand.",
      "Gegeven de inwoner heeft geen ‘kleding en schoeisel nodig’.",
      "Gegeven de begin is niet van toepassing.",
      "Gegeven een maatregel: de percentage is 100% en de maatregel is verwijtbaar.",
      "Dan de inwoner heeft recht op toeslag.",
      "Dan de hoogte van de toeslag is € 100.",
    ]);
  });

  it("gives people a name, and says who belongs to whom", () => {
    expect(
      written({
        peildatum: "2026-05-01",
        personen: {
          aanvrager: {
            inkomen: "1000",
            "inwoner is lid van een club": true,
            kinderen: ["kind 1"],
            partner: "partner",
          },
          partner: { inkomen: "0", kinderen: ["kind 1"], partner: "aanvrager" },
          "kind 1": { inkomen: "0" },
        },
        huishoudens: [{ leden: ["aanvrager", "partner", "kind 1"] }],
        aanvrager: "aanvrager",
        restIsNee: true,
      }),
    ).toEqual([
      "voorbeeld Proef",
      "Op 1 mei 2026.",
      "Noor: inkomen is € 1.000 per maand.",
      "Samir: inkomen is € 0 per maand.",
      "Lotte: inkomen is € 0 per maand.",
      "Lotte is kinderen van Noor.",
      "Noor en Samir zijn partners.",
      "Lotte is kinderen van Samir.",
      "Het huishouden bestaat uit Noor, Samir en Lotte.",
      "Gegeven Noor is lid van een club.",
      "De rest is nee, nul of leeg.",
      "Dan Noor heeft geen recht op toeslag.",
      "Dan Samir heeft recht op toeslag.",
      "Dan de hoogte van de toeslag van Samir is € 100.",
      "Dan Lotte heeft recht op toeslag.",
      "Dan de hoogte van de toeslag van Lotte is € 100.",
    ]);
  });

  it("refuses what no sentence says, and stands anything", () => {
    const junk = [
      null,
      3,
      "x",
      [],
      {},
      [null],
      { a: null },
      [{}],
      { "2026-13": "1" },
      { from: "2026-01-01", to: "2026-01-09" },
    ];
    const keys = [
      "peildatum",
      "gegevens",
      "personen",
      "huishoudens",
      "oordelen",
      "bedragen",
      "gebeurtenissen",
      "eerder",
      "gevraagd",
      "overgang",
    ];
    for (const one of junk) {
      for (const key of keys) expect(() => written({ [key]: one })).not.toThrow();
      for (const fact of [
        "inkomen",
        "begin",
        "maatregelen",
        "kinderen",
        "partner",
        "eerder",
        "weg",
        "inwoner is lid van een club",
      ])
        for (const household of [
          { gegevens: { inwoner: { [fact]: one } } },
          { personen: { a: { [fact]: one }, b: {} } },
        ])
          expect(() => written(household)).not.toThrow();
    }
    expect(written({ gegevens: { inwoner: { inkomen: "-5" } } })).toBeUndefined();
    expect(written({ overgang: { "Oude regels": true } })).toBeUndefined();
  });
});
