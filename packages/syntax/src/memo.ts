/**
 * What was read of a file before, so that after an edit only the sentences around the edit are read again.
 * Only a memory: with or without it `pieces` gives the same pieces. It is bounded, and nobody outside sees its trees.
 */
import type { BlockKeyword } from "./ast/index.js";
import { commonPrefix, commonSuffix } from "./common.js";
import { readPieces, type Before, type Piece } from "./read.js";
import { scan } from "./tokens/scan.js";
import { ownCopy } from "./own-copy.js";

/** A piece, and how far it stands from where it was read. */
export interface Placed {
  readonly piece: Piece;
  readonly by: number;
}

interface Remembered {
  readonly text: string;
  readonly pieces: readonly Placed[];
}

/** At most this many files, and this many characters together, are remembered. */
const MOST_FILES = 400;
const MOST_CHARACTERS = 2_000_000;

/** By uri; what was asked for last stands last. */
const memory = new Map<string, Remembered>();

/** Files of which the pieces came along with the program; see packed.ts. */
const packed = new Map<string, { readonly text: string; readonly unpack: () => readonly Placed[] }>();

/** Has a text be known without being read. */
export function rememberPacked(text: string, uri: string, unpack: () => readonly Placed[]): void {
  packed.set(uri, { text, unpack });
}

/** All pieces of a file. */
export function pieces(text: string, uri: string): readonly Placed[] {
  const known = memory.get(uri);
  const found =
    known === undefined ? (unpacked(text, uri) ?? readAll(text, uri)) : readAgain(known, text, uri);
  memory.delete(uri);
  memory.set(uri, { text, pieces: found });
  forget();
  return found;
}

function unpacked(text: string, uri: string): readonly Placed[] | undefined {
  const along = packed.get(uri);
  return along?.text === text ? along.unpack() : undefined;
}

function forget(): void {
  let characters = 0;
  for (const { text } of memory.values()) characters += text.length;
  for (const [uri, { text }] of memory) {
    if (memory.size <= MOST_FILES && characters <= MOST_CHARACTERS) return;
    memory.delete(uri);
    characters -= text.length;
  }
}

/** A long text is read in windows of so many characters, so that the atoms of one are gone before the next. */
const WINDOW = 32_768;

function readAll(text: string, uri: string): readonly Placed[] {
  const found: Placed[] = [];
  let from = 0;
  let block: BlockKeyword = "begin";
  for (let size = WINDOW; ;) {
    const to = Math.min(text.length, from + size);
    const fresh = readPart(text, uri, from, to, block);
    const certain = to === text.length ? fresh.length : certainOf(fresh);
    for (let i = 0; i < certain; i++) found.push(fresh[i]!);
    if (to === text.length) return found;
    if (certain === 0) size *= 2;
    else {
      from = lineBefore(text, startOf(fresh[certain]!));
      block = fresh[certain]!.piece.block;
      size = WINDOW;
    }
  }
}

/** How many pieces do not depend on where the window ends, such that the next one begins a line. */
function certainOf(fresh: readonly Placed[]): number {
  let certain = fresh.findIndex(({ piece }) => piece.reach === Infinity);
  while (certain > 0 && !fresh[certain]!.piece.first) certain--;
  return Math.max(certain, 0);
}

/** How many pieces behind the edit are read along, until one is met that was read before. */
const FIRST_TRY = 6;
const GROWTH = 8;

function readAgain(known: Remembered, text: string, uri: string): readonly Placed[] {
  if (known.text === text) return known.pieces;
  const old = known.pieces;
  const prefix = commonPrefix(known.text, text);
  const suffix = commonSuffix(known.text, text, Math.min(known.text.length, text.length) - prefix);
  const delta = text.length - known.text.length;
  const before = unchangedBefore(old, prefix);
  const after = firstAfter(old, known.text, known.text.length - suffix);
  // The line break goes along, so that only a node without a place stands at zero.
  const from = before === 0 ? 0 : lineBefore(known.text, startOf(old[before]!));
  const block = old[before]?.piece.block ?? "begin";
  for (let more = FIRST_TRY; before > 0 || after < old.length; more *= GROWTH) {
    const last = old[after + more];
    const to = last === undefined ? text.length : startOf(last) + delta;
    const meeting = to === text.length ? undefined : new Meeting(old, { from, before, prefix, after, delta });
    const fresh = readPart(text, uri, from, to, block, meeting);
    if (meeting !== undefined && meeting.met === undefined) continue;
    const start = old.slice(0, before);
    if (meeting?.met === undefined) return start.concat(fresh);
    const end = old.slice(meeting.met);
    return start.concat(fresh, delta === 0 ? end : end.map(({ piece, by }) => ({ piece, by: by + delta })));
  }
  return readAll(text, uri);
}

