// A household that the solver found, decided by the interpreter: outcomes of rights and values of definitions.

import { and, isFault, isUnknown, type Operand, type ThingRef } from "@andersom/runtime";
import type { DecisionModel, Definition, Expr } from "@andersom/semantics";
import { truthOf } from "../../../packages/logic/src/decision/truth.js";
import { runDecision } from "../../../packages/logic/src/decision/decide.js";
import { readHousehold } from "../../../packages/logic/src/input/household.js";
import { indexModel, interpreter } from "../../../packages/logic/src/interpreter/world.js";

export interface Decided {
  /** The outcome of a right for the inwoner. */
  right(id: string): string | undefined;
  definition(definition: Definition, subject: ThingRef | undefined): Operand;
  /** Whether conditions about a thing have together no value for the inwoner. */
  isUndecided(conditions: readonly (Expr | undefined)[], thing: string): boolean | undefined;
}

/** Neither yes nor no: a fault, or something that a person has to judge or hold for another right. */
export function isUndecided(value: Operand): boolean {
  return isFault(value) || (isUnknown(value) && value.facts.length === 0);
}

export function decider(model: DecisionModel): (household: unknown) => Decided {
  const index = indexModel(model);
  const executor = interpreter(index);
  return (input) => {
    const household = readHousehold(index.model, input);
    const { decision, world, states } = runDecision(executor, household, {});
    const here = (thing: string | undefined): ThingRef | undefined =>
      thing === undefined
        ? undefined
        : (states.find(({ right }) => right.thing === thing)?.subject ?? { thing, key: thing });
    return {
      right: (id) => decision.rights.find(({ right }) => right === id)?.kind,
      definition(definition, subject) {
        const known = index.definitions.get(definition.id)?.thing;
        const about = known === "huishouden" ? household.homes.get("aanvrager") : (subject ?? here(known));
        return world.definition(
          definition.id,
          known === "inwoner" ? { thing: "inwoner", key: "aanvrager" } : about,
        );
      },
      isUndecided(conditions, thing) {
        if (thing !== "inwoner") return undefined;
        const scope = world.scope(thing, { thing, key: "aanvrager" });
        const written = conditions.filter((one) => one !== undefined);
        return isUndecided(and(written.map((one) => truthOf(world.evaluate(one, scope)))));
      },
    };
  };
}
