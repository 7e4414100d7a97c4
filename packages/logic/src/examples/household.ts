// A voorbeeld as a household file: what it gives, month by month, and the maatwerk it asks for.

import { isPeriod, liesWithin, monthKey, monthKeyToIso, monthsOf, parseIsoMonth } from "@andersom/runtime";
import type {
  AssignedMonths, Assignment, DecisionModel, DepartureInput, Example, Fact, HouseholdInput,
} from "@andersom/semantics";
import { noDepartures } from "../decision/world.js";
import { readHousehold } from "../input/household.js";
import { startRun } from "../interpreter/world.js";
import type { ModelIndex } from "../interpreter/run.js";

/** Months that a voorbeeld may fill with one sentence. */
const mostMonths = 2_400;

export interface ExampleHousehold {
  readonly input: HouseholdInput;
  /** Sentences of the voorbeeld that cannot be given to a decision, with the reason. */
  readonly problems: readonly { readonly text: string; readonly message: string }[];
}

type Json = { [key: string]: unknown };
type MonthValues = (months: AssignedMonths) => readonly string[] | undefined;

/**
 * First everything that has no months, because the months of a sentence ("in elke maand van de referteperiode")
 * follow from the other facts. Then the series, a later sentence replacing an earlier one in the same month.
 */
export function exampleHousehold(index: ModelIndex, example: Example): ExampleHousehold {
  const first = build(index.model, example, () => []);
  const household = readHousehold(index.model, first.input);
  const run = startRun(index, household, household.peildatum, noDepartures);
  const monthsFor: MonthValues = (months) => {
    if (months.form === "month") return parseIsoMonth(months.month) === undefined ? undefined : [months.month];
    const value = run.evaluate(months.form === "date" ? months.date : months.period, run.world.scope(undefined, undefined));
    if (typeof value === "number") return [monthKeyToIso(monthKey(value))];
    if (!isPeriod(value) || value.to - value.from > mostMonths * 31) return undefined;
    return monthsOf(value).map(monthKeyToIso);
  };
  return build(index.model, example, monthsFor);
}

function build(model: DecisionModel, example: Example, monthsFor: MonthValues): ExampleHousehold {
  const gegevens: Json = {};
  const oordelen: Json = {};
  const bedragen: Json = {};
  const problems: { text: string; message: string }[] = [];
  for (const assignment of example.given) {
    const problem = place(model, assignment, { gegevens, oordelen, bedragen }, monthsFor);
    if (problem !== undefined) problems.push({ text: assignment.text, message: problem });
  }
  const maatwerk = example.departures.map((departure) => departureEntry(model, departure));
  const input = { ...(example.date === undefined ? {} : { peildatum: example.date }), gegevens, oordelen, bedragen, maatwerk };
  return { input: input as unknown as HouseholdInput, problems };
}

interface Sections {
  readonly gegevens: Json;
  readonly oordelen: Json;
  readonly bedragen: Json;
}

function place(model: DecisionModel, given: Assignment, sections: Sections, monthsFor: MonthValues): string | undefined {
  const target = given.form === "value" ? given.target : given.list;
  const fact = model.facts.find((one) => one.id === target);
  if (fact !== undefined) {
    const owner = ownerIn(model, fact, given.of, sections);
    if (owner === undefined) return "Van wie of wat dit gegeven is, is niet te vinden.";
    return give(model, given, owner, fact.key, fact.type.reeks === true, monthsFor);
  }
  const definition = model.definitions.find((one) => one.id === target);
  if (definition?.kind === "parameter") return give(model, given, sections.bedragen, definition.key, false, monthsFor);
  if (definition !== undefined && model.powers.some((power) => power.decides === definition.id)) {
    const root = model.things.find((thing) => thing.root && thing.id === (definition.thing ?? thing.id));
    return root === undefined ? undefined : give(model, given, child(sections.oordelen, root.name), definition.key, false, monthsFor);
  }
  return `“${definition?.name ?? target}” wordt uitgerekend en kan niet worden opgegeven.`;
}

/** The object that holds the facts of a thing, made on the way down from its root. */
function ownerIn(model: DecisionModel, fact: Fact, of: readonly string[], sections: Sections): Json | undefined {
  const [first, ...path] = of;
  const named = model.things.find((thing) => thing.root && (thing.name === first || thing.id === first));
  const root = named ?? (of.length === 0 ? model.things.find((thing) => thing.root && thing.id === fact.thing) : undefined);
  if (root === undefined) return undefined;
  let owner = child(path.length === 0 && fact.kind === "oordeel" ? sections.oordelen : sections.gegevens, root.name);
  for (const id of path) {
    const step = model.facts.find((one) => one.id === id);
    if (step === undefined) return undefined;
    owner = child(owner, step.key);
  }
  return owner;
}

function child(parent: Json, key: string): Json {
  const known = Object.hasOwn(parent, key) ? parent[key] : undefined;
  if (typeof known === "object" && known !== null && !Array.isArray(known)) return known as Json;
  const made: Json = {};
  parent[key] = made;
  return made;
}

function give(model: DecisionModel, given: Assignment, owner: Json, key: string, series: boolean, monthsFor: MonthValues): string | undefined {
  switch (given.form) {
    case "close":
      owner[key] = [];
      return undefined;
    case "add": {
      const known = Object.hasOwn(owner, key) && Array.isArray(owner[key]) ? (owner[key] as unknown[]) : [];
      const facts = given.facts.map(({ fact, value }) => [model.facts.find((one) => one.id === fact)?.key ?? fact, value]);
      owner[key] = [...known, Object.fromEntries(facts)];
      return undefined;
    }
    case "value": {
      if (given.months === undefined && !series) {
        owner[key] = given.value;
        return undefined;
      }
      if (given.months === undefined) return "Bij een bedrag per maand hoort de maand.";
      const months = monthsFor(given.months);
      if (months === undefined) return "Om welke maanden het gaat, is niet uit te rekenen.";
      for (const month of months) child(owner, key)[month] = given.value;
      return undefined;
    }
  }
}

/** What the sentence leaves out is what the clause demands; a voorbeeld only has to say what it tests. */
function departureEntry(model: DecisionModel, departure: DepartureInput): Json {
  const { article, lid, onderdeel } = departure.clause;
  const clause = model.departures.find((one) => article !== undefined && liesWithin(one.place, departure.clause));
  const direction = departure.direction ?? (clause?.direction === "vrij" ? "ten gunste" : clause?.direction);
  const effectId = departure.effect ?? clause?.effect;
  const effect = model.effects.find((one) => one.id === effectId)?.name ?? departure.effect;
  const definition = model.definitions.find((one) => one.id === departure.value?.definition);
  const parts = [article === undefined ? departure.clause.text : `artikel ${article}`, lid === undefined ? "" : `lid ${lid}`, onderdeel === undefined ? "" : `onderdeel ${onderdeel}`];
  return {
    clausule: parts.filter((part) => part !== "").join(" "),
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
