// What people call the things that an outcome may still wait for.

import type { DecisionModel } from "@andersom/semantics";

/** Names of everything that may still be unknown, by id. */
export function namesOf(model: DecisionModel): (id: string) => string {
  const names = new Map<string, string>();
  for (const { id, name } of [...model.facts, ...model.definitions, ...model.powers, ...model.rights])
    names.set(id, name);
  for (const { id, name } of model.effects) names.set(`effect ${id}`, `of het effect ${name} wordt bereikt`);
  return (id) => names.get(id) ?? id;
}
