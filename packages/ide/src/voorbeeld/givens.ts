// A household file as the sentences of a voorbeeld: who there is, what is known of them, on which day.

import { joined, type ModelIndex } from "@andersom/publish";
import { capital, formatDutchDate, parseIsoDate } from "@andersom/runtime";
import type { DecisionModel, Fact, HouseholdInput, InputValue, Thing, ThingInput } from "@andersom/semantics";
import { literal, monthsIn, nameOf, noWords, valueClauses, yesNo } from "./wording.js";

const personThing = "inwoner";
const homeThing = "huishouden";

/** The people of a voorbeeld: the name in the file, and the name in the story. */
export type Names = ReadonlyMap<string, string>;

export interface Givens {
  readonly sentences: readonly string[];
  /** Empty when the voorbeeld is about "de inwoner". */
  readonly names: Names;
}

/** Names for the people of a household that have none yet; a name of the ordinance is left alone. */
const adults = ["Noor", "Samir", "Joke", "Wim"];
const children = ["Lotte", "Tim", "Eva", "Bram", "Ilse", "Kees", "Mila", "Daan"];

/**
 * The sentences that give a household file.
 * @throws NoWords for what a voorbeeld cannot say.
 */
export function givensOf(model: DecisionModel, index: ModelIndex, input: HouseholdInput): Givens {
  if (!isSound(input)) noWords();
  if (Object.keys(input.overgang ?? {}).length > 0 || Object.keys(input.uitgegeven ?? {}).length > 0)
    noWords();
  if ((input.maatwerk ?? []).length > 0) noWords();
  const people = Object.entries(input.personen ?? {});
  const home = readsHome(model);
  const names =
    people.length > 1 || (people.length === 1 && home)
      ? namesFor(model, people, input.aanvrager)
      : new Map<string, string>();
  const told = new Teller(model, index, names, input.restIsNee === true);
  const sentences: string[] = [];
  if (input.peildatum !== undefined) sentences.push(`Op ${dutch(input.peildatum)}.`);
  if (names.size > 0) sentences.push(...told.people(people, input.huishoudens ?? []));
  else for (const [, fields] of people) sentences.push(...told.loose(personThing, fields));
  if (names.size === 0)
    for (const { leden: _, ...fields } of input.huishoudens ?? [])
      sentences.push(...told.loose(homeThing, fields));
  for (const section of [input.gegevens, input.oordelen])
    for (const [thing, fields] of Object.entries(section ?? {}))
      sentences.push(
        ...told.loose(
          model.things.find(({ id, name }) => id === thing || name === thing)?.id ?? thing,
          fields,
        ),
      );
  for (const [key, months] of Object.entries(input.bedragen ?? {}))
    sentences.push(...told.amount(key, months));
  for (const [event, days] of Object.entries(input.gebeurtenissen ?? {}))
    for (const day of [days].flat() as readonly string[])
      sentences.push(`${capital(event)} op ${dutch(day)}.`);
  for (const [right, days] of Object.entries(input.eerder ?? {}))
    sentences.push(...earlier("de inwoner", right, days));
  if (input.restIsNee === true) sentences.push("De rest is nee, nul of leeg.");
  for (const asked of input.gevraagd ?? []) sentences.push(told.asked(asked));
  return { sentences, names };
}

