// The Word file of every example: parts that are XML, headings, lists and tables that Word knows, and nothing lost.
import { toWord } from "@andersom/documents";
import { hasContents, type Document, type ListItem, type Section } from "@andersom/publish";
import { beforeAll, describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
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
import {
  pdfElements,
  pdfInfo,
  pdfStructure,
  runs,
  skippedHeadings,
  throughLibreOffice,
  unzipped,
} from "./tools.js";

const options = { date: day, publisher: "Gemeente Waterrade" };

/** Any element is fine: what is asked is whether it can be read at all. */
const anyXml = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="any"/></start><define name="any">
<element><anyName/><zeroOrMore><choice><attribute><anyName/></attribute><text/><ref name="any"/></choice></zeroOrMore></element>
</define></grammar>`;

/** How many tables there are in a document, wherever they stand. */
function tablesIn(document: Document): number {
  return JSON.stringify(document).split('"kind":"table"').length - 1;
}

async function unreadable(parts: ReadonlyMap<string, string>): Promise<string[]> {
  const xml = [...parts].map(([name, contents]) => ({
    fileName: name.replace(/[^a-z0-9.]/giu, "_"),
    contents,
  }));
  const result = await validateXML({ xml, schema: anyXml, extension: "relaxng", maxMemoryPages: 4096 });
  return result.errors.map(({ message }) => message);
}

/** The words in the order of the file, one text per paragraph. */
function paragraphs(parts: ReadonlyMap<string, string>): string[] {
  const body = parts.get("word/document.xml")!;
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  return body
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
        .map(([, text = ""]) => text.replace(/&(\w+);/gu, (_, name: string) => entities[name] ?? "?"))
        .join(""),
    );
}

function sections(count: number): Section[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `deel-${String(index)}`,
    title: `Deel ${String(index)}`,
    blocks: [],
    sections: [],
  }));
}

describe("the Word file", () => {
  it("shows the words of a table that stand out, and keeps short tables and the last lines together", async () => {
    const document: Document = {
      ...everything("Zo is het."),
      opening: [],
      sections: [
        {
          id: "oud-en-nieuw",
          title: "Oud en nieuw",
          blocks: [
            {
              kind: "table",
              caption: "",
              headers: ["Oude tekst", "Nieuwe tekst"],
              rows: [["De bijdrage is € 10.", "De bijdrage is € 20. Per maand."]],
              marked: [
                [
                  ["De bijdrage is ", { form: "strong", content: ["€ 10."] }],
                  ["De bijdrage is ", { form: "strong", content: ["€ 20."] }, { form: "line" }, "Per maand."],
                ],
              ],
            },
          ],
          sections: [],
        },
        {
          id: "ondertekening",
          title: "Ondertekening",
          blocks: ["De griffier,", "[naam]"].map((words) => ({ kind: "paragraph", content: [words] })),
          sections: [],
        },
      ],
    };
    const body = unzipped(await toWord(document, options)).get("word/document.xml")!;
    const paragraph = (words: string): string =>
      body.split("<w:p>").find((one) => one.includes(`>${words}</w:t>`)) ?? "";
    expect(body).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*>€\s20\.<\/w:t>/u);
    expect(body).not.toMatch(/<w:b\/>(?:(?!<\/w:r>).)*>De bijdrage is <\/w:t>/u);
    expect(body).toMatch(/€\s20\.<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r><w:t[^>]*>Per maand\./u);
    expect(paragraph("Nieuwe tekst")).toContain("<w:keepNext/>");
    expect(paragraph("De griffier,")).toContain("<w:keepNext/>");
    expect(paragraph("[naam]")).not.toContain("<w:keepNext/>");
  });

  it("gives a number that it cannot count the look of those that it counts", async () => {
    const own = (mark: string): ListItem => ({ content: [mark, " Zo is het."], blocks: [] });
    const list = {
      kind: "list" as const,
      ordered: false,
      marks: "written" as const,
      items: [own("A."), own("B.")],
    };
    const document = { ...everything("Zo is het."), opening: [list], sections: [] };
    const parts = unzipped(await toWord(document, options));
    const [body, styles] = [parts.get("word/document.xml")!, parts.get("word/styles.xml")!];
    expect(body).toMatch(/<w:rStyle w:val="Nummer"\/><\/w:rPr><w:t[^>]*>A\.<\/w:t>/u);
    const look = /<w:rPr>(?<look><w:b\/>.*?<w:color [^>]*>)/u;
    const counted = look.exec(parts.get("word/numbering.xml")!.split('w:numFmt w:val="decimal"')[1]!);
    expect(look.exec(styles.split('w:styleId="Nummer"')[1]!)?.groups).toEqual(counted?.groups);
  });

  it("has room for the day beside a long title above each page", async () => {
    const title = `Bouwstenen bij de Verordening ${"individuele inkomenstoeslag ".repeat(3)}Waterrade`;
    const parts = unzipped(await toWord({ ...everything("Zo is het."), title }, options));
    const [, line = ""] = />([^<]*)<\/w:t><w:tab\/>/u.exec(parts.get("word/header1.xml")!) ?? [];
    expect(line).toMatch(/^Bouwstenen bij de Verordening .*\w…$/u);
    expect(line.length).toBeLessThanOrEqual(70);
    expect(parts.get("word/document.xml")).toContain(`>${title}</w:t>`);
  });

  it("begins with a list of contents where there is enough to list", async () => {
    const body = async (count: number): Promise<string> => {
      const document = { ...everything("Zo is het."), opening: [], sections: sections(count) };
      return unzipped(await toWord(document, options)).get("word/document.xml")!;
    };
    expect(await body(5)).not.toContain("TOC ");
    expect(await body(6)).toContain("TOC ");
  });

  it.each(examples)("of %s holds all words, in parts that can be read", async (folder) => {
    const document = exampleDocument(folder);
    const parts = unzipped(await toWord(document, options));
    expect(await unreadable(parts)).toEqual([]);
    const words = paragraphs(parts).flatMap(splitWords);
    expect(missing(wordsOf(document), words)).toEqual([]);
    expect(parts.get("word/document.xml")).toContain('<w:pStyle w:val="Heading1"/>');
    expect(parts.get("word/document.xml")!.includes("TOC \\h \\o &quot;1-2&quot;")).toBe(
      hasContents(document),
    );
  });

  it("has headings with levels, header rows that repeat, lists that start again, and Dutch as its language", async () => {
    const parts = unzipped(await toWord(everything("Zo is het."), options));
    const [body, styles] = [parts.get("word/document.xml")!, parts.get("word/styles.xml")!];
    for (const level of [1, 2, 3, 4, 5, 6])
      expect(new RegExp(`w:styleId="Heading${String(level)}".*?</w:style>`, "u").exec(styles)?.[0]).toContain(
        `<w:outlineLvl w:val="${String(level - 1)}"/>`,
      );
    const count = (text: string): number => body.split(text).length - 1;
    expect(count("<w:tblHeader/>")).toBe(count("<w:tbl>"));
    expect(styles).toContain('<w:lang w:val="nl-NL"/>');
    const lists = new Set([...body.matchAll(/<w:numId w:val="(\d+)"/gu)].map(([, id]) => id));
    expect(lists.size).toBeGreaterThan(10);
    expect(parts.get("word/footer1.xml")).toMatch(/Pagina .*PAGE.* van .*NUMPAGES/u);
  });

  it("has a bookmark for every link", async () => {
    const own = everything("Zo is het.");
    const document = { ...own, sections: [...own.sections, ...sections(6)] };
    const body = unzipped(await toWord(document, options)).get("word/document.xml")!;
    const names = (expression: RegExp): Set<string> =>
      new Set([...body.matchAll(expression)].map(([, name = ""]) => name));
    const marks = names(/<w:bookmarkStart [^>]*w:name="([^"]*)"/gu);
    const links = names(/w:anchor="([^"]*)"/gu);
    expect(links.size).toBeGreaterThan(1);
    expect([...links].filter((link) => !marks.has(link))).toEqual([]);
  });

  it("says whose it is and of which day, and is the same when it is made again", async () => {
    const first = await toWord(everything("Zo is het."), options);
    expect(await toWord(everything("Zo is het."), options)).toEqual(first);
    const core = unzipped(first).get("docProps/core.xml")!;
    expect(core).toContain(
      "<dc:title>Zo is het.</dc:title><dc:creator>Gemeente Waterrade</dc:creator><dc:language>nl-NL<",
    );
    expect(core).toContain(`>${day}T00:00:00Z<`);
  });

  it("takes whatever stands in an ordinance for words", async () => {
    const words = `<w:br/> & ]]> "a" 'b' een\u0000twee\u001bdrie \ud800 \ufffe 漢字`;
    const parts = unzipped(await toWord(everything(words), { date: day, publisher: words }));
    expect(await unreadable(parts)).toEqual([]);
    expect(paragraphs(parts)).toContain(`<w:br/> & ]]> "a" 'b' eentweedrie   漢字`);
  });

  it("can be made of a document without words", async () => {
    const empty = { title: "", subtitle: "", facts: [], opening: [], sections: [] };
    for (const document of [empty, everything("")])
      expect(await unreadable(unzipped(await toWord(document, { date: day })))).toEqual([]);
  });
});

const inLibreOffice = runs("soffice") && runs("pdfinfo");

describe.skipIf(!inLibreOffice)(
  "the Word file in LibreOffice (skipped where it or poppler is missing)",
  () => {
    let opened: readonly Uint8Array[] = [];
    beforeAll(async () => {
      const documents = [
        ...examples.map(exampleDocument),
        ...examples.map(adoptedDocument),
        everything("Zo is het."),
      ];
      const files = await Promise.all(documents.map((document) => toWord(document, options)));
      opened = throughLibreOffice(files);
    }, 300_000);

    it.each(examples.map((folder, index) => [folder, index] as const))(
      "of %s opens with its headings, lists and contents",
      (folder, index) => {
        const document = exampleDocument(folder);
        const pdf = opened[index]!;
        expect(pdfInfo(pdf)).toContain(document.title);
        const structure = pdfStructure(pdf);
        expect(structure["H1"]).toBe(document.sections.length);
        const second = document.sections.flatMap(({ sections }) => sections);
        expect(structure["H2"] ?? 0).toBeGreaterThanOrEqual(second.length);
        for (const element of ["L", "LI", ...(hasContents(document) ? ["TOC", "TOCI"] : [])])
          expect(structure, element).toHaveProperty(element);
      },
    );

    it.each(examples.map((folder, index) => [folder, examples.length + index] as const))(
      "of the adopted text of %s opens with its headings at their levels, lists, tables, contents and language",
      (folder, index) => {
        const document = adoptedDocument(folder);
        const pdf = opened[index]!;
        expect(pdfInfo(pdf)).toContain(document.title);
        expect(Buffer.from(pdf).toString("latin1")).toContain("/Lang(nl-NL)");
        const elements = pdfElements(pdf);
        const count = (name: string): number => elements.filter((one) => one === name).length;
        expect(count("H1")).toBe(document.sections.length);
        expect(count("H2")).toBe(document.sections.flatMap(({ sections }) => sections).length);
        expect(skippedHeadings(elements)).toEqual([]);
        for (const element of ["L", "LI", ...(hasContents(document) ? ["TOC", "TOCI"] : [])])
          expect(elements, element).toContain(element);
        const tables = tablesIn(document);
        expect(count("Table")).toBe(tables);
        if (tables > 0) expect(count("TH")).toBeGreaterThanOrEqual(tables);
      },
    );

    it("shows header cells as such", () => {
      const structure = pdfStructure(opened.at(-1)!);
      expect(structure["TH"]).toBeGreaterThan(0);
      expect(structure["Table"]).toBeGreaterThan(0);
    });
  },
);

describe("lists with marks that the ordinance writes", () => {
  const list = (marks: readonly string[]): Document => ({
    title: "Marks",
    subtitle: "",
    facts: [],
    opening: [
      {
        kind: "list",
        ordered: false,
        marks: "written",
        items: marks.map((mark) => ({ content: [mark, " woorden"], blocks: [] })),
      },
    ],
    sections: [],
  });
  const made = async (marks: readonly string[]): Promise<string[]> =>
    paragraphs(unzipped(await toWord(list(marks), options)));

  it("are counted by Word where counting gives the same", async () => {
    for (const marks of [
      ["1.", "2.", "3."],
      ["a.", "b."],
    ])
      expect((await made(marks)).filter((text) => text === "woorden")).toHaveLength(marks.length);
  });

  it("are written where it does not", async () => {
    const parts = unzipped(await toWord(list(["2a.", "4."]), options));
    expect(parts.get("word/document.xml")).toMatch(/2a\.<\/w:t><w:tab\/>.*woorden.*4\.<\/w:t><w:tab\/>/u);
  });
});
