// A voorbeeld as a household file: what it gives, month by month, and the maatwerk it asks for.

import {
  isPeriod, liesWithin, monthKey, monthKeyToIso, monthsOf, oncePer, parseIsoDate, parseIsoMonth,
} from "@andersom/runtime";
import type {
  AssignedMonths, Assignment, DecisionModel, Definition, DepartureInput, Example, Fact, HouseholdInput,
} from "@andersom/semantics";
import { clausesNamed } from "../decision/clause.js";
import { movedTo, peildatumFacts } from "../decision/moved.js";
import { nameOf, viewsOf } from "../decision/people.js";
import { noDepartures, type Scope } from "../decision/world.js";
import { judgeName } from "../input/answers.js";
import { readHousehold } from "../input/household.js";
import { everyMonth, homeThing, personThing, type Household } from "../input/spec.js";
import { startRun } from "../interpreter/world.js";
import type { ModelIndex, Run } from "../interpreter/run.js";
import { peopleInput, peopleOf } from "./people.js";
import { child, type Json, type Problem, type Sections } from "./sections.js";

/** Months that a voorbeeld may fill with one sentence. */
const mostMonths = 2_400;

export interface ExampleHousehold {
  readonly input: HouseholdInput;
  readonly problems: readonly Problem[];
}

type MonthValues = (months: AssignedMonths) => readonly string[] | undefined;

/**
 * First everything that has no months, because the months of a sentence ("in elke maand van de referteperiode")
 * follow from the other facts. Then the series, a later sentence replacing an earlier one in the same month.
 * `on`: the same sentences on a later day; a sentence about months is then about those of both days.
 */
export function exampleHousehold(index: ModelIndex, example: Example, on?: string): ExampleHousehold {
  let runs: ReturnType<typeof runsWithoutMonths> | undefined;
  const monthsFor: MonthValues = (months) => {
    if (months.form === "month") return parseIsoMonth(months.month) === undefined ? undefined : [months.month];
    runs ??= runsWithoutMonths(index, example, on);
    const found = runs.map(({ run, scope }): readonly string[] | undefined => {
      const value = run.evaluate(months.form === "date" ? months.date : months.period, scope);
      if (typeof value === "number") return [monthKeyToIso(monthKey(value))];
      if (!isPeriod(value) || value.to - value.from > mostMonths * 31) return undefined;
      return monthsOf(value).map(monthKeyToIso);
    });
    return found.includes(undefined) ? undefined : [...new Set(found.flatMap((one) => one ?? []))];
  };
  return build(index.model, example, monthsFor);
}

/** Runs with everything that has no months: on the voorbeeld's own day, and on a later one. */
function runsWithoutMonths(index: ModelIndex, example: Example, on: string | undefined): readonly { readonly run: Run; readonly scope: Scope }[] {
  const first = readHousehold(index.model, build(index.model, example, () => []).input);
  const later = on === undefined ? undefined : parseIsoDate(on);
  const days = later === undefined ? [first] : [first, movedTo(first, peildatumFacts(index.model), later)];
  return days.map((one) => {
    const { household } = viewsOf(one)[0]!;
    const run = startRun(index, household, household.peildatum, noDepartures);
    return { run, scope: exampleScope(run, example, household) };
  });
}

/** Each person of the voorbeeld under the variable that its sentences use. */
export function exampleScope(run: Pick<Run, "world">, example: Example, household: Household): Scope {
  const scope = run.world.scope(undefined, undefined);
  const people = peopleOf(example).map(({ key, name }) => [key, household.persons.find((one) => nameOf(one) === name)] as const);
  const known = people.flatMap(([key, person]) => (person === undefined ? [] : [[key, person] as const]));
  return { ...scope, things: { ...scope.things, ...Object.fromEntries(known) } };
}

function build(model: DecisionModel, example: Example, monthsFor: MonthValues): ExampleHousehold {
  const problems: Problem[] = [];
  const people = peopleInput(model, example, problems);
  const sections: Sections = {
    gegevens: {},
    oordelen: {},
    bedragen: {},
    personen: people["personen"] as Json | undefined,
    huishoudens: (people["huishoudens"] ?? []) as readonly Json[],
  };
  const names = new Map(peopleOf(example).map(({ key, name }) => [key, name]));
  for (const assignment of example.given) {
    const problem = place(model, assignment, sections, names, monthsFor);
    if (problem !== undefined) problems.push({ text: assignment.text, message: problem });
  }
  const maatwerk = example.departures.map((departure) => departureEntry(model, departure));
  const { gegevens, oordelen, bedragen } = sections;
  const events = example.events ?? [];
  const gebeurtenissen = events.length === 0 ? {} : { gebeurtenissen: eventDates(events) };
  const date = example.date === undefined ? {} : { peildatum: example.date };
  return { input: { ...date, ...people, gegevens, oordelen, bedragen, maatwerk, ...gebeurtenissen } as unknown as HouseholdInput, problems };
}

