// The dates on which steps and other events of the procedure happened.

import { oncePer, parseIsoDate, suggestion, type Day } from "@andersom/runtime";
import { normalName, pointer } from "./names.js";
import { record, report, type Reading } from "./reading.js";
import type { Events, InputSpec } from "./spec.js";
import { isRecord } from "./value.js";

/** An event as it is compared: no articles anywhere, `zijn` as `is`, as the names of steps in a model are. */
export function eventKey(name: string): string {
  return normalName(name)
    .split(" ")
    .filter((word) => !/^(?:de|het|een|nog)$/.test(word))
    .map((word) => (word === "zijn" ? "is" : word))
    .join(" ");
}

/** Every event that means something: steps, what terms count from, what makes them stand still. */
export const eventNames = oncePer((spec: InputSpec): ReadonlySet<string> => {
  const { steps, acts, suspensions, duties } = spec;
  const found = [
    ...steps.map(({ key }) => key),
    ...acts.flatMap(({ event, term, terms }) => [
      event,
      term?.event,
      ...(terms ?? []).map((one) => one.term.event),
    ]),
    ...duties.map(({ term }) => term?.event),
    ...suspensions.flatMap(({ from, to }) => [from, to]),
  ];
  return new Set(found.filter((name) => name !== undefined));
});

/** A date, or more dates for what happens more than once. */
export function readEvents(reading: Reading, raw: unknown, path: string): Events {
  const events = new Map<string, readonly Day[]>();
  const given = Object.entries(record(reading, raw, path, "“gebeurtenissen”"));
  if (given.length === 0) return events;
  // Every procedure ends in a decision, also where no term counts from it.
  const known = new Set([...eventNames(reading.spec), "besluit"]);
  for (const [name, value] of given) {
    const where = pointer(path, name);
    const key = eventKey(name);
    if (!known.has(key)) {
      const message = `“${name}” is geen stap of gebeurtenis in deze verordening.`;
      report(reading, "onbekende naam", where, message, suggestion(key, [...known]));
      continue;
    }
    const dates: readonly unknown[] = Array.isArray(value) ? value : [value];
    const days = dates.map((one) => (typeof one === "string" ? parseIsoDate(one) : undefined));
    if (days.includes(undefined) || days.length === 0) {
      const message = `Bij “${name}” hoort een bestaande datum, zoals "2026-03-15".`;
      report(reading, "ongeldige datum", where, message);
      continue;
    }
    events.set(
      key,
      days.filter((day) => day !== undefined).sort((a, b) => a - b),
    );
  }
  return events;
}

/** What stands with one person, under `gebeurtenissen`. */
export function readEventsOfPersons(reading: Reading, raw: unknown): ReadonlyMap<string, Events> {
  const found = new Map<string, Events>();
  if (!isRecord(raw)) return found;
  for (const [name, facts] of Object.entries(raw)) {
    const person = reading.persons.get(normalName(name));
    if (person === undefined || !isRecord(facts) || facts["gebeurtenissen"] === undefined) continue;
    const path = pointer(pointer("/personen", name), "gebeurtenissen");
    found.set(person.key, readEvents(reading, facts["gebeurtenissen"], path));
  }
  return found;
}
