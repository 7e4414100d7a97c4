// Lists by key.

import type { MergeMemory } from "./memory.js";

/** Adds one to the list of a key. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Parts by id, and the ids of those that are others than the last time; undefined where ids may have come, gone or moved. */
export interface Grouped<T> {
  readonly byId: ReadonlyMap<string, readonly T[]>;
  readonly changed: ReadonlySet<string> | undefined;
}

interface Last<T> {
  parts: readonly T[];
  readonly byId: Map<string, T[]>;
}

/** The parts by id. The map is the very one of the last time for as long as the same ids stand at the same places. */
export function groupedById<T extends { readonly id: string }>(
  name: string,
  parts: readonly T[],
  memory: MergeMemory,
): Grouped<T> {
  const last = memory.kept<{ now: Last<T> | undefined }>(`${name} by id`, [], () => ({ now: undefined }));
  const changed = last.now === undefined ? undefined : changedIds(last.now.parts, parts);
  if (last.now === undefined || changed === undefined) {
    const byId = new Map<string, T[]>();
    for (const part of parts) addTo(byId, part.id, part);
    last.now = { parts, byId };
    return { byId, changed: undefined };
  }
  const { now } = last;
  now.parts = parts;
  for (const id of changed) now.byId.set(id, []);
  if (changed.size > 0) for (const part of parts) if (changed.has(part.id)) now.byId.get(part.id)!.push(part);
  return { byId: now.byId, changed };
}

function changedIds<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
): Set<string> | undefined {
  if (before.length !== now.length) return undefined;
  const changed = new Set<string>();
  for (let at = 0; at < now.length; at++) {
    const [old, part] = [before[at]!, now[at]!];
    if (old === part) continue;
    if (old.id !== part.id) return undefined;
    changed.add(part.id);
  }
  return changed;
}
