// An article as it stands in a file: its heading, its leden and what else belongs to it, and where something can be added.

import type { Block, BlockEntry, BlockKeyword } from "@andersom/syntax";
import type { ActionContext } from "./action.js";

/** Blocks that stand under an article; any other heading ends it. */
export const underArticle: ReadonlySet<BlockKeyword> = new Set([
  "lid",
  "stap",
  "maatwerk",
  "uitleg",
  "publiek",
  "bedragen",
]);

/** The blocks of the article around the range, its own first; undefined outside articles. */
export function articleAround({ entries, at }: ActionContext): readonly BlockEntry[] | undefined {
  let first = at;
  while (first >= 0 && underArticle.has(entries[first]!.keyword)) first--;
  if (first < 0 || entries[first]!.keyword !== "artikel") return undefined;
  return articleFrom(entries, first);
}

/** The article that begins at an entry. */
export function articleFrom(entries: readonly BlockEntry[], first: number): readonly BlockEntry[] {
  let last = first;
  while (last + 1 < entries.length && underArticle.has(entries[last + 1]!.keyword)) last++;
  return entries.slice(first, last + 1);
}

/** Just behind a block, at the end of its last line. */
export function behind(text: string, { span }: Pick<Block, "span">): number {
  const end = text.indexOf("\n", span.end);
  // Something else on the last line, such as a note, stays on it.
  return end < 0 ? text.length : end;
}

/** A new block behind another, with an empty line between, as an insertion at `behind`. */
export function newBlock(block: string): string {
  return `\n\n${block}`;
}
