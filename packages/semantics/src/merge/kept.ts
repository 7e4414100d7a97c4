// What was made before of the very same objects is kept, so that what did not change keeps its identity from edit to edit.

import { sameObjects } from "./memory.js";

interface Kept<T> {
  readonly from: readonly unknown[];
  readonly made: T;
}

/** Makes a function that gives the same result as long as it is asked with the same objects. The first of them owns the memory. */
export function keeper<T>(): (owner: object, from: readonly unknown[], make: () => T) => T {
  const known = new WeakMap<object, Kept<T>>();
  return (owner, from, make) => {
    const before = known.get(owner);
    if (before !== undefined && sameObjects(before.from, from)) return before.made;
    const made = make();
    known.set(owner, { from, made });
    return made;
  };
}
