/** Where a cursor stands: in which block, and what of a sentence, heading, row or text stands before it. */
import type { IToken } from "chevrotain";
import type { BlockKeyword } from "../ast/index.js";
import type { BlockEntry } from "../entries.js";
import { prefixName, prefixOf } from "../forms.js";
import { mergePhrases } from "../phrases/merge.js";
import { cutAt } from "../segment.js";
import { headingWordAt } from "../segment-heading.js";
import { Colon, NumberAtom, NumberWord, ProseLine, Word } from "../tokens/atoms.js";
import { endOf, firstOnLine, lineEndIndex } from "../tokens/place.js";
import { scan } from "../tokens/scan.js";
import { expectedAfter, type Expected } from "./expect.js";
import { formsOf } from "./forms.js";

/** What stands at the cursor itself: part of a word or number, and where it begins. */
interface At {
  readonly block: BlockKeyword;
  /** The word or number that ends at the cursor; empty when none does. */
  readonly partial: string;
  readonly from: number;
  /** Nothing but white space stands before the word on its line; how much. */
  readonly indent: number | undefined;
}

/** A word or mark of a half sentence: its text and where it stands. `type` is the name of its token type. */
export interface Piece {
  readonly text: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

export interface InSentence extends At {
  readonly kind: "sentence";
  /** All before the word at the cursor, prefixes included. */
  readonly before: readonly Piece[];
  /** What follows a prefix such as `In afwijking van lid 1 geldt:`; the same as `before` without one. */
  readonly core: readonly Piece[];
  readonly expected: Pick<Expected, "next" | "starts" | "asked" | "complete">;
  /**
   * The type of the token that a text becomes, by itself or together with the words before it, when it is put behind them;
   * undefined where the sentence is then no beginning of a sentence any more.
   */
  readonly accepts: (text: string) => string | undefined;
}
export interface InHeading extends At {
  readonly kind: "heading";
  readonly keyword: BlockKeyword;
  /** The words after those of the heading itself. */
  readonly words: readonly Piece[];
}
export interface InRow extends At {
  readonly kind: "row";
  /** The cells of the rows above, and of this row before the cursor, as written. */
  readonly above: readonly (readonly string[])[];
  readonly cells: readonly string[];
  /** What stands in the cell before the word at the cursor. */
  readonly cell: string;
  /** The sentence that the table belongs to. */
  readonly sentence: readonly Piece[];
}
export interface InProse extends At {
  readonly kind: "prose";
  /** The line up to the cursor. */
  readonly line: string;
}
export type CursorPlace = InSentence | InHeading | InRow | InProse | { readonly kind: "comment" };

/** The place of an offset in a file that was parsed into these blocks. Looks only at what stands before it. */
export function placeAt(text: string, entries: readonly BlockEntry[], offset: number): CursorPlace {
  const { keyword, start } = blockAt(entries, offset);
  const { tokens: all, comments } = scan(text.slice(start, offset));
  const last = comments[comments.length - 1];
  if (last !== undefined && endOf(last) === offset - start) return { kind: "comment" };
  const word = partialOf(all, offset - start);
  const tokens = word === undefined ? all : all.slice(0, -1);
  const from = start + (word?.startOffset ?? offset - start);
  const line = text.slice(text.lastIndexOf("\n", from - 1) + 1, from);
  const at: At = {
    block: keyword,
    partial: word?.image ?? "",
    from,
    indent: line.trim() === "" ? line.length : undefined,
  };
  const final = tokens[tokens.length - 1];
  const prose = all[all.length - 1];
  if (prose?.tokenType === ProseLine && !text.slice(start + endOf(prose), offset).includes("\n"))
    return {
      kind: "prose",
      ...at,
      from: offset,
      partial: "",
      line: text.slice(start + prose.startOffset, offset),
    };
  const sameLine = final !== undefined && !text.slice(start + endOf(final), from).includes("\n");
  return cutBefore(tokens, start, at, sameLine, text);
}

function blockAt(entries: readonly BlockEntry[], offset: number): { keyword: BlockKeyword; start: number } {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  const entry = entries[low - 1];
  return entry === undefined
    ? { keyword: "begin", start: 0 }
    : { keyword: entry.keyword, start: entry.start };
}

function partialOf(tokens: readonly IToken[], end: number): IToken | undefined {
  const last = tokens[tokens.length - 1];
  if (last === undefined || endOf(last) !== end) return undefined;
  const { tokenType } = last;
  return tokenType === Word || tokenType === NumberAtom || tokenType === NumberWord ? last : undefined;
}

function cutBefore(
  tokens: readonly IToken[],
  start: number,
  at: At,
  sameLine: boolean,
  text: string,
): CursorPlace {
  let block = at.block;
  let open: readonly IToken[] = [];
  for (let i = 0; i < tokens.length;) {
    const { segment, next } = cutAt("", tokens, i, block, []);
    const ends = next >= tokens.length;
    if (segment?.kind === "heading") {
      block = segment.match.keyword;
      if (ends && sameLine)
        return {
          kind: "heading",
          ...at,
          keyword: block,
          words: pieces(segment.tokens.slice(segment.match.length), start),
        };
    } else if (ends && sameLine && i === lineStart(tokens, i)) {
      // `lid` with nothing behind it yet is no heading, and no sentence either.
      const heading = headingWordAt(tokens, i);
      if (heading !== undefined && i + heading.length === tokens.length && heading.shape !== "bare")
        return { kind: "heading", ...at, block, keyword: heading.keyword, words: [] };
    }
    if (segment?.kind === "table" && ends) return row(tokens.slice(i), at, start, text, open, sameLine);
    if (segment?.kind === "sentence") {
      if (segment.table !== undefined && ends)
        return row(segment.table.tokens, at, start, text, segment.tokens, sameLine);
      open = segment.tokens;
      if (ends && segment.cutShort) return sentence(segment.tokens, { ...at, block }, start);
    }
    i = next;
  }
  return sentence([], { ...at, block }, start);
}

function lineStart(tokens: readonly IToken[], index: number): number {
  let first = index;
  while (!firstOnLine(tokens, first)) first--;
  return first;
}

function row(
  tokens: readonly IToken[],
  at: At,
  start: number,
  text: string,
  before: readonly IToken[],
  sameLine: boolean,
): CursorPlace {
  if (!sameLine) return sentence([], at, start);
  const rows: IToken[][] = [];
  for (let i = 0; i < tokens.length;) {
    const end = lineEndIndex(tokens, i);
    rows.push(tokens.slice(i, end));
    i = end;
  }
  const cellsOf = (line: readonly IToken[]): string[] =>
    text
      .slice(start + line[0]!.startOffset, start + endOf(line[line.length - 1]!))
      .split("|")
      .slice(1)
      .map((cell) => cell.trim());
  const cells = cellsOf(rows[rows.length - 1]!);
  return {
    kind: "row",
    ...at,
    above: rows.slice(0, -1).map((line) => cellsOf(line).slice(0, -1)),
    cells: cells.slice(0, -1),
    cell: cells[cells.length - 1] ?? "",
    sentence: pieces(before, start),
  };
}

function sentence(atoms: readonly IToken[], at: At, start: number): InSentence {
  const merged = mergePhrases(atoms, { labels: true, open: true });
  const { core, expected } = follow(merged, at.block);
  return {
    kind: "sentence",
    ...at,
    before: pieces(merged, start),
    core: pieces(core, start),
    expected,
    accepts: (text) => accepts(atoms, merged, at.block, expected, text),
  };
}

/** Goes past the prefixes, and asks the grammar what may follow. */
function follow(
  tokens: readonly IToken[],
  block: BlockKeyword,
): { readonly core: readonly IToken[]; readonly expected: Expected } {
  let core = tokens;
  for (let depth = 0; depth < 8; depth++) {
    const name = prefixName(core);
    if (name === undefined) break;
    const colon = core.findIndex((token) => token.tokenType === Colon);
    const end = colon < 0 ? undefined : prefixOf(core)?.end;
    if (end === undefined) return { core, expected: expectedAfter([name], core) };
    core = core.slice(end);
  }
  return { core, expected: expectedAfter(formsOf(core, block), core) };
}

function accepts(
  atoms: readonly IToken[],
  merged: readonly IToken[],
  block: BlockKeyword,
  expected: Expected,
  text: string,
): string | undefined {
  const from = atoms.length === 0 ? 0 : endOf(atoms[atoms.length - 1]!) + 1;
  const added = scan(" ".repeat(from) + text).tokens;
  if (added.length === 0) return undefined;
  const all = mergePhrases([...atoms, ...added], { labels: true, open: true });
  const place = all.findIndex((token) => endOf(token) > from);
  const found = all[place];
  if (found === undefined) return undefined;
  const same = place === merged.length && merged.every((token, i) => token.tokenType === all[i]!.tokenType);
  if (!same && !wants(follow(all.slice(0, place), block).expected, found)) return undefined;
  const reads = same ? expected.extended(all.slice(place)) : follow(all, block).expected;
  return reads.possible ? found.tokenType.name : undefined;
}

/** The token is wanted for what it is, not as one more word. */
function wants({ next }: Expected, { tokenType }: IToken): boolean {
  return (
    next.has(tokenType.name) ||
    (tokenType.CATEGORIES ?? []).some(
      ({ name }) => /^(?:Comparator|Negation|Operator)$/u.test(name) && next.has(name),
    )
  );
}

function pieces(tokens: readonly IToken[], by: number): readonly Piece[] {
  return tokens.map((token) => ({
    text: token.image,
    type: token.tokenType.name,
    start: token.startOffset + by,
    end: endOf(token) + by,
  }));
}
