// A household file as objects with fields: people, households and things as the generated code knows them.

import { monthOf } from "./dates.js";
import { allRead, dayOfRun, isOwn, record } from "./read.js";
import type { Series } from "./series.js";
import { absentUnit, leave, missingFact } from "./values.js";

/** One person, household or other thing; generated classes add a field per fact and per value. */
export interface Instance {
  readonly key: string;
  /** The household that a person lives in, or the thing is read with. */
  home: Instance | undefined;
  /** The person in whose list a thing stands. */
  readonly owner: Instance | undefined;
}

/** One kind of thing: how to make one, and what of it a record says. The readers give the number of keys they knew. */
export interface ThingShape {
  readonly id: string;
  readonly name: string;
  make(key: string, home: Instance | undefined, owner: Instance | undefined): Instance;
  facts(run: FastRun, raw: Record<string, unknown>, thing: Instance): number;
  judgements(run: FastRun, raw: Record<string, unknown>, thing: Instance): number;
  /** Makes every fact one that was not given, for a thing that may not be read. */
  blank(thing: Instance): Instance;
  /** Fills what was not given with nee, zero or empty. */
  rest?(thing: Instance): void;
}

export interface HouseholdShape {
  readonly things: readonly ThingShape[];
  /** Places in `things`, or -1. */
  readonly person: number;
  readonly home: number;
  readonly roots: readonly number[];
  /** Names that no person has: those of the other kinds of which a run has one. */
  readonly reserved: readonly string[];
  /** Sets the members of a household where they were not given, and the others of each member. */
  members(home: Instance, members: readonly Instance[]): void;
  applicant(run: FastRun, person: Instance): void;
  /** Amounts that replace a parameter; gives the number of keys it knew. */
  amounts(run: FastRun, raw: Record<string, unknown>): number;
  /** Rights by name, for what is asked for; undefined where asking does more than choosing. */
  readonly rights: ReadonlyMap<string, number> | undefined;
  /** The members of a household as they were read, where `leden` is a fact of it. */
  readonly listed: ((home: Instance) => readonly Instance[] | number) | undefined;
}

/** One household being decided. */
export class FastRun {
  /** The day given for the run, or that it is missing. */
  day = missingFact * absentUnit;
  /** People that a record or a name stands for, by name where they have one. */
  people: Instance[] = [];
  /** Whether people stand there by name. */
  named = false;
  /** The people by name, once there are many. */
  byName: Map<unknown, Instance> | undefined = undefined;
  homes: Instance[] = [];
  /** The one thing of each kind that a run has by itself, by its place in the shape, once it is asked for; see `rootOf`. */
  roots: (Instance | undefined)[] | undefined = undefined;
  lead: Instance | undefined = undefined;
  /** Places of the rights that were asked for; undefined for all. */
  asked: Set<number> | undefined = undefined;
  /** Other things that may hold rights, by place of the kind. */
  others: Instance[][] | undefined = undefined;
  rest = false;
  /** Amounts that replace a parameter, by its number. */
  amounts: (number | Series<number> | undefined)[] | undefined = undefined;

  constructor(readonly shape: HouseholdShape) {}
}

/** So many are found by looking at each. */
const fewPeople = 12;

function find(run: FastRun, name: unknown): Instance | undefined {
  if (!run.named) return undefined;
  if (run.byName !== undefined) return run.byName.get(name);
  for (const person of run.people) if (person.key === name) return person;
  return undefined;
}

/** The same but for capitals; both of letters, digits and dashes, and as long as each other. */
function isAlike(a: string, b: string): boolean {
  for (let at = 0; at < a.length; at++) {
    const one = a.charCodeAt(at);
    const two = b.charCodeAt(at);
    if (one !== two && (one | 32) !== (two | 32)) return false;
  }
  return true;
}

/** A name of letters, digits and dashes is compared as it stands. */
function isPlain(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const small = code | 32;
    if (small >= 97 && small <= 122) continue;
    if (at === 0 || !((code >= 48 && code <= 57) || code === 45 || code === 95)) return false;
  }
  return name !== "";
}

export function bind(shape: HouseholdShape, input: unknown, given: string | undefined): FastRun {
  const file = record(input ?? {});
  const run = new FastRun(shape);
  let found = 0;
  const { peildatum, personen, huishoudens, gegevens, oordelen, aanvrager, restIsNee, gevraagd } = file;
  const { bedragen, maatwerk } = file;
  if (peildatum !== undefined) {
    found++;
    run.day = dayOfRun(peildatum);
  } else if (given !== undefined) run.day = dayOfRun(given);
  if (restIsNee !== undefined) {
    found++;
    run.rest = typeof restIsNee === "boolean" ? restIsNee : leave("restIsNee");
  }
  if (personen !== undefined) {
    found++;
    const people = record(personen);
    declare(shape, run, people);
    if (run.named) readPeople(shape, run, people);
  }
  if (!run.named) alone(shape, run);
  else if (huishoudens === undefined) share(shape, run);
  if (huishoudens !== undefined) {
    found++;
    if (!run.named) leave("huishoudens zonder personen");
    live(shape, run, huishoudens);
  }
  if (gegevens !== undefined) {
    found++;
    section(shape, run, record(gegevens), false);
  }
  if (oordelen !== undefined) {
    found++;
    section(shape, run, record(oordelen), true);
  }
  if (aanvrager !== undefined) {
    found++;
    run.lead = named(run, aanvrager);
    shape.applicant(run, run.lead);
  }
  if (gevraagd !== undefined) {
    found++;
    ask(shape, run, gevraagd);
  }
  if (bedragen !== undefined) {
    found++;
    const given = record(bedragen);
    run.amounts = [];
    allRead(given, shape.amounts(run, given));
  }
  if (maatwerk !== undefined) {
    found++;
    if (!Array.isArray(maatwerk) || maatwerk.length > 0) leave("maatwerk");
  }
  allRead(file, found);
  if (run.rest) fill(shape, run);
  return run;
}

