// How many kinds of help there are in a household.

import { fromInteger, mergeUnknowns, type Operand, type ThingRef, type Unknown } from "@andersom/runtime";
import { homeThing, personThing } from "../input/spec.js";
import type { Bounds } from "./bounds.js";
import { openedBy } from "./opening.js";
import { rightState } from "./right.js";
import type { Outline, Scope, World } from "./world.js";

/** A count that is known in part: "minstens 3" is decided once three are granted. */
export interface HelpCount {
  readonly value: Operand;
  readonly bounds: Bounds | undefined;
}

/** The different rights granted to the household of the scope and its people, of those in play without a signal. */
export function helpCount<X>(outline: Outline<X>, world: World<X>, scope: Scope): HelpCount {
  const circle = world.circle("help-count");
  if (circle !== undefined) return { value: circle, bounds: undefined };
  const granted = new Set<string>();
  const open = new Map<string, Unknown>();
  for (const subject of membersOf(world, scope)) {
    for (const right of outline.rights) {
      if (right.thing !== subject.thing || granted.has(right.id)) continue;
      if (openedBy(outline, world, right, subject, false) === undefined) continue;
      const { bare: outcome } = rightState(outline, world, right, subject);
      if (outcome.kind === "toegekend") granted.add(right.id);
      else if (outcome.kind === "nog onbekend" || outcome.kind === "ter beoordeling")
        open.set(right.id, {
          kind: "onbekend",
          facts: outcome.kind === "nog onbekend" ? outcome.facts : [],
          judgements: outcome.judgements,
          holes: [],
        });
    }
  }
  const waiting = [...open].filter(([id]) => !granted.has(id));
  const [low, high] = [fromInteger(granted.size), fromInteger(granted.size + waiting.length)];
  const value = waiting.length === 0 ? low : mergeUnknowns(waiting.map(([, unknown]) => unknown));
  return { value, bounds: { low, high } };
}

function membersOf<X>({ household }: World<X>, { things }: Scope): readonly ThingRef[] {
  const home = things[homeThing];
  const person = things[personThing];
  const { persons, homes } = household;
  const members = homes.size === 0 ? persons : persons.filter(({ key }) => homes.get(key)?.key === home?.key);
  const people = persons.length > 0 ? members : person === undefined ? [] : [person];
  return home === undefined ? people : [...people, home];
}
