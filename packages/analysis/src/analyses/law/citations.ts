// Which place of a law a citation means, where an ordinance relies on it, and where those words stand in the text.

import { normalisedLaw } from "./law-names.js";
import type { Article, Citation, DecisionModel, LawInfo, Place } from "@andersom/semantics";
import type { Span } from "@andersom/syntax";
import type { Context } from "../../context.js";
import { allIn, those } from "../../lists.js";

/** A legal basis of the ordinance: of its header, or of one article. */
export interface Basis {
  readonly citation: Citation;
  /** Absent: of the header (`Gelet op`). */
  readonly article?: Article;
}

/** The articles of the ordinance itself, not those of the laws that it uses. */
export function ownArticles({ articles }: DecisionModel): readonly Article[] {
  return ownIn(articles);
}

const ownIn = those(({ place }: Article) => place.instrument === undefined);

/** Every legal basis, those of the header first. */
export function basesOf(model: DecisionModel): readonly Basis[] {
  return [...model.instrument.bases.map((citation) => ({ citation })), ...ofArticles(model.articles)];
}

const ofArticles = allIn((article: Article): readonly Basis[] =>
  article.place.instrument !== undefined ? [] : article.bases.map((citation) => ({ citation, article })),
);

/** The law that a citation is of, when it is at hand. */
export function lawOf(citation: Citation, laws: readonly LawInfo[]): LawInfo | undefined {
  return laws.find((law) => isOf(citation, law));
}

function isOf({ instrument }: Citation, law: LawInfo): boolean {
  const wanted = instrument === undefined ? "" : normalisedLaw(instrument);
  return [law.name, law.fullName, law.abbreviation].some(
    (one) => one !== undefined && normalisedLaw(one) === wanted,
  );
}

/** Whether the place of `outer` holds the place of `inner`: `artikel 8` holds `artikel 8 lid 1 onderdeel b`. */
export function covers(outer: Citation, inner: Citation, laws: readonly LawInfo[]): boolean {
  if (outer.article === undefined || outer.article !== inner.article || !sameLaw(outer, inner, laws))
    return false;
  if (outer.lid !== undefined && outer.lid !== inner.lid) return false;
  return outer.onderdeel === undefined || outer.onderdeel.toLowerCase() === inner.onderdeel?.toLowerCase();
}

function sameLaw(a: Citation, b: Citation, laws: readonly LawInfo[]): boolean {
  const [first, second] = [lawOf(a, laws), lawOf(b, laws)];
  if (first !== undefined || second !== undefined) return first === second;
  return normalisedLaw(a.instrument ?? "") === normalisedLaw(b.instrument ?? "");
}

/** `artikel 8 lid 1 onderdeel b Participatiewet`. */
export function cited({ instrument, article, lid, onderdeel }: Citation): string {
  return [
    `artikel ${article ?? "?"}`,
    lid === undefined ? "" : ` lid ${lid}`,
    onderdeel === undefined ? "" : ` onderdeel ${onderdeel}`,
    instrument === undefined ? "" : ` ${instrument}`,
  ].join("");
}

/** Whether a row or sentence of a law holds on a day (ISO). A row without days always does. */
export function holdsOn(
  { validFrom, validTo }: { readonly validFrom?: string; readonly validTo?: string },
  day: string,
): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

/** Where the words of a basis stand: in the header, or under the heading of its article. */
export function spanOfBasis(context: Context, { citation, article }: Basis): Span {
  const place = article?.place ?? context.model.instrument.place;
  return spanOfWords(context, place, citation) ?? context.span(place);
}

/** The first place at or after `from` where the citation stands as it is written. */
function spanOfWords(context: Context, from: Place, { text, instrument }: Citation): Span | undefined {
  const file = context.project.files.find(({ uri }) => uri === from.source.file);
  if (file === undefined) return undefined;
  const words = text.trim().split(/\s+/u).map(escaped).join("\\s+");
  // Several laws have an artikel 4: the one that is followed by its own law comes first.
  const own = instrument === undefined ? [] : [`${words}(?=[^.]*?${escaped(instrument)})(?![\\w.])`];
  for (const pattern of [...own, `${words}(?![\\w])`]) {
    const search = new RegExp(pattern, "giu");
    search.lastIndex = from.source.start;
    const found = search.exec(file.text);
    if (found !== null) return { uri: file.uri, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
