// Sentences of written text that tell what a rule says. Worked examples, other texts and the past are left out.

import type { Passage } from "./passage.js";

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

/** The sentences whose numbers are those of a rule. */
export function sentencesOf({ text, start, kind }: Passage): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const match of text.matchAll(/\S[^]*?(?:[.?!](?=\s|$)|$)/gu)) {
    const [sentence] = match;
    if (kind !== "titel" && kind !== "vraag" && example.test(sentence)) break;
    if (!elsewhere.test(sentence)) found.push({ text: sentence, start: start + match.index });
  }
  return found;
}
