// "Bedoelt u …?": the one known name that is close enough to a name nobody knows.

/** The longest name that is compared; a longer one gets no suggestion, so the work stays bounded. */
const longestName = 80;

/**
 * The known name that differs least from `name`, if at most a third of its letters differ and no other
 * name is as close. Case does not count.
 */
export function suggestion(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length === 0 || wanted.length > longestName) return undefined;
  let best: string | undefined;
  let bestDistance = Math.floor(wanted.length / 3) + 1;
  let tie = false;
  for (const candidate of new Set(known)) {
    if (candidate.length > longestName) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance > bestDistance || distance > Math.floor(wanted.length / 3)) continue;
    tie = distance === bestDistance;
    best = candidate;
    bestDistance = distance;
  }
  return tie ? undefined : best;
}

/** Insertions, deletions, replacements and swaps of neighbours needed to make b out of a; stops above `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(replace, previous[j]! + 1, current[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, beforePrevious[j - 2]! + 1);
      }
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}
