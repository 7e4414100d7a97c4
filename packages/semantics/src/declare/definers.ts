// Which sentences define a value, by its compared name.

import type { Content } from "@andersom/syntax";
import { sameBlock, type Outline, type OutlineBlock } from "./outline.js";
import { siteOf, type BlockSite } from "./sites.js";

/** A sentence that defines a value: `place` is its block in the file, `at` is which of its names. */
export interface Definer {
  readonly block: OutlineBlock;
  readonly place: number;
  readonly sentence: number;
  readonly at: number;
}

/** The sentences of a file that define values. */
export interface Definers {
  readonly outline: Outline;
  /** By the compared name of the value. */
  readonly byName: ReadonlyMap<string, readonly Definer[]>;
  /** What tells these from any others. */
  readonly id: object;
  /** The `id` of the ones that they follow on, and the names that were defined otherwise there. */
  readonly after?: object;
  readonly changed: readonly string[];
}

/** The sentences of a file that define values; after an edit within sentences only those of the blocks that changed are looked up again. */
export function definersIn(outline: Outline, before?: Definers): Definers {
  if (before?.outline.shape === outline.shape) return definersAgain(outline, before);
  const byName = new Map<string, Definer[]>();
  outline.blocks.forEach((block, place) => {
    addDefiners(byName, block, place);
  });
  return { outline, byName, id: {}, changed: [] };
}

function definersAgain(outline: Outline, before: Definers): Definers {
  const places = new Set<number>();
  const fresh = new Map<string, Definer[]>();
  const names = new Set<string>();
  outline.blocks.forEach((block, place) => {
    const { facts } = before.outline.blocks[place]!;
    if (facts === block.facts) return;
    places.add(place);
    addDefiners(fresh, block, place);
    for (const { defines } of facts.sentences) for (const name of defines) names.add(name);
  });
  for (const name of fresh.keys()) names.add(name);
  const byName = new Map(before.byName);
  for (const name of names) {
    const others = (byName.get(name) ?? []).filter(({ place }) => !places.has(place));
    const mine = [...others, ...(fresh.get(name) ?? [])];
    byName.set(
      name,
      mine.sort((a, b) => a.place - b.place),
    );
  }
  return { outline, byName, id: {}, after: before.id, changed: [...names] };
}

function addDefiners(found: Map<string, Definer[]>, block: OutlineBlock, place: number): void {
  block.facts.sentences.forEach(({ defines }, sentence) => {
    defines.forEach((key, at) => {
      const mine = found.get(key);
      if (mine === undefined) found.set(key, [{ block, place, sentence, at }]);
      else mine.push({ block, place, sentence, at });
    });
  });
}

/** The names that are defined otherwise, of these files in this order; undefined where only all of them can be said to be. */
export function changedBetween(
  before: readonly Definers[],
  after: readonly Definers[],
): readonly string[] | undefined {
  if (before.length !== after.length) return undefined;
  const changed: string[] = [];
  for (let at = 0; at < after.length; at++) {
    const [old, now] = [before[at]!, after[at]!];
    if (old === now) continue;
    if (now.after !== old.id) return undefined;
    changed.push(...now.changed);
  }
  return changed;
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
