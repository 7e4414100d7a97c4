// Looks things up in a decision model by id, and knows which words the ordinance itself uses around a name.

import { lazily } from "@andersom/runtime";
import type {
  Article,
  DecisionModel,
  Definition,
  Effect,
  Fact,
  Place,
  Right,
  Thing,
} from "@andersom/semantics";
import { articlesBefore } from "./written-words.js";

export interface ModelIndex {
  readonly model: DecisionModel;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly rights: ReadonlyMap<string, Right>;
  readonly effects: ReadonlyMap<string, Effect>;
  readonly things: ReadonlyMap<string, Thing>;
  readonly articles: ReadonlyMap<string, Article>;
  /** Where each rule about a right or a value stands. */
  readonly rulePlaces: ReadonlyMap<string, Place>;
  /** The thing that reads the page: the inwoner. */
  readonly reader: string;
  /** Names of values that hold more than one word, the longest first: inside them nothing is changed. */
  readonly longNames: readonly string[];
  /** `de` or `het` as the ordinance writes it before a name; undefined when it never does. */
  readonly articleOf: (name: string) => "de" | "het" | undefined;
}

/** Indexes a model once for all sentences about it. Of two texts of one article, `on` says which one counts. */
export function indexModel(model: DecisionModel, on?: string): ModelIndex {
  const known = indexes.get(model) ?? new Map<string, ModelIndex>();
  indexes.set(model, known);
  const index = known.get(on ?? "") ?? indexOf(model, on);
  known.set(on ?? "", index);
  return index;
}

/** A model is not changed, so that it is indexed once for a day. */
const indexes = new WeakMap<DecisionModel, Map<string, ModelIndex>>();

function indexOf(model: DecisionModel, on: string | undefined): ModelIndex {
  const known = { model, reader: readerThing(model), articleOf: articlesBefore(model) };
  // A household in an editor is told with little of this, after every edit.
  return lazily<ModelIndex, keyof typeof known>(
    {
      facts: () => byId(model.facts),
      definitions: () => byId(model.definitions),
      rights: () => byId(model.rights),
      effects: () => byIdAndName(model.effects),
      things: () => byIdAndName(model.things),
      articles: () => currentArticles(model, on),
      rulePlaces: () => rulePlaces(model),
      longNames: () => longNames(model),
    },
    known,
  );
}

function byIdAndName<T extends { readonly id: string; readonly name: string }>(
  list: readonly T[],
): ReadonlyMap<string, T> {
  return new Map(
    list.flatMap(
      (one) =>
        [
          [one.id, one],
          [one.name, one],
        ] as const,
    ),
  );
}

/** By number: the text in force on the day, else the first that is to come, else the last that was. */
function currentArticles(model: DecisionModel, on: string | undefined): ReadonlyMap<string, Article> {
  const own = model.articles.filter(({ place }) => place.instrument === undefined);
  const past = ({ validity }: Article): boolean =>
    on !== undefined && validity?.to !== undefined && validity.to < on;
  const future = ({ validity }: Article): boolean =>
    on !== undefined && validity?.from !== undefined && validity.from > on;
  const rank = (article: Article): number => (past(article) ? 0 : future(article) ? 1 : 2);
  const found = new Map<string, Article>();
  for (const article of own) {
    const other = found.get(article.number);
    if (other === undefined || rank(article) > rank(other) || (rank(article) === 0 && rank(other) === 0))
      found.set(article.number, article);
  }
  return found;
}

function longNames(model: DecisionModel): readonly string[] {
  const values = [...model.facts, ...model.definitions].filter(({ type }) => type.kind !== "ja-nee");
  const names = new Set(values.map(({ name }) => name).filter((name) => name.includes(" ")));
  return [...names].sort((a, b) => b.length - a.length);
}

function rulePlaces(model: DecisionModel): ReadonlyMap<string, Place> {
  const rights = model.rights.flatMap((right) => [...right.grants, ...right.refusals, ...right.powers]);
  const values = model.definitions.flatMap((definition) => definition.rules);
  return new Map([...rights, ...values].map((rule) => [rule.id, rule.place]));
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

/** The inwoner where there is one; else whoever holds the rights. */
function readerThing(model: DecisionModel): string {
  const resident = model.things.find((thing) => thing.name === "inwoner" && thing.root);
  return resident?.id ?? model.rights[0]?.thing ?? model.things.find((thing) => thing.root)?.id ?? "inwoner";
}
