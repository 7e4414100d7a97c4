// Who opened a rule: who asked for the right, or what else put it in play. Only open rules ask questions.

import { oncePer, placeText, type ThingRef } from "@andersom/runtime";
import type { Right } from "@andersom/semantics";
import { factCell, homeThing, personThing, type Household } from "../input/spec.js";
import { signalHolds } from "./signals.js";
import { truthOf } from "./truth.js";
import type { Outline, WithCode, World } from "./world.js";

export type OpenedBy = "gevraagd" | "ambtshalve" | "beoordeeld" | "aanbod" | "signaal";

/**
 * What puts this right of this subject in play: a request, the ordinance itself (ambtshalve), a judge who answered a
 * judgement about it, or an offer. `signals` false leaves out offers that wait for a signal. A file that asks for
 * nothing in particular asks for everything.
 */
export function openedBy<X>(
  outline: Outline<X>,
  world: World<X>,
  right: WithCode<Right, X>,
  subject: ThingRef,
  signals = true,
): OpenedBy | undefined {
  const { requested } = world.household;
  if (right.opens === "ambtshalve") return "ambtshalve";
  if (requested === undefined || isRequested(world, right.id, subject)) return "gevraagd";
  if (isJudged(outline, world.household, right.id, subject)) return "beoordeeld";
  const scope = world.scope(right.thing, subject);
  for (const offer of outline.offers ?? []) {
    if (!offer.rights.includes(right.id)) continue;
    const waits = offer.signals.length > 0;
    if (waits && (!signals || !offer.signals.some((id) => signalHolds(outline, world, id, scope) === true)))
      continue;
    const conditions = [offer.scope, offer.condition].filter((one) => one !== undefined);
    if (conditions.every((one) => truthOf(world.evaluate(one, scope), offer.place) === true))
      return waits ? "signaal" : "aanbod";
  }
  return undefined;
}

/** Who could open a right that is not in play, in plain words. */
export function couldOpen<X>(outline: Outline<X>, right: WithCode<Right, X>): string {
  const offers = (outline.offers ?? []).filter(({ rights }) => rights.includes(right.id));
  const places = offers.map(({ place }) => placeText(place));
  const offered = places.length === 0 ? "" : `, of als de gemeente het aanbiedt (${places.join("; ")})`;
  return `als iemand erom vraagt${offered}`;
}

function isRequested<X>(world: World<X>, right: string, subject: ThingRef): boolean {
  const { household } = world;
  const [owner = ""] = subject.key.split("/", 1);
  const focus = world.scope(undefined, undefined).things[personThing];
  const isHome = subject.thing === homeThing;
  return (household.requested ?? []).some(({ right: asked, person }) => {
    if (asked !== right) return false;
    if (person === undefined || person.key === owner) return true;
    if (isHome) return household.homes.get(person.key)?.key === owner || household.homes.size === 0;
    return !household.persons.some(({ key }) => key === owner) && person.key === focus?.key;
  });
}

function isJudged<X>(outline: Outline<X>, household: Household, right: string, subject: ThingRef): boolean {
  return judgedPerRight(outline.facts).some((id) => household.values.has(factCell(subject.key, id, right)));
}

const judgedPerRight = oncePer((facts: Outline<unknown>["facts"]) =>
  facts.flatMap(({ id, perRight }) => (perRight === true ? [id] : [])),
);
