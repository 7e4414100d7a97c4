// The people of a household file: who they are, who lives with whom, and whose application it is.

import type { ThingRef } from "@andersom/runtime";
import { isHousemates, isMembers } from "./living-together.js";
import { normalName, pointer } from "./names.js";
import { personNamed, record, report, type Reading } from "./reading.js";
import { cell, homeThing, personThing } from "./spec.js";
import { readThing } from "./thing.js";
import { isRecord } from "./value.js";

/** Makes every person before any facts are read, because facts may name a person further on. */
export function declarePersons(reading: Reading, raw: unknown): readonly ThingRef[] {
  const people = Object.keys(record(reading, raw, "/personen", "“personen”"));
  if (people.length === 0) return [];
  if (!reading.spec.things.some((thing) => thing.id === personThing)) {
    report(reading, "onbekende naam", "/personen", "Deze verordening gaat niet over inwoners.");
    return [];
  }
  const taken = reading.spec.things.filter((thing) => thing.root && thing.id !== personThing);
  for (const name of people) {
    const path = pointer("/personen", name);
    const normal = normalName(name);
    if (
      normal === "" ||
      taken.some((thing) => normal === thing.name || normal.startsWith(`${thing.name} `))
    ) {
      report(reading, "onbekende naam", path, `“${name}” kan geen naam van een persoon zijn.`);
    } else if (reading.persons.has(normal)) {
      report(reading, "onbekende naam", path, `De naam “${name}” staat er twee keer.`);
    } else reading.persons.set(normal, { thing: personThing, key: pointer("", name).slice(1) });
  }
  const persons = [...reading.persons.values()];
  reading.instances.set(personThing, [...persons]);
  return persons;
}

/** Facts and judgements of every person. */
export function readPersons(reading: Reading, raw: unknown): void {
  if (!isRecord(raw)) return;
  for (const [name, given] of Object.entries(raw)) {
    const facts = withoutEvents(given);
    const path = pointer("/personen", name);
    const person = reading.persons.get(normalName(name));
    if (person?.key === pointer("", name).slice(1)) readThing(reading, facts, person, path, undefined);
  }
}

/** The events of a person are read by themselves; a fact of that name would have come first. */
function withoutEvents(given: unknown): unknown {
  if (!isRecord(given)) return given;
  const { gebeurtenissen: _events, ...facts } = given;
  return facts;
}

/**
 * The households with their facts and members. Without `huishoudens` everyone shares the household of the run, and
 * who its members are is not known; with them, someone who is in none lives in a household that nothing is known of.
 */
export function readHomes(reading: Reading, raw: unknown, restIsNo: boolean): ReadonlyMap<string, ThingRef> {
  const homes = new Map<string, ThingRef>();
  if (raw === undefined) return homes;
  if (!Array.isArray(raw)) {
    report(reading, "verkeerd type", "/huishoudens", "“huishoudens” moet een lijst zijn.");
    return homes;
  }
  if (reading.persons.size === 0) {
    report(
      reading,
      "onbekende naam",
      "/huishoudens",
      "“huishoudens” hoort bij “personen”; voor één inwoner staat het huishouden onder “gegevens”.",
    );
    return homes;
  }
  const entries: readonly unknown[] = raw;
  const instances = entries.map((_, index) => homeRef(entries.length === 1 ? undefined : String(index + 1)));
  entries.forEach((entry, index) => readHome(reading, entry, index, instances[index]!, homes));
  for (const person of reading.persons.values()) {
    if (homes.has(person.key)) continue;
    const alone = homeRef(`van ${person.key}`);
    instances.push(alone);
    homes.set(person.key, alone);
    if (restIsNo) setMembers(reading, alone, [person]);
  }
  reading.instances.set(homeThing, instances);
  return homes;
}

function homeRef(more: string | undefined): ThingRef {
  return { thing: homeThing, key: more === undefined ? homeThing : `${homeThing} ${more}` };
}

function readHome(
  reading: Reading,
  raw: unknown,
  index: number,
  home: ThingRef,
  homes: Map<string, ThingRef>,
): void {
  const path = pointer("/huishoudens", index);
  const { leden, ...facts } = record(reading, raw, path, "Een huishouden");
  readThing(reading, facts, home, path, undefined);
  const where = pointer(path, "leden");
  if (!Array.isArray(leden)) {
    report(reading, "verkeerd type", where, "Geef bij een huishouden de “leden”, met hun naam.");
    return;
  }
  const members: ThingRef[] = [];
  leden.forEach((name: unknown, at) => {
    const person = personNamed(reading, name, pointer(where, at));
    if (person === undefined || members.includes(person)) return;
    if (homes.has(person.key)) {
      report(
        reading,
        "onbekende naam",
        pointer(where, at),
        `“${String(name)}” is al lid van een ander huishouden.`,
      );
      return;
    }
    homes.set(person.key, home);
    members.push(person);
  });
  // A name that could not be read may be one more member.
  if (members.length === leden.length) setMembers(reading, home, members);
}

/** `leden` of the household, and the `huisgenoten` of each member where they are not given. */
function setMembers(reading: Reading, home: ThingRef, members: readonly ThingRef[]): void {
  const [list, others] = [isMembers, isHousemates].map((is) => reading.spec.facts.find(is)?.id);
  if (list !== undefined) reading.values.set(cell(home.key, list), { things: members });
  if (others === undefined) return;
  for (const member of members) {
    const own = cell(member.key, others);
    if (!reading.values.has(own))
      reading.values.set(own, { things: members.filter((other) => other !== member) });
  }
}

/** Whose application it is; also the fact `aanvrager` of a thing that has one. */
export function readApplicant(reading: Reading, raw: unknown): ThingRef | undefined {
  if (raw === undefined) return undefined;
  const person = personNamed(reading, raw, "/aanvrager");
  if (person === undefined) return undefined;
  for (const fact of reading.spec.facts) {
    if (fact.type.kind !== "ding" || fact.type.thing !== personThing || normalName(fact.key) !== "aanvrager")
      continue;
    const holder = reading.instances.get(fact.thing)?.[0];
    if (holder !== undefined && !reading.values.has(cell(holder.key, fact.id)))
      reading.values.set(cell(holder.key, fact.id), person);
  }
  return person;
}
