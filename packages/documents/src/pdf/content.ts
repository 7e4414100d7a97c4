// The document as the data that the Typst program reads: nodes by name, with the level of every heading.

import {
  isLine,
  type Block,
  type CellPart,
  type Document,
  type Inline,
  type List,
  type Section,
} from "@andersom/publish";
import { markedItems } from "../prepare/marks.js";
import { fitsTogether, isLongRow, leadsOn, opensParts } from "../prepare/room.js";
import { columnShares } from "../prepare/shares.js";

/** PDF has six levels of headings. */
const deepest = 6;

/** Marks of more characters may be wider than the column of the marks. */
const wideMark = 5;

/** What `program.ts` renders; text is text in every place. */
export type Node =
  | string
  | { readonly node: "line" }
  /** The first words of an item begin behind its mark, also where that is wider than the column of the marks. */
  | { readonly node: "beyond"; readonly mark: string; readonly marks: readonly string[] }
  | { readonly node: "strong"; readonly content: readonly Node[] }
  | { readonly node: "link"; readonly to: string; readonly content: readonly Node[] }
  | {
      /** What is sticky stays on the page of what follows it. */
      readonly node: "paragraph" | "quote" | "note" | "sticky";
      readonly content: readonly Node[];
    }
  | {
      readonly node: "story";
      readonly content: readonly Node[];
      /** It stays on one page. */
      readonly whole: boolean;
    }
  | {
      readonly node: "heading";
      readonly level: number;
      readonly title: string;
      readonly outlined: boolean;
      readonly id?: string;
    }
  | {
      readonly node: "list";
      readonly ordered: boolean;
      /** The mark of each item, when the ordinance writes them itself. */
      readonly marks?: readonly string[];
      readonly tight: boolean;
      readonly items: readonly (readonly Node[])[];
    }
  | {
      readonly node: "table";
      readonly caption: string;
      readonly shares: readonly number[];
      /** It stays on one page. */
      readonly whole: boolean;
      readonly headers: readonly string[];
      readonly rows: readonly {
        /** A cell is its words, or the parts of its words. */
        readonly cells: readonly (string | readonly Node[])[];
        /** It may go on on the next page. */
        readonly long: boolean;
      }[];
    }
  | {
      readonly node: "terms";
      readonly entries: readonly { readonly term: string; readonly meaning: readonly Node[] }[];
    }
  | { readonly node: "sources"; readonly text: string };

/** All sections after each other; the document must have been prepared. */
export function bodyOf(document: Document): Node[] {
  return document.sections.flatMap((one) => sectionOf(one, 1));
}

function sectionOf(one: Section, level: number): Node[] {
  const heading: Node = {
    node: "heading",
    level: Math.min(level, deepest),
    title: one.title,
    outlined: true,
    id: one.id,
  };
  const own = blocksOf(one.blocks, level + 1, true);
  return [
    heading,
    ...(opensParts(one) ? own.map(sticky) : own),
    ...one.sections.flatMap((below) => sectionOf(below, level + 1)),
  ];
}

/** @param level of a heading that stands among these blocks, @param below whether a heading stands right above them. */
export function blocksOf(blocks: readonly Block[], level: number, below = false): Node[] {
  return blocks.map((one, index) => {
    const made = blockOf(one, level);
    return leadsOn(blocks, index, below) ? sticky(made) : made;
  });
}

/** On the page of what follows it. */
function sticky(made: Node): Node {
  return typeof made === "string" ? made : { node: "sticky", content: [made] };
}

function blockOf(one: Block, level: number): Node {
  switch (one.kind) {
    case "paragraph":
    case "quote":
      return { node: one.kind, content: one.content.map(inlineOf) };
    case "list":
      return listOf(one, level);
    case "table": {
      const { caption, headers } = one;
      const rows = one.rows.map((cells, index) => ({
        cells: one.marked?.[index]?.map((cell) => cell.map(partOf)) ?? cells,
        long: isLongRow(cells),
      }));
      return {
        node: "table",
        caption,
        headers,
        rows,
        shares: columnShares(one, "hyphenated"),
        whole: fitsTogether([one]),
      };
    }
    case "note":
      return { node: "note", content: blocksOf(one.content, level) };
    case "story": {
      const heading: Node = {
        node: "heading",
        level: Math.min(level, deepest),
        title: one.title,
        outlined: false,
      };
      const content = [heading, ...blocksOf(one.content, level + 1)];
      return { node: "story", content, whole: fitsTogether(one.content) };
    }
    case "definitions": {
      const entries = one.entries.map(({ term, meaning }) => ({
        term,
        meaning: beside(blocksOf(meaning, level)),
      }));
      return { node: "terms", entries };
    }
    case "sources":
      return { node: "sources", text: one.text };
  }
}

/** The first paragraphs stand on the line of the word itself, and below it as lines of one paragraph: so a page ends between words. */
function beside(made: readonly Node[]): readonly Node[] {
  const found = made.findIndex((one) => wordsOf(one) === undefined);
  const first = made.slice(0, found < 0 ? made.length : found).map((one) => wordsOf(one) ?? []);
  const lines = first.flatMap((words, index) =>
    index === 0 ? words : [{ node: "line" } as const, ...words],
  );
  return [...lines, ...made.slice(first.length)];
}

/** The words of a paragraph. */
function wordsOf(made: Node | undefined): readonly Node[] | undefined {
  if (made === undefined || typeof made === "string") return undefined;
  if (made.node === "sticky") return wordsOf(made.content[0]);
  return made.node === "paragraph" ? made.content : undefined;
}

function listOf(one: List, level: number): Node {
  const own = one.marks === "written" ? markedItems(one) : undefined;
  const marks = own?.map(({ mark }) => mark);
  return {
    node: "list",
    ordered: one.ordered,
    ...(marks === undefined ? {} : { marks }),
    tight: one.items.every(({ blocks }) => blocks.length === 0),
    items: (own ?? one.items).map(({ content, blocks }, index) => {
      const mark = marks?.[index] ?? "";
      const beyond: readonly Node[] =
        marks !== undefined && mark.length > wideMark ? [{ node: "beyond", mark, marks }] : [];
      const words = [...beyond, ...content.map(inlineOf)];
      // Words with something below them do not end a page.
      return blocks.length === 0
        ? words
        : [
            ...(words.length === 0 ? [] : [sticky({ node: "paragraph", content: words })]),
            ...blocksOf(blocks, level),
          ];
    }),
  };
}

function partOf(part: CellPart): Node {
  return isLine(part) ? { node: "line" } : inlineOf(part);
}

function inlineOf(one: Inline): Node {
  if (typeof one === "string") return one;
  const content = one.content.map(inlineOf);
  return one.form === "strong" ? { node: "strong", content } : { node: "link", to: one.section, content };
}
