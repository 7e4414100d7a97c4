// Onderdelen that come and go in a list: the others get another letter, and the marks between them move.

import type { LegalItem } from "../tree.js";
import type { Amendment, AmendedPlace, ClosingMark, ItemName, ItemNumbers } from "./amendment.js";
import { sameItems } from "./identity.js";
import { markOf, marked } from "./marks.js";
import { inBoth } from "./order.js";
import { inRuns, renumberedItems } from "./renumber.js";

export interface Rearranged {
  readonly made: readonly Amendment[];
  /** The onderdelen that stay, with the letters and marks that they have now. */
  readonly stays: readonly LegalItem[];
  /** eIds of those that got another letter. */
  readonly renumbered: ReadonlySet<string>;
}

/** @returns undefined when so much comes and goes that the lid had better be given anew. */
export function rearranged(
  old: readonly LegalItem[],
  fresh: readonly LegalItem[],
  place: AmendedPlace,
  list: string,
): Rearranged | undefined {
  if (![...old, ...fresh].every(({ label, title }) => label !== undefined && title === undefined))
    return undefined;
  const identity = sameItems(old, fresh);
  const kept = old.filter(({ eId }) => identity.has(eId));
  const pairs = numbersOf(kept, fresh, identity);
  const gone = old.filter(({ eId }) => !identity.has(eId)).map(nameOf);
  const lettered = renumberedItems(kept, pairs);
  const ids = fresh.map(({ eId }) => eId);
  const inOrder = inBoth(
    lettered.map(({ eId }) => eId),
    ids,
  );
  const comes = fresh.length - kept.length;
  if (inOrder.size < kept.length || gone.length + comes === 0 || gone.length + comes > kept.length)
    return undefined;
  const renumbered = new Set(pairs.map(({ to }) => to.eId));
  const runs = freshRuns(fresh, new Set(lettered.map(({ eId }) => eId)));
  /** The first amendment gives the letters; in those behind it they are new ones. */
  const steps = (gone.length > 0 ? 1 : 0) + runs.length;
  const named = (item: LegalItem, step: number): ItemName =>
    step > 0 && renumbered.has(item.eId) ? { ...nameOf(item), renumbered: true } : nameOf(item);
  const marks = marksOf(lettered, fresh, (item) => named(item, steps - 1));
  // In one amendment it would have two letters, and nobody could tell which of them is meant.
  if (steps === 1 && marks.some(({ item }) => renumbered.has(item.eId))) return undefined;
  const extra = (
    step: number,
  ): Pick<Extract<Amendment, { kind: "onderdelen erbij" }>, "renumbered" | "marks"> => ({
    ...(step === 0 && pairs.length > 0 ? { renumbered: pairs } : {}),
    ...(step === steps - 1 && marks.length > 0 ? { marks } : {}),
  });
  const made: Amendment[] = [];
  if (gone.length > 0) made.push({ kind: "onderdelen vervallen", place, list, gone, ...extra(0) });
  for (const run of runs) {
    const at = fresh.indexOf(run[0]!);
    const before = fresh[at - 1];
    const step = made.length;
    made.push({
      kind: "onderdelen erbij",
      place,
      list,
      ...(before === undefined ? {} : { after: named(before, step) }),
      last: at + run.length === fresh.length,
      fresh: run,
      ...extra(step),
    });
  }
  return { made, stays: marked(lettered, marks), renumbered };
}

/** "b" for "b.": as an onderdeel is cited. */
function nameOf({ eId, label }: LegalItem): ItemName {
  return { eId, label: (label ?? "").replace(/\.$/u, "") };
}

function numbersOf(
  stays: readonly LegalItem[],
  fresh: readonly LegalItem[],
  identity: ReadonlyMap<string, string>,
): readonly ItemNumbers[] {
  const pairs = stays.flatMap((item) => {
    const to = fresh.find(({ eId }) => eId === identity.get(item.eId));
    return to === undefined || to.eId === item.eId ? [] : [{ from: nameOf(item), to: nameOf(to) }];
  });
  return inRuns(
    pairs,
    stays.map(({ eId }) => eId),
    fresh.map(({ eId }) => eId),
  );
}

/** Where a mark stands in both texts, and not the same one. */
function marksOf(
  stays: readonly LegalItem[],
  fresh: readonly LegalItem[],
  named: (item: LegalItem) => ItemName,
): readonly ClosingMark[] {
  return stays.flatMap((item) => {
    const is = fresh.find(({ eId }) => eId === item.eId);
    const [old, now] = [markOf(item), is === undefined ? "" : markOf(is)];
    return old === "" || now === "" || old === now ? [] : [{ item: named(item), old, new: now }];
  });
}

/** What is new, as far as it stands behind each other. */
function freshRuns(
  fresh: readonly LegalItem[],
  stays: ReadonlySet<string>,
): readonly (readonly LegalItem[])[] {
  const runs: LegalItem[][] = [];
  for (const [index, item] of fresh.entries()) {
    if (stays.has(item.eId)) continue;
    const before = fresh[index - 1];
    if (before !== undefined && runs.at(-1)?.at(-1) === before) runs.at(-1)!.push(item);
    else runs.push([item]);
  }
  return runs;
}
