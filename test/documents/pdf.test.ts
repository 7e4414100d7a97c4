// The PDF of every example: for everybody and for the archive, with nothing lost, and whatever stands in an ordinance.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { toPdf } from "@andersom/documents";
import { hasContents, type CellPart, type Document } from "@andersom/publish";
import { describe, expect, it } from "vitest";
import {
  adoptedDocument,
  day,
  everything,
  exampleDocument,
  examples,
  missing,
  splitWords,
  wordsOf,
} from "./samples.js";
import { hashes } from "./hashes.js";
import { pdfElements, pdfInfo, pdfStructure, pdfWords, runs, skippedHeadings } from "./tools.js";

/** What a list of contents is made of, where there is enough to list. */
function contentsOf(document: Document): readonly string[] {
  return hasContents(document) ? ["TOC", "TOCI", "Link"] : [];
}

const publisher = "Gemeente Waterrade";
const forReaders = { standard: "ua-1", date: day, publisher } as const;

/** What Typst would read as code, what no page can show, and what a screen reader stumbles over. */
const hostile = [
  `#panic("x") $x^2$ \\ *b* _c_ \`d\` @e <f> // g /* h */ [i] {j} "k" 'l' = m - n + o ~p --- ... ;`,
  '#{ sys.inputs } #let a = 1 #import "b" #read("/etc/passwd") \\u{41} \\#',
  "een\u0000twee\u0007drie\u001b[31m\u0085vier\u2028vijf\r\nzes\tzeven",
  "\u202eomgekeerd\u202c \u200b\u2060\ufeff\ud800 los \udc00 \ue000 \ufdd0",
  "漢字 😀 שלום عربي ẹ̀ Łódź ½ ≤ → ✓ ﬁ \u2011 \u2009 \u3000",
  "]]> &amp; <script>alert(1)</script> %PDF- endobj ) ( \\",
];

describe("the PDF of a document", () => {
  it.each(hostile)("takes %j for words, wherever it stands", async (words) => {
    for (const standard of ["ua-1", "a-2a"] as const) {
      const bytes = await toPdf(everything(words), { standard, date: day, publisher: words });
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
    }
  });

  it("can be made of a document without words", async () => {
    const empty = { title: "", subtitle: "", facts: [], opening: [], sections: [] };
    for (const document of [empty, everything(""), everything("\u0000")])
      expect((await toPdf(document, forReaders)).length).toBeGreaterThan(1000);
  });

  it("is the same when it is made again", async () => {
    const document = everything("Zo is het.");
    expect(await toPdf(document, forReaders)).toEqual(await toPdf(document, forReaders));
  });
});

describe("two machines", () => {
  it("make the same files", async () => {
    const script = fileURLToPath(new URL("made-elsewhere.ts", import.meta.url));
    const args = ["--conditions=source", "--import", "tsx", script];
    const elsewhere = execFileSync(process.execPath, args, {
      encoding: "utf8",
      env: { ...process.env, TZ: "Pacific/Auckland", LANG: "C" },
    });
    expect(JSON.parse(elsewhere)).toEqual(await hashes());
  });
});

describe.skipIf(!runs("pdfinfo"))("the PDF seen by poppler (skipped where poppler-utils is missing)", () => {
  it.each(examples)("of %s has all its words, and a structure for screen readers", async (folder) => {
    const document = exampleDocument(folder);
    const bytes = await toPdf(document, forReaders);
    const info = pdfInfo(bytes);
    expect(info).toContain(`Title:           ${document.title}`);
    expect(info).toContain("pdfuaid:part>1<");
    expect(info).toMatch(/Tagged: +yes/u);
    expect(info).toContain("nl-NL");
    const structure = pdfStructure(bytes);
    for (const element of ["H1", "H2", "L", "LI", "LBody", ...contentsOf(document)])
      expect(structure, element).toHaveProperty(element);
    expect(missing(wordsOf(document), pdfWords(bytes))).toEqual([]);
  });

  it.each(examples)(
    "of the adopted text of %s has all its words, headings in order, and its marks and tables",
    async (folder) => {
      const document = adoptedDocument(folder);
      const bytes = await toPdf(document, forReaders);
      const info = pdfInfo(bytes);
      expect(info).toContain(`Title:           ${document.title}`);
      expect(info).toContain("pdfuaid:part>1<");
      expect(info).toContain("nl-NL");
      expect(missing(wordsOf(document), pdfWords(bytes))).toEqual([]);
      const elements = pdfElements(bytes);
      expect(skippedHeadings(elements)).toEqual([]);
      // The heading of the contents is one more, where there is enough to list.
      const contents = hasContents(document) ? 1 : 0;
      expect(elements.filter((name) => name === "H1")).toHaveLength(document.sections.length + contents);
      const count = (name: string): number => elements.filter((one) => one === name).length;
      expect(count("Lbl")).toBeGreaterThan(0);
      expect(count("LBody")).toBe(count("LI"));
      // Every table has its row of headers, and every row as many cells as there are headers.
      expect(count("THead")).toBe(count("Table"));
      expect(count("TH")).toBeGreaterThanOrEqual(2 * count("Table"));
      expect(count("TOC") > 0).toBe(contents > 0);
    },
  );

  it("shows hostile words as they are", async () => {
    const bytes = await toPdf(everything(hostile[0]!), forReaders);
    expect(pdfWords(bytes).join(" ")).toContain(
      `#panic("x") $x^2$ \\ *b* _c_ \`d\` @e <f> // g /* h */ [i] {j}`,
    );
  });

  it("loses nothing of a row that is longer than a page, and shows its lines", async () => {
    const sentences = Array.from(
      { length: 400 },
      (_, index) => `Zin ${String(index)} gaat over woord${String(index)}.`,
    );
    const [document, rows] = [everything("Zo is het."), [["Lid 1", sentences.join(" ")]]];
    const cell = sentences.flatMap((one): CellPart[] => [one, { form: "line" }]);
    const block = {
      kind: "table" as const,
      caption: "",
      headers: ["Plaats", "Tekst"],
      rows,
      marked: [[["Lid 1"], cell]],
    };
    const bytes = await toPdf(
      { ...document, sections: [{ id: "oud", title: "Oud en nieuw", blocks: [block], sections: [] }] },
      forReaders,
    );
    const words = pdfWords(bytes);
    expect(missing(sentences.flatMap(splitWords), words)).toEqual([]);
    // 400 lines take seven pages; as one paragraph they take three.
    expect(Number(/Pages: +(\d+)/u.exec(pdfInfo(bytes))?.[1])).toBeGreaterThan(6);
  });

  it("says of the archive form that it is PDF/A-2a", async () => {
    const info = pdfInfo(await toPdf(everything("Zo is het."), { standard: "a-2a", date: day }));
    expect(info).toContain("pdfaid:part>2<");
    expect(info).toContain("pdfaid:conformance>A<");
  });

  it("has headers for the columns of a table, and names them in every cell", async () => {
    const structure = pdfStructure(await toPdf(everything("Zo is het."), forReaders));
    for (const element of ["Table", "THead", "TH", "TD", "Caption", "BlockQuote"])
      expect(structure, element).toHaveProperty(element);
  });
});
