// A household that was found, put into words when somebody reads it: telling takes longer than finding it again.

import { lazily } from "@andersom/runtime";
import type { DecisionModel, HouseholdInput } from "@andersom/semantics";
import type { Witness } from "@andersom/syntax";
import { tell, type Telling } from "./tell.js";

/** The household, with its words as soon as they are asked for. */
export function toldLater(model: DecisionModel, household: HouseholdInput, telling?: Telling): Witness {
  return lazily<Witness, "household">({ text: () => tell(model, household, telling) }, { household });
}
