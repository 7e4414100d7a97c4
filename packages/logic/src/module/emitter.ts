// What generated code shares: places, constants and named conditions, each written once.

import { literal } from "./text.js";
import type { Place } from "@andersom/semantics";

export interface Emitter {
  /** The name of a field of data, as a literal. */
  field(name: string): string;
  /** A reference to a place in the ordinance, or "undefined". */
  place(place: Place | undefined): string;
  /** A constant expression, written once at the top. */
  constant(code: string): string;
  /** The name of a top-level function; the same function is written once. */
  fn(note: string, parameters: string, body: string): string;
  /** The top-level declarations, in order. */
  declarations(): readonly string[];
}

export function createEmitter(note: (text: string) => string): Emitter {
  const places: string[] = [];
  const constants = new Map<string, string>();
  const functions: string[] = ["const always = () => true;"];
  const names = new Map([["x => true", "always"]]);
  const placeIndex = new Map<string, number>();
  const fields = new Map<string, string>();
  return {
    field(name) {
      const code = fields.get(name) ?? literal(name);
      fields.set(name, code);
      return code;
    },
    place(place) {
      if (place === undefined) return "undefined";
      const text = literal(place);
      const index = placeIndex.get(text) ?? places.push(text) - 1;
      placeIndex.set(text, index);
      return `P[${index}]`;
    },
    constant(code) {
      const name = constants.get(code) ?? `k${constants.size}`;
      constants.set(code, name);
      return name;
    },
    fn(text, parameters, body) {
      const known = names.get(`${parameters} => ${body}`);
      if (known !== undefined) return known;
      const name = `c${functions.length}`;
      functions.push(`${text === "" ? "" : `${note(text)}\n`}const ${name} = (${parameters}) => ${body};`);
      names.set(`${parameters} => ${body}`, name);
      return name;
    },
    declarations: () => [
      `const P = [\n${places.map((place) => `  ${place},`).join("\n")}\n];`,
      ...[...constants].map(([code, name]) => `const ${name} = ${code};`),
      ...functions,
    ],
  };
}
