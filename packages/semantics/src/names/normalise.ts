// How names are compared: without case, without de/het/een, with is and zijn as one word.

import type { Word } from "@andersom/syntax";

/** A name as it is compared: lower-case words without articles. */
export type Key = readonly string[];

const ARTICLES = new Set(["de", "het", "een"]);
/** `nog` colours a sentence (`nog niet`, `nog vast te stellen`) and never tells two names apart. */
const SKIPPED = new Set([...ARTICLES, "nog"]);

/** The compared words of printed words; a quoted name gives its own words. */
export function keyOf(words: readonly Word[]): Key {
  const key: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const { text } = words[at]!;
    const compared = known.get(text);
    if (compared === undefined) addParts(text, key);
    else if (compared !== "") key.push(compared);
  }
  return key;
}

/** Mostly one word; a quoted name may have more. */
function addParts(text: string, key: string[]): void {
  for (const part of text.split(/\s+/u)) {
    const compared = known.get(part) ?? comparedWord(part);
    if (compared !== "") key.push(compared);
  }
}

const known = new Map<string, string>();
const KEEP = 20_000;

/** A word as it is compared; empty when it is skipped. The same few thousand words come back all the time. */
function comparedWord(word: string): string {
  const lower = word.toLowerCase().normalize("NFC");
  const compared = SKIPPED.has(lower) ? "" : lower === "zijn" ? "is" : lower;
  if (known.size >= KEEP) known.clear();
  known.set(word, compared);
  return compared;
}

/** The compared words of plain text. */
export function keyOfText(text: string): Key {
  return keyOf([{ text, span: { uri: "", start: 0, end: 0 } }]);
}

/** A key as one text, for maps. */
export function keyText(key: Key): string {
  return key.join(" ");
}

/** The words as printed, single spaces, quotes dropped. */
export function printed(words: readonly Word[]): string {
  return words.map((word) => word.text).join(" ");
}

/** Printed words without a leading article. */
export function withoutArticle(words: readonly Word[]): readonly Word[] {
  const first = words[0];
  return first !== undefined && words.length > 1 && !first.quoted && ARTICLES.has(first.text.toLowerCase())
    ? words.slice(1)
    : words;
}

/** The leading article, when it is de or het. */
export function leadingArticle(words: readonly Word[]): "de" | "het" | undefined {
  const first = words[0]?.text.toLowerCase();
  return first === "de" || first === "het" ? first : undefined;
}
