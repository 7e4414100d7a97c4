// Before its first day, and from the day on which it lapses, an ordinance gives no rights and refuses none.

import {
  formatDutchDate,
  parseIsoDate,
  placeText,
  type Operand,
  type Place,
  type RightOutcome,
  type ThingRef,
} from "@andersom/runtime";
import type { Instrument, Right, Validity } from "@andersom/semantics";
import { daysOf } from "./expired.js";
import type { Outline, World } from "./world.js";

/** The day it enters into force, or the earlier one to which it goes back. ISO dates sort as text. */
export function appliesFrom({ inForce, retroactiveTo }: Instrument): string | undefined {
  return inForce !== undefined && retroactiveTo !== undefined && retroactiveTo < inForce
    ? retroactiveTo
    : inForce;
}

/** The outcome of a right of the ordinance before its first day, or after it lapsed. A right that a law gives does not depend on it. */
export function notInForce<X>(
  outline: Outline<X>,
  world: World<X>,
  right: { readonly id: string; readonly name: string; readonly place: Right["place"] },
  subject: ThingRef,
): RightOutcome | undefined {
  const [first, lapsed] = [outline.appliesFrom, outline.lapses].map((iso) =>
    iso === undefined ? undefined : parseIsoDate(iso),
  );
  if (right.place.instrument !== undefined) return undefined;
  // The peildatum is only read where it matters.
  const today = first === undefined && lapsed === undefined ? undefined : world.peildatum();
  if (typeof today !== "number") return undefined;
  const reason =
    first !== undefined && today < first
      ? `de verordening geldt pas vanaf ${formatDutchDate(first)}`
      : lapsed !== undefined && today >= lapsed
        ? `de verordening is vervallen op ${formatDutchDate(lapsed)}`
        : undefined;
  if (reason === undefined) return undefined;
  const base = { right: right.id, name: right.name, thing: subject.key, grounds: [] };
  return { ...base, kind: "niet aan de orde", reason };
}

/** Why no rule about a right speaks today, when all of them have days and today is on none of them. */
export function outsideDays(
  rules: readonly { readonly validity?: Validity | undefined; readonly place: Place }[],
  today: Operand,
): string | undefined {
  const [first] = rules;
  if (first === undefined || typeof today !== "number") return undefined;
  const days = rules.map(({ validity }) => daysOf(validity ?? {}));
  const future = days.flatMap(([from]) => (from !== undefined && from > today ? [from] : []));
  const past = days.flatMap(([, to]) => (to !== undefined && to < today ? [to] : []));
  const where = placeText(first.place);
  if (future.length === rules.length)
    return `${where} geldt pas vanaf ${formatDutchDate(Math.min(...future))}`;
  if (past.length === rules.length) return `${where} gold tot en met ${formatDutchDate(Math.max(...past))}`;
  return future.length + past.length === rules.length ? `${where} geldt niet op deze dag` : undefined;
}
