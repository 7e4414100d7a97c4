// Text as a tree, so that a program can be made smaller without knowing the language: a part gives way to a part of its own sort.

/** A piece of text that means something of one sort ("ja-nee", "bedrag per maand"). */
export interface Phrase {
  readonly sort: string;
  readonly parts: readonly (string | Phrase)[];
  /** The least that may stand in its place; "" where it may go. */
  readonly plain?: string;
  /** A list: its parts are items, each of which may go as long as one stays. */
  readonly list?: "a." | "1°." | "blocks";
}

export function phrase(sort: string, ...parts: (string | Phrase)[]): Phrase {
  return { sort, parts };
}

/** The same phrase, which may also be left out. */
export function optional(sort: string, ...parts: (string | Phrase)[]): Phrase {
  return { sort, parts, plain: "" };
}

export function listed(sort: string, list: "a." | "1°." | "blocks", items: readonly Phrase[]): Phrase {
  return { sort, list, parts: items };
}

export function textOf(part: string | Phrase): string {
  if (typeof part === "string") return part;
  const texts = part.parts.map(textOf);
  if (part.list === undefined) return texts.join("");
  const there = texts.filter((text) => text !== "");
  if (part.list === "blocks") return there.join("\n");
  return there
    .map(
      (text, at) =>
        `\n    ${part.list === "a." ? `${String.fromCharCode(97 + at)}.` : `${at + 1}°.`} ${text}`,
    )
    .join(";");
}

/** Every phrase that is one step smaller, the boldest steps first. */
export function* smaller(whole: Phrase): Generator<Phrase> {
  if (whole.plain !== undefined && textOf(whole) !== whole.plain)
    yield { sort: whole.sort, parts: [whole.plain], plain: whole.plain };
  for (const part of within(whole)) if (part.sort === whole.sort) yield part;
  if (whole.list !== undefined && whole.parts.length > 1) {
    // Halves first: most of a program has nothing to do with what is wrong.
    for (let size = Math.floor(whole.parts.length / 2); size >= 1; size = Math.floor(size / 2))
      for (let from = 0; from < whole.parts.length; from += size) {
        const parts = [...whole.parts.slice(0, from), ...whole.parts.slice(from + size)];
        if (parts.length > 0) yield { ...whole, parts };
      }
  }
  for (const [at, part] of whole.parts.entries()) {
    if (typeof part === "string") continue;
    for (const less of smaller(part))
      yield { ...whole, parts: whole.parts.map((one, other) => (other === at ? less : one)) };
  }
}

function* within(whole: Phrase): Generator<Phrase> {
  for (const part of whole.parts) {
    if (typeof part === "string") continue;
    yield part;
    yield* within(part);
  }
}
