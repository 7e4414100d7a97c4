// One style of quotes in a file: the one that it uses most, in sentences, where nothing inside gets in the way.

import type { SentencePart } from "@andersom/syntax";

const styles = [
  ["‘", "’"],
  ['"', '"'],
  ["“", "”"],
] as const;

/** New texts for quoted names in another style than that of the file, by their place. */
export function requoted(sentences: readonly SentencePart[]): ReadonlyMap<number, string> {
  const quoted = sentences.flatMap(({ atoms }) =>
    atoms.filter(({ tokenType }) => tokenType.name === "Quoted"),
  );
  const counts = styles.map(([open]) => quoted.filter(({ image }) => image.startsWith(open)).length);
  const [open, close] = styles[counts.indexOf(Math.max(...counts))]!;
  const out = new Map<number, string>();
  for (const { image, startOffset } of quoted) {
    const inside = image.slice(1, -1);
    if (image.startsWith(open) || inside.includes(open) || inside.includes(close)) continue;
    out.set(startOffset, open + inside.replace(/\s+/g, " ") + close);
  }
  return out;
}
