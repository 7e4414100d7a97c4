// Lists of a model: what they declare by its id, which elements matter, and whether two hold the same; an edit elsewhere leaves a list the same object.

import { oncePer } from "@andersom/runtime";

interface Named {
  readonly id: string;
}

const byIds = oncePer(
  (list: readonly Named[]): ReadonlyMap<string, Named> => new Map(list.map((one) => [one.id, one])),
);

/** The declarations of a list by their ids. */
export function byId<T extends Named>(list: readonly T[]): ReadonlyMap<string, T> {
  return byIds(list) as ReadonlyMap<string, T>;
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
  return one === other || (one.length === other.length && one.every((value, at) => value === other[at]));
}
