// Whether a document begins with a list of what is in it.

import type { Document } from "./document.js";

/** Fewer lines than this are seen at once: a list of them stands in the way. */
const fewest = 6;

export function hasContents({ sections }: Document): boolean {
  return sections.reduce((count, one) => count + 1 + one.sections.length, 0) >= fewest;
}
