// One household as each of its people sees it: who the inwoner is, which household is theirs, whose maatwerk counts.

import { or, type ThingRef } from "@andersom/runtime";
import { homeThing, personThing, type Household } from "../input/spec.js";
import type { Accepted } from "./departures.js";
import type { Departures } from "./world.js";

/** The household around one person; without people who have a name, the household as it is. */
export interface View {
  readonly person: ThingRef | undefined;
  readonly household: Household;
}

/** One view per person, in the order of the file. */
export function viewsOf(household: Household): readonly View[] {
  if (household.persons.length === 0) return [{ person: undefined, household }];
  return household.persons.map((person) => viewOf(household, person));
}

export function viewOf(household: Household, person: ThingRef): View {
  const instances = new Map(household.instances);
  const own = (instances.get(personThing) ?? []).filter((one) => one.key.startsWith(`${person.key}/`));
  instances.set(personThing, [person, ...own]);
  const home = household.homes.get(person.key);
  for (const [thing, all] of instances)
    if (thing !== personThing && thing !== homeThing)
      instances.set(
        thing,
        all.filter((one) => (ownerOf(household, one) ?? person).key === person.key),
      );
  if (home !== undefined) instances.set(homeThing, [home]);
  return {
    person,
    household: {
      ...household,
      instances,
      departures: household.departures.filter((one) => one.person?.key === person.key),
      events: new Map([...household.events, ...(household.eventsOf.get(person.key) ?? [])]),
    },
  };
}

/** The person that a decision is about when it is about one: the applicant, or else the first. */
export function leadOf(household: Household): ThingRef | undefined {
  return household.applicant ?? household.persons[0];
}

/** The person in whose list a thing stands: a gedraging of Mo is about Mo, whoever the run is about. */
export function ownerOf(household: Pick<Household, "persons">, subject: ThingRef): ThingRef | undefined {
  const at = subject.key.indexOf("/");
  if (at < 0 || subject.thing === personThing) return undefined;
  return household.persons.find(({ key }) => key === subject.key.slice(0, at));
}

/** As the file writes the name. */
export function nameOf(person: ThingRef): string {
  return person.key.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Accepted maatwerk of one person. */
export interface PersonAccepted {
  readonly person: ThingRef | undefined;
  readonly accepted: Accepted;
}

/**
 * All accepted maatwerk, as it counts in the world of one person. Each departure counts for the person it is for, for
 * what is theirs and for their household; what belongs to nobody (the aanvraag) follows the person the world is about.
 */
export function departuresFor(
  all: readonly PersonAccepted[],
  focus: ThingRef | undefined,
  { homes, persons }: Household,
): Departures {
  const owners = new Set([...persons, ...homes.values()].map(({ key }) => key));
  const counts = ({ person }: PersonAccepted, subject: ThingRef | undefined): boolean => {
    if (person === undefined) return true;
    const [owner = ""] = (subject ?? focus)?.key.split("/", 1) ?? [];
    if (!owners.has(owner)) return person.key === focus?.key;
    return owner === person.key || owner === homes.get(person.key)?.key;
  };
  return {
    sets: (rule, subject) =>
      or(all.filter((one) => counts(one, subject)).map((one) => one.accepted.rules.get(rule) ?? false)),
    value: (definition, subject) =>
      all
        .find((one) => one.accepted.values.has(definition) && counts(one, subject))
        ?.accepted.values.get(definition),
  };
}
