// What happens while somebody types: labels, indentation, bars.

import { applyEdits } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { marked } from "../testing/cursor.js";
import { onType } from "./onType.js";

/** The text after the character before the mark was typed. */
function typed(source: string): string {
  const { workspace, uri, text, offset } = marked(source);
  return applyEdits(text, onType(workspace, uri, offset, text[offset - 1]!));
}

describe("on Enter", () => {
  it.each([
    [
      "the next letter",
      "  De inwoner heeft recht op X als aan al deze voorwaarden is voldaan:\n    a. hij woont hier;\n<|>",
      "\n    b. ",
    ],
    ["the next number", "    a. minstens een van deze geldt:\n      1°. x;\n<|>", "\n      2°. "],
    [
      "the first letter",
      "  De inwoner heeft recht op X als aan al deze voorwaarden is voldaan:\n<|>",
      "\n    a. ",
    ],
    ["the first number in a letter", "    a. minstens een van deze geldt:\n<|>", "\n      1°. "],
    ["a label behind an item of two lines", "    a. een lange\n      voorwaarde;\n<|>", "\n    b. "],
    ["the next letter before the point of the list", "    a. x;\n<|>    .\n", "\n    b. .\n"],
    ["the margin of the block behind a list", "    a. x;\n    b. y.\n<|>", "\n  "],
    ["inside a block behind its heading", "artikel 1 Toeslag\n<|>", "\n  "],
    ["the next row of a table", "    | a | b |\n<|>", "\n    | "],
    ["the next line of a text", "  > Een verhaal\n<|>", "\n  > "],
    ["deeper behind a colon", "  De norm is:\n<|>", "\n    "],
  ])("%s", (_, source, end) => {
    expect(typed(source).endsWith(end)).toBe(true);
  });

  it("ends a text at an empty line of it", () => {
    expect(typed("  > Een verhaal\n  > \n<|>")).toBe("  > Een verhaal\n  ");
    expect(typed("  > Een verhaal\n  > \n<|>  \nartikel 2")).toBe("  > Een verhaal\n  \nartikel 2");
  });

  it("goes to the margin behind an empty line: there the next heading stands", () => {
    expect(typed("  De zin is uit.\n  \n<|>  ")).toBe("  De zin is uit.\n  \n");
    expect(typed("  > Een verhaal.\n\n<|>    ")).toBe("  > Een verhaal.\n\n");
  });

  it("stays inside a block of which only the heading was written", () => {
    expect(typed("verordening Verordening X\n\n<|>  ")).toBe("verordening Verordening X\n\n  ");
  });

  it("leaves a line alone that has words already, and an empty line", () => {
    expect(typed("    a. x;\n<|>b. y.")).toBe("    a. x;\nb. y.");
    expect(typed("artikel 1 Toeslag\n\n<|>")).toBe("artikel 1 Toeslag\n\n");
    expect(typed("  De zin is uit.\n<|>  .")).toBe("  De zin is uit.\n  .");
  });
});

describe("on a bar", () => {
  it("puts the bars under one another", () => {
    expect(typed("    | leefvorm | norm |\n    | alleenstaande | € 1 |<|>\n")).toBe(
      "    | leefvorm      | norm |\n    | alleenstaande | € 1  |\n",
    );
  });

  it("waits in the middle of a row, and does nothing outside a table", () => {
    const source = "    | a | b |\n    | langer |<|> c |\n";
    expect(typed(source)).toBe(source.replace("<|>", ""));
    expect(typed("  Een zin |<|>")).toBe("  Een zin |");
  });

  it("changes nothing but white space", () => {
    const source = "  | x |y|\n |zz|  w | // noot\n| q | rr |<|>";
    const bare = (text: string): string => text.replace(/\s+/gu, "");
    expect(bare(typed(source))).toBe(bare(source.replace("<|>", "")));
  });
});

describe("on other characters", () => {
  it.each([".", ";", "a"])("does nothing on %s", (character) => {
    const source = `    a. x${character}`;
    expect(typed(`${source}<|>`)).toBe(source);
  });
});