function declare(shape: HouseholdShape, run: FastRun, people: Record<string, unknown>): void {
  const names = Object.keys(people);
  if (names.length === 0) return;
  if (shape.person < 0) leave("personen in een verordening die niet over inwoners gaat");
  run.named = true;
  if (names.length > fewPeople) run.byName = new Map<unknown, Instance>();
  const kind = shape.things[shape.person]!;
  const { reserved } = shape;
  const made = new Array<Instance>(names.length);
  for (let at = 0; at < names.length; at++) {
    const name = names[at]!;
    if (!isPlain(name)) leave("een naam met andere tekens");
    for (let other = 0; other < at; other++)
      if (names[other]!.length === name.length && isAlike(names[other]!, name))
        leave("een naam die er twee keer staat");
    for (let other = 0; other < reserved.length; other++)
      if (reserved[other]!.length === name.length && isAlike(reserved[other]!, name))
        leave("een naam die van iets anders is");
    const person = kind.make(name, undefined, undefined);
    run.byName?.set(name, person);
    made[at] = person;
  }
  run.people = made;
}

/** One inwoner without a name, in one household. */
function alone(shape: HouseholdShape, run: FastRun): void {
  const home =
    shape.home < 0 ? undefined : blankOf(shape, shape.home, shape.things[shape.home]!.name, undefined);
  if (home !== undefined) run.homes = [home];
  run.people.push(
    shape.person < 0
      ? { key: "", home, owner: undefined }
      : blankOf(shape, shape.person, shape.things[shape.person]!.name, home),
  );
}

/** Without households everyone shares the one of the run; who its members are is not known. */
function share(shape: HouseholdShape, run: FastRun): void {
  if (shape.home < 0) return;
  const home = blankOf(shape, shape.home, shape.things[shape.home]!.name, undefined);
  run.homes = [home];
  for (const person of run.people) person.home = home;
}

/** A thing of which nothing was given yet. */
function blankOf(shape: HouseholdShape, at: number, key: string, home: Instance | undefined): Instance {
  const kind = shape.things[at]!;
  return kind.blank(kind.make(key, home, undefined));
}

function live(shape: HouseholdShape, run: FastRun, raw: unknown): void {
  if (!Array.isArray(raw) || shape.home < 0) return leave("huishoudens in een andere vorm");
  const kind = shape.things[shape.home]!;
  const entries = raw as readonly unknown[];
  for (let at = 0; at < entries.length; at++) {
    const entry = record(entries[at]);
    const home = kind.make(entries.length === 1 ? kind.name : `${kind.name} ${at + 1}`, undefined, undefined);
    if (at === 0) run.homes = [home];
    else run.homes.push(home);
    const { leden } = entry;
    if (!Array.isArray(leden)) return leave("leden in een andere vorm");
    allRead(entry, readBoth(kind, run, entry, home) + (shape.listed === undefined ? 1 : 0));
    const members = shape.listed?.(home) ?? leden.map((name) => named(run, name));
    if (typeof members === "number" || members.length !== leden.length)
      return leave("leden in een andere vorm");
    for (const person of members) {
      if (person.home !== undefined) leave("een lid dat er twee keer staat");
      person.home = home;
    }
    shape.members(home, members);
  }
  for (const person of run.people) {
    if (person.home !== undefined) continue;
    const home = blankOf(shape, shape.home, `${kind.name} van ${person.key}`, undefined);
    run.homes.push(home);
    person.home = home;
    if (run.rest) shape.members(home, [person]);
  }
}

function readBoth(kind: ThingShape, run: FastRun, raw: Record<string, unknown>, thing: Instance): number {
  return kind.facts(run, raw, thing) + kind.judgements(run, raw, thing);
}

/** In the order of the file, as they were declared. */
function readPeople(shape: HouseholdShape, run: FastRun, people: Record<string, unknown>): void {
  const kind = shape.things[shape.person]!;
  let at = 0;
  for (const name in people) {
    if (!isOwn(people, name)) continue;
    const raw = record(people[name]);
    allRead(raw, readBoth(kind, run, raw, run.people[at++]!));
  }
}

