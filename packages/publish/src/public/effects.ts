// Effects first: one section per effect, with the rights that serve it and the other articles about it.

import type { Article, Effect, Right } from "@andersom/semantics";
import { paragraph, sectionIfAny, section, strong } from "../document/build.js";
import type { Block, Section, Story } from "../document/document.js";
import { spokenTo } from "../phrase/fragment.js";
import { originOf } from "../phrase/told.js";
import { articleSection } from "./article-section.js";
import { articleStories } from "./article-stories.js";
import { articlesOf } from "./articles.js";
import type { PublicContext } from "./context.js";
import { effectTitle } from "./effect-title.js";
import { fixed } from "./fixed-text.js";
import { articlesAt } from "./homes.js";
import { proseText } from "./prose.js";
import { subjectSection } from "./subject.js";
import { subjectsOf } from "./subjects.js";

type ArticleStories = ReadonlyMap<Article, readonly Story[]>;

/** A section for every effect that something serves: first those with something to get, then how we work. */
export interface EffectSections {
  readonly rights: readonly Section[];
  readonly others: readonly Section[];
  /** Goals of which every article stands in another part of the page. */
  readonly goals: readonly Block[];
}

/** In each of the two the effects stand in the order in which the ordinance declares them. */
export function effectSections(context: PublicContext): EffectSections {
  const { effects, rights } = context.index.model;
  const stories = articleStories(context, articlesAt(context, "own"));
  const withRights = new Set(rights.map((right) => effectOf(context, right)));
  const made = new Map(effects.map((effect) => [effect, effectSection(context, effect, stories)]));
  const sections = (some: readonly Effect[]): Section[] =>
    some.flatMap((effect) => made.get(effect) ?? []).filter((one) => one.sections.length > 0);
  const looseRights = subjectsOf(context).filter(
    ({ rights: [first] }) => effectOf(context, first) === undefined,
  );
  const rest = sectionIfAny(
    fixed.noGoal,
    [],
    [
      ...looseRights.map((subject) => subjectSection(context, subject)),
      ...ownArticles(context, undefined, stories),
    ],
  );
  return {
    rights: [
      ...sections(effects.filter((effect) => withRights.has(effect))),
      ...(looseRights.length > 0 ? rest : []),
    ],
    others: [
      ...sections(effects.filter((effect) => !withRights.has(effect))),
      ...(looseRights.length > 0 ? [] : rest),
    ],
    goals: effects
      .filter((effect) => context.index.model.articles.some((one) => firstEffect(context, one) === effect))
      .filter((effect) => made.get(effect)?.sections.length === 0)
      .map((effect) => goalBlock(context, effect)),
  };
}

function effectSection(context: PublicContext, effect: Effect, stories: ArticleStories): Section {
  const subjects = subjectsOf(context).filter(({ rights: [first] }) => effectOf(context, first) === effect);
  return section(
    effectTitle(context, effect),
    [goalBlock(context, effect)],
    [
      ...subjects.map((subject) => subjectSection(context, subject)),
      ...ownArticles(context, effect, stories),
    ],
  );
}

function goalBlock(context: PublicContext, effect: Effect): Block {
  return paragraph([strong(fixed.goal), ` ${goalText(context, effect)}`], originOf(effect.place));
}

/** The goal as written, said to the reader where it is about the resident: `U hebt genoeg geld om van te leven.` */
function goalText(context: PublicContext, effect: Effect): string {
  const prose = proseText(context, [effect.prose]) || `${effect.name}.`;
  if (!/^(?:de|een) inwoner\b/iu.test(prose)) return prose;
  const own = context.address === "u" ? "uw" : "je";
  const me = context.address === "u" ? "u" : "jou";
  return spokenTo(context, prose)
    .replace(/\b(bij|voor|van|aan|met) hem\b/giu, `$1 ${me}`)
    .replace(
      /\b(bij|voor|van|aan|met|op|in|over|naar|hoeft|heeft|houdt|vindt|krijgt) (?:zijn|haar) (?=\p{Ll})/giu,
      `$1 ${own} `,
    )
    .replace(
      / hij (niet )?(kan|kunt|heeft|hebt|wil|moet|mag|krijgt)\b/giu,
      (_all, not: string | undefined, verb: string) =>
        ` ${spokenTo(context, `de inwoner ${verb}`).replace(" ", ` ${not ?? ""}`)}`,
    )
    .replace(
      / hij ((?:\p{L}+ )+?)(moet|kan|mag|wil|heeft)\b/giu,
      (_all, middle: string, verb: string) =>
        ` ${spokenTo(context, `de inwoner ${verb}`).replace(" ", ` ${middle}`)}`,
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

/** The articles of an effect that are no right, each as a part of its own. */
function ownArticles(context: PublicContext, effect: Effect | undefined, stories: ArticleStories): Section[] {
  return articlesAt(context, "own")
    .filter((article) => firstEffect(context, article) === effect)
    .flatMap((article) => articleSection(context, article, stories.get(article) ?? []));
}
