/** Reads a text piece by piece: heading, prose, table or sentence, each with its tree and its messages. */
import type { IToken } from "chevrotain";
import type { BlockKeyword, Content, Heading, Table } from "./ast/index.js";
import type { CstSegment } from "./cst.js";
import type { Diagnostic } from "./diagnostic.js";
import { conjunction } from "./lower/condition.js";
import { heading as lowerHeading } from "./lower/heading.js";
import { prose } from "./lower/prose.js";
import { readSentence } from "./lower/sentence.js";
import { subParser } from "./lower/sub-parser.js";
import { table as lowerTable } from "./lower/table.js";
import type { LowerContext } from "./lower/tree.js";
import { cutAt, type Segment } from "./segment.js";
import { endOf, lineEndIndex, spanOf } from "./tokens/place.js";
import type { Scanned } from "./tokens/scan.js";

/** One part of a file. What it is depends only on `block` and on the text from `start` to `reach`. */
export interface Piece {
  /** The kind of block in which it stands; for a heading the block above it. */
  readonly block: BlockKeyword;
  readonly start: number;
  /** True when it begins a line. */
  readonly first: boolean;
  /**
   * The offset up to which the text was looked at; infinite when the end of the text was noticed. After an edit it is what it is in
   * the text of now, the only one that it is asked for.
   */
  reach: number;
  /** Which kinds of atoms stand where; not known of a file that comes along with the program. */
  readonly shape?: number;
  /** Undefined for a loose stop. */
  readonly node: Heading | Content | undefined;
  /** Only for a heading: the kind of block that it opens. */
  readonly opens: BlockKeyword | undefined;
  /** Messages about where it begins and ends. */
  readonly cutting: readonly Diagnostic[];
  /** Messages about what it says. */
  readonly reading: readonly Diagnostic[];
}

const none: readonly Diagnostic[] = [];

/** What was read of this text before an edit. */
export interface Before {
  /** Whether everything from here on is known. */
  readonly meets: (start: number, first: boolean, block: BlockKeyword) => boolean;
  /** The piece that was read from the same text up to `next`, where the next one begins. */
  readonly piece: (start: number, next: number, block: BlockKeyword) => Piece | undefined;
}

/**
 * Reads all pieces of a text that begins in a block of the given kind; trees go to `cst` when it is given. What was read before
 * and is the same is the very piece of before; it stops where all is known, if nothing before that hangs on where the text ends.
 */
export function readPieces(
  file: { readonly uri: string; readonly text: string },
  { tokens }: Scanned,
  from: BlockKeyword,
  { cst, before }: { readonly cst?: CstSegment[]; readonly before?: Before } = {},
): Piece[] {
  const context: LowerContext = { ...file, conjunction };
  const pieces: Piece[] = [];
  let block = from;
  let certain = before !== undefined;
  for (let i = 0; i < tokens.length;) {
    const cutting: Diagnostic[] = [];
    const reading: Diagnostic[] = [];
    const { segment, next, first } = cutAt(context.uri, tokens, i, block, cutting);
    const start = tokens[i]!.startOffset;
    if (certain && before?.meets(start, first, block) === true) return pieces;
    const reach = reachOf(context.text, tokens, next);
    certain &&= reach !== Infinity;
    const shape = shapeOf(tokens, i, next);
    const same = next < tokens.length ? before?.piece(start, tokens[next]!.startOffset, block) : undefined;
    if (same?.shape === shape && same.cutting.length === 0 && cutting.length === 0) {
      // Its tree hangs on the text up to the next piece; where it was looked at further on, the edit may stand.
      same.reach = same.start - start + reach;
      pieces.push(same);
      block = same.opens ?? block;
      i = next;
      continue;
    }
    const node = segment === undefined ? undefined : read(context, segment, block, reading, cst);
    const opens = segment?.kind === "heading" ? segment.match.keyword : undefined;
    pieces.push({
      block,
      shape,
      start,
      first,
      reach,
      node,
      opens,
      cutting: cutting.length === 0 ? none : cutting,
      reading: reading.length === 0 ? none : reading,
    });
    block = opens ?? block;
    i = next;
  }
  return pieces;
}

function read(
  context: LowerContext,
  part: Segment,
  block: BlockKeyword,
  diagnostics: Diagnostic[],
  cst: CstSegment[] | undefined,
): Heading | Content {
  if (part.kind !== "sentence") cst?.push(part);
  switch (part.kind) {
    case "heading":
      return lowerHeading(context, part, diagnostics);
    case "prose":
      return prose(context, part.tokens);
    case "table":
      return lowerTable(context, part.rows, subParser(context), diagnostics);
    case "sentence": {
      const rows: Table | undefined =
        part.table === undefined
          ? undefined
          : lowerTable(context, part.table.rows, subParser(context), diagnostics);
      const { statement, cst: tree } = readSentence(context, part, block, rows, diagnostics);
      if (cst !== undefined) {
        const all = part.table === undefined ? part.tokens : [...part.tokens, ...part.table.tokens];
        const { start, end } = spanOf(context.uri, all);
        const table = part.table === undefined ? {} : { table: part.table };
        cst.push({ kind: "sentence", ...tree, ...table, start, end });
      }
      return statement;
    }
  }
}

/** The kinds and places of some atoms as one number: what comes behind a text may change the atoms in it. */
function shapeOf(tokens: readonly IToken[], from: number, to: number): number {
  let shape = to - from;
  const start = tokens[from]!.startOffset;
  for (let at = from; at < to; at++) {
    const { tokenTypeIdx, startOffset, endOffset = startOffset } = tokens[at]!;
    shape = (Math.imul(shape, 31) + tokenTypeIdx) | 0;
    shape = (Math.imul(shape, 31) + startOffset - start) | 0;
    shape = (Math.imul(shape, 31) + endOffset - start) | 0;
  }
  return shape;
}

/** The cutter looks at the line after a piece, and at most eight tokens further; see `opensSentence`. */
const TOKENS_AHEAD = 10;
/** The longest atom, a quoted name, looks at most four lines ahead. */
const LINES_AHEAD = 5;

function reachOf(text: string, tokens: readonly IToken[], next: number): number {
  if (next >= tokens.length) return Infinity;
  const last = Math.max(lineEndIndex(tokens, next) + 1, next + TOKENS_AHEAD);
  if (last >= tokens.length) return Infinity;
  let reach = endOf(tokens[last]!);
  for (let line = 0; line < LINES_AHEAD; line++) {
    const end = text.indexOf("\n", reach);
    if (end < 0) return Infinity;
    reach = end + 1;
  }
  return reach;
}
