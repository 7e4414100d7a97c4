// The parts of all clusters of a file as one part, of which only the lists are made again that are of other objects.

import { sameObjects } from "../merge/memory.js";
import type { BindingCounts } from "./context.js";
import type { LoweredBlocks } from "./file.js";
import { emptyPart, type ModelPart } from "./part.js";

type Lists = Record<string, readonly unknown[]>;

const NAMES = Object.keys(emptyPart());

type ListName = {
  [K in keyof ModelPart]-?: NonNullable<ModelPart[K]> extends readonly unknown[] ? K : never;
}[keyof ModelPart];

/** What is no list, and said once in a file. Another such field of a part has to be named here before this compiles. */
const SINGLE: Readonly<Record<Exclude<keyof ModelPart, ListName>, true>> = {
  instrument: true,
  law: true,
  generalTermsAct: true,
};
const SINGLES = Object.keys(SINGLE) as (keyof typeof SINGLE)[];

/** What the clusters of one file are together, from edit to edit. */
export class Together {
  #before: readonly LoweredBlocks[] = [];
  #lists: Lists = { ...emptyPart() } as unknown as Lists;

  /** The clusters as one, in written order. A list of the same objects is the same list as before. */
  of(clusters: readonly LoweredBlocks[]): { readonly part: ModelPart; readonly counts: BindingCounts } {
    const stale = this.#staleAmong(clusters);
    const lists: Lists = { ...this.#lists };
    for (const name of stale) {
      const list: unknown[] = [];
      for (const { part } of clusters) {
        const more = listIn(part, name);
        for (let at = 0; at < more.length; at++) list.push(more[at]);
      }
      const old = this.#lists[name]!;
      lists[name] = sameObjects(old, list) ? old : list;
    }
    this.#before = clusters;
    this.#lists = lists;
    const counts: BindingCounts = { lookedUp: 0, unknown: 0, twoReadings: 0 };
    const others: Record<string, unknown> = {};
    for (const { part, counts: mine } of clusters) {
      counts.lookedUp += mine.lookedUp;
      counts.unknown += mine.unknown;
      counts.twoReadings += mine.twoReadings;
      for (const name of SINGLES) if (part[name] !== undefined) others[name] = part[name];
    }
    return { part: { ...lists, ...others } as unknown as ModelPart, counts };
  }

  /** The names of the lists in which some cluster has other objects than before. */
  #staleAmong(clusters: readonly LoweredBlocks[]): readonly string[] {
    const before = this.#before;
    if (before.length !== clusters.length) return NAMES;
    const changed = clusters.flatMap(({ part }, at) => {
      const old = before[at]!.part;
      return old === part ? [] : [[old, part] as const];
    });
    return NAMES.filter((name) =>
      changed.some(([old, now]) => !sameObjects(listIn(old, name), listIn(now, name))),
    );
  }
}

function listIn(part: ModelPart, name: string): readonly unknown[] {
  return part[name as keyof ModelPart] as readonly unknown[];
}
