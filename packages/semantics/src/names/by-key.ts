// The computed values of an ordinance by their compared name: one name may stand for several (of several things, per period).

import type { NameIndex } from "./index.js";
import type { ValueSymbol } from "./symbols.js";

const known = new WeakMap<NameIndex, ReadonlyMap<string, readonly ValueSymbol[]>>();

/** The values with this compared name. */
export function valuesNamed(index: NameIndex, key: string): readonly ValueSymbol[] {
  let byKey = known.get(index);
  if (byKey === undefined) known.set(index, (byKey = byKeyIn(index)));
  return byKey.get(key) ?? [];
}

function byKeyIn(index: NameIndex): ReadonlyMap<string, readonly ValueSymbol[]> {
  const found = new Map<string, ValueSymbol[]>();
  for (const { symbol } of index.symbols.values()) {
    if (symbol.kind !== "begrip" && symbol.kind !== "waarde") continue;
    const mine = found.get(symbol.key);
    if (mine === undefined) found.set(symbol.key, [symbol]);
    else mine.push(symbol);
  }
  return found;
}
