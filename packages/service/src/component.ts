// A named part of an answer: its schema, the name under which OpenAPI describes it, and a reference to it.

import { Type, type Static, type TSchema, type TUnsafe } from "@sinclair/typebox";

export interface Component<T extends TSchema = TSchema> {
  readonly name: string;
  readonly schema: T;
  /** For use in other schemas. */
  readonly ref: TUnsafe<Static<T>>;
}

/** The type of the answer and its description in OpenAPI come from one schema, so they cannot differ. */
export function component<T extends TSchema>(name: string, schema: T): Component<T> {
  return { name, schema, ref: reference<Static<T>>(name) };
}

/** A part that is described elsewhere, or that holds itself. */
export function reference<T>(name: string): TUnsafe<T> {
  return Type.Unsafe<T>({ $ref: `#/components/schemas/${name}` });
}

/** One of a few words. */
export function words<const T extends readonly string[]>(
  values: T,
  description?: string,
): TUnsafe<T[number]> {
  return Type.Unsafe<T[number]>({
    type: "string",
    enum: values,
    ...(description === undefined ? {} : { description }),
  });
}

/** Every known value of an object; what is undefined is left out of the answer. */
export type Present<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

export function present<T extends object>(values: T): Present<T> {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as Present<T>;
}
