/** Is the line that starts here a heading? Only asked at the boundary of a sentence. */
import type { IToken } from "chevrotain";
import type { BlockKeyword } from "./ast/index.js";
import { headingsFor, type HeadingShape } from "./phrases/headings.js";
import { Colon, Comma, LabelLetter, NumberAtom, Semicolon, Stop } from "./tokens/atoms.js";
import { lineEndIndex, lower } from "./tokens/place.js";

export interface HeadingMatch {
  readonly keyword: BlockKeyword;
  readonly shape: HeadingShape;
  /** How many tokens the heading words take. */
  readonly length: number;
  /** Index after the last token of the heading, without a wrong stop. */
  readonly end: number;
  readonly lineEnd: number;
  /** A stop stands at the end where none belongs. */
  readonly stop: boolean;
}

/** The heading on the line of token `start`, or undefined when the line belongs to a sentence. */
export function matchHeading(tokens: readonly IToken[], start: number): HeadingMatch | undefined {
  const found = headingWordAt(tokens, start);
  if (found === undefined) return undefined;
  const lineEnd = lineEndIndex(tokens, start);
  const last = tokens[lineEnd - 1]!.tokenType;
  const rest = tokens.slice(start + found.length, lineEnd);
  if (last === Semicolon || last === Colon || last === Comma || last === LabelLetter) return undefined;
  if (isSentenceStart(rest, found.keyword, found.shape)) return undefined;
  if (last !== Stop) return { ...found, end: lineEnd, lineEnd, stop: false };
  // `artikel 1.1 Titel.`: a heading with a stop too many, but only when nothing else can be meant.
  const wrong =
    found.shape === "numbered title" &&
    rest[0]?.tokenType === NumberAtom &&
    rest.length > 2 &&
    !rest.some((token) => token.tokenType === Colon || token.tokenType === Comma) &&
    /^\p{Lu}/u.test(rest[1]!.image);
  const wrongLid = found.shape === "number" && rest.length === 2 && rest[0]?.tokenType === NumberAtom;
  return wrong || wrongLid ? { ...found, end: lineEnd - 1, lineEnd, stop: true } : undefined;
}

/** The heading words that stand here, if any; the line itself is not judged. */
export function headingWordAt(
  tokens: readonly IToken[],
  start: number,
): { keyword: BlockKeyword; shape: HeadingShape; length: number } | undefined {
  for (const heading of headingsFor(lower(tokens[start]))) {
    const line = tokens[start]!.startLine;
    const fits = heading.words.every(
      (word, at) => lower(tokens[start + at]) === word && tokens[start + at]!.startLine === line,
    );
    if (fits) return { keyword: heading.keyword, shape: heading.shape, length: heading.words.length };
  }
  return undefined;
}

/** Sentences that begin with a heading word: `effect: …`, `plicht voor de inwoner: …`, `Artikel 4 lid 1: …`. */
function isSentenceStart(rest: readonly IToken[], keyword: BlockKeyword, shape: HeadingShape): boolean {
  const next = rest[0];
  if (next === undefined) return false;
  if (next.tokenType === Colon) return true;
  if (keyword === "plicht" && lower(next) === "voor") return true;
  if (keyword === "toestemming" && lower(next) === "geeft") return true;
  if (shape === "bare") return true;
  if (shape === "number") return !isLidHeading(rest);
  if (keyword === "artikel") {
    // A reference with a colon behind it: `Artikel 4a lid 3: de termijn is …`.
    const colon = rest.findIndex((token) => token.tokenType === Colon);
    return next.tokenType !== NumberAtom || (colon > 0 && rest.slice(0, colon).every(isReferenceWord));
  }
  return false;
}

function isReferenceWord(token: IToken): boolean {
  return (
    token.tokenType === NumberAtom ||
    token.tokenType === Comma ||
    /^(?:lid|leden|onderdeel|onderdelen|en|tot|met|[a-z]|\p{L}+(?:de|ste))$/iu.test(token.image)
  );
}

/** `lid 2`, `lid 2 tot en met 4`, `lid 2 en 3`: nothing else. */
function isLidHeading(rest: readonly IToken[]): boolean {
  return (
    rest.every(
      (token) =>
        token.tokenType === NumberAtom || token.tokenType === Stop || /^(?:tot|en|met)$/i.test(token.image),
    ) && rest[0]!.tokenType === NumberAtom
  );
}
