// The small line under a right: which articles it comes from, and which law stands behind them.

import type { Citation, Departure, Place, Right } from "@andersom/semantics";
import type { Sources } from "../document/document.js";
import { joined } from "../dutch/number-words.js";
import { reachOf } from "../phrase/reach.js";
import { placesOf } from "./articles.js";
import type { PublicContext } from "./context.js";

/** `Regel: artikel 3, 4 en 5. Wet: Participatiewet, artikel 8 en 36.` */
export function sourcesLine(context: PublicContext, places: readonly Place[]): Sources | undefined {
  const own = inOrder(
    places.flatMap((place) => (place.instrument === undefined ? (place.article ?? []) : [])),
  );
  const bases = own.flatMap((number) => context.index.articles.get(number)?.bases ?? []);
  const laws = lawArticles([...bases, ...places.filter((place) => place.instrument !== undefined)]);
  const parts = [
    own.length === 0 ? [] : [`Regel: artikel ${joined(own, "en")}.`],
    laws.map(([law, articles]) =>
      articles.length === 0 ? `Wet: ${law}.` : `Wet: ${law}, artikel ${joined(articles, "en")}.`,
    ),
  ].flat();
  return parts.length === 0 ? undefined : { kind: "sources", text: parts.join(" ") };
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
function inOrder(numbers: readonly string[]): string[] {
  return [...new Set(numbers)].sort((a, b) => a.localeCompare(b, "nl", { numeric: true }));
}

/** Every place that the text about a right rests on. */
export function placesOfRight(
  context: PublicContext,
  right: Right,
  departures: readonly Departure[],
): Place[] {
  const amounts = [right.amount, right.extent, right.duration, right.aidForm].flatMap((id) => {
    const definition = id === undefined ? undefined : context.index.definitions.get(id);
    return definition === undefined ? [] : placesOf(definition);
  });
  const notions = [...reachOf(context.index, right.grants).definitions].flatMap((id) => {
    const definition = context.index.definitions.get(id);
    return definition?.type.kind === "ja-nee" ? placesOf(definition) : [];
  });
  const rules = [...right.grants, ...right.refusals, ...right.powers].map((rule) => rule.place);
  return [...rules, ...amounts, ...notions, ...departures.map((departure) => departure.place)];
}
