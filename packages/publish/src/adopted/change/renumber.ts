// A part of a text under another number: its own id, and the ids of all that lies in it.

import type { ItemNumbers, LidNumbers, Renumbered } from "./amendment.js";
import type { LegalItem, LegalLid } from "../tree.js";
import type { Element } from "./naked.js";

/** The same part with other ids; its own number is for the caller. */
function rekeyed<T>(part: T, from: string, to: string): T {
  if (from === to) return part;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, key === "eId" ? idOf(one as string) : visit(one)]),
    );
  };
  const idOf = (eId: string): string =>
    eId === from || eId.startsWith(`${from}__`) ? `${to}${eId.slice(from.length)}` : eId;
  return visit(part) as T;
}

export function renumberedElement(
  element: Element,
  to: { readonly eId: string; readonly number: string },
): Element {
  return { ...rekeyed(element, element.eId, to.eId), number: to.number };
}

/** All at the same moment: 1 may become 2 while 2 becomes 3. */
export function renumberedLeden(
  leden: readonly LegalLid[],
  pairs: readonly LidNumbers[],
): readonly LegalLid[] {
  return leden.map((lid) => {
    const to = pairs.find(({ from }) => from.eId === lid.eId)?.to;
    return to === undefined ? lid : { ...rekeyed(lid, lid.eId, to.eId), number: to.number };
  });
}

/** The same for the onderdelen of one list; the full stop behind a label stays. */
export function renumberedItems(
  items: readonly LegalItem[],
  pairs: readonly ItemNumbers[],
): readonly LegalItem[] {
  return items.map((item) => {
    const to = pairs.find(({ from }) => from.eId === item.eId)?.to;
    return to === undefined
      ? item
      : {
          ...rekeyed(item, item.eId, to.eId),
          label: `${to.label}${item.label?.endsWith(".") === true ? "." : ""}`,
        };
  });
}

/**
 * With a mark at each that directly follows the one before it, among what stays of the old text and in the new one.
 * @param before ids in order, @param after the same.
 */
export function inRuns<Name extends { readonly eId: string }>(
  pairs: readonly Renumbered<Name>[],
  before: readonly string[],
  after: readonly string[],
): readonly Renumbered<Name>[] {
  const next = (ids: readonly string[], one: Name | undefined, two: Name): boolean =>
    one !== undefined && ids.indexOf(two.eId) === ids.indexOf(one.eId) + 1;
  return pairs.map((pair, index) => {
    const last = pairs[index - 1];
    const follows = next(before, last?.from, pair.from) && next(after, last?.to, pair.to);
    return follows ? { ...pair, follows } : pair;
  });
}
