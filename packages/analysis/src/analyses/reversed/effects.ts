// Every effect that an article serves has a route: something in such an article gives, asks, lets or computes.

import type { DecisionModel, Definition, Place, Right } from "@andersom/semantics";
import type { Analysis } from "../../analysis.js";
import { effectWithoutRoute } from "../../diagnostics/reversed.js";

export const effects: Analysis = {
  name: "effect-en-weg",
  *run(context) {
    const { model } = context;
    // An ordinance without any effect is of the classical kind.
    if (model.effects.length === 0) return;
    const [acting, computing] = [actingArticles(model), computingArticles(model)];
    const articles = model.articles.filter(({ place }) => context.isOwn(place));
    for (const effect of model.effects) {
      if (!context.isOwn(effect.place)) continue;
      // Compiling already tells an effect that no article names.
      const naming = articles.filter((one) => one.effects.includes(effect.id));
      const served = naming.some(({ number }) => acting.has(number) || computing.has(number));
      if (naming.length > 0 && !served)
        yield effectWithoutRoute.at(context.span(effect.place), { effect: effect.name });
    }
  },
};

/** The articles with a value that is computed: it may fill in a right that a law gives. */
function computingArticles(model: DecisionModel): ReadonlySet<string> {
  return new Set(model.definitions.flatMap(servedBy));
}

function articlesOf(rules: readonly { readonly place: Place }[]): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ place: { instrument, article } }) =>
      instrument === undefined && article !== undefined ? [article] : [],
    ),
  );
}

const given = new WeakMap<Right, readonly string[]>();

/** The articles with the rules of a right. */
function givenBy(right: Right): readonly string[] {
  const made = given.get(right) ?? [...articlesOf([...right.grants, ...right.refusals, ...right.powers])];
  given.set(right, made);
  return made;
}

const served = new WeakMap<Definition, readonly string[]>();

/** The articles in which a value is computed. */
function servedBy(definition: Definition): readonly string[] {
  const made = served.get(definition) ?? [...articlesOf(definition.rules)];
  served.set(definition, made);
  return made;
}

/** The articles that give, ask or let somebody do something; those that only explain words or begin and end the text do not. */
function actingArticles(model: DecisionModel): ReadonlySet<string> {
  const amounts = new Set(
    model.rights.flatMap(({ amount, extent, duration, aidForm }) => [amount, extent, duration, aidForm]),
  );
  const rights = model.rights.flatMap(givenBy);
  const rules: readonly { readonly place: Place }[] = [
    ...model.definitions.filter(({ id }) => amounts.has(id)).flatMap(({ rules }) => rules),
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
  const measured = model.measures.flatMap(({ amount, duration, imposed }) => [amount, duration, imposed]);
  const measures = model.definitions.filter(({ id }) => measured.includes(id)).flatMap(({ rules }) => rules);
  return new Set([...rights, ...articlesOf([...rules, ...measures])]);
}
