// Whom a question is about: a thing of the household, or one that is on a list.

import type { ThingRef } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import type { Encoding } from "./encode/encoding.js";
import { personThing } from "./encode/shape.js";
import { yes, type Literal } from "./solver/literal.js";

/** Whom a question is about: the root thing of its kind, or the first thing of each list that holds them. */
export function subjectsOf(
  encoding: Encoding,
  about: string | undefined,
): readonly { readonly subject: ThingRef | undefined; readonly when: Literal }[] {
  if (about === undefined) return [{ subject: undefined, when: yes }];
  const { model, cast } = encoding;
  const root = model.things.find(({ id }) => id === about)?.root === true || about === personThing;
  if (root) return [{ subject: encoding.subjectFor(about, undefined), when: yes }];
  return model.facts.flatMap((fact) => {
    if (fact.type.kind !== "lijst" || fact.type.thing !== about) return [];
    const holder = fact.thing === personThing ? cast.persons[0] : encoding.subjectFor(fact.thing, undefined);
    if (holder === undefined) return [];
    const list = encoding.read(fact.id, holder, undefined, undefined);
    const [first] = list.kind === "lijst" ? list.items : [];
    return first === undefined ? [] : [{ subject: first.thing, when: first.when }];
  });
}

/** What a thing of a list is told with: that list too, though no rule about the thing reads it. */
export function withLists(
  read: ReadonlyMap<string, number> | undefined,
  { facts }: DecisionModel,
  about: string | undefined,
): ReadonlyMap<string, number> | undefined {
  if (read === undefined || about === undefined || about === personThing) return read;
  const lists = facts.filter(({ type }) => type.kind === "lijst" && type.thing === about);
  return new Map([...lists.map(({ id }) => [id, 0] as const), ...read]);
}
