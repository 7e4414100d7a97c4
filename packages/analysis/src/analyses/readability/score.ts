// Explanations of an article that a formula finds hard. A formula counts lengths: it is a reason to read the text again, no more.

import { measureSentences, totalOf } from "@andersom/publish";
import { hardToRead } from "../../diagnostics/readability.js";
import { isSameList } from "../../lists.js";
import { byText } from "../shared/by-text.js";
import { spanIn, type ReadingRule } from "./rule.js";
import type { ResidentText } from "./text.js";

/** Below this Douma calls a text rather hard; a handful of words says too little for a score. */
const least = 60;
const enoughWords = 50;

const measured = byText(measureSentences);

/** By the first text of an article: its texts, where they were found to be readable. */
const readable = new WeakMap<object, readonly object[]>();

function isReadable(tokens: readonly object[]): boolean {
  return isSameList(readable.get(tokens[0]!) ?? [], tokens);
}

export const lowScores: ReadingRule = function* (texts) {
  const articles = new Map<string, ResidentText[]>();
  for (const text of texts)
    if (text.article !== undefined) {
      const key = `${text.uri}\n${text.article}`;
      const own = articles.get(key);
      if (own === undefined) articles.set(key, [text]);
      else own.push(text);
    }
  for (const own of articles.values()) {
    const tokens = own.map(({ token }) => token);
    if (isReadable(tokens)) continue;
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
};
