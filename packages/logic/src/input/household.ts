// A household file read into typed values; everything that is wrong with it becomes a finding, never an exception.

import { parseIsoDate, suggestion, type Day, type Operand, type ThingRef } from "@andersom/runtime";
import { readDepartures } from "./departure.js";
import { readEvents, readEventsOfPersons } from "./events.js";
import { readEarlier, readSpent } from "./earlier.js";
import { readTransitions } from "./transitions.js";
import { acceptedNames, normalName, pointer } from "./names.js";
import { declarePersons, readApplicant, readHomes, readPersons } from "./persons.js";
import { knownKeys, personNamed, record, report, type Entry, type Reading } from "./reading.js";
import { fillRest } from "./rest.js";
import { personThing, type Household, type InputSpec, type RightRequest, type Series } from "./spec.js";
import { readThing, readTyped } from "./thing.js";
import { isRecord } from "./value.js";

export function readHousehold(spec: InputSpec, input: unknown): Household {
  const reading: Reading = {
    spec,
    values: new Map(),
    instances: new Map(),
    persons: new Map(),
    earlier: new Map(),
    transitions: new Map(),
    differences: [],
    consents: new Map(),
    findings: [],
  };
  for (const thing of spec.things) {
    reading.instances.set(thing.id, thing.root ? [{ thing: thing.id, key: thing.name }] : []);
  }
  const file = record(reading, input ?? {}, "", "Het bestand");
  knownKeys(reading, file, "", sections);
  const restIsNo = readRestIsNo(reading, file["restIsNee"]);
  const persons = declarePersons(reading, file["personen"]);
  readPersons(reading, file["personen"]);
  const homes = readHomes(reading, file["huishoudens"], restIsNo);
  for (const [section, kind] of [
    ["gegevens", "gegeven"],
    ["oordelen", "oordeel"],
  ] as const) {
    readSection(reading, file[section], `/${section}`, kind);
  }
  const [own] = reading.persons.size > 0 ? [] : (reading.instances.get(personThing) ?? []);
  if (file["eerder"] !== undefined && own === undefined)
    report(reading, "onbekende naam", "/eerder", "Zet “eerder” bij de persoon om wie het gaat.");
  else if (own !== undefined) readEarlier(reading, file["eerder"], own, "/eerder");
  if (file["overgang"] !== undefined && own === undefined)
    report(reading, "onbekende naam", "/overgang", "Zet “overgang” bij de persoon om wie het gaat.");
  else if (own !== undefined) readTransitions(reading, file["overgang"], own, "/overgang");
  const applicant = readApplicant(reading, file["aanvrager"]);
  if (restIsNo) fillRest(reading);
  return {
    persons,
    homes,
    applicant,
    peildatum: readReferenceDate(reading, file["peildatum"]),
    values: reading.values,
    earlier: reading.earlier,
    transitions: reading.transitions,
    spent: readSpent(reading, file["uitgegeven"]),
    noEarlier: restIsNo,
    parameters: readParameters(reading, file["bedragen"]),
    instances: reading.instances,
    departures: readDepartures(reading, file["maatwerk"], applicant),
    events: readEvents(reading, file["gebeurtenissen"], "/gebeurtenissen"),
    eventsOf: readEventsOfPersons(reading, file["personen"]),
    requested: readRequested(reading, file["gevraagd"], applicant),
    differences: reading.differences,
    consents: reading.consents,
    findings: reading.findings,
  };
}

const sections = [
  "peildatum",
  "gegevens",
  "personen",
  "huishoudens",
  "aanvrager",
  "restIsNee",
  "oordelen",
  "bedragen",
  "maatwerk",
  "gevraagd",
  "gebeurtenissen",
  "eerder",
  "uitgegeven",
  "overgang",
];

function readRestIsNo(reading: Reading, raw: unknown): boolean {
  if (raw !== undefined && typeof raw !== "boolean")
    report(reading, "verkeerd type", "/restIsNee", "“restIsNee” moet true of false zijn.");
  return raw === true;
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
    } else {
      const instances = reading.instances.get(thing.id) ?? [];
      const only = thing.id === personThing && reading.persons.size > 0 ? undefined : instances[0];
      if (only !== undefined && instances.filter(isOwn).length === 1)
        readThing(reading, facts, only, where, kind);
      else report(reading, "onbekende naam", where, elsewhere(thing.id));
    }
  }
}

/** Not an element of a list or a thing within a thing. */
function isOwn({ key }: ThingRef): boolean {
  return !key.includes("/");
}

function elsewhere(thing: string): string {
  return thing === personThing
    ? "Er zijn personen met een naam; zet dit bij de persoon, onder “personen”."
    : "Er is meer dan één huishouden; zet dit bij het huishouden, onder “huishoudens”.";
}

function readParameters(reading: Reading, raw: unknown): Map<string, Operand | Series> {
  const values = new Map<string, Operand | Series>();
  const given = Object.entries(record(reading, raw, "/bedragen", "“bedragen”"));
  if (given.length === 0) return values;
  const parameters = reading.spec.definitions.filter((definition) => definition.kind === "parameter");
  for (const [key, value] of given) {
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

/** A right by its name, or with the person it is for; a bare name is for the applicant, or else for everyone. */
function readRequested(
  reading: Reading,
  raw: unknown,
  applicant: ThingRef | undefined,
): readonly RightRequest[] | undefined {
  if (raw === undefined) return undefined;
  if (!Array.isArray(raw)) {
    report(reading, "verkeerd type", "/gevraagd", "“gevraagd” moet een lijst met namen van rechten zijn.");
    return undefined;
  }
  const requested: RightRequest[] = [];
  raw.forEach((entry: unknown, index) => {
    const { name, person, asks } = requestOf(reading, entry, pointer("/gevraagd", index), applicant);
    if (person === "onbekend") return;
    const right = reading.spec.rights.find(
      (one) =>
        typeof name === "string" &&
        acceptedNames([one.key, one.name, one.id], undefined).includes(normalName(name)),
    );
    if (right !== undefined) requested.push({ right: right.id, person, asks });
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

function requestOf(
  reading: Reading,
  entry: unknown,
  path: string,
  applicant: ThingRef | undefined,
): { readonly name: unknown; readonly person: ThingRef | "onbekend" | undefined; readonly asks: boolean } {
  if (!isRecord(entry)) return { name: entry, person: applicant, asks: true };
  knownKeys(reading, entry, path, ["recht", "voor", "door"]);
  const name = entry["recht"];
  const key = entry["voor"] === undefined ? "door" : "voor";
  const who = entry[key];
  if (who === undefined) return { name, person: applicant, asks: true };
  const person = personNamed(reading, who, pointer(path, key)) ?? "onbekend";
  return { name, person, asks: key === "door" };
}
