// The first letter of words that open a sentence, or go on one.

/** First letter in upper case; Dutch capitalises IJ as a whole. */
export function capital(text: string): string {
  if (/^ij/u.test(text)) return `IJ${text.slice(2)}`;
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toUpperCase() + text.slice(letter.length);
}

/** The first letter small, for words that go on a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
