// A household file read into typed values; everything that is wrong with it becomes a finding, never an exception.

import { parseIsoDate, suggestion, type Day, type Operand } from "@andersom/runtime";
import { readDepartures } from "./departure.js";
import { acceptedNames, normalName, pointer } from "./names.js";
import { knownKeys, record, report, type Entry, type Reading } from "./reading.js";
import type { Household, InputSpec, Series } from "./spec.js";
import { readThing, readTyped } from "./thing.js";
import { isRecord } from "./value.js";

export function readHousehold(spec: InputSpec, input: unknown): Household {
  const reading: Reading = { spec, values: new Map(), instances: new Map(), findings: [], names: new Map() };
  for (const thing of spec.things) {
    reading.instances.set(thing.id, thing.root ? [{ thing: thing.id, key: thing.name }] : []);
  }
  const file = record(reading, input ?? {}, "", "Het bestand");
  knownKeys(reading, file, "", ["peildatum", "gegevens", "oordelen", "bedragen", "maatwerk", "gevraagd"]);
  for (const [section, kind] of [
    ["gegevens", "gegeven"],
    ["oordelen", "oordeel"],
  ] as const) {
    readSection(reading, file[section], `/${section}`, kind);
  }
  return {
    peildatum: readReferenceDate(reading, file["peildatum"]),
    values: reading.values,
    parameters: readParameters(reading, file["bedragen"]),
    instances: reading.instances,
    departures: readDepartures(reading, file["maatwerk"]),
    requested: readRequested(reading, file["gevraagd"]),
    findings: reading.findings,
  };
}

function readReferenceDate(reading: Reading, raw: unknown): Day | undefined {
  if (raw === undefined) return undefined;
  const day = typeof raw === "string" ? parseIsoDate(raw) : undefined;
  if (day === undefined)
    report(
      reading,
      "ongeldige datum",
      "/peildatum",
      'De peildatum moet een bestaande datum zijn, zoals "2026-03-15".',
    );
  return day;
}

function readSection(reading: Reading, raw: unknown, path: string, kind: Entry["kind"]): void {
  const section = record(reading, raw, path, kind === "gegeven" ? "“gegevens”" : "“oordelen”");
  for (const [key, facts] of Object.entries(section)) {
    const roots = reading.spec.things.filter((thing) => thing.root);
    const thing = roots.find((one) => [one.id, one.name].map(normalName).includes(normalName(key)));
    const where = pointer(path, key);
    if (thing === undefined) {
      const names = roots.map((one) => one.name);
      report(
        reading,
        "onbekende naam",
        where,
        `“${key}” is hier niet bekend.`,
        suggestion(normalName(key), names),
      );
    } else readThing(reading, facts, { thing: thing.id, key: thing.name }, where, kind);
  }
}

function readParameters(reading: Reading, raw: unknown): Map<string, Operand | Series> {
  const parameters = reading.spec.definitions.filter((definition) => definition.kind === "parameter");
  const values = new Map<string, Operand | Series>();
  for (const [key, value] of Object.entries(record(reading, raw, "/bedragen", "“bedragen”"))) {
    const found = parameters.find((one) =>
      acceptedNames([one.key, one.name, one.id], undefined).includes(normalName(key)),
    );
    const path = pointer("/bedragen", key);
    if (found === undefined) {
      const names = parameters.map((one) => one.name);
      report(
        reading,
        "onbekende naam",
        path,
        `“${key}” is geen bedrag uit de wet of de verordening.`,
        suggestion(normalName(key), names),
      );
      continue;
    }
    const perMonth = isRecord(value) && found.type.kind !== "duur" && found.type.kind !== "periode";
    const read = readTyped(
      reading,
      value,
      { ...found, type: { ...found.type, reeks: perMonth } },
      found.id,
      path,
    );
    if (read !== undefined) values.set(found.id, read);
  }
  return values;
}

function readRequested(reading: Reading, raw: unknown): ReadonlySet<string> | undefined {
  if (raw === undefined) return undefined;
  if (!Array.isArray(raw)) {
    report(reading, "verkeerd type", "/gevraagd", "“gevraagd” moet een lijst met namen van rechten zijn.");
    return undefined;
  }
  const requested = new Set<string>();
  raw.forEach((name: unknown, index) => {
    const right = reading.spec.rights.find(
      (one) =>
        typeof name === "string" &&
        acceptedNames([one.key, one.name, one.id], undefined).includes(normalName(name)),
    );
    if (right !== undefined) requested.add(right.id);
    else {
      const names = reading.spec.rights.map((one) => one.name);
      report(
        reading,
        "onbekende naam",
        pointer("/gevraagd", index),
        `“${String(name)}” is geen recht in deze verordening.`,
        typeof name === "string" ? suggestion(normalName(name), names) : undefined,
      );
    }
  });
  return requested;
}
