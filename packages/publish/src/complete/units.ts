// A document as a flat row of pieces of text, each with the origins that it stands under.

import type { Block, Document, Inline, ListItem, Origin, Section } from "../document/document.js";

/** One paragraph, item, table row or entry. */
export interface Unit {
  readonly text: string;
  /** Its own origin and those of what it stands in, outermost first. */
  readonly origins: readonly Origin[];
}

/** Every piece of text of the document, stories left out: what happened to somebody is no rule. */
export function unitsOf(document: Document): readonly Unit[] {
  return [...blockUnits(document.opening, []), ...document.sections.flatMap(sectionUnits)];
}

function sectionUnits(section: Section): Unit[] {
  return [
    { text: section.title, origins: [] },
    ...blockUnits(section.blocks, []),
    ...section.sections.flatMap(sectionUnits),
  ];
}

/** A block without an origin goes on about what the block before it was about. */
function blockUnits(blocks: readonly Block[], above: readonly Origin[]): Unit[] {
  let before: readonly Origin[] = [];
  return blocks.flatMap((block) => {
    const own = "origin" in block ? block.origin : undefined;
    if (own !== undefined) before = [own];
    return ofBlock(block, [...above, ...before]);
  });
}

function ofBlock(block: Block, origins: readonly Origin[]): Unit[] {
  switch (block.kind) {
    case "paragraph":
    case "quote":
      return [{ text: plain(block.content), origins }];
    case "list":
      return block.items.flatMap((item) => itemUnits(item, origins));
    case "table":
      return [
        { text: block.caption, origins },
        ...block.rows.map((row) => ({ text: [...block.headers, ...row].join(" | "), origins })),
      ];
    case "note":
      return blockUnits(block.content, origins);
    case "definitions":
      return block.entries.flatMap(({ term, meaning, origin }) => {
        const inside = origin === undefined ? origins : [...origins, origin];
        return [{ text: term, origins: inside }, ...blockUnits(meaning, inside)];
      });
    case "story":
    case "sources":
      return [];
  }
}

function itemUnits({ content, blocks, origin }: ListItem, above: readonly Origin[]): Unit[] {
  const origins = origin === undefined ? above : [...above, origin];
  return [{ text: plain(content), origins }, ...blockUnits(blocks, origins)];
}

export function plain(content: readonly Inline[]): string {
  return content.map((part) => (typeof part === "string" ? part : plain(part.content))).join("");
}
