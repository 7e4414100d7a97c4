// The blocks of a document as paragraphs and tables of Word, each with its style.

import {
  BookmarkEnd,
  BookmarkStart,
  HeadingLevel,
  InternalHyperlink,
  LineRuleType,
  Tab,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Paragraph as WordParagraph,
} from "docx";
import type { FileChild, IParagraphOptions, ParagraphChild } from "docx";
import {
  isLine,
  type Block,
  type CellPart,
  type Inline,
  type List,
  type Section,
  type Table,
} from "@andersom/publish";
import { countedAs, markedItems } from "../prepare/marks.js";
import { fitsTogether, isLongRow, leadsOn, opensParts } from "../prepare/room.js";
import { columnShares } from "../prepare/shares.js";
import { frameOf, isStoryHeading, sides } from "./frames.js";
import {
  frame,
  listReference,
  step,
  storyHeading,
  styleIds,
  textWidth,
  type ListKind,
  type WordLook,
} from "./styles.js";

/** Word numbers nine levels of a list, and knows nine of headings; six have a style here. */
const deepestList = 8;
const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Where a block stands. */
interface Place {
  /** Of a heading among these blocks. */
  readonly level: number;
  /** In how many lists. */
  readonly depth: number;
  readonly frame?: "note" | "story";
}

/** The style of an item of a list that stands in no frame. */
const listItem = "ListParagraph";

type Piece = IParagraphOptions | WordTable;

/** Writes one document: it counts the lists, of which each starts at 1, and the bookmarks. */
export class BlockWriter {
  readonly #look: WordLook;
  #lists = 0;
  #bookmarks = 0;

  constructor(look: WordLook) {
    this.#look = look;
  }

  /** Sections and all that is in them. */
  sections(sections: readonly Section[], level = 1): FileChild[] {
    return spread(
      sections.flatMap((one) => this.#section(one, level)),
      this.#look,
    );
  }

  /** What stands before the first section. */
  opening(blocks: readonly Block[]): FileChild[] {
    return spread(this.#blocks(blocks, { level: 1, depth: 0 }), this.#look);
  }

  #section(one: Section, level: number): Piece[] {
    const number = ++this.#bookmarks;
    const children = [
      new BookmarkStart(one.id, number),
      new TextRun(one.title),
      new BookmarkEnd(number),
    ] as unknown as ParagraphChild[];
    const own = this.#blocks(one.blocks, { level: level + 1, depth: 0 }, true);
    return [
      { heading: headingAt(level), children },
      ...(opensParts(one) ? own.map(leading) : own),
      ...one.sections.flatMap((below) => this.#section(below, level + 1)),
    ];
  }

  /** @param below whether a heading stands right above them. */
  #blocks(blocks: readonly Block[], place: Place, below = false): Piece[] {
    return blocks.flatMap((one, index) => {
      const pieces = this.#block(one, place);
      return leadsOn(blocks, index, below)
        ? [...pieces.slice(0, -1), ...pieces.slice(-1).map(leading)]
        : pieces;
    });
  }

  #block(one: Block, place: Place): Piece[] {
    switch (one.kind) {
      case "paragraph":
        return [{ ...bodyStyle(place), children: runs(one.content) }];
      case "list":
        return this.#list(one, place);
      case "table":
        return table(one, place);
      case "note":
        return this.#blocks(one.content, { ...place, frame: "note" });
      case "quote":
        return [{ style: styleIds.quote, children: runs(one.content) }];
      case "story":
        return this.#story(one.title, one.content, place);
      case "definitions":
        return one.entries.flatMap(({ term, meaning }) => [
          { ...bodyStyle(place), style: styleIds.term, children: [new TextRun(term)] },
          ...this.#meaning(meaning, { ...place, depth: place.depth + 1 }),
        ]);
      case "sources":
        return [{ ...bodyStyle(place), style: styleIds.sources, children: [new TextRun(one.text)] }];
    }
  }

  /** What a word means stays on one page where it is short. */
  #meaning(blocks: readonly Block[], place: Place): Piece[] {
    const made = this.#blocks(blocks, place);
    return fitsTogether(blocks) ? together(made) : made;
  }

  #list(list: List, place: Place): Piece[] {
    const own = list.marks === "written" ? markedItems(list) : undefined;
    const counted = own === undefined ? undefined : countedAs(own.map(({ mark }) => mark));
    const kind = own === undefined ? (list.ordered ? "numbers" : "bullets") : counted;
    const look = kind === undefined ? hanging(place) : this.#numbering(kind, place);
    const style = place.frame === undefined ? listItem : styleIds[place.frame];
    const items = own ?? list.items.map((item) => ({ mark: "", ...item }));
    return items.flatMap(({ mark, content, blocks }) => [
      {
        style,
        ...look,
        children: [
          ...(kind === undefined ? [new TextRun({ style: styleIds.mark, children: [mark, new Tab()] })] : []),
          ...runs(content),
        ],
        ...(blocks.length > 0 ? { keepNext: true } : {}),
      },
      ...this.#blocks(blocks, { ...place, depth: place.depth + 1 }),
    ]);
  }

  /** A list of its own, that starts at its first number. */
  #numbering(kind: ListKind, place: Place): Pick<IParagraphOptions, "numbering"> {
    const reference = listReference(kind, place.frame !== undefined);
    const level = Math.min(place.depth, deepestList);
    return { numbering: { reference, level, instance: ++this.#lists, custom: true } };
  }

  #story(title: string, content: readonly Block[], place: Place): Piece[] {
    const level = Math.min(place.level, headings.length);
    const told = this.#blocks(content, { ...place, level: place.level + 1, frame: "story" });
    return [
      { style: storyHeading(String(level)), children: [new TextRun(title)] },
      ...(fitsTogether(content) ? together(told) : told),
    ];
  }
}

