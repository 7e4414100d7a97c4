// The outline after an edit within sentences: the blocks of before, but for those that moved or say something else.

import type { BlockEntry } from "@andersom/syntax";
import { equalData } from "../db.js";
import { factsOfEntry, type BlockFacts } from "./block-facts.js";
import { idsOf, type Outline, type OutlineBlock } from "./outline.js";

/** The outline of these blocks, made from the one of before; undefined where headings or the numbering changed. */
export function outlineAgain(before: Outline, entries: readonly BlockEntry[]): Outline | undefined {
  const blocks: OutlineBlock[] = [];
  let { declares, defines } = before;
  for (const entry of entries) {
    const old = before.blocks[blocks.length];
    if (old === undefined) return undefined;
    if (old.entry === entry) blocks.push(old);
    else if (old.entry.token === entry.token) blocks.push(movedTo(entry, old));
    else {
      const facts = factsOfEntry(entry);
      if (!isAlike(old.facts, facts)) return undefined;
      const same = saysTheSame(old.facts, facts);
      if (!same) declares = {};
      if (definesAnything(old.facts) || definesAnything(facts)) defines = {};
      blocks.push({
        ...movedTo(entry, old),
        facts,
        ids: same ? old.ids : idsOf(facts, old.prefix, old.first),
      });
      continue;
    }
    for (const _filling of old.facts.fillings) {
      const other = before.blocks[blocks.length]!;
      blocks.push(other.entry === entry ? other : movedTo(entry, other));
    }
  }
  return blocks.length === before.blocks.length ? { ...before, blocks, declares, defines } : undefined;
}

/** Written out: thousands of blocks move when a line comes or goes. */
function movedTo(entry: BlockEntry, block: OutlineBlock): OutlineBlock {
  const { filling, facts, chapter, article, lid, lidTo, declaration, ids, prefix, first } = block;
  return { entry, filling, facts, chapter, article, lid, lidTo, declaration, ids, prefix, first };
}

/** The same heading, and as many sentences: what follows has the same numbering. Headers and substitutions may move all of it. */
function isAlike(a: BlockFacts, b: BlockFacts): boolean {
  return (
    a.keyword === b.keyword &&
    a.title === b.title &&
    a.number === b.number &&
    a.numberTo === b.numberTo &&
    a.numbered === b.numbered &&
    a.instrument === undefined &&
    b.instrument === undefined &&
    a.fillings.length + b.fillings.length === 0
  );
}

/** Whether two blocks with one heading declare and decide the same. */
function saysTheSame(a: BlockFacts, b: BlockFacts): boolean {
  return (
    equalData(a.symbols, b.symbols) &&
    a.belongsTo === b.belongsTo &&
    equalData(a.uses, b.uses) &&
    equalData(a.concurrence, b.concurrence) &&
    a.sentences.length === b.sentences.length &&
    a.sentences.every(
      ({ numbered, decides }, at) =>
        numbered === b.sentences[at]!.numbered && equalData(decides, b.sentences[at]!.decides),
    )
  );
}

function definesAnything({ sentences }: BlockFacts): boolean {
  return sentences.some(({ defines }) => defines.length > 0);
}
