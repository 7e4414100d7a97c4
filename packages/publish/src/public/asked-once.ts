// The question behind a list (`De vraag daarbij is: …`) stands on a page once: who has read it knows what the list is about.

import type { Block, ListItem, Section } from "../document/document.js";

/** The sections without a question that was told before. */
export function askedOnce(sections: readonly Section[], lead: string): Section[] {
  const told = new Set<string>();
  const again = (block: Block): boolean => {
    if (block.kind !== "paragraph") return false;
    const [text, ...others] = block.content;
    if (typeof text !== "string" || others.length > 0 || !text.startsWith(lead)) return false;
    if (told.has(text)) return true;
    told.add(text);
    return false;
  };
  const inItem = (one: ListItem): ListItem => ({ ...one, blocks: inBlocks(one.blocks) });
  const inBlocks = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block): readonly Block[] => {
      if (again(block)) return [];
      return block.kind === "list" ? [{ ...block, items: block.items.map(inItem) }] : [block];
    });
  const inSection = (one: Section): Section => ({
    ...one,
    blocks: inBlocks(one.blocks),
    sections: one.sections.map(inSection),
  });
  return sections.map(inSection);
}
