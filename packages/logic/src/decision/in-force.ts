// Before its first day an ordinance gives no rights and refuses none: nothing in it is in play yet.

import { formatDutchDate, parseIsoDate, type RightOutcome, type ThingRef } from "@andersom/runtime";
import type { Instrument, Right } from "@andersom/semantics";
import type { Outline, World } from "./world.js";

/** The day it enters into force, or the earlier one to which it goes back. ISO dates sort as text. */
export function appliesFrom({ inForce, retroactiveTo }: Instrument): string | undefined {
  return inForce !== undefined && retroactiveTo !== undefined && retroactiveTo < inForce
    ? retroactiveTo
    : inForce;
}

/** The outcome of a right of the ordinance before its first day. A right that a law gives does not wait for it. */
export function notYetInForce<X>(
  outline: Outline<X>,
  world: World<X>,
  right: { readonly id: string; readonly name: string; readonly place: Right["place"] },
  subject: ThingRef,
): RightOutcome | undefined {
  const first = outline.appliesFrom === undefined ? undefined : parseIsoDate(outline.appliesFrom);
  if (first === undefined || right.place.instrument !== undefined) return undefined;
  const today = world.peildatum();
  if (typeof today !== "number" || today >= first) return undefined;
  return {
    kind: "niet aan de orde",
    right: right.id,
    name: right.name,
    thing: subject.key,
    grounds: [],
    reason: `de verordening geldt pas vanaf ${formatDutchDate(first)}`,
  };
}
