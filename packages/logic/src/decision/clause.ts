// Which clause about maatwerk a request relies on: by the place where it stands, or by the place it departs from.

import { liesWithin, placeText, type Place } from "@andersom/runtime";
import type { Departure } from "@andersom/semantics";
import type { DepartureRequest } from "../input/spec.js";
import { normalName } from "../input/names.js";
import { readCitation } from "./citation.js";

type Cited = Pick<Departure, "id" | "place" | "targetPlaces" | "direction" | "decides">;

/** The clauses that a request can mean: one when it is clear, none when there is no such clause. */
export function clausesNamed<Clause extends Cited>(
  clauses: readonly Clause[],
  request: Pick<DepartureRequest, "clause" | "direction"> & {
    readonly value?: { readonly definition: string } | undefined;
  },
): readonly Clause[] {
  const text = request.clause;
  const exact = clauses.find(
    (one) => one.id === text || normalName(placeText(one.place)) === normalName(text),
  );
  const citation = readCitation(text);
  if (citation === undefined) return exact === undefined ? [] : [exact];
  const standing = clauses.filter((one) => liesWithin(one.place, citation));
  if (
    standing.length > 1 &&
    exact !== undefined &&
    standing.filter((one) => samePlace(one.place, exact.place)).length === 1
  )
    return [exact];
  if (standing.length > 0) return narrowed(standing, request);
  const departs = (within: (target: Place) => boolean): readonly Clause[] =>
    clauses.filter((one) => one.targetPlaces.some(within));
  const from = departs((target) => liesWithin(target, citation));
  return narrowed(from.length > 0 ? from : departs((target) => liesWithin(citation, target)), request);
}

function samePlace(a: Place, b: Place): boolean {
  return liesWithin(a, b) && liesWithin(b, a);
}

/** Of several clauses those about the value that is set, and then those in the direction that is asked. */
function narrowed<Clause extends Cited>(
  clauses: readonly Clause[],
  { direction, value }: Pick<Parameters<typeof clausesNamed>[1], "direction" | "value">,
): readonly Clause[] {
  const keep = (all: readonly Clause[], wanted: (one: Clause) => boolean): readonly Clause[] => {
    const some = all.filter(wanted);
    return all.length > 1 && some.length > 0 ? some : all;
  };
  const about = keep(clauses, (one) => one.decides === value?.definition);
  return direction === undefined ? about : keep(about, (one) => fitsDirection(one.direction, direction));
}

const directions = ["ten gunste", "ten nadele", "hoger", "lager"];

export function fitsDirection(allowed: Departure["direction"], asked: string): boolean {
  return allowed === "vrij" ? directions.includes(asked) : asked === allowed;
}
