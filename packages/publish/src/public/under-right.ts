// Powers and duties that are there only for who has one right: they are told with that right, without saying so again.

import type { Duty, Expr, Power, Right } from "@andersom/semantics";
import { isSwitchedOff } from "../phrase/simplify.js";
import type { PublicContext } from "./context.js";
import { subjectsOf, type Subject } from "./subjects.js";

/** The powers that hold for who has this right, with what is left of their conditions. */
export function powersUnder(context: PublicContext, rights: readonly Right[]): readonly Power[] {
  return underRight(context, context.index.model.powers, rights);
}

/** The duties of who has this right. */
export function dutiesUnder(context: PublicContext, rights: readonly Right[]): readonly Duty[] {
  return underRight(context, context.index.model.duties, rights);
}

/** Whether a rule is told with some right, so that no other part of the page has to. */
export function isUnderRight(context: PublicContext, rule: Conditional): boolean {
  return subjectsOf(context).some(({ rights }) => strip(rule, rights) !== undefined);
}

/** The subjects that a condition asks for as a right that somebody has. */
export function subjectsAskedBy(context: PublicContext, condition: Expr | undefined): readonly Subject[] {
  const ids = new Set(askedRights(condition));
  return subjectsOf(context).filter(({ rights }) => rights.some(({ id }) => ids.has(id)));
}

interface Conditional {
  readonly condition?: Expr;
  readonly scope?: Expr;
  readonly place: { readonly instrument?: string };
}

function underRight<T extends Conditional>(
  context: PublicContext,
  all: readonly T[],
  rights: readonly Right[],
): readonly T[] {
  return all
    .filter((one) => one.place.instrument === undefined && !isSwitchedOff(one))
    .flatMap((one) => strip(one, rights) ?? []);
}

/** The rule without the condition that one of these rights is had; undefined when that is no condition of it. */
function strip<T extends Conditional>(rule: T, rights: readonly Right[]): T | undefined {
  const { condition, ...bare } = rule;
  if (condition === undefined) return undefined;
  if (isHad(condition, rights)) return bare as T;
  if (condition.op !== "all") return undefined;
  const rest = condition.items.filter(({ expr }) => !isHad(expr, rights));
  if (rest.length === condition.items.length || rest.length === 0) return undefined;
  return { ...rule, condition: { ...condition, items: rest } };
}

function isHad(expr: Expr, rights: readonly Right[]): boolean {
  return expr.op === "has-right" && expr.granted && rights.some(({ id }) => id === expr.right);
}

/** Rights that must be had, or of which one must: what is denied does not count. */
function askedRights(expr: Expr | undefined): readonly string[] {
  if (expr?.op === "has-right") return expr.granted && expr.because === undefined ? [expr.right] : [];
  return expr?.op === "all" || expr?.op === "any" ? expr.items.flatMap((item) => askedRights(item.expr)) : [];
}
