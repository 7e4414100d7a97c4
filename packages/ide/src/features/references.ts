// Everywhere that a name is used, in all files of the ordinances that it belongs to.

import type { Span } from "@andersom/syntax";
import { distinctPlaces, namesAt, placesOf } from "../names/at.js";
import type { Workspace } from "../workspace.js";

/** The uses of the name at a place; of an article also the references to its leden. With `declared` also where it is declared. */
export function references(
  workspace: Workspace,
  uri: string,
  offset: number,
  declared = true,
): readonly Span[] {
  const found = namesAt(workspace, uri, offset).flatMap(({ unit, symbol }) => {
    const places = placesOf(workspace, unit, symbol, true);
    return places.filter((one) => (one.role === "declaratie" ? declared && one.symbol === symbol : true));
  });
  return distinctPlaces(found).map(({ span }) => span);
}
