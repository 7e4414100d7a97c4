// The outline of a file: chapters, articles and leden, and what is declared.

import type { Block, FactRow } from "@andersom/syntax";
import { perBlock, type Range } from "../per-block.js";
import type { Workspace } from "../workspace.js";

/** What a line of the outline is: the word that its block begins with, or what a row declares. */
export type OutlineKind = Block["keyword"] | "gegeven" | "voorziening" | "keuze";

export interface OutlineItem extends Range {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  /** The heading line, or the name in a row. */
  readonly selection: Range;
  readonly children: readonly OutlineItem[];
}

interface Line extends Omit<OutlineItem, "children"> {
  readonly rows: readonly OutlineItem[];
}

const LEVELS: Readonly<Partial<Record<Block["keyword"], number>>> = {
  hoofdstuk: 1,
  paragraaf: 2,
  artikel: 3,
  lid: 4,
};

/** Below an article or lid; anywhere else they stand by themselves. */
const INSIDE = new Set<Block["keyword"]>(["uitleg", "publiek", "maatwerk", "stap", "begrip", "open begrip"]);

const lines = perBlock<Line>((block, from, text) => {
  const { keyword, heading, content } = block;
  if (keyword === "begin" || keyword === "uitleg" || keyword === "publiek") return [];
  const selection = { start: heading.span.start - from, end: heading.span.end - from };
  const numbered = keyword === "artikel" || keyword === "hoofdstuk" || keyword === "lid";
  const last = heading.numberTo === undefined ? "" : ` tot en met ${heading.numberTo}`;
  const name = numbered
    ? `${keyword} ${heading.number ?? ""}${last} ${keyword === "lid" ? "" : heading.title}`
    : text.slice(0, selection.end).replace(/\s+/gu, " ");
  const rows = content.flatMap((one): OutlineItem[] =>
    one.kind === "FactRow" ? [rowItem(one, keyword, from)] : [],
  );
  return [
    { name: name.trim(), detail: "", kind: keyword, selection, start: 0, end: block.span.end - from, rows },
  ];
});

function rowItem(row: FactRow, keyword: Block["keyword"], from: number): OutlineItem {
  const { name, span, type } = row;
  return {
    name: name.words.map(({ text }) => text).join(" "),
    detail: type.text,
    kind: keyword === "voorzieningen" ? "voorziening" : keyword === "keuzes" ? "keuze" : "gegeven",
    start: span.start - from,
    end: span.end - from,
    selection: { start: name.span.start - from, end: name.span.end - from },
    children: [],
  };
}

/** The outline of a file, nested: a lid in its article, an article in its chapter, a row in its block. */
export function documentSymbols(workspace: Workspace, uri: string): readonly OutlineItem[] {
  const text = workspace.source(uri)?.text;
  if (text === undefined) return [];
  interface Open {
    readonly level: number;
    readonly item: OutlineItem & { end: number; children: OutlineItem[] };
  }
  const top: OutlineItem[] = [];
  let open: Open[] = [];
  for (const { from, items } of lines(workspace.parse(uri), text))
    for (const { rows, ...line } of items) {
      const keyword = line.kind as Block["keyword"];
      const level = LEVELS[keyword] ?? (INSIDE.has(keyword) && open.length > 0 ? 5 : undefined);
      const item = { ...moved({ ...line, children: rows }, from) } as Open["item"];
      open = level === undefined ? [] : open.filter((one) => one.level < level);
      const parent = open.at(-1)?.item;
      (parent?.children ?? top).push(item);
      for (const one of open) one.item.end = Math.max(one.item.end, item.end);
      if (level !== undefined) open.push({ level, item });
    }
  return top;
}

function moved(item: OutlineItem, by: number): OutlineItem {
  const { selection } = item;
  return {
    ...item,
    start: item.start + by,
    end: item.end + by,
    selection: { start: selection.start + by, end: selection.end + by },
    children: item.children.map((one) => moved(one, by)),
  };
}
