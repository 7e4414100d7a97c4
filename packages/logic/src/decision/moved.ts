// The same household on another day: the peildatum moves, and the facts that fix it move along.

import type { Day } from "@andersom/runtime";
import type { DecisionModel, Expr, Fact } from "@andersom/semantics";
import { cell, type Household } from "../input/spec.js";

/**
 * The date facts that are the peildatum by the ordinance's own definition, as `de aanvraagdatum`: read as such, as the
 * first or last day of its month, or by way of another definition. A fact that the peildatum is only counted from
 * (`18 jaar na de geboortedatum`) or that only stands in a condition stays what it is.
 */
export function peildatumFacts(model: DecisionModel): readonly Fact[] {
  if (model.peildatum === undefined) return [];
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const { body } of model.definitions.find((one) => one.id === id)?.rules ?? []) {
      if (body.form === "value") follow(body.value);
      else if (body.form === "table")
        body.rows.forEach((row) => {
          follow(row.result);
        });
      else if (body.form === "cases")
        body.cases.forEach((one) => {
          follow(one.value);
        });
    }
  };
  const follow = (expr: Expr): void => {
    if (expr.op === "fact") found.add(expr.fact);
    else if (expr.op === "definition") visit(expr.definition);
    else if (expr.op === "date-of-month") follow(expr.date);
    else if (expr.op === "min" || expr.op === "max") expr.args.forEach(follow);
  };
  visit(model.peildatum);
  return model.facts.filter(
    (fact) => found.has(fact.id) && fact.kind === "gegeven" && fact.type.kind === "datum",
  );
}

/** As if everything were asked on this day. Peildatum facts that were not given stay unknown, unless `ask`. */
export function movedTo(household: Household, facts: readonly Fact[], day: Day, ask = false): Household {
  const values = new Map(household.values);
  for (const fact of facts) {
    for (const { key } of household.instances.get(fact.thing) ?? []) {
      const at = cell(key, fact.id);
      if (ask || typeof values.get(at) === "number") values.set(at, day);
    }
  }
  return { ...household, peildatum: day, values, moved: true };
}
