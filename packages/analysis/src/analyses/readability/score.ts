// Explanations of an article that a formula finds hard. A formula counts lengths: it is a reason to read the text again, no more.

import { measureSentences, totalOf } from "@andersom/publish";
import type { Diagnostic } from "@andersom/syntax";
import { hardToRead } from "../../diagnostics/readability.js";
import { isSameList } from "../../lists.js";
import { byText } from "../shared/by-text.js";
import { spanIn } from "./rule.js";
import type { ResidentPart, ResidentText } from "./text.js";

/** Below this Douma calls a text rather hard; a handful of words says too little for a score. */
const least = 60;
const enoughWords = 50;

const measured = byText(measureSentences);

/** By the first part of an article: its parts, where their texts were found to be readable. */
const readable = new WeakMap<object, readonly object[]>();

function isReadable(tokens: readonly object[]): boolean {
  return isSameList(readable.get(tokens[0]!) ?? [], tokens);
}

/** Of which articles a part has texts. */
const explaining = new WeakMap<object, ReadonlySet<string>>();

function articlesIn({ token, texts }: ResidentPart): ReadonlySet<string> {
  const known = explaining.get(token);
  if (known !== undefined) return known;
  const made = new Set(texts().flatMap((text) => keyOf(text) ?? []));
  explaining.set(token, made);
  return made;
}

function keyOf({ uri, article }: ResidentText): string | undefined {
  return article === undefined ? undefined : `${uri}\n${article}`;
}

export function* lowScores(parts: readonly ResidentPart[]): Iterable<Diagnostic> {
  const articles = new Map<string, ResidentPart[]>();
  for (const part of parts)
    for (const key of articlesIn(part)) {
      const known = articles.get(key);
      if (known === undefined) articles.set(key, [part]);
      else known.push(part);
    }
  for (const [key, speaking] of articles) {
    const tokens = speaking.map(({ token }) => token);
    if (isReadable(tokens)) continue;
    const own = speaking.flatMap(({ texts }) => texts().filter((text) => keyOf(text) === key));
    const { words, fleschDouma, meanSentence, syllablesPer100 } = totalOf(
      own.flatMap(({ lines }) => measured(lines)),
    );
    if (fleschDouma === undefined || meanSentence === undefined || syllablesPer100 === undefined) continue;
    if (words < enoughWords || fleschDouma >= least) {
      readable.set(tokens[0]!, tokens);
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
