// Which values differ per month: those that read a series, an amount with dates, or another value that does.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Definition, Fact, Power } from "@andersom/semantics";
import { choicesOf } from "../decision/deciding-powers.js";
import { isDatedRule } from "../decision/dated.js";
import { againWhenChanged, isSameButFor, isSameObjects } from "../decision/same.js";
import { expressionsIn } from "./circles.js";

/**
 * The definitions whose value is the same in every month. Within "in elke maand van …" they need no second look: who the
 * gezin is, or how old somebody is on the peildatum, does not change from month to month of the period. The same values read
 * the same: after an edit only a definition that is another object is looked into.
 */
export const monthlessDefinitions = againWhenChanged(({ facts, powers, definitions }, before) => {
  if (!isSameObjects(facts, before.facts) || !isSameObjects(powers, before.powers)) return false;
  const series = seriesIn(facts);
  return isSameButFor(definitions, before.definitions, (one, other) => {
    const [mine, its] = [ownOf(one, powers, series), ownOf(other, powers, series)];
    return one.id === other.id && mine.monthly === its.monthly && isSameObjects(mine.reads, its.reads);
  });
}, monthlessIn);

/** The facts that have a value per month. */
export const seriesIn = oncePer(
  (facts: readonly Fact[]): ReadonlySet<string> =>
    new Set(facts.filter(({ type }) => type.reeks === true).map(({ id }) => id)),
);

/** Whether a definition itself differs per month, and which others it reads. */
function ownOf(
  { id, kind, type, rules, caps }: Definition,
  powers: readonly Power[],
  series: ReadonlySet<string>,
): { readonly monthly: boolean; readonly reads: readonly string[] } {
  const all = [rules, caps, ...choicesOf(powers, id)].map(heldIn);
  const monthly =
    kind === "parameter" ||
    type.reeks === true ||
    rules.some(isDatedRule) ||
    all.some(({ facts }) => facts.some((fact) => series.has(fact)));
  return { monthly, reads: all.flatMap(({ definitions }) => definitions) };
}

function monthlessIn({ facts, powers, definitions }: DecisionModel): ReadonlySet<string> {
  const series = seriesIn(facts);
  const reads = new Map<string, readonly string[]>();
  const monthly = new Set<string>();
  for (const definition of definitions) {
    const own = ownOf(definition, powers, series);
    if (own.monthly) monthly.add(definition.id);
    reads.set(definition.id, own.reads);
  }
  // A judgement with sure cases, a right or an effect is read as it is now; what they need of a month they say themselves.
  for (let growing = true; growing;) {
    growing = false;
    for (const [id, others] of reads) {
      if (monthly.has(id) || !others.some((other) => monthly.has(other))) continue;
      monthly.add(id);
      growing = true;
    }
  }
  return new Set([...reads.keys()].filter((id) => !monthly.has(id)));
}

interface Held {
  readonly facts: readonly string[];
  readonly definitions: readonly string[];
}

/** The facts and values that a part reads; kept with the part. */
const heldIn = oncePer((part: object): Held => {
  const all = expressionsIn(part);
  return {
    facts: [...new Set(all.flatMap((expr) => (expr.op === "fact" ? [expr.fact] : [])))],
    definitions: [...new Set(all.flatMap((expr) => (expr.op === "definition" ? [expr.definition] : [])))],
  };
});
