// The run of one person within the plan of a household.

import type { ThingRef } from "@andersom/runtime";
import type { DecisionRun } from "./decide.js";

export interface PersonRun<X> {
  readonly name: string;
  readonly person: ThingRef | undefined;
  readonly home: ThingRef | undefined;
  readonly run: DecisionRun<X>;
}
