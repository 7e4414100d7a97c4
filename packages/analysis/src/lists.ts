// Lists of a model: what they declare by its id, and whether two hold the same; an edit elsewhere leaves a list the same object.

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

/** The same things in the same order. */
export function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one === other || (one.length === other.length && one.every((value, at) => value === other[at]));
}
