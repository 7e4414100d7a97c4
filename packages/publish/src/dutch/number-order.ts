// Puts numbers of articles, and texts with numbers in them, in the order in which a reader expects them: 3, 3a, 4.1, 10.

/** For a sort. As `localeCompare` with these options, which makes a collator anew for every comparison. */
export function byNumber(a: string, b: string): number {
  if (!plain.test(a) || !plain.test(b))
    return (collator ??= new Intl.Collator("nl", { numeric: true })).compare(a, b);
  const [first, second] = [a.split("."), b.split(".")];
  for (let at = 0; at < first.length && at < second.length; at++) {
    const difference = Number(first[at]) - Number(second[at]);
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}

/** Most articles: for these alone no collator has to be made. */
const plain = /^\d{1,9}(?:\.\d{1,9})*$/;
let collator: Intl.Collator | undefined;
