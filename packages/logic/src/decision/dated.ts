// Which rows of a table, and which rules, hold on some days only.

import type { DefinitionRule, TableRow } from "@andersom/semantics";

/** Whether a row of a table is there on some days only. */
export function isDated({ validFrom, validTo }: Pick<TableRow, "validFrom" | "validTo">): boolean {
  return validFrom !== undefined || validTo !== undefined;
}

/** Whether what a rule says may differ from day to day, since its table has such rows. */
export function isDatedRule({ body }: Pick<DefinitionRule, "body">): boolean {
  return body.form === "table" && body.rows.some(isDated);
}
