// The sections of a household file while a voorbeeld fills them.

export type Json = { [key: string]: unknown };

/** A sentence of a voorbeeld that cannot be given to a decision, with the reason. */
export interface Problem {
  readonly text: string;
  readonly message: string;
}

export interface Sections {
  readonly gegevens: Json;
  readonly oordelen: Json;
  readonly bedragen: Json;
  /** By name; absent when the voorbeeld is about the run's own inwoner. */
  readonly personen: Json | undefined;
  readonly huishoudens: readonly Json[];
}

/** The object under a key, made when it is not there yet. */
export function child(parent: Json, key: string): Json {
  const known = Object.hasOwn(parent, key) ? parent[key] : undefined;
  if (typeof known === "object" && known !== null && !Array.isArray(known)) return known as Json;
  const made: Json = {};
  parent[key] = made;
  return made;
}
