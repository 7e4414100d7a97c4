// The query engine: inputs and memoised pure functions with early cut-off, in the manner of salsa.

/** Compares two results; equal results stop a change from travelling further. Default: deep equality of plain data. */
type Equal = (a: unknown, b: unknown) => boolean;

interface Memo {
  value: unknown;
  /** Revision in which the value was last seen to be up to date. */
  verified: number;
  /** Revision in which the value last changed. */
  changed: number;
  dependencies: Set<string>;
}

interface QueryDefinition {
  readonly compute: (key: string) => unknown;
  readonly equal: Equal;
}

/** A memoised function of one text key. */
export type Query<T> = (key: string) => T;

/** One database: inputs set from outside, queries on top of them. Single-threaded; queries must be pure. */
export interface Database {
  /** Sets an input. Setting an equal value changes nothing. */
  set(input: string, key: string, value: unknown): void;
  remove(input: string, key: string): void;
  /** Reads an input inside or outside a query; undefined when it was never set. */
  read(input: string, key: string): unknown;
  /** Keys of an input, sorted; a query that asks depends on the set of keys, not on the values. */
  keys(input: string): readonly string[];
  /** Reads without depending: for what is known to be the same whenever another read is. */
  untracked<T>(read: () => T): T;
  define<T>(name: string, compute: (key: string) => T, equal?: Equal): Query<T>;
  /** Names of the queries that were computed since the last call: the measure of incrementality. */
  takeLog(): string[];
}

const SEPARATOR = "\u0000";

/**
 * Makes a database. After an input changes, a query is recomputed only when one of the things it read really changed
 * (its value differs), so an edit inside a body does not reach other files.
 */
export function createDatabase(): Database {
  let revision = 1;
  const inputs = new Map<string, { value: unknown; changed: number }>();
  const keySets = new Map<string, { keys: readonly string[]; changed: number }>();
  const definitions = new Map<string, QueryDefinition>();
  const memos = new Map<string, Memo>();
  const stack: Set<string>[] = [];
  let log: string[] = [];

  const depend = (id: string): void => {
    stack.at(-1)?.add(id);
  };

  function changedAt(id: string): number {
    // Asked tens of thousands of times for one keystroke: what is known is looked up before anything is read from the id.
    const memo = memos.get(id);
    if (memo !== undefined) return memo.verified === revision ? memo.changed : refresh(id).changed;
    const input = inputs.get(id);
    if (input !== undefined) return input.changed;
    if (id.startsWith("input:")) return 0;
    if (id.startsWith("keys:")) return keySets.get(id)?.changed ?? 0;
    return refresh(id).changed;
  }

  function refresh(id: string): Memo {
    const memo = memos.get(id);
    if (memo !== undefined) {
      if (memo.verified === revision) return memo;
      // Dependencies in the order they were read: an earlier one may decide whether a later one is read at all.
      let stale = false;
      for (const dependency of memo.dependencies) {
        if (changedAt(dependency) > memo.verified) {
          stale = true;
          break;
        }
      }
      if (!stale) {
        memo.verified = revision;
        return memo;
      }
    }
    return recompute(id, memo);
  }

  function recompute(id: string, before: Memo | undefined): Memo {
    const at = id.indexOf(SEPARATOR);
    const definition = definitions.get(id.slice(0, at));
    if (definition === undefined) throw new Error(`no query for ${id}`);
    const dependencies = new Set<string>();
    stack.push(dependencies);
    let value: unknown;
    try {
      value = definition.compute(id.slice(at + 1));
    } finally {
      stack.pop();
    }
    log.push(id.replace(SEPARATOR, " "));
    const same = before !== undefined && definition.equal(before.value, value);
    const memo: Memo = {
      value: same ? before.value : value,
      verified: revision,
      changed: same ? before.changed : revision,
      dependencies,
    };
    memos.set(id, memo);
    return memo;
  }

  function touchKeys(input: string): void {
    const prefix = `input:${input}${SEPARATOR}`;
    const keys = [...inputs.keys()].filter(
      (id) => id.startsWith(prefix) && inputs.get(id)?.value !== undefined,
    );
    keySets.set(`keys:${input}`, {
      keys: keys.map((id) => id.slice(prefix.length)).sort(),
      changed: revision,
    });
  }

  return {
    set(input, key, value) {
      const id = `input:${input}${SEPARATOR}${key}`;
      const before = inputs.get(id);
      if (before !== undefined && equalData(before.value, value)) return;
      revision += 1;
      inputs.set(id, { value, changed: revision });
      if (before?.value === undefined) touchKeys(input);
    },
    remove(input, key) {
      const id = `input:${input}${SEPARATOR}${key}`;
      if (inputs.get(id)?.value === undefined) return;
      revision += 1;
      inputs.set(id, { value: undefined, changed: revision });
      touchKeys(input);
    },
    read(input, key) {
      const id = `input:${input}${SEPARATOR}${key}`;
      depend(id);
      return inputs.get(id)?.value;
    },
    keys(input) {
      depend(`keys:${input}`);
      return keySets.get(`keys:${input}`)?.keys ?? [];
    },
    untracked(read) {
      stack.push(new Set());
      try {
        return read();
      } finally {
        stack.pop();
      }
    },
    define<T>(name: string, compute: (key: string) => T, equal: Equal = equalData): Query<T> {
      definitions.set(name, { compute, equal });
      return (key) => {
        const id = `${name}${SEPARATOR}${key}`;
        depend(id);
        return refresh(id).value as T;
      };
    },
    takeLog() {
      const taken = log;
      log = [];
      return taken;
    },
  };
}

/** Deep equality of plain data (objects, arrays, maps, primitives); functions compare by identity. */
export function equalData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (a instanceof Map && b instanceof Map) {
    if (a.size !== b.size) return false;
    for (const [key, value] of a) if (!b.has(key) || !equalData(value, b.get(key))) return false;
    return true;
  }
  const keysOfA = Object.keys(a);
  if (keysOfA.length !== Object.keys(b).length) return false;
  for (const key of keysOfA) {
    if (!Object.hasOwn(b, key)) return false;
    if (!equalData((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])) return false;
  }
  return true;
}
