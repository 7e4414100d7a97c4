// Where places of an older text stand in a newer one: what stood before the change stays, what stood after it moves along.

import type { Span } from "@andersom/syntax";

/** The place now; undefined where everything that stood there is gone. */
export type Moved = (place: Span) => Span | undefined;

/** From an older to a newer text, as one change between what both begin and end with. */
export function moved(before: string, after: string): Moved {
  if (before === after) return (place) => place;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const oldEnd = before.length - tail;
  const shift = after.length - before.length;
  return (place) => {
    if (place.end <= start) return place;
    if (place.start >= oldEnd) return { uri: place.uri, start: place.start + shift, end: place.end + shift };
    const from = Math.min(place.start, start);
    const to = place.end >= oldEnd ? place.end + shift : oldEnd + shift;
    return to > from ? { uri: place.uri, start: from, end: to } : undefined;
  };
}
