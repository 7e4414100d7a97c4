// The facts of one thing: names to facts, and each value by its type, with lists and series.

import { isConsent, readConsent } from "./consent.js";
import { isEarlier, readEarlier } from "./earlier.js";
import { isTransitions, readTransitions } from "./transitions.js";
import { parseIsoMonth, suggestion, type MonthKey, type Operand, type ThingRef } from "@andersom/runtime";
import type { ValueType } from "@andersom/semantics";
import { entriesOf } from "./entries.js";
import { normalName, pointer } from "./names.js";
import { readAnswers } from "./answers.js";
import { personNamed, record, report, type Entry, type Reading } from "./reading.js";
import { cell, everyMonth, isSeries, personThing, type Series } from "./spec.js";
import { isRecord, readValue } from "./value.js";

/** The most parts that a path in the input may have; things within things go no deeper. */
const deepest = 40;

export function readThing(
  reading: Reading,
  raw: unknown,
  subject: ThingRef,
  path: string,
  section: Entry["kind"] | undefined,
): void {
  if (path.split("/").length > deepest) {
    report(reading, "te groot", path, "Hier zitten te veel lijsten in elkaar.");
    return;
  }
  const names = entriesOf(reading.spec, subject.thing);
  for (const [key, value] of Object.entries(record(reading, raw, path, `“${subject.key}”`))) {
    const entry = names.get(normalName(key));
    const where = pointer(path, key);
    if (entry === undefined && isEarlier(key, subject)) readEarlier(reading, value, subject, where);
    else if (entry === undefined && isConsent(key, subject)) readConsent(reading, value, subject, where);
    else if (entry === undefined && isTransitions(key, subject))
      readTransitions(reading, value, subject, where);
    else if (entry === undefined) {
      const known = [...names.values()].map((one) => one.name);
      report(
        reading,
        "onbekende naam",
        where,
        `“${key}” is geen gegeven van ${subject.thing}.`,
        suggestion(normalName(key), known) ?? suggestion(normalName(key), names.keys()),
      );
    } else if (section !== undefined && entry.kind !== section) {
      const right =
        entry.kind === "oordeel"
          ? "een oordeel; zet het onder “oordelen”"
          : "een gegeven; zet het onder “gegevens”";
      report(reading, "onbekende naam", where, `“${key}” is ${right}.`);
    } else readEntry(reading, value, entry, subject, where);
  }
}

function readEntry(reading: Reading, raw: unknown, entry: Entry, subject: ThingRef, path: string): void {
  if (entry.perRight === true || (entry.together === true && isRecord(raw))) {
    readAnswers(reading, raw, entry, subject, path);
    return;
  }
  const value = readTyped(reading, raw, entry, pointer(subject.key, entry.name), path);
  if (value !== undefined) reading.values.set(cell(subject.key, entry.id), value);
}

export function readTyped(
  reading: Reading,
  raw: unknown,
  entry: Omit<Entry, "kind">,
  key: string,
  path: string,
): Operand | Series | undefined {
  const { type } = entry;
  if (type.reeks === true) return readSeries(reading, raw, entry, path);
  if (type.kind === "lijst") return readList(reading, raw, type.thing, entry.name, key, path);
  if (type.kind === "ding" && raw !== null)
    return readReference(reading, raw, type.thing, entry.name, key, path);
  const nullable: ValueType = type.kind === "ding" && type.optional ? { ...type, nvt: true } : type;
  const read = readValue(raw, nullable, entry.name, path);
  if ("value" in read) return read.value;
  reading.findings.push(read.finding);
  return undefined;
}

function readList(
  reading: Reading,
  raw: unknown,
  thing: string,
  name: string,
  key: string,
  path: string,
): Operand | undefined {
  if (!Array.isArray(raw)) {
    report(reading, "verkeerd type", path, `“${name}” moet een lijst zijn; [] betekent dat er geen zijn.`);
    return undefined;
  }
  const byName = thing === personThing && reading.persons.size > 0;
  const things: ThingRef[] = [];
  const made: ThingRef[] = [];
  let complete = true;
  raw.forEach((facts: unknown, index) => {
    if (byName && typeof facts === "string") {
      const person = personNamed(reading, facts, pointer(path, index));
      if (person === undefined) complete = false;
      else if (!things.includes(person)) things.push(person);
    } else {
      const own = { thing, key: pointer(key, index) };
      things.push(own);
      made.push(own);
    }
  });
  reading.instances.set(thing, [...(reading.instances.get(thing) ?? []), ...made]);
  for (const own of made) {
    const index = own.key.slice(key.length + 1);
    readThing(reading, raw[Number(index)], own, pointer(path, index), undefined);
  }
  // Someone who cannot be found is on the list all the same: then the list is not known.
  return complete ? { things } : undefined;
}

function readReference(
  reading: Reading,
  raw: unknown,
  thing: string,
  name: string,
  key: string,
  path: string,
): Operand | undefined {
  if (typeof raw === "string" && thing === personThing && reading.persons.size > 0)
    return personNamed(reading, raw, path);
  const root = reading.spec.things.find((one) => one.root && one.id === thing);
  if (typeof raw === "string" && root !== undefined && normalName(raw) === normalName(root.name))
    return { thing, key: root.name };
  if (!isRecord(raw)) {
    report(reading, "verkeerd type", path, `“${name}” moet een object met gegevens zijn.`);
    return undefined;
  }
  const subject = { thing, key };
  reading.instances.set(thing, [...(reading.instances.get(thing) ?? []), subject]);
  readThing(reading, raw, subject, path, undefined);
  return subject;
}

/** At most this many months in one range, so that a file of a few bytes cannot ask for endless work. */
const longestRange = 2_400;

function readSeries(
  reading: Reading,
  raw: unknown,
  entry: Omit<Entry, "kind">,
  path: string,
): Series | undefined {
  if (!isRecord(raw)) {
    report(
      reading,
      "verkeerd type",
      path,
      `“${entry.name}” geldt per maand. Geef maanden met een waarde, zoals { "2026-03": … } of { "2023-03/2026-02": … }.`,
    );
    return undefined;
  }
  const months = new Map<MonthKey, Operand>();
  const { reeks: _, ...single } = entry.type;
  let otherwise: Operand | undefined;
  // A single month is more precise than a range, whatever their order in the file.
  const ranges = Object.entries(raw).sort(([a], [b]) => Number(b.includes("/")) - Number(a.includes("/")));
  for (const [key, rawValue] of ranges) {
    const where = pointer(path, key);
    if (key === everyMonth) {
      const value = readTyped(reading, rawValue, { ...entry, type: single }, entry.id, where);
      if (value !== undefined && !isSeries(value)) otherwise = value;
      continue;
    }
    const [from, to = from] = key.split("/").map((month) => parseIsoMonth(month.trim()));
    if (
      from === undefined ||
      to === undefined ||
      to < from ||
      to - from >= longestRange ||
      key.split("/").length > 2
    ) {
      report(
        reading,
        "ongeldige maand",
        where,
        `“${key}” is geen maand zoals “2026-03”, geen reeks maanden zoals “2023-03/2026-02” en niet “${everyMonth}”.`,
      );
      continue;
    }
    const value = readTyped(reading, rawValue, { ...entry, type: single }, entry.id, where);
    if (value === undefined || isSeries(value)) continue;
    for (let month = from; month <= to; month++) months.set(month, value);
  }
  return otherwise === undefined ? { months } : { months, otherwise };
}
