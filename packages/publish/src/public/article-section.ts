// An article that is no right: what the officer wrote about it, what must and may be done, what it gives, its steps and stories.

import type { Article, Departure, Duty, Expr, Place, Step } from "@andersom/semantics";
import { bullets, numbered, section, sectionIfAny } from "../document/build.js";
import type { Block, ListItem, Section, Story } from "../document/document.js";
import { capital } from "../dutch/clause.js";
import { isSwitchedOff, literalsIn, sharedBy } from "../phrase/simplify.js";
import { explanation } from "./articles.js";
import { conditionedBlocks } from "./conditions.js";
import type { PublicContext } from "./context.js";
import { departuresBlocks, departuresOf } from "./departure.js";
import { dutyItem, powerItem, requirementBlocks } from "./duties.js";
import { fixed } from "./fixed-text.js";
import { sanctionTargets } from "./homes.js";
import { looseValues } from "./loose-values.js";
import { actItem, guardOfStep, stepItem, stepsOfOneHelp } from "./procedure.js";
import { sourcesLine } from "./sources.js";
import { isUnderRight } from "./under-right.js";
import { articleReadBy, childBlocks, isForChild, otherReaderBlocks } from "./whom.js";

/** Nothing where the article holds nothing for the reader. */
export function articleSection(page: PublicContext, article: Article, stories: readonly Story[]): Section[] {
  const context = articleReadBy(page, article);
  const scope = sharedScope(context, article);
  const within = scope === undefined ? context : { ...context, given: literalsIn(scope) };
  const rest = [...restOfArticle(within, article), ...looseValues(within, article)];
  const blocks = [
    ...otherReaderBlocks(page, context),
    ...explanation(context, [article]),
    ...(isForChild(context, [article], rulesIn(context, article)) ? childBlocks(context) : []),
    ...conditionedBlocks(context, scope, fixed.onlyFor),
    ...rest,
  ];
  const examples = sectionIfAny(fixed.story, stories);
  if (blocks.length === 0 && examples.length === 0) return [];
  const line = sourcesLine(context, [article.place]);
  const title = article.title === "" ? `Artikel ${article.number}` : capital(article.title);
  return [section(title, [...blocks, ...(line === undefined ? [] : [line])], examples)];
}

/** What an article has people do or lets them do. */
function rulesIn({ index: { model } }: PublicContext, article: Article): readonly object[] {
  return [...model.duties, ...model.powers, ...model.acts].filter(({ place }) => isIn(place, article));
}

/** The steps in a list; what each of them asks is said before it, once, and one step has no number. */
function stepBlocks(context: PublicContext, steps: readonly Step[]): Block[] {
  if (steps.length === 0) return [];
  const guards = steps.map((step) => guardOfStep(context, step));
  const shared = guards.length === 1 ? undefined : sharedBy(guards.map(({ guard }) => guard));
  const within = shared === undefined ? context : { ...context, given: literalsIn(shared) };
  const items = steps.map((step) => stepItem(within, step));
  const [first, ...also] = guards.map(({ origin }) => origin);
  const [lead, ...list] = conditionedBlocks(context, shared, fixed.onlyFor);
  return [
    ...(lead?.kind === "paragraph" ? [{ ...lead, origin: { ...first, also } }] : []),
    ...list,
    items.length === 1 ? bullets(items) : numbered(items),
  ];
}

/** What all duties and powers of an article are for, where there are more: it is said before them, once. */
function sharedScope({ index }: PublicContext, article: Article): Expr | undefined {
  const rules = [...index.model.duties, ...index.model.powers].filter(
    (rule) => isIn(rule.place, article) && !isSwitchedOff(rule),
  );
  return rules.length > 1 ? sharedBy(rules.map(({ scope }) => scope)) : undefined;
}

/**
 * What an article holds besides rights and values: requirements, duties, powers, freedoms, departures and steps.
 * `withRight`: what the reader must do stands with the right, in what we ask of him, and what an application needs in how to apply.
 */
export function restOfArticle(context: PublicContext, article: Article, withRight = false): Block[] {
  const { model } = context.index;
  const here = <T extends { readonly place: Place; readonly id: string }>(
    rules: readonly T[],
  ): readonly T[] =>
    rules.filter((rule) => isIn(rule.place, article) && !isSwitchedOff(rule as { readonly scope?: Expr }));
  const items: ListItem[] = [
    ...here(model.duties)
      .filter((duty) => !isUnderRight(context, duty) && !(withRight && isReaderDuty(context, duty)))
      .map((duty) => dutyItem(context, duty)),
    ...here(model.powers)
      .filter((power) => !isUnderRight(context, power))
      .map((power) => powerItem(context, power)),
    ...here(model.acts)
      .filter(
        ({ kind, step, whenLate }) => kind === "vrijheid" && step === undefined && whenLate === undefined,
      )
      .map((act) => actItem(context, act)),
  ];
  const steps = stepsOfOneHelp(context).filter(({ place }) => isIn(place, article));
  return [
    ...(withRight ? [] : requirementBlocks(context, here(model.requirements))),
    ...(items.length === 0 ? [] : [bullets(items)]),
    ...stepBlocks(context, steps),
    ...departuresBlocks(context, here(model.departures.filter((one) => isGeneral(context, one)))),
  ];
}

/** What an application needs by these articles, in one list. */
export function requirementsIn(context: PublicContext, articles: readonly Article[]): Block[] {
  const rules = articles.flatMap((article) =>
    context.index.model.requirements.filter(
      (rule) => isIn(rule.place, article) && !isSwitchedOff(rule as { readonly scope?: Expr }),
    ),
  );
  return requirementBlocks(context, rules);
}

/** What the reader must do by an article, unless it is told with a right that it is for. */
export function readerDuties(context: PublicContext, articles: readonly Article[]): readonly Duty[] {
  return context.index.model.duties.filter(
    (duty) =>
      articles.some((article) => isIn(duty.place, article)) &&
      isReaderDuty(context, duty) &&
      !isSwitchedOff(duty) &&
      !isUnderRight(context, duty),
  );
}

function isReaderDuty({ index }: PublicContext, { holder }: Duty): boolean {
  const thing = index.things.get(index.reader)?.name ?? "inwoner";
  return [thing, `de ${thing}`].includes(holder.toLowerCase());
}

function isIn(place: Place, article: Article): boolean {
  return place.instrument === undefined && place.article === article.number;
}

/** A departure that is not told with a right or with the measures: of the whole ordinance, or of rules that are no right. */
function isGeneral(context: PublicContext, departure: Departure): boolean {
  const sanctions = sanctionTargets(context);
  return (
    !departure.targets.some((target) => sanctions.has(target)) &&
    !context.index.model.rights.some((right) => departuresOf(context, right).includes(departure))
  );
}
