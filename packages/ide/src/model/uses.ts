// In which articles a gegeven, an oordeel or a begrip is used, as the rules of the model say.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";

/** By id of a fact or definition: the articles whose rules read it, as cited. */
export type Uses = ReadonlyMap<string, ReadonlySet<string>>;

interface Reading {
  readonly id: string;
  /** Absent for what stands outside the articles: in a begrip, for example. */
  readonly article: string | undefined;
}

/** Rules are the same objects for as long as nothing in them changes. */
const readings = new WeakMap<object, readonly Reading[]>();

/** Parts of a model in which something is declared or told, and nothing used. */
const declaring: ReadonlySet<string> = new Set([
  "facts",
  "things",
  "examples",
  "articles",
  "chapters",
  "laws",
  "instrument",
]);

/** What a begrip reads is used where that begrip is used. */
export const usesIn = oncePer((model: DecisionModel): Uses => {
  const uses = new Map<string, Set<string>>();
  const behind = new Map<string, Set<string>>();
  const into = (map: Map<string, Set<string>>, key: string, value: string): void => {
    const values = map.get(key) ?? new Set();
    map.set(key, values.add(value));
  };
  for (const [key, part] of Object.entries(model)) {
    if (declaring.has(key) || key === "definitions") continue;
    for (const { id, article } of gather(part, undefined, []))
      if (article !== undefined) into(uses, id, article);
  }
  for (const definition of model.definitions)
    for (const { id, article } of gather([definition.rules, definition.caps], undefined, []))
      if (article === undefined) into(behind, definition.id, id);
      else into(uses, id, article);
  const follow = (from: string, articles: ReadonlySet<string>, seen: Set<string>): void => {
    for (const id of behind.get(from) ?? []) {
      if (seen.has(id)) continue;
      for (const article of articles) into(uses, id, article);
      follow(id, articles, seen.add(id));
    }
  };
  for (const id of behind.keys()) {
    const articles = uses.get(id);
    if (articles !== undefined) follow(id, new Set(articles), new Set([id]));
  }
  return uses;
});

interface Read {
  readonly op?: unknown;
  readonly fact?: unknown;
  readonly definition?: unknown;
  readonly id?: unknown;
  readonly place?: { readonly article?: string; readonly declaration?: string; readonly instrument?: string };
}

function gather(value: unknown, around: string | undefined, found: Reading[]): Reading[] {
  if (typeof value !== "object" || value === null) return found;
  if (Array.isArray(value)) {
    for (const one of value) gather(one, around, found);
    return found;
  }
  const { id, place } = value as Read;
  if (typeof id !== "string" || place === undefined) {
    inside(value, around, found);
    return found;
  }
  let own = readings.get(value);
  if (own === undefined) {
    own = inside(value, placeName(place) ?? around, []);
    readings.set(value, own);
  }
  found.push(...own);
  return found;
}

/** "Participatiewet artikel 36"; undefined for what stands outside the articles. */
function placeName({ article, instrument }: NonNullable<Read["place"]>): string | undefined {
  if (article === undefined) return undefined;
  return instrument === undefined ? article : `${instrument} ${article}`;
}

function inside(value: object, around: string | undefined, found: Reading[]): Reading[] {
  const { op, fact, definition, place } = value as Read;
  const article = (place === undefined ? undefined : placeName(place)) ?? around;
  if (op === "fact" && typeof fact === "string") found.push({ id: fact, article });
  if (op === "definition" && typeof definition === "string") found.push({ id: definition, article });
  for (const [key, part] of Object.entries(value))
    if (key !== "place" && key !== "type") gather(part, article, found);
  return found;
}
