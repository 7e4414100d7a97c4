// A text as words alone, to be compared: without places in the source, and with references as they are printed.

import {
  inlineText,
  type LegalArticle,
  type LegalBlock,
  type LegalDivision,
  type LegalItem,
  type LegalLid,
  type LegalPart,
} from "../tree.js";

/** One line of the text at the level where it is amended: the heading of a chapter, or an article. */
export type Element = LegalDivision | LegalArticle;

/** Headings and articles in order; a heading has no children here. */
export function elementsOf(parts: readonly LegalPart[]): readonly Element[] {
  return parts.flatMap((part): readonly Element[] =>
    part.kind === "artikel" ? [part] : [{ ...part, children: [] }, ...elementsOf(part.children)],
  );
}

/** The tree again: an article lies in the last heading before it. */
export function partsOf(elements: readonly Element[]): readonly LegalPart[] {
  const root: LegalPart[] = [];
  let [chapter, section]: [LegalPart[] | undefined, LegalPart[] | undefined] = [undefined, undefined];
  for (const element of elements) {
    if (element.kind === "artikel") {
      (section ?? chapter ?? root).push(element);
      continue;
    }
    const children: LegalPart[] = [];
    const part = { ...element, children };
    if (element.kind === "hoofdstuk") {
      root.push(part);
      [chapter, section] = [children, undefined];
    } else {
      (chapter ?? root).push(part);
      section = children;
    }
  }
  return root;
}

export function nakedElement(element: Element): Element {
  if (element.kind !== "artikel") return { ...element, opening: nakedBlocks(element.opening), origin: {} };
  const { role, ...rest } = element;
  void role;
  return {
    ...rest,
    bases: [],
    opening: nakedBlocks(element.opening),
    leden: element.leden.map((lid) => nakedLid(lid)),
    origin: {},
  };
}

export function nakedLid(lid: LegalLid): LegalLid {
  return { ...lid, blocks: nakedBlocks(lid.blocks), origin: {} };
}

export function nakedItem(item: LegalItem): LegalItem {
  return { ...item, content: [inlineText(item.content)], blocks: nakedBlocks(item.blocks), origin: {} };
}

export function nakedBlocks(blocks: readonly LegalBlock[]): readonly LegalBlock[] {
  return blocks.map((block): LegalBlock => {
    if (block.kind === "zin") return { ...block, content: [inlineText(block.content)], origin: {} };
    if (block.kind === "tabel") return { ...block, origin: {} };
    return { ...block, items: block.items.map((item) => nakedItem(item)) };
  });
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
