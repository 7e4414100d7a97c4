// Which expressions read a monthly series in a month that somebody else must name.

import type { Expr } from "../model/index.js";

/** Operations that name the month themselves: what is read in their body is settled. */
const SETTLES = new Set<Expr["op"]>([
  "at-month",
  "every-month",
  "average-over-months",
  "sum-over-months",
  "count-months",
]);

/** Does evaluating this need a month from outside? */
export function readsSeries(expr: Expr): boolean {
  if ((expr.op === "fact" || expr.op === "definition") && expr.type.reeks === true) return true;
  return children(expr).some(readsSeries);
}

function children(expr: Expr): readonly Expr[] {
  const found: Expr[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("op" in value) found.push(value as Expr);
    else for (const inner of Object.values(value)) visit(inner);
  };
  for (const [key, value] of Object.entries(expr)) {
    if (key === "type" || key === "place" || (key === "body" && SETTLES.has(expr.op))) continue;
    visit(value);
  }
  return found;
}
