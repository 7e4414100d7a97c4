// The values that a person chooses under a power, as what a file may give of somebody: they stand among the judgements.

import type { DecisionModel, Fact } from "@andersom/semantics";

/** Whose value a definition is that says nothing of it: that of the thing that a run has one of. */
export function holderOf(
  model: Pick<DecisionModel, "things">,
  thing: string | undefined,
): string | undefined {
  return thing ?? model.things.find(({ root }) => root)?.id;
}

/** One per definition that a power decides, under the id of that definition. */
export function chosenFacts(
  model: Pick<DecisionModel, "things" | "definitions" | "powers">,
): readonly Fact[] {
  const decided = new Set(model.powers.map(({ decides }) => decides));
  return model.definitions.flatMap(({ id, name, key, type, thing: about, place }): readonly Fact[] => {
    const thing = holderOf(model, about);
    if (!decided.has(id) || thing === undefined) return [];
    return [{ id, name, key, thing, type, kind: "oordeel", sources: [], place }];
  });
}
