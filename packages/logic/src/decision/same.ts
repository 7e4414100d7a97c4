// Two models that follow on each other: what an edit leaves alone is the same object in both.

import type { DecisionModel, Definition } from "@andersom/semantics";

type Lists = Pick<DecisionModel, "definitions" | "facts" | "powers" | "things">;

/**
 * The same function, that gives what it gave for the model before where that one is the same in what matters. What it found of a
 * model lives as long as the definitions of that model.
 */
export function againWhenChanged<V>(
  isSame: (now: DecisionModel, before: Lists) => boolean,
  find: (model: DecisionModel) => V,
): (model: DecisionModel) => V {
  interface Known {
    readonly lists: Lists;
    readonly found: V;
  }
  let last: WeakRef<Known> | undefined;
  const knownOf = new WeakMap<readonly Definition[], Known>();
  return (model) => {
    const before = last?.deref();
    const found = before !== undefined && isSame(model, before.lists) ? before.found : find(model);
    const { definitions, facts, powers, things } = model;
    const known: Known = { lists: { definitions, facts, powers, things }, found };
    knownOf.set(definitions, known);
    last = new WeakRef(known);
    return found;
  };
}

/** Whether two lists hold the very same objects. */
export function isSameObjects(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** Whether two lists hold the same objects, but for some pairs that are the same in what matters. */
export function isSameButFor<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (one: T, other: T) => boolean,
): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && !isSame(a[at]!, b[at]!)) return false;
  return true;
}
