// Which people a household has. A proof is a proof for every household of the shapes that were looked at.

import type { ThingRef } from "@andersom/runtime";
import type { DecisionModel, Fact } from "@andersom/semantics";

export interface Shape {
  /** The inwoner has a partner. */
  readonly partner: boolean;
  readonly children: number;
  /** The most things on a list of things that are not people (gedragingen, schulden). */
  readonly things: number;
}

export const personThing = "inwoner";
export const homeThing = "huishouden";

/** From simple to large, so that a household that is found is the simplest one. */
export const shapes: readonly Shape[] = [
  { partner: false, children: 0, things: 0 },
  { partner: false, children: 0, things: 1 },
  { partner: true, children: 0, things: 1 },
  { partner: false, children: 1, things: 1 },
  { partner: true, children: 1, things: 1 },
  { partner: true, children: 2, things: 2 },
];

export interface Cast {
  readonly shape: Shape;
  readonly persons: readonly ThingRef[];
  readonly home: ThingRef | undefined;
}

/** The people of a shape, the inwoner first; the names are those of the household file. */
export function castOf(model: DecisionModel, shape: Shape): Cast {
  const keys = ["aanvrager", ...(shape.partner ? ["partner"] : [])];
  for (let child = 1; child <= shape.children; child++) keys.push(`kind ${child}`);
  const home = model.things.some(({ id }) => id === homeThing)
    ? { thing: homeThing, key: homeThing }
    : undefined;
  return { shape, persons: keys.map((key) => ({ thing: personThing, key })), home };
}

/** Whom a fact that holds a person is about: the other adult, for the adults. */
export function partnerOf({ shape, persons }: Cast, subject: ThingRef): ThingRef | undefined {
  if (!shape.partner) return undefined;
  const [first, second] = persons;
  return subject.key === first!.key ? second : subject.key === second!.key ? first : undefined;
}

/** The people on a list: everybody of a household; of a person, the children of the adults. */
export function peopleOn({ shape, persons }: Cast, fact: Fact, subject: ThingRef): readonly ThingRef[] {
  if (fact.thing !== personThing) return persons;
  const adults = shape.partner ? 2 : 1;
  return persons.indexOf(persons.find(({ key }) => key === subject.key)!) < adults
    ? persons.slice(adults)
    : [];
}
