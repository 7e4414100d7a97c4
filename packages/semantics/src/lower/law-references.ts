// A row of `verwijzingen naar …`: a place in the law that is not any more what ordinances cite it for.

import type { Table, TableRow } from "@andersom/syntax";
import { tableColumns } from "../diagnostics/types.js";
import type { LawReference } from "../model/index.js";
import type { LowerContext } from "./context.js";
import { optional } from "./header.js";
import { cellOf, citationOfText, dateOfText } from "./law-contents.js";

/** A row of `verwijzingen naar …`; what does not fit is reported. */
export function referenceRow(
  row: TableRow,
  table: Table,
  law: string,
  context: LowerContext,
): readonly Omit<LawReference, "id">[] {
  const cell = (column: string): string => cellOf(row, table, column);
  const problem = (reason: string): readonly [] => {
    context.report(tableColumns.at(row.span, { reason }));
    return [];
  };
  const cited = citationOfText(cell("verwijzing"), law);
  if (cited === undefined)
    return problem(`Zet in de kolom ‘verwijzing’ een artikel, zoals ‘artikel 8 lid 2’.`);
  const change = cell("wat er is veranderd");
  if (change === "") return problem("Deze rij mist de kolom ‘wat er is veranderd’.");
  const now = cell("is nu");
  const moved = now === "" ? undefined : citationOfText(now, law);
  if (now !== "" && moved === undefined) return problem(`‘${now}’ is geen artikel, zoals ‘artikel 8 lid 2’.`);
  return [
    {
      law,
      citation: cited,
      change,
      ...optional("now", moved),
      ...optional("validFrom", dateOfText(cell("vanaf"))),
      place: context.placeOf(row.span),
    },
  ];
}
