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

/** A block in its place. Its tree is only made when it is asked for. All have the same keys: there are thousands of them. */
export interface OutlineBlock extends Record<keyof Numbering, string | undefined> {
  readonly entry: BlockEntry;
  /** Which of the blocks that the entry stands for, when it is not the entry itself. */
  readonly filling: number | undefined;
  readonly facts: BlockFacts;
  /** Per sentence `5.1#1`, `Participatiewet:36.1#1`, `begrip referteperiode#1`; prose and tables have none. */
  readonly ids: readonly (string | undefined)[];
  /** What the ids begin with, and how many sentences before this block have such an id. */
  readonly prefix: string;
  readonly first: number;
}

/** A file as its blocks. */
export interface Outline {
  readonly uri: string;
  /** The short name of the law, when the file is one. */
  readonly law?: string;
  readonly blocks: readonly OutlineBlock[];
  /** The same object until blocks come, go or move, or get another heading or numbering. */
  readonly shape: object;
  /** The same object until something else is declared or decided. */
  readonly declares: object;
  /** The same object until a sentence that defines a value changes. */
  readonly defines: object;
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
  const counters = new Map<string, number>();
  const blocks: OutlineBlock[] = [];
  let chapter: string | undefined;
  let article: string | undefined;
  let lid: string | undefined;
  let lidTo: string | undefined;
  const add = (entry: BlockEntry, facts: BlockFacts, filling: number | undefined): void => {
    // A declaration between articles does not move the numbering of what follows: the next heading says it anew.
    const outside = OUTSIDE.has(facts.keyword);
    const at: Standing = {
      chapter: outside ? undefined : chapter,
      article: outside ? undefined : article,
      lid: outside ? undefined : lid,
      lidTo: outside ? undefined : lidTo,
      declaration: NUMBERED.has(facts.keyword) ? undefined : declarationOf(facts),
    };
    const prefix = prefixOf(at, law);
    const first = counters.get(prefix) ?? 0;
    counters.set(prefix, first + facts.numbered);
    blocks.push(placed(entry, facts, filling, at, prefix, first));
  };
  for (const entry of entries) {
    const facts = factsOfEntry(entry);
    const { keyword, title, number, numberTo } = facts;
    if (keyword === "hoofdstuk" || keyword === "artikel") {
      if (keyword === "hoofdstuk") chapter = number ?? title;
      article = keyword === "artikel" ? number : undefined;
      lid = undefined;
      lidTo = undefined;
    } else if (keyword === "lid") {
      lid = number ?? "";
      lidTo = numberTo;
    }
    add(entry, facts, undefined);
    facts.fillings.forEach((filling, at) => add(entry, filling, at));
  }
  return { uri, ...(law === undefined ? {} : { law }), blocks, shape: {}, declares: {}, defines: {} };
}

type Standing = Record<keyof Numbering, string | undefined>;

/** Blocks with a number of their own; all others are named by their heading. */
const NUMBERED = new Set<BlockKeyword>(["artikel", "lid", "hoofdstuk"]);

function declarationOf({ keyword, title }: BlockFacts): string {
  return `${keyword === "begin" ? "" : `${keyword} `}${title}`.trim();
}

/** Names for rules that survive edits elsewhere: instrument, article, lid and a number within the lid. */
function prefixOf({ article, lid, declaration }: Standing, law: string | undefined): string {
  const numbering =
    article === undefined ? (declaration ?? "") : lid === undefined ? article : `${article}.${lid}`;
  return law === undefined ? numbering : `${law}:${numbering}`;
}

/** By token: the block as it was last outlined, so that what did not change keeps its identity, and its ids in any case. */
const remembered = new WeakMap<object, OutlineBlock>();

function placed(
  entry: BlockEntry,
  facts: BlockFacts,
  filling: number | undefined,
  at: Standing,
  prefix: string,
  first: number,
): OutlineBlock {
  const before = filling === undefined ? remembered.get(entry.token) : undefined;
  const sameIds = before?.prefix === prefix && before.first === first;
  if (sameIds && before.entry === entry && sameNumbering(before, at)) return before;
  const ids = sameIds ? before.ids : idsOf(facts, prefix, first);
  const { chapter, article, lid, lidTo, declaration } = at;
  const block: OutlineBlock = {
    entry,
    filling,
    facts,
    chapter,
    article,
    lid,
    lidTo,
    declaration,
    ids,
    prefix,
    first,
  };
  if (filling === undefined) remembered.set(entry.token, block);
  return block;
}

/** Names of the sentences of a block, of which the first is the one after `first`. */
export function idsOf({ sentences }: BlockFacts, prefix: string, first: number): OutlineBlock["ids"] {
  let last = first;
  return sentences.map(({ numbered }) => (numbered ? `${prefix}#${String(++last)}` : undefined));
}

function sameNumbering(a: Standing, b: Standing): boolean {
  return (
    a.chapter === b.chapter &&
    a.article === b.article &&
    a.lid === b.lid &&
    a.lidTo === b.lidTo &&
    a.declaration === b.declaration
  );
}

/** The same words in the same place of the numbering, with the same ids, wherever they stand in the file. */
export function sameBlock(a: OutlineBlock, b: OutlineBlock): boolean {
  return (
    a === b ||
    (a.entry.token === b.entry.token &&
      a.filling === b.filling &&
      sameNumbering(a, b) &&
      (a.ids === b.ids || a.ids.every((id, at) => id === b.ids[at])))
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

/** The tree of a block. */
export function blockOf({ entry, filling }: OutlineBlock): Block {
  const { block } = entry;
  return filling === undefined ? block : (fillingsOf(block)[filling] ?? block);
}
