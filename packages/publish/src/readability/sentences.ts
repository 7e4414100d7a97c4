// Cuts text into sentences. Amounts, dates, initials and abbreviations never end one; a line of a list always does.

import { isInside } from "./abbreviations.js";

export interface TextSentence {
  readonly text: string;
  /** Where it stands in the text that was given; `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A stop, with the quotes and brackets that close behind it, and white space or the end. */
const stop = /[.!?…]+["'”’»)\]*_]*(?=\s|$)/gu;
/** An empty line, or a line that begins an item of a list. */
const boundary = /\n[ \t]*\n|\n(?=[ \t]*(?:[-*•–]|\d{1,2}[.)]|[a-z][.)])[ \t])/gu;
/** The number or dash before an item. */
const mark = /^\s*(?:[-*•–]|\d{1,2}[.)]|[a-z][.)])(?=\s)/u;

/** The sentences of a text, in order; what holds no letter or digit is none. */
export function splitSentences(text: string): readonly TextSentence[] {
  return pieces(text).flatMap(([from, to]) => inPiece(text, from, to));
}

/** Paragraphs and items. */
function pieces(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let from = 0;
  for (const match of text.matchAll(boundary)) {
    found.push([from, match.index]);
    from = match.index + match[0].length;
  }
  return [...found, [from, text.length]];
}

function inPiece(text: string, from: number, to: number): readonly TextSentence[] {
  const found: TextSentence[] = [];
  const piece = text.slice(from, to);
  let begin = mark.exec(piece)?.[0].length ?? 0;
  const take = (end: number): void => {
    const cut = piece.slice(begin, end);
    const start = from + begin + (cut.length - cut.trimStart().length);
    const words = cut.trim();
    if (/[\p{L}\d]/u.test(words)) found.push({ text: words, start, end: start + words.length });
    begin = end;
  };
  for (const match of piece.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (match.index >= begin && ends(piece.slice(begin, match.index + 1), piece.slice(end))) take(end);
  }
  take(piece.length);
  return found;
}

/** Whether a sentence ends at the stop after these words. */
function ends(before: string, after: string): boolean {
  const next = after.trimStart();
  if (next === "") return true;
  // A small letter goes on with the same sentence, also behind "?" within quotes.
  if (/^["'“‘«(]*\p{Ll}/u.test(next) && !/^'s[\s-]/u.test(next)) return false;
  if (!before.endsWith(".")) return true;
  const word = /\S+$/u.exec(before)?.[0].replace(/^["'“‘«(]+/u, "") ?? "";
  // `J. de Wit`; `onderdeel A. Dan` is rarer than an initial.
  return !isInside(word) && !/^(?:\p{Lu}\.)+$/u.test(word);
}
