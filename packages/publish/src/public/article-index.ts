// Which article is where: for who knows the ordinance, or holds a letter that names an article.

import type { Article } from "@andersom/semantics";
import { bullets, item, sectionIfAny } from "../document/build.js";
import type { Inline, Section } from "../document/document.js";
import { joined } from "../dutch/number-words.js";
import { originOf } from "../phrase/told.js";
import type { PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";

/** One sentence per part of the page, with the articles that stand there: those behind each other together. */
export function articleIndex(context: PublicContext, told: readonly Section[]): Section[] {
  const places = sectionsByArticle(told);
  const articles = context.index.model.articles.filter(
    (article) =>
      article.place.instrument === undefined && context.index.articles.get(article.number) === article,
  );
  const runs: (Run & { readonly articles: Article[] })[] = [];
  for (const article of articles) {
    const sections = places.get(article.number) ?? [];
    const last = runs.at(-1);
    const same =
      last?.sections.length === sections.length && sections.every((one, at) => one === last.sections[at]);
    if (last !== undefined && same) last.articles.push(article);
    else runs.push({ sections, articles: [article] });
  }
  const found = runs.filter(({ sections }) => sections.length > 0);
  const items = found.map((run) => item(line(run), [], originOf(run.articles[0]?.place)));
  const count = found.reduce((sum, run) => sum + run.articles.length, 0);
  return sectionIfAny(fixed.index, count < 3 ? [] : [bullets(items)]);
}

/** `Artikel 4.7 tot en met 8.7 staan bij Bijzondere bijstand.` */
function line({ articles, sections }: Run): Inline[] {
  const links = sections.map((one): Inline => ({ form: "link", section: one.id, content: [one.title] }));
  const between = (at: number): string => (at === 0 ? "" : at === links.length - 1 ? " en " : ", ");
  const [first, ...others] = articles.map(({ number }) => number);
  const last = others.at(-1);
  const range =
    others.length > 1 ? `${first ?? ""} tot en met ${last ?? ""}` : joined([first ?? "", ...others], "en");
  const verb = others.length === 0 ? "staat" : "staan";
  return [
    `Artikel ${range} ${verb} bij `,
    ...links.flatMap((link, at) => [between(at), link]).filter((one) => one !== ""),
    ".",
  ];
}

interface Run {
  readonly sections: readonly Section[];
  readonly articles: readonly Article[];
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
