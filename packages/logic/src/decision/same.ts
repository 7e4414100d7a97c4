// Lists of two models that follow on each other: what an edit leaves alone is the same object in both.

import type { Power } from "@andersom/semantics";

/** Whether two lists hold the very same objects. */
export function isSameObjects(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** Whether two lists hold the same objects, but for some pairs that are the same in what matters. */
export function isSameButFor<T>(
  a: readonly T[],
  b: readonly T[],
  isSame: (one: T, other: T) => boolean,
): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at] && !isSame(a[at]!, b[at]!)) return false;
  return true;
}

const choices = new WeakMap<readonly Power[], ReadonlyMap<string, readonly Power[]>>();
const none: readonly Power[] = [];

/** The powers to choose a value, of a list of powers. */
export function choicesOf(powers: readonly Power[], definition: string): readonly Power[] {
  let known = choices.get(powers);
  if (known === undefined) {
    const made = new Map<string, Power[]>();
    for (const power of powers) {
      if (power.decides === undefined) continue;
      const others = made.get(power.decides);
      if (others === undefined) made.set(power.decides, [power]);
      else others.push(power);
    }
    choices.set(powers, (known = made));
  }
  return known.get(definition) ?? none;
}
