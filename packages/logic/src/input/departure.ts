// Requests for maatwerk in a household file, read but not yet checked.

import { suggestion, type ThingRef } from "@andersom/runtime";
import { acceptedNames, normalName, pointer } from "./names.js";
import { knownKeys, personNamed, record, report, type Reading } from "./reading.js";
import type { DepartureRequest } from "./spec.js";
import { readValue } from "./value.js";

/** With people who have a name, each request is for one of them: the one it names, else the applicant. */
export function readDepartures(
  reading: Reading,
  raw: unknown,
  applicant: ThingRef | undefined,
): DepartureRequest[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    report(reading, "verkeerd type", "/maatwerk", "“maatwerk” moet een lijst zijn.");
    return [];
  }
  return raw.flatMap((entry: unknown, index): DepartureRequest[] => {
    const path = pointer("/maatwerk", index);
    const fields = record(reading, entry, path, "Een afwijking");
    knownKeys(reading, fields, path, [
      "clausule",
      "door",
      "richting",
      "effect",
      "motivering",
      "van",
      "voor",
      "waarde",
    ]);
    const text = (key: string): string | undefined => {
      const value = fields[key];
      if (value === undefined || typeof value === "string") return value;
      report(reading, "verkeerd type", pointer(path, key), `“${key}” moet een tekst zijn.`);
      return undefined;
    };
    const person = personOf(reading, fields["voor"], applicant, path);
    if (person === undefined && reading.persons.size > 0) return [];
    const request = {
      path,
      clause: text("clausule") ?? "",
      by: text("door"),
      direction: text("richting"),
      effect: text("effect"),
      motivation: text("motivering") ?? "",
      from: text("van"),
      person,
      value: readDepartureValue(reading, fields["waarde"], pointer(path, "waarde")),
    };
    return [request];
  });
}

function personOf(
  reading: Reading,
  voor: unknown,
  applicant: ThingRef | undefined,
  path: string,
): ThingRef | undefined {
  if (voor !== undefined) return personNamed(reading, voor, pointer(path, "voor"));
  const [only] = reading.persons.size === 1 ? reading.persons.values() : [];
  const person = applicant ?? only;
  if (person === undefined && reading.persons.size > 0)
    report(reading, "maatwerk geweigerd", path, "Zeg met “voor” voor wie van de personen wordt afgeweken.");
  return person;
}

function readDepartureValue(reading: Reading, raw: unknown, path: string): DepartureRequest["value"] {
  if (raw === undefined) return undefined;
  const [first, ...more] = Object.entries(record(reading, raw, path, "“waarde”"));
  if (first === undefined) return undefined;
  if (more.length > 0) report(reading, "verkeerd type", path, "Geef per afwijking één waarde.");
  const [key, value] = first;
  const where = pointer(path, key);
  const definition = reading.spec.definitions.find((one) =>
    acceptedNames([one.key, one.name, one.id], one.thing).includes(normalName(key)),
  );
  if (definition === undefined) {
    const names = reading.spec.definitions.map((one) => one.name);
    report(
      reading,
      "onbekende naam",
      where,
      `“${key}” is geen waarde in deze verordening.`,
      suggestion(normalName(key), names),
    );
    return undefined;
  }
  const read = readValue(value, definition.type, definition.name, where);
  if ("finding" in read) {
    reading.findings.push(read.finding);
    return undefined;
  }
  return { definition: definition.id, value: read.value };
}
