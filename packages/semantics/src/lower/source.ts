// From spans to places: line and column, and the words on one line.

import { ownCopy, type SourceText, type Span } from "@andersom/syntax";
import type { Place } from "../model/index.js";

/** A place with its citation and its line and column (1-based). */
export function placeAt(file: SourceText, span: Span, numbering: Omit<Place, "source">): Place {
  const { line, column } = file.positionAt(span.start);
  return {
    ...numbering,
    source: {
      file: file.uri,
      start: span.start,
      end: span.end,
      line: line + 1,
      column: column + 1,
    },
  };
}

/** Reads the words of a span: comments dropped, white space folded. They are kept in the model, longer than the text of an editor. */
export function sourceReader(text: string): (span: Span) => string {
  return (span) => {
    const words = text.slice(span.start, span.end);
    // Most spans lie on one line, with single spaces.
    if (!/\/\/|[^\S ]| {2}/u.test(words)) return ownCopy(words.trim());
    return words
      .replace(/\/\/[^\n]*/gu, " ")
      .replace(/\s+/gu, " ")
      .trim();
  };
}
