// Declarations of a list of a model by their ids; an edit elsewhere leaves the list the same object.

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
