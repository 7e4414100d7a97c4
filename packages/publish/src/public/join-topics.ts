// Rules that say the same of different topics are one: "Gaat het om een babypakket of een babyuitzet? Dan …".

import type { Block, ListItem, Origin } from "../document/document.js";
import { joined } from "../dutch/number-words.js";
import type { Told } from "../phrase/told.js";

/** Groups of blocks, one for each rule; a group that differs from an earlier one in its topic alone is taken into that one. */
export function joinedTopics(groups: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  const found = new Map<string, { readonly topics: string[]; rest: string; blocks: readonly Block[] }>();
  groups.forEach((blocks, at) => {
    const opened = topicIn(blocks);
    const key = opened === undefined ? `${at}` : bare([opened.rest, blocks.slice(1)]);
    const earlier = found.get(key);
    if (earlier === undefined || opened === undefined)
      found.set(key, {
        topics: opened === undefined ? [] : [opened.topic],
        rest: opened?.rest ?? "",
        blocks,
      });
    else {
      if (!earlier.topics.includes(opened.topic)) earlier.topics.push(opened.topic);
      earlier.blocks = together(earlier.blocks, blocks);
    }
  });
  return [...found.values()].map(({ topics, rest, blocks }) => {
    const [first, ...others] = blocks;
    if (topics.length < 2 || first?.kind !== "paragraph") return blocks;
    return [{ ...first, content: [`Gaat het om ${joined(topics, "of")}? ${rest}`] }, ...others];
  });
}

/** Conditions of which the first part is a topic, and the rest is the same. */
export function joinedConditions(conditions: readonly Told[]): readonly Told[] {
  const made: { readonly topics: string[]; one: Told }[] = [];
  for (const one of conditions) {
    const topic = conditionTopic(one.below[0]);
    const same = made.find(
      (other) =>
        topic !== undefined &&
        other.topics.length > 0 &&
        bare(withoutTopic(other.one)) === bare(withoutTopic(one)),
    );
    if (same === undefined || topic === undefined) {
      made.push({ topics: topic === undefined ? [] : [topic], one });
      continue;
    }
    same.topics.push(topic);
    const [first, ...others] = same.one.below;
    same.one = {
      ...also(same.one, one),
      below: [
        { ...also(first!, one.below[0]!), text: `Het gaat om ${joined(same.topics, "of")}.` },
        ...others.map((part, at) => also(part, one.below[at + 1]!)),
      ],
    };
  }
  return made.map(({ one }) => one);
}

function conditionTopic(one: Told | undefined): string | undefined {
  if (one === undefined || one.below.length + one.after.length + one.tables.length > 0) return undefined;
  return /^Het gaat om ([^:,]+)\.$/u.exec(one.text)?.[1];
}

function withoutTopic(one: Told): Told {
  return { ...one, below: one.below.slice(1) };
}

function topicIn([first]: readonly Block[]): { readonly topic: string; readonly rest: string } | undefined {
  if (first?.kind !== "paragraph" || first.content.length !== 1 || typeof first.content[0] !== "string")
    return undefined;
  const [, topic, rest = ""] = /^Gaat het om ([^?,]+)\? (.+)$/u.exec(first.content[0]) ?? [];
  return topic === undefined ? undefined : { topic, rest };
}

/** What stands there, wherever it comes from. */
function bare(data: unknown): string {
  return JSON.stringify(data, (key, value: unknown) => (key === "origin" ? undefined : value));
}

/** The blocks of the first, of which each part leads back to both rules. */
function together(blocks: readonly Block[], others: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => {
    const other = others[at];
    if (other === undefined) return block;
    const own =
      "origin" in block || "origin" in other ? also(block as WithOrigin, other as WithOrigin) : block;
    if (own.kind !== "list" || other.kind !== "list") return own;
    return { ...own, items: own.items.map((item, place) => itemTogether(item, other.items[place]!)) };
  });
}

function itemTogether(item: ListItem, other: ListItem): ListItem {
  return { ...also(item, other), blocks: together(item.blocks, other.blocks) };
}

type WithOrigin = Block & { readonly origin?: Origin };

/** The first, which leads back to the second as well. */
function also<T extends { readonly origin?: Origin }>(one: T, other: { readonly origin?: Origin }): T {
  if (other.origin === undefined) return one;
  if (one.origin === undefined) return { ...one, origin: other.origin };
  const { also: more = [], ...second } = other.origin;
  return { ...one, origin: { ...one.origin, also: [...(one.origin.also ?? []), second, ...more] } };
}