/** All but the last stay on the page of what follows them. */
function together(pieces: readonly Piece[]): Piece[] {
  return [...pieces.slice(0, -1).map(leading), ...pieces.slice(-1)];
}

/** On the page of what follows it. */
function leading(piece: Piece): Piece {
  return piece instanceof WordTable ? piece : { ...piece, keepNext: true };
}

function headingAt(level: number): (typeof headings)[number] {
  return headings[Math.min(level, headings.length) - 1] ?? HeadingLevel.HEADING_6;
}

function bodyStyle({ depth, frame: kind }: Place): Pick<IParagraphOptions, "style" | "indent"> {
  const style = kind === undefined ? {} : { style: styleIds[kind] };
  const from = kind === undefined ? 0 : frame;
  return depth === 0
    ? style
    : { ...style, indent: { left: from + step * depth, ...(from > 0 ? { right: from } : {}) } };
}

/** Marks that no numbering gives stand before the words, with a tab. */
function hanging({ depth, frame: kind }: Place): Pick<IParagraphOptions, "indent"> {
  const from = kind === undefined ? 0 : frame;
  return { indent: { left: from + step * (depth + 1), hanging: step } };
}

/** Words with their look; Word nests no links. */
function runs(content: readonly Inline[], look: { bold?: boolean; style?: string } = {}): ParagraphChild[] {
  return content.flatMap((one): ParagraphChild[] => {
    if (typeof one === "string") return [new TextRun({ text: one, ...look })];
    if (one.form === "strong") return runs(one.content, { ...look, bold: true });
    if (look.style !== undefined) return runs(one.content, look);
    const children = runs(one.content, { ...look, style: "Hyperlink" });
    return [new InternalHyperlink({ anchor: one.section, children })];
  });
}

function cellRuns(parts: readonly CellPart[]): ParagraphChild[] {
  return parts.flatMap((part) => (isLine(part) ? [new TextRun({ break: 1 })] : runs([part])));
}

function table(one: Table, place: Place): Piece[] {
  const from = step * place.depth + (place.frame === undefined ? 0 : frame);
  const widths = columnShares(one, "whole").map((share) => Math.floor(share * (textWidth - from)));
  const caption: Piece[] =
    one.caption === ""
      ? []
      : [{ style: "Caption", indent: { left: from }, children: [new TextRun(one.caption)] }];
  // A short table stays on one page; of a long one the headers stay with the first row.
  const short = fitsTogether([one]);
  const row = (cells: readonly string[], index: number): TableRow =>
    new TableRow({
      tableHeader: index < 0,
      cantSplit: !isLongRow(cells),
      children: cells.map((cell, column) => {
        const children = [
          new WordParagraph({
            style: index < 0 ? styleIds.headerCell : styleIds.cell,
            ...(index < (short ? one.rows.length - 1 : 0) ? { keepNext: true } : {}),
            children: cellRuns(one.marked?.[index]?.[column] ?? [cell]),
          }),
        ];
        return new TableCell({ children, width: { size: widths[column] ?? 0, type: WidthType.DXA } });
      }),
    });
  return [
    ...caption,
    new WordTable({
      style: styleIds.table,
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      indent: { size: from, type: WidthType.DXA },
      tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
      rows: [row(one.headers, -1), ...one.rows.map(row)],
    }),
  ];
}

/** Room after a table or a frame stands before what follows it; two tables that touch would become one. */
function spread(pieces: readonly Piece[], look: WordLook): FileChild[] {
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    if (piece instanceof WordTable) {
      const apart = before instanceof WordTable ? [new WordParagraph({})] : [];
      return [...apart, piece, ...(index === pieces.length - 1 ? [new WordParagraph({})] : [])];
    }
    const [above, below] = [wordsIn(before), wordsIn(pieces[index + 1])];
    const own = before instanceof WordTable || (above && frameOf(above)) !== frameOf(piece);
    const spacing =
      own && hasNoRoom(piece)
        ? { spacing: { before: 160 } }
        : endsList(piece, below)
          ? { spacing: { after: afterList } }
          : {};
    const made = new WordParagraph({ ...piece, ...spacing, ...sides(above, piece, below, look) });
    return above !== undefined && isStoryHeading(piece.style) && frameOf(above) !== undefined
      ? [new WordParagraph(gap), made]
      : [made];
  });
}

/** Between two stories: LibreOffice gives the room before a title the colour of the frame above it. */
const gap: IParagraphOptions = { spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT } };

/** As much as after a paragraph: what follows a list is no item of it. */
const afterList = 140;

function endsList(piece: IParagraphOptions, below: IParagraphOptions | undefined): boolean {
  return piece.style === listItem && below?.style !== listItem && below?.indent === undefined;
}

function wordsIn(piece: Piece | undefined): IParagraphOptions | undefined {
  return piece instanceof WordTable ? undefined : piece;
}

/** Headings bring their own room. */
function hasNoRoom({ heading, style }: IParagraphOptions): boolean {
  return heading === undefined && !isStoryHeading(style);
}
