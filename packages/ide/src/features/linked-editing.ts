// What changes together while somebody types: a label of a list and the references to it, a name in the rows of one table.

import { distinctPlaces, isPlace, namesAt, placesIn } from "../names/at.js";
import type { Range } from "../per-block.js";
import type { Workspace } from "../workspace.js";

/** The ranges that hold the same words and change together; empty where there is but one. */
export function linkedEditing(workspace: Workspace, uri: string, offset: number): readonly Range[] {
  const [name] = namesAt(workspace, uri, offset);
  const text = workspace.source(uri)?.text;
  if (name === undefined || text === undefined) return [];
  const places = distinctPlaces(placesIn(workspace, name.unit, uri, name.symbol));
  const ranges = isPlace(name.symbol)
    ? labelRanges(
        name.symbol,
        places.map(({ span }) => span),
        text,
      )
    : places.filter(({ role }) => role === "declaratie").map(({ span: { start, end } }) => ({ start, end }));
  const here = ranges.find(({ start, end }) => start <= offset && offset <= end);
  if (here === undefined) return [];
  const words = text.slice(here.start, here.end);
  const same = ranges.filter(({ start, end }) => text.slice(start, end) === words);
  return same.length > 1 ? same : [];
}

/** The letter of `a.` and the last letter of `lid 2 onderdeel a`. */
function labelRanges(symbol: string, spans: readonly Range[], text: string): readonly Range[] {
  const label = /:onderdeel:([^:]+)$/u.exec(symbol)?.[1];
  if (label === undefined) return [];
  return spans.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const at = new RegExp(
      `(?:^|onderdeel\\s+)(${label.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")})(?![\\p{L}\\d])`,
      "iu",
    ).exec(words);
    if (at === null) return [];
    const from = start + at.index + at[0].length - label.length;
    return [{ start: from, end: from + label.length }];
  });
}
