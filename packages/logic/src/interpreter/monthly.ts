// Which values differ per month: those that read a series, an amount with dates, or another value that does.

import type { DecisionModel, DefinitionRule } from "@andersom/semantics";
import { expressionsIn } from "./circles.js";

/**
 * The definitions whose value is the same in every month. Within "in elke maand van …" they need no second look: who the
 * gezin is, or how old somebody is on the peildatum, does not change from month to month of the period.
 */
export function monthlessDefinitions(model: DecisionModel): ReadonlySet<string> {
  const series = new Set(model.facts.filter(({ type }) => type.reeks === true).map(({ id }) => id));
  const reads = new Map<string, readonly string[]>();
  const monthly = new Set<string>();
  const choices = model.powers.filter(({ decides }) => decides !== undefined);
  for (const { id, kind, type, rules, caps } of model.definitions) {
    const powers = choices.filter((power) => power.decides === id);
    const all = [rules, caps, ...powers].map(heldIn);
    const { dated } = heldIn(rules);
    if (
      kind === "parameter" ||
      type.reeks === true ||
      dated ||
      all.some(({ facts }) => facts.some((fact) => series.has(fact)))
    )
      monthly.add(id);
    reads.set(
      id,
      all.flatMap(({ definitions }) => definitions),
    );
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
  /** A table of these rules has rows with dates. */
  readonly dated: boolean;
}

const held = new WeakMap<object, Held>();

/** The facts and values that a part reads; kept with the part. */
function heldIn(part: object): Held {
  const known = held.get(part);
  if (known !== undefined) return known;
  const all = expressionsIn(part);
  const made: Held = {
    facts: [...new Set(all.flatMap((expr) => (expr.op === "fact" ? [expr.fact] : [])))],
    definitions: [...new Set(all.flatMap((expr) => (expr.op === "definition" ? [expr.definition] : [])))],
    dated: Array.isArray(part) && (part as readonly unknown[]).some(isDated),
  };
  held.set(part, made);
  return made;
}

function isDated(rule: unknown): boolean {
  const { body } = rule as Partial<DefinitionRule>;
  return (
    body?.form === "table" &&
    body.rows.some((row) => row.validFrom !== undefined || row.validTo !== undefined)
  );
}
