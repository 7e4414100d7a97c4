// A household file read into typed values; everything that is wrong with it becomes a finding, never an exception.

import {
  parseIsoDate,
  parseIsoMonth,
  suggestion,
  type Day,
  type Finding,
  type FindingCode,
  type MonthKey,
  type Operand,
  type ThingRef,
} from "@andersom/runtime";
import type { Fact, Thing, ValueType } from "@andersom/semantics";
import { acceptedNames, normalName, pointer } from "./names.js";
import { isRecord, readValue } from "./value.js";

/** What the reader has to know about an ordinance; a decision model is one. */
export interface InputSpec {
  readonly things: readonly Thing[];
  readonly facts: readonly Pick<Fact, "id" | "name" | "key" | "thing" | "type" | "kind">[];
  readonly definitions: readonly {
    readonly id: string;
    readonly name: string;
    readonly key: string;
    readonly kind: string;
    readonly thing?: string | undefined;
    readonly type: ValueType;
  }[];
  readonly powers: readonly { readonly decides?: string | undefined }[];
  readonly rights: readonly { readonly id: string; readonly name: string; readonly key: string }[];
  readonly effects: readonly {
    readonly id: string;
    readonly name: string;
    readonly reachedBy?: string | undefined;
  }[];
}

/** One value per calendar month. */
export interface Series {
  readonly months: ReadonlyMap<MonthKey, Operand>;
}

/** A departure as it was asked for, not yet checked. */
export interface DepartureRequest {
  readonly path: string;
  readonly clause: string;
  readonly by: string | undefined;
  readonly direction: string | undefined;
  readonly effect: string | undefined;
  readonly motivation: string;
  /** For a clause about the whole ordinance: the place that is departed from. */
  readonly from: string | undefined;
  /** Definition id and value. */
  readonly value: { readonly definition: string; readonly value: Operand } | undefined;
}

export interface Household {
  readonly peildatum: Day | undefined;
  /** Facts, judgements and values that a person decided, by `cell(thing, id)`. A thing's list holds its elements. */
  readonly values: ReadonlyMap<string, Operand | Series>;
  /** Amounts that replace a parameter of the law. */
  readonly parameters: ReadonlyMap<string, Operand | Series>;
  /** Every thing in the household, by thing id. The root things are always there. */
  readonly instances: ReadonlyMap<string, readonly ThingRef[]>;
  readonly departures: readonly DepartureRequest[];
  /** Rights that were asked for; undefined when the file does not say, and then all are. */
  readonly requested: ReadonlySet<string> | undefined;
  readonly findings: readonly Finding[];
}

/** Key of one value of one thing. */
export function cell(thing: string, id: string): string {
  return `${thing}\0${id}`;
}

export function isSeries(value: Operand | Series): value is Series {
  return typeof value === "object" && "months" in value && value.months instanceof Map;
}

/** Id under which the judgement "het effect … wordt bereikt" is kept. */
export function effectJudgement(effect: string): string {
  return `effect ${effect}`;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly type: ValueType;
  readonly kind: "gegeven" | "oordeel";
}

interface Reading {
  readonly spec: InputSpec;
  readonly values: Map<string, Operand | Series>;
  readonly instances: Map<string, ThingRef[]>;
  readonly findings: Finding[];
  /** Names of the facts of a thing, made once per thing. */
  readonly names: Map<string, ReadonlyMap<string, Entry>>;
}

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

function report(
  reading: Reading,
  code: FindingCode,
  path: string,
  message: string,
  suggested?: string,
): void {
  const hint = suggested === undefined ? "" : ` Bedoelt u “${suggested}”?`;
  const extra = suggested === undefined ? {} : { suggestion: suggested };
  reading.findings.push({ code, message: message + hint, places: [], path, ...extra });
}

function record(reading: Reading, raw: unknown, path: string, name: string): Record<string, unknown> {
  if (isRecord(raw)) return raw;
  if (raw !== undefined) report(reading, "verkeerd type", path, `${name} moet een object zijn.`);
  return {};
}

