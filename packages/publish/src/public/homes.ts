// Where the words of an article without a right belong: with the steps, with consent, with what it limits. So nothing is told twice.

import { oncePer, oncePerPair } from "@andersom/runtime";
import type { Article, DecisionModel, Definition, Place, Right } from "@andersom/semantics";
import type { ModelIndex } from "../phrase/model-index.js";
import { appliesOn } from "./validity.js";
import { articlesOfRight, stepsOf } from "./articles.js";
import type { PublicContext } from "./context.js";

/** The general parts of the page; `own`: the article is a part by itself. */
export type Home =
  "steps" | "offers" | "consent" | "conflicts" | "transitions" | "sanctions" | "promises" | "amount" | "own";

/** Articles of the ordinance that no section of a right explains. */
function articlesWithoutRight(context: PublicContext): readonly Article[] {
  const { model } = context.index;
  const told = new Set(
    model.rights.flatMap((right) => {
      const { grant, refusal, amount } = articlesOfRight(context, right);
      return [...grant, ...refusal, ...amount];
    }),
  );
  return model.articles.filter(
    (article) =>
      article.place.instrument === undefined &&
      context.index.articles.get(article.number) === article &&
      appliesOn(article.validity, context.on) &&
      !told.has(article),
  );
}

/** The articles whose words stand in this part of the page. */
export function articlesAt(context: PublicContext, home: Home): readonly Article[] {
  return homesOf(context).articles.get(home) ?? [];
}

interface Homes {
  readonly homes: ReadonlyMap<Article, Home>;
  readonly articles: ReadonlyMap<Home, readonly Article[]>;
}

/** The model of a page is made for its day, so that it is sorted once. */
const sorted = new WeakMap<DecisionModel, Homes>();

function homesOf(context: PublicContext): Homes {
  let known = sorted.get(context.index.model);
  if (known === undefined) {
    const homes = new Map<Article, Home>();
    const articles = new Map<Home, Article[]>();
    for (const article of articlesWithoutRight(context)) {
      const home = homeOf(context, article);
      homes.set(article, home);
      const there = articles.get(home);
      if (there === undefined) articles.set(home, [article]);
      else there.push(article);
    }
    known = { homes, articles };
    sorted.set(context.index.model, known);
  }
  return known;
}

/** Where an article without a right belongs; undefined for one with a right, or of another day. */
export function homeOfArticle(context: PublicContext, article: Article): Home | undefined {
  return homesOf(context).homes.get(article);
}

function homeOf(context: PublicContext, article: Article): Home {
  const { model } = context.index;
  const holds = (some: readonly { readonly place: Place }[] | undefined): boolean =>
    (some ?? []).some(({ place }) => inArticle(place, article));
  if (holds(model.steps.filter(({ after }) => after === undefined))) {
    // A step that one kind of help alone knows does not make its article one about all help.
    return model.powers.some(({ place }) => inArticle(place, article)) ? "own" : "steps";
  }
  if (holds(model.transitions)) return "transitions";
  if (holds(model.consents)) return "consent";
  if (holds(model.offers)) return "offers";
  if (holds(model.conflicts)) return "conflicts";
  if (holds(model.ladder?.steps) || isUrgent(context, article) || isAboutSteps(context, article))
    return "steps";
  if (isSanction(context, article)) return "sanctions";
  if (holds(model.guarantees) && !holds(model.duties)) return "promises";
  return isPartOfAmount(context, article) ? "amount" : "own";
}

function inArticle(place: Place, article: Article): boolean {
  return place.instrument === undefined && place.article === article.number;
}

/** `De gemeente regelt meteen tijdelijke hulp als de hulpvraag niet kan wachten.` */
function isUrgent({ index }: PublicContext, article: Article): boolean {
  return index.model.acts.some(
    ({ place, term, step, whenLate }) =>
      term?.form === "meteen" && step === undefined && whenLate === undefined && inArticle(place, article),
  );
}

/** What the conversation is about, and what the decision says. */
function isAboutSteps({ index }: PublicContext, article: Article): boolean {
  const steps = new Set(index.model.steps.map(({ key }) => key));
  return (
    index.model.documents.some(({ document, place }) => steps.has(document) && inArticle(place, article)) &&
    !index.model.acts.some(
      ({ term, place }) => /^elke?\b/u.test(term?.form ?? "") && inArticle(place, article),
    )
  );
}

/** Definitions about the thing that a measure follows on: how much, how long, and whether there is one. */
export function sanctionDefinitions({ index }: PublicContext): readonly Definition[] {
  return sanctionsOf(index).definitions;
}

/** What a departure from a measure is aimed at: its definitions and their rules. */
export function sanctionTargets({ index }: PublicContext): ReadonlySet<string> {
  return sanctionsOf(index).targets;
}

/** Every article asks for these. */
const sanctionsOf = oncePer(({ model: { measures, definitions } }: ModelIndex) => {
  const own = definitions.filter(
    ({ id, thing, place }) =>
      place.instrument === undefined &&
      measures.some(
        (measure) =>
          thing === measure.thing ||
          id === measure.amount ||
          id === measure.duration ||
          id === measure.imposed,
      ),
  );
  // A sentence about several names at once is a rule of each: `10.2.1#1/2` is part of `10.2.1#1`.
  const targets = own.flatMap(({ id, rules }) => [
    id,
    ...rules.flatMap((rule) => [rule.id, rule.id.replace(/\/\w+$/u, "")]),
  ]);
  return { definitions: own, targets: new Set(targets) };
});

function isSanction(context: PublicContext, article: Article): boolean {
  const definitions = sanctionDefinitions(context);
  const ids = sanctionTargets(context);
  const { departures } = context.index.model;
  return (
    definitions.some(({ rules }) => rules.some(({ place }) => inArticle(place, article))) ||
    departures.some(
      ({ place, targets }) => inArticle(place, article) && targets.some((target) => ids.has(target)),
    )
  );
}

/** A middle step of the amount of one right: the part that parents pay themselves. */
function isPartOfAmount(context: PublicContext, article: Article): boolean {
  const holders = context.index.model.rights.filter((right) => stepsIn(context, right, article));
  return holders.length === 1;
}

/** The articles with the middle steps of this right alone: their words stand with its amount. */
export function articlesOfAmount(context: PublicContext, right: Right): readonly Article[] {
  return articlesAt(context, "amount").filter((article) => stepsIn(context, right, article));
}

function stepsIn({ index }: PublicContext, right: Right, article: Article): boolean {
  return stepArticles(index, right).has(article.number);
}

/** The articles in which the middle steps of its amount stand. */
const stepArticles = oncePerPair((index: ModelIndex, right: Right): ReadonlySet<string | undefined> => {
  const value = index.definitions.get(right.amount ?? "");
  const steps = value === undefined ? [] : stepsOf({ index }, value);
  return new Set(
    steps.flatMap(({ rules }) =>
      rules.flatMap(({ place }) => (place.instrument === undefined ? [place.article] : [])),
    ),
  );
});
