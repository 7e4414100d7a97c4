// The emitter of a program for a page: as little text as says the same.

import type { Place } from "@andersom/semantics";
import { createNames, createTable, type Emitter } from "./emitter.js";
import { literal } from "./text.js";

export interface CompactEmitter extends Emitter {
  /** What the code refers to by number. It goes before the declarations. */
  tables(): readonly string[];
}

/**
 * A text, a place, and what is read or done by the same code stand there once. A place keeps what it is cited by, which
 * the reader sees; not where it stands in a file, so two places in one lid stay apart by a number.
 */
export function createCompactEmitter(): CompactEmitter {
  const names = createNames();
  const data: unknown[] = [];
  const citations = createTable<Place>();
  /** The citation of each place. */
  const places = createTable<number>();
  const literals = new Map<unknown, string>();
  const placeCodes = new Map<Place, string>();
  const emit: CompactEmitter = {
    ...names,
    literal(value) {
      const known = literals.get(value);
      if (known !== undefined) return known;
      const code = isShort(value) ? literal(value) : `S[${data.push(value) - 1}]`;
      literals.set(value, code);
      return code;
    },
    field: (name) => (/^[a-z]\w*$/iu.test(name) ? name : `[${emit.literal(name)}]`),
    place(place) {
      if (place === undefined) return "undefined";
      const known = placeCodes.get(place);
      if (known !== undefined) return known;
      const { source, instrument, article, lid, onderdeel, onderdeelNumber, declaration } = place;
      const cited = citations.at(
        `${instrument}\0${article}\0${lid}\0${onderdeel}\0${onderdeelNumber}\0${declaration}`,
        place,
      );
      const code = `P[${places.at(`${cited} ${source.start} ${source.file}`, cited)}]`;
      placeCodes.set(place, code);
      return code;
    },
    // What only calls a function is that function.
    fn: (_about, body) => /^(\w+)\(x\)$/u.exec(body)?.[1] ?? names.fn("", body),
    lambda: (body) => emit.fn("", body),
    read: (code) => `${emit.fn("", code)}(x)`,
    remark: () => "",
    declarations: () => [
      `const ${[
        ...names.constants().map(([code, name]) => `${name}=${code}`),
        "always=()=>true",
        ...names.functions().map(([code, { name }]) => `${name}=x=>${code}`),
      ].join(",\n")};`,
    ],
    tables: () => [
      `const S=${literal(data)},C=${literal(citations.rows.map(citationOf))};`,
      `const P=[${places.rows.join(",")}].map((cited,at)=>({...C[cited],at}));`,
    ],
  };
  return emit;
}

function citationOf({ source: _source, chapter: _chapter, ...citation }: Place): object {
  return citation;
}

/** Code of this emitter without the spaces that only lay it out: none stands in a text, for those are in a table. */
export function squeezed(code: string): string {
  return code.replaceAll(/(?<=[^\w$])\s+|\s+(?=[^\w$])/g, "");
}

/** Takes hardly more room than a number in the table would, and has no space that `squeezed` could take. */
function isShort(value: unknown): boolean {
  return typeof value === "string" ? /^\S{0,4}$/u.test(value) : typeof value !== "object";
}
