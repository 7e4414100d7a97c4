// Writes another name where one stands: in the same word order, with its negation, its article and its capital.

import { capital } from "@andersom/runtime";
import { keyOfText, printedOrders, type Order } from "@andersom/semantics";

/** A name as it is declared. */
export interface Spelling {
  /** As printed, without the article of a noun. */
  readonly name: string;
  /** A sentence that is true or not; its words may stand in other orders. */
  readonly yesNo: boolean;
  /** How many of its words name the thing that it is about. */
  readonly lead: number;
}

/** What replaces a piece of text: how many characters before it go along, and the new words. */
export interface Respelled {
  readonly before: number;
  readonly text: string;
}

const ARTICLE = /(?:^|\s)((?:de|het|een|geen)\s+)$/iu;

/** The new name in the place of the old; undefined where the words there are in no order that can be written anew. `before` is the text in front. */
export function respell(old: Spelling, next: Spelling, here: string, before: string): Respelled | undefined {
  if (!old.yesNo) return noun(old, next, here);
  const article = ARTICLE.exec(before)?.[1] ?? "";
  const oldOrders = printedOrders(wordsOf(old.name), old.lead);
  const newOrders = printedOrders(wordsOf(next.name), next.lead);
  for (const [order, words] of oldOrders) {
    const written = newOrders.get(order);
    if (written === undefined || written.length === 0) continue;
    const swallow = startsWithArticle(words) ? article : "";
    const sentence = wordsOf(swallow + here);
    const negation = sentence.findIndex((word) => /^(?:niet|geen)$/iu.test(word));
    const plain = sentence.filter((word) => !/^(?:niet|geen|nog)$/iu.test(word));
    if (!sameWords(plain, words)) continue;
    const verbs = sameVerb(sentence, written);
    const told = negation < 0 ? verbs : negated(verbs, sentence, negation, order);
    if (told === undefined) return undefined;
    return { before: swallow.length, text: capitalLike(swallow + here, told.join(" ")) };
  }
  return undefined;
}

function noun(old: Spelling, next: Spelling, here: string): Respelled | undefined {
  const quoted = /^[‘"'“]/u.test(here);
  const bare = here.replace(/[‘’“”"]/gu, "");
  const whole = keyOfText(bare).join(" ") === keyOfText(old.name).join(" ");
  const oldPer = PER.exec(old.name);
  const newPer = PER.exec(next.name);
  const name = whole || newPer === null ? next.name : newPer[1]!;
  // "de bijstandsnorm" for "bijstandsnorm per maand".
  if (!whole && (oldPer === null || keyOfText(bare).join(" ") !== keyOfText(oldPer[1]!).join(" ")))
    return undefined;
  const text = quoted ? `‘${name}’` : capitalLike(here, name);
  return { before: 0, text };
}

const PER = /^(.*\S) per (?:\d+ )?\S+$/u;

/** `is` and `zijn` stay as they were written. */
function sameVerb(sentence: readonly string[], written: readonly string[]): readonly string[] {
  const is = sentence.find((word) => /^(?:is|zijn)$/iu.test(word));
  return is === undefined
    ? written
    : written.map((word) => (/^(?:is|zijn)$/iu.test(word) ? is.toLowerCase() : word));
}

/** The sentence with its niet or geen: in front of the same last words as before, or in the place of `een`. */
function negated(
  written: readonly string[],
  sentence: readonly string[],
  at: number,
  order: Order,
): readonly string[] | undefined {
  const word = sentence[at]!.toLowerCase();
  const tail = sentence.slice(at + 1);
  if (word === "geen") {
    const een = written.findIndex((one) => /^een$/iu.test(one));
    if (een >= 0) return [...written.slice(0, een), word, ...written.slice(een + 1)];
  }
  // With the verb at the end, that verb comes after niet whatever it is.
  const last = order.endsWith("final") && word === "niet" && tail.length === 1 ? 1 : tail.length;
  const end = written.slice(written.length - last);
  if (last === 0) return [...written, word];
  if (last < written.length && (sameWords(end, tail) || (last === 1 && order.endsWith("final"))))
    return [...written.slice(0, written.length - last), word, ...end];
  return undefined;
}

function startsWithArticle(words: readonly string[]): boolean {
  return /^(?:de|het|een)$/iu.test(words[0] ?? "");
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return keyOfText(a.join(" ")).join(" ") === keyOfText(b.join(" ")).join(" ");
}

function wordsOf(text: string): readonly string[] {
  return text
    .replace(/[‘’“”"]/gu, "")
    .split(/\s+/u)
    .filter((word) => word !== "");
}

function capitalLike(here: string, text: string): string {
  const opens = /^\p{Lu}/u.test(here) && !/^\p{Lu}{2}/u.test(here);
  return opens ? capital(text) : text;
}
