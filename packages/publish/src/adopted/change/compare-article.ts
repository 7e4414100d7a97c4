// What must be amended in one article: its title, its leden and their numbers, or all of it.

import type { LegalArticle, LegalLid } from "../tree.js";
import type { Amendment, AmendedPlace, ElementName, LidNumbers } from "./amendment.js";
import { blockAmendments } from "./compare-blocks.js";
import { sameLeden } from "./identity.js";
import { nakedElement, nakedLid, same } from "./naked.js";
import { inBoth } from "./order.js";
import { inRuns, renumberedLeden } from "./renumber.js";

/** More changes than this in one article, and it is given anew. */
const most = 4;

/** @param old the article as it was, with the number that it has now. */
export function articleAmendments(
  old: LegalArticle,
  fresh: LegalArticle,
  element: ElementName,
): readonly Amendment[] {
  const whole: readonly Amendment[] = [{ kind: "artikel luidt", element, fresh }];
  const [was, is] = [nakedElement(old) as LegalArticle, nakedElement(fresh) as LegalArticle];
  if (!same([was.opening, was.tags, was.validity, was.number], [is.opening, is.tags, is.validity, is.number]))
    return whole;
  if (unnumbered(old) !== unnumbered(fresh)) return whole;
  const identity = sameLeden(old.leden, fresh.leden);
  const pairs = numbersOf(old, fresh, identity);
  const stays = renumberedLeden(
    old.leden.filter(({ eId }) => identity.has(eId)),
    pairs,
  );
  const ids = fresh.leden.map(({ eId }) => eId);
  const kept = inBoth(
    stays.map(({ eId }) => eId),
    ids,
  );
  if (kept.size < stays.length) return whole;
  const at = (lid: LegalLid): AmendedPlace => ({
    ...placeOf(fresh, element, lid),
    ...(pairs.some(({ to }) => to.eId === lid.eId) ? { lidRenumbered: true as const } : {}),
  });
  const made: Amendment[] = [];
  if (old.title !== fresh.title) made.push({ kind: "opschrift", element, title: fresh.title });
  for (const lid of old.leden)
    if (!identity.has(lid.eId)) made.push({ kind: "lid vervalt", place: placeOf(fresh, element, lid) });
  let [open, replaced] = [pairs, 0];
  const last = made.at(-1);
  if (open.length > 0 && last?.kind === "lid vervalt") {
    made[made.length - 1] = { ...last, renumbered: open };
    open = [];
  }
  // Numbers that change to make room are told with the lid that needs it, unless a lid with such a number is amended before that.
  const settle = (): void => {
    if (open.length === 0) return;
    const { lid, lidNumber, ...article } = placeOf(fresh, element, fresh.leden[0]!);
    void [lid, lidNumber];
    made.push({ kind: "leden vernummeren", place: article, renumbered: open });
    open = [];
  };
  for (const [index, lid] of fresh.leden.entries()) {
    const before = stays.find(({ eId }) => eId === lid.eId);
    if (before === undefined) {
      const after = fresh.leden[index - 1];
      made.push({
        kind: "lid erbij",
        place: placeOf(fresh, element, lid),
        ...(after === undefined ? {} : { after: nameOf(after) }),
        last: fresh.leden.slice(index).every(({ eId }) => !kept.has(eId)),
        fresh: lid,
        ...(open.length === 0 ? {} : { renumbered: open }),
      });
      open = [];
      continue;
    }
    if (pairs.some(({ from, to }) => from.eId === lid.eId || to.eId === lid.eId)) settle();
    if (same(nakedLid(before), nakedLid(lid))) continue;
    const small =
      before.lapsed === lid.lapsed && same(before.validity, lid.validity)
        ? blockAmendments(before.blocks, lid.blocks, at(lid))
        : undefined;
    if (small === undefined) replaced += 1;
    made.push(...(small ?? [{ kind: "lid luidt" as const, place: at(lid), fresh: lid }]));
  }
  settle();
  if (made.length > most || (unnumbered(fresh) && replaced > 0)) return whole;
  return replaced > 1 && replaced * 2 > fresh.leden.length ? whole : made;
}

/** The leden that go on under another number. */
function numbersOf(
  old: LegalArticle,
  fresh: LegalArticle,
  identity: ReadonlyMap<string, string>,
): readonly LidNumbers[] {
  const pairs = old.leden.flatMap((lid) => {
    const to = fresh.leden.find(({ eId }) => eId === identity.get(lid.eId));
    if (to === undefined || to.eId === lid.eId) return [];
    return [
      {
        from: { eId: lid.eId, number: lid.number ?? "" },
        to: { eId: to.eId, number: to.number ?? "" },
      },
    ];
  });
  const stays = old.leden.filter(({ eId }) => identity.has(eId)).map(({ eId }) => eId);
  return inRuns(
    pairs,
    stays,
    fresh.leden.map(({ eId }) => eId),
  );
}

function nameOf({ eId, number }: LegalLid): { readonly eId: string; readonly number?: string } {
  return { eId, ...(number === undefined ? {} : { number }) };
}

function unnumbered({ leden }: LegalArticle): boolean {
  return leden.length === 1 && leden[0]?.number === undefined;
}

function placeOf(article: LegalArticle, { renumbered }: ElementName, lid: LegalLid): AmendedPlace {
  return {
    article: article.eId,
    number: article.number,
    ...(renumbered === undefined ? {} : { articleRenumbered: renumbered }),
    lid: lid.eId,
    ...(lid.number === undefined ? {} : { lidNumber: lid.number }),
  };
}
