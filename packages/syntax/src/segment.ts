/** Cuts the atoms of a whole file into headings, prose, tables and sentences. Layout never gives meaning here. */
import type { IToken } from "chevrotain";
import type { BlockKeyword } from "./ast/index.js";
import type { Diagnostic } from "./diagnostic.js";
import { headingColon } from "./errors/habits.js";
import { emptySentence, headingStop, missingStop } from "./errors/layout.js";
import { oneLetterEnd } from "./errors/sentence.js";
import { factBlocks } from "./phrases/headings.js";
import { matchHeading, type HeadingMatch } from "./segment-heading.js";
import { opensSentence } from "./segment-opener.js";
import { Colon, LabelDegree, LabelLetter, Pipe, ProseLine, Stop } from "./tokens/atoms.js";
import { firstOnLine, lineEndIndex, spanOf } from "./tokens/place.js";

export interface HeadingSegment {
  readonly kind: "heading";
  readonly match: HeadingMatch;
  readonly tokens: readonly IToken[];
}
export interface ProseSegment {
  readonly kind: "prose";
  readonly tokens: readonly IToken[];
}
export interface TableSegment {
  readonly kind: "table";
  readonly rows: readonly (readonly IToken[])[];
  readonly tokens: readonly IToken[];
}
/** A sentence with its end; `table` when it ends in a colon and rows follow. */
export interface SentenceSegment {
  readonly kind: "sentence";
  readonly tokens: readonly IToken[];
  readonly table?: TableSegment;
  /** True when a missing stop was already reported, so that the parser does not report it again. */
  readonly cutShort: boolean;
}
export type Segment = HeadingSegment | ProseSegment | TableSegment | SentenceSegment;

/** What stands at a token: a segment, or only a message about a loose stop; and the token after it. */
export interface Cut {
  readonly segment: Segment | undefined;
  readonly next: number;
  /** True when it begins a line. Headings and tables do; a sentence may follow another on its line. */
  readonly first: boolean;
}

/** Cuts off the segment that begins at token `i`, in a block of the given kind. Looks only ahead. */
export function cutAt(
  uri: string,
  tokens: readonly IToken[],
  i: number,
  block: BlockKeyword,
  diagnostics: Diagnostic[],
): Cut {
  const token = tokens[i]!;
  const first = firstOnLine(tokens, i);
  if (token.tokenType === ProseLine) {
    const next = runOf(tokens, i, ProseLine);
    return { segment: { kind: "prose", tokens: tokens.slice(i, next) }, next, first };
  }
  if (token.tokenType === Pipe && first) {
    const table = tableAt(tokens, i);
    return { segment: table, next: i + table.tokens.length, first };
  }
  if (token.tokenType === Stop) {
    diagnostics.push(emptySentence.at(spanOf(uri, [token]), {}));
    return { segment: undefined, next: i + 1, first };
  }
  const match = first ? matchHeading(tokens, i) : undefined;
  if (match !== undefined) {
    const line = tokens.slice(i, match.end);
    if (match.stop)
      diagnostics.push(
        headingStop.at(spanOf(uri, tokens.slice(i, match.lineEnd)), { heading: headingText(line) }),
      );
    return { segment: { kind: "heading", match, tokens: line }, next: match.lineEnd, first };
  }
  const sentence = sentenceAt(uri, tokens, i, block, diagnostics);
  return {
    segment: sentence,
    next: i + sentence.tokens.length + (sentence.table?.tokens.length ?? 0),
    first,
  };
}

function headingText(line: readonly IToken[]): string {
  return line.map((token) => token.image).join(" ");
}

