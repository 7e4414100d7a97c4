// How well a text reads: lengths, and two formulas for Dutch. A formula is an indication, never a proof.

import { splitSentences, type TextSentence } from "./sentences.js";
import { sum, wordsOf } from "./words.js";

/** A sentence with more words than this is hard to read. */
export const longFrom = 20;

export interface MeasuredSentence extends TextSentence {
  readonly words: number;
  readonly syllables: number;
  /** Of the words, those in figures: they have no syllables. */
  readonly numbers: number;
}

export interface Readability {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Words per sentence; undefined without a sentence. */
  readonly meanSentence: number | undefined;
  /** Over words in letters: figures have no length that a reader would notice. */
  readonly syllablesPer100: number | undefined;
  /**
   * 206,84 − 0,77 × syllables per 100 words − 0,93 × words per sentence. W.H. Douma, De leesbaarheid van landbouwbladen (1960), made from
   * the formula of R. Flesch, The art of readable writing (1949). Easy from 70 on.
   */
  readonly fleschDouma: number | undefined;
  /**
   * 195 − 2/3 × syllables per 100 words − 2 × words per sentence. R.H.M. Brouwer, Onderzoek naar de leesmoeilijkheden van Nederlands
   * proza, Pedagogische Studiën 40 (1963); as leesindex A in the Algemeen letterkundig lexicon (dbnl.org), s.v. leesbaarheid.
   */
  readonly brouwer: number | undefined;
  /** How many sentences have more than twenty words. */
  readonly long: number;
  /** The same as a part of all sentences, from 0 to 1. */
  readonly longShare: number;
}

/** Every sentence of a text with its lengths. */
export function measureSentences(text: string): readonly MeasuredSentence[] {
  return splitSentences(text).map((sentence) => {
    const words = wordsOf(sentence.text);
    return {
      ...sentence,
      words: words.length,
      syllables: sum(words.map(({ syllables }) => syllables)),
      numbers: words.filter(({ isNumber }) => isNumber).length,
    };
  });
}

/** How well sentences read together. */
export function totalOf(measured: readonly MeasuredSentence[]): Readability {
  const sentences = measured.length;
  const words = sum(measured.map((one) => one.words));
  const syllables = sum(measured.map((one) => one.syllables));
  const inLetters = words - sum(measured.map((one) => one.numbers));
  const long = measured.filter((one) => one.words > longFrom).length;
  const meanSentence = sentences === 0 ? undefined : words / sentences;
  const syllablesPer100 = inLetters === 0 ? undefined : (100 * syllables) / inLetters;
  const known = meanSentence !== undefined && syllablesPer100 !== undefined;
  return {
    sentences,
    words,
    syllables,
    meanSentence,
    syllablesPer100,
    fleschDouma: known ? 206.84 - 0.77 * syllablesPer100 - 0.93 * meanSentence : undefined,
    brouwer: known ? 195 - (2 / 3) * syllablesPer100 - 2 * meanSentence : undefined,
    long,
    longShare: sentences === 0 ? 0 : long / sentences,
  };
}
