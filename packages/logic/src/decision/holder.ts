// Whose value belongs to a right.

import type { ThingRef } from "@andersom/runtime";
import type { Scope } from "./world.js";

/** Whose value belongs to a right of this subject: its own, or that of its household or other root thing. */
export function holderOf(thing: string | undefined, subject: ThingRef, scope: Scope): ThingRef | undefined {
  return thing === undefined || thing === subject.thing ? subject : scope.things[thing];
}
