// Blocks and sentences as trees, with the numbering that holds there.

import type { Block, Content } from "@andersom/syntax";
import { blockOf, type Numbering, type OutlineBlock } from "./outline.js";

/** A sentence, prose or table with the numbering that holds there. */
export interface Site extends Numbering {
  readonly content: Content;
  readonly block: Block;
  readonly blockIndex: number;
}

/** A block with its numbering and its sentences. */
export interface BlockSite extends Omit<Site, "content"> {
  readonly sites: readonly Site[];
}

/** A block of an outline as a tree; `blockIndex` is its place among the blocks that are looked at together. */
export function siteOf(outlined: OutlineBlock, blockIndex = 0): BlockSite {
  const block = blockOf(outlined);
  const { chapter, article, lid, lidTo, declaration } = outlined;
  const around = {
    ...(chapter === undefined ? {} : { chapter }),
    ...(article === undefined ? {} : { article }),
    ...(lid === undefined ? {} : { lid }),
    ...(lidTo === undefined ? {} : { lidTo }),
    ...(declaration === undefined ? {} : { declaration }),
    block,
    blockIndex,
  };
  return { ...around, sites: block.content.map((content): Site => ({ ...around, content })) };
}

/** Ids of the sentences of these blocks, by sentence. */
export function ruleIds(
  blocks: readonly OutlineBlock[],
  sites: readonly BlockSite[],
): ReadonlyMap<Content, string> {
  const ids = new Map<Content, string>();
  blocks.forEach((outlined, at) => {
    outlined.ids.forEach((id, sentence) => {
      const content = sites[at]?.block.content[sentence];
      if (id !== undefined && content !== undefined) ids.set(content, id);
    });
  });
  return ids;
}
