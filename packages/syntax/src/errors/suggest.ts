/** "Bedoelt u …?": the nearest word in a list, when it is near enough to be meant. */

/** The option that differs least from the word; undefined when more than a third of the letters differ. */
export function nearest(word: string, options: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const option of options) {
    if (Math.abs(option.length - word.length) >= least) continue;
    const found = distance(word, option);
    if (found < least) {
      least = found;
      best = option;
    }
  }
  return best;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same));
    }
    row = next;
  }
  return row[b.length]!;
}
