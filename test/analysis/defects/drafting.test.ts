// Drafting rules on one sentence of legal text and one of explanation: what is told, and what is left alone.
import { analyse } from "@andersom/analysis";
import { compileProject } from "@andersom/semantics";
import { applyEdits } from "@andersom/syntax";
import { describe, expect, it, test } from "vitest";

type Profile = "klassiek" | "omgekeerd";

const text = (legal: string, uitleg = "Wij betalen mee.", header = ""): string =>
  `verordening Verordening sportbijdrage Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 maart 2026.
${header}
effect meedoen
  > Iedereen doet mee.

voorzieningen
  sportbijdrage: bedrag per jaar.

gegevens van de inwoner, meervoud inwoners
  de inwoner sport: ja of nee.
  > Sport u?

artikel 1 Sportbijdrage
  Effect: meedoen.

lid 1
  De inwoner heeft recht op sportbijdrage als geldt: de inwoner sport.

lid 2
  De hoogte van de sportbijdrage is € 150 per jaar.

lid 3
  > ${legal}

uitleg
  > ${uitleg}
`;

function found(written: string, profile?: Profile): readonly { code: string; fixed: readonly string[] }[] {
  const files = [{ uri: "verordening.andersom", text: written }];
  const { ordinances, diagnostics, parse } = compileProject(files);
  expect(diagnostics.filter(({ severity }) => severity === "fout")).toEqual([]);
  return analyse({ model: ordinances[0]!.model, files, parse, diagnostics }, { profile })
    .findings.filter(({ code }) => /^AND4(?:09|10[0-5])/u.test(code))
    .map(({ code, fixes = [] }) => ({ code, fixed: fixes.map(({ edits }) => applyEdits(written, edits)) }));
}

type Row = [profiles: readonly Profile[], legal: string, code: string, mended?: string];
type Left = [profiles: readonly Profile[], legal: string, uitleg?: string];

const both: readonly Profile[] = ["klassiek", "omgekeerd"];
const planted: Row[] = [
  [both, "Het college betaalt de contributie en/of de kleding.", "AND4090", "Het college betaalt de contributie of de kleding."],
  [both, "De vereniging dient de bijdrage te verrekenen.", "AND4091"],
  [both, "De vereniging moet de bijdrage verrekenen.", "AND4091"],
  [both, "De gemeente betaalt als en voor zover dat kan.", "AND4092", "De gemeente betaalt voor zover dat kan."],
  [both, "Het gaat om sport t/m de basisschool.", "AND4093", "Het gaat om sport tot en met de basisschool."],
  [both, "De gemeente betaalt onverwijld.", "AND4095"],
  [both, "De gemeente betaalt de bijdrage niet zonder besluit.", "AND4096"],
  [both, "Dit geldt tenzij de inwoner zelf betaalt, behalve bij kleding.", "AND4097"],
  [["klassiek"], "De hoogte staat in artikel 1 lid 2.", "AND4098", "De hoogte staat in artikel 1, tweede lid."],
  [["omgekeerd"], "De hoogte staat in artikel 1, tweede lid.", "AND4098", "De hoogte staat in artikel 1 lid 2."],
  [both, "Dat staat in onderdeel a, sub b.", "AND4098", "Dat staat in onderdeel a, onderdeel b."],
  [both, "De voornoemde bijdrage is geen lening.", "AND4099"],
  [["omgekeerd"], "De aanvraag wordt snel beoordeeld.", "AND4104"],
  [["omgekeerd"], "De gemeente betaalt ten behoeve van de sport.", "AND4105", "De gemeente betaalt voor de sport."],
]; // prettier-ignore

describe.each<Row>(planted)("%j: %s", (...[profiles, legal, code, mended]: Row) => {
  test.each([...profiles])("%s", (profile) => {
    const [first, ...others] = found(text(legal), profile);
    expect(first?.code).toBe(code);
    expect(others).toEqual([]);
    if (mended !== undefined) expect(first?.fixed[0]).toBe(text(mended));
  });
});

const left: Left[] = [
  [both, "Het college betaalt de contributie of de kleding, of allebei."],
  [both, "De inwoner dient een verzoek in bij de gemeente."],
  [both, "De gemeente legt uit wat de inwoner moet doorgeven."],
  [both, "De gemeente betaalt voor zover dat kan."],
  [both, "De gemeente betaalt binnen vijf werkdagen."],
  [both, "Deze regel geldt niet voor wie niet sport."],
  [both, "Dit geldt niet voor kleding, en niet voor schoenen."],
  [both, "Dit geldt tenzij de inwoner zelf betaalt."],
  [["omgekeerd"], "De hoogte staat in artikel 1 lid 2."],
  [["klassiek"], "De hoogte staat in artikel 1, tweede lid."],
  [["klassiek"], "De aanvraag wordt snel beoordeeld."],
  [["klassiek"], "De gemeente betaalt ten behoeve van de sport."],
  [["omgekeerd"], "De aanvraag wordt beter als de inwoner belt."],
  [["omgekeerd"], "De gemeente kijkt of het effect wordt bereikt."],
  [["omgekeerd"], "De bijdrage wordt betaald door de gemeente."],
  [both, "De gemeente betaalt.", "Wilt u sporten? Dan moet u zich zo snel mogelijk aanmelden."],
];

describe.each<Left>(left)("%j: %s", (...[profiles, legal, uitleg]: Left) => {
  test.each([...profiles])("%s: nothing is told", (profile) => {
    expect(found(text(legal, uitleg), profile)).toEqual([]);
  });
});

it("counts the words of a sentence by profile", () => {
  const sentence = `De gemeente betaalt ${"mee ".repeat(24)}aan sport.`;
  expect(found(text("De gemeente betaalt.", sentence), "omgekeerd").map(({ code }) => code)).toEqual([
    "AND4094",
  ]);
  expect(found(text("De gemeente betaalt.", sentence), "klassiek")).toEqual([]);
});

it("runs with the profile of the header, and not without one", () => {
  const legal = "De gemeente betaalt onverwijld.";
  expect(found(text(legal))).toEqual([]);
  const [first] = found(text(legal, undefined, "  Schrijfwijze: klassiek.\n"));
  expect(first?.code).toBe("AND4095");
});
