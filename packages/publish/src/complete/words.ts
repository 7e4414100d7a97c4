// The words of a name that must come back where it is told, whatever their form.

/** Words that say nothing about what is meant, and verbs whose form changes when the reader is spoken to. */
const empty = new Set(
  `aan als alle andere bij dan dat de deze die dit door een één elk elke en er geen had hebt heeft hebben het hij hem haar zijn haar
  hun iets in is ben bent was waren wordt worden kan kunt kunnen mag moet moeten wil wilt zal zult niet nog of om ook op over per
  te tot uit van voor waar wat wel wie wij ze zich zichzelf uzelf jezelf zij zo zonder mits met naar na tenzij volgens u uw je jouw ons onze
  gemeente college burgemeester wethouders inwoner inwoners geldt gelden minstens hoogstens meer minder tenminste`.split(
    /\s+/u,
  ),
);

/** The words of a name that count, lower case. */
export function wordsOf(name: string): readonly string[] {
  const words = name.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length > 2 && !empty.has(word));
}

/** Without the endings of a plural or a verb, and each double letter once: jaren and jaar are one. */
export function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/(\p{L})\1/gu, "$1");
  return plain.length < 4 ? plain : plain.replace(/(?:en|s|t|e|n)$/u, "");
}

/** Whether one word is another form of the other, or one is made with the other: `aanvraagdatum` and `aanvraag`. */
export function isAlike(a: string, b: string): boolean {
  const [short = "", long = ""] = [stemOf(a), stemOf(b)].sort((one, other) => one.length - other.length);
  if (short.length >= 4) return long.includes(short);
  return short === long || (long.endsWith(short) && parted.test(long.slice(0, -short.length)));
}

/** `lost … af` is `aflost` behind "als". */
const parted = /^(?:aan|af|bij|deel|in|kwijt|mee|na|op|terug|toe|uit|vast|voor|weg)$/u;
