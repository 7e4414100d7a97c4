// A sentence as lines: what stands before its list, its items with their depth, and the rows of its table.

import { opensLikeHeading, type SentencePart } from "@andersom/syntax";
import { indentation } from "./options.js";
import { alignedRows } from "./table.js";
import { breakCost, never, wordsOf, type PrintedWord, type Replacements } from "./words.js";
import { columns, wrap, type Piece } from "./wrap.js";

/** A comment and its place; `own` when nothing stands before it on its line. */
export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly own: boolean;
}

export interface SentenceContext {
  readonly text: string;
  readonly width: number;
  readonly replacements: Replacements;
}

/**
 * The lines of a sentence with their indentation. Undefined when one of the comments between its words stands where no
 * line may end; then nobody can do better than the one who wrote it.
 */
export function sentenceLines(
  part: SentencePart,
  indent: string,
  comments: readonly Comment[],
  context: SentenceContext,
): readonly string[] | undefined {
  const out: string[] = [];
  const items = itemsOf(wordsOf(part, context.replacements));
  const rowStarts = part.rows.map((row) => row[0]!.startOffset);
  const starts = [...items.map(({ words }) => words[0]!.start), ...rowStarts, never];
  let at = 0;
  for (const { words, depth } of items) {
    const own = indent + indentation.repeat(depth);
    for (const comment of comments)
      if (comment.own && isBetweenItems(comment, words[0]!)) out.push(own + comment.text);
    const inner = comments.filter(({ start }) => start > words[0]!.start && start < starts[at + 1]!);
    const printed = itemLines(inner, own.length);
    if (printed === undefined) return undefined;
    printed.forEach((line, number) => {
      out.push((number === 0 ? own : own + indentation) + line);
    });
    at++;
  }
  if (part.rows.length === 0) return out;
  const below = indent + indentation;
  alignedRows(part.rows, context.text).forEach((row, number) => {
    const from = number === 0 ? words0End(items) : rowStarts[number - 1]!;
    for (const one of comments)
      if (one.own && one.start > from && one.start < rowStarts[number]!) out.push(below + one.text);
    const behind = comments.find(
      ({ own, start }) => !own && start > rowStarts[number]! && start < (rowStarts[number + 1] ?? never),
    );
    out.push(below + row + (behind === undefined ? "" : ` ${behind.text}`));
  });
  return out;

  /** The lines of the item at hand: nearly always one. */
  function itemLines(inner: readonly Comment[], indented: number): readonly string[] | undefined {
    const { words } = items[at]!;
    const whole = words.map(({ text }) => text).join(" ");
    if (inner.length === 0 && indented + columns(whole) <= context.width) return [whole];
    const pieces = piecesOf(part, words, inner, at === 0 && opensLikeHeading(part));
    return pieces && wrap(pieces, context.width, indented, indented + indentation.length);
  }

  /** Own-line comments between the last word of one item and the label of the next belong to the next. */
  function isBetweenItems({ start }: Comment, first: PrintedWord): boolean {
    const previous = items[at - 1]?.words;
    return previous !== undefined && start > previous[previous.length - 1]!.start && start < first.start;
  }
}

function words0End(items: readonly Item[]): number {
  const last = items[items.length - 1]!.words;
  return last[last.length - 1]!.start;
}

interface Item {
  readonly depth: number;
  readonly words: readonly PrintedWord[];
}

/** The words in front of the list, then each item; the kinds of labels above an item make its depth. */
function itemsOf(words: readonly PrintedWord[]): readonly Item[] {
  const items: { depth: number; words: PrintedWord[] }[] = [{ depth: 0, words: [] }];
  const open: string[] = [];
  for (const word of words) {
    if (word.label !== undefined) {
      const at = open.indexOf(word.label);
      if (at < 0) open.push(word.label);
      else open.length = at + 1;
      items.push({ depth: open.length, words: [] });
    }
    items[items.length - 1]!.words.push(word);
  }
  return items.filter((item) => item.words.length > 0);
}

/** The words of an item with the comments behind them; undefined when one stands where no line may end. */
function piecesOf(
  part: SentencePart,
  words: readonly PrintedWord[],
  comments: readonly Comment[],
  likeHeading: boolean,
): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1];
    const gap = comments.filter(({ start }) => start > word.start && start < (next?.start ?? never));
    if (gap.some(({ start }) => start < word.end)) return undefined;
    // Behind the last word only what stands on its line; the others belong to what follows.
    const behind = next === undefined ? gap.filter(({ own }) => !own) : gap;
    const forbidden = likeHeading && at > 0 && !/[,;:]$/.test(words[at - 1]!.text);
    const cost = forbidden ? never : breakCost(part, word);
    if (at > 0 && cost === never && pieces[at - 1]!.comments.length > 0) return undefined;
    pieces.push({ text: word.text, cost, comments: behind });
  }
  return pieces;
}
