// A condition that is the same in every month: within “in elke maand van …” it is looked at once.

import { oncePer, type Truth } from "@andersom/runtime";
import type { DecisionModel, Expr } from "@andersom/semantics";
import type { Scope } from "../decision/world.js";
import { expressionsIn } from "./circles.js";
import { seriesIn } from "./monthly.js";
import type { Run } from "./run.js";

/** Which expressions of a model read nothing that differs per month, given its values that do not. */
export function monthlessExpressions(
  { facts }: DecisionModel,
  monthless: ReadonlySet<string>,
): (expr: Expr) => boolean {
  const series = seriesIn(facts);
  return oncePer((expr: Expr) =>
    expressionsIn(expr).every((one) => {
      if (one.op === "definition") return monthless.has(one.definition);
      return one.op !== "fact" || !series.has(one.fact);
    }),
  );
}

/** A condition of a rule or row in the scope of its definition. */
export function holdsHere(run: Run, condition: Expr, scope: Scope): Truth {
  if (scope.month === undefined || !run.index.isMonthless(condition)) return run.truth(condition, scope);
  // The scopes of one subject in all months share their things.
  const known = run.inEveryMonth.get(scope.things) ?? new Map<Expr, Truth>();
  run.inEveryMonth.set(scope.things, known);
  const found = known.get(condition) ?? run.truth(condition, scope);
  known.set(condition, found);
  return found;
}
