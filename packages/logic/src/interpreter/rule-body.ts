// What one rule says when it decides: a formula, a table, brackets, or cases.

import {
  bracketsOp,
  faultAt,
  isFault,
  isUnknown,
  mergeFaults,
  mergeUnknowns,
  parseDecimal,
  rational,
  type Day,
  type Operand,
  type Place,
  type Truth,
} from "@andersom/runtime";
import type { DecisionTable, DefinitionRule, RuleBody, TableRow } from "@andersom/semantics";
import { isDated } from "../decision/dated.js";
import { daysOf, expired, type Days } from "../decision/expired.js";
import type { Scope } from "../decision/world.js";
import { andEach } from "../decision/truth.js";
import { holdsHere } from "./every-month.js";
import { dayInForce } from "./peildatum.js";
import type { Run } from "./run.js";
import { printed } from "./watch.js";

export function bodyValue(run: Run, rule: Pick<DefinitionRule, "body" | "place">, scope: Scope): Operand {
  const { body } = rule;
  switch (body.form) {
    case "value":
      return run.evaluate(body.value, scope);
    case "table":
      return tableValue(run, body, rule.place, scope);
    case "brackets": {
      const rows = body.rows.map((row) => ({
        from: row.from && run.evaluate(row.from, scope),
        to: row.to && run.evaluate(row.to, scope),
        percent: parseDecimal(row.percent) ?? rational(0n),
      }));
      return bracketsOp(run.evaluate(body.base, scope), rows, rule.place);
    }
    case "cases":
      return casesValue(run, body.cases, rule.place, scope);
  }
}

/** Exactly one row must hold; a later `geldig vanaf` closes an earlier row without an end. */
function tableValue(run: Run, table: DecisionTable, at: Place, scope: Scope): Operand {
  const dated = table.rows.some(isDated);
  const day = dated ? dayInForce(run, scope.month) : 0;
  if (dated)
    run.watch?.note(run, table, scope, (other) => {
      const own = other === run ? day : dayInForce(other, scope.month);
      return typeof own === "number"
        ? table.rows.map((row) => Number(isValid(row, own))).join("")
        : printed(own);
    });
  if (typeof day !== "number") return day;
  const stands = (row: TableRow): { readonly row: TableRow; readonly holds: Truth } => ({
    row,
    holds: rowHolds(run, row, scope),
  });
  const valid = table.rows
    .filter((row) => !dated || isValid(row, day))
    .map(stands)
    .filter(({ holds }) => holds !== false);
  const open = valid.map(({ holds }) => holds).filter((holds) => holds !== true);
  const unknowns = open.filter(isUnknown);
  if (unknowns.length > 0) return mergeUnknowns(unknowns);
  if (open.length > 0) return mergeFaults(open.filter(isFault));
  const rows = latest(valid.map(({ row }) => row));
  if (rows.length === 1) return run.evaluate(rows[0]!.result, scope);
  if (rows.length > 1) {
    return faultAt(
      "overlap",
      `In de tabel van “${table.resultHeader}” gelden hier ${rows.length} rijen tegelijk.`,
      ...rows.map((row) => row.place),
    );
  }
  // Rows of other dates are looked at for the message alone: is the amount out of date, or was there never one?
  const others = table.rows.filter((row) => dated && !isValid(row, day) && stands(row).holds !== false);
  if (others.length > 0) {
    return expired(table.resultHeader, others.map(validDays), day, at);
  }
  return faultAt("gat", `De tabel van “${table.resultHeader}” heeft geen rij voor dit geval.`, at);
}

function rowHolds(run: Run, row: TableRow, scope: Scope): Truth {
  return andEach(row.cells, ({ test }) => (test === null ? true : holdsHere(run, test, scope)));
}

export function isValid(row: Pick<TableRow, "validFrom" | "validTo">, day: Day): boolean {
  const [from, to] = validDays(row);
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** A row is read for every month of a period; its dates are parsed once. */
const readDays = new WeakMap<object, Days>();

function validDays(row: Pick<TableRow, "validFrom" | "validTo">): Days {
  const known = readDays.get(row);
  if (known !== undefined) return known;
  const { validFrom, validTo } = row;
  const days = daysOf({
    ...(validFrom === undefined ? {} : { from: validFrom }),
    ...(validTo === undefined ? {} : { to: validTo }),
  });
  readDays.set(row, days);
  return days;
}

/** ISO dates sort as text. */
export function latest<Row extends Pick<TableRow, "validFrom">>(rows: readonly Row[]): readonly Row[] {
  const newest = rows
    .map((row) => row.validFrom ?? "")
    .sort()
    .at(-1);
  return rows.filter((row) => (row.validFrom ?? "") === newest);
}

type Cases = Extract<RuleBody, { form: "cases" }>["cases"];

/** Exactly one case must hold; a case without a condition is for when none of the others does. */
function casesValue(run: Run, cases: Cases, at: Place, scope: Scope): Operand {
  const conditional = cases
    .filter((one) => one.when !== undefined)
    .map((one) => ({ one, holds: holdsHere(run, one.when!, scope) }));
  const open = conditional.map(({ holds }) => holds).filter((holds) => typeof holds !== "boolean");
  const unknowns = open.filter(isUnknown);
  if (unknowns.length > 0) return mergeUnknowns(unknowns);
  if (open.length > 0) return mergeFaults(open.filter(isFault));
  const holding = conditional.filter(({ holds }) => holds === true).map(({ one }) => one);
  const chosen = holding.length > 0 ? holding : cases.filter((one) => one.when === undefined);
  if (chosen.length === 1) return run.evaluate(chosen[0]!.value, scope);
  if (chosen.length === 0) return faultAt("gat", "Geen van deze gevallen doet zich hier voor.", at);
  return faultAt("overlap", "Hier gelden twee gevallen tegelijk.", ...chosen.map((one) => one.place));
}
