// Which part of the old text is which part of the new one, whatever numbers they have: by words first, by number after that.

import { inlineText, type LegalItem, type LegalLid } from "../tree.js";
import { plainWords } from "../document.js";
import { nakedElement, nakedItem, nakedLid, type Element } from "./naked.js";
import { withoutMark } from "./marks.js";

/** A part of a text as far as it is recognised. */
interface Known {
  readonly eId: string;
  /** Parts of different kinds are never the same. */
  readonly kind: string;
  readonly title: string;
  /** All that it says, without its numbers and ids. */
  readonly content: string;
  readonly words: ReadonlyMap<string, number>;
}

/** New id by old id, of what is in both. */
export type Identity = ReadonlyMap<string, string>;

/** Headings and articles. */
export function sameElements(old: readonly Element[], fresh: readonly Element[]): Identity {
  return matched(old.map(knownElement), fresh.map(knownElement));
}

/** Leden of one article. */
export function sameLeden(old: readonly LegalLid[], fresh: readonly LegalLid[]): Identity {
  return matched(old.map(knownLid), fresh.map(knownLid));
}

/** Onderdelen of one list, whatever mark closes them. */
export function sameItems(old: readonly LegalItem[], fresh: readonly LegalItem[]): Identity {
  return matched(old.map(knownItem), fresh.map(knownItem));
}

function knownItem(item: LegalItem): Known {
  const text = withoutMark(inlineText(item.content));
  const content = contentOf({ ...nakedItem(item), label: "", content: [text] });
  const words = bag(`${text} ${plainWords(item.blocks)}`);
  return { eId: item.eId, kind: "onderdeel", title: "", content, words };
}

function knownElement(element: Element): Known {
  const { eId, kind, title } = element;
  const text =
    element.kind === "artikel"
      ? plainWords([...element.opening, ...element.leden.flatMap(({ blocks }) => blocks)])
      : plainWords(element.opening);
  return {
    eId,
    kind,
    title: title.toLowerCase(),
    content: contentOf(nakedElement(element)),
    words: bag(text),
  };
}

function knownLid(lid: LegalLid): Known {
  const words = bag(plainWords(lid.blocks));
  return { eId: lid.eId, kind: "lid", title: "", content: contentOf(nakedLid(lid)), words };
}

/** What is the same in a part that only got another number. */
function contentOf(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) =>
    key === "eId" || key === "number" || key === "children" ? undefined : value,
  );
}

function bag(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

/** From 0 (no word in common) to 1 (the same words). */
function alike(a: Known, b: Known): number {
  let [common, all] = [0, 0];
  for (const [word, count] of a.words) {
    common += Math.min(count, b.words.get(word) ?? 0);
    all += count;
  }
  for (const count of b.words.values()) all += count;
  return all === 0 ? 1 : (2 * common) / all;
}

/** A second text of one article or lid (`__v2`) is known by its number alone. */
function isVersion({ eId }: Known): boolean {
  return /__v\d+$/u.test(eId);
}

/** Parts with this much in common are one part with another number. */
const enough = 0.6;

function matched(old: readonly Known[], fresh: readonly Known[]): Identity {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (a: Known, b: Known): void => {
    found.set(a.eId, b.eId);
    taken.add(b.eId);
  };
  const open = (): readonly [readonly Known[], readonly Known[]] => [
    old.filter(({ eId }) => !found.has(eId)),
    fresh.filter(({ eId }) => !taken.has(eId)),
  ];
  // The same words under the same number; then the same words anywhere, the first with the first.
  for (const own of [true, false]) {
    const [was, is] = open();
    for (const a of was) {
      const b = is.find(
        (one) =>
          !taken.has(one.eId) &&
          one.kind === a.kind &&
          one.content === a.content &&
          (own ? one.eId === a.eId : !isVersion(a) && !isVersion(one)),
      );
      if (b !== undefined) pair(a, b);
    }
  }
  // The only ones with this title.
  const [titledOld, titledFresh] = open().map((list) =>
    list.filter((one) => one.title !== "" && !isVersion(one)),
  );
  for (const a of titledOld ?? []) {
    const same = (one: Known): boolean => one.kind === a.kind && one.title === a.title;
    const [b, ...others] = (titledFresh ?? []).filter(same);
    if (b === undefined || others.length > 0 || (titledOld ?? []).filter(same).length > 1) continue;
    if (a.kind !== "artikel" || alike(a, b) >= enough / 2) pair(a, b);
  }
  // The same number and much in common; then whatever has most in common.
  const [was, is] = open();
  for (const a of was) {
    const b = is.find(({ eId, kind }) => eId === a.eId && kind === a.kind);
    if (b !== undefined && (isVersion(a) || alike(a, b) >= enough)) pair(a, b);
  }
  const [left, right] = open();
  const pairs = left
    .filter((one) => one.words.size > 0 && !isVersion(one))
    .flatMap((a) =>
      right
        .filter((one) => one.kind === a.kind && one.words.size > 0 && !isVersion(one))
        .map((b) => ({ a, b, share: alike(a, b) })),
    )
    .filter(({ share }) => share >= enough)
    .sort((x, y) => y.share - x.share);
  for (const { a, b } of pairs) if (!found.has(a.eId) && !taken.has(b.eId)) pair(a, b);
  // What is left keeps its number: other words in the same place.
  const [rest, places] = open();
  for (const a of rest) {
    const b = places.find(({ eId, kind }) => eId === a.eId && kind === a.kind);
    if (b !== undefined) pair(a, b);
  }
  return found;
}
