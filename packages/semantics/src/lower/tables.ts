// Decision tables: columns that decide, a column of outcomes per defined name, rows with their dates.

import type { Table, TableCell, TableRow as WrittenRow } from "@andersom/syntax";
import { tableColumns } from "../diagnostics/types.js";
import type { DecisionTable, Expr, RuleBody, TableRow } from "../model/index.js";
import { bindPredicate, bindValue } from "../names/bind.js";
import { keyOf, keyText } from "../names/normalise.js";
import type { ValueSymbol } from "../names/symbols.js";
import { describeType } from "../types/describe.js";
import { fit } from "../types/fit.js";
import { hole, type LowerContext, resolveValue, withText } from "./context.js";
import { opposite } from "./comparison.js";
import { perSuffix } from "./infer.js";
import { compare, negate, YES_NO } from "./yes-no.js";
import { rangeCell } from "./cell-ranges.js";

/** One table body per name: the last columns are the outcomes, in the order of the names. */
export function decisionTables(
  table: Table,
  symbols: readonly (ValueSymbol | undefined)[],
  context: LowerContext,
): readonly (RuleBody | undefined)[] {
  const outputs = symbols.length;
  const inputs = table.header.slice(0, table.header.length - outputs);
  if (table.header.length <= outputs - 1 || table.header.length < 1 || inputs.length < 0) {
    context.report(tableColumns.at(table.span, { reason: "De tabel heeft te weinig kolommen." }));
    return symbols.map(() => undefined);
  }
  const columns = inputs.map((cell, index) => ({ cell, index, date: dateColumn(cell.raw) }));
  const deciding = columns
    .filter((column) => column.date === undefined)
    .map((column) => ({ ...column, expr: columnExpr(column.cell.name.words, column.cell, context) }));
  return symbols.map((symbol, at): DecisionTable => {
    const output = inputs.length + at;
    return {
      form: "table",
      columns: deciding.map((column) => ({ header: column.cell.raw, expr: column.expr })),
      resultHeader: table.header[output]?.raw ?? "",
      rows: table.rows.map((row) => lowerRow(row, deciding, columns, output, symbol, context)),
    };
  });
}

type Column = {
  readonly cell: Table["header"][number];
  readonly index: number;
  readonly date: "from" | "to" | undefined;
};

function dateColumn(header: string): "from" | "to" | undefined {
  const lower = header.toLowerCase();
  if (lower === "geldig vanaf" || lower === "vanaf") return "from";
  return lower === "tot en met" || lower === "geldig tot en met" ? "to" : undefined;
}

function columnExpr(
  words: Table["header"][number]["name"]["words"],
  cell: Table["header"][number],
  context: LowerContext,
): Expr {
  const place = context.placeOf(cell.span);
  const key = keyText(keyOf(words));
  const values = bindValue(key, context);
  if (values.length === 0) {
    const predicates = [...bindPredicate(key, context), ...bindPredicate(`inwoner ${key}`, context)];
    const [first] = predicates;
    if (first !== undefined) {
      context.counts.lookedUp += 1;
      context.saw(words, first.expr);
      return withText(first.expr, cell.raw, place);
    }
    if (cell.expression !== undefined && cell.expression.kind !== "NameExpression")
      return context.lower.expression(cell.expression, context);
  }
  return withText(resolveValue(words, cell.span, context), cell.raw, place);
}

function lowerRow(
  row: WrittenRow,
  deciding: readonly (Column & { readonly expr: Expr })[],
  columns: readonly Column[],
  output: number,
  symbol: ValueSymbol | undefined,
  context: LowerContext,
): TableRow {
  const resultCell = row.cells[output];
  const from = dateOf(row, columns, "from");
  const to = dateOf(row, columns, "to");
  return {
    cells: deciding.map((column) => {
      const cell = row.cells[column.index];
      return {
        raw: cell === undefined || !("raw" in cell) ? "" : cell.raw,
        test: cell === undefined ? null : lowerCell(cell, column.expr, context),
      };
    }),
    result: resultOf(resultCell, symbol, context),
    resultRaw: resultCell === undefined || !("raw" in resultCell) ? "" : resultCell.raw,
    ...(from === undefined ? {} : { validFrom: from }),
    ...(to === undefined ? {} : { validTo: to }),
    place: context.placeOf(row.span),
  };
}

