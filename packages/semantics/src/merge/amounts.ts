// Amounts in time: two on one day, and days without one.

import type { Diagnostic } from "@andersom/syntax";
import { byDay, dayBefore } from "../days.js";
import { validityGap, validityOverlap, validityTurned } from "../diagnostics/time.js";
import type { DecisionTable, Definition, TableRow } from "../model/index.js";
import { spanOf } from "./examples.js";

/** Rows for the same case must follow each other. A row without an end is closed by the next one. */
export function checkAmounts(
  definitions: readonly Definition[],
  report: (diagnostic: Diagnostic) => void,
): void {
  for (const { name, rules } of definitions)
    for (const { body } of rules)
      if (body.form === "table") for (const rows of casesOf(body)) checkCase(rows, name, body, report);
}

/** Rows with the same cells; a table without dates is about cases only. */
function casesOf({ rows }: DecisionTable): readonly (readonly TableRow[])[] {
  if (rows.every(({ validFrom, validTo }) => validFrom === undefined && validTo === undefined)) return [];
  const cases = new Map<string, TableRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(row.cells.map(({ raw }) => raw.toLowerCase()));
    cases.set(key, [...(cases.get(key) ?? []), row]);
  }
  return [...cases.values()];
}

function checkCase(
  rows: readonly TableRow[],
  name: string,
  table: DecisionTable,
  report: (diagnostic: Diagnostic) => void,
): void {
  const sort = "bedrag";
  for (const { validFrom: from, validTo: to, place } of rows)
    if (from !== undefined && to !== undefined && to < from)
      report(validityTurned.at(spanOf(place), { from, to }));
  const sorted = [...rows].sort((a, b) => byDay(a.validFrom, b.validFrom));
  sorted.slice(1).forEach((later, index) => {
    const { validFrom: before, validTo: last, place } = sorted[index]!;
    const { validFrom: first } = later;
    const which = later.cells.filter(({ test }) => test !== null).map(({ raw }) => raw);
    const what = `‘${name}’${table.columns.length === 0 || which.length === 0 ? "" : ` (${which.join(", ")})`}`;
    const related = [{ span: spanOf(place), message: "Dit is het andere bedrag." }];
    if (first === undefined || first === before || (last !== undefined && last >= first))
      report(
        validityOverlap.at(
          spanOf(later.place),
          {
            what,
            sort,
            ...(first === undefined ? {} : { from: first }),
            ...(last === undefined || first === before ? {} : { last }),
          },
          { related },
        ),
      );
    else if (last !== undefined && last < dayBefore(first))
      report(validityGap.at(spanOf(later.place), { what, sort, last, first }, { related }));
  });
}