function section(shape: HouseholdShape, run: FastRun, raw: Record<string, unknown>, judged: boolean): void {
  let found = 0;
  for (const at of shape.roots) {
    const kind = shape.things[at]!;
    const given = raw[kind.name];
    if (given === undefined) continue;
    found++;
    const thing =
      at === shape.person
        ? !run.named
          ? run.people[0]
          : undefined
        : at === shape.home
          ? run.homes.length === 1
            ? run.homes[0]
            : undefined
          : rootOf(run, at);
    if (thing === undefined) return leave("gegevens op een andere plaats");
    const facts = record(given);
    allRead(facts, judged ? kind.judgements(run, facts, thing) : kind.facts(run, facts, thing));
  }
  allRead(raw, found);
}

/** A person by the name as the file has it. */
export function named(run: FastRun, name: unknown): Instance {
  return find(run, name) ?? leave("een naam die anders is geschreven of niet bekend is");
}

function ask({ rights }: HouseholdShape, run: FastRun, raw: unknown): void {
  if (!Array.isArray(raw) || rights === undefined || run.people.length > 1)
    return leave("een hulpvraag van meer personen, of met een aanbod");
  run.asked = new Set(
    (raw as readonly unknown[]).map(
      (name) => rights.get(name as string) ?? leave("een hulpvraag in een andere vorm"),
    ),
  );
}

function fill(shape: HouseholdShape, run: FastRun): void {
  if (shape.person >= 0) for (const person of run.people) shape.things[shape.person]!.rest?.(person);
  if (shape.home >= 0) for (const home of run.homes) shape.things[shape.home]!.rest?.(home);
}

/** Things of a list, each with facts of its own. People of a household with names stand there by name. */
export function listOf(
  run: FastRun,
  raw: unknown,
  kind: ThingShape,
  at: number,
  holder: Instance,
  name: string,
  isPerson: boolean,
): readonly Instance[] {
  if (!Array.isArray(raw)) return leave("een lijst in een andere vorm");
  const entries = raw as readonly unknown[];
  const things = new Array<Instance>(entries.length);
  let count = 0;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (isPerson && run.named) {
      const person = named(run, entry);
      if (!among(things, count, person)) things[count++] = person;
    } else things[count++] = element(run, entry, kind, at, holder, `${name}/${index}`, isPerson);
  }
  if (count < things.length) things.length = count;
  return things;
}

function among(things: readonly Instance[], count: number, thing: Instance): boolean {
  for (let at = 0; at < count; at++) if (things[at] === thing) return true;
  return false;
}

/** At most so deep: what is nested further takes the exact path, which says where it ends. */
const deepest = 16;

/** A thing with facts of its own, within another. */
export function element(
  run: FastRun,
  raw: unknown,
  kind: ThingShape,
  at: number,
  holder: Instance,
  name: string,
  isPerson: boolean,
): Instance {
  const facts = record(raw);
  const key = `${holder.key}/${name}`;
  if (isPerson && run.named) leave("een persoon zonder naam naast personen met een naam");
  if (key.split("/").length > deepest) leave("lijsten in lijsten");
  const owner = !run.named ? undefined : (holder.owner ?? find(run, holder.key));
  const thing = kind.make(key, isPerson ? run.homes[0] : undefined, isPerson ? undefined : owner);
  if (isPerson) run.people.push(thing);
  else ((run.others ??= [])[at] ??= []).push(thing);
  allRead(facts, readBoth(kind, run, facts, thing));
  return thing;
}

/** The one thing of a kind that a run has by itself, of which nothing was given before it is asked for. */
export function rootOf(run: FastRun, at: number): Instance {
  const { shape } = run;
  run.roots ??= new Array<Instance | undefined>(shape.things.length);
  return (run.roots[at] ??= blankOf(shape, at, shape.things[at]!.name, undefined));
}

/** The inwoner that is meant where a rule about something else says "de inwoner". */
export function onlyPerson(run: FastRun): Instance {
  if (run.named && run.people.length > 1) leave("een regel die per persoon anders uitkomt");
  return run.people[0]!;
}

/** The household that is meant where a rule about neither people nor households says "het huishouden". */
export function onlyHome(run: FastRun): Instance {
  return run.homes.length === 1 ? run.homes[0]! : leave("een regel die per huishouden anders uitkomt");
}

/** The one inwoner of a run, or that it is not known who. */
export function soleOf(run: FastRun): Instance | number {
  return run.named && run.people.length > 1 ? missingFact : run.people[0]!;
}

/** Each household that somebody lives in. */
export function homesOf(run: FastRun): readonly Instance[] {
  if (run.homes.length <= 1) return run.homes;
  const found: Instance[] = [];
  for (const { home } of run.people) if (home !== undefined && !found.includes(home)) found.push(home);
  return found;
}

/** The amount that replaces a parameter in a month, or on a day where no month is in force; undefined where none does. */
export function amountGiven(
  run: FastRun,
  parameter: number,
  month: number,
  today: number,
): number | undefined {
  const given = run.amounts?.[parameter];
  if (given === undefined || typeof given === "number") return given;
  if (month >= 0) return given.find(month);
  return today < absentUnit ? given.find(monthOf(today)) : undefined;
}
