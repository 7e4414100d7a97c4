// The reference interpreter: the decision of one household under one ordinance.

import type { DecisionModel } from "@andersom/semantics";
import { decideWith } from "../decision/decide.js";
import { overviewWith, planWith } from "../decision/plan.js";
import type { Plan, PlanLine } from "../decision/plan-data.js";
import type { DecideOptions, Decision } from "../decision/decision.js";
import { readHousehold } from "../input/household.js";
import { indexModel, interpreter } from "./world.js";

/** The same as `decide`, for many households: the model is indexed once. */
export function createInterpreter(
  model: DecisionModel,
): (input: unknown, options?: DecideOptions) => Decision {
  const index = indexModel(model);
  const executor = interpreter(index);
  return (input, options = {}) => decideWith(executor, readHousehold(index.model, input), options);
}

/**
 * Decides every right for one household.
 * Pure: the same model, input and options always give the same decision; no clock, no randomness, no locale.
 * Never throws on the input: what is wrong with it stands in `findings`.
 */
export function decide(model: DecisionModel, input: unknown, options: DecideOptions = {}): Decision {
  return createInterpreter(model)(input, options);
}

/** The same as `decidePlan`, for many households: the model is indexed once. */
export function createPlanner(model: DecisionModel): (input: unknown, options?: DecideOptions) => Plan {
  const index = indexModel(model);
  const executor = interpreter(index);
  return (input, options = {}) => planWith(executor, readHousehold(index.model, input), options);
}

/** The overview of the plan of many households under one model, without the rest of the plan: who has what, and how much. */
export function createOverview(
  model: DecisionModel,
): (input: unknown, options?: DecideOptions) => readonly PlanLine[] {
  const index = indexModel(model);
  const executor = interpreter(index);
  return (input, options = {}) => overviewWith(executor, readHousehold(index.model, input), options);
}

/** Decides every right of every person of one household, and asks one question for all. Pure, as `decide` is. */
export function decidePlan(model: DecisionModel, input: unknown, options: DecideOptions = {}): Plan {
  return createPlanner(model)(input, options);
}
