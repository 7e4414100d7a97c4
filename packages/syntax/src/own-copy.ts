// A text by itself: a slice of a text holds on to the whole of it for as long as the slice is there.

/** The same words in memory of their own, for what is kept longer than the text that it stands in. */
export function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
