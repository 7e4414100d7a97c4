// The words in the names that an ordinance declares: who calls something `de verrekening` may write that.

import type { DecisionModel } from "@andersom/semantics";

/** Everything that has a name, in small letters. */
export function declaredNames(model: DecisionModel): readonly string[] {
  const { rights, definitions, effects, facts, steps } = model;
  return [...rights, ...definitions, ...effects, ...facts, ...steps].map(({ name }) => name.toLowerCase());
}

/** All words of these names. */
export function nameWords(model: DecisionModel): ReadonlySet<string> {
  return new Set(declaredNames(model).flatMap((name) => name.split(/\s+/u)));
}
