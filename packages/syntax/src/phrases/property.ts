/** Property labels at the start of a sentence: `Effect:`, `Treedt in werking op`, `met toelichting`. */
import type { IToken } from "chevrotain";
import { Colon, Stop, Word } from "../tokens/atoms.js";
import { lower } from "../tokens/place.js";
import { bareLabels, colonLessLabels, propertyLabels } from "./labels.js";

const withColon = index(propertyLabels);
const without = index(colonLessLabels);
const bare = index(bareLabels);

function index(labels: readonly string[]): Map<string, string[][]> {
  const map = new Map<string, string[][]>();
  for (const label of labels) {
    const words = label.split(" ");
    map.set(
      words[0]!,
      [...(map.get(words[0]!) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return map;
}

/** The label that starts at `i`; its colon is not part of it. */
export function propertyLabelAt(atoms: readonly IToken[], i: number): { length: number } | undefined {
  const first = lower(atoms[i]);
  const fits = (words: readonly string[]): boolean =>
    words.every((word, at) => lower(atoms[i + at]) === word);
  for (const words of withColon.get(first) ?? []) {
    if (fits(words) && atoms[i + words.length]?.tokenType === Colon) return { length: words.length };
  }
  for (const words of without.get(first) ?? []) {
    const next = atoms[i + words.length];
    if (fits(words) && next !== undefined && next.tokenType !== Stop && next.tokenType !== Colon)
      return { length: words.length };
  }
  for (const words of bare.get(first) ?? []) {
    if (fits(words) && (atoms[i + words.length] === undefined || atoms[i + words.length]!.tokenType === Stop))
      return { length: words.length };
  }
  return undefined;
}

/** The label-like words before the first colon of a sentence, when they hold words only. */
export function unknownLabel(tokens: readonly IToken[]): readonly IToken[] | undefined {
  const colon = tokens.findIndex((token) => token.tokenType === Colon);
  if (colon < 1 || colon > 4) return undefined;
  const words = tokens.slice(0, colon);
  return words.every((token) => token.tokenType === Word) ? words : undefined;
}
