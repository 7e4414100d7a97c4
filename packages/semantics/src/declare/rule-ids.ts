// Names for rules that survive edits elsewhere: instrument, article, lid and a number within the lid.

import type { Content } from "@andersom/syntax";
import type { BlockSite } from "./sites.js";

/** Ids of all sentences of a file by sentence: `5.1#1`, `Participatiewet:36.1#1`, `begrip referteperiode#1`. */
export function ruleIds(blocks: readonly BlockSite[], instrument: string | undefined): Map<Content, string> {
  const ids = new Map<Content, string>();
  const counters = new Map<string, number>();
  for (const block of blocks) {
    for (const { content, article, lid, declaration } of block.sites) {
      if (content.kind === "Prose" || content.kind === "Table") continue;
      const numbering =
        article === undefined ? (declaration ?? "") : lid === undefined ? article : `${article}.${lid}`;
      const prefix = instrument === undefined ? numbering : `${instrument}:${numbering}`;
      const next = (counters.get(prefix) ?? 0) + 1;
      counters.set(prefix, next);
      ids.set(content, `${prefix}#${next}`);
    }
  }
  return ids;
}
