// Annexes in a change decision: their amounts and tables are adopted too.

import type { LegalAnnex, LegalText } from "../tree.js";
import type { Amendment, AmendedPlace } from "./amendment.js";
import { blockAmendments } from "./compare-blocks.js";
import { nakedBlocks, same } from "./naked.js";

/** What must be amended in the annexes, which are known by their number. */
export function annexAmendments(
  { annexes: old }: Pick<LegalText, "annexes">,
  { annexes: fresh }: Pick<LegalText, "annexes">,
): readonly Amendment[] {
  const made: Amendment[] = old
    .filter(({ eId }) => !fresh.some((one) => one.eId === eId))
    .map(({ eId, number }) => ({ kind: "bijlage vervalt", eId, number }));
  for (const annex of fresh) {
    const before = old.find(({ eId }) => eId === annex.eId);
    if (before === undefined) made.push({ kind: "bijlage erbij", fresh: annex });
    else if (!same(nakedAnnex(before), nakedAnnex(annex))) made.push(...changes(before, annex));
  }
  return made;
}

function changes(old: LegalAnnex, fresh: LegalAnnex): readonly Amendment[] {
  const { eId, number } = fresh;
  const place: AmendedPlace = { article: eId, number, annex: true, lid: eId };
  const small = old.title === fresh.title ? blockAmendments(old.blocks, fresh.blocks, place) : undefined;
  return small ?? [{ kind: "bijlage luidt", fresh }];
}

/** As words alone, as `naked.ts` makes them of articles. */
export function nakedAnnex(annex: LegalAnnex): LegalAnnex {
  return { ...annex, blocks: nakedBlocks(annex.blocks), origin: {} };
}