function readPart(
  text: string,
  uri: string,
  from: number,
  to: number,
  block: BlockKeyword,
  meeting?: Meeting,
): Placed[] {
  // A copy: a slice would hold on to the whole text for as long as one of its words is remembered.
  const part = from === 0 && to === text.length ? text : ownCopy(text.slice(from, to));
  const read = readPieces(
    { uri, text: part },
    scan(part),
    block,
    meeting === undefined ? {} : { before: meeting },
  );
  return read.map((piece) => meeting?.same.get(piece) ?? { piece, by: from });
}

/** Where an edit stands among the pieces that were read before it. */
interface Edit {
  /** Where the text that is read again begins, and which piece is the first in it. */
  readonly from: number;
  readonly before: number;
  /** Up to here the text is the same. */
  readonly prefix: number;
  /** The first piece after the edit. */
  readonly after: number;
  /** How far what comes after it has moved. */
  readonly delta: number;
}

/** What is read again, held against what was read before; it is asked in the order in which pieces stand. */
class Meeting implements Before {
  /** From this old piece on everything is as it was. */
  met: number | undefined;
  /** Pieces of before that were read again from the same text, as they stood. */
  readonly same = new Map<Piece, Placed>();
  private at: number;

  constructor(
    private readonly old: readonly Placed[],
    private readonly edit: Edit,
  ) {
    this.at = edit.after;
  }

  /**
   * The first fresh piece that begins where an old one begins, in the same kind of block, on a line of its own with only unchanged
   * text behind it.
   */
  readonly meets = (fresh: number, first: boolean, block: BlockKeyword): boolean => {
    const { old, edit } = this;
    const start = fresh + edit.from - edit.delta;
    while (this.at < old.length && startOf(old[this.at]!) < start) this.at++;
    const same = old[this.at];
    if (same === undefined || startOf(same) !== start || !first) return false;
    if (!same.piece.first || same.piece.block !== block) return false;
    this.met = this.at;
    return true;
  };

  readonly piece = (fresh: number, next: number, block: BlockKeyword): Piece | undefined => {
    const { old, edit, same } = this;
    // Only while all before it is the same too: then it is the next one.
    const placed = old[edit.before + same.size];
    if (placed === undefined || edit.from + next > edit.prefix) return undefined;
    if (startOf(placed) !== fresh + edit.from || placed.piece.block !== block) return undefined;
    same.set(placed.piece, placed);
    return placed.piece;
  };
}

const startOf = ({ piece, by }: Placed): number => piece.start + by;

/** How many pieces were read from unchanged text only, such that the next one begins a line. */
function unchangedBefore(old: readonly Placed[], prefix: number): number {
  let low = 0;
  let high = old.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (old[middle]!.piece.reach + old[middle]!.by <= prefix) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && !old[low]!.piece.first) low--;
  return low;
}

/** The first piece that begins a line of which the line break stands in the unchanged end. */
function firstAfter(old: readonly Placed[], text: string, unchanged: number): number {
  let low = 0;
  let high = old.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(old[middle]!) < unchanged) low = middle + 1;
    else high = middle;
  }
  while (low < old.length && (!old[low]!.piece.first || lineBefore(text, startOf(old[low]!)) < unchanged))
    low++;
  return low;
}

/** The offset of the line break before an offset, or -1. */
function lineBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && text[at] !== "\n" && text[at] !== "\r") at--;
  return at;
}
