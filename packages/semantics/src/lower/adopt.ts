// What was lowered again but says the same as before stays the same object: only its places are set anew.

import type { SourcePlace } from "../model/index.js";
import type { ModelPart } from "./part.js";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** Places of before, with where they are now. */
type Moved = Map<Mutable<SourcePlace>, SourcePlace>;

/** Articles hold the text itself: one that is the same object was not touched at all. */
const NEVER: ReadonlySet<string> = new Set(["articles", "chapters"]);

/**
 * The part of some blocks with every element that is equal to one of `before`, apart from its places, as the very object of before.
 * An edit is in one place, so elements are compared from both ends. `placed` are the places in the part; the answer has those of the
 * objects that were kept as well.
 */
export function adopt(
  before: ModelPart,
  now: ModelPart,
  placed: readonly SourcePlace[],
): { readonly part: ModelPart; readonly placed: readonly SourcePlace[] } {
  const places = new Set<unknown>(placed);
  const moved: Moved = new Map();
  const part: Record<string, unknown> = { ...now };
  const isSame = (a: unknown, b: unknown): boolean => {
    const mine: Moved = new Map();
    if (!equalApart(a, b, places, mine)) return false;
    for (const [old, place] of mine) if (!agrees(moved.get(old), place)) return false;
    for (const [old, place] of mine) moved.set(old, place);
    return true;
  };
  for (const [key, fresh] of Object.entries(now)) {
    const old: unknown = before[key as keyof ModelPart];
    if (NEVER.has(key)) continue;
    if (Array.isArray(fresh) && Array.isArray(old)) part[key] = adoptList(old, fresh, isSame);
    else if (typeof fresh === "object" && isSame(old, fresh)) part[key] = old;
  }
  for (const [old, place] of moved) Object.assign(old, place);
  return { part: part as unknown as ModelPart, placed: [...placed, ...moved.keys()] };
}

function adoptList(
  old: readonly unknown[],
  fresh: readonly unknown[],
  isSame: (a: unknown, b: unknown) => boolean,
): readonly unknown[] {
  const kept = [...fresh];
  const most = Math.min(old.length, fresh.length);
  let first = 0;
  while (first < most && isSame(old[first], fresh[first])) {
    kept[first] = old[first];
    first += 1;
  }
  for (let last = 1; last <= most - first; last += 1) {
    if (!isSame(old.at(-last), fresh.at(-last))) break;
    kept[fresh.length - last] = old.at(-last);
  }
  return kept;
}

/** Equal data with its keys in the same order; a place is only asked to be in the same file, and noted. */
function equalApart(a: unknown, b: unknown, places: ReadonlySet<unknown>, moved: Moved): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (places.has(b)) {
    const [old, place] = [a as Mutable<SourcePlace>, b as SourcePlace];
    // A place that ends at 0 stands nowhere.
    if (old.file !== place.file || (old.end === 0) !== (place.end === 0)) return false;
    if (!agrees(moved.get(old), place)) return false;
    moved.set(old, place);
    return true;
  }
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((one, at) => equalApart(one, b[at], places, moved))
    );
  const keys = Object.keys(b);
  const before = Object.keys(a);
  return (
    keys.length === before.length &&
    keys.every(
      (key, at) =>
        key === before[at] &&
        equalApart((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], places, moved),
    )
  );
}

/** One place of before cannot be in two places now. */
function agrees(a: SourcePlace | undefined, b: SourcePlace): boolean {
  return (
    a === undefined || (a.start === b.start && a.end === b.end && a.line === b.line && a.column === b.column)
  );
}
