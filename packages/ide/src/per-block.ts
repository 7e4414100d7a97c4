// What a feature finds in each block of a file, kept for as long as the block is the same text: after an edit only one block is new.

import type { Block, BlockEntry, ParseResult } from "@andersom/syntax";

/** A part of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What was found in one block; offsets count from `from`. */
export interface Found<T> {
  readonly entry: BlockEntry;
  readonly from: number;
  /** Where the block ends, in the file. */
  readonly end: number;
  readonly items: readonly T[];
}

interface Kept<T> {
  readonly text: string;
  readonly length: number;
  readonly items: readonly T[];
}

/**
 * Makes a look at the blocks of a file. `look` gets the block, where it begins, and the text up to the next block (comments
 * included); what it gives back counts from the start of the block. Notes between two blocks belong to the first.
 */
export function perBlock<T>(
  look: (block: Block, from: number, text: string) => readonly T[],
): (parsed: ParseResult, text: string, within?: Range) => readonly Found<T>[] {
  const kept = new WeakMap<object, Kept<T>>();
  return (parsed, text, within) => {
    const { entries } = parsed;
    const found: Found<T>[] = [];
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at]!;
      const next = entries[at + 1]?.start ?? text.length;
      if (within !== undefined && (next < within.start || entry.start > within.end)) continue;
      const own = text.slice(entry.start, next);
      let known = kept.get(entry.token);
      // The token does not look at notes, so the text is held against the text.
      if (known?.text !== own) {
        const { block } = entry;
        known = {
          text: own,
          length: block.span.end - entry.start,
          items: look(block, entry.start, own),
        };
        kept.set(entry.token, known);
      }
      found.push({ entry, from: entry.start, end: entry.start + known.length, items: known.items });
    }
    return found;
  };
}

/** Which entry holds an offset: the last one that begins there or before; 0 for what stands above the first. */
export function indexAt(entries: ParseResult["entries"], offset: number): number {
  let [low, high] = [0, entries.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (entries[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
