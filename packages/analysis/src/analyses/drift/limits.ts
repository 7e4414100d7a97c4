// Conditions of the rules that are one bound of one value, with whom they are about.

import type { Comparison, Compare, Expr, Place } from "@andersom/semantics";
import type { Context } from "../../context.js";

/** `de leeftijd is minstens 18 jaar`, as a condition of a rule. */
export interface Limit {
  readonly expr: Compare;
  readonly place: Place;
  /** Whom its rule is about. */
  readonly thing: string | undefined;
  /** The rule applies on some days only: another text of it may say something else. */
  readonly timed: boolean;
}

const ends: ReadonlySet<Comparison> = new Set<Comparison>(["<", "<=", ">", ">="]);

/** Every such condition of the ordinance itself, in the order of the model. */
export function limitsOf(context: Context): readonly Limit[] {
  const { rights, definitions, duties, powers } = context.model;
  const found: Limit[] = [];
  const add = (all: readonly (Expr | undefined)[], place: Place, thing: string | undefined, timed: boolean): void => {
    if (!context.isOwn(place)) return;
    const waiting: { readonly expr: Expr; readonly place: Place }[] = all.flatMap((expr) => (expr === undefined ? [] : [{ expr, place }]));
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { expr } = next;
      if (expr.op === "all" || expr.op === "any")
        for (const item of expr.items) waiting.push({ expr: item.expr, place: item.place ?? next.place });
      else if (expr.op === "not") waiting.push({ expr: expr.arg, place: next.place });
      else if (expr.op === "compare" && ends.has(expr.comparison)) found.push({ expr, place: placed(expr, next.place), thing, timed });
    }
  };
  for (const { thing, grants, refusals, powers: may } of rights)
    for (const rule of [...grants, ...refusals, ...may])
      add([rule.condition, rule.scope], rule.place, thing, rule.validity !== undefined);
  for (const { thing, rules } of definitions)
    for (const { when, scope, body, place, validity } of rules)
      add([when, scope, body.form === "value" ? body.value : undefined], place, thing, validity !== undefined);
  for (const { condition, scope, exception, place } of duties) add([condition, scope, exception], place, undefined, false);
  for (const { condition, scope, place } of powers) add([condition, scope], place, undefined, false);
  return found;
} // prettier-ignore

/** The article and lid of its rule, at the words of the condition itself. */
function placed({ place }: Compare, around: Place): Place {
  return place === undefined ? around : { ...around, source: place.source };
}

/** What is bounded by what; undefined for what is worked out. */
export function keyOf({ expr: { left, right }, thing }: Limit): string | undefined {
  const of = (expr: Expr): string | undefined => {
    switch (expr.op) {
      case "fact":
        return expr.of.op === "variable" ? `${expr.fact} ${expr.of.name} ${expr.about ?? ""}` : undefined;
      case "definition":
        return expr.of === undefined || expr.of.op === "variable" ? expr.definition : undefined;
      case "constant":
        return expr.text?.toLowerCase() ?? JSON.stringify([expr.value, expr.type]);
      default:
        return expr.text?.toLowerCase();
    }
  };
  const [a, b] = [left.op === "fact" || left.op === "definition" ? of(left) : undefined, of(right)];
  return a === undefined || b === undefined ? undefined : `${thing ?? ""}|${a}|${b}`;
}