function sentenceAt(
  uri: string,
  tokens: readonly IToken[],
  start: number,
  block: BlockKeyword,
  diagnostics: Diagnostic[],
): SentenceSegment {
  let i = start;
  while (i < tokens.length) {
    const token = tokens[i]!;
    if (i > start && firstOnLine(tokens, i)) {
      const afterColon = tokens[i - 1]!.tokenType === Colon;
      if (token.tokenType === Pipe && afterColon) {
        return {
          kind: "sentence",
          tokens: tokens.slice(start, i),
          table: tableAt(tokens, i),
          cutShort: false,
        };
      }
      if (tokens[i - 1]!.tokenType === LabelLetter && endsInLetter(tokens, start, i, block)) {
        diagnostics.push(
          oneLetterEnd.at(spanOf(uri, [tokens[i - 1]!]), { letter: tokens[i - 1]!.image[0]! }),
        );
        return { kind: "sentence", tokens: tokens.slice(start, i), cutShort: true };
      }
      const lineBound = token.tokenType === ProseLine || token.tokenType === Pipe;
      if (lineBound || opensSentence(tokens, start, i, block, factBlocks.has(block))) {
        const cut = tokens.slice(start, i);
        const heading = firstOnLine(tokens, start) ? headingColon({ uri }, cut) : undefined;
        diagnostics.push(heading ?? missingStop.at(spanOf(uri, [tokens[i - 1]!]), { atEndOfFile: false }));
        return { kind: "sentence", tokens: cut, cutShort: true };
      }
    }
    i++;
    if (token.tokenType === Stop)
      return { kind: "sentence", tokens: tokens.slice(start, i), cutShort: false };
    if (
      (token.tokenType === LabelLetter && isLetterOfReference(tokens, i - 1, start)) ||
      (token.tokenType === LabelDegree && isDegreeOfReference(tokens, i - 1, start))
    ) {
      return { kind: "sentence", tokens: tokens.slice(start, i), cutShort: false };
    }
  }
  const last = tokens[tokens.length - 1]!;
  if (last.tokenType === LabelLetter)
    diagnostics.push(oneLetterEnd.at(spanOf(uri, [last]), { letter: last.image[0]! }));
  else diagnostics.push(missingStop.at(spanOf(uri, [last]), { atEndOfFile: true }));
  return { kind: "sentence", tokens: tokens.slice(start), cutShort: true };
}

/** `Aanspreekvorm: u.` and then a new sentence, heading or prose line: no list begins with that letter. */
function endsInLetter(tokens: readonly IToken[], start: number, next: number, block: BlockKeyword): boolean {
  if (firstOnLine(tokens, next - 1) && next - 1 > start) return false;
  return tokens[next]!.tokenType === ProseLine || opensSentence(tokens, start, next, block, false, true);
}

/** `… onderdeel b.`: here letter and stop are two things. Also after `onderdeel a en`, `onderdeel a tot en met`. */
export function isLetterOfReference(tokens: readonly IToken[], index: number, start: number): boolean {
  let i = index - 1;
  // Going back, letters and joining words must alternate.
  let afterLetter = true;
  while (i >= start) {
    const word = tokens[i]!.image.toLowerCase();
    if (word === "onderdeel" || word === "onderdelen") return afterLetter;
    if (word === "en" || word === "of" || word === "," || word === "tot" || word === "met")
      afterLetter = false;
    else if (/^[a-z]$/.test(word) && !afterLetter) afterLetter = true;
    else return false;
    i--;
  }
  return false;
}

/** `… onderdeel b onder 1°.`: the number below a letter of a reference, with the stop of the sentence. */
function isDegreeOfReference(tokens: readonly IToken[], index: number, start: number): boolean {
  let i = index - 1;
  if (i > start && tokens[i]!.image.toLowerCase() === "onder") i--;
  if (i > start && tokens[i]!.image === ",") i--;
  return i > start && /^[a-z]$/i.test(tokens[i]!.image) && isLetterOfReference(tokens, i, start);
}

function tableAt(tokens: readonly IToken[], start: number): TableSegment {
  const rows: IToken[][] = [];
  let i = start;
  while (i < tokens.length && tokens[i]!.tokenType === Pipe && firstOnLine(tokens, i)) {
    const end = lineEndIndex(tokens, i);
    rows.push(tokens.slice(i, end));
    i = end;
  }
  return { kind: "table", rows, tokens: tokens.slice(start, i) };
}

function runOf(tokens: readonly IToken[], start: number, type: IToken["tokenType"]): number {
  let i = start + 1;
  while (i < tokens.length && tokens[i]!.tokenType === type) i++;
  return i;
}
