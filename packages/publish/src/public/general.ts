// The parts of the page that hold for all subjects, and the words that officers wrote about them.

import type { Article } from "@andersom/semantics";
import type { Block, Section } from "../document/document.js";
import { paragraph, section } from "../document/build.js";
import { termOf } from "./apply.js";
import { articleSection, restOfArticle } from "./article-section.js";
import { explanation } from "./articles.js";
import { say, type PublicContext } from "./context.js";
import { beforeSource } from "./fold.js";
import { fixed } from "./fixed-text.js";
import { articlesAt, type Home } from "./homes.js";
import { procedureSections } from "./procedure.js";
import { sourcesLine } from "./sources.js";

/** The words of the articles that are about this part stand before it, what else they hold and where they are behind it. */
export function withArticles(context: PublicContext, home: Home, sections: readonly Section[]): Section[] {
  const [first, ...others] = sections;
  const articles = articlesAt(context, home);
  if (articles.length === 0) return [...sections];
  if (first === undefined) return articles.flatMap((article) => articleSection(context, article, []));
  const { lead, source } = { lead: explanation(context, articles), source: line(context, articles) };
  return [{ ...first, blocks: [...lead, ...first.blocks, ...rest(context, home), ...source] }, ...others];
}

/** The same for the steps, which put the words of their articles in order themselves; `goals`: what they are for. */
export function stepsWithArticles(context: PublicContext, goals: readonly Block[]): Section[] {
  const [first, ...others] = procedureSections(context);
  return first === undefined
    ? []
    : [{ ...first, blocks: beforeSource([...goals, ...first.blocks], rest(context, "steps")) }, ...others];
}

function rest(context: PublicContext, home: Home): Block[] {
  return articlesAt(context, home).flatMap((article) => restOfArticle(context, article));
}

function line(context: PublicContext, articles: readonly Article[]): Block[] {
  const source = sourcesLine(
    context,
    articles.map(({ place }) => place),
  );
  return source === undefined ? [] : [source];
}

/** When a decision comes where the ordinance does not say so: the term of the law. */
export function decisionSections(context: PublicContext): Section[] {
  const asked = context.index.model.rights.filter(({ opens }) => opens === "op aanvraag");
  const open = asked.filter((right) => termOf(context, right) === undefined);
  if (open.length === 0) return [];
  const own = open.length < asked.length ? [paragraph(fixed.decisionOwn)] : [];
  return [
    section(fixed.decision, [
      paragraph(say(context, fixed.decisionHow)),
      ...own,
      { kind: "sources", text: fixed.decisionSource },
    ]),
  ];
}
