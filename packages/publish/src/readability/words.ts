// The words of a text, as a reader counts them.

import { fullForm } from "./abbreviations.js";
import { syllablesOf } from "./syllables.js";

export interface Word {
  readonly text: string;
  /** As spoken; zero for a number, which counts as a word but says nothing about how long words are. */
  readonly syllables: number;
  /** Written in figures: `1.541,65`, `2026`, `120%`. */
  readonly isNumber: boolean;
}

/**
 * Words stand between white space, dashes that stand alone and slashes: `en/of` is two words, `pgb-tarief` and `1.541,65` are one. A mark
 * without a letter or digit, such as `€`, is none. An abbreviation is one word with the syllables of its full form.
 */
export function wordsOf(text: string): readonly Word[] {
  return text
    .split(/\s+/u)
    .flatMap((part) => (fullForm(bare(part)) === undefined ? part.split(/\/|—|–|…/u) : [part]))
    .flatMap((part) => {
      const word = bare(part);
      return /[\p{L}\d]/u.test(word) ? [known(word)] : [];
    });
}

/** Texts use few words often; what they are does not hang on where they stand. */
const words = new Map<string, Word>();
const mostWords = 20_000;

function known(word: string): Word {
  const found = words.get(word);
  if (found !== undefined) return found;
  if (words.size >= mostWords) words.clear();
  const made = measured(word);
  words.set(word, made);
  return made;
}

function measured(word: string): Word {
  const full = fullForm(word);
  if (full !== undefined)
    return { text: word, syllables: sum(full.split(" ").map(syllablesOf)), isNumber: false };
  const text = word.replace(/[.]+$/u, "");
  const isNumber = /^\D?\d[\d.,:]*\P{L}*$/u.test(text);
  return { text, syllables: isNumber ? 0 : syllablesOf(text), isNumber };
}

/** Without the marks around it; the stop of an abbreviation stays. */
function bare(part: string): string {
  const word = part.replace(/^[^\p{L}\p{M}\d]+/u, "").replace(/[^\p{L}\p{M}\d.]+$/u, "");
  if (fullForm(word) !== undefined) return word;
  return word.replace(/[^\p{L}\p{M}\d]+$/u, "");
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
