// Amounts in a table `| naam | bedrag | vanaf | tot en met |`: parameters by date.

import type { Table, Word } from "@andersom/syntax";
import { tableColumns } from "../diagnostics/types.js";
import type { TableRow } from "../model/index.js";
import { keyOf, keyText } from "../names/normalise.js";
import { isoDate } from "./constants.js";
import type { LowerContext } from "./context.js";
import { declaredValue } from "./named.js";
import type { ModelPart } from "./part.js";

/** Each name in the table becomes a parameter with a row per date. */
export function lowerParameterTable(table: Table, context: LowerContext, part: ModelPart): void {
  const column = (...names: readonly string[]): number =>
    table.header.findIndex((cell) => names.includes(cell.raw.toLowerCase()));
  const [name, amount] = [column("naam"), column("bedrag", "waarde")];
  const [from, to] = [column("vanaf", "geldig vanaf"), column("tot en met", "geldig tot en met")];
  for (const [at, cell] of table.header.entries())
    if (![name, amount, from, to].includes(at))
      context.report(
        tableColumns.at(cell.span, {
          reason: `Een tabel met bedragen kent de kolom ‘${cell.raw}’ niet. De kolommen zijn: naam, bedrag, geldig vanaf en geldig tot en met.`,
        }),
      );
  const rows = new Map<string, TableRow[]>();
  const named: { readonly key: string; readonly words: readonly Word[] }[] = [];
  for (const row of table.rows) {
    const title = row.cells[name];
    const value = row.cells[amount];
    if (
      title === undefined ||
      !("raw" in title) ||
      value?.kind !== "ComparisonCell" ||
      value.comparisons[0] === undefined
    ) {
      context.report(tableColumns.at(row.span, { reason: "Deze rij mist een naam of een bedrag." }));
      continue;
    }
    const date = (index: number): string | undefined => {
      const cell = row.cells[index];
      const literal = cell?.kind === "ComparisonCell" ? cell.comparisons[0]?.value : undefined;
      return literal?.kind === "DateLiteral" ? isoDate(literal.year, literal.month, literal.day) : undefined;
    };
    const [validFrom, validTo] = [date(from), date(to)];
    const key = keyText(keyOf([{ text: title.raw, span: title.span }]));
    named.push({ key, words: [{ text: title.raw, span: title.span }] });
    rows.set(key, [
      ...(rows.get(key) ?? []),
      {
        cells: [],
        result: context.lower.expression(value.comparisons[0].value, context),
        resultRaw: value.raw,
        ...(validFrom === undefined ? {} : { validFrom }),
        ...(validTo === undefined ? {} : { validTo }),
        place: context.placeOf(row.span),
      },
    ]);
  }
  for (const [key, found] of rows) {
    const symbol = declaredValue(context.index, `waarde ${key}`, context.law);
    const first = found[0];
    if (symbol === undefined || first === undefined) continue;
    for (const one of named) if (one.key === key) context.saw(one.words, symbol.id, true);
    part.definitions.push({
      id: symbol.id,
      caps: [],
      also: false,
      place: first.place,
      rules: [
        {
          id: `${symbol.id}#1`,
          place: first.place,
          text: symbol.name,
          isDefault: false,
          overrides: [],
          body: { form: "table", columns: [], resultHeader: symbol.name, rows: found },
        },
      ],
    });
  }
}
