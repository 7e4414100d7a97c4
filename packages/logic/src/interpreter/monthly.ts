// Which values differ per month: those that read a series, an amount with dates, or another value that does.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Definition, DefinitionRule, Fact, Power } from "@andersom/semantics";
import { expressionsIn } from "./circles.js";
import { choicesOf, isSameButFor, isSameObjects } from "../decision/same.js";

/** What was worked out last, and of which lists. */
interface Known extends Pick<DecisionModel, "facts" | "powers" | "definitions"> {
  readonly monthless: ReadonlySet<string>;
}

let known: WeakRef<Known> | undefined;
/** The answer of a model lives as long as its definitions. */
const knownOf = new WeakMap<readonly Definition[], Known>();

/**
 * The definitions whose value is the same in every month. Within "in elke maand van …" they need no second look: who the
 * gezin is, or how old somebody is on the peildatum, does not change from month to month of the period.
 */
export function monthlessDefinitions(model: DecisionModel): ReadonlySet<string> {
  const { facts, powers, definitions } = model;
  const before = known?.deref();
  const monthless = before !== undefined && isAsBefore(model, before) ? before.monthless : monthlessIn(model);
  const now: Known = { facts, powers, definitions, monthless };
  knownOf.set(definitions, now);
  known = new WeakRef(now);
  return monthless;
}

/** The same values read the same. Only a definition that is another object is looked into. */
function isAsBefore({ facts, powers, definitions }: DecisionModel, before: Known): boolean {
  if (!isSameObjects(facts, before.facts) || !isSameObjects(powers, before.powers)) return false;
  const series = seriesOf(facts);
  return isSameButFor(definitions, before.definitions, (one, other) => {
    const [mine, its] = [ownOf(one, powers, series), ownOf(other, powers, series)];
    return one.id === other.id && mine.monthly === its.monthly && isSameObjects(mine.reads, its.reads);
  });
}

const seriesOf = oncePer(
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
  const { dated } = heldIn(rules);
  const monthly =
    kind === "parameter" ||
    type.reeks === true ||
    dated ||
    all.some(({ facts }) => facts.some((fact) => series.has(fact)));
  return { monthly, reads: all.flatMap(({ definitions }) => definitions) };
}

function monthlessIn({ facts, powers, definitions }: DecisionModel): ReadonlySet<string> {
  const series = seriesOf(facts);
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
