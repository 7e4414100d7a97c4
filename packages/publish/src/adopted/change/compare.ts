// What must be amended to make one text of another: as little as says it clearly.

import type { LegalText } from "../tree.js";
import type { Amendment, ElementName, ElementNumbers } from "./amendment.js";
import { annexAmendments } from "./annexes.js";
import { articleAmendments } from "./compare-article.js";
import { sameElements } from "./identity.js";
import { elementsOf, nakedElement, same, type Element } from "./naked.js";
import { inBoth } from "./order.js";
import { inRuns, renumberedElement } from "./renumber.js";

/**
 * The amendments in the order in which they are carried out. Without new numbers that is the order of the text. With them, what
 * lapses goes first, then all numbers change at the same moment, and everything behind that speaks of the new numbers.
 */
export function amendments(old: LegalText, fresh: LegalText): readonly Amendment[] {
  return [...bodyAmendments(elementsOf(old.body), elementsOf(fresh.body)), ...annexAmendments(old, fresh)];
}

function bodyAmendments(was: readonly Element[], after: readonly Element[]): readonly Amendment[] {
  const identity = sameElements(was, after);
  const gone = was.filter(({ eId }) => !identity.has(eId));
  const pairs = numbersOf(was, after, identity);
  const renumbered = new Set(
    pairs.filter(({ from, to }) => from.number !== to.number).map(({ to }) => to.eId),
  );
  const named = (element: Element): ElementName =>
    renumbered.has(element.eId) ? { ...nameOf(element), renumbered: true } : nameOf(element);
  /** The old text under its new numbers; what lapses keeps its own. */
  const before = was.map((element) => {
    const to = after.find(({ eId }) => eId === identity.get(element.eId));
    return { element: to === undefined ? element : renumberedElement(element, to), stays: to !== undefined };
  });
  const stays = before.flatMap((one) => (one.stays ? [one.element] : []));
  const kept = inBoth(
    stays.map(({ eId }) => eId),
    after.map(({ eId }) => eId),
  );
  const made: Amendment[] = [];
  const first = pairs.length > 0;
  if (first) {
    made.push(...gone.map((element): Amendment => ({ kind: "vervallen", element: nameOf(element) })));
    made.push({ kind: "vernummeren", renumbered: pairs });
  }
  /** What lapses behind an element that stays, up to the next that stays. */
  const goneBehind = (eId: string | undefined): void => {
    if (first) return;
    const from =
      eId === undefined ? 0 : before.findIndex(({ element, stays: own }) => own && element.eId === eId) + 1;
    for (const { element, stays: own } of before.slice(from)) {
      if (own && kept.has(element.eId)) return;
      if (!own) made.push({ kind: "vervallen", element: nameOf(element) });
    }
  };
  goneBehind(undefined);
  let [previous, run]: [Element | undefined, { fresh: boolean; elements: Element[] }] = [
    undefined,
    { fresh: true, elements: [] },
  ];
  const flush = (next: Element | undefined): void => {
    const { fresh, elements } = run;
    if (elements.length === 0) return;
    const behind = previous === undefined ? {} : { after: named(previous) };
    const place = { ...behind, ...endOf(after, elements, next, named) };
    made.push(
      fresh
        ? { kind: "invoegen", ...place, fresh: elements }
        : { kind: "verplaatsen", ...place, elements: elements.map(named) },
    );
    previous = elements.at(-1);
    run = { fresh: true, elements: [] };
    if (!fresh) for (const element of elements) made.push(...changesOf(element));
  };
  const changesOf = (element: Element): readonly Amendment[] => {
    const own = stays.find(({ eId }) => eId === element.eId);
    return own === undefined ? [] : elementAmendments(own, element, named(element));
  };
  for (const element of after) {
    if (!kept.has(element.eId)) {
      const fresh = !stays.some(({ eId }) => eId === element.eId);
      if (fresh !== run.fresh || (!fresh && !follows(stays, run.elements.at(-1), element))) flush(element);
      run.fresh = fresh;
      run.elements.push(element);
      continue;
    }
    flush(element);
    made.push(...changesOf(element));
    goneBehind(element.eId);
    previous = element;
  }
  flush(undefined);
  return made;
}

/** What goes on under another number. */
function numbersOf(
  was: readonly Element[],
  after: readonly Element[],
  identity: ReadonlyMap<string, string>,
): readonly ElementNumbers[] {
  const stays = was.filter(({ eId }) => identity.has(eId));
  const ids = (list: readonly Element[], kind: Element["kind"]): readonly string[] =>
    list.filter((one) => one.kind === kind).map(({ eId }) => eId);
  return (["hoofdstuk", "paragraaf", "artikel"] as const).flatMap((kind) => {
    const pairs = stays.flatMap((element) => {
      const to = after.find(({ eId }) => eId === identity.get(element.eId));
      return element.kind !== kind || to === undefined || to.eId === element.eId
        ? []
        : [{ from: nameOf(element), to: nameOf(to) }];
    });
    return inRuns(pairs, ids(stays, kind), ids(after, kind));
  });
}

/** Whether two elements that move stood behind each other. */
function follows(before: readonly Element[], one: Element | undefined, next: Element): boolean {
  if (one === undefined) return true;
  const at = before.findIndex(({ eId }) => eId === one.eId);
  return before[at + 1]?.eId === next.eId;
}

/** Articles behind the last of a chapter are added to it: behind that article alone it would be unclear where they lie. */
function endOf(
  after: readonly Element[],
  elements: readonly Element[],
  next: Element | undefined,
  named: (element: Element) => ElementName,
): { readonly endOf?: ElementName } {
  if (next?.kind === "artikel" || elements.some(({ kind }) => kind !== "artikel")) return {};
  const at = after.findIndex(({ eId }) => eId === elements[0]?.eId);
  const heading = after.slice(0, at).findLast(({ kind }) => kind !== "artikel");
  return heading === undefined || after[at - 1] === heading ? {} : { endOf: named(heading) };
}

function nameOf({ eId, kind, number }: Element): ElementName {
  return { eId, kind, number };
}

function elementAmendments(old: Element, fresh: Element, element: ElementName): readonly Amendment[] {
  if (same(nakedElement(old), nakedElement(fresh))) return [];
  if (old.kind === "artikel" && fresh.kind === "artikel") return articleAmendments(old, fresh, element);
  if (old.kind === "artikel" || fresh.kind === "artikel") return [];
  const made: Amendment[] = [];
  if (old.title !== fresh.title) made.push({ kind: "opschrift", element, title: fresh.title });
  const [was, is] = [nakedElement(old), nakedElement(fresh)];
  if (!same(was.opening, is.opening)) made.push({ kind: "kernwaarden", element, fresh });
  return made;
}
