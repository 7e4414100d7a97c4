// Places of the ordinance and of laws: numbers with their titles behind `artikel`, `lid`, `onderdeel`, and whole references.

import type { Piece } from "@andersom/syntax";
import type { Workspace } from "../workspace.js";
import type { Offer } from "./item.js";
import { fit, wordsOf, type Typed } from "./match.js";
import type { Names } from "./names.js";

interface ArticlePlace {
  readonly number: string;
  readonly title: string;
  readonly leden: readonly string[];
}

/** The articles of the ordinance itself, over its files, or of a law. */
export function articlesOf(workspace: Workspace, names: Names, law?: string): readonly ArticlePlace[] {
  if (law !== undefined) return names.index.laws.get(law.toLowerCase())?.articles ?? [];
  const [unit] = workspace.units().filter(({ root }) => root === names.root);
  return (unit?.files ?? []).flatMap((file) => {
    const { articles, instrument } = workspace.compiler.exports(file);
    return instrument?.kind === "wet" ? [] : articles;
  });
}

/** What may follow `artikel`, `lid`, `onderdeel`, `stap` or `hoofdstuk` at the end of the words; undefined elsewhere. */
export function numbers(
  workspace: Workspace,
  names: Names,
  pieces: readonly Piece[],
  typed: Typed,
  own: {
    readonly article: string | undefined;
    readonly text: (article: string, lid: string | undefined) => string;
  },
): Offer[] | undefined {
  const words = wordsOf(pieces);
  const last = words[words.length - 1]?.toLowerCase();
  const article = /\bartikel (\S+)[^:;]*$/iu.exec(words.join(" "))?.[1] ?? own.article;
  const offer = (label: string, detail: string, rank: number): Offer[] =>
    typed.partial === "" || label.startsWith(typed.partial)
      ? [{ label, kind: "verwijzing", detail, rank }]
      : [];
  const inLaws = /^(?:gelet op|grondslag|bron|zoals in|vult in|bevoegdheid|grondwaarde)\b/iu.test(
    words.join(" "),
  );
  const all = inLaws
    ? [...names.index.laws.values()].flatMap((law) => law.articles)
    : articlesOf(workspace, names);
  switch (last) {
    case "artikel":
    case "artikelen":
      return all.flatMap(({ number, title }, i) => offer(number, title, i / 1000));
    case "lid":
    case "leden":
      return all
        .filter(({ number }) => number === article)
        .flatMap(({ leden }) => leden)
        .flatMap((lid, i) => offer(lid, inLaws ? "" : firstLine(own.text(article ?? "", lid)), i / 1000));
    case "onderdeel":
    case "onderdelen": {
      const lid = /\blid (\S+)[^:;]*$/iu.exec(words.join(" "))?.[1];
      return [...own.text(article ?? "", lid).matchAll(/^\s*([a-z])\.\s+(.*)$/gmu)].flatMap(
        ([, letter = "", text = ""]) => offer(letter, text, letter.charCodeAt(0) / 1000),
      );
    }
    default:
      return undefined;
  }
}

function firstLine(text: string): string {
  return (
    text
      .split("\n")
      .map((line) => line.trim())
      .find((line) => line !== "" && !/^(?:lid|artikel) /u.test(line)) ?? ""
  ).slice(0, 60);
}

/** Articles of the laws that the ordinance uses, with their titles: `artikel 35 lid 1 van de Participatiewet`. */
export function lawPlaces(_place: unknown, names: Names, typed: Typed): Offer[] {
  const out: Offer[] = [];
  for (const { instrument, articles } of names.index.laws.values()) {
    const law = instrument?.shortName ?? instrument?.title ?? "";
    const texts = articles.flatMap(({ number, title, leden }) => [
      { text: `artikel ${number} van de ${law}`, title },
      // The leden only of an article that was chosen.
      ...(typed.words.length < 2
        ? []
        : leden.map((lid) => ({ text: `artikel ${number} lid ${lid} van de ${law}`, title }))),
    ]);
    for (const { text, title } of texts) {
      const found = fit(text, { ...typed, partial: "" });
      const held = [...text.split(" "), ...title.split(" ")].some((word) =>
        word.toLowerCase().startsWith(typed.partial.toLowerCase()),
      );
      if (found === undefined || !held) continue;
      out.push({
        label: text,
        insert: found.insert,
        kind: "verwijzing",
        detail: title,
        rank: out.length / 1000,
        filter: `${found.insert} ${title}`,
      });
    }
  }
  return out;
}

/** Whole references to places of the ordinance: `artikel 3 lid 1`. */
export function ownPlaces(
  workspace: Workspace,
  names: Names,
  typed: Typed,
  here: string | undefined,
): Offer[] {
  const out: Offer[] = [];
  const add = (text: string, detail: string, rank: number): void => {
    const found = fit(text, typed);
    if (found !== undefined)
      out.push({
        label: text,
        insert: found.insert,
        kind: "verwijzing",
        detail,
        rank: rank + found.rank,
        from: found.from,
      });
  };
  for (const { number, title, leden } of articlesOf(workspace, names)) {
    if (number === here) for (const lid of leden) add(`lid ${lid}`, title, 0);
    add(`artikel ${number}`, title, 2 + out.length / 1000);
    for (const lid of leden) add(`artikel ${number} lid ${lid}`, title, 3 + out.length / 1000);
  }
  return out;
}