/** `Melding op 9 maart 2026.` A second date for the same event goes behind the first. */
function eventDates(events: NonNullable<Example["events"]>): Json {
  const dates: Json = {};
  for (const { event, date } of events) {
    const known = Object.hasOwn(dates, event) ? (dates[event] as string | string[]) : undefined;
    dates[event] = known === undefined ? date : [...(typeof known === "string" ? [known] : known), date];
  }
  return dates;
}

type Names = ReadonlyMap<string, string>;

function place(model: DecisionModel, given: Assignment, sections: Sections, names: Names, monthsFor: MonthValues): string | undefined {
  if (given.form === "earlier") return giveEarlier(model, given, sections, names);
  const target = given.form === "value" ? given.target : given.list;
  const fact = factsOf(model).get(target);
  if (fact !== undefined) {
    const owner = ownerIn(model, fact, given.of, sections, names);
    if (typeof owner === "string") return owner;
    return give(model, given, owner, fact.key, fact.type.reeks === true, monthsFor);
  }
  const definition = definitionsOf(model).get(target);
  if (definition?.kind === "parameter") return give(model, given, sections.bedragen, definition.key, false, monthsFor);
  if (definition !== undefined && model.powers.some((power) => power.decides === definition.id)) {
    const root = model.things.find((thing) => thing.root && thing.id === (definition.thing ?? thing.id));
    const owner = root === undefined ? nobody : rootOwner(root.id, given.of[0], "oordelen", root.name, sections, names);
    return typeof owner === "string" ? owner : give(model, given, owner, definition.key, false, monthsFor);
  }
  return `“${definition?.name ?? target}” wordt uitgerekend en kan niet worden opgegeven.`;
}

const factsOf = oncePer(({ facts }: DecisionModel): ReadonlyMap<string, Fact> => new Map(facts.map((one) => [one.id, one] as const).reverse()));
const definitionsOf = oncePer(({ definitions }: DecisionModel): ReadonlyMap<string, Definition> => new Map(definitions.map((one) => [one.id, one] as const).reverse()));

const nobody = "Van wie of wat dit gegeven is, is niet te vinden.";

/** The object that holds the facts of a thing, made on the way down from its root; or what is wrong. */
function ownerIn(model: DecisionModel, fact: Fact, of: readonly string[], sections: Sections, names: Names): Json | string {
  const [first, ...path] = of;
  const named = model.things.find((thing) => thing.root && (thing.name === first || thing.id === first));
  const root = named ?? (of.length === 0 ? model.things.find((thing) => thing.root && thing.id === fact.thing) : undefined);
  const person = first !== undefined && names.has(first);
  if (root === undefined && !person) return nobody;
  const section = path.length === 0 && fact.kind === "oordeel" ? "oordelen" : "gegevens";
  const start = rootOwner(person ? personThing : root!.id, first, section, root?.name ?? "", sections, names);
  if (typeof start === "string") return start;
  let owner = start;
  for (const id of path) {
    const step = factsOf(model).get(id);
    if (step === undefined) return nobody;
    const known: unknown = Object.hasOwn(owner, step.key) ? owner[step.key] : undefined;
    const { personen } = sections;
    if (step.type.kind === "lijst") {
      const listed: unknown = known ?? (owner[step.key] = [{}]);
      // `geschonden plicht is …` with a person gives the one gedraging of that person.
      const only: unknown = Array.isArray(listed) && listed.length === 1 ? listed[0] : undefined;
      if (typeof only !== "object" || only === null) return "Zeg om wie van de lijst het gaat.";
      owner = only as Json;
      continue;
    }
    owner = typeof known === "string" && personen !== undefined && Object.hasOwn(personen, known) ? child(personen, known) : child(owner, step.key);
  }
  return owner;
}

/** With people, the facts of an inwoner stand with that person, and those of the household with the only one there is. */
function rootOwner(thing: string, key: string | undefined, section: "gegevens" | "oordelen", name: string, sections: Sections, names: Names): Json | string {
  const { personen, huishoudens } = sections;
  if (thing === personThing && personen !== undefined) {
    const person = names.get(key ?? "");
    if (person !== undefined) return child(personen, person);
    const [only] = names.size === 1 ? names.values() : [];
    return only === undefined ? "Er zijn meer personen; zeg om wie het gaat." : child(personen, only);
  }
  if (thing === homeThing && huishoudens.length > 1) return "Er zijn meer huishoudens; zeg om welk het gaat.";
  if (thing === homeThing && huishoudens.length === 1) return huishoudens[0]!;
  return child(sections[section], name);
}

