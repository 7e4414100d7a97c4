/** The blocks of a file as its pieces make them: a block that was not touched by an edit is known again by its token. */
import type { Block, BlockKeyword, Content, Heading } from "./ast/index.js";
import type { Placed } from "./memo.js";
import { movedNode } from "./move.js";
import type { Piece } from "./read.js";

/** A block that has not been made yet. */
export interface BlockEntry {
  readonly keyword: BlockKeyword;
  /** The same object for as long as nothing in the block changes, wherever the block stands. */
  readonly token: object;
  /** Where the heading begins; for text before the first heading, where that text begins. */
  readonly start: number;
  /** The tree. Two asks on the same place give the same tree, so nobody may change it. */
  readonly block: Block;
}

/** What a block was read as, with the entry and the tree where it was last asked for. */
interface Token {
  readonly uri: string;
  readonly pieces: readonly Placed[];
  entry?: Entry;
  last?: { readonly by: number; readonly block: Block };
}

/** A class: a file has thousands of them, and nearly all are looked at for their token only. */
class Entry implements BlockEntry {
  readonly keyword: BlockKeyword;
  readonly start: number;

  constructor(
    readonly token: Token,
    readonly by: number,
  ) {
    const { piece } = token.pieces[0]!;
    this.keyword = piece.opens ?? "begin";
    this.start = piece.start + by;
  }

  get block(): Block {
    const { token, by } = this;
    const { pieces, uri } = token;
    if (token.last?.by === by) return token.last.block;
    const block = blockOf(pieces, by - pieces[0]!.by, uri);
    token.last = { by, block };
    return block;
  }
}

/** By first piece: what makes a block is read again only when its text changes. */
const tokens = new WeakMap<Piece, Token>();

/** What stands below each heading, in written order. */
export function blockEntries(all: readonly Placed[], uri: string): readonly BlockEntry[] {
  // A loose stop is no part of any block.
  const found = all.every(({ piece }) => piece.node !== undefined)
    ? all
    : all.filter(({ piece }) => piece.node !== undefined);
  const entries: BlockEntry[] = [];
  let first = 0;
  for (let at = 1; at <= found.length; at++) {
    if (at < found.length && found[at]!.piece.opens === undefined) continue;
    entries.push(entryOf(found, first, at, uri));
    first = at;
  }
  return entries;
}

/** The same entry as before where the same pieces stand in the same place. */
function entryOf(found: readonly Placed[], from: number, to: number, uri: string): Entry {
  const { piece, by } = found[from]!;
  let token = tokens.get(piece);
  if (token?.uri !== uri || !samePieces(token.pieces, found, from, to)) {
    token = { uri, pieces: found.slice(from, to) };
    tokens.set(piece, token);
  }
  if (token.entry?.by !== by) token.entry = new Entry(token, by);
  return token.entry;
}

/** The same pieces, as far apart as before. */
function samePieces(before: readonly Placed[], found: readonly Placed[], from: number, to: number): boolean {
  if (before.length !== to - from) return false;
  const moved = found[from]!.by - before[0]!.by;
  for (let at = from; at < to; at++) {
    const [old, now] = [before[at - from]!, found[at]!];
    if (old.piece !== now.piece || now.by - old.by !== moved) return false;
  }
  return true;
}

function blockOf(pieces: readonly Placed[], moved: number, uri: string): Block {
  let keyword: BlockKeyword = "begin";
  let heading: Heading = { kind: "Heading", span: { uri, start: 0, end: 0 }, title: "" };
  const content: Content[] = [];
  for (const { piece, by } of pieces) {
    // What stands where it was read needs no copy: nobody changes these trees.
    const node = by + moved === 0 ? piece.node! : movedNode(piece.node!, by + moved);
    if (piece.opens === undefined) content.push(node as Content);
    else {
      keyword = piece.opens;
      heading = node as Heading;
    }
  }
  const start = keyword === "begin" ? content[0]!.span.start : heading.span.start;
  const end = content[content.length - 1]?.span.end ?? heading.span.end;
  return { kind: "Block", span: { uri, start, end }, keyword, heading, content };
}
