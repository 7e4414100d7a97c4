// A document as a Word file: headings, lists and tables that Word knows as such, and the same bytes for the same document.

import {
  Document as WordDocument,
  Footer,
  Header,
  ImageRun,
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
import {
  hasContents,
  ownPaper,
  shortTitle,
  spaced,
  spacedTitle,
  type Document,
  type PaperLook,
  type Section,
} from "@andersom/publish";
import { logoSize, type Logo } from "../prepare/logo.js";
import { plainText } from "../prepare/characters.js";
import { dayWords } from "../prepare/day.js";
import { prepare } from "../prepare/prepare.js";
import { BlockWriter } from "./blocks.js";
import { coreProperties, withoutTimes } from "./package.js";
import { numberingOf, styleIds, stylesOf, tableStyle, textWidth, WordLook } from "./styles.js";

export interface WordOptions {
  /** ISO date that the file says it was made on. */
  readonly date: string;
  /** Who publishes it, such as "Gemeente Waterrade". */
  readonly publisher?: string;
  /** Colours and letters of a municipality. */
  readonly look?: PaperLook;
  /** Above the title, with the words for who cannot see it. */
  readonly logo?: Logo;
}

/** The bytes of the .docx file. */
export async function toWord(document: Document, options: WordOptions): Promise<Uint8Array> {
  const ready = prepare(document, (text) => plainText(spaced(text)));
  const publisher = plainText(options.publisher ?? "");
  const look = new WordLook(options.look ?? ownPaper);
  const writer = new BlockWriter(look);
  const children = [
    ...(options.logo === undefined ? [] : [logoParagraph(options.logo)]),
    ...front(ready),
    ...writer.opening(ready.opening),
    ...contents(ready),
    ...writer.sections(ready.sections),
  ];
  const file = new WordDocument({
    title: ready.title,
    creator: publisher,
    lastModifiedBy: publisher,
    styles: stylesOf(look),
    numbering: numberingOf(look),
    sections: [
      {
        properties: {
          titlePage: true,
          page: { margin: { top: 1474, bottom: 1361, left: 1418, right: 1418, header: 680, footer: 620 } },
        },
        headers: {
          default: header(shortTitle(ready.title), dayWords(options.date)),
          first: new Header({ children: [new Paragraph({})] }),
        },
        footers: { default: footer(publisher), first: footer(publisher) },
        children,
      },
    ],
  });
  file.Styles.addChildElement(tableStyle(look));
  const core = coreProperties({ title: ready.title, publisher, date: options.date });
  return withoutTimes(await Packer.toBuffer(file, undefined, [core]));
}

/** A picture in the line of text, so that a screen reader meets it first. */
function logoParagraph(logo: Logo): FileChild {
  const { bytes, type, alt } = logo;
  const { width, height } = logoSize(logo);
  const image = new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.round((width * 96) / 72), height: Math.round((height * 96) / 72) },
    // Without a number of ours the library counts on, over all files that one process makes.
    altText: { id: "1", name: alt, title: alt, description: alt },
  });
  return new Paragraph({ spacing: { after: 240 }, children: [image] });
}

function front({ title, subtitle, facts }: Document): FileChild[] {
  return [
    new Paragraph({ style: "Title", children: [new TextRun(spacedTitle(title))] }),
    ...(subtitle === "" ? [] : [new Paragraph({ style: "Subtitle", children: [new TextRun(subtitle)] })]),
    ...facts.map(
      ({ name, value }, index) =>
        new Paragraph({
          style: styleIds.facts,
          ...(index === facts.length - 1 ? { spacing: { after: 240 } } : {}),
          children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(value)],
        }),
    ),
  ];
}

/** Filled in from the headings; Word adds the page numbers when it opens the file. */
function contents(document: Document): FileChild[] {
  if (!hasContents(document)) return [];
  const { sections } = document;
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

function header(title: string, day: string): Header {
  const tabStops = [{ type: TabStopType.RIGHT, position: textWidth }];
  const children = [new TextRun({ children: [title, new Tab(), day] })];
  return new Header({ children: [new Paragraph({ style: styleIds.header, tabStops, children })] });
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
