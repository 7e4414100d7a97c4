// What follows from a list of a model, kept with the list: an edit elsewhere leaves the list the same object.

/** The same function of a list, that makes its answer once for each. */
export function byList<T, M>(make: (list: readonly T[]) => M): (list: readonly T[]) => M {
  const known = new WeakMap<readonly T[], { readonly made: M }>();
  return (list) => {
    const before = known.get(list);
    if (before !== undefined) return before.made;
    const made = make(list);
    known.set(list, { made });
    return made;
  };
}

interface Named {
  readonly id: string;
}

const byIds = byList<Named, ReadonlyMap<string, Named>>((list) => new Map(list.map((one) => [one.id, one])));

/** The declarations of a list by their ids. */
export function byId<T extends Named>(list: readonly T[]): ReadonlyMap<string, T> {
  return byIds(list) as ReadonlyMap<string, T>;
}
