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

/** A place as lawyers cite it; of a declaration only what it is about, and a law that it stands in behind it. */
export function placeWords(place: Place): string {
  const { article, declaration, instrument } = place;
  if (declaration === undefined) return placeText(place);
  const named = declaration
    .replace(/, (?:meervoud|over) .*$/u, "")
    .replace(/^(?<kind>effect|oordeel|begrip) (?<name>.+)$/u, "$<kind> ‘$<name>’");
  if (article !== undefined || instrument === undefined || named.endsWith(instrument))
    return placeText({ ...place, declaration: named });
  return `${named} (${instrument})`;
}

/** An ordinance behind "van" or "bij": "de Verordening …". */
export function titleWords(title: string): string {
  return /^(?:de|het|een) /iu.test(title) ? title : `de ${title}`;
}

/** `van de inwoner` is asked of him, `uit de BRP` is looked up in it. */
export function sourceWords(source: string): string {
  return source.replace(/^van /iu, "gevraagd aan ").replace(/^uit /iu, "opgezocht in ");
}
