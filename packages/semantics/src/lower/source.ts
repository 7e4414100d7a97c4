// From spans to places: line and column, and the words on one line.

import type { Span } from "@andersom/syntax";
import type { Place } from "../model/index.js";

const starts = new Map<string, readonly number[]>();
const KEEP = 64;

/** Line starts of a text, remembered for the last few texts. */
function lineStarts(text: string): readonly number[] {
  const known = starts.get(text);
  if (known !== undefined) return known;
  const found = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) found.push(at + 1);
  if (starts.size >= KEEP) starts.clear();
  starts.set(text, found);
  return found;
}

/** A place with its citation and its line and column (1-based). */
export function placeAt(file: string, text: string, span: Span, numbering: Omit<Place, "source">): Place {
  const lines = lineStarts(text);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= span.start) low = middle;
    else high = middle - 1;
  }
  return {
    ...numbering,
    source: {
      file,
      start: span.start,
      end: span.end,
      line: low + 1,
      column: span.start - (lines[low] ?? 0) + 1,
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
