/** Rows to a table: the first row is the header, each cell is read by itself. */
import type { CstNode, IToken } from "chevrotain";
import type { BracketCell, HeaderCell, Table, TableCell, TableRow } from "../ast/index.js";
import type { Diagnostic } from "../diagnostic.js";
import { rowLength, rowNotClosed } from "../errors/layout.js";
import { mergePhrases } from "../phrases/merge.js";
import { parseRule } from "../parser.js";
import { Hole, Pipe, Word } from "../tokens/atoms.js";
import { Comparator } from "../tokens/categories.js";
import { merge, retype } from "../tokens/make.js";
import { endOf, lower, spanOf } from "../tokens/place.js";
import * as T from "../tokens/vocabulary.js";
import { comparisons } from "./condition.js";
import { expression } from "./expression.js";
import type { SubParser } from "./sub-parser.js";
import { kid, kids, tok, type LowerContext } from "./tree.js";
import { group } from "./words.js";

export function table(
  context: LowerContext,
  rows: readonly (readonly IToken[])[],
  sub: SubParser,
  diagnostics: Diagnostic[],
): Table {
  const cells = rows.map((row) => cellsOf(context, row, diagnostics));
  const width = cells[0]!.length;
  cells.forEach((row, at) => {
    if (row.length !== width)
      diagnostics.push(rowLength.at(spanOf(context.uri, rows[at]!), { expected: width, found: row.length }));
  });
  const header = cells[0]!.map((tokens): HeaderCell => headerCell(context, tokens, sub));
  const body = cells.slice(1).map((row, at): TableRow => ({
    kind: "TableRow",
    span: spanOf(context.uri, rows[at + 1]!),
    cells: row.map((one) => cell(context, one)),
  }));
  return { kind: "Table", span: spanOf(context.uri, rows.flat()), header, rows: body };
}

interface RawCell {
  readonly tokens: readonly IToken[];
  readonly start: number;
}

/** The tokens between the strokes; a row that is not closed is reported, and its last cell is kept. */
function cellsOf(context: LowerContext, row: readonly IToken[], diagnostics: Diagnostic[]): RawCell[] {
  const out: RawCell[] = [];
  let start = endOf(row[0]!);
  let tokens: IToken[] = [];
  for (const token of row.slice(1)) {
    if (token.tokenType !== Pipe) tokens.push(token);
    else {
      out.push({ tokens, start });
      tokens = [];
      start = endOf(token);
    }
  }
  if (tokens.length > 0 || row.length === 1) {
    diagnostics.push(rowNotClosed.at(spanOf(context.uri, row), {}));
    out.push({ tokens, start });
  }
  return out;
}

function raw(context: LowerContext, one: RawCell): { span: HeaderCell["span"]; raw: string } {
  const span =
    one.tokens.length > 0
      ? spanOf(context.uri, one.tokens)
      : { uri: context.uri, start: one.start, end: one.start };
  return { span, raw: context.text.slice(span.start, span.end).replace(/\s+/g, " ").trim() };
}

function headerCell(context: LowerContext, one: RawCell, sub: SubParser): HeaderCell {
  const tokens = mergePhrases(one.tokens, { labels: false });
  const value = sub.expression(tokens);
  return {
    kind: "HeaderCell",
    ...raw(context, one),
    name: group(context, one.tokens, one.start),
    ...(value === undefined ? {} : { expression: value }),
  };
}

export function cell(context: LowerContext, one: RawCell): TableCell {
  const base = raw(context, one);
  const tokens = mergePhrases(one.tokens, { labels: false });
  const first = tokens[0];
  if (first?.tokenType === Hole && tokens.length === 1)
    return { kind: "Hole", span: base.span, text: first.image.slice(1, -1).trim() };
  if (tokens.length === 1 && /^(?:elke|elk|alle)$/i.test(first!.image)) return { kind: "AnyCell", ...base };
  const bracket = bracketCell(context, tokens, base);
  if (bracket !== undefined) return bracket;
  if (tokens.length > 0) {
    const { cst } = parseRule("valueCell", tokens);
    if (cst !== undefined) return { kind: "ComparisonCell", ...base, comparisons: valuesOf(context, cst) };
  }
  return { kind: "TextCell", ...base, words: group(context, one.tokens, one.start) };
}

function valuesOf(
  context: LowerContext,
  cst: CstNode,
): Extract<TableCell, { kind: "ComparisonCell" }>["comparisons"] {
  const list = kid(cst, "comparisons");
  return list === undefined
    ? [{ value: expression(context, kid(cst, "expression")!) }]
    : comparisons(context, list);
}

/** Words that open a bracket are reserved in cells only. */
function bracketCell(
  context: LowerContext,
  tokens: readonly IToken[],
  base: { span: HeaderCell["span"]; raw: string },
): BracketCell | undefined {
  const opened = bracketTokens(tokens);
  if (opened === undefined) return undefined;
  const { cst } = parseRule("bracketCell", opened);
  if (cst === undefined) return undefined;
  const values = kids(cst, "expression").map((one) => expression(context, one));
  const range = tok(cst, "TotEnMet") !== undefined;
  const upTo = range ? values[values.length - 1] : undefined;
  const from = range ? (values.length > 1 ? values[0] : undefined) : values[0];
  const above = tok(cst, "Daarboven") !== undefined || tok(cst, "Boven") !== undefined;
  return {
    kind: "BracketCell",
    ...base,
    above,
    ...(upTo === undefined ? {} : { upTo }),
    ...(from === undefined ? {} : { from }),
  };
}

function bracketTokens(tokens: readonly IToken[]): IToken[] | undefined {
  const out: IToken[] = [];
  let found = false;
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]!.tokenType === Word || tokens[i]!.tokenType === T.En ? lower(tokens[i]) : "";
    if (word === "tot" && tokens[i + 1]?.tokenType === T.En && lower(tokens[i + 2]) === "met") {
      out.push(merge(T.TotEnMet, tokens.slice(i, i + 3)));
      found = true;
      i += 2;
    } else if (i === 0 && word === "daarboven") out.push(retype(T.Daarboven, tokens[i]!));
    else if (i === 0 && word === "boven") out.push(retype(T.Boven, tokens[i]!));
    else if (i === 0 && word === "van") out.push(retype(T.VanBracket, tokens[i]!));
    else out.push(tokens[i]!);
  }
  const first = out[0]?.tokenType;
  const opens =
    first === T.Daarboven ||
    first === T.Boven ||
    (found &&
      (first === T.TotEnMet || first === T.VanBracket || first?.CATEGORIES?.includes(Comparator) === true));
  return opens ? out : undefined;
}
