// Brackets (`per schijf van …`) that do not go up, or that say nothing of what lies above the last one.

import { compare, parseDecimal, type Rational } from "@andersom/runtime";
import type { Brackets, Definition, Expr } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import type { Analysis } from "../../analysis.js";
import type { Context } from "../../context.js";
import { bracketsOpen } from "../../diagnostics/slips.js";
import { allIn } from "../../lists.js";

export const bracketRows: Analysis = {
  name: "schijven-die-niet-sluiten",
  *run(context) {
    for (const { row, tell } of wrongRows(context.model.definitions))
      if (context.isOwn(row.place)) yield tell(context);
  },
};

type Row = Brackets["rows"][number];

interface Wrong {
  readonly row: Row;
  readonly tell: (context: Context) => Diagnostic;
}

const wrongRows = allIn(({ name, rules }: Definition): readonly Wrong[] =>
  rules.flatMap(({ body }) => (body.form === "brackets" ? wrongIn(name, body) : [])),
);

function wrongIn(what: string, { rows }: Brackets): readonly Wrong[] {
  const wrong = (row: Row, limit: string, before: string | undefined): Wrong => ({
    row,
    tell: (context) => bracketsOpen.at(context.span(row.place), { what, limit, before }),
  });
  const limits = rows.map(({ to }) => limitOf(to));
  const at = limits.findIndex((limit, index) => {
    const before = limits[index - 1];
    return limit !== undefined && before?.of === limit.of && compare(limit.value, before.value) <= 0;
  });
  if (at > 0) return [wrong(rows[at]!, textOf(rows[at]!.to), textOf(rows[at - 1]!.to))];
  const last = rows.at(-1);
  return last?.to === undefined ? [] : [wrong(last, textOf(last.to), undefined)];
}

interface Limit {
  readonly value: Rational;
  /** Only amounts, or parts of the same value, can be held against each other. */
  readonly of: string;
}

function limitOf(expr: Expr | undefined): Limit | undefined {
  if (expr?.op === "constant") return numberOf(expr, "");
  const [part, whole] = expr?.op === "percent" ? expr.args : [];
  if (part?.op !== "constant" || whole?.op !== "definition") return undefined;
  return numberOf(part, whole.definition);
}

function numberOf({ value }: Extract<Expr, { op: "constant" }>, of: string): Limit | undefined {
  const number = typeof value === "string" ? parseDecimal(value) : undefined;
  return number === undefined ? undefined : { value: number, of };
}

function textOf(expr: Expr | undefined): string {
  return expr?.text ?? "";
}
