// Marginal brackets: `per schijf van …` and `het totaal van deze delen`.

import type { Expression, Span, Table, TableCell, Tail } from "@andersom/syntax";
import { tableColumns } from "../diagnostics/types.js";
import type { Brackets, Expr, Per, RuleBody, ValueType } from "../model/index.js";
import { perOf } from "../types/fact-type.js";
import { hole, type LowerContext } from "./context.js";

/** Lowers a bracket table. Each row starts where the one above it ends, so no gap or overlap can be written. */
export function brackets(
  body: { readonly base?: Expression; readonly table: Table },
  tails: readonly Tail[],
  context: LowerContext,
): RuleBody {
  const header = body.table.header[0];
  const base = body.base ?? header?.expression;
  const inner: LowerContext = { ...context, inMonth: true };
  const norm = normOfHeader(header?.raw ?? "");
  let previous: Expr | undefined;
  const rows: Brackets["rows"] = body.table.rows.map((row) => {
    const bound = row.cells[0];
    const share = row.cells[1];
    const to =
      bound?.kind === "BracketCell" && bound.upTo !== undefined
        ? limit(bound.upTo, norm, header?.span, inner)
        : undefined;
    const one = {
      ...(previous === undefined ? {} : { from: previous }),
      ...(to === undefined ? {} : { to }),
      percent: percentOf(share, context),
      raw: bound !== undefined && "raw" in bound ? bound.raw : "",
      place: context.placeOf(row.span),
    };
    previous = to ?? previous;
    return one;
  });
  const lowered =
    base === undefined
      ? baseOfHeader(header?.raw ?? "", header?.span, inner)
      : context.lower.expression(base, inner);
  // Slices scale with the period, so converting the base and its bounds converts the total.
  const tail = tails.find((one) => one.kind === "Converted");
  const to = tail === undefined ? undefined : perOf(tail.per);
  const inPeriod = <E extends Expr | undefined>(expr: E): E | Expr =>
    to === undefined || expr === undefined ? expr : converted(expr, to);
  return {
    form: "brackets",
    base: inPeriod(lowered),
    rows: rows.map((row) => ({
      ...row,
      ...(row.from === undefined ? {} : { from: inPeriod(row.from) }),
      ...(row.to === undefined ? {} : { to: inPeriod(row.to) }),
    })),
  };
}

/** The same flow over another period; a value without a period stays as it is. */
function converted(expr: Expr, to: Per): Expr {
  const from = expr.type.kind === "bedrag" || expr.type.kind === "getal" ? expr.type.per : undefined;
  if (from === undefined) return expr;
  const shown = expr.text === undefined ? {} : { text: expr.text };
  return { op: "convert", arg: expr, from, to, type: { ...expr.type, per: to } as ValueType, ...shown };
}

function percentOf(cell: TableCell | undefined, context: LowerContext): string {
  const value = cell?.kind === "ComparisonCell" ? cell.comparisons[0]?.value : undefined;
  if (value?.kind === "PercentLiteral") return value.decimal;
  if (cell !== undefined)
    context.report(
      tableColumns.at(cell.span, {
        reason: "In de laatste kolom van een schijventabel staat een percentage.",
      }),
    );
  return "0";
}

/** `deel van het gezinsinkomen, in procenten van de bijstandsnorm`: percentages in the rows are of that norm. */
function normOfHeader(header: string): string | undefined {
  return /in procenten van (?:de |het )?(.+)$/iu.exec(header)?.[1];
}

function baseOfHeader(header: string, at: Span | undefined, context: LowerContext): Expr {
  const words = /^deel van (?:de |het )?([^,]+)/iu.exec(header)?.[1];
  return words === undefined
    ? hole("de grondslag van de schijven ontbreekt")
    : nameExpression(words, at, context);
}

function limit(
  expression: Expression,
  norm: string | undefined,
  at: Span | undefined,
  context: LowerContext,
): Expr {
  if (expression.kind === "PercentLiteral" && norm !== undefined) {
    const of = nameExpression(norm, at, context);
    return {
      op: "percent",
      args: [{ op: "constant", value: expression.decimal, type: { kind: "percentage" } }, of],
      type: of.type,
    };
  }
  return context.lower.expression(expression, context);
}

function nameExpression(words: string, at: Span | undefined, context: LowerContext): Expr {
  const span = at ?? { uri: "", start: 0, end: 0 };
  return context.lower.expression(
    {
      kind: "NameExpression",
      span,
      name: { kind: "WordGroup", span, words: words.split(/\s+/u).map((text) => ({ text, span })) },
    },
    context,
  );
}
