// Plain data of which each part is computed when it is read.

/** What each part is, in the order in which they are written. */
export type Parts<T extends object> = { readonly [Key in keyof T]-?: () => T[Key] };

/** Where an object keeps how its parts are computed, and those that were. */
const held = Symbol("held");

interface Held {
  readonly [held]: {
    readonly parts: Readonly<Record<string, () => unknown>>;
    readonly known: Map<string, unknown>;
  };
}

/**
 * One function per name, for all objects. With a function of its own, as in an object that is written with `get`, each object is given a
 * shape of its own by V8. That shape lives until the whole heap is gone over, and all that the function knows of lives with it.
 */
const getters = new Map<string, (this: Held) => unknown>();

function getterOf(key: string): (this: Held) => unknown {
  let getter = getters.get(key);
  if (getter === undefined) {
    getter = function (this: Held): unknown {
      const { parts, known } = this[held];
      if (known.has(key)) return known.get(key);
      const value = parts[key]!();
      known.set(key, value);
      return value;
    };
    getters.set(key, getter);
  }
  return getter;
}

/** An object whose parts are computed when they are read, once; beside parts that are known already. */
export function lazily<T extends object, K extends keyof T = never>(
  parts: Parts<Omit<T, K>>,
  known?: Pick<T, K>,
): T {
  const made = { ...known };
  Object.defineProperty(made, held, { value: { parts, known: new Map<string, unknown>() } });
  for (const key of Object.keys(parts))
    Object.defineProperty(made, key, { enumerable: true, get: getterOf(key) });
  return made as T;
}
