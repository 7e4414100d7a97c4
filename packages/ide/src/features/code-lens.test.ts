// Lenses: what stands above which line.

import { describe, expect, it } from "vitest";
import { Workspace } from "../workspace.js";
import { codeLens, exampleLens } from "./code-lens.js";

const text = (amount: string): string => `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  het inkomen: bedrag per maand.
  de inwoner heeft werk: ja of nee.

begrip de inwoner zit krap
  als geldt: het inkomen is hoogstens € 900 per maand.

artikel 1 Toeslag
  Effect: meedoen.
  De inwoner heeft recht op toeslag als de inwoner zit krap.
  De hoogte van de toeslag is ${amount}.

artikel 2 Meer
  Effect: meedoen.
  De inwoner heeft geen recht op toeslag als het inkomen minder dan € 1 per maand is.

voorbeeld Sam zit krap
  Op 1 mei 2026.
  Gegeven het inkomen is € 800 per maand.
  Dan de inwoner heeft recht op toeslag.
  Dan de hoogte van de toeslag is € 100.

voorbeeld Uitgangspunt
  Op 1 mei 2026.
  Gegeven het inkomen is € 800 per maand.
`;

const lenses = (written: string): readonly string[] => {
  const workspace = new Workspace();
  workspace.setFile("v.andersom", written);
  return codeLens(workspace, "v.andersom").map(
    ({ start, end, title, command, arguments: { voorbeeld = "" } }) =>
      `${written.slice(start, end).trim()} | ${title ?? exampleLens(workspace, "v.andersom", voorbeeld)} | ${command}`,
  );
};

describe("code lenses", () => {
  it("tells of articles, names and voorbeelden", () => {
    expect(lenses(text("€ 100"))).toEqual([
      "het inkomen: bedrag per maand. | Gebruikt in 2 artikelen | andersom.toonGebruik",
      "de inwoner heeft werk: ja of nee. | Nog in geen artikel gebruikt | andersom.toonGebruik",
      "begrip de inwoner zit krap | Gebruikt in 1 artikel | andersom.toonGebruik",
      "artikel 1 Toeslag | Toon publieksversie | andersom.publieksversie",
      "artikel 1 Toeslag | Probeer | andersom.proberen",
      "artikel 2 Meer | Toon publieksversie | andersom.publieksversie",
      "artikel 2 Meer | Probeer | andersom.proberen",
      "voorbeeld Sam zit krap | ✓ Alle 2 verwachtingen kloppen | andersom.voorbeelden",
      "voorbeeld Uitgangspunt | Uitgangspunt: nog zonder verwachting | andersom.voorbeelden",
    ]);
  });

  it("says what came out instead, and does not count on text with errors", () => {
    expect(lenses(text("€ 120")).filter((one) => one.startsWith("voorbeeld Sam"))).toEqual([
      "voorbeeld Sam zit krap | ✗ de hoogte van de toeslag is € 100: De waarde is € 120. | andersom.voorbeelden",
    ]);
    expect(lenses(text("€ 100 plus onzin")).filter((one) => one.startsWith("voorbeeld Sam"))).toEqual([
      "voorbeeld Sam zit krap | Kan pas worden nagerekend als de fouten weg zijn | andersom.voorbeelden",
    ]);
  });

  it("gives none for a file that is not there", () => {
    expect(codeLens(new Workspace(), "weg.andersom")).toEqual([]);
  });
});
