// A map that follows on another: the few keys that have another value now stand apart, in place of copying thousands.

/** What can be asked of a map by name. */
export interface Lookup<V> extends Iterable<readonly [string, V]> {
  readonly size: number;
  get(key: string): V | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

/** With more values than these apart they are put together again. */
const mostApart = 64;

/** The keys of a map, of which some have another value. */
export class Following<V> implements Lookup<V> {
  private constructor(
    private readonly base: ReadonlyMap<string, V>,
    private readonly apart: ReadonlyMap<string, V>,
  ) {}

  /** A map with other values for some of its keys; every key must be there already. */
  static on<V>(before: Lookup<V>, values: ReadonlyMap<string, V>): Lookup<V> {
    const follows = before instanceof Following ? (before as Following<V>) : undefined;
    const apart = follows === undefined ? values : new Map([...follows.apart, ...values]);
    if (apart.size > mostApart)
      return new Map([...before].map(([key, value]) => [key, apart.get(key) ?? value]));
    return new Following(follows?.base ?? (before as ReadonlyMap<string, V>), apart);
  }

  get size(): number {
    return this.base.size;
  }

  get(key: string): V | undefined {
    return this.apart.get(key) ?? this.base.get(key);
  }

  has(key: string): boolean {
    return this.base.has(key);
  }

  keys(): Iterable<string> {
    return this.base.keys();
  }

  *[Symbol.iterator](): Iterator<readonly [string, V]> {
    for (const [key, value] of this.base) yield [key, this.apart.get(key) ?? value];
  }
}