/** Days on which a right was granted before, beside those of earlier sentences. */
function giveEarlier(model: DecisionModel, given: Extract<Assignment, { form: "earlier" }>, sections: Sections, names: Names): string | undefined {
  const inwoner = model.things.find(({ id }) => id === personThing);
  const home = given.of[0] === homeThing;
  const owner = rootOwner(home ? homeThing : personThing, given.of[0], "gegevens", home ? homeThing : (inwoner?.name ?? personThing), sections, names);
  if (typeof owner === "string") return owner;
  const right = model.rights.find(({ id }) => id === given.right)?.name ?? given.right;
  const earlier = child(owner, "eerder");
  const before = Array.isArray(earlier[right]) ? (earlier[right] as unknown[]) : [];
  earlier[right] = given.dates.length === 0 ? [] : [...before, ...given.dates];
  return undefined;
}

function give(model: DecisionModel, given: Exclude<Assignment, { form: "earlier" }>, owner: Json, key: string, series: boolean, monthsFor: MonthValues): string | undefined {
  switch (given.form) {
    case "close":
      owner[key] = [];
      return undefined;
    case "add": {
      const known = Object.hasOwn(owner, key) && Array.isArray(owner[key]) ? (owner[key] as unknown[]) : [];
      const facts = given.facts.map(({ fact, value }) => [factsOf(model).get(fact)?.key ?? fact, value]);
      owner[key] = [...known, Object.fromEntries(facts)];
      return undefined;
    }
    case "value": {
      if (given.about !== undefined || given.by !== undefined) {
        giveAnswer(model, given, owner, key);
        return undefined;
      }
      if (given.months === undefined) {
        // "Inkomen is € 900 per maand", without a month, is said of every month.
        owner[key] = series ? { [everyMonth]: given.value } : given.value;
        return undefined;
      }
      const months = monthsFor(given.months);
      if (months === undefined) return "Om welke maanden het gaat, is niet uit te rekenen.";
      for (const month of months) child(owner, key)[month] = given.value;
      return undefined;
    }
  }
}

/** An answer about one right, or of the inwoner beside that of the judge. */
function giveAnswer(model: DecisionModel, given: Extract<Assignment, { form: "value" }>, owner: Json, key: string): void {
  const right = model.rights.find(({ id }) => id === given.about);
  const [holder, at] = right === undefined ? [owner, key] : [child(owner, key), right.name];
  const judge = judgeName(model.facts.find(({ id }) => id === given.target)?.judge);
  const before: unknown = Object.hasOwn(holder, at) ? holder[at] : undefined;
  const both = typeof before === "object" && before !== null ? (before as Json) : before === undefined ? {} : { [judge]: before };
  if (given.by === "inwoner") holder[at] = { ...both, inwoner: given.value };
  else holder[at] = "inwoner" in both ? { ...both, [judge]: given.value } : given.value;
}

/** What the sentence leaves out is what the clause demands; a voorbeeld only has to say what it tests. */
function departureEntry(model: DecisionModel, departure: DepartureInput): Json {
  const { article, lid, onderdeel } = departure.clause;
  const parts = [article === undefined ? departure.clause.text : `artikel ${article}`, lid === undefined ? "" : `lid ${lid}`, onderdeel === undefined ? "" : `onderdeel ${onderdeel}`];
  const cited = parts.filter((part) => part !== "").join(" ");
  const clauses = clausesNamed(model.departures, { clause: cited, direction: departure.direction, value: departure.value });
  const [clause] = clauses;
  // Where one clause allows more and another less, the value itself says which it is.
  const either = new Set(clauses.map((one) => one.direction)).size > 1;
  const direction = departure.direction ?? (either ? undefined : clause?.direction === "vrij" ? "ten gunste" : clause?.direction);
  const effectId = departure.effect ?? clause?.effect;
  const effect = model.effects.find((one) => one.id === effectId)?.name ?? departure.effect;
  const definition = model.definitions.find((one) => one.id === departure.value?.definition);
  // Under a clause for the whole ordinance, what is named is what is departed from.
  const from = clause?.wholeOrdinance === true && !liesWithin(clause.place, departure.clause) ? cited : undefined;
  return {
    clausule: cited,
    ...optional("van", from),
    ...optional("door", departure.by ?? clause?.actor),
    ...optional("richting", direction),
    ...optional("effect", effect),
    motivering: departure.motivation,
    ...(departure.value === undefined ? {} : { waarde: { [definition?.key ?? departure.value.definition]: departure.value.value } }),
  };
}

function optional(key: string, value: string | undefined): Json {
  return value === undefined ? {} : { [key]: value };
}
