// What is left of an article is told where the article is told, not in a heap at the end.

import type { Article } from "@andersom/semantics";
import { section } from "../document/build.js";
import type { Block, Paragraph, Section } from "../document/document.js";
import { capital } from "../dutch/clause.js";
import { articlesOfRight } from "./articles.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { articlesOfAmount, homeOfArticle } from "./homes.js";
import { subjectsOf } from "./subjects.js";

/** The sections with what is left of their articles, and what found no place. */
export interface Folded {
  readonly sections: readonly Section[];
  readonly rest: readonly Section[];
}

/** `rest` has one section per article, under its number and title. */
export function folded(
  context: PublicContext,
  sections: readonly Section[],
  rest: readonly Section[],
): Folded {
  const places = new Map<Section, Section[]>();
  const left = rest.filter((one) => {
    const article = articleOf(context, one);
    const found = article && findSection(sections, partOf(context, article));
    if (found !== undefined) places.set(found, [...(places.get(found) ?? []), one]);
    return found === undefined;
  });
  return { sections: withRest(context, sections, places), rest: left };
}

function articleOf({ index }: PublicContext, { title }: Section): Article | undefined {
  const number = /^Artikel (\S+)/u.exec(title)?.[1] ?? "";
  return index.articles.get(number);
}

/** The title of the part of the page that tells of an article. */
export function partOf(context: PublicContext, article: Article): string {
  const subject = subjectsOf(context).find(({ rights }) =>
    rights.some((right) => {
      const { grant, refusal, amount } = articlesOfRight(context, right);
      return [...grant, ...refusal, ...amount, ...articlesOfAmount(context, right)].includes(article);
    }),
  );
  if (subject !== undefined) return subject.title;
  const { catchAll } = context.index.model;
  if (catchAll?.place.article === article.number && article.effects.length === 0)
    return say(context, fixed.catchAll);
  switch (homeOfArticle(context, article)) {
    case "steps":
      return say(context, fixed.procedure);
    case "offers":
      return fixed.offers;
    case "consent":
      return say(context, fixed.consent);
    case "conflicts":
      return fixed.conflicts;
    case "transitions":
      return say(context, fixed.transitions);
    case "sanctions":
      return say(context, fixed.sanctions);
    case "promises":
      return fixed.promises;
    default:
      return capital(article.title);
  }
}

function findSection(sections: readonly Section[], title: string): Section | undefined {
  for (const one of sections) {
    const found = one.title === title ? one : findSection(one.sections, title);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withRest(
  context: PublicContext,
  sections: readonly Section[],
  places: ReadonlyMap<Section, readonly Section[]>,
): Section[] {
  return sections.map((one) => {
    const below = withRest(context, one.sections, places);
    const more = (places.get(one) ?? []).flatMap(({ blocks }) => blocks);
    if (more.length === 0) return { ...one, sections: below };
    const applies = below.findIndex(({ title }) => title === say(context, fixed.apply));
    return applies === -1
      ? { ...one, blocks: withOwn(context, one.blocks, more), sections: below }
      : { ...one, sections: withMore(below, applies, more) };
  });
}

/**
 * What is left stands behind what an article asks and permits, unless it says what holds at all: exceptions, and what must be done
 * with them, stand below their rule.
 */
function withOwn(context: PublicContext, blocks: readonly Block[], more: readonly Block[]): Block[] {
  if (!more.some((block) => hasExceptions(context, block))) return beforeSource(blocks, more);
  const explained = blocks.findIndex((block) => block.kind !== "paragraph" || !isExplanation(block));
  const at = explained === -1 ? blocks.length : explained;
  return [...blocks.slice(0, at), ...more, ...blocks.slice(at)];
}

/** `U krijgt een maatregel, behalve als …`: a rule that holds unless another denies it. */
function hasExceptions({ index }: PublicContext, block: Block): boolean {
  const rule = block.kind === "paragraph" ? block.origin?.rule : undefined;
  return (
    rule !== undefined &&
    index.model.definitions.some(
      ({ type, rules }) =>
        type.kind === "ja-nee" && rules.some(({ id, isDefault }) => isDefault && id === rule),
    )
  );
}

/** The `uitleg` of an article has the place of the whole article. */
function isExplanation({ origin }: Paragraph): boolean {
  return origin?.rule === undefined && /^artikel \S+$/u.test(origin?.citation ?? "");
}

/** A subject has a part for what else holds, before how to apply. */
function withMore(sections: readonly Section[], applies: number, more: readonly Block[]): Section[] {
  const own = sections.find(({ title }) => title === fixed.more);
  if (own === undefined)
    return [...sections.slice(0, applies), section(fixed.more, more), ...sections.slice(applies)];
  return sections.map((one) => (one === own ? { ...one, blocks: [...one.blocks, ...more] } : one));
}

/** Where a part comes from stands behind everything that it says. */
export function beforeSource(blocks: readonly Block[], more: readonly Block[]): Block[] {
  const at = blocks.findIndex(({ kind }) => kind === "sources");
  return at === -1 ? [...blocks, ...more] : [...blocks.slice(0, at), ...more, ...blocks.slice(at)];
}
