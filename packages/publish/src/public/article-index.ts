// Which article is where: for who knows the ordinance, or holds a letter that names an article.

import type { Article } from "@andersom/semantics";
import { bullets, item, sectionIfAny } from "../document/build.js";
import type { Inline, Section } from "../document/document.js";
import { originOf } from "../phrase/told.js";
import type { PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";

/** One line per article of the ordinance, with a link to each part of the page that tells of it. */
export function articleIndex(context: PublicContext, told: readonly Section[]): Section[] {
  const places = sectionsByArticle(told);
  const articles = context.index.model.articles.filter(
    (article) =>
      article.place.instrument === undefined && context.index.articles.get(article.number) === article,
  );
  const items = articles.flatMap((article) => {
    const sections = places.get(article.number) ?? [];
    return sections.length === 0 ? [] : [item(line(article, sections), [], originOf(article.place))];
  });
  return sectionIfAny(fixed.index, items.length < 3 ? [] : [bullets(items)]);
}

function line({ number, title }: Article, sections: readonly Section[]): Inline[] {
  const links = sections.flatMap((one): Inline[] => [
    ", ",
    { form: "link", section: one.id, content: [one.title] },
  ]);
  const name = title === "" ? `Artikel ${number}` : `Artikel ${number} ${title}`;
  return [`${name}: `, ...links.slice(1)];
}

/** Per article the sections with a line of their own about where they come from, in reading order. */
function sectionsByArticle(sections: readonly Section[]): ReadonlyMap<string, readonly Section[]> {
  const found = new Map<string, Section[]>();
  const collect = (one: Section): void => {
    const numbers = one.blocks.flatMap((block) =>
      block.kind === "sources" ? articleNumbers(block.text) : [],
    );
    for (const number of new Set(numbers)) found.set(number, [...(found.get(number) ?? []), one]);
    one.sections.forEach(collect);
  };
  sections.forEach(collect);
  return found;
}

/** `Regel: artikel 3, 4 en 5. Wet: …` is 3, 4 and 5. */
function articleNumbers(text: string): string[] {
  const own = /^Regel: artikel (.+?)\.(?:$| Wet:)/u.exec(text)?.[1] ?? "";
  return own.split(/, | en /u).filter((one) => one !== "");
}
