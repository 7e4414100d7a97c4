// A household for the description of the API: the first voorbeeld of the ordinance that a request can hold as it is.

import { exampleInput } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";

/** @returns undefined where the ordinance has no voorbeeld that expects something. */
export function exampleOf(model: DecisionModel): unknown {
  const told = model.examples.find(({ expect }) => expect.length > 0);
  return told === undefined ? undefined : exampleInput(model, told);
}
