// The query engine: inputs and memoised pure functions with early cut-off, in the manner of salsa.

/** Compares two results; equal results stop a change from travelling further. Default: deep equality of plain data. */
type Equal = (a: unknown, b: unknown) => boolean;

/** Something that can be read: an input, the keys of an input, or a query with a key. */
interface Node {
  /** Revision in which the value was last seen to be up to date; of what is set from outside that is always now. */
  verified: number;
  /** Revision in which the value last changed. */
  changed: number;
}

interface Input extends Node {
  value: unknown;
}

interface Keys extends Node {
  keys: readonly string[];
}

interface Memo extends Node {
  value: unknown;
  /** False until it was computed for the first time. */
  known: boolean;
  /** What was read, in that order. Kept as objects: one keystroke asks tens of thousands of them whether they changed. */
  dependencies: readonly Node[];
  readonly definition: QueryDefinition;
  readonly key: string;
}

interface QueryDefinition {
  readonly name: string;
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
  /** Nothing will be set any more: from here on no query keeps what it rests on. */
  settle(): void;
  readonly isSettled: () => boolean;
  /** Names of the queries that were computed since the last call, which the first call begins: the measure of incrementality. */
  takeLog(): string[];
}

/** Of what is set from outside: it never has to be made up to date. */
const ALWAYS = Infinity;

/**
 * Makes a database. After an input changes, a query is recomputed only when one of the things it read really changed
 * (its value differs), so an edit inside a body does not reach other files.
 */
export function createDatabase(): Database {
  let revision = 1;
  const inputs = new Map<string, Map<string, Input>>();
  const keySets = new Map<string, Keys>();
  const stack: Set<Node>[] = [];
  // Kept from the first time that somebody asks: an editor that is open for a day would hold every query of that day.
  let log: string[] | undefined;
  let isSettled = false;

  const depend = (node: Node): void => {
    stack[stack.length - 1]?.add(node);
  };

  function inputAt(input: string, key: string): Input {
    let all = inputs.get(input);
    if (all === undefined) inputs.set(input, (all = new Map<string, Input>()));
    let node = all.get(key);
    // Who reads what was never set depends on it being set.
    if (node === undefined) all.set(key, (node = { value: undefined, verified: ALWAYS, changed: 0 }));
    return node;
  }

  function keysOf(input: string): Keys {
    let node = keySets.get(input);
    if (node === undefined) keySets.set(input, (node = { keys: [], verified: ALWAYS, changed: 0 }));
    return node;
  }

  /** Brings a query up to date. */
  function refresh(memo: Memo): void {
    if (memo.verified === revision) return;
    if (memo.known && !isStale(memo)) memo.verified = revision;
    else recompute(memo);
  }

  function isStale({ dependencies, verified }: Memo): boolean {
    // In the order they were read: an earlier one may decide whether a later one is read at all.
    for (let at = 0; at < dependencies.length; at++) {
      const node = dependencies[at]!;
      if (node.verified < revision) refresh(node as Memo);
      if (node.changed > verified) return true;
    }
    return false;
  }

  function recompute(memo: Memo): void {
    const { definition, key } = memo;
    const dependencies = new Set<Node>();
    let value: unknown;
    if (!isSettled) stack.push(dependencies);
    try {
      value = definition.compute(key);
    } finally {
      if (!isSettled) stack.pop();
    }
    log?.push(`${definition.name} ${key}`);
    if (!memo.known || !definition.equal(memo.value, value)) {
      memo.value = value;
      memo.changed = revision;
    }
    memo.known = true;
    memo.verified = revision;
    memo.dependencies = [...dependencies];
  }

  function change(): void {
    if (isSettled) throw new Error("Nothing can be set in a database that was settled.");
    revision += 1;
  }

  function touchKeys(input: string): void {
    const node = keysOf(input);
    const keys: string[] = [];
    for (const [key, { value }] of inputs.get(input) ?? []) if (value !== undefined) keys.push(key);
    node.keys = keys.sort();
    node.changed = revision;
  }

  return {
    set(input, key, value) {
      const node = inputAt(input, key);
      const before = node.value;
      if (before !== undefined && equalData(before, value)) return;
      change();
      node.value = value;
      node.changed = revision;
      if (before === undefined) touchKeys(input);
    },
    remove(input, key) {
      const node = inputAt(input, key);
      if (node.value === undefined) return;
      change();
      node.value = undefined;
      node.changed = revision;
      touchKeys(input);
    },
    read(input, key) {
      const node = inputAt(input, key);
      depend(node);
      return node.value;
    },
    keys(input) {
      const node = keysOf(input);
      depend(node);
      return node.keys;
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
      const definition: QueryDefinition = { name, compute, equal };
      const memos = new Map<string, Memo>();
      return (key) => {
        let memo = memos.get(key);
        if (memo === undefined) {
          memo = {
            value: undefined,
            known: false,
            verified: 0,
            changed: 0,
            dependencies: [],
            definition,
            key,
          };
          memos.set(key, memo);
        }
        depend(memo);
        refresh(memo);
        return memo.value as T;
      };
    },
    settle() {
      isSettled = true;
    },
    isSettled: () => isSettled,
    takeLog() {
      const taken = log ?? [];
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
