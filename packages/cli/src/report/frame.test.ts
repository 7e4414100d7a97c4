// Code frames on the awkward cases: tabs, long lines, empty spans, spans over more lines, the end of the file.

import { SourceText } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { frame } from "./frame.js";
import { plain } from "./style.js";

function draw(text: string, start: number, end: number, width = 60): string {
  return frame(new SourceText("a.andersom", text), start, end, {
    style: plain,
    width,
    paint: (mark) => mark,
  });
}

describe("a code frame", () => {
  it("aligns the marker behind a tab", () => {
    expect(draw("\tlid 1\n", 1, 4)).toBe("  ┌─ a.andersom:1:2\n  │\n1 │   lid 1\n  │   ^^^");
  });

  it("marks one column for an empty span, also at the very end", () => {
    expect(draw("lid 1\n", 6, 6)).toBe("  ┌─ a.andersom:2:1\n  │\n2 │\n  │ ^");
    expect(draw("", 0, 0)).toBe("  ┌─ a.andersom:1:1\n  │\n1 │\n  │ ^");
  });

  it("says how far a longer span goes", () => {
    expect(draw("de inwoner\nheeft recht\n", 3, 22)).toBe(
      "  ┌─ a.andersom:1:4 tot en met regel 2\n  │\n1 │ de inwoner\n  │    ^^^^^^^",
    );
  });

  it("keeps the gutter straight for high line numbers", () => {
    expect(draw("\n".repeat(99) + "lid 1", 99, 102)).toBe(
      "    ┌─ a.andersom:100:1\n    │\n100 │ lid 1\n    │ ^^^",
    );
  });

  it("cuts a long line around the marker", () => {
    const line = `${"aan het begin ".repeat(8)}HIER${" en verder".repeat(8)}`;
    const drawn = draw(line, line.indexOf("HIER"), line.indexOf("HIER") + 4);
    const [, , source = "", marker = ""] = drawn.split("\n");
    expect(Math.max(source.length, marker.length)).toBeLessThanOrEqual(60);
    expect(source.slice(marker.indexOf("^"), marker.lastIndexOf("^") + 1)).toBe("HIER");
  });
});
