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

/** The same things in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && one.every((value, at) => value === other[at]));
}
