// Plain data of which each part is computed when it is read.

/** What each part is, in the order in which they are written. */
export type Parts<T extends object> = { readonly [Key in keyof T]-?: () => T[Key] };

/** An object whose parts are computed when they are read, once. */
export function lazily<T extends object>(parts: Parts<T>): T {
  const made: object = {};
  for (const [key, compute] of Object.entries<() => unknown>(parts as Record<string, () => unknown>)) {
    const value = once(compute);
    Object.defineProperty(made, key, { enumerable: true, get: value });
  }
  return made as T;
}

/** All parts, computed now; what there is not, is left out. */
export function computed<T extends object>(parts: Parts<T>): T {
  const values = Object.entries<() => unknown>(parts as Record<string, () => unknown>).map(
    ([key, compute]) => [key, compute()] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as T;
}

/** Computed when it is asked for, and then kept. */
export function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}
