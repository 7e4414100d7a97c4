// Official words with an ordinary one, put in its place where the sentence can stay as it is.

import type { Fix } from "@andersom/syntax";
import { officialWord } from "../../diagnostics/readability.js";
import { replaced } from "../shared/replaced.js";
import { declaredNames } from "./names.js";
import { verbOf } from "./nominal.js";
import { spanIn, type ReadingRule } from "./rule.js";
import type { ResidentText } from "./text.js";
import { WordList } from "./words/find.js";
import { officialWords, type Article, type OfficialWord } from "./words/table.js";

const list = new WordList(officialWords);

export const officialWordRule: ReadingRule = function* (texts, context) {
  const { all } = declaredNames(context);
  for (const text of texts)
    for (const { from, to, written, value } of list.find(text.text)) {
      // Who declares a name, writes it as it is.
      if (all.some((name) => ` ${name} `.includes(` ${written.toLowerCase()} `))) continue;
      // `de uitbetaling van …` is told as what it does to the sentence.
      if (verbOf.has(written.toLowerCase()) && /^\s+van\s/u.test(text.text.slice(to))) continue;
      const fix = inPlace(text, from, text.text.slice(from, to), value);
      yield officialWord.at(
        spanIn(text, from, to),
        { written, easier: value.easier },
        fix === undefined ? {} : { fixes: [fix] },
      );
    }
};

/** Words before a noun that show its article, with what they are before a word with the other article. */
const shown: readonly (readonly [de: string, het: string])[] = [
  ["de", "het"],
  ["deze", "dit"],
  ["die", "dat"],
  ["onze", "ons"],
  ["elke", "elk"],
  ["iedere", "ieder"],
  ["welke", "welk"],
];
/** Words that are the same before both. */
const same =
  /^(?:een|geen|uw|mijn|je|zijn|haar|hun|van|met|over|voor|na|bij|per|tot|zonder|binnen|tijdens|vanaf)$/iu;

function inPlace(text: ResidentText, at: number, written: string, word: OfficialWord): Fix | undefined {
  if (!word.fits) return undefined;
  // A verb that opens its sentence may well be a command.
  if (word.kind === "werkwoord" && /^\p{Lu}/u.test(written)) return undefined;
  const { articles } = word;
  if (articles === undefined || articles.own === articles.easier)
    return replace(text, at, written, word.easier);
  const before = /(?<word>\p{L}+)\s+$/u.exec(text.text.slice(0, at));
  const last = before?.groups?.["word"];
  if (before === null || last === undefined || same.test(last))
    return replace(text, at, written, word.easier);
  const changed = otherArticle(last, articles.easier);
  return changed === undefined
    ? undefined
    : replace(text, before.index, `${before[0]}${written}`, `${changed} ${word.easier}`);
}

function otherArticle(word: string, to: Article): string | undefined {
  const [from, into] = to === "de" ? [1, 0] : [0, 1];
  return shown.find((pair) => pair[from] === word.toLowerCase())?.[into];
}

function replace(text: ResidentText, at: number, written: string, by: string): Fix {
  return replaced(spanIn(text, at, at + written.length), written, by);
}
