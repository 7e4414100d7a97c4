// What is read in a text and in nothing else, kept by that text: an edit changes one text, and the others say what they said.

/** Texts that are kept of each generation; an ordinance of 300 articles has some two thousand. */
const most = 8_000;

/** The same function, that remembers what it made; what was not used for long is forgotten. */
export function byText<T extends object>(make: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    const before = old.get(text);
    // A piece of a file may hold on to the whole file in memory: what is kept is a copy of the piece alone.
    const own = ` ${text}`.slice(1);
    const made = before ?? make(own);
    young.set(own, made);
    return made;
  };
}
