// A row of a table that a later row for the same case takes the place of ends the day before: so the interpreter reads it too.

import { formatIsoDate, parseIsoDate } from "@andersom/runtime";
import type { DecisionModel, DecisionTable, TableRow } from "@andersom/semantics";

/** The same model with the last day of every row that has a successor. */
export function closedRows(model: DecisionModel): DecisionModel {
  const definitions = model.definitions.map((definition) => {
    const dated = definition.rules.some(
      ({ body }) => body.form === "table" && body.rows.some(({ validFrom }) => validFrom !== undefined),
    );
    if (!dated) return definition;
    const rules = definition.rules.map((rule) =>
      rule.body.form === "table" ? { ...rule, body: closedTable(rule.body) } : rule,
    );
    return { ...definition, rules };
  });
  return { ...model, definitions };
}

function closedTable(table: DecisionTable): DecisionTable {
  return { ...table, rows: table.rows.map((row) => closedRow(row, table.rows)) };
}

function closedRow(row: TableRow, rows: readonly TableRow[]): TableRow {
  if (row.validTo !== undefined) return row;
  const [next] = rows
    .filter((other) => sameCase(other, row))
    .flatMap(({ validFrom }) =>
      validFrom !== undefined && validFrom > (row.validFrom ?? "") ? [validFrom] : [],
    )
    .sort();
  const day = next === undefined ? undefined : parseIsoDate(next);
  return day === undefined ? row : { ...row, validTo: formatIsoDate(day - 1) };
}

function sameCase(one: TableRow, other: TableRow): boolean {
  return one.cells.map(({ raw }) => raw).join("|") === other.cells.map(({ raw }) => raw).join("|");
}
