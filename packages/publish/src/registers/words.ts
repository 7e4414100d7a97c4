// How a register names facts and places: about nobody in particular, so in the third person.

import { placeText, type Place } from "@andersom/runtime";
import type { Fact } from "@andersom/semantics";
import { splitClause } from "../dutch/clause.js";
import { subordinate } from "../dutch/subordinate.js";

/** `of de inwoner een opleiding volgt`, `geboortedatum`. */
export function factWords({ name, type }: Pick<Fact, "name" | "type">): string {
  if (type.kind !== "ja-nee") return name;
  const clause = splitClause(name);
  return clause === undefined ? `of dit klopt: ${name}` : `of ${subordinate(clause)}`;
}

/** A place as lawyers cite it; of a heading of facts only what it is about. */
export function placeWords(place: Place): string {
  if (place.declaration === undefined) return placeText(place);
  return placeText({ ...place, declaration: place.declaration.replace(/, meervoud .*$/u, "") });
}

/** `van de inwoner` is asked of him, `uit de BRP` is looked up in it. */
export function sourceWords(source: string): string {
  return source.replace(/^van /iu, "gevraagd aan ").replace(/^uit /iu, "opgezocht in ");
}
