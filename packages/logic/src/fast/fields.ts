// The classes of the generated text: per kind of thing a field for every fact and every value that is kept.

/**
 * What stands in a field before anything was computed. For numbers a small integer, which needs no memory of its own; a
 * value that happens to be the same is computed again, and nothing worse.
 */
export const unset = { condition: "-1", number: "-2147483648", other: "undefined" } as const;

export interface Fields {
  /** A new field of a kind of thing (`undefined`: of the run itself), with what it holds at first. */
  add(thing: string | undefined, name: string, first: string): void;
  has(thing: string | undefined): boolean;
  /** The classes, by the place of the thing among the things of the model; the run's own is `Own`. */
  classes(things: readonly string[]): readonly string[];
}

export function createFields(): Fields {
  const fields = new Map<string, Map<string, string>>();
  const of = (thing: string | undefined): Map<string, string> => {
    const key = thing ?? "";
    const known = fields.get(key) ?? new Map<string, string>();
    fields.set(key, known);
    return known;
  };
  const lines = (thing: string | undefined): string =>
    [...of(thing)].map(([name, first]) => `    this.${name} = ${first};\n`).join("");
  return {
    add: (thing, name, first) => void of(thing).set(name, first),
    has: (thing) => of(thing).size > 0,
    classes: (things) => [
      ...things.map(
        (thing, at) =>
          `class T${at} {\n  constructor(key, home, owner) {\n    this.key = key;\n    this.home = home;\n    this.owner = owner;\n${lines(thing)}  }\n}`,
      ),
      ...(of(undefined).size === 0 ? [] : [`class Own {\n  constructor() {\n${lines(undefined)}  }\n}`]),
    ],
  };
}
