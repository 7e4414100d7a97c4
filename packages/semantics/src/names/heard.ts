// What a piece of work asked of the names: it has to be done again only when it would now get another answer.

import { equalData } from "../db.js";
import type { NameIndex } from "./index.js";

const MAPS = ["things", "thingForms", "values", "predicates", "others", "symbols", "laws", "roots"] as const;
const LISTS = ["rules", "articles", "concurrence", "printable"] as const;

type MapName = (typeof MAPS)[number];
type ListName = (typeof LISTS)[number];
type Values<K extends MapName> = NameIndex[K] extends ReadonlyMap<string, infer V> ? V : never;

/** A question that takes more than one look-up: its answer is remembered, and compared when names have changed. */
export type Question<T> = (index: NameIndex, key: string) => T;

/** Makes a question of a pure function of the names and a key. */
export function question<T>(answer: (index: NameIndex, key: string) => T): Question<T> {
  const known = new WeakMap<NameIndex, Map<string, T>>();
  const onAll = (index: NameIndex, key: string): T => {
    let mine = known.get(index);
    if (mine === undefined) known.set(index, (mine = new Map<string, T>()));
    if (mine.has(key)) return mine.get(key) as T;
    const found = answer(index, key);
    mine.set(key, found);
    return found;
  };
  const ask: Question<T> = (index, key) => {
    if (!(index instanceof HeardIndex)) return onAll(index, key);
    const found = onAll(index.all, key);
    index.asked.answered(ask, key, found);
    return found;
  };
  return ask;
}

/** Everything that was asked: keys that were looked up (found or not), lists that were read whole, answers to questions. */
export class Asked {
  readonly keys = new Set<string>();
  readonly #wholes = new Set<string>();
  readonly #answers = new Map<Question<unknown>, Map<string, unknown>>();

  whole(name: string): void {
    this.#wholes.add(name);
  }

  answered(ask: Question<unknown>, key: string, answer: unknown): void {
    const mine = this.#answers.get(ask);
    if (mine === undefined) this.#answers.set(ask, new Map([[key, answer]]));
    else mine.set(key, answer);
  }

  /** Whether all of it would be answered the same now. */
  isSame(before: NameIndex, now: NameIndex): boolean {
    if (before === now) return true;
    const { keys, wholes } = differenceOf(before, now);
    const [fewer, more] = keys.size < this.keys.size ? [keys, this.keys] : [this.keys, keys];
    for (const key of fewer) if (more.has(key)) return false;
    for (const name of this.#wholes) if (wholes.has(name)) return false;
    for (const [ask, answers] of this.#answers)
      for (const [key, answer] of answers) if (!equalData(ask(now, key), answer)) return false;
    return true;
  }
}

/** The names, told to who wants to know what was asked of them. */
export class HeardIndex implements NameIndex {
  readonly things: NameIndex["things"];
  readonly thingForms: NameIndex["thingForms"];
  readonly values: NameIndex["values"];
  readonly predicates: NameIndex["predicates"];
  readonly others: NameIndex["others"];
  readonly symbols: NameIndex["symbols"];
  readonly laws: NameIndex["laws"];
  readonly roots: NameIndex["roots"];

  constructor(
    readonly all: NameIndex,
    readonly asked: Asked,
  ) {
    const heard = <K extends MapName>(name: K): HeardMap<Values<K>> =>
      new HeardMap(all[name] as ReadonlyMap<string, Values<K>>, name, asked);
    this.things = heard("things");
    this.thingForms = heard("thingForms");
    this.values = heard("values");
    this.predicates = heard("predicates");
    this.others = heard("others");
    this.symbols = heard("symbols");
    this.laws = heard("laws");
    this.roots = heard("roots");
  }

  get rules(): NameIndex["rules"] {
    return this.#list("rules");
  }
  get articles(): NameIndex["articles"] {
    return this.#list("articles");
  }
  get concurrence(): NameIndex["concurrence"] {
    return this.#list("concurrence");
  }
  get printable(): NameIndex["printable"] {
    return this.#list("printable");
  }

  #list<K extends ListName>(name: K): NameIndex[K] {
    this.asked.whole(name);
    return this.all[name];
  }
}

class HeardMap<V> implements ReadonlyMap<string, V> {
  constructor(
    private readonly all: ReadonlyMap<string, V>,
    private readonly name: string,
    private readonly asked: Asked,
  ) {}

  get(key: string): V | undefined {
    this.asked.keys.add(key);
    return this.all.get(key);
  }
  has(key: string): boolean {
    this.asked.keys.add(key);
    return this.all.has(key);
  }
  get size(): number {
    return this.#whole().size;
  }
  keys(): MapIterator<string> {
    return this.#whole().keys();
  }
  values(): MapIterator<V> {
    return this.#whole().values();
  }
  entries(): MapIterator<[string, V]> {
    return this.#whole().entries();
  }
  forEach(each: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    this.#whole().forEach(each);
  }
  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.#whole()[Symbol.iterator]();
  }

  #whole(): ReadonlyMap<string, V> {
    this.asked.whole(this.name);
    return this.all;
  }
}

interface Difference {
  /** What gives another answer when it is looked up. */
  readonly keys: ReadonlySet<string>;
  /** What is another list, or a list in another order. */
  readonly wholes: ReadonlySet<string>;
}

const differences = new WeakMap<NameIndex, WeakMap<NameIndex, Difference>>();

/** How two sets of names differ. What is equal in both must be the same object: see `keepNames`. */
function differenceOf(before: NameIndex, now: NameIndex): Difference {
  let from = differences.get(now);
  if (from === undefined) differences.set(now, (from = new WeakMap<NameIndex, Difference>()));
  let known = from.get(before);
  if (known === undefined) from.set(before, (known = compared(before, now)));
  return known;
}

function compared(before: NameIndex, now: NameIndex): Difference {
  const keys = new Set<string>();
  const wholes = new Set<string>();
  for (const name of MAPS) {
    const [old, fresh] = [before[name], now[name]] as readonly ReadonlyMap<string, unknown>[];
    if (old === fresh || old === undefined || fresh === undefined) continue;
    wholes.add(name);
    for (const [key, value] of fresh) if (old.get(key) !== value) keys.add(key);
    for (const key of old.keys()) if (!fresh.has(key)) keys.add(key);
  }
  for (const name of LISTS) if (before[name] !== now[name]) wholes.add(name);
  return { keys, wholes };
}

/** The names as they are now, with all that is equal to what was there before as the very objects of before. */
export function keepNames(before: NameIndex | undefined, now: NameIndex): NameIndex {
  if (before === undefined) return now;
  const kept: Record<string, unknown> = { ...now };
  for (const name of MAPS) kept[name] = keptMap<unknown>(before[name], now[name]);
  for (const name of LISTS) if (equalData(before[name], now[name])) kept[name] = before[name];
  const isSame = Object.keys(kept).every((name) => kept[name] === before[name as keyof NameIndex]);
  return isSame ? before : (kept as unknown as NameIndex);
}

function keptMap<V>(before: ReadonlyMap<string, V>, now: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
  const kept = new Map<string, V>();
  const order = before.keys();
  let isSame = before.size === now.size;
  for (const [key, value] of now) {
    const old = before.get(key);
    const equal = old !== undefined && equalData(old, value);
    kept.set(key, equal ? old : value);
    isSame &&= equal && order.next().value === key;
  }
  return isSame ? before : kept;
}
