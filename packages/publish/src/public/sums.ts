// A sum over the things for which something holds: the sum, and then which things count.

import type { Expr } from "@andersom/semantics";
import { further, paragraph } from "../document/build.js";
import type { Block, Origin } from "../document/document.js";
import { literal, sentence } from "../dutch/clause.js";
import { behindIf } from "../dutch/subordinate.js";
import { togetherPhrase } from "../phrase/value.js";
import { conditionBlocks } from "./conditions.js";
import type { PublicContext } from "./context.js";

/** `Zo rekenen wij: het bedrag van alle aankopen samen. Een aankoop telt mee als …`; undefined for any other value. */
export function sumBlocks(
  context: PublicContext,
  value: Expr,
  start: string,
  origin?: Origin,
): Block[] | undefined {
  if (value.op !== "sum" || value.where === undefined) return undefined;
  const { list, where } = value;
  const thing = list.type.kind === "lijst" ? context.index.things.get(list.type.thing)?.name : undefined;
  if (thing === undefined) return undefined;
  const counts = `Een ${thing} telt alleen mee`;
  const [first, ...others] = withoutRepeat(thing, counts, conditionBlocks(context, where, `${counts} als`));
  return [
    paragraph(sentence(`${start} ${togetherPhrase(context, value)}`), origin),
    // Which things count is part of the sum, so that it has no place of its own.
    ...(first?.kind === "paragraph" ? [further(first.content), ...others] : []),
  ];
}

/** `De datum van de aankoop` of an aankoop that was just named is `de datum`: one condition stays one sentence. */
function withoutRepeat(thing: string, start: string, blocks: readonly Block[]): readonly Block[] {
  const [, list, ...others] = blocks;
  const only = list?.kind === "list" && list.items.length === 1 ? list.items[0] : undefined;
  const text = only?.content[0];
  if (only === undefined || others.length + only.blocks.length > 0 || typeof text !== "string") return blocks;
  const bare = text.replace(
    new RegExp(`^((?:De|Het) \\p{L}+) van (?:de|het) ${literal(thing)} `, "u"),
    "$1 ",
  );
  const late = bare === text ? undefined : behindIf(bare);
  return late === undefined ? blocks : [paragraph(`${start} als ${late}.`, only.origin)];
}
