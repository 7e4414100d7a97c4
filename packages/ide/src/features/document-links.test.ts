// Links in a text: what opens, and from which words.

import { describe, expect, it } from "vitest";
import { Workspace } from "../workspace.js";
import { documentLinks } from "./document-links.js";

const root = `// Naar een verordening (lokaleregelgeving.overheid.nl/CVDR741634/1), zie ook https://voorbeeld.nl/regels.
verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 maart 2026.
  Gelet op artikel 8 lid 1 van de Participatiewet.
  Gebruikt: Participatiewet.
`;
const part = `hoort bij Verordening toeslag Waterrade 2026

effect meedoen
  > Iedereen doet mee, zie BWBR0015703.
`;

const links = (uri: string, on?: string): readonly string[] => {
  const workspace = new Workspace();
  workspace.setFile("v.andersom", root);
  workspace.setFile("deel.andersom", part);
  return documentLinks(workspace, uri, on).map(
    ({ start, end, target }) => `${workspace.source(uri)!.slice(start, end)} → ${target}`,
  );
};

describe("document links", () => {
  it("opens laws at their article, publications, addresses and the file of a law", () => {
    expect(links("v.andersom")).toEqual([
      "lokaleregelgeving.overheid.nl/CVDR741634/1 → https://lokaleregelgeving.overheid.nl/CVDR741634/1",
      "https://voorbeeld.nl/regels → https://voorbeeld.nl/regels",
      "artikel 8 lid 1 van de Participatiewet → https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=1&g=2026-03-01",
      "Participatiewet → andersom:wet/participatiewet.andersom",
    ]);
  });

  it("opens the ordinance that a part belongs to, and a law on the day that was asked for", () => {
    expect(links("deel.andersom", "2027-01-01")).toEqual([
      "Verordening toeslag Waterrade 2026 → v.andersom",
      "BWBR0015703 → https://wetten.overheid.nl/BWBR0015703/2027-01-01",
    ]);
  });

  it("links nothing to a law that is not at hand", () => {
    const workspace = new Workspace();
    workspace.setFile("v.andersom", "artikel 1 Toeslag\n  Grondslag: artikel 3 van de Sterrenwet.\n");
    expect(documentLinks(workspace, "v.andersom")).toEqual([]);
    expect(documentLinks(workspace, "weg.andersom")).toEqual([]);
  });
});
