/** How far two texts are the same, from their begin and from their end. Compares stretches: the engine does so much faster than we can. */

const STRETCH = 4096;

/** The number of characters that both begin with. */
export function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (let step = STRETCH; step > 0; step >>= 4) {
    while (at + step <= most && a.slice(at, at + step) === b.slice(at, at + step)) at += step;
  }
  return at;
}

/** The number of characters that both end with, at most `most`. */
export function commonSuffix(a: string, b: string, most: number): number {
  let at = 0;
  for (let step = STRETCH; step > 0; step >>= 4) {
    while (
      at + step <= most &&
      a.slice(a.length - at - step, a.length - at) === b.slice(b.length - at - step, b.length - at)
    )
      at += step;
  }
  return at;
}
