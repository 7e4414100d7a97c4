// Pages as a clerk wants them: contents that name each article once, marks in their column, no heading left behind.
import { toPdf, toWord } from "@andersom/documents";
import { hasContents, type Block, type Document, type ListItem, type Section } from "@andersom/publish";
import { describe, expect, it } from "vitest";
import { adoptedDocument, day, examples } from "./samples.js";
import { pdfElements, pdfPages, runs, unzipped } from "./tools.js";

const forReaders = { standard: "ua-1", date: day } as const;

function document(sections: readonly Section[]): Document {
  return { title: "Zo is het", subtitle: "", facts: [], opening: [], sections };
}

function section(title: string, blocks: readonly Block[], sections: readonly Section[] = []): Section {
  return { id: title.toLowerCase().replaceAll(" ", "-"), title, blocks, sections };
}

function paragraph(words: string): Block {
  return { kind: "paragraph", content: [words] };
}

function written(...items: readonly (readonly [string, string, ...Block[]])[]): Block {
  return {
    kind: "list",
    ordered: false,
    marks: "written",
    items: items.map(([mark, words, ...blocks]): ListItem => ({ content: [mark, " ", words], blocks })),
  };
}

/** The two levels that a list of contents has. */
function listed({ sections }: Document): string[] {
  return sections.flatMap((one) => [one.title, ...one.sections.map(({ title }) => title)]);
}

describe("the list of contents of an adopted text", () => {
  it.each(examples)("of %s names every part once, in Word and in PDF", async (folder) => {
    const adopted = adoptedDocument(folder);
    const titles = listed(adopted);
    expect(new Set(titles).size).toBe(titles.length);
    if (!hasContents(adopted)) return;
    const word = unzipped(await toWord(adopted, { date: day })).get("word/document.xml")!;
    expect(word.split(/<w:pStyle w:val="TOC[12]"/u)).toHaveLength(titles.length + 1);
    if (!runs("pdfinfo")) return;
    const elements = pdfElements(await toPdf(adopted, forReaders));
    expect(elements.filter((name) => name === "TOCI")).toHaveLength(titles.length);
  });

  it("leads to the notes by article as one part, with a heading for each article below it", () => {
    const notes = adoptedDocument("examples/sociaal-domein").sections.find(({ id }) => id === "toelichting")!;
    expect(notes.sections.map(({ title }) => title)).toEqual([
      "Algemene toelichting",
      "Artikelgewijze toelichting",
    ]);
    expect(notes.sections[1]?.sections[0]?.title).toMatch(/^Artikel \d/u);
  });
});

describe("the mark of leden that are one", () => {
  const list = written(["1.", "Zo is het."], ["2 tot en met 4.", "Zo was het."], ["5.", "Zo blijft het."]);
  const made = document([section("Artikel 1", [list])]);

  it("is no part of the words in Word", async () => {
    const body = unzipped(await toWord(made, { date: day })).get("word/document.xml")!;
    expect(body).toMatch(/>2 tot en met 4\.<\/w:t><w:tab\/>/u);
  });

  it.skipIf(!runs("pdfinfo"))(
    "stands left of the words in a PDF, without moving those of others",
    async () => {
      const bytes = await toPdf(made, forReaders);
      const page = pdfPages(bytes, "-layout").join("");
      const indent = (words: string): number =>
        page
          .split("\n")
          .find((line) => line.includes(words))
          ?.indexOf(words) ?? -1;
      expect(indent("2 tot en met 4.")).toBe(indent("1."));
      expect(indent("Zo was het.")).toBeGreaterThan(indent("Zo is het."));
      expect(indent("Zo blijft het.")).toBe(indent("Zo is het."));
      const elements = pdfElements(bytes);
      expect(elements.filter((name) => name === "Lbl")).toHaveLength(3);
    },
  );
});

