// Which article is where: for who knows the ordinance, or holds a letter that names an article.

import type { Article } from "@andersom/semantics";
import { bullets, item, sectionIfAny } from "../document/build.js";
import type { Inline, Section } from "../document/document.js";
import { joined } from "../dutch/number-words.js";
import { originOf } from "../phrase/told.js";
import type { PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { articleRange, ownArticles } from "./sources.js";

/** One sentence per part of the page, with the articles that stand there: those behind each other together; `words`: the list of words. */
export function articleIndex(
  context: PublicContext,
  told: readonly Section[],
  words: readonly Section[] = [],
): Section[] {
  const articles = ownArticles(context);
  const places = new Map([
    ...sectionsOfOrigins([...told, ...words], words),
    ...sectionsByArticle(
      told,
      articles.map(({ number }) => number),
    ),
  ]);
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

/** `De artikelen 4.7 tot en met 8.7 staan bij Bijzondere bijstand.` */
function line({ articles, sections }: Run): Inline[] {
  const links = sections.map((one): Inline => ({ form: "link", section: one.id, content: [one.title] }));
  const between = (at: number): string => (at === 0 ? "" : at === links.length - 1 ? " en " : ", ");
  const range = joined(articleRange(articles.map(({ number }) => number)), "en");
  return [
    articles.length === 1 ? `Artikel ${range} staat bij ` : `De artikelen ${range} staan bij `,
    ...links.flatMap((link, at) => [between(at), link]).filter((one) => one !== ""),
    ".",
  ];
}

interface Run {
  readonly sections: readonly Section[];
  readonly articles: readonly Article[];
}

/** Per article the sections with a line of their own about where they come from, in reading order. */
function sectionsByArticle(
  sections: readonly Section[],
  order: readonly string[],
): ReadonlyMap<string, readonly Section[]> {
  const found = new Map<string, Section[]>();
  const alone = new Map<string, Section[]>();
  const collect = (one: Section): void => {
    const numbers = new Set(
      one.blocks.flatMap((block) => (block.kind === "sources" ? articleNumbers(block.text, order) : [])),
    );
    for (const number of numbers) {
      found.set(number, [...(found.get(number) ?? []), one]);
      if (numbers.size === 1) alone.set(number, [...(alone.get(number) ?? []), one]);
    }
    one.sections.forEach(collect);
  };
  sections.forEach(collect);
  // What half of the page rests on is looked up where it is told by itself.
  return new Map([...found].map(([number, homes]) => [number, fewOf(homes, alone.get(number))]));
}

/** As many places as one sentence can name. */
const mostPlaces = 3;

function fewOf(homes: readonly Section[], alone: readonly Section[] = []): readonly Section[] {
  return homes.length > mostPlaces && alone.length > 0 ? alone : homes;
}

/** Where words of an article stand that no such line names: what it says a word means, or a step on the way. */
function sectionsOfOrigins(
  sections: readonly Section[],
  whole: readonly Section[],
): ReadonlyMap<string, readonly Section[]> {
  const found = new Map<string, Set<Section>>();
  const collect = (part: unknown, home: Section): void => {
    if (typeof part !== "object" || part === null) return;
    if (Array.isArray(part)) for (const one of part) collect(one, home);
    else {
      const number =
        "citation" in part ? /^artikel (\S+)(?!.* van de )/u.exec(String(part.citation))?.[1] : "";
      if (number) found.set(number, (found.get(number) ?? new Set()).add(home));
      for (const key in part) collect(part[key as keyof typeof part], home);
    }
  };
  const walk = (one: Section, above: Section | undefined): void => {
    const home =
      one.blocks.some((block) => block.kind === "sources" && /^(?:Regel|Wet): /u.test(block.text)) ||
      whole.includes(one)
        ? one
        : above;
    if (home !== undefined) collect(one.blocks, home);
    one.sections.forEach((inner) => walk(inner, home));
  };
  sections.forEach((one) => walk(one, undefined));
  // What says what a word means is found there, wherever the word is used.
  const chosen = (homes: readonly Section[]): readonly Section[] =>
    homes.some((one) => whole.includes(one)) ? whole : homes;
  return new Map([...found].map(([number, homes]) => [number, chosen([...homes])]));
}

/** `Regel: artikel 3, 4 en 7 tot en met 9. Wet: …` is 3, 4, 7, 8 and 9. */
function articleNumbers(text: string, order: readonly string[]): string[] {
  const own = /^Regel: artikel (.+?)\.(?:$| Wet:)/u.exec(text)?.[1] ?? "";
  return own.split(/, | en (?!met )/u).flatMap((one) => {
    const [first = "", last] = one.split(" tot en met ");
    return last === undefined ? [first] : order.slice(order.indexOf(first), order.indexOf(last) + 1);
  });
}
