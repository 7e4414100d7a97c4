// For whom somebody asks: what a parent cannot have, whatever is judged, is asked for the children.

import type { Day, ThingRef } from "@andersom/runtime";
import { cell, personThing, type Household, type RightRequest } from "../input/spec.js";
import { viewOf } from "./people.js";
import { rightState } from "./right.js";
import { noDepartures, type Departures, type Outline, type World } from "./world.js";

/** The part of an executor that reads a right anew. */
interface Worlds<X> {
  readonly outline: Outline<X>;
  world(household: Household, peildatum: Day | undefined, departures: Departures): World<X>;
}

/**
 * Anja asks for jeugdhulp. She is 39, and jeugdhulp is for those under 18: so she asks for her children. Whether she
 * could have it is read without any judgement, because what a judge may still say is no reason to ask her children.
 */
export function withChildren<X>(
  executor: Worlds<X>,
  household: Household,
  given: Day | undefined,
): Household {
  const { requested } = household;
  if (requested === undefined || household.persons.length < 2) return household;
  const { outline } = executor;
  const judged = new Set(outline.facts.filter(({ kind }) => kind === "oordeel").map(({ id }) => id));
  const values = new Map([...household.values].filter(([key]) => !judged.has(key.split("\0")[1] ?? "")));
  const more = requested.flatMap(({ right: id, person, asks }): RightRequest[] => {
    const right = outline.rights.find((one) => one.id === id);
    if (right?.thing !== personThing || person === undefined || !asks) return [];
    const children = childrenOf(executor, household, person);
    if (children.length === 0) return [];
    const view = viewOf({ ...household, values }, person);
    const world = executor.world(view.household, given, noDepartures);
    if (rightState(outline, world, right, person).outcome.kind !== "geweigerd") return [];
    return children.map((child) => ({ right: id, person: child, asks: false }));
  });
  return more.length === 0 ? household : { ...household, requested: [...requested, ...more] };
}

function childrenOf<X>(
  { outline }: Worlds<X>,
  { persons, values }: Household,
  person: ThingRef,
): readonly ThingRef[] {
  const fact = outline.facts.find(
    ({ thing, key, type }) => thing === personThing && key === "kinderen" && type.kind === "lijst",
  );
  const children = fact === undefined ? undefined : values.get(cell(person.key, fact.id));
  if (typeof children !== "object" || !("things" in children)) return [];
  return persons.filter(({ key }) => children.things.some((child) => child.key === key));
}
