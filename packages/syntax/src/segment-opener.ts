/**
 * The error-only rule: does this line start like a new sentence while the previous one is still open?
 * It never gives meaning to layout; it only finds a forgotten stop before words are swallowed.
 */
import type { IToken } from "chevrotain";
import type { BlockKeyword } from "./ast/index.js";
import { bareLabels, colonLessLabels, propertyLabels } from "./phrases/labels.js";
import { headingsFor } from "./phrases/headings.js";
import { matchHeading } from "./segment-heading.js";
import { Colon, Comma, LabelDash, LabelDegree, LabelLetter, Other, Semicolon, Word } from "./tokens/atoms.js";
import { lineEndIndex, lower, startsWithCapital } from "./tokens/place.js";

const labels = new Set([...propertyLabels, "bij niet nakomen van"]);
const colonLess = new Set([...bareLabels, ...colonLessLabels]);

/** Words after which a sentence cannot end, so the next line always belongs to it. */
const linking = new Set(
  (
    "de het een van in op voor na met bij door uit aan over onder tussen per tot sinds vanaf volgens wegens binnen uiterlijk naar om te dat die als en of " +
    "niet geen minstens hoogstens dan plus min maal keer geldt artikel lid onderdeel zolang elke elk alle deze dit omdat maar ook"
  ).split(" "),
);

/** Words that, with a capital at the start of a line, open a sentence. */
const capitalOpeners = new Set(
  (
    "de het een er in bij dit deze die voor als dan en op geldt gelet onredelijk wat daarna behalve nagekomen vervalt tussen zonder waar aan niet gegeven " +
    "plicht genoeg bereikt vragen toestemming elke elk alle onverminderd treedt werkt wie wanneer is zijn"
  ).split(" "),
);

/** Beginnings that open a sentence in any case. */
const starters: readonly string[] = [
  "gegeven",
  "dan",
  "in afwijking van",
  "onverminderd",
  "plicht voor",
  "niet van toepassing is",
  "niet van toepassing zijn",
  "dit lid geldt",
  "dit artikel geldt",
  "vereiste voor",
  "bij niet nakomen van",
  "als in voorbeeld",
  "het college kan",
  "het college bepaalt",
  "het college stelt",
  "de gemeente kan",
  "de gemeente mag",
  "het besluit vermeldt",
  "in deze volgorde",
  "vervallen",
  "de inwoner heeft recht op",
  "de inwoner heeft geen recht op",
];

/** Does the line that token `index` begins open a sentence, while the one from `start` on has no stop yet? */
export function opensSentence(
  tokens: readonly IToken[],
  start: number,
  index: number,
  block: BlockKeyword,
  facts: boolean,
  afterLetter = false,
): boolean {
  const heading = (): boolean => matchHeading(tokens, index) !== undefined;
  return opens(tokens, start, index, lineEndIndex(tokens, index), heading, block, facts, afterLetter);
}

/**
 * Could token `index` of a sentence open another one if a line began there, wherever that line ended? A formatter
 * may break a line only where it could not.
 */
export function couldOpen(
  tokens: readonly IToken[],
  index: number,
  block: BlockKeyword,
  facts: boolean,
): boolean {
  const heading = (): boolean => startsWithHeadingWords(tokens, index);
  return opens(tokens, 0, index, tokens.length, heading, block, facts, false);
}

/** Heading words stand here, on one line or not. */
export function startsWithHeadingWords(tokens: readonly IToken[], index: number): boolean {
  return headingsFor(lower(tokens[index])).some(({ words }) =>
    words.every((word, at) => lower(tokens[index + at]) === word),
  );
}

function opens(
  tokens: readonly IToken[],
  start: number,
  index: number,
  lineEnd: number,
  heading: () => boolean,
  block: BlockKeyword,
  facts: boolean,
  afterLetter: boolean,
): boolean {
  const before = tokens[index - 1]!;
  const token = tokens[index]!;
  if (
    tokens[index]!.tokenType === Word &&
    !isOpenPunctuation(before) &&
    startsWith(tokens.slice(index, index + 8), labels, true)
  )
    return true;
  if (!afterLetter && (isOpenPunctuation(before) || linking.has(lower(before)))) return false;
  if (heading()) return true;
  if (token.tokenType !== Word) return false;
  if (
    startsWith(tokens.slice(start, index), labels, true) &&
    (/^(?:de|het|een)$/.test(lower(token)) || (block === "begrip" && lower(token) === "is"))
  )
    return true;
  const line = tokens.slice(index, lineEnd);
  if (
    startsWithCapital(token) &&
    (capitalOpeners.has(lower(token)) || block === "voorbeeld" || isLabelled(line))
  )
    return true;
  if (startsWith(line, labels, true) || startsWith(line, colonLess, false)) return true;
  if (starters.some((words) => begins(line, words))) return true;
  return (
    facts &&
    isLabelled(line) &&
    tokens
      .slice(start, index)
      .some((earlier) => earlier.tokenType === Colon || /^(?:is|vragen)$/.test(lower(earlier)))
  );
}

/** After `,` `;` `:` or a label nothing can be missing. */
function isOpenPunctuation(token: IToken): boolean {
  const type = token.tokenType;
  return (
    type === Comma ||
    type === Semicolon ||
    type === Colon ||
    type === LabelLetter ||
    type === LabelDegree ||
    type === LabelDash ||
    type === Other
  );
}

/** `Noor: …`: words and a colon, with no comma between. */
function isLabelled(line: readonly IToken[]): boolean {
  for (const token of line) {
    if (token.tokenType === Colon) return true;
    if (token.tokenType === Comma || token.tokenType === Semicolon) return false;
  }
  return false;
}

function startsWith(line: readonly IToken[], words: ReadonlySet<string>, colon: boolean): boolean {
  let text = "";
  for (let i = 0; i < Math.min(line.length, 6); i++) {
    if (line[i]!.tokenType !== Word) return false;
    text = text === "" ? lower(line[i]) : `${text} ${lower(line[i])}`;
    if (words.has(text) && (!colon || line[i + 1]?.tokenType === Colon)) return true;
  }
  return false;
}

function begins(line: readonly IToken[], words: string): boolean {
  return words.split(" ").every((word, at) => lower(line[at]) === word);
}
