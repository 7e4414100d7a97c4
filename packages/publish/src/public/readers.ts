// Who a fact is asked of.

import { literal } from "../dutch/clause.js";
import type { PublicContext } from "./context.js";

/** `van de inwoner`, or of whoever else the right is told to. */
export function isAskedOfReader({ index }: PublicContext, source: string): boolean {
  const name = index.things.get(index.reader)?.name ?? "inwoner";
  return new RegExp(`^van (?:de|het) ${literal(name)}(?!\\p{L})`, "iu").test(source.trim());
}
