// Takes out of a condition what always or never holds, such as an exception that has been switched off.

import type { Expr, Junction } from "@andersom/semantics";

/** The same condition without constant parts; a constant when nothing else is left. */
export function simplified(expr: Expr): Expr {
  if (expr.op === "not") {
    const arg = simplified(expr.arg);
    const value = constantOf(arg);
    return value === undefined ? (arg === expr.arg ? expr : { ...expr, arg }) : constant(!value);
  }
  return expr.op === "all" || expr.op === "any" ? simplifiedJunction(expr) : expr;
}

function simplifiedJunction(expr: Junction): Expr {
  const decisive = expr.op === "any";
  const items = expr.items.map((item) => ({ ...item, expr: simplified(item.expr) }));
  if (items.some((item) => constantOf(item.expr) === decisive)) return constant(decisive);
  const open = items.filter((item) => constantOf(item.expr) === undefined);
  if (open.length === 0) return constant(!decisive);
  return open.length === 1 && expr.items.length > 1 ? open[0]!.expr : { ...expr, items: open };
}

/** All of these together as one condition; what is absent asks nothing. */
export function allOf(conditions: readonly (Expr | undefined)[]): Expr | undefined {
  const given = conditions.filter((one) => one !== undefined);
  const [only, ...others] = given;
  if (only === undefined || others.length === 0) return only;
  return { op: "all", type: { kind: "ja-nee" }, items: given.map((expr) => ({ expr })) };
}

/** What a condition always is; undefined when it depends on something. */
export function constantOf(expr: Expr): boolean | undefined {
  return expr.op === "constant" && typeof expr.value === "boolean" ? expr.value : undefined;
}

/** A rule that has been switched off for good, by `niet van toepassing is …` without a condition. */
export function isSwitchedOff(rule: { readonly scope?: Expr }): boolean {
  return rule.scope !== undefined && constantOf(simplified(rule.scope)) === false;
}

function constant(value: boolean): Expr {
  return { op: "constant", value, type: { kind: "ja-nee" } };
}
