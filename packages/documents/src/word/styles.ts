// The styles of the Word file. Everything in it has one, so that a clerk changes the look of a whole document in one place.

import { BorderStyle, ImportedXmlComponent, LevelFormat, LineRuleType } from "docx";
import type { ILevelsOptions, INumberingOptions, IParagraphStyleOptions, IStylesOptions } from "docx";
import type { PaperLook } from "@andersom/publish";

/** The styles that Word does not have by itself. */
export const styleIds = {
  facts: "Gegevens",
  note: "Kader",
  story: "Verhaal",
  quote: "Quote",
  term: "Begrip",
  sources: "Bron",
  cell: "Tabeltekst",
  headerCell: "Tabelkop",
  table: "Tabel",
  mark: "Nummer",
  contents: "TOCHeading",
  header: "Header",
  footer: "Footer",
} as const;

/** A4 with margins of 2,5 cm leaves this between them; in twentieths of a point. */
export const textWidth = 9070;

/** How far a list, and what stands below its items, is indented; in twentieths of a point. */
export const step = 400;

/** How far a frame stands in. */
export const frame = 170;

/** The letters of a document whose theme names none. */
const ownFont = "Calibri";

/** Colours as Word writes them, and the letters by name: a reader who lacks them sees others of the same kind. */
export class WordLook {
  readonly colours: Readonly<Record<Exclude<keyof PaperLook["colours"], "headings">, string>>;
  readonly #headings: readonly string[];
  readonly font: string;
  readonly headingFont: string;

  constructor({ colours, letters, headingLetters }: PaperLook) {
    const { headings, ...rest } = colours;
    const bare = (colour: string): string => colour.replace("#", "").toUpperCase();
    this.colours = Object.fromEntries(
      Object.entries(rest).map(([name, colour]) => [name, bare(colour)]),
    ) as WordLook["colours"];
    this.#headings = headings.map(bare);
    this.font = letters[0] ?? ownFont;
    this.headingFont = headingLetters[0] ?? this.font;
  }

  heading(level: number): string {
    return this.#headings[Math.min(level, 6) - 1] ?? this.colours.ink;
  }
}

/** Sizes are in half points, spaces in twentieths of a point. */
function heading(look: WordLook, level: number, size: number, before: number) {
  return {
    run: { size, bold: true, color: look.heading(level), font: look.headingFont },
    paragraph: {
      outlineLevel: level - 1,
      keepNext: true,
      keepLines: true,
      spacing: { before, after: 120, line: 252, lineRule: LineRuleType.AUTO },
    },
  };
}

function framed(id: string, fill: string, bar: string): IParagraphStyleOptions {
  return {
    id,
    name: id,
    basedOn: "Normal",
    quickFormat: true,
    paragraph: {
      indent: { left: frame, right: frame },
      shading: { fill },
      border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: bar } },
      spacing: { before: 0, after: 0 },
    },
  };
}

/** The title of a story; `blocks.ts` keeps it apart from the story before it. */
function framedHeading({ colours }: WordLook): IParagraphStyleOptions {
  const style = framed(styleIds.story, colours.tint, colours.tintBar);
  return {
    ...style,
    paragraph: { ...style.paragraph, spacing: { before: 240, after: 0 } },
  };
}

