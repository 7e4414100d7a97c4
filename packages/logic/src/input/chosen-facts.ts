// The values that a person chooses under a power, as what a file may give of somebody: they stand among the judgements.

import type { DecisionModel, Fact } from "@andersom/semantics";
import { withSubjects } from "../decision/subjects.js";

const made = new WeakMap<DecisionModel, readonly Fact[]>();

/** One per definition that a power decides, under the id of that definition, of whom its value is. */
export function chosenFacts(written: DecisionModel): readonly Fact[] {
  const known = made.get(written) ?? factsOf(withSubjects(written));
  made.set(written, known);
  return known;
}

function factsOf(model: DecisionModel): readonly Fact[] {
  const decided = new Set(model.powers.map(({ decides }) => decides));
  return model.definitions.flatMap(({ id, name, key, type, thing: about, place }): readonly Fact[] => {
    // What is about nobody stands with the thing that a run has one of.
    const thing = about ?? model.things.find(({ root }) => root)?.id;
    if (!decided.has(id) || thing === undefined) return [];
    return [{ id, name, key, thing, type, kind: "oordeel", sources: [], place }];
  });
}
