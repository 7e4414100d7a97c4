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
  return new Parsed(text, uri);
}

/**
 * A class, of which every part is made when it is asked for. V8 gives an object that is written with getters a shape of its own,
 * which lives until the whole heap is gone over; and with it, through its functions, the text.
 */
class Parsed implements ParseResult {
  readonly diagnostics: readonly Diagnostic[];
  private readonly found: readonly Placed[];
  private file: SourceFile | undefined;
  private made: readonly BlockEntry[] | undefined;
  private scanned: Scanned | undefined;
  private tree: FileCst | undefined;
  private cut: readonly FilePart[] | undefined;

  constructor(
    private readonly text: string,
    private readonly uri: string,
  ) {
    this.found = pieces(text, uri);
    this.diagnostics = diagnosticsOf(this.found);
  }

  get ast(): SourceFile {
    return (this.file ??= {
      kind: "SourceFile",
      span: { uri: this.uri, start: 0, end: this.text.length },
      uri: this.uri,
      // Every caller gets nodes of its own.
      blocks: this.entries.map(({ block }) => movedNode(block, 0)),
    });
  }

  get entries(): readonly BlockEntry[] {
    return (this.made ??= blockEntries(this.found, this.uri));
  }

  get cst(): FileCst {
    return (this.tree ??= concrete(this.text, this.uri, this.scan()));
  }

  get parts(): readonly FilePart[] {
    return (this.cut ??= fileParts(this.uri, this.scan()));
  }

  get comments(): readonly IToken[] {
    return this.scan().comments;
  }

  get tokens(): readonly IToken[] {
    return this.scan().tokens;
  }

  private scan(): Scanned {
    return (this.scanned ??= scan(this.text));
  }
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