/** Titles, headings, paragraphs and frames. */
export function stylesOf(look: WordLook): IStylesOptions {
  const { colours, font, headingFont } = look;
  return {
    default: {
      document: {
        run: { font, size: 22, color: colours.ink, language: { value: "nl-NL" } },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 52, bold: true, color: colours.title, font: headingFont },
        paragraph: {
          keepNext: true,
          spacing: { before: 0, after: 120, line: 240, lineRule: LineRuleType.AUTO },
          border: { top: { style: BorderStyle.SINGLE, size: 48, space: 14, color: colours.mark } },
        },
      },
      heading1: heading(look, 1, 34, 480),
      heading2: heading(look, 2, 28, 360),
      heading3: heading(look, 3, 24, 280),
      heading4: heading(look, 4, 22, 200),
      heading5: heading(look, 5, 22, 200),
      heading6: heading(look, 6, 22, 200),
      listParagraph: { paragraph: { spacing: { after: 80 } } },
      caption: {
        run: { size: 20, color: colours.soft },
        paragraph: { keepNext: true, spacing: { before: 120, after: 80 } },
      },
      hyperlink: { run: { color: colours.link, underline: {} } },
    },
    paragraphStyles: [
      {
        id: "Subtitle",
        name: "Subtitle",
        basedOn: "Normal",
        quickFormat: true,
        run: { size: 28, color: colours.soft },
        paragraph: { spacing: { after: 200 } },
      },
      {
        id: styleIds.facts,
        name: styleIds.facts,
        basedOn: "Normal",
        quickFormat: true,
        paragraph: { spacing: { after: 20 } },
      },
      framed(styleIds.note, colours.warm, colours.warmBar),
      framed(styleIds.story, colours.tint, colours.tintBar),
      ...[1, 2, 3, 4, 5, 6].map((level) => ({
        ...framedHeading(look),
        id: storyHeading(String(level)),
        name: `Verhaalkop ${String(level)}`,
        basedOn: `Heading${String(level)}`,
        next: styleIds.story,
        run: { size: 22, bold: true, color: look.heading(1), font: headingFont },
      })),
      {
        id: styleIds.quote,
        name: "Quote",
        basedOn: "Normal",
        quickFormat: true,
        paragraph: {
          indent: { left: 340 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: colours.line } },
        },
      },
      {
        id: styleIds.term,
        name: styleIds.term,
        basedOn: "Normal",
        quickFormat: true,
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 120, after: 20 } },
      },
      {
        id: styleIds.sources,
        name: styleIds.sources,
        basedOn: "Normal",
        quickFormat: true,
        run: { size: 19, color: colours.soft },
      },
      {
        id: styleIds.cell,
        name: styleIds.cell,
        basedOn: "Normal",
        quickFormat: true,
        run: { size: 20 },
        paragraph: { spacing: { before: 50, after: 50, line: 252, lineRule: LineRuleType.AUTO } },
      },
      {
        id: styleIds.headerCell,
        name: styleIds.headerCell,
        basedOn: styleIds.cell,
        quickFormat: true,
        run: { bold: true },
        paragraph: { keepNext: true },
      },
      {
        id: styleIds.contents,
        name: "TOC Heading",
        basedOn: "Normal",
        quickFormat: true,
        run: { size: 28, bold: true, color: look.heading(1), font: headingFont },
        paragraph: { keepNext: true, spacing: { before: 360, after: 120 } },
      },
      contentsEntry(1, 0, true),
      contentsEntry(2, 280, false),
      marginal(look, styleIds.header),
      marginal(look, styleIds.footer),
    ],
    // Numbers that the ordinance writes itself look like those that Word counts.
    characterStyles: [{ id: styleIds.mark, name: styleIds.mark, run: { bold: true, color: colours.mark } }],
  };
}

/** The style of the title of a story: a heading of its level that stands in the frame. */
export function storyHeading(level: string): string {
  return `Verhaalkop${level}`;
}

function contentsEntry(level: number, left: number, bold: boolean): IParagraphStyleOptions {
  return {
    id: `TOC${String(level)}`,
    name: `toc ${String(level)}`,
    basedOn: "Normal",
    run: { size: 20, bold },
    paragraph: {
      indent: { left },
      spacing: { before: bold ? 60 : 0, after: 20 },
    },
  };
}

function marginal({ colours }: WordLook, id: string): IParagraphStyleOptions {
  return {
    id,
    name: id.toLowerCase(),
    basedOn: "Normal",
    run: { size: 18, color: colours.soft },
    paragraph: { spacing: { after: 0 } },
  };
}

/** Lines under the rows and a bold first row; the library has no options for the style of a table. */
export function tableStyle({ colours }: WordLook): ImportedXmlComponent {
  const line = (side: string, size: number, colour: string): string =>
    `<w:${side} w:val="single" w:sz="${String(size)}" w:space="0" w:color="${colour}"/>`;
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.table}"><w:name w:val="${styleIds.table}"/>` +
      `<w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${line("bottom", 4, colours.line)}` +
      `${line("insideH", 4, colours.line)}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/>` +
      `<w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>` +
      `${line("bottom", 8, colours.ink)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style>`,
  );
}

/** What stands before the items of a list. */
export type ListKind = "bullets" | "numbers" | "letters";

const kinds: Readonly<Record<ListKind, { name: string; format: NonNullable<ILevelsOptions["format"]> }>> = {
  bullets: { name: "opsomming", format: LevelFormat.BULLET },
  numbers: { name: "nummers", format: LevelFormat.DECIMAL },
  letters: { name: "letters", format: LevelFormat.LOWER_LETTER },
};

/** The lists by their kind; those in a frame keep the frame whole. */
export function numberingOf(look: WordLook): INumberingOptions {
  return {
    config: (["bullets", "numbers", "letters"] as const).flatMap((kind) =>
      [0, frame].map((from) => ({
        reference: listReference(kind, from > 0),
        levels: Array.from({ length: 9 }, (_, level) => listLevel(look, level, kind, from)),
      })),
    ),
  };
}

/** The name of the numbering of a list. */
export function listReference(kind: ListKind, inFrame: boolean): string {
  return `${kinds[kind].name}${inFrame ? "-in-kader" : ""}`;
}

function listLevel({ colours }: WordLook, level: number, kind: ListKind, from: number): ILevelsOptions {
  const counted = kind !== "bullets";
  return {
    level,
    format: kinds[kind].format,
    text: counted ? `%${String(level + 1)}.` : "•",
    style: {
      run: { color: colours.mark, bold: counted },
      paragraph: { indent: { left: from + step * (level + 1), hanging: step } },
    },
  };
}
