// Effects first: one section per effect, with the rights, requirements, duties and powers that serve it.

import type { Article, Effect, Right } from "@andersom/semantics";
import { paragraph, sectionIfAny, section, strong } from "../document/build.js";
import type { Block, Section, Story } from "../document/document.js";
import { capital } from "../dutch/clause.js";
import { isSwitchedOff } from "../phrase/simplify.js";
import { originOf } from "../phrase/told.js";
import { say, type PublicContext } from "./context.js";
import { departuresBlocks } from "./departure.js";
import { dutySections, powerSections, requirementBlocks } from "./duties.js";
import { fixed } from "./fixed-text.js";
import { proseText } from "./prose.js";
import { articleStories } from "./article-stories.js";
import { articlesOf, articlesOfRight, explanation } from "./articles.js";
import { rightSection } from "./right.js";
import { sourcesLine } from "./sources.js";
import { appliesOn } from "./validity.js";

type ArticleStories = ReadonlyMap<Article, readonly Story[]>;

/** A section for every effect that something serves, in the order in which the ordinance declares them. */
export function effectSections(context: PublicContext): Section[] {
  const { model } = context.index;
  const stories = articleStories(context, articlesWithoutRight(context));
  const served = model.effects.map((effect) => effectSection(context, effect, stories));
  const loose = servingBlocks(context, undefined, stories);
  const looseRights = model.rights.filter((right) => effectOf(context, right) === undefined);
  return [
    ...served.filter((one) => one.blocks.length > 1 || one.sections.length > 0),
    ...sectionIfAny(fixed.noGoal, loose.blocks, [
      ...looseRights.map((right) => rightSection(context, right)),
      ...loose.sections,
    ]),
  ];
}

function effectSection(context: PublicContext, effect: Effect, stories: ArticleStories): Section {
  const rights = context.index.model.rights.filter((right) => effectOf(context, right) === effect);
  const other = servingBlocks(context, effect, stories);
  const goal = [strong(fixed.goal), ` ${proseText(context, [effect.prose]) || `${effect.name}.`}`];
  return section(
    capital(effect.name),
    [paragraph(goal, originOf(effect.place)), ...other.blocks],
    [...rights.map((right) => rightSection(context, right)), ...other.sections],
  );
}

/** A right belongs to the first effect of the first article that gives it. */
function effectOf(context: PublicContext, right: Right): Effect | undefined {
  const rules = [...right.grants, ...right.powers, ...right.refusals];
  const [article] = articlesOf(
    context,
    rules.map((rule) => rule.place),
  );
  return firstEffect(context, article);
}

function firstEffect(context: PublicContext, article: Article | undefined): Effect | undefined {
  const [id] = article?.effects ?? [];
  return id === undefined ? undefined : context.index.effects.get(id);
}

/** Articles of the ordinance that no section of a right explains. */
function articlesWithoutRight(context: PublicContext): Article[] {
  const { model } = context.index;
  const told = model.rights.flatMap((right) => {
    const { grant, refusal, amount } = articlesOfRight(context, right);
    return [...grant, ...refusal, ...amount];
  });
  return model.articles.filter(
    (article) =>
      article.place.instrument === undefined &&
      context.index.articles.get(article.number) === article &&
      appliesOn(article.validity, context.on) &&
      !told.includes(article),
  );
}

/** An article with its own explanation and stories, for what no right, duty or power tells. */
function articleSection(
  context: PublicContext,
  article: Article,
  explained: boolean,
  stories: readonly Story[],
): Section[] {
  const blocks = explained ? [] : explanation(context, [article]);
  const examples = sectionIfAny(
    fixed.story,
    stories.length === 0 ? [] : [paragraph(fixed.storyNote), ...stories],
  );
  if (blocks.length === 0 && examples.length === 0) return [];
  const line = sourcesLine(context, [article.place]);
  const title = article.title === "" ? `Artikel ${article.number}` : capital(article.title);
  return [section(title, [...blocks, ...(line === undefined ? [] : [line])], examples)];
}

/** What serves an effect besides rights: explanation and stories of other articles, requirements, duties, powers. */
function servingBlocks(
  context: PublicContext,
  effect: Effect | undefined,
  stories: ArticleStories,
): { readonly blocks: Block[]; readonly sections: Section[] } {
  const { model } = context.index;
  const serves = (place: { readonly article?: string; readonly instrument?: string }): boolean => {
    if (place.instrument !== undefined) return false;
    const article = place.article === undefined ? undefined : context.index.articles.get(place.article);
    return firstEffect(context, article) === effect;
  };
  const requirements = model.requirements.filter((one) => serves(one.place));
  const duties = model.duties.filter((one) => serves(one.place) && !isSwitchedOff(one));
  const powers = model.powers.filter((one) => serves(one.place) && !isSwitchedOff(one));
  const freedoms = model.acts.filter(
    (one) =>
      one.kind === "vrijheid" &&
      one.step === undefined &&
      one.whenLate === undefined &&
      serves(one.place) &&
      !isSwitchedOff(one),
  );
  const departures = model.departures.filter((one) => serves(one.place) && isGeneral(context, one.targets));
  const open = articlesWithoutRight(context);
  const places = [...requirements, ...duties, ...powers].map((one) => one.place);
  const articles = articlesOf(context, places).filter((article) => open.includes(article));
  const own = open.filter((article) => firstEffect(context, article) === effect);
  return {
    blocks: [...explanation(context, articles), ...requirementBlocks(context, requirements)],
    sections: [
      ...own.flatMap((article) =>
        articleSection(context, article, articles.includes(article), stories.get(article) ?? []),
      ),
      ...dutySections(context, duties),
      ...powerSections(context, powers, freedoms),
      ...sectionIfAny(say(context, fixed.exception), departuresBlocks(context, departures)),
    ],
  };
}

/** A departure that is not told with a right: of the whole ordinance, or of rules that are no right. */
function isGeneral(context: PublicContext, targets: readonly string[]): boolean {
  const told = new Set(
    context.index.model.rights.flatMap((right) => {
      const values = [right.amount, right.extent, right.duration, right.aidForm].flatMap((id) => id ?? []);
      const rules = [...right.grants, ...right.refusals, ...right.powers].map((rule) => rule.id);
      const ofValues = values.flatMap(
        (id) => context.index.definitions.get(id)?.rules.map((rule) => rule.id) ?? [],
      );
      return [right.id, ...rules, ...values, ...ofValues];
    }),
  );
  return !targets.some((target) => told.has(target));
}
