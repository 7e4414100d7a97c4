// Fits names of more words to what was typed of them: from any word, without minding articles and negations.

import { capital } from "@andersom/runtime";
import type { Piece } from "@andersom/syntax";
import type { Offer } from "./item.js";

export interface Typed {
  /** The words of the name that stand before the cursor. */
  readonly words: readonly Piece[];
  /** The word at the cursor, and where it begins. */
  readonly partial: string;
  readonly from: number;
}

/** What has to be put in the place of the word at the cursor. */
export interface Fit {
  readonly insert: string;
  /** Where the replaced text begins. */
  readonly from: number;
  readonly filter: string;
  /** 0: goes on exactly where the cursor is; more for what was found further on in the name. */
  readonly rank: number;
}

const articles = new Set(["de", "het", "een"]);
const negations = new Set(["niet", "geen", "nog"]);

/** The words of typed pieces: a phrase that was read as one is words again, and a colon or comma hangs on its word. */
export function wordsOf(pieces: readonly Piece[]): string[] {
  const words: string[] = [];
  for (const { text, type } of pieces) {
    if ((type === "Colon" || type === "Comma") && words.length > 0) words.push(`${words.pop() ?? ""}${text}`);
    else words.push(...text.split(/\s+/u));
  }
  return words;
}

/** The rest of a name behind the typed words; undefined when it does not begin with them, or does not hold the partial word. */
export function fit(name: string, typed: Typed): Fit | undefined {
  const words = name.split(" ");
  const behind = restOf(words, wordsOf(typed.words).map(lower));
  if (behind === undefined || behind.at >= words.length) return undefined;
  const rest = words.slice(behind.at);
  const found = foundIn(rest, typed.partial);
  if (found === undefined) return undefined;
  const last = typed.words[typed.words.length - 1];
  const article = words[behind.at - 1];
  // `de inko…`: the article that belongs to the name takes the place of the wrong one.
  const wrong =
    behind.articles && last !== undefined && article !== undefined && lower(article) !== lower(last.text);
  if (wrong && typed.words.length === 1 && articles.has(lower(article)))
    return {
      insert: `${capitalAs(last.text, article)} ${rest.join(" ")}`,
      from: last.start,
      filter: `${last.text} ${rest.join(" ")}`,
      rank: found + 4,
    };
  return { insert: rest.join(" "), from: typed.from, filter: rest.join(" "), rank: found + (wrong ? 4 : 0) };
}

/** Texts that go on with what was typed, in the order in which they stand. */
export function offersOf(
  texts: readonly string[],
  typed: Typed,
  { kind, detail, rank }: Pick<Offer, "kind" | "detail"> & { readonly rank: (at: number) => number },
): Offer[] {
  return texts.flatMap((text, at): Offer[] => {
    const found = fit(text, typed);
    return found === undefined
      ? []
      : [
          {
            ...found,
            label: text,
            kind,
            rank: rank(at) + found.rank,
            ...(detail === undefined ? {} : { detail }),
          },
        ];
  });
}

/** How far the typed words go into the name; `articles` when they end in an article that the name passes too. */
function restOf(
  words: readonly string[],
  typed: readonly string[],
): { at: number; articles: boolean } | undefined {
  let at = 0;
  let ended = false;
  for (const word of typed) {
    ended = false;
    if (negations.has(word)) {
      if (articles.has(lower(words[at] ?? ""))) at++;
      continue;
    }
    if (articles.has(word)) {
      if (articles.has(lower(words[at] ?? ""))) at++;
      ended = true;
      continue;
    }
    if (articles.has(lower(words[at] ?? ""))) at++;
    if (same(words[at]) !== same(word)) return undefined;
    at++;
  }
  return { at, articles: ended };
}

function foundIn(rest: readonly string[], partial: string): number | undefined {
  if (partial === "") return 0;
  const start = lower(partial);
  const at = rest.findIndex((word) => lower(word).startsWith(start));
  if (at < 0) return undefined;
  return at === 0 || (at === 1 && articles.has(lower(rest[0] ?? ""))) ? 0 : at;
}

function lower(text: string): string {
  return text.toLowerCase();
}

function same(word: string | undefined): string {
  const text = lower(word ?? "").replace(/^[‘"“]|[’"”]$/gu, "");
  return text === "zijn" ? "is" : text;
}

function capitalAs(example: string, word: string): string {
  return /^\p{Lu}/u.test(example) ? capital(word) : word;
}
