/** The face of the package: text to tree, tokens, comments and diagnostics. Never throws on any text. */
import type { IToken } from "chevrotain";
import type { Block, BlockKeyword, Content, Heading, SourceFile, Table } from "./ast/index.js";
import type { CstSegment, FileCst } from "./cst.js";
import type { Diagnostic } from "./diagnostic.js";
import { heading as lowerHeading } from "./lower/heading.js";
import { prose } from "./lower/prose.js";
import { readSentence } from "./lower/sentence.js";
import { subParser } from "./lower/sub-parser.js";
import { table as lowerTable } from "./lower/table.js";
import type { LowerContext } from "./lower/tree.js";
import { segment } from "./segment.js";
import { tokenize } from "./tokens/atoms.js";
import { spanOf } from "./tokens/place.js";

export interface ParseResult {
  readonly ast: SourceFile;
  readonly cst: FileCst;
  /** `//` comments in written order. */
  readonly comments: readonly IToken[];
  /** The atoms of the whole text, comments and white space excepted. */
  readonly tokens: readonly IToken[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses one file. A pure function of its arguments; a broken sentence leaves every other sentence intact. */
export function parse(text: string, uri = "naamloos.andersom"): ParseResult {
  const context: LowerContext = { uri, text };
  const lexed = tokenize(text);
  const { segments, diagnostics } = segment(uri, lexed.tokens);
  const cst: CstSegment[] = [];
  const blocks: Block[] = [];
  let keyword: BlockKeyword = "begin";
  let head: Heading = { kind: "Heading", span: { uri, start: 0, end: 0 }, title: "" };
  let content: Content[] = [];
  const close = (): void => {
    if (keyword === "begin" && content.length === 0) return;
    const last = content[content.length - 1]?.span.end ?? head.span.end;
    blocks.push({
      kind: "Block",
      span: { uri, start: keyword === "begin" ? content[0]!.span.start : head.span.start, end: last },
      keyword,
      heading: head,
      content,
    });
  };
  const sub = subParser(context);
  for (const part of segments) {
    switch (part.kind) {
      case "heading":
        close();
        keyword = part.match.keyword;
        head = lowerHeading(context, part, diagnostics);
        content = [];
        cst.push(part);
        break;
      case "prose":
        content.push(prose(context, part.tokens));
        cst.push(part);
        break;
      case "table":
        content.push(lowerTable(context, part.rows, sub, diagnostics));
        cst.push(part);
        break;
      case "sentence": {
        const table: Table | undefined =
          part.table === undefined ? undefined : lowerTable(context, part.table.rows, sub, diagnostics);
        const read = readSentence(context, part, keyword, table, diagnostics);
        const span = spanOf(
          uri,
          part.table === undefined ? part.tokens : [...part.tokens, ...part.table.tokens],
        );
        content.push(read.statement);
        cst.push({
          kind: "sentence",
          ...read.cst,
          ...(part.table === undefined ? {} : { table: part.table }),
          start: span.start,
          end: span.end,
        });
        break;
      }
    }
  }
  close();
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  const ast: SourceFile = { kind: "SourceFile", span: { uri, start: 0, end: text.length }, uri, blocks };
  return {
    ast,
    cst: { segments: cst },
    comments: lexed.groups["comments"] ?? [],
    tokens: lexed.tokens,
    diagnostics,
  };
}
