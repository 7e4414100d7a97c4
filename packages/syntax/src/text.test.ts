// Lines, columns and offsets; edits that refuse to overlap.
import { describe, expect, it } from "vitest";
import { applyEdits, EditConflict } from "./edit.js";
import { SourceText } from "./text.js";

describe("SourceText", () => {
  const text = new SourceText("a", "een\ntwee\r\ndrie");
  it("knows its lines", () => {
    expect(text.lineStarts).toEqual([0, 4, 10]);
    expect(text.lineEnd(1)).toBe(8);
  });
  it("goes from offset to position and back", () => {
    for (let offset = 0; offset <= text.text.length; offset++) {
      if (offset === 9) continue; // between \r and \n
      expect(text.offsetAt(text.positionAt(offset))).toBe(offset);
    }
  });
  it("clamps what lies outside", () => {
    expect(text.positionAt(999)).toEqual({ line: 2, column: 4 });
    expect(text.offsetAt({ line: 0, column: 99 })).toBe(3);
    expect(text.offsetAt({ line: 9, column: 0 })).toBe(14);
  });
});

describe("SourceText after an edit", () => {
  const pieces = ["", "a", "\n", "\r", "\r\n", "twee", "\n\n", "€\n", "\na"];
  const all = pieces.flatMap((one) => pieces.map((other) => one + other));
  it("has the lines of the text itself", () => {
    for (const old of all)
      for (const now of all) {
        const [before, after] = [`x\n${old}\ny\nz`, `x\n${now}\ny\nz`];
        const known = new SourceText("a", before);
        expect(known.lineCount).toBeGreaterThan(0);
        expect(new SourceText("a", after, known).lineStarts).toEqual(new SourceText("a", after).lineStarts);
      }
  });
  it("keeps the list when no line moved", () => {
    const known = new SourceText("a", "een\ntwee\ndrie");
    const { lineStarts } = known;
    expect(new SourceText("a", "een\ntien\ndrie", known).lineStarts).toBe(lineStarts);
  });
});

describe("applyEdits", () => {
  const edit = (
    start: number,
    end: number,
    newText: string,
  ): { uri: string; start: number; end: number; newText: string } => ({ uri: "a", start, end, newText });
  it("applies edits in any order", () => {
    expect(applyEdits("abcdef", [edit(4, 5, "X"), edit(0, 1, ""), edit(2, 2, "!")])).toBe("b!cdXf");
  });
  it("refuses overlap", () => {
    expect(() => applyEdits("abcdef", [edit(0, 3, ""), edit(2, 4, "")])).toThrow(EditConflict);
    expect(() => applyEdits("abc", [edit(2, 9, "")])).toThrow(EditConflict);
  });
});
