// Layout in an editor: few changes, only where something is out of line, and only in the range that was asked for.

import { applyEdits } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { marked } from "../testing/cursor.js";
import { Workspace } from "../workspace.js";
import { format } from "./format.js";

const untidy = `verordening Verordening hulp Waterrade 2026
Gemeente : Waterrade.
  Treedt in werking op 1 maart 2026.

artikel 1 Hulp
      De hoogte is € 5 .
`;

describe("format", () => {
  it("changes only what is out of line", () => {
    const workspace = new Workspace();
    workspace.setFile("v.andersom", untidy);
    const edits = format(workspace, "v.andersom");
    expect(edits.map(({ start, end, newText }) => [untidy.slice(start, end), newText])).toEqual([
      ["", "  "],
      [" ", ""],
      ["    ", ""],
      [" ", ""],
    ]);
    const text = applyEdits(untidy, edits);
    expect(text).toContain("\n  Gemeente: Waterrade.\n");
    workspace.setFile("v.andersom", text);
    expect(format(workspace, "v.andersom")).toEqual([]);
  });

  it("leaves alone what the range does not touch", () => {
    const { workspace, uri, text, range } = marked(untidy.replace("De hoogte", "<|De hoogte|>"));
    expect(applyEdits(text, format(workspace, uri, { range }))).toBe(
      untidy.replace("      De hoogte is € 5 .", "  De hoogte is € 5."),
    );
  });

  it("does nothing to a file that nobody knows", () => {
    expect(format(new Workspace(), "v.andersom")).toEqual([]);
  });
});
