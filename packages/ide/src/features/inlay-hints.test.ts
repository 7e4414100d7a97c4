// Hints between the words: the text with its hints in brackets.

import { describe, expect, it } from "vitest";
import { Workspace } from "../workspace.js";
import { inlayHints } from "./inlay-hints.js";

const written = `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Gebruikt: Participatiewet.

gegevens van de inwoner
  het inkomen: bedrag per maand.

begrip grens
  is € 1.300 per maand.

artikel 1 Toeslag
  Grondslag: artikel 36 van de Participatiewet.
  De eigen grens is 110% van de grens.
  De eigen bijdrage is het inkomen min de grens.
  De jaargrens is € 100 per jaar.

artikel 2 Slot
  In afwijking van artikel 1 geldt: de eigen grens is de grens als het inkomen minder dan de eigen grens is.

voorbeeld Sam
  Gegeven het inkomen is € 100 per maand.
`;

const hinted = (on?: string, within = { start: 0, end: written.length }): readonly string[] => {
  const workspace = new Workspace();
  workspace.setFile("v.andersom", written);
  const hints = inlayHints(workspace, "v.andersom", within, on);
  let text = written;
  for (const hint of [...hints].reverse())
    text = `${text.slice(0, hint.offset)}[${hint.text}]${text.slice(hint.offset)}`;
  return text
    .split("\n")
    .filter((line) => line.includes("["))
    .map((line) => line.trim());
};

describe("inlay hints", () => {
  it("tells values, periods and titles", () => {
    expect(hinted()).toEqual([
      "is € 1.300 per maand[= € 15.600 per jaar].",
      "Grondslag: artikel 36 van de Participatiewet[‘Individuele inkomenstoeslag’].",
      "De eigen grens is 110% van de grens[= € 1.300 per maand].",
      "De eigen bijdrage is het inkomen min de grens[= € 1.300 per maand].",
      "In afwijking van artikel 1[‘Toeslag’] geldt: de eigen grens is de grens[= € 1.300 per maand] als het inkomen minder dan de eigen grens is.",
    ]);
  });

  it("keeps to the range that was asked for", () => {
    const start = written.indexOf("artikel 2");
    expect(hinted(undefined, { start, end: written.length })).toHaveLength(1);
  });

  it("gives none for a file that is not there", () => {
    expect(inlayHints(new Workspace(), "weg.andersom", { start: 0, end: 1 })).toEqual([]);
  });
});
