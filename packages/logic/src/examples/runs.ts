// The runs of a voorbeeld: the household on its own day or a later one, and everyone's run by the name that sentences use.

import { parseIsoDate } from "@andersom/runtime";
import type { Example, Expr, HouseholdInput } from "@andersom/semantics";
import type { DecisionRun } from "../decision/decide.js";
import { movedTo, peildatumFacts } from "../decision/moved.js";
import { leadOf, nameOf } from "../decision/people.js";
import { readHousehold } from "../input/household.js";
import { personThing, type Household } from "../input/spec.js";
import type { ModelIndex } from "../interpreter/run.js";
import type { ExampleRuns } from "./expectation.js";
import { peopleOf } from "./people.js";

/** The household on the voorbeeld's own day, or as if everything were asked on a later one. */
export function householdOn(index: ModelIndex, input: HouseholdInput, date: string | undefined): Household {
  const read = readHousehold(index.model, input);
  const day = date === undefined ? undefined : parseIsoDate(date);
  return day === undefined ? read : movedTo(read, peildatumFacts(index.model), day);
}

/** The runs under the keys of the voorbeeld. */
export function runsOf(
  example: Example,
  household: Household,
  runs: readonly { readonly name: string; readonly run: DecisionRun<Expr> }[],
  date: string | undefined,
): ExampleRuns {
  const asker = leadOf(household);
  const people = new Map(peopleOf(example).map(({ key, name }) => [name, key]));
  const keyed = runs.map(({ name, run }) => ({ key: people.get(name), run }));
  const things = keyed.flatMap(({ key, run }) => {
    const person = run.world.scope(undefined, undefined).things[personThing];
    return key === undefined || person === undefined ? [] : [[key, person] as const];
  });
  const lead = asker === undefined ? undefined : people.get(nameOf(asker));
  return {
    runs: keyed,
    things: Object.fromEntries(things),
    ...(lead === undefined ? {} : { lead }),
    ...(date === undefined ? {} : { date }),
  };
}
