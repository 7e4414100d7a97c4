// The numbering walk: every block with the chapter, article, lid and declaration it stands in, and the ids of its sentences.

import type { Block, BlockEntry, BlockKeyword } from "@andersom/syntax";
import { factsOfEntry, fillingsOf, type BlockFacts } from "./block-facts.js";

/** Where a block or a sentence stands. */
export interface Numbering {
  readonly chapter?: string;
  readonly article?: string;
  readonly lid?: string;
  readonly lidTo?: string;
  /** Heading of the declaration it stands in, for declarations outside the articles ("gegevens van de inwoner"). */
  readonly declaration?: string;
}

/** A block in its place. Its tree is only made when it is asked for. */
export interface OutlineBlock extends Numbering {
  readonly entry: BlockEntry;
  /** Which of the blocks that the entry stands for, when it is not the entry itself. */
  readonly filling?: number;
  readonly facts: BlockFacts;
  /** Per sentence `5.1#1`, `Participatiewet:36.1#1`, `begrip referteperiode#1`; prose and tables have none. */
  readonly ids: readonly (string | undefined)[];
}

/** A file as its blocks. */
export interface Outline {
  readonly uri: string;
  /** The short name of the law, when the file is one. */
  readonly law?: string;
  readonly blocks: readonly OutlineBlock[];
}

/** Declarations that belong to no article, wherever they stand: order of declarations is free. */
const OUTSIDE = new Set<BlockKeyword>([
  "effect",
  "kernwaarde",
  "gegevens van",
  "oordelen van",
  "oordeel",
  "voorzieningen",
  "keuzes",
  "verordening",
  "beleidsregels",
  "nadere regels",
  "wet",
  "hoort bij",
  "begin",
  "verplichte inhoud van",
  "grenzen van",
  "bevoegdheden in",
  "verwijzingen naar",
]);

/** All blocks of a file in written order, with their numbering. A block ends at the next heading (language.md §3). */
export function outlineOf(uri: string, entries: readonly BlockEntry[]): Outline {
  const law = lawOf(entries);
  const idsOf = numberer(law);
  const blocks: OutlineBlock[] = [];
  let chapter: string | undefined;
  let article: string | undefined;
  let lid: { number: string; to?: string } | undefined;
  for (const entry of entries) {
    const facts = factsOfEntry(entry);
    const { keyword, title, number, numberTo } = facts;
    if (keyword === "hoofdstuk") {
      chapter = number ?? title;
      article = undefined;
      lid = undefined;
    } else if (keyword === "artikel") {
      article = number;
      lid = undefined;
    } else if (keyword === "lid") {
      lid = { number: number ?? "", ...(numberTo === undefined ? {} : { to: numberTo }) };
    }
    // A declaration between articles does not move the numbering of what follows: the next heading says it anew.
    const outside = OUTSIDE.has(keyword);
    const numbering: Numbering = {
      ...(chapter === undefined || outside ? {} : { chapter }),
      ...(article === undefined || outside ? {} : { article }),
      ...(lid === undefined || outside
        ? {}
        : { lid: lid.number, ...(lid.to === undefined ? {} : { lidTo: lid.to }) }),
      ...(keyword === "artikel" || keyword === "lid" || keyword === "hoofdstuk"
        ? {}
        : { declaration: `${keyword === "begin" ? "" : `${keyword} `}${title}`.trim() }),
    };
    blocks.push(placed({ ...numbering, entry, facts, ids: idsOf(facts, numbering) }));
    facts.fillings.forEach((filling, at) => {
      blocks.push({ ...numbering, entry, filling: at, facts: filling, ids: idsOf(filling, numbering) });
    });
  }
  return { uri, ...(law === undefined ? {} : { law }), blocks };
}

/** By token: the block as it was last outlined, so that what did not change keeps its identity. */
const remembered = new WeakMap<object, OutlineBlock>();

function placed(block: OutlineBlock): OutlineBlock {
  const before = remembered.get(block.entry.token);
  const same =
    before !== undefined && sameNumbering(before, block)
      ? before.entry.start === block.entry.start
        ? before
        : { ...block, ids: before.ids }
      : block;
  if (same !== before) remembered.set(block.entry.token, same);
  return same;
}

/** In the same place of the numbering, with the same ids. */
export function sameNumbering(a: OutlineBlock, b: OutlineBlock): boolean {
  return (
    a.filling === b.filling &&
    a.chapter === b.chapter &&
    a.article === b.article &&
    a.lid === b.lid &&
    a.lidTo === b.lidTo &&
    a.declaration === b.declaration &&
    (a.ids === b.ids || (a.ids.length === b.ids.length && a.ids.every((id, at) => id === b.ids[at])))
  );
}

function lawOf(entries: readonly BlockEntry[]): string | undefined {
  for (const entry of entries) {
    const { instrument } = factsOfEntry(entry);
    if (instrument === undefined) continue;
    return instrument.kind === "wet" ? (instrument.shortName ?? instrument.title) : undefined;
  }
  return undefined;
}

/** Names for rules that survive edits elsewhere: instrument, article, lid and a number within the lid. */
function numberer(law: string | undefined): (facts: BlockFacts, at: Numbering) => (string | undefined)[] {
  const counters = new Map<string, number>();
  return ({ sentences }, { article, lid, declaration }) => {
    const numbering =
      article === undefined ? (declaration ?? "") : lid === undefined ? article : `${article}.${lid}`;
    const prefix = law === undefined ? numbering : `${law}:${numbering}`;
    return sentences.map(({ numbered }) => {
      if (!numbered) return undefined;
      const next = (counters.get(prefix) ?? 0) + 1;
      counters.set(prefix, next);
      return `${prefix}#${String(next)}`;
    });
  };
}

/** The tree of a block. */
export function blockOf({ entry, filling }: OutlineBlock): Block {
  const { block } = entry;
  return filling === undefined ? block : (fillingsOf(block)[filling] ?? block);
}
