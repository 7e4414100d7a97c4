// Words with their types: each line as the parts that get a colour.

import { ordinanceFiles } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { Workspace } from "../workspace.js";
import { semanticTokens } from "./semantic-tokens.js";

const written = `// Notitie
verordening Verordening toeslag Waterrade 2026
  Gelet op artikel 8 lid 1 van de Participatiewet.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner
  het inkomen: bedrag per maand. // uit Suwinet
  de inwoner heeft werk: ja of nee.

oordelen van het college
  er is een reden: ja of nee.

begrip grens
  is € 1.300 per maand.

artikel 1 Als het kan
  Effect: meedoen.
  De inwoner heeft recht op toeslag als de inwoner geen werk heeft en
    het inkomen hoogstens 110% van de grens is en er een reden is.
  De hoogte van de toeslag is € 100 als de peildatum voor 1 mei 2027 ligt.
`;

const coloured = (text: string): readonly string[] => {
  const workspace = new Workspace();
  workspace.setFile("v.andersom", text);
  const byLine = new Map<number, string[]>();
  for (const { start, end, type } of semanticTokens(workspace, "v.andersom")) {
    const line = text.slice(0, start).split("\n").length;
    byLine.set(line, [...(byLine.get(line) ?? []), `${type}(${text.slice(start, end)})`]);
  }
  return [...byLine].map(([line, all]) => `${line}: ${all.join(" ")}`);
};

describe("semantic tokens", () => {
  it("tells names, amounts, dates and references from the words of the language", () => {
    expect(coloured(written)).toEqual([
      "1: comment(// Notitie)",
      "2: keyword(verordening)",
      "3: keyword(Gelet) keyword(op) reference(artikel 8 lid 1 van de Participatiewet)",
      "5: keyword(effect) effect(meedoen)",
      "6: prose(> Iedereen doet mee.)",
      "8: keyword(voorzieningen)",
      "9: right(toeslag) keyword(bedrag)",
      "11: keyword(gegevens van)",
      "12: fact(het inkomen) keyword(bedrag) keyword(per) keyword(maand) comment(// uit Suwinet)",
      "13: fact(de inwoner heeft werk) keyword(ja) keyword(of) keyword(nee)",
      "15: keyword(oordelen van)",
      "16: judgement(er is een reden) keyword(ja) keyword(of) keyword(nee)",
      "18: keyword(begrip) value(grens)",
      "19: keyword(is) money(€ 1.300 per maand)",
      "21: keyword(artikel) number(1)",
      "22: keyword(Effect) effect(meedoen)",
      "23: keyword(heeft) keyword(recht) keyword(op) right(toeslag) keyword(als) fact(de inwoner) keyword(geen) fact(werk heeft) keyword(en)",
      "24: fact(het inkomen) keyword(hoogstens) number(110%) keyword(van) value(de grens) keyword(is) keyword(en) keyword(er) judgement(een reden) keyword(is)",
      "25: value(De hoogte van de toeslag) keyword(is) money(€ 100) keyword(als) keyword(voor) date(1 mei 2027) keyword(ligt)",
    ]);
  });

  it("never lets two parts overlap or go over a line, in every example", () => {
    const files = ordinanceFiles("examples/sociaal-domein");
    const workspace = new Workspace();
    for (const { uri, text } of files) workspace.setFile(uri, text);
    for (const { uri, text } of files) {
      let done = 0;
      for (const { start, end } of semanticTokens(workspace, uri)) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toContain("\n");
        done = end;
      }
      expect(done).toBeGreaterThan(0);
      const half = { start: Math.floor(text.length / 3), end: Math.floor(text.length / 2) };
      const all = semanticTokens(workspace, uri).filter(
        ({ start, end }) => end > half.start && start < half.end,
      );
      expect(semanticTokens(workspace, uri, half)).toEqual(all);
    }
  });
});
