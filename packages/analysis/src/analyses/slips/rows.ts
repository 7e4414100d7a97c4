// Rows of one table that do not fit each other: another period, an amount that is suddenly twice what it was, a row that was forgotten.

import {
  compare,
  formatDutchDate,
  mul,
  parseDecimal,
  parseIsoDate,
  rational,
  zero,
  type Rational,
} from "@andersom/runtime";
import type { DecisionTable, Definition, Per, TableRow, ValueType } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { rowForgotten, rowsDiffer } from "../../diagnostics/slips.js";
import { allIn } from "../../lists.js";

export const tableRows: Analysis = {
  name: "rijen-die-niet-passen",
  *run(context) {
    for (const { row, tell } of oddRows(context.model.definitions))
      if (context.isOwn(row.place)) yield tell(context, row);
  },
};

interface Odd {
  readonly row: TableRow;
  readonly tell: (context: Context, row: TableRow) => Diagnostic;
}

const oddRows = allIn((definition: Definition): readonly Odd[] =>
  definition.rules.flatMap(({ body }) =>
    body.form === "table"
      ? [...otherPeriods(definition, body), ...jumps(definition, body), ...forgotten(definition, body)]
      : [],
  ),
);

interface Amount {
  readonly value: Rational;
  readonly per: Per | undefined;
  readonly text: string;
}

function amountOf({ result, resultRaw }: TableRow): Amount | undefined {
  if (result.op !== "constant" || typeof result.value !== "string") return undefined;
  const type: ValueType = result.type;
  const value = type.kind === "bedrag" ? parseDecimal(result.value) : undefined;
  if (type.kind !== "bedrag" || value === undefined) return undefined;
  return { value, per: type.per, text: resultRaw };
}

/** A year's amount among those of a month; € 0 without a period is nothing over any period. */
function otherPeriods({ name }: Definition, { rows }: DecisionTable): readonly Odd[] {
  const amounts = rows.flatMap((row) => {
    const amount = amountOf(row);
    if (amount?.per === undefined) return [];
    return [{ row, text: amount.text, per: `${amount.per.count} ${amount.per.unit}` }];
  });
  const [first] = amounts;
  const odd = amounts.find(({ per }) => per !== first?.per);
  if (first === undefined || odd === undefined) return [];
  const data = { what: name, here: odd.text, there: first.text, from: undefined };
  return [{ row: odd.row, tell: (context, { place }) => rowsDiffer.at(context.span(place), data) }];
}

/** What holds the same conditions, by the day from which it holds. */
function generations({ rows }: DecisionTable): readonly (readonly TableRow[])[] {
  const found = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found.values()].map((own) =>
    own.toSorted((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1)),
  );
}

function keyOf({ cells }: TableRow): string {
  return cells.map(({ raw }) => raw.trim().toLowerCase()).join(", ");
}

/** A new amount is seldom twice the old one, or half of it: a comma or a figure is in the wrong place. */
function jumps({ name }: Definition, table: DecisionTable): readonly Odd[] {
  return generations(table).flatMap((rows) =>
    rows.slice(1).flatMap((row, at): readonly Odd[] => {
      const [before, after] = [amountOf(rows[at]!), amountOf(row)];
      if (before === undefined || after === undefined || row.validFrom === undefined) return [];
      if (before.per?.unit !== after.per?.unit || before.per?.count !== after.per?.count) return [];
      const [low, high] = [before.value, after.value].toSorted(compare) as [Rational, Rational];
      if (compare(low, zero) <= 0 || compare(high, mul(low, rational(2n))) < 0) return [];
      const data = { what: name, here: after.text, there: before.text, from: dayOf(row.validFrom) };
      return [{ row, tell: (context, { place }) => rowsDiffer.at(context.span(place), data) }];
    }),
  );
}

function dayOf(text: string): string {
  const day = parseIsoDate(text);
  return day === undefined ? text : formatDutchDate(day);
}

/** Where all others get a new amount on a day, one that keeps the old one for good was passed over. */
function forgotten({ name }: Definition, table: DecisionTable): readonly Odd[] {
  const own = generations(table);
  const days = new Set(own.flatMap((rows) => rows.slice(1).flatMap(({ validFrom }) => validFrom ?? [])));
  return [...days].flatMap((day): readonly Odd[] => {
    const without = own.filter((rows) => !rows.some(({ validFrom }) => validFrom === day));
    const [only] = without;
    const old = only?.at(-1);
    if (without.length !== 1 || own.length < 3 || old === undefined) return [];
    if (old.validTo !== undefined || (old.validFrom ?? "") > day || keyOf(old) === "") return [];
    const data = { what: name, key: keyOf(old), old: old.resultRaw, day: dayOf(day) };
    return [{ row: old, tell: (context, { place }) => rowForgotten.at(context.span(place), data) }];
  });
}
