// Plain data with spans in it, as the views of an editor get it: every `plek` becomes a uri with a range.

import type { Span } from "@andersom/syntax";
import type { Location } from "vscode-languageserver";
import { locationOf, type Places } from "./places.js";

/** The same data, with a location in the place of each span. */
export type Placed<T> = T extends Span
  ? Location
  : T extends readonly (infer E)[]
    ? readonly Placed<E>[]
    : T extends object
      ? { readonly [K in keyof T as K extends "plek" ? never : K]: Placed<T[K]> } & PlaceOf<T>
      : T;

/** A place in a file that is gone is left out. */
type PlaceOf<T> = "plek" extends keyof T
  ? NonNullable<T["plek"]> extends Span
    ? { readonly plek?: Location }
    : Pick<T, "plek">
  : unknown;

/** Converts a whole answer; a place in a file that is gone is left out. Nothing else is touched. */
export function placed<T>(places: Places, value: T): Placed<T> {
  return convert(places, value) as Placed<T>;
}

function convert(places: Places, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => convert(places, one));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, one]): [string, unknown][] => {
    if (key === "plek" && isSpan(one)) {
      const location = locationOf(places, one);
      return location === undefined ? [] : [[key, location]];
    }
    // What the user's own household says is not ours to read.
    return [[key, key === "huishouden" ? one : convert(places, one)]];
  });
  return Object.fromEntries(entries);
}

function isSpan(value: unknown): value is Span {
  return typeof value === "object" && value !== null && "uri" in value && "start" in value && "end" in value;
}
