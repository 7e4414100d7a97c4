// Sentences of written text that tell what a rule says. Worked examples, other texts and the past are left out.

import { byText } from "../shared/by-text.js";
import type { Mention } from "./mention.js";
import type { Passage } from "./passage.js";
import { mentionsIn, moved } from "./read-mentions.js";
import { subjectWords } from "./words.js";

export interface Sentence {
  readonly text: string;
  /** In the file. */
  readonly start: number;
}

/** From here on the text works out an example. */
const example = /\b(?:bij)?voorbeeld\b|\bbijv\.|\bstel(?:t u)?\b|\brekenvoorbeeld\b/iu;
/** Sentences about another text, another office or what once was; what is about right stands in no rule of this article. */
const elsewhere =
  /\bbezwaar|\bberoep\b|\brechter|wet\b|\bwet(?:ten|boek)\b|\bWmo\b|\bAwb\b|\bWgs\b|\bvroeger\b|\beerdere? (?:verordening|regel)|\boude\b|\bwas\b|\bwaren\b|\bongeveer\b|\bcirca\b|\bgemiddeld\b/iu;

/** A sentence with the numbers in it, at their places in the file. */
export interface CountingSentence extends Sentence {
  readonly mentions: readonly Mention[];
  /** What it is about. */
  readonly subject: readonly string[];
}

/** The sentences with numbers that are those of a rule. */
export function countingSentences({ text, start, kind }: Passage): readonly CountingSentence[] {
  const found = (kind === "titel" || kind === "vraag" ? withExamples : untilExample)(text);
  return found.map(({ mentions, ...one }) => ({
    ...one,
    start: start + one.start,
    mentions: mentions.map((mention) => moved(mention, start)),
  }));
}

const withExamples = byText((text) => countingIn(text, false));
const untilExample = byText((text) => countingIn(text, true));

/** The same with places in the text. */
function countingIn(text: string, untilExample: boolean): readonly CountingSentence[] {
  const found: CountingSentence[] = [];
  for (const match of text.matchAll(/\S[^]*?(?:[.?!](?=\s|$)|$)/gu)) {
    const [sentence] = match;
    if (untilExample && example.test(sentence)) break;
    if (elsewhere.test(sentence)) continue;
    const mentions = mentionsIn(sentence, match.index);
    if (mentions.length > 0)
      found.push({ text: sentence, start: match.index, mentions, subject: subjectWords(sentence) });
  }
  return found;
}
