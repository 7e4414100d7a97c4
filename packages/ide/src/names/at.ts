// The names at a place, and the places of a name.

import type { Occurrence, Unit } from "@andersom/semantics";
import type { Workspace } from "../workspace.js";

/** A name at a place, as one ordinance reads it. */
export interface NameAt extends Occurrence {
  readonly unit: Unit;
}

/** What the innermost words at an offset name; several where one word is two names. Only of what is wanted; the reading of the file's own ordinance first. */
export function namesAt(
  workspace: Workspace,
  uri: string,
  offset: number,
  wanted?: (symbol: string) => boolean,
): readonly NameAt[] {
  const found: NameAt[] = [];
  for (const unit of workspace.unitsOf(uri)) {
    const here = workspace.compiler
      .occurrences(unit.root, uri)
      .filter(
        ({ span, symbol }) =>
          span.start <= offset && offset <= span.end && (wanted === undefined || wanted(symbol)),
      );
    // Where two names touch at the cursor, the one that begins there is meant.
    const begun = here.filter(({ span }) => offset < span.end);
    const holding = begun.length > 0 ? begun : here;
    const shortest = Math.min(...holding.map(({ span }) => span.end - span.start));
    for (const one of holding)
      if (one.span.end - one.span.start === shortest && !found.some(({ symbol }) => symbol === one.symbol))
        found.push({ ...one, unit });
  }
  return found;
}

const bySymbol = new WeakMap<readonly Occurrence[], ReadonlyMap<string, readonly Occurrence[]>>();

/** Where each symbol stands in a file. */
export function symbolsIn(
  workspace: Workspace,
  unit: Unit,
  uri: string,
): ReadonlyMap<string, readonly Occurrence[]> {
  const all = workspace.compiler.occurrences(unit.root, uri);
  const known = bySymbol.get(all);
  if (known !== undefined) return known;
  const found = new Map<string, Occurrence[]>();
  for (const one of all) {
    const mine = found.get(one.symbol);
    if (mine === undefined) found.set(one.symbol, [one]);
    else mine.push(one);
  }
  bySymbol.set(all, found);
  return found;
}

/** Everywhere a symbol stands in the files of an ordinance, by file and place. `within`: for an article also its leden and onderdelen. */
export function placesOf(
  workspace: Workspace,
  unit: Unit,
  symbol: string,
  within = false,
): readonly Occurrence[] {
  return unit.files.flatMap((uri) => {
    const symbols = symbolsIn(workspace, unit, uri);
    if (!within || !isPlace(symbol)) return symbols.get(symbol) ?? [];
    return [...symbols]
      .flatMap(([id, places]) => (id === symbol || id.startsWith(`${symbol}:`) ? places : []))
      .sort((a, b) => a.span.start - b.span.start);
  });
}

/** Whether an id is of an article, lid or onderdeel. */
export function isPlace(symbol: string): boolean {
  return symbol.startsWith("artikel:");
}

/** Occurrences without those that were found before, by place. */
export function distinctPlaces<T extends Occurrence>(places: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return places.filter(({ span }) => {
    const key = `${span.uri} ${String(span.start)} ${String(span.end)}`;
    return !seen.has(key) && seen.add(key);
  });
}
