// Where a declaration can be added to a file: as a row of a block that is there, or as a new block.

import type { Block, BlockEntry, TextEdit } from "@andersom/syntax";

/** A file as a fix sees it. */
export interface FixedFile {
  readonly uri: string;
  /** Its blocks, of which most are never looked at. */
  readonly entries: readonly BlockEntry[];
  readonly text: string;
}

/** Adds a row at the end of the first block that fits, else makes the block with the row in it. */
export function addRow(
  file: FixedFile,
  fits: (block: Block) => boolean,
  heading: string,
  row: string,
): TextEdit {
  const block = file.entries.find((entry) => fits(entry.block))?.block;
  if (block === undefined) return addBlock(file, `${heading}\n  ${row}`);
  const last = block.content.at(-1)?.span.end ?? block.heading.span.end;
  const at = endOfLine(file.text, last);
  return { uri: file.uri, start: at, end: at, newText: `\n  ${row}` };
}

/** Adds a block before the first chapter or article, or at the end of a file that has none. */
export function addBlock({ uri, entries, text }: FixedFile, block: string): TextEdit {
  const first = entries.find(({ keyword }) => keyword === "hoofdstuk" || keyword === "artikel");
  if (first === undefined) {
    const end = text.trimEnd().length;
    return { uri, start: end, end: text.length, newText: `\n\n${block}\n` };
  }
  const at = aboveNotes(text, startOfLine(text, first.block.heading.span.start));
  return { uri, start: at, end: at, newText: `${block}\n\n` };
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** Notes directly above a heading belong to it. */
function aboveNotes(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = startOfLine(text, at - 1);
    if (!text.slice(above, at).trimStart().startsWith("//")) break;
    at = above;
  }
  return at;
}
