// What a name comes down to on the day of the page: a reader of a table wants the amount, not the name that the law gives it.

import type { Expr, TableRow } from "@andersom/semantics";
import { inForce } from "../phrase/amounts.js";
import { constantOf, isSwitchedOff, simplified } from "../phrase/simplify.js";
import type { PublicContext } from "./context.js";

/** A fixed value, and the last day on which it is known to hold (`yyyy-mm-dd`). */
export interface KnownValue {
  readonly value: Extract<Expr, { op: "constant" }>;
  readonly until?: string;
}

/** How many names may stand for one another before nobody is helped by following them. */
const longestChain = 4;

/** The value of an expression that is a constant, or a name for one; undefined where it depends on anything but the day. */
export function knownValue(context: PublicContext, expr: Expr, chain = longestChain): KnownValue | undefined {
  if (expr.op === "constant") return { value: expr };
  if (expr.op !== "definition" || chain === 0) return undefined;
  const definition = context.index.definitions.get(expr.definition);
  const [rule, ...others] = definition?.rules.filter((one) => !isSwitchedOff(one)) ?? [];
  if (definition === undefined || rule === undefined || others.length > 0) return undefined;
  if (definition.caps.length > 0 || isOpen(rule.when) || isOpen(rule.scope)) return undefined;
  if (rule.body.form === "value") return knownValue(context, rule.body.value, chain - 1);
  if (rule.body.form !== "table" || rule.body.columns.length > 0) return undefined;
  return knownRow(context, rule.body.rows, chain - 1);
}

function isOpen(condition: Expr | undefined): boolean {
  return condition !== undefined && constantOf(simplified(condition)) !== true;
}

function knownRow(context: PublicContext, rows: readonly TableRow[], chain: number): KnownValue | undefined {
  const [row, ...others] = rows.filter((one) => inForce(one, context.on));
  if (row === undefined || others.length > 0) return undefined;
  const found = knownValue(context, row.result, chain);
  if (found === undefined) return undefined;
  const [until] = [row.validTo ?? [], found.until ?? []].flat().sort();
  return until === undefined ? { value: found.value } : { value: found.value, until };
}
