// From spans to places: line and column, and the words on one line.

import type { Span } from "@andersom/syntax";
import type { Place } from "../model/index.js";

/** A text with the offsets at which its lines start. */
export interface FileText {
  readonly uri: string;
  readonly text: string;
  readonly lines: readonly number[];
}

/** A text with its lines. */
export function fileText(uri: string, text: string): FileText {
  const lines = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) lines.push(end + 1);
  return { uri, text, lines };
}

/** The 0-based line in which an offset lies. */
export function lineOf({ lines }: FileText, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A place with its citation and its line and column (1-based). */
export function placeAt(file: FileText, span: Span, numbering: Omit<Place, "source">): Place {
  const line = lineOf(file, span.start);
  return {
    ...numbering,
    source: {
      file: file.uri,
      start: span.start,
      end: span.end,
      line: line + 1,
      column: span.start - (file.lines[line] ?? 0) + 1,
    },
  };
}

/** Reads the words of a span: comments dropped, white space folded. */
export function sourceReader(text: string): (span: Span) => string {
  return (span) =>
    text
      .slice(span.start, span.end)
      .replace(/\/\/[^\n]*/gu, " ")
      .replace(/\s+/gu, " ")
      .trim();
}
