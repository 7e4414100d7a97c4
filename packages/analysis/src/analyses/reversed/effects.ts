// Every effect that an article serves has a route: something in such an article gives, asks, lets or computes.

import { oncePer } from "@andersom/runtime";
import type { Article, DecisionModel, Definition, Place, Right } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import { effectWithoutRoute } from "../../diagnostics/reversed.js";
import { allIn } from "../../lists.js";

export const effects: Analysis = {
  name: "effect-en-weg",
  *run(context) {
    const { model } = context;
    // An ordinance without any effect is of the classical kind.
    if (model.effects.length === 0) return;
    const { rights, definitions } = model;
    let asking: ReadonlySet<string> | undefined;
    const isRoute = (article: string): boolean =>
      setOf(givingIn(rights)).has(article) ||
      setOf(computingIn(definitions)).has(article) ||
      (asking ??= askingArticles(model)).has(article);
    for (const effect of model.effects) {
      if (!context.isOwn(effect.place)) continue;
      // Compiling already tells an effect that no article names.
      const isNaming = ({ place, effects }: Article): boolean =>
        effects.includes(effect.id) && context.isOwn(place);
      const isServed = model.articles.some((one) => isNaming(one) && isRoute(one.number));
      if (!isServed && model.articles.some(isNaming))
        yield effectWithoutRoute.at(context.span(effect.place), { effect: effect.name });
    }
  },
};

function articlesOf(rules: readonly { readonly place: Place }[]): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ place: { instrument, article } }) =>
      instrument === undefined && article !== undefined ? [article] : [],
    ),
  );
}

/** The articles with the rules of a right. */
const givingIn = allIn(({ grants, refusals, powers }: Right): readonly string[] => [
  ...articlesOf([...grants, ...refusals, ...powers]),
]);

/** The articles with a value that is computed: it may fill in a right that a law gives. */
const computingIn = allIn(({ rules }: Definition): readonly string[] => [...articlesOf(rules)]);

const setOf = oncePer((articles: readonly string[]): ReadonlySet<string> => new Set(articles));

/** The articles that ask or let somebody do something; those that only explain words or begin and end the text do not. */
function askingArticles(model: DecisionModel): ReadonlySet<string> {
  const rules: readonly { readonly place: Place }[] = [
    ...model.duties,
    ...model.powers,
    ...model.acts,
    ...model.departures,
    ...model.conflicts,
    ...model.requirements,
    ...model.measures,
    ...(model.signals ?? []),
    ...(model.offers ?? []),
    ...(model.consents ?? []),
  ];
  return articlesOf(rules);
}
