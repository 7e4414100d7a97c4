// The overview by itself has the lines of the whole plan: for every voorbeeld, with answers and without, and for random families.

import { createOverview, createPlanner, exampleInput } from "@andersom/logic";
import { ordinanceFolders } from "@andersom/testkit";
import type { DecisionModel, HouseholdInput } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { modelIn } from "./differential.js";
import { familyModel, randomFamily } from "./family.js";
import { randomNumbers } from "./households.js";

function compare(model: DecisionModel, inputs: readonly unknown[]): number {
  const [overview, plan] = [createOverview(model), createPlanner(model)];
  return inputs.reduce((lines: number, input) => {
    const found = overview(input);
    expect(found).toEqual(plan(input).overview);
    return lines + found.length;
  }, 0);
}

/** A voorbeeld as it stands, with what is not said left open, or without its judgements; in turns. */
function oneOfThree(input: HouseholdInput, at: number): unknown {
  const { restIsNee: _rest, ...open } = input;
  const { oordelen: _judged, ...unjudged } = input;
  return [input, open, unjudged][at % 3];
}

describe("an overview", () => {
  it.each(ordinanceFolders("examples"))("has the lines of the plan of every voorbeeld of %s", (folder) => {
    const model = modelIn(folder);
    const inputs = model.examples.map((example, at) => oneOfThree(exampleInput(model, example), at));
    expect(compare(model, inputs) > 0).toBe(model.rights.length > 0);
  });

  it("has the lines of the plan of random families", () => {
    const random = randomNumbers(17);
    const inputs = Array.from({ length: 100 }, () => randomFamily(random));
    expect(compare(familyModel, inputs)).toBeGreaterThan(100);
  });
});
