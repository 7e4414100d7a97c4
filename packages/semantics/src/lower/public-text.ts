// `publiek bij lid 1 onderdeel a`: written text for residents about one place, or that the place is left out on purpose.

import type { Content, Property } from "@andersom/syntax";
import type { BlockSite } from "../declare/sites.js";
import type { Prose, PublicText } from "../model/index.js";
import type { LowerContext } from "./context.js";
import { checkReference, citation } from "./references.js";

/** One for each place that a heading names; without a place the text is about the whole article. */
export function publicTextsOf(
  number: string,
  blocks: readonly BlockSite[],
  proseOf: (contents: readonly Content[], context: LowerContext) => Prose[],
  context: LowerContext,
): PublicText[] {
  return blocks
    .filter(({ block }) => block.keyword === "publiek")
    .flatMap(({ block }) => {
      const numbering = { article: number };
      const named = (block.heading.references ?? []).filter((reference) =>
        checkReference(reference, context, numbering),
      );
      const cited = named.map((reference) => citation(reference, context, numbering));
      const whole = (block.heading.references ?? []).length === 0;
      const mark = block.content.find(isLeftOut);
      const text = {
        prose: proseOf(block.content, context),
        ...(mark === undefined ? {} : { leftOut: { reason: reasonOf(mark, context) } }),
        place: context.placeOf(block.heading.span),
      };
      return (whole ? [{ article: number, text: `artikel ${number}` }] : cited).map((at) => ({
        at,
        ...text,
      }));
    });
}

function isLeftOut(content: Content): content is Property {
  return content.kind === "Property" && content.key === "weggelaten";
}

function reasonOf({ values }: Property, context: LowerContext): string {
  return values.map(({ span }) => context.source(span)).join(", ");
}
