// What was made before of the very same objects is kept, so that what did not change keeps its identity from edit to edit.

interface Kept<T> {
  readonly from: readonly unknown[];
  readonly made: T;
}

/** Makes a function that gives the same result as long as it is asked with the same objects. The first of them owns the memory. */
export function keeper<T>(): (owner: object, from: readonly unknown[], make: () => T) => T {
  const known = new WeakMap<object, Kept<T>>();
  return (owner, from, make) => {
    const before = known.get(owner);
    if (
      before !== undefined &&
      before.from.length === from.length &&
      before.from.every((one, at) => one === from[at])
    )
      return before.made;
    const made = make();
    known.set(owner, { from, made });
    return made;
  };
}

/** Makes a function that gives what was made for an object before. */
export function keptBy<T>(): (owner: object, make: () => T) => T {
  const known = new WeakMap<object, { readonly made: T }>();
  return (owner, make) => {
    let mine = known.get(owner);
    if (mine === undefined) known.set(owner, (mine = { made: make() }));
    return mine.made;
  };
}
