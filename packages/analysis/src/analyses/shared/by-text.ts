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
    const made = old.get(text) ?? make(text);
    young.set(text, made);
    return made;
  };
}
