// Two texts word by word: what stays, what goes and what comes.

import { diffArrays } from "diff";

export interface WordPart {
  readonly kind: "gelijk" | "weg" | "nieuw";
  readonly text: string;
}

/** Words with the white space behind them; a line break is kept. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*/gu) ?? [];
}

const bare = (word: string): string => word.trimEnd();

export function words(old: string, fresh: string): readonly WordPart[] {
  return diffArrays([...wordsOf(old)], [...wordsOf(fresh)], {
    comparator: (a, b) => bare(a) === bare(b),
  }).map(({ added, removed, value }) => ({
    kind: added ? "nieuw" : removed ? "weg" : "gelijk",
    text: value.join(""),
  }));
}

/** From 0 to 1: which part of the words two texts have in common, in the same order. */
export function similarity(old: string, fresh: string): number {
  if (old === fresh) return 1;
  const [a, b] = [wordsOf(old).length, wordsOf(fresh).length];
  if (a === 0 || b === 0) return 0;
  const kept = words(old, fresh)
    .filter(({ kind }) => kind === "gelijk")
    .reduce((total, { text }) => total + wordsOf(text).length, 0);
  return (2 * kept) / (a + b);
}
