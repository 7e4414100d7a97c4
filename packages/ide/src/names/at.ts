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

/** Where a symbol stands in a file. `within`: for an article also its leden and onderdelen. */
export function placesIn(
  workspace: Workspace,
  unit: Unit,
  uri: string,
  symbol: string,
  within = false,
): readonly Occurrence[] {
  const below = within && isPlace(symbol) ? `${symbol}:` : undefined;
  return workspace.compiler
    .occurrences(unit.root, uri)
    .filter((one) => one.symbol === symbol || (below !== undefined && one.symbol.startsWith(below)));
}

/** Everywhere a symbol stands in the files of an ordinance, by file and place. `within`: for an article also its leden and onderdelen. */
export function placesOf(
  workspace: Workspace,
  unit: Unit,
  symbol: string,
  within = false,
): readonly Occurrence[] {
  return unit.files.flatMap((uri) => placesIn(workspace, unit, uri, symbol, within));
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