describe("a heading", () => {
  const rest = Array.from({ length: 30 }, (_, index) => paragraph(`Regel ${String(index)}.`));
  const article = section("Artikel 9", [
    { kind: "sources", text: "[Wet]" },
    paragraph("Dit is er voor iets."),
    paragraph("Dit geldt vanaf 3 juli."),
    written(["1.", "Het eerste."], ["2.", "Het tweede."]),
    ...rest,
  ]);
  const values: Block = {
    kind: "list",
    ordered: false,
    items: [{ content: ["De waarde."], blocks: [] }],
  };
  const chapter = section("Hoofdstuk 2", [paragraph("Kernwaarden:"), values], [article]);
  /** A first part of so many lines, then what is looked at. */
  const behind = (lines: number, one: Section): Document =>
    document([section("Begin", [...rest, ...rest].slice(0, lines)), one]);

  it.skipIf(!runs("pdfinfo"))(
    "is never alone with what only opens its part at the end of a page",
    async () => {
      for (let lines = 14; lines <= 34; lines++) {
        const pages = pdfPages(await toPdf(behind(lines, chapter), forReaders));
        const page = pages.find((words) => words.includes("Hoofdstuk 2"));
        expect(page, `behind ${String(lines)} lines`).toContain("Het eerste.");
      }
    },
  );

  it("may end a page with a paragraph of three lines", async () => {
    const text = `${"Dit is uitleg die een paar regels nodig heeft. ".repeat(4)}Zo is het.`;
    const told = section("Uitleg", [paragraph(text), paragraph("Zo bepalen wij het:"), ...rest]);
    const body = unzipped(await toWord(document([told]), { date: day })).get("word/document.xml")!;
    const one = body.split("<w:p>").find((part) => part.includes("Dit is uitleg"));
    expect(one).not.toContain("<w:keepNext/>");
  });

  it("stays with it in Word", async () => {
    const body = unzipped(await toWord(behind(1, chapter), { date: day })).get("word/document.xml")!;
    const kept = (words: string): boolean =>
      body
        .split("<w:p>")
        .find((one) => one.includes(`>${words}</w:t>`))!
        .includes("<w:keepNext/>");
    const opening = ["[Wet]", "Dit is er voor iets.", "Dit geldt vanaf 3\u00a0juli.", "De waarde."];
    expect(opening.filter((words) => !kept(words))).toEqual([]);
    expect(kept("Regel 1.")).toBe(false);
    expect(kept("Het eerste.")).toBe(false);
  });
});

/** The pages of a PDF with so many lines before what is looked at, for every place where a page may end. */
async function everywhere(
  what: readonly Block[],
  look: (pages: readonly string[], lines: number) => void,
): Promise<void> {
  const before = Array.from({ length: 34 }, (_, index) => paragraph(`Regel ${String(index)}.`));
  for (let lines = 18; lines <= 34; lines++) {
    const made = document([section("Begin", [...before.slice(0, lines), ...what])]);
    look(await paged(made), lines);
  }
}

async function paged(made: Document): Promise<readonly string[]> {
  return pdfPages(await toPdf(made, forReaders));
}

describe.skipIf(!runs("pdfinfo"))("the end of a page (skipped where there is no poppler)", () => {
  /** That no page ends between these words. */
  const together = (first: string, second: string) => (pages: readonly string[], lines: number) => {
    const page = pages.find((words) => words.includes(first));
    expect(page, `behind ${String(lines)} lines`).toContain(second);
  };

  it("is not what a colon announces", async () => {
    const what = [
      paragraph("Zo berekenen wij het tekort:"),
      paragraph("Het tekort is de norm."),
      paragraph("Slot."),
    ];
    await everywhere(what, together("Zo berekenen wij", "Het tekort is"));
  });

  it("does not part a text from where it comes from", async () => {
    const items = ["Het eerste.", "Het tweede."].map((words): ListItem => ({ content: [words], blocks: [] }));
    const what: Block[] = [
      { kind: "list", ordered: true, items },
      { kind: "sources", text: "Regel: artikel 3." },
      paragraph("Slot."),
    ];
    await everywhere(what, together("Het tweede.", "Regel: artikel"));
  });

  it("does not part a word from what it means", async () => {
    const meaning = [paragraph("Een kind waarvoor u zorgt."), paragraph("Zie de wet.")];
    const what: Block[] = [{ kind: "definitions", entries: [{ term: "Ten laste komend kind", meaning }] }];
    await everywhere(what, together("Ten laste komend kind", "Zie de wet."));
  });

  it("leaves no single line of the contents for the next page", async () => {
    for (let parts = 24; parts <= 44; parts++) {
      const sections = Array.from({ length: parts }, (_, index) =>
        section(
          `Deel ${String(index)}`,
          [paragraph("Tekst.")],
          [section(`Stuk ${String(index)}`, [paragraph("Tekst.")])],
        ),
      );
      const [, second = ""] = await paged(document(sections));
      const left = second.split("\n").filter((line) => /\. \. \./u.test(line));
      expect(left.length === 0 || left.length >= 4, `${String(parts)} parts`).toBe(true);
    }
  });
});

it("keeps a word, what it means and where a text comes from on one page in Word", async () => {
  const meaning = [paragraph("Een kind."), paragraph("Zie de wet.")];
  const blocks: Block[] = [
    { kind: "list", ordered: false, items: [{ content: ["Het eerste."], blocks: [] }] },
    { kind: "sources", text: "Regel: artikel 3." },
    paragraph("Zo gaat het:"),
    paragraph("Tekst."),
    { kind: "definitions", entries: [{ term: "Kind", meaning }] },
  ];
  const word = unzipped(await toWord(document([section("Begin", blocks)]), { date: day }));
  const parts = word.get("word/document.xml")!.split("<w:p>");
  const kept = ["Het eerste.", "Zo gaat het:", "Een kind.", "Zie de wet."].filter((words) =>
    parts.find((one) => one.includes(`>${words}<`))?.includes("<w:keepNext/>"),
  );
  expect(kept).toEqual(["Het eerste.", "Zo gaat het:", "Een kind."]);
});
