// Which sentences define a value, by its compared name.

import type { Content } from "@andersom/syntax";
import { sameBlock, type Outline, type OutlineBlock } from "./outline.js";
import { siteOf, type BlockSite } from "./sites.js";

/** A sentence that defines a value: `at` is which of its names. */
export interface Definer {
  readonly block: OutlineBlock;
  readonly sentence: number;
  readonly at: number;
}

/** The sentences of a file that define values, by the compared name of the value. */
export function definersIn({ blocks }: Outline): ReadonlyMap<string, readonly Definer[]> {
  const found = new Map<string, Definer[]>();
  for (const block of blocks)
    block.facts.sentences.forEach(({ defines }, sentence) => {
      defines.forEach((key, at) => {
        const mine = found.get(key);
        if (mine === undefined) found.set(key, [{ block, sentence, at }]);
        else mine.push({ block, sentence, at });
      });
    });
  return found;
}

/** The same sentences in the same articles, wherever they stand in the file: what they define has the same type. */
export function sameDefiners(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  const [a, b] = [before as readonly Definer[], after as readonly Definer[]];
  return a.length === b.length && a.every((one, at) => sameDefiner(one, b[at]!));
}

function sameDefiner(a: Definer, b: Definer): boolean {
  return a.sentence === b.sentence && a.at === b.at && sameBlock(a.block, b.block);
}

/** The sentence as a tree, with its block. */
export function sentenceOf({ block, sentence }: Definer): {
  readonly site: BlockSite;
  readonly content: Content | undefined;
} {
  const site = siteOf(block);
  return { site, content: site.block.content[sentence] };
}
