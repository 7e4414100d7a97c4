// What writes generated code: literals, places, and constants and functions that are each written once.

import type { Expr, Place } from "@andersom/semantics";
import { literal } from "./text.js";

export interface Emitter {
  /** Data of the ordinance, without a way out of the script. */
  literal(value: unknown): string;
  /** The name of a field of data. */
  field(name: string): string;
  /** A reference to a place in the ordinance, or "undefined". */
  place(place: Place | undefined): string;
  /** A constant expression, written once at the top. */
  constant(code: string): string;
  /** The name of a top-level function of the frame, by what it is about; the same function is written once. */
  fn(about: string, body: string): string;
  /** A function of the frame, for where it is needed. */
  lambda(body: string): string;
  /** What is read from the frame: a fact, a notion, a thing. Many expressions read the same. */
  read(code: string): string;
  /** A comment behind a value. */
  remark(text: string): string;
  /** The code of an expression, made once: its value and its grounds both have it. */
  once(expr: Expr, write: () => string): string;
  /** The top-level declarations, in order. */
  declarations(): readonly string[];
}

/** Code that people read. `note` makes a line of comment. */
export function createEmitter(note: (text: string) => string): Emitter {
  const places = createTable<string>();
  const placeCodes = new Map<Place, string>();
  const names = createNames();
  const fields = new Map<string, string>();
  return {
    ...names,
    literal,
    field(name) {
      const code = fields.get(name) ?? literal(name);
      fields.set(name, code);
      return code;
    },
    place(place) {
      if (place === undefined) return "undefined";
      const before = placeCodes.get(place);
      if (before !== undefined) return before;
      const text = literal(place);
      const code = `P[${places.at(text, text)}]`;
      placeCodes.set(place, code);
      return code;
    },
    lambda: (body) => `(x) => ${body}`,
    read: (code) => code,
    remark: (text) => ` /* ${text} */`,
    declarations: () => [
      `const P = [\n${places.rows.map((place) => `  ${place},`).join("\n")}\n];`,
      ...names.constants().map(([code, name]) => `const ${name} = ${code};`),
      "const always = () => true;",
      ...names
        .functions()
        .map(
          ([code, { name, about }]) =>
            `${about === "" ? "" : `${note(about)}\n`}const ${name} = (x) => ${code};`,
        ),
    ],
  };
}

/** Constants and functions by what they say, and expressions that are written already. */
export function createNames(): Pick<Emitter, "constant" | "fn" | "once"> & {
  constants(): readonly (readonly [code: string, name: string])[];
  functions(): readonly (readonly [code: string, named: { readonly name: string; readonly about: string }])[];
} {
  const constants = new Map<string, string>();
  const functions = new Map<string, { readonly name: string; readonly about: string }>();
  const written = new Map<Expr, string>();
  return {
    constant(code) {
      const name = constants.get(code) ?? `k${constants.size}`;
      constants.set(code, name);
      return name;
    },
    fn(about, code) {
      if (code === "true") return "always";
      const known = functions.get(code) ?? { name: `c${functions.size + 1}`, about };
      functions.set(code, known);
      return known.name;
    },
    once(expr, write) {
      const code = written.get(expr) ?? write();
      written.set(expr, code);
      return code;
    },
    constants: () => [...constants],
    functions: () => [...functions],
  };
}

export interface Table<Row> {
  readonly rows: readonly Row[];
  /** The number of the row with this key, which stands there once. */
  at(key: unknown, row: Row): number;
}

export function createTable<Row>(): Table<Row> {
  const rows: Row[] = [];
  const known = new Map<unknown, number>();
  return {
    rows,
    at(key, row) {
      const at = known.get(key) ?? rows.push(row) - 1;
      known.set(key, at);
      return at;
    },
  };
}
