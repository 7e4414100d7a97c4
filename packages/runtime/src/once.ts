// What is asked again and again of the same thing is found once.

/** The same function, that remembers what it found for each thing; what it finds must rest on that thing alone. */
export function oncePer<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = find(key);
    known.set(key, { value });
    return value;
  };
}

/** The same of two things: what it finds must rest on those two alone. */
export function oncePerPair<A extends object, B extends object, V>(
  find: (a: A, b: B) => V,
): (a: A, b: B) => V {
  const of = oncePer((a: A) => oncePer((b: B) => find(a, b)));
  return (a, b) => of(a)(b);
}
