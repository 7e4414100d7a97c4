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

/** What a block was read as, and its tree where it was last asked for. */
interface Token {
  readonly uri: string;
  readonly pieces: readonly Placed[];
  last?: { readonly by: number; readonly block: Block };
}

/** By first piece: what makes a block is read again only when its text changes. */
const tokens = new WeakMap<Piece, Token>();

/** What stands below each heading, in written order. */
export function blockEntries(found: readonly Placed[], uri: string): readonly BlockEntry[] {
  const entries: BlockEntry[] = [];
  let mine: Placed[] = [];
  const close = (): void => {
    if (mine.length > 0) entries.push(entryOf(mine, uri));
  };
  for (const placed of found) {
    const { piece } = placed;
    if (piece.node === undefined) continue;
    if (piece.opens !== undefined) {
      close();
      mine = [];
    }
    mine.push(placed);
  }
  close();
  return entries;
}

function entryOf(pieces: readonly Placed[], uri: string): BlockEntry {
  const { piece, by } = pieces[0]!;
  const token = tokenOf(pieces, uri);
  return {
    keyword: piece.opens ?? "begin",
    token,
    start: piece.start + by,
    get block() {
      if (token.last?.by !== by) token.last = { by, block: blockOf(pieces, uri) };
      return token.last.block;
    },
  };
}

function tokenOf(pieces: readonly Placed[], uri: string): Token {
  const [{ piece }] = pieces as [Placed];
  const known = tokens.get(piece);
  if (known?.uri === uri && samePieces(known.pieces, pieces)) return known;
  const token: Token = { uri, pieces };
  tokens.set(piece, token);
  return token;
}

/** The same pieces, as far apart as before. */
function samePieces(before: readonly Placed[], after: readonly Placed[]): boolean {
  if (before.length !== after.length) return false;
  const moved = after[0]!.by - before[0]!.by;
  return after.every(({ piece, by }, at) => before[at]!.piece === piece && by - before[at]!.by === moved);
}

function blockOf(pieces: readonly Placed[], uri: string): Block {
  let keyword: BlockKeyword = "begin";
  let heading: Heading = { kind: "Heading", span: { uri, start: 0, end: 0 }, title: "" };
  const content: Content[] = [];
  for (const { piece, by } of pieces) {
    // What stands where it was read needs no copy: nobody changes these trees.
    const node = by === 0 ? piece.node! : movedNode(piece.node!, by);
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
