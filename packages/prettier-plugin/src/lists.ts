// The lists of a sentence: labels of one kind under one item, in order.

import type { SentencePart } from "@andersom/syntax";

export interface List {
  readonly level: "letter" | "degree" | "dash";
  readonly labels: readonly SentencePart["tokens"][number][];
}

const levels: Readonly<Record<string, List["level"]>> = {
  LabelLetter: "letter",
  LabelDegree: "degree",
  LabelDash: "dash",
};

/** All lists, each before the lists in its items. */
export function listsOf({ tokens }: SentencePart): readonly List[] {
  const all: { level: List["level"]; labels: SentencePart["tokens"][number][] }[] = [];
  let open: typeof all = [];
  for (const token of tokens) {
    const level = levels[token.tokenType.name];
    if (level === undefined) continue;
    const at = open.findIndex((list) => list.level === level);
    if (at < 0) {
      const list = { level, labels: [token] };
      all.push(list);
      open.push(list);
    } else {
      open = open.slice(0, at + 1);
      open[at]!.labels.push(token);
    }
  }
  return all;
}
