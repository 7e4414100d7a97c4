// A sum over the things for which something holds: the sum, and then which things count.

import type { Expr } from "@andersom/semantics";
import { further, paragraph } from "../document/build.js";
import type { Block, Origin } from "../document/document.js";
import { sentence } from "../dutch/clause.js";
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
  const [first, ...others] = conditionBlocks(context, where, `Een ${thing} telt alleen mee als`);
  return [
    paragraph(sentence(`${start} ${togetherPhrase(context, value)}`), origin),
    // Which things count is part of the sum, so that it has no place of its own.
    ...(first?.kind === "paragraph" ? [further(first.content), ...others] : []),
  ];
}
