// The other places of a name in the same file.

import { distinctPlaces, namesAt, placesIn } from "../names/at.js";
import type { Range } from "../per-block.js";
import type { Workspace } from "../workspace.js";

export interface Highlight extends Range {
  /** `schrijven` where the text says what the name is. */
  readonly kind: "lezen" | "schrijven";
}

/** Every place in the file of the name at an offset. */
export function highlight(workspace: Workspace, uri: string, offset: number): readonly Highlight[] {
  const [name] = namesAt(workspace, uri, offset);
  if (name === undefined) return [];
  return distinctPlaces(placesIn(workspace, name.unit, uri, name.symbol)).map(({ span, role }) => ({
    start: span.start,
    end: span.end,
    kind: role === "declaratie" ? "schrijven" : "lezen",
  }));
}