function dateOf(row: WrittenRow, columns: readonly Column[], which: "from" | "to"): string | undefined {
  const column = columns.find((candidate) => candidate.date === which);
  const cell = column === undefined ? undefined : row.cells[column.index];
  const value = cell?.kind === "ComparisonCell" ? cell.comparisons[0]?.value : undefined;
  return value?.kind === "DateLiteral"
    ? `${String(value.year).padStart(4, "0")}-${String(value.month).padStart(2, "0")}-${String(value.day).padStart(2, "0")}`
    : undefined;
}

/** The tests of a row, without its last column; a cell *elke* asks nothing. */
export function cellTests(table: Table, row: WrittenRow, context: LowerContext): readonly Expr[] {
  return table.header.slice(0, -1).flatMap((cell, index) => {
    const column = columnExpr(cell.name.words, cell, context);
    const written = row.cells[index];
    return written === undefined ? [] : (lowerCell(written, column, context) ?? []);
  });
}

function lowerCell(cell: TableCell, column: Expr, context: LowerContext): Expr | null {
  if (cell.kind === "AnyCell") return null;
  if (cell.kind === "Hole") return hole(`[${cell.text}] is nog niet ingevuld`, YES_NO);
  if (cell.kind !== "ComparisonCell") {
    const raw = "raw" in cell ? cell.raw : "";
    const meant = isNumber(column.type) ? rangeCell(raw) : undefined;
    context.report(
      tableColumns.at(
        cell.span,
        {
          reason:
            meant === undefined
              ? `De cel ‘${raw}’ past niet bij deze kolom.`
              : `‘${raw}’ kan ik niet lezen als cel. Bedoelt u ‘${meant}’?`,
          ...(isNumber(column.type) ? { number: true as const } : {}),
        },
        meant === undefined
          ? {}
          : {
              fixes: [
                { title: `Verander in ‘${meant}’`, safe: false, edits: [{ ...cell.span, newText: meant }] },
              ],
            },
      ),
    );
    return hole("cel niet te lezen", YES_NO);
  }
  if (column.type.kind === "ja-nee") {
    const answer = cell.raw.toLowerCase();
    if (answer !== "ja" && answer !== "nee")
      context.report(
        tableColumns.at(cell.span, { reason: `In deze kolom staat ja of nee, niet ‘${cell.raw}’.` }),
      );
    return answer === "nee" ? negate(column) : column;
  }
  const items = cell.comparisons.map((comparison) => {
    const right = opposite(column, comparison.value, context);
    if (fit(column, right) !== "past")
      context.report(
        tableColumns.at(cell.span, {
          reason: `‘${cell.raw}’ is ${describeType(right.type)}, maar de kolom ‘${column.text ?? ""}’ is ${describeType(column.type)}.`,
        }),
      );
    return { expr: compare(comparison.comparator, column, right) };
  });
  return items.length === 1 && items[0] !== undefined ? items[0].expr : { op: "all", items, type: YES_NO };
}

function isNumber({ kind }: Expr["type"]): boolean {
  return kind === "getal" || kind === "bedrag" || kind === "percentage";
}

/** The outcome of a row; an amount without period takes the one in the name (`de hoogte per kalenderjaar is:`). */
function resultOf(cell: TableCell | undefined, symbol: ValueSymbol | undefined, context: LowerContext): Expr {
  if (cell?.kind !== "ComparisonCell" || cell.comparisons[0] === undefined) return hole("lege uitkomst");
  const { value } = cell.comparisons[0];
  const isChoice =
    value.kind === "NameExpression" && bindValue(keyText(keyOf(value.name.words)), context).length === 0;
  if (isChoice && symbol !== undefined)
    context.saw(value.name.words, { op: "constant", value: cell.raw, type: context.typeOf(symbol) });
  const lowered = isChoice
    ? { op: "constant" as const, value: cell.raw, type: { kind: "keuze" as const, options: [cell.raw] } }
    : context.lower.expression(value, { ...context, inMonth: true });
  const per = perSuffix(symbol?.key);
  if (
    lowered.op === "constant" &&
    lowered.type.kind === "bedrag" &&
    lowered.type.per === undefined &&
    per !== undefined
  )
    return { ...lowered, type: { ...lowered.type, per } };
  return lowered;
}
