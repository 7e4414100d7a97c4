/** The face of the package: text to tree, tokens, comments and diagnostics. Never throws on any text. */
import type { IToken } from "chevrotain";
import type { SourceFile } from "./ast/index.js";
import type { CstSegment, FileCst } from "./cst.js";
import type { Diagnostic } from "./diagnostic.js";
import { blockEntries, type BlockEntry } from "./entries.js";
import { pieces, type Placed } from "./memo.js";
import { movedDiagnostic, movedNode } from "./move.js";
import { fileParts, type FilePart } from "./parts.js";
import { readPieces } from "./read.js";
import { scan, type Scanned } from "./tokens/scan.js";

export interface ParseResult {
  readonly ast: SourceFile;
  /** The blocks of the tree, each made when it is asked for, and known again after an edit elsewhere. */
  readonly entries: readonly BlockEntry[];
  /** The concrete tree; made when it is asked for. */
  readonly cst: FileCst;
  /** Headings, `>` lines, tables and sentences with their tokens, in written order; made when they are asked for. */
  readonly parts: readonly FilePart[];
  /** `//` comments in written order. */
  readonly comments: readonly IToken[];
  /** The atoms of the whole text, comments and white space excepted. */
  readonly tokens: readonly IToken[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses one file. A pure function of its arguments; a broken sentence leaves every other sentence intact. */
export function parse(text: string, uri = "naamloos.andersom"): ParseResult {
  const found = pieces(text, uri);
  const scanned = once(() => scan(text));
  const cst = once(() => concrete(text, uri, scanned()));
  const parts = once(() => fileParts(uri, scanned()));
  const entries = once(() => blockEntries(found, uri));
  // Every caller gets nodes of its own.
  const blocks = once(() => entries().map(({ block }) => movedNode(block, 0)));
  return {
    ast: {
      kind: "SourceFile",
      span: { uri, start: 0, end: text.length },
      uri,
      get blocks() {
        return blocks();
      },
    },
    get entries() {
      return entries();
    },
    get cst() {
      return cst();
    },
    get parts() {
      return parts();
    },
    get comments() {
      return scanned().comments;
    },
    get tokens() {
      return scanned().tokens;
    },
    diagnostics: diagnosticsOf(found),
  };
}

/** The value of a function, made at the first call. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function concrete(text: string, uri: string, scanned: Scanned): FileCst {
  const segments: CstSegment[] = [];
  readPieces({ uri, text }, scanned, "begin", { cst: segments });
  return { segments };
}

/** All messages by place; at one place those about where a sentence ends come first. */
function diagnosticsOf(found: readonly Placed[]): Diagnostic[] {
  const out: Diagnostic[] = [];
  // Nearly every piece has none, and there are thousands of pieces.
  const told = found.filter(({ piece }) => piece.cutting.length + piece.reading.length > 0);
  for (const { piece, by } of told) for (const one of piece.cutting) out.push(movedDiagnostic(one, by));
  for (const { piece, by } of told) for (const one of piece.reading) out.push(movedDiagnostic(one, by));
  return out.sort((a, b) => a.span.start - b.span.start);
}
