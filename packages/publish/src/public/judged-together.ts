// Who judges several conditions of one list is said once below it: "De consulent beoordeelt punt 2 en 3."

import { paragraph } from "../document/build.js";
import type { Block, List, ListItem, Origin, Section } from "../document/document.js";
import { joined } from "../dutch/number-words.js";

/** The sections with one sentence for each judge of a list; after everything that could still take an item out of one. */
export function judgedTogether(sections: readonly Section[]): readonly Section[] {
  return sections.map((one) => ({
    ...one,
    blocks: inBlocks(one.blocks),
    sections: judgedTogether(one.sections),
  }));
}

function inBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.kind === "list" ? inList(block) : [block]));
}

/** `De consulent beoordeelt dit.` without its last words. */
const judgement = /^(.+ (?:beoordeelt|beoordelen)) dit\.$/u;

function inList(list: List): Block[] {
  const items = list.items.map((item) => ({ ...item, blocks: inBlocks(item.blocks) }));
  if (!list.ordered) return [{ ...list, items }];
  const judges = new Map<string, number[]>();
  items.forEach((item, at) => {
    const judge = judgeOf(item);
    if (judge !== undefined) judges.set(judge, [...(judges.get(judge) ?? []), at]);
  });
  const shared = [...judges].filter(([, places]) => places.length > 1);
  const bare = new Set(shared.flatMap(([, places]) => places));
  return [
    {
      ...list,
      items: items.map((item, at) => (bare.has(at) ? { ...item, blocks: item.blocks.slice(0, -1) } : item)),
    },
    ...shared.map(([judge, places]) =>
      paragraph(
        `${judge} ${whichOnes(places, items.length)}.`,
        originOf(places.flatMap((at) => items[at]?.origin ?? [])),
      ),
    ),
  ];
}

/** Who judges an item, where that is the last thing said of it. */
function judgeOf({ blocks }: ListItem): string | undefined {
  const last = blocks.at(-1);
  const [text, ...more] = last?.kind === "paragraph" ? last.content : [];
  return typeof text === "string" && more.length === 0 ? judgement.exec(text)?.[1] : undefined;
}

/** `dit allebei`, `dit allemaal`, `punt 2 en 3`. */
function whichOnes(places: readonly number[], count: number): string {
  if (places.length === count) return count === 2 ? "dit allebei" : "dit allemaal";
  const numbers = places.map((at) => String(at + 1));
  return `punt ${joined(numbers, "en")}`;
}

/** Leads back to the place of each item. */
function originOf(places: readonly Origin[]): Origin | undefined {
  const [first, ...others] = places.flatMap(({ also = [], ...own }) => [own, ...also]);
  return first && { ...first, also: others };
}
