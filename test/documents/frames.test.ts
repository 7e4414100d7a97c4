// A frame in Word as it is seen: one bar beside all its paragraphs, room above and below, white between two stories.
import { toWord } from "@andersom/documents";
import type { Block, Document, ListItem } from "@andersom/publish";
import { describe, expect, it } from "vitest";
import { day } from "./samples.js";
import { unzipped } from "./tools.js";

function paragraph(words: string): Block {
  return { kind: "paragraph", content: [words] };
}

function list(...items: readonly (readonly [string, ...Block[]])[]): Block {
  const made = items.map(([words, ...blocks]): ListItem => ({ content: [words], blocks }));
  return { kind: "list", ordered: false, items: made };
}

const deep = list([
  "Er is een maatregel:",
  list(["De soort is bekend."], ["De dag is bekend."]),
  paragraph("Dat telt."),
]);
const first: Block = {
  kind: "story",
  title: "Chantal",
  content: [paragraph("Dit is bekend:"), deep, paragraph("Het is nee.")],
};
const second: Block = { kind: "story", title: "Dennis", content: [paragraph("Het is ja.")] };
const after = list(["Het ene."], ["Het andere."]);
const text: Document = {
  title: "Zo is het",
  subtitle: "",
  facts: [],
  opening: [],
  sections: [{ id: "een", title: "Een", blocks: [first, second, after, paragraph("Daarna.")], sections: [] }],
};

describe("in Word", async () => {
  const files = unzipped(await toWord(text, { date: day }));
  const body = files.get("word/document.xml")!;
  const parts = body.split(/(?=<w:p>|<w:p )/u);
  const of = (words: string): string => parts.find((one) => one.includes(`>${words}<`)) ?? "";
  const number = (part: string, pattern: RegExp): number => Number(pattern.exec(part)?.[1] ?? 0);

  /** Where the bar stands: as far from the words as they stand in. */
  const bar = (part: string): number => {
    const room = number(part, /<w:left w:val="single"[^>]* w:space="(\d+)"/u) * 20;
    const numbered = part.includes("<w:numPr>");
    const words = numbered
      ? 170 + 400 * number(part, /<w:ilvl w:val="(\d+)"/u)
      : number(part, /<w:ind [^>]*w:left="(\d+)"/u) || 170;
    return words - room;
  };

  it("a frame has its bar on one line, however deep a list is", () => {
    const inside = [
      "Chantal",
      "Dit is bekend:",
      "Er is een maatregel:",
      "De soort is bekend.",
      "Dat telt.",
      "Het is nee.",
    ];
    expect(inside.map((words) => bar(of(words)))).toEqual(inside.map(() => 10));
  });

  it("a frame has room above its first words and below its last", () => {
    const closed = (side: string): string[] =>
      ["Chantal", "Dit is bekend:", "Het is nee.", "Dennis", "Het is ja."].filter((words) =>
        of(words).includes(`<w:${side} w:val="single"`),
      );
    expect(closed("top")).toEqual(["Chantal", "Dennis"]);
    expect(closed("bottom")).toEqual(["Het is nee.", "Het is ja."]);
  });

  it("a story stands apart from the next", () => {
    const at = parts.indexOf(of("Dennis"));
    expect(parts[at - 1]).not.toMatch(/<w:t|<w:pStyle/u);
  });

  it("a list has as much room below it as a paragraph", () => {
    expect(of("Het ene.")).not.toContain('w:after="140"');
    expect(of("Het andere.")).toContain('w:after="140"');
  });
});
