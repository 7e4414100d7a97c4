// What merging made the last time: lists of the same objects stay the same list, and what is made of the same lists is not made again.

import type { Diagnostic } from "@andersom/syntax";

type Report = (diagnostic: Diagnostic) => void;

interface Mapped {
  readonly list: readonly unknown[];
  readonly from: readonly unknown[];
  readonly made: readonly unknown[];
}

/** The memory of one ordinance, from edit to edit. */
export class MergeMemory {
  readonly #lists = new Map<string, readonly unknown[]>();
  readonly #mapped = new Map<string, Mapped>();
  readonly #made = new Map<string, { readonly from: readonly unknown[]; readonly made: unknown }>();

  /** The list of the last time, when it holds the same objects. */
  list<T>(name: string, now: readonly T[]): readonly T[] {
    const before = this.#lists.get(name);
    if (before !== undefined && sameObjects(before, now)) return before as readonly T[];
    this.#lists.set(name, now);
    return now;
  }

  /** What was made of the same objects the last time. */
  kept<T>(name: string, from: readonly unknown[], make: () => T): T {
    const before = this.#made.get(name);
    if (before !== undefined && sameObjects(before.from, from)) return before.made as T;
    const made = make();
    this.#made.set(name, { from, made });
    return made;
  }

  /** Each of these made into something: only those are made again that are another object, or all when it follows from something else. */
  mapped<T, U>(
    name: string,
    list: readonly T[],
    from: readonly unknown[],
    make: (one: T) => U,
  ): readonly U[] {
    const before = this.#mapped.get(name);
    const same = before !== undefined && sameObjects(before.from, from) ? before : undefined;
    if (same?.list === list) return same.made as readonly U[];
    const now = list.map((one, at) => (same?.list[at] === one ? (same.made[at] as U) : make(one)));
    const made = same !== undefined && sameObjects(same.made, now) ? (same.made as readonly U[]) : now;
    this.#mapped.set(name, { list, from, made });
    return made;
  }

  /** As `kept`, for what may report. Messages say where, and places move: it is remembered only when there are none. */
  silent<T>(name: string, from: readonly unknown[], report: Report, make: (report: Report) => T): T {
    const before = this.#made.get(name);
    if (before !== undefined && sameObjects(before.from, from)) return before.made as T;
    let isSilent = true;
    const made = make((diagnostic) => {
      isSilent = false;
      report(diagnostic);
    });
    if (isSilent) this.#made.set(name, { from, made });
    else this.#made.delete(name);
    return made;
  }
}

/** The same objects in the same order. */
export function sameObjects(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
