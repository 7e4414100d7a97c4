// Lists of a model: what they declare by its id, which elements matter, and whether two hold the same; an edit elsewhere leaves a list the same object.

import { oncePer } from "@andersom/runtime";
import { Following, type Lookup } from "./following.js";

interface Named {
  readonly id: string;
}

/** The lists that were looked in last, the last one first: an edit gives a list that follows on one of them. */
let recent: readonly WeakRef<Indexed>[] = [];
const mostRecent = 8;

/** A list with more other elements than these was not made by an edit of that list. */
const mostOthers = 16;

interface Indexed {
  readonly list: readonly Named[];
  readonly byId: Lookup<Named>;
}

const indexed = oncePer((list: readonly Named[]): Indexed => {
  const known = recent.flatMap((one) => one.deref() ?? []);
  let byId: Lookup<Named> | undefined;
  const before = known.find((one) => (byId = follows(list, one)) !== undefined);
  byId ??= new Map(list.map((one) => [one.id, one]));
  const now = { list, byId };
  recent = [now, ...known.filter((one) => one !== before)]
    .slice(0, mostRecent)
    .map((one) => new WeakRef(one));
  return now;
});

/** The index of a list with the same ids at the same places as another. */
function follows(list: readonly Named[], { list: before, byId }: Indexed): Lookup<Named> | undefined {
  if (list.length !== before.length || list.length === 0 || list[0]!.id !== before[0]!.id) return undefined;
  const others = new Map<string, Named>();
  for (let at = 0; at < list.length; at++) {
    const one = list[at]!;
    const other = before[at]!;
    if (one === other) continue;
    // Of an id that stands there twice the last one counts.
    if (one.id !== other.id || byId.get(one.id) !== other || others.size === mostOthers) return undefined;
    others.set(one.id, one);
  }
  return Following.on(byId, others);
}

/** The declarations of a list by their ids. */
export function byId<T extends Named>(list: readonly T[]): Lookup<T> {
  return indexed(list).byId as Lookup<T>;
}

/** Of a list those of which something holds, found once per list; `holds` must rest on the element alone. */
export function those<T extends object>(holds: (one: T) => boolean): (list: readonly T[]) => readonly T[] {
  return oncePer((list: readonly T[]) => list.filter(holds));
}

/**
 * All that is found in the elements of a list, one after another; what is found must rest on the element alone. Of the list that
 * comes after an edit only the elements that are another object are looked at, and as long as that gives the same things, the
 * answer is the very list of before.
 */
export function allIn<T extends object, V>(
  find: (one: T) => readonly V[],
): (list: readonly T[]) => readonly V[] {
  let last: WeakRef<FoundIn<T, V>> | undefined;
  const found = oncePer((list: readonly T[]): FoundIn<T, V> => {
    const before = last?.deref();
    const each = list.map((one, at) => (before?.list[at] === one ? before.each[at]! : find(one)));
    const all = each.flat() as readonly V[];
    const made = { list, each, all: before !== undefined && isSameList(before.all, all) ? before.all : all };
    last = new WeakRef(made);
    return made;
  });
  return (list) => found(list).all;
}

interface FoundIn<T, V> {
  readonly list: readonly T[];
  readonly each: readonly (readonly V[])[];
  readonly all: readonly V[];
}

/** The same things in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
