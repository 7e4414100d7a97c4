// What a part of a model rests on: every definition, fact, right and other declaration that it reads, directly or further on.

import type { DecisionModel } from "@andersom/semantics";

/** Ids of declarations that a part reads, with the declarations themselves where they say more. */
export function reachOf(model: DecisionModel, part: unknown): ReadonlySet<string> {
  const declared = declarationsOf(model);
  const seen = new Set<string>();
  const walk = (one: unknown): void => {
    if (typeof one === "string") {
      const inner = declared.get(one);
      if (inner === undefined || seen.has(one)) return;
      seen.add(one);
      inner.forEach(walk);
    } else if (typeof one === "object" && one !== null)
      for (const [key, value] of Object.entries(one))
        if (key !== "place" && key !== "text" && key !== "prose" && key !== "id") walk(value);
  };
  walk(part);
  return seen;
}

const known = new WeakMap<DecisionModel, ReadonlyMap<string, readonly unknown[]>>();

/** By id: what it says. A power that decides a definition is part of it, and an effect is read by its name too. */
function declarationsOf(model: DecisionModel): ReadonlyMap<string, readonly unknown[]> {
  const found = known.get(model);
  if (found !== undefined) return found;
  const made = new Map<string, unknown[]>();
  const { definitions, facts, rights, duties, effects, signals, consents } = model;
  // Whether somebody has a right does not depend on what it is worth.
  const whether = rights.map(({ id, grants, refusals, powers }) => ({ id, grants, refusals, powers }));
  for (const one of [
    ...definitions,
    ...facts,
    ...whether,
    ...duties,
    ...effects,
    ...(signals ?? []),
    ...(consents ?? []),
  ])
    made.set(one.id, [...(made.get(one.id) ?? []), one]);
  for (const power of model.powers)
    if (power.decides !== undefined) made.set(power.decides, [...(made.get(power.decides) ?? []), power]);
  known.set(model, made);
  return made;
}
