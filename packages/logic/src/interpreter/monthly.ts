// Which values differ per month: those that read a series, an amount with dates, or another value that does.

import type { DecisionModel, Expr } from "@andersom/semantics";
import { expressionsIn } from "./circles.js";

/**
 * The definitions whose value is the same in every month. Within "in elke maand van …" they need no second look: who the
 * gezin is, or how old somebody is on the peildatum, does not change from month to month of the period.
 */
export function monthlessDefinitions(model: DecisionModel): ReadonlySet<string> {
  const series = new Set(model.facts.filter(({ type }) => type.reeks === true).map(({ id }) => id));
  const reads = new Map<string, ReadonlySet<string>>();
  const monthly = new Set<string>();
  const choices = model.powers.filter(({ decides }) => decides !== undefined);
  for (const { id, kind, type, rules, caps } of model.definitions) {
    const powers = choices.filter((power) => power.decides === id);
    const all = [rules, caps, ...powers].flatMap(heldIn);
    const dated = rules.some(
      ({ body }) =>
        body.form === "table" &&
        body.rows.some((row) => row.validFrom !== undefined || row.validTo !== undefined),
    );
    if (kind === "parameter" || type.reeks === true || dated || all.some((expr) => readsSeries(expr, series)))
      monthly.add(id);
    reads.set(id, new Set(all.flatMap((expr) => (expr.op === "definition" ? [expr.definition] : []))));
  }
  // A judgement with sure cases, a right or an effect is read as it is now; what they need of a month they say themselves.
  for (let growing = true; growing;) {
    growing = false;
    for (const [id, others] of reads) {
      if (monthly.has(id) || ![...others].some((other) => monthly.has(other))) continue;
      monthly.add(id);
      growing = true;
    }
  }
  return new Set([...reads.keys()].filter((id) => !monthly.has(id)));
}

const held = new WeakMap<object, readonly Expr[]>();

/** The facts and values that a part reads; kept with the part. */
function heldIn(part: object): readonly Expr[] {
  const known = held.get(part);
  if (known !== undefined) return known;
  const made = expressionsIn(part).filter(({ op }) => op === "fact" || op === "definition");
  held.set(part, made);
  return made;
}

function readsSeries(expr: Expr, series: ReadonlySet<string>): boolean {
  return expr.op === "fact" && series.has(expr.fact);
}