function knownKeys(
  reading: Reading,
  raw: Record<string, unknown>,
  path: string,
  known: readonly string[],
): void {
  for (const key of Object.keys(raw)) {
    if (known.includes(key)) continue;
    report(
      reading,
      "onbekende naam",
      pointer(path, key),
      `“${key}” heeft hier geen betekenis.`,
      suggestion(key, known),
    );
  }
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

/** The most parts that a path in the input may have; things within things go no deeper. */
const deepest = 40;

function readThing(
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
  const names = entriesOf(reading, subject.thing);
  for (const [key, value] of Object.entries(record(reading, raw, path, `“${subject.key}”`))) {
    const entry = names.get(normalName(key));
    const where = pointer(path, key);
    if (entry === undefined) {
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

function entriesOf(reading: Reading, thing: string): ReadonlyMap<string, Entry> {
  const made = reading.names.get(thing);
  if (made !== undefined) return made;
  const { spec } = reading;
  const declared = spec.things.find((one) => one.id === thing);
  const names = new Map<string, Entry>();
  const register = (entry: Entry, keys: readonly string[]): void => {
    for (const name of acceptedNames(keys, declared?.name)) if (!names.has(name)) names.set(name, entry);
  };
  for (const fact of spec.facts) if (fact.thing === thing) register(fact, [fact.key, fact.name]);
  const decided = new Set(spec.powers.map((power) => power.decides));
  for (const definition of spec.definitions) {
    const about = definition.thing ?? spec.things.find((one) => one.root)?.id;
    if (about === thing && decided.has(definition.id))
      register({ ...definition, kind: "oordeel" }, [definition.key, definition.name]);
  }
  for (const effect of spec.effects) {
    if (effect.reachedBy === undefined || declared?.root !== true) continue;
    const name = `het effect ${effect.name} wordt bereikt`;
    register({ id: effectJudgement(effect.id), name, type: { kind: "ja-nee" }, kind: "oordeel" }, [name]);
  }
  reading.names.set(thing, names);
  return names;
}

function readEntry(reading: Reading, raw: unknown, entry: Entry, subject: ThingRef, path: string): void {
  const value = readTyped(reading, raw, entry, pointer(subject.key, entry.name), path);
  if (value !== undefined) reading.values.set(cell(subject.key, entry.id), value);
}

function readTyped(
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
  const things = raw.map((_, index): ThingRef => ({ thing, key: pointer(key, index) }));
  reading.instances.set(thing, [...(reading.instances.get(thing) ?? []), ...things]);
  raw.forEach((facts: unknown, index) =>
    readThing(reading, facts, things[index]!, pointer(path, index), undefined),
  );
  return { things };
}

function readReference(
  reading: Reading,
  raw: unknown,
  thing: string,
  name: string,
  key: string,
  path: string,
): Operand | undefined {
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
  // A single month is more precise than a range, whatever their order in the file.
  const ranges = Object.entries(raw).sort(([a], [b]) => Number(b.includes("/")) - Number(a.includes("/")));
  for (const [key, rawValue] of ranges) {
    const where = pointer(path, key);
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
        `“${key}” is geen maand zoals “2026-03” en geen reeks maanden zoals “2023-03/2026-02”.`,
      );
      continue;
    }
    const { reeks: _, ...single } = entry.type;
    const value = readTyped(reading, rawValue, { ...entry, type: single }, entry.id, where);
    if (value === undefined || isSeries(value)) continue;
    for (let month = from; month <= to; month++) months.set(month, value);
  }
  return { months };
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

function readDepartures(reading: Reading, raw: unknown): DepartureRequest[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    report(reading, "verkeerd type", "/maatwerk", "“maatwerk” moet een lijst zijn.");
    return [];
  }
  return raw.map((entry: unknown, index) => {
    const path = pointer("/maatwerk", index);
    const fields = record(reading, entry, path, "Een afwijking");
    knownKeys(reading, fields, path, [
      "clausule",
      "door",
      "richting",
      "effect",
      "motivering",
      "van",
      "waarde",
    ]);
    const text = (key: string): string | undefined => {
      const value = fields[key];
      if (value === undefined || typeof value === "string") return value;
      report(reading, "verkeerd type", pointer(path, key), `“${key}” moet een tekst zijn.`);
      return undefined;
    };
    return {
      path,
      clause: text("clausule") ?? "",
      by: text("door"),
      direction: text("richting"),
      effect: text("effect"),
      motivation: text("motivering") ?? "",
      from: text("van"),
      value: readDepartureValue(reading, fields["waarde"], pointer(path, "waarde")),
    };
  });
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