/** What is read by its parts has these parts; what stands in them is looked at where it is told. */
function isSound({
  personen,
  gegevens,
  oordelen,
  huishoudens,
  bedragen,
  gebeurtenissen,
  eerder,
  gevraagd,
}: HouseholdInput): boolean {
  const records = (value: unknown): boolean =>
    value === undefined || (isRecord(value) && Object.values(value).every(isRecord));
  return (
    [personen, gegevens, oordelen].every(records) &&
    (huishoudens === undefined || (Array.isArray(huishoudens) && huishoudens.every(isHome))) &&
    [bedragen, gebeurtenissen].every((value) => value === undefined || isRecord(value)) &&
    (eerder === undefined || isDates(eerder)) &&
    (gevraagd === undefined || Array.isArray(gevraagd)) &&
    [...Object.values(personen ?? {}), ...Object.values(gegevens ?? {})].every(
      (fields) => fields["eerder"] === undefined || isDates(fields["eerder"]),
    )
  );
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isHome(value: unknown): boolean {
  return isRecord(value) && (!("leden" in value) || Array.isArray(value.leden));
}

function isDates(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((days) => Array.isArray(days));
}

/** Whether it matters who lives with whom. */
function readsHome({ facts, definitions, rights }: DecisionModel): boolean {
  return (
    [...facts, ...definitions, ...rights].some(({ thing }) => thing === homeThing) || facts.some(isRelation)
  );
}

function dutch(iso: string): string {
  const day = typeof iso === "string" ? parseIsoDate(iso) : undefined;
  return day === undefined ? noWords() : formatDutchDate(day);
}

function earlier(who: string, right: string, days: readonly string[]): readonly string[] {
  if (days.length === 0) return [`Gegeven ${who} kreeg niet eerder ${right}.`];
  return days.map((day) => `Gegeven ${who} kreeg eerder ${right} op ${dutch(day)}.`);
}

/** A name that is written as a name stays; `aanvrager` and `kind 1` get one. */
function namesFor(
  model: DecisionModel,
  people: readonly (readonly [string, ThingInput])[],
  lead: string | undefined,
): Names {
  const words = new Set(
    [...model.facts, ...model.definitions, ...model.things, ...model.rights].flatMap(({ name }) =>
      name.toLowerCase().split(/\s+/u),
    ),
  );
  const young = new Set(
    model.facts
      .filter(
        ({ type, thing }) => type.kind === "lijst" && type.thing === personThing && thing === personThing,
      )
      .flatMap(({ key }) => people.flatMap(([, fields]) => [fields[key] ?? []].flat() as readonly string[])),
  );
  const free = (list: readonly string[]): string[] => list.filter((name) => !words.has(name.toLowerCase()));
  const [olds, youngs] = [free(adults), free(children)];
  const sorted = [...people].sort(([a], [b]) => Number(b === lead) - Number(a === lead));
  const names = new Map<string, string>();
  for (const [key] of sorted) {
    const own = /^\p{Lu}\p{L}+$/u.test(key) && !words.has(key.toLowerCase()) ? key : undefined;
    names.set(key, own ?? (young.has(key) ? youngs : olds).shift() ?? noWords());
  }
  return names;
}

/** Tells facts, each in a sentence of its own or in the row of a person. */
class Teller {
  constructor(
    private readonly model: DecisionModel,
    private readonly index: ModelIndex,
    private readonly names: Names,
    /** "De rest is nee, nul of leeg" says that nobody is there. */
    private readonly rest: boolean,
  ) {}

  /** `Noor: geboortedatum is 4 mei 1990, heeft werk.` and who belongs to whom. */
  people(
    people: readonly (readonly [string, ThingInput])[],
    homes: readonly ThingInput[],
  ): readonly string[] {
    const rows: string[] = [];
    const relations: string[] = [];
    const after: string[] = [];
    for (const [key, fields] of people) {
      const name = this.names.get(key)!;
      const parts: string[] = [];
      for (const [at, value] of Object.entries(fields)) {
        if (at === "eerder") {
          for (const [right, days] of Object.entries(value as ThingInput))
            after.push(...earlier(name, right, days as readonly string[]));
          continue;
        }
        const fact = this.fact(personThing, at);
        if (isRelation(fact)) relations.push(...this.relation(fact, key, value));
        else if (fact.perRight === true) after.push(...this.perRight(fact, value, name));
        else if (Array.isArray(value)) after.push(...this.list(fact, value, name));
        else
          for (const part of this.part(fact, value))
            // In a row, `is` is read as the verb of a value that stands before it.
            if (/^(?:is|zijn) /u.test(part)) after.push(`Gegeven ${name} ${part}.`);
            else parts.push(part);
      }
      // A person of whom nothing is known is there all the same.
      rows.push(`${name}: ${parts.length === 0 ? this.nothing() : parts.join(", ")}.`);
    }
    const households = homes.flatMap(({ leden, ...fields }, at) => {
      const members = ((leden ?? []) as readonly string[]).map((one) => this.names.get(one) ?? noWords());
      const told = Object.entries(fields).flatMap(([key, value]) =>
        this.part(this.fact(homeThing, key), value),
      );
      if (at > 0) return noWords();
      const [loose, own] = [true, false].map((is) =>
        told.filter((part) => /^(?:is|zijn) /u.test(part) === is),
      ) as [string[], string[]];
      after.push(...loose.map((part) => `Gegeven ${this.called(homeThing)} ${part}.`));
      return [
        ...(members.length === 0 ? [] : [`Het huishouden bestaat uit ${joined(members, "en")}.`]),
        ...(own.length === 0 ? [] : [`Het huishouden: ${own.join(", ")}.`]),
      ];
    });
    return [...rows, ...new Set(relations), ...households, ...after];
  }

  /** Facts of something of which there is one, each a sentence by itself. */
  loose(thing: string, fields: ThingInput): readonly string[] {
    return Object.entries(fields).flatMap(([key, value]): readonly string[] => {
      if (key === "eerder")
        return Object.entries(value as ThingInput).flatMap(([right, days]) =>
          earlier(this.called(thing), right, days as readonly string[]),
        );
      const fact = this.fact(thing, key);
      if (isRelation(fact)) {
        if (value !== null && !(Array.isArray(value) && value.length === 0)) return noWords();
        if (this.rest) return [];
      }
      if (fact.perRight === true) return this.perRight(fact, value, undefined);
      if (Array.isArray(value)) return this.list(fact, value, undefined);
      if (fact.type.kind !== "ja-nee")
        return valueClauses(this.index, fact, value, true).map((clause) => `Gegeven ${clause}.`);
      const { subject, predicate } = this.truth(fact, value);
      return [`Gegeven ${`${subject === "" ? this.called(thing) : subject} ${predicate}`.trim()}.`];
    });
  }

  /** Amounts that a law leaves to the day: `Gegeven de norm is in maart 2026 € 1.400 per maand.` */
  amount(key: string, value: InputValue): readonly string[] {
    const definition = this.model.definitions.find((one) => one.key === key) ?? noWords();
    const name = nameOf(this.index, definition.name);
    if (typeof value !== "object" || value === null)
      return [`Gegeven ${name} is ${literal(value, definition.type)}.`];
    return Object.entries(value as ThingInput).flatMap(([months, each]) =>
      monthsIn(months).map((month) => `Gegeven ${name} is in ${month} ${literal(each, definition.type)}.`),
    );
  }

  asked(asked: NonNullable<HouseholdInput["gevraagd"]>[number]): string {
    if (!isRecord(asked) || asked.voor !== undefined) return noWords();
    const who = this.names.get(asked.door ?? "") ?? noWords();
    return `${who} vraagt: ${asked.recht}.`;
  }

  private fact(thing: string, key: string): Fact {
    return this.model.facts.find((one) => one.thing === thing && one.key === key) ?? noWords();
  }

  private called(thing: string): string {
    const found: Thing | undefined = this.model.things.find(({ id }) => id === thing);
    return `${found?.article ?? (thing === homeThing ? "het" : "de")} ${found?.name ?? thing}`;
  }

  private truth(fact: Fact, value: InputValue): { readonly subject: string; readonly predicate: string } {
    return typeof value === "boolean" ? yesNo(this.model, fact, value) : noWords();
  }

  /** In the row of a person or the household the subject is left out. */
  private part(fact: Fact, value: InputValue): readonly string[] {
    if (fact.type.kind !== "ja-nee") return valueClauses(this.index, fact, value, false);
    const { subject, predicate } = this.truth(fact, value);
    return subject === "" || subject === this.called(fact.thing) ? [predicate] : noWords();
  }

  /** Something that is so of anybody: a fact of this kind that is nee. */
  private nothing(): string {
    for (const fact of this.model.facts) {
      if (fact.thing !== personThing || fact.kind !== "gegeven" || fact.type.reeks === true) continue;
      if (fact.type.kind === "ja-nee") {
        const { subject, predicate } = yesNo(this.model, fact, false);
        if (subject === "" || subject === this.called(personThing)) return predicate;
      } else if (fact.type.kind === "bedrag" || fact.type.kind === "getal")
        return valueClauses(this.index, fact, "0", false)[0]!;
    }
    return noWords();
  }

  /** `Noor en Samir zijn partners.` `Lotte is een kind van Noor.` */
  private relation(fact: Fact, key: string, value: InputValue): readonly string[] {
    const own = this.names.get(key)!;
    if (fact.type.kind === "ding") {
      if (value === null) return [];
      const other = this.names.get(value as string) ?? noWords();
      const pair = [...this.names.values()].filter((name) => name === own || name === other);
      return [`${joined(pair, "en")} zijn ${fact.name}s.`];
    }
    if (!Array.isArray(value)) return noWords();
    const members = (value as readonly string[]).map((one) => this.names.get(one) ?? noWords());
    if (members.length === 0) return [];
    return [`${joined(members, "en")} ${members.length === 1 ? "is" : "zijn"} ${fact.name} van ${own}.`];
  }

  private list(
    fact: Fact,
    items: readonly (ThingInput | string)[],
    who: string | undefined,
  ): readonly string[] {
    const thing = fact.type.kind === "lijst" ? fact.type.thing : noWords();
    const called = this.model.things.find(({ id }) => id === thing)?.name ?? thing;
    const of = who === undefined ? "" : ` van ${who}`;
    if (items.length === 0) return who === undefined ? [`Gegeven er is geen ${called}.`] : [];
    return items.map((item) => {
      if (!isRecord(item)) return noWords();
      const parts = Object.entries(item).flatMap(([key, value]): readonly string[] => {
        const own = this.fact(thing, key);
        if (own.type.kind !== "ja-nee") return valueClauses(this.index, own, value, true);
        const { subject, predicate } = this.truth(own, value);
        return [`${subject === "" ? this.called(thing) : subject} ${predicate}`];
      });
      if (parts.length === 0) return noWords();
      return `Gegeven ${of === "" ? `een ${called}` : `${fact.name}${of}`}: ${parts.join(" en ")}.`;
    });
  }

  /** `De consulent oordeelt over jeugdhulp: Noor heeft hulp nodig.` */
  private perRight(fact: Fact, value: InputValue, who: string | undefined): readonly string[] {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return noWords();
    const judge = capital((fact.judge ?? noWords()).split(" samen met ")[0]!);
    return Object.entries(value as ThingInput).map(([right, one]) => {
      const { subject, predicate } = this.truth(fact, one);
      const whom = who ?? (subject === "" ? this.called(fact.thing) : subject);
      if (who !== undefined && subject !== "" && subject !== this.called(fact.thing)) return noWords();
      return `${judge} oordeelt over ${right}: ${whom} ${predicate}.`;
    });
  }
}

function isRelation({ type, thing }: Fact): boolean {
  if (thing !== personThing) return false;
  return (
    (type.kind === "ding" && type.thing === personThing) ||
    (type.kind === "lijst" && type.thing === personThing)
  );
}
