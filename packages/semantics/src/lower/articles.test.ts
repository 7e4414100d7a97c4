// What an article says of itself.

import { expect, it } from "vitest";
import { compileProject } from "../index.js";

const ordinance = (effects: string): string => `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

effect rondkomen
  > Iedereen kan rondkomen.

voorzieningen
  toeslag: recht.

gegevens van de inwoner, meervoud inwoners
  het inkomen: bedrag per maand.

artikel 1 Toeslag
  ${effects}

lid 1
  De inwoner heeft recht op toeslag als het inkomen hoogstens € 1.500 per maand is.
`;

it.each(["Effect: meedoen, rondkomen.", "Effecten: meedoen, rondkomen."])(
  "serves the effects of ‘%s’",
  (effects) => {
    const { ordinances, diagnostics } = compileProject([{ uri: "v.andersom", text: ordinance(effects) }]);
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
    expect(ordinances[0]!.model.articles[0]!.effects).toHaveLength(2);
  },
);

it("names an effect that is not there, also among others", () => {
  const { diagnostics } = compileProject([
    { uri: "v.andersom", text: ordinance("Effecten: meedoen, slapen.") },
  ]);
  expect(diagnostics.map(({ message }) => message).join("\n")).toContain("slapen");
});
