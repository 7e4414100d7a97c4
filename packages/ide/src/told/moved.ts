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
    // Around the change: it grows or shrinks with it. Half in it: what is left of it.
    if (place.start <= start && place.end >= oldEnd) return spanOf(place, place.start, place.end + shift);
    if (place.start < start) return spanOf(place, place.start, start);
    if (place.end > oldEnd) return spanOf(place, oldEnd + shift, place.end + shift);
    // Within it: two edits far apart look like one large change, so the same words are looked for, and are found or are gone.
    const words = before.slice(place.start, place.end);
    const region = after.slice(start, oldEnd + shift);
    const at = words === "" ? -1 : region.indexOf(words);
    if (at < 0 || region.indexOf(words, at + 1) >= 0) return undefined;
    return spanOf(place, start + at, start + at + words.length);
  };
}

function spanOf({ uri }: Span, start: number, end: number): Span | undefined {
  return end > start ? { uri, start, end } : undefined;
}
