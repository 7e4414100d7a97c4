// From a name, a reference or a law to where it is said what it is.

import type { Span } from "@andersom/syntax";
import { distinctPlaces, isPlace, namesAt, placesOf } from "../names/at.js";
import type { Workspace } from "../workspace.js";

/** Where the name at a place is declared. A reference to an onderdeel that has no label leads to its lid, and that to its article. */
export function definition(workspace: Workspace, uri: string, offset: number): readonly Span[] {
  const found = namesAt(workspace, uri, offset).flatMap(({ unit, symbol }) => {
    for (let id = symbol; ; id = id.slice(0, Math.max(id.lastIndexOf(":"), 0))) {
      const declared = placesOf(workspace, unit, id).filter(({ role }) => role === "declaratie");
      if (declared.length > 0 || !isPlace(id) || !id.includes(":", "artikel:".length)) return declared;
    }
  });
  return distinctPlaces(found).map(({ span }) => span);
}
