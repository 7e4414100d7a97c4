// A document as a Word file: headings, lists and tables that Word knows as such, and the same bytes for the same document.

import {
  Document as WordDocument,
  Footer,
  Header,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from "docx";
import type { FileChild } from "docx";
import { spaced, type Document, type Section } from "@andersom/publish";
import { plainText } from "../prepare/characters.js";
import { prepare } from "../prepare/prepare.js";
import { BlockWriter } from "./blocks.js";
import { coreProperties, withoutTimes } from "./package.js";
import { numbering, styleIds, styles, tableStyle, textWidth } from "./styles.js";

export interface WordOptions {
  /** ISO date that the file says it was made on. */
  readonly date: string;
  /** Who publishes it, such as "Gemeente Waterrade". */
  readonly publisher?: string;
}

/** The bytes of the .docx file. */
export async function toWord(document: Document, options: WordOptions): Promise<Uint8Array> {
  const ready = prepare(document, (text) => plainText(spaced(text)));
  const publisher = plainText(options.publisher ?? "");
  const writer = new BlockWriter();
  const children = [
    ...front(ready),
    ...writer.opening(ready.opening),
    ...contents(ready),
    ...writer.sections(ready.sections),
  ];
  const file = new WordDocument({
    title: ready.title,
    creator: publisher,
    lastModifiedBy: publisher,
    styles,
    numbering,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { margin: { top: 1474, bottom: 1361, left: 1418, right: 1418, header: 680, footer: 620 } },
        },
        headers: { default: header(ready.title), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: footer(publisher), first: footer(publisher) },
        children,
      },
    ],
  });
  file.Styles.addChildElement(tableStyle());
  const core = coreProperties({ title: ready.title, publisher, date: options.date });
  return withoutTimes(await Packer.toBuffer(file, undefined, [core]));
}

function front({ title, subtitle, facts }: Document): FileChild[] {
  return [
    new Paragraph({ style: "Title", children: [new TextRun(title)] }),
    ...(subtitle === "" ? [] : [new Paragraph({ style: "Subtitle", children: [new TextRun(subtitle)] })]),
    ...facts.map(
      ({ name, value }) =>
        new Paragraph({
          style: styleIds.facts,
          children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(value)],
        }),
    ),
  ];
}

/** Filled in from the headings; Word adds the page numbers when it opens the file. */
function contents({ sections }: Document): FileChild[] {
  if (sections.length < 2) return [];
  return [
    new Paragraph({ style: styleIds.contents, children: [new TextRun("Inhoud")] }),
    new TableOfContents("Inhoud", {
      hyperlink: true,
      headingStyleRange: "1-2",
      tabLeader: LeaderType.NONE,
      cachedEntries: sections.flatMap((one) => [entry(one, 1), ...one.sections.map((two) => entry(two, 2))]),
    }),
  ];
}

function entry({ title, id }: Section, level: number): { title: string; level: number; href: string } {
  return { title, level, href: id };
}

function header(title: string): Header {
  return new Header({
    children: [new Paragraph({ style: styleIds.header, children: [new TextRun(title)] })],
  });
}

function footer(publisher: string): Footer {
  const children = [
    new TextRun({
      children: [publisher, new Tab(), "Pagina ", PageNumber.CURRENT, " van ", PageNumber.TOTAL_PAGES],
    }),
  ];
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
  return new Footer({ children: [new Paragraph({ style: styleIds.footer, tabStops, children })] });
}
