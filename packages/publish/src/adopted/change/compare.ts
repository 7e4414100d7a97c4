// What must be amended to make one text of another: as little as says it clearly.

import type { LegalArticle, LegalLid, LegalText } from "../tree.js";
import type { Amendment, AmendedPlace, ElementName } from "./amendment.js";
import { blockAmendments } from "./compare-blocks.js";
import { elementsOf, nakedElement, nakedLid, same, type Element } from "./naked.js";

/** The amendments in the order of the text. */
export function amendments(old: LegalText, fresh: LegalText): readonly Amendment[] {
  const before = elementsOf(old.body);
  const after = elementsOf(fresh.body);
  const kept = inBoth(before, after);
  const made: Amendment[] = [];
  const gone = before.filter(({ eId }) => !kept.has(eId));
  const moved = gone.filter(({ eId }) => after.some((one) => one.eId === eId));
  for (const element of moved) made.push({ kind: "vervallen", element: nameOf(element) });
  const goneBehind = (eId: string | undefined): void => {
    const from = eId === undefined ? 0 : before.findIndex((one) => one.eId === eId) + 1;
    for (const element of before.slice(from)) {
      if (kept.has(element.eId)) return;
      if (!moved.includes(element)) made.push({ kind: "vervallen", element: nameOf(element) });
    }
  };
  goneBehind(undefined);
  let [previous, inserted]: [Element | undefined, Element[]] = [undefined, []];
  const flush = (): void => {
    if (inserted.length === 0) return;
    made.push({
      kind: "invoegen",
      ...(previous === undefined ? {} : { after: nameOf(previous) }),
      fresh: inserted,
    });
    previous = inserted.at(-1);
    inserted = [];
  };
  for (const element of after) {
    if (!kept.has(element.eId)) {
      inserted.push(element);
      continue;
    }
    flush();
    const was = before.find(({ eId }) => eId === element.eId);
    if (was !== undefined) made.push(...elementAmendments(was, element));
    goneBehind(element.eId);
    previous = element;
  }
  flush();
  return made;
}

export function nameOf({ eId, kind, number }: Element): ElementName {
  return { eId, kind, number };
}

/** The ids that stand in both in the same order: the longest row of them. */
function inBoth(before: readonly Element[], after: readonly Element[]): ReadonlySet<string> {
  const places = new Map(before.map(({ eId }, index) => [eId, index]));
  const common = after.flatMap(({ eId }) => {
    const at = places.get(eId);
    return at === undefined ? [] : [{ eId, at }];
  });
  const best: { readonly length: number; readonly before: number }[] = [];
  for (const [index, { at }] of common.entries()) {
    let [length, from] = [1, -1];
    for (let earlier = 0; earlier < index; earlier += 1)
      if (common[earlier]!.at < at && best[earlier]!.length + 1 > length)
        [length, from] = [best[earlier]!.length + 1, earlier];
    best.push({ length, before: from });
  }
  const kept = new Set<string>();
  let at = best.reduce((most, one, index) => (one.length > (best[most]?.length ?? 0) ? index : most), 0);
  while (at >= 0 && at < common.length) {
    kept.add(common[at]!.eId);
    at = best[at]!.before;
  }
  return kept;
}

function elementAmendments(old: Element, fresh: Element): readonly Amendment[] {
  if (same(nakedElement(old), nakedElement(fresh))) return [];
  const element = nameOf(fresh);
  if (old.kind !== "artikel" || fresh.kind !== "artikel") {
    if (old.kind === "artikel" || fresh.kind === "artikel") return [];
    const made: Amendment[] = [];
    if (old.title !== fresh.title) made.push({ kind: "opschrift", element, title: fresh.title });
    const [was, is] = [nakedElement(old), nakedElement(fresh)];
    if (!same(was.opening, is.opening)) made.push({ kind: "kernwaarden", element, fresh });
    return made;
  }
  return articleAmendments(old, fresh, element);
}

/** More changes than this in one article, and it is given anew. */
const most = 4;

function articleAmendments(
  old: LegalArticle,
  fresh: LegalArticle,
  element: ElementName,
): readonly Amendment[] {
  const whole: readonly Amendment[] = [{ kind: "artikel luidt", element, fresh }];
  const [was, is] = [nakedElement(old) as LegalArticle, nakedElement(fresh) as LegalArticle];
  if (!same([was.opening, was.tags, was.validity, was.number], [is.opening, is.tags, is.validity, is.number]))
    return whole;
  if (unnumbered(old) !== unnumbered(fresh)) return whole;
  const made: Amendment[] = [];
  if (old.title !== fresh.title) made.push({ kind: "opschrift", element, title: fresh.title });
  let replaced = 0;
  const ids = fresh.leden.map(({ eId }) => eId);
  const kept = old.leden.filter(({ eId }) => ids.includes(eId)).map(({ eId }) => eId);
  if (
    !same(
      kept,
      ids.filter((eId) => kept.includes(eId)),
    )
  )
    return whole;
  for (const lid of old.leden)
    if (!ids.includes(lid.eId)) made.push({ kind: "lid vervalt", place: placeOf(fresh, lid) });
  for (const [index, lid] of fresh.leden.entries()) {
    const before = old.leden.find(({ eId }) => eId === lid.eId);
    const place = placeOf(fresh, lid);
    if (before === undefined) {
      const after = fresh.leden[index - 1]?.eId;
      made.push({ kind: "lid erbij", place, ...(after === undefined ? {} : { after }), fresh: lid });
      continue;
    }
    if (same(nakedLid(before), nakedLid(lid))) continue;
    const small =
      before.lapsed === lid.lapsed && same(before.validity, lid.validity)
        ? blockAmendments(before.blocks, lid.blocks, place)
        : undefined;
    if (small === undefined) replaced += 1;
    made.push(...(small ?? [{ kind: "lid luidt" as const, place, fresh: lid }]));
  }
  if (made.length > most || (unnumbered(fresh) && replaced > 0)) return whole;
  return replaced > 1 && replaced * 2 > fresh.leden.length ? whole : made;
}

function unnumbered({ leden }: LegalArticle): boolean {
  return leden.length === 1 && leden[0]?.number === undefined;
}

function placeOf(article: LegalArticle, lid: LegalLid): AmendedPlace {
  return {
    article: article.eId,
    number: article.number,
    lid: lid.eId,
    ...(lid.number === undefined ? {} : { lidNumber: lid.number }),
  };
}
