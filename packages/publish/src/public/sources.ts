// The small line under a right: which articles it comes from, and which law stands behind them.

import { oncePer } from "@andersom/runtime";
import type { Article, Citation, Departure, Place, Right } from "@andersom/semantics";
import type { Sources } from "../document/document.js";
import { byNumber } from "../dutch/alphabet.js";
import { joined } from "../dutch/number-words.js";
import type { ModelIndex } from "../phrase/model-index.js";
import { reachOf } from "../phrase/reach.js";
import { placesOf, stepsOf } from "./articles.js";
import type { PublicContext } from "./context.js";

/** `Regel: artikel 3, 4 en 5. Wet: Participatiewet, artikel 8 en 36.` */
export function sourcesLine(context: PublicContext, places: readonly Place[]): Sources | undefined {
  const own = inOrder(
    places.flatMap((place) => (place.instrument === undefined ? (place.article ?? []) : [])),
  );
  const parts = [
    own.length === 0 ? [] : [`Regel: ${articleWords(context, own)}.`],
    lawsBehind(
      context,
      own,
      places.filter((place) => place.instrument !== undefined),
    ).map((law) => `Wet: ${law}.`),
  ].flat();
  return parts.length === 0 ? undefined : { kind: "sources", text: parts.join(" ") };
}

/** `Participatiewet, artikel 8 en 36`: the laws that articles of the ordinance rest on, and places in laws themselves. */
export function lawsBehind(
  context: PublicContext,
  articles: readonly string[],
  also: readonly Place[] = [],
): readonly string[] {
  const bases = articles.flatMap((number) => context.index.articles.get(number)?.bases ?? []);
  return lawArticles([...bases, ...also]).map(([law, numbers]) =>
    numbers.length === 0 ? law : `${law}, artikel ${joined(numbers, "en")}`,
  );
}

/** The articles of the ordinance itself, as they are on the day of the page, in the order of the text. */
export function ownArticles({ index }: PublicContext): readonly Article[] {
  return ownArticlesIn(index);
}

const ownArticlesIn = oncePer(({ model, articles }: ModelIndex): readonly Article[] =>
  model.articles.filter(
    (article) => article.place.instrument === undefined && articles.get(article.number) === article,
  ),
);

/** `4.7 tot en met 4.9` for as many behind each other, else each by itself. */
export function articleRange(run: readonly string[], from = 3): readonly string[] {
  return run.length < from ? run : [`${run[0] ?? ""} tot en met ${run.at(-1) ?? ""}`];
}

/** The article that a declaration between the articles stands behind. */
function articleAbove(context: PublicContext, { instrument, source }: Place): Article | undefined {
  if (instrument !== undefined) return undefined;
  return ownArticles(context).findLast(
    ({ place }) => place.source.file === source.file && place.source.start < source.start,
  );
}

/** `artikel 3, 4 en 7 tot en met 10`. */
export function articleWords(context: PublicContext, numbers: readonly string[]): string {
  return `artikel ${joined(inRuns(context, numbers), "en")}`;
}

/** Numbers in the order of the text; those that follow each other there are told as one range. */
function inRuns(context: PublicContext, numbers: readonly string[]): string[] {
  const order = ownArticles(context).map(({ number }) => number);
  const runs: string[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (before !== undefined && order[order.indexOf(before) + 1] === number) last?.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => articleRange(run, 4));
}

function lawArticles(places: readonly (Citation | Place)[]): [law: string, articles: string[]][] {
  const byLaw = new Map<string, string[]>();
  for (const { instrument, article } of places) {
    if (instrument !== undefined)
      byLaw.set(instrument, [...(byLaw.get(instrument) ?? []), ...(article === undefined ? [] : [article])]);
  }
  return [...byLaw].map(([law, articles]) => [law, inOrder(articles)]);
}

/** Article numbers in the order of the text: 3, 3a, 4.1, 10. */
export function inOrder(numbers: readonly string[]): string[] {
  return [...new Set(numbers)].sort(byNumber);
}

/** Every place that the text about a right rests on. */
export function placesOfRight(
  context: PublicContext,
  right: Right,
  departures: readonly Departure[],
): Place[] {
  const amounts = [right.amount, right.extent, right.duration, right.aidForm].flatMap((id) => {
    const definition = id === undefined ? undefined : context.index.definitions.get(id);
    if (definition === undefined) return [];
    // What a law says about a step, the step itself says on the page.
    const steps = stepsOf(context, definition).flatMap(placesOf);
    return [...placesOf(definition), ...steps.filter(({ instrument }) => instrument === undefined)];
  });
  const { definitions, facts } = reachOf(context.index, [right.grants, right.refusals, right.powers]);
  const notions = [...definitions].flatMap((id) => {
    const definition = context.index.definitions.get(id);
    return definition?.type.kind === "ja-nee" ? placesOf(definition) : [];
  });
  // Who judges and what is weighed may be an article of its own.
  const judged = [...facts].flatMap((id) => {
    const fact = context.index.facts.get(id);
    return fact?.kind === "oordeel" ? (articleAbove(context, fact.place)?.place ?? []) : [];
  });
  const rules = [...right.grants, ...right.refusals, ...right.powers].map((rule) => rule.place);
  return [...rules, ...amounts, ...notions, ...judged, ...departures.map((departure) => departure.place)];
}
