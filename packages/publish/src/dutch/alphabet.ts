// Puts words in the order of a Dutch dictionary.

/** For a sort, as `localeCompare` in Dutch, which takes 5 ms when it is first asked: words of letters alone do without it. */
export function byAlphabet(a: string, b: string): number {
  if (!plain.test(a) || !plain.test(b)) return a.localeCompare(b, "nl");
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  if (first !== second) return first < second ? -1 : 1;
  // Of the same letters a small one comes first.
  return a === b ? 0 : a < b ? 1 : -1;
}

/** Of these signs the order of their codes is that of a dictionary. */
const plain = /^[A-Za-z -]*$/;
