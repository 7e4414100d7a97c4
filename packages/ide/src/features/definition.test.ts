// From a use to where it is declared: names, places in this ordinance, laws on board.

import { describe, expect, it } from "vitest";
import { marked } from "../testing/cursor.js";
import { definition } from "./definition.js";

const ordinance = `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.
  Gebruikt: Wgs.

gegevens van de inwoner
  volgt een opleiding: ja of nee.
  inkomen: bedrag per maand.

begrip grens
  is € 900 per maand.

artikel 2 Grenzen

lid 1
  De inwoner ‘is aan de beurt’ als aan al deze voorwaarden is voldaan:
    a. het inkomen is hoogstens de grens;
    b. de inwoner volgt geen opleiding.

lid 2
  Niet van toepassing is lid 1 onderdeel b als het inkomen hoogstens € 5 per maand is.
`;

/** The line of each place that the words lead to; the mark stands after `words`. */
function leadsTo(words: string): readonly string[] {
  const { workspace, uri, text, offset } = marked(ordinance.replace(words, (found) => `${found}<|>`));
  return definition(workspace, uri, offset).map((span) => {
    const source = workspace.source(span.uri)!;
    return `${span.uri === uri ? "" : `${span.uri} `}${text === source.text ? source.text.slice(span.start, span.end) : "…"}`;
  });
}

describe("definition", () => {
  it("finds a value, a yes/no name and a begrip", () => {
    expect(leadsTo("a. het inko")).toEqual(["inkomen"]);
    expect(leadsTo("volgt geen op")).toEqual(["volgt een opleiding"]);
    expect(leadsTo("hoogstens de gr")).toEqual(["grens"]);
  });

  it("finds an onderdeel by its label, and a law on board by its file", () => {
    expect(leadsTo("lid 1 onderdeel")).toEqual(["b."]);
    expect(leadsTo("Gebruikt: W")).toEqual(["andersom:wet/wgs.andersom …"]);
  });

  it("finds nothing between the names", () => {
    expect(leadsTo("Gemeente: Wat")).toEqual([]);
  });
});
