// Explanations of an article that a formula finds hard. A formula counts lengths: it is a reason to read the text again, no more.

import { measureSentences, totalOf } from "@andersom/publish";
import type { Diagnostic } from "@andersom/syntax";
import type { Context } from "../../context.js";
import { hardToRead } from "../../diagnostics/readability.js";
import { isSameList } from "../../lists.js";
import { byText } from "../shared/by-text.js";
import { spanIn } from "./rule.js";
import type { ResidentPart, ResidentText } from "./text.js";

/** Below this Douma calls a text rather hard; a handful of words says too little for a score. */
const least = 60;
const enoughWords = 50;

const measured = byText(measureSentences);

/** Of which articles a part has texts. */
const explaining = new WeakMap<object, readonly string[]>();

function articlesIn({ token, texts }: ResidentPart): readonly string[] {
  const known = explaining.get(token);
  if (known !== undefined) return known;
  const made = [...new Set(texts().flatMap((text) => keyOf(text) ?? []))];
  explaining.set(token, made);
  return made;
}

function keyOf({ uri, article }: ResidentText): string | undefined {
  return article === undefined ? undefined : `${uri}\n${article}`;
}

/** An article, and the places of the parts that explain it. */
interface Article {
  readonly key: string;
  readonly places: readonly number[];
  /** Its texts were found to be readable. */
  isReadable: boolean;
}

/** The articles that are explained, from one run to the next: those of which no part changed are not put together again. */
class Articles {
  private tokens: readonly object[] = [];
  private keys: readonly (readonly string[])[] = [];
  private all: ReadonlyMap<string, Article> = new Map();

  /** Now these are the parts. Gives back their articles. */
  follow(parts: readonly ResidentPart[]): Iterable<Article> {
    const isAligned = parts.length === this.tokens.length;
    const keys = parts.map((part, at) =>
      isAligned && part.token === this.tokens[at] ? this.keys[at]! : articlesIn(part),
    );
    if (isAligned && keys.every((mine, at) => isSameList(mine, this.keys[at]!)))
      parts.forEach(({ token }, at) => {
        if (token !== this.tokens[at]) for (const key of keys[at]!) this.all.get(key)!.isReadable = false;
      });
    else this.all = articlesOf(keys);
    this.tokens = parts.map(({ token }) => token);
    this.keys = keys;
    return this.all.values();
  }
}

function articlesOf(keys: readonly (readonly string[])[]): ReadonlyMap<string, Article> {
  const places = new Map<string, number[]>();
  keys.forEach((mine, at) => {
    for (const key of mine) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
    }
  });
  return new Map([...places].map(([key, mine]) => [key, { key, places: mine, isReadable: false }]));
}

export function* lowScores(parts: readonly ResidentPart[], context: Context): Iterable<Diagnostic> {
  const known = context.keptWhile("leesbaarheid per artikel", [], () => new Articles());
  for (const one of known.follow(parts)) {
    if (one.isReadable) continue;
    const own = one.places.flatMap((at) => parts[at]!.texts().filter((text) => keyOf(text) === one.key));
    const { words, fleschDouma, meanSentence, syllablesPer100 } = totalOf(
      own.flatMap(({ lines }) => measured(lines)),
    );
    if (fleschDouma === undefined || meanSentence === undefined || syllablesPer100 === undefined) continue;
    if (words < enoughWords || fleschDouma >= least) {
      one.isReadable = true;
      continue;
    }
    const [first] = own;
    const from = first!.text.search(/\S/u);
    yield hardToRead.at(spanIn(first!, Math.max(0, from), first!.text.trimEnd().length), {
      article: first!.article ?? "",
      score: Math.round(fleschDouma),
      words: meanSentence.toFixed(1).replace(".", ","),
      syllables: (syllablesPer100 / 100).toFixed(2).replace(".", ","),
    });
  }
}
