// Deleted marks that the parser lets pass because it knows no names: the checker reports each of them.

import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const ordinance = `verordening Verordening kleine hulp Lindeveld 2026
  Gemeente: Lindeveld.
  Treedt in werking op 1 januari 2026.

effect rondkomen
  > Iedereen in Lindeveld kan rondkomen.

voorzieningen
  kleine hulp: bedrag.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand, van de inwoner.
  maatregelen: nul of meer maatregelen, uit de administratie.

gegevens van de maatregel, meervoud maatregelen
  percentage: percentage, uit de administratie.

oordelen van de consulent
  de inwoner heeft hulp nodig: ja of nee.
  de inwoner redt het zelf: ja of nee.

artikel 1 Kleine hulp
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op kleine hulp als aan al deze voorwaarden is voldaan:
    a. de inwoner heeft hulp nodig;
    b. de inwoner redt het niet zelf;
    c. er is geen maatregel waarvoor geldt: het percentage is 100%.

voorbeeld Ineke krijgt hulp
  Op 16 maart 2026.
  Ineke: inkomen is € 900 per maand.
  Gegeven een maatregel: het percentage is 30%.
  De consulent oordeelt: Ineke heeft hulp nodig; Ineke redt het niet zelf.
  Dan:
    a. Ineke heeft recht op kleine hulp.
`;

const codes = (text: string): string[] =>
  compileProject([{ uri: "a", text }])
    .diagnostics.filter((diagnostic) => diagnostic.severity === "fout")
    .map((diagnostic) => diagnostic.code);

describe("a forgotten mark that only names can tell", () => {
  it("is absent from the whole text", () => {
    expect(codes(ordinance)).toEqual([]);
  });

  it.each([
    ["the ; between two answers of a judge", "hulp nodig; Ineke", "hulp nodig Ineke"],
    ["the : after a new thing", "een maatregel: het percentage", "een maatregel het percentage"],
    ["the : after the judge", "oordeelt: Ineke", "oordeelt Ineke"],
    ["the ; between two conditions", "hulp nodig;\n    b.", "hulp nodig\n    b."],
    ["the : before the conditions", "is voldaan:\n", "is voldaan\n"],
    ["the : of waarvoor geldt", "waarvoor geldt: het", "waarvoor geldt het"],
  ])("is reported: %s", (_, written, without) => {
    expect(ordinance).toContain(written);
    expect(codes(ordinance.replace(written, without))).not.toEqual([]);
  });
});
