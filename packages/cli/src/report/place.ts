// Places in an ordinance, as short as the reader can still follow them.

import { placeText, type Place } from "@andersom/runtime";

/**
 * The place as seen from another: inside the article that is already named, "lid 2" or "onderdeel a" says enough.
 * Empty when it is the same place.
 */
export function placeWithin(place: Place, outer: Place | undefined): string {
  if (outer === undefined || outer.article === undefined) return placeText(place);
  const same = (part: "instrument" | "article" | "lid" | "onderdeel" | "onderdeelNumber") =>
    place[part] === outer[part];
  if (!same("instrument") || !same("article")) return placeText(place);
  const { instrument: _instrument, article: _article, ...inArticle } = place;
  if (!same("lid")) return some(inArticle);
  const { lid: _lid, ...inLid } = inArticle;
  if (!same("onderdeel")) return some(inLid);
  const { onderdeel: _onderdeel, ...inItem } = inLid;
  return same("onderdeelNumber") ? "" : some(inItem);
}

function some(place: Place): string {
  const { source: _source, declaration: _declaration, ...rest } = place;
  return Object.values(rest).every((part) => part === undefined) ? "" : placeText(rest);
}
