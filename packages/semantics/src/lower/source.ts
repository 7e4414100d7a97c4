// From spans to places: line and column, and the words on one line.

import type { Span } from "@andersom/syntax";
import type { Place } from "../model/index.js";

/** The last few texts, newest first. A list, not a map: long texts of one length all have the same hash. */
const starts: { readonly text: string; readonly lines: readonly number[] }[] = [];
const KEEP = 8;

/** Line starts of a text, remembered for the last few texts. */
function lineStarts(text: string): readonly number[] {
  const at = starts.findIndex((entry) => entry.text === text);
  const known = starts[at];
  if (known !== undefined) {
    if (at > 0) starts.unshift(...starts.splice(at, 1));
    return known.lines;
  }
  const lines = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) lines.push(end + 1);
  starts.unshift({ text, lines });
  starts.length = Math.min(starts.length, KEEP);
  return lines;
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
