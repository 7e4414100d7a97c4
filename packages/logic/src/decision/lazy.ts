// What is computed when it is asked for, and the same parts computed now.

import type { Parts } from "@andersom/runtime";

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
