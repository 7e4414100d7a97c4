// The outline of a file, and finding by name.

import { describe, expect, it } from "vitest";
import { Workspace } from "../workspace.js";
import { documentSymbols, type OutlineItem } from "./document-symbols.js";
import { workspaceSymbols } from "./workspace-symbols.js";

const text = `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.

gegevens van de inwoner
  loon: bedrag per maand.

hoofdstuk 1 Geld

artikel 1.1 Toeslag

lid 1
  De hoogte van de toeslag is € 5.

begrip toeslag
  > Geld.

artikel 1.2 Lening

voorbeeld Mo
  Dan de hoogte van de toeslag is € 5.
`;

const workspace = new Workspace();
workspace.setFile("v.andersom", text);

function lines(items: readonly OutlineItem[], depth = 0): readonly string[] {
  return items.flatMap(({ name, children }) => [
    `${" ".repeat(depth)}${name}`,
    ...lines(children, depth + 1),
  ]);
}

describe("document symbols", () => {
  it("nests leden in articles and articles in chapters; declarations stand by themselves", () => {
    expect(lines(documentSymbols(workspace, "v.andersom"))).toEqual([
      "verordening Verordening hulp Waterrade 2026",
      "gegevens van de inwoner",
      " loon",
      "hoofdstuk 1 Geld",
      " artikel 1.1 Toeslag",
      "  lid 1",
      "   begrip toeslag",
      " artikel 1.2 Lening",
      "voorbeeld Mo",
    ]);
  });

  it("holds what is nested, and begins where its heading does", () => {
    const visit = (items: readonly OutlineItem[]): void => {
      for (const { start, end, selection, children } of items) {
        expect(start <= selection.start && selection.end <= end).toBe(true);
        for (const one of children) expect(start <= one.start && one.end <= end).toBe(true);
        visit(children);
      }
    };
    visit(documentSymbols(workspace, "v.andersom"));
  });
});

describe("workspace symbols", () => {
  it("finds what holds all words, the shortest first", () => {
    expect(workspaceSymbols(workspace, "toes").map(({ name }) => name)).toEqual([
      "begrip toeslag",
      "artikel 1.1 Toeslag",
    ]);
    expect(workspaceSymbols(workspace, "lening 1.2").map(({ container }) => container)).toEqual([
      "hoofdstuk 1 Geld",
    ]);
    expect(workspaceSymbols(workspace, "loon")).toMatchObject([{ uri: "v.andersom", kind: "gegeven" }]);
  });
});
