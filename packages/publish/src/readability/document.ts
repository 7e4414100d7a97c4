// How well a published document reads, whatever form it gets: per section and as a whole.

import type { Block, Document, Inline, ListItem, Origin, Section } from "../document/document.js";
import { measureSentences, totalOf, type MeasuredSentence, type Readability } from "./measure.js";

export interface PlacedSentence extends MeasuredSentence {
  /** The titles of the sections around it, the outermost first; none for the opening. */
  readonly trail: readonly string[];
  readonly origin?: Origin;
}

export interface SectionReadability {
  readonly title: string;
  /** With the sections in it. */
  readonly readability: Readability;
  readonly sections: readonly SectionReadability[];
}

export interface DocumentReadability {
  readonly whole: Readability;
  readonly sections: readonly SectionReadability[];
  /** In reading order. */
  readonly sentences: readonly PlacedSentence[];
}

/**
 * Measures the sentences of a document. An item of a list is a sentence of its own, as it stands on a line of its own. Left out is what is
 * no running text: titles and headings, a list of titles, the facts at the top, tables, terms before their meaning, the title of a story,
 * and the small line of sources.
 */
export function measureDocument(document: Document): DocumentReadability {
  const sentences: PlacedSentence[] = [];
  inBlocks(document.opening, [], undefined, sentences);
  const sections = document.sections.map((one) => inSection(one, [], sentences));
  return { whole: totalOf(sentences), sections, sentences };
}

function inSection(section: Section, above: readonly string[], into: PlacedSentence[]): SectionReadability {
  const from = into.length;
  const trail = [...above, section.title];
  inBlocks(section.blocks, trail, undefined, into);
  const sections = section.sections.map((one) => inSection(one, trail, into));
  return { title: section.title, readability: totalOf(into.slice(from)), sections };
}

function inBlocks(
  blocks: readonly Block[],
  trail: readonly string[],
  origin: Origin | undefined,
  into: PlacedSentence[],
): void {
  for (const block of blocks)
    inBlock(block, trail, ("origin" in block ? block.origin : undefined) ?? origin, into);
}

function inBlock(
  block: Block,
  trail: readonly string[],
  origin: Origin | undefined,
  into: PlacedSentence[],
): void {
  const add = (content: readonly Inline[], from = origin): void => {
    for (const sentence of measureSentences(plain(content)))
      into.push({ ...sentence, trail, ...(from === undefined ? {} : { origin: from }) });
  };
  switch (block.kind) {
    case "paragraph":
    case "quote":
      add(block.content);
      return;
    case "list":
      for (const item of block.items) {
        const from: Origin | undefined = item.origin ?? origin;
        if (!isTitle(item)) add(item.content, from);
        inBlocks(item.blocks, trail, from, into);
      }
      return;
    case "note":
    case "story":
      inBlocks(block.content, trail, origin, into);
      return;
    case "definitions":
      for (const entry of block.entries) inBlocks(entry.meaning, trail, entry.origin ?? origin, into);
      return;
    case "table":
    case "sources":
      return;
  }
}

/** An item that ends in a link names a part of the page, as the index does: it is a title there, and no sentence. */
function isTitle({ content }: ListItem): boolean {
  const last = content.at(-1);
  return typeof last === "object" && last.form === "link";
}

/** The words of a line without their looks. */
function plain(content: readonly Inline[]): string {
  return content.map((one) => (typeof one === "string" ? one : plain(one.content))).join("");
}
