// Sums of whole numbers that stay exact however many are added, without a bigint per row.

import { PopulationError } from "../source.js";

/** Below this a double holds every whole number, and so does the sum of two. */
const limit = 2 ** 52;

/** What travels between workers. */
export interface SumsState {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** A list of sums. Each is `high × 2^52 + low`; adding one number of at most 2^52 never rounds. */
export class ExactSums {
  #low: Float64Array;
  #high: Float64Array;

  constructor(length: number) {
    this.#low = new Float64Array(length);
    this.#high = new Float64Array(length);
  }

  /** Sums to read, of what a tally handed over. */
  static of({ low, high }: SumsState): ExactSums {
    const sums = new ExactSums(0);
    sums.#low = low;
    sums.#high = high;
    return sums;
  }

  get length(): number {
    return this.#low.length;
  }

  grow(length: number): void {
    this.#low = longer(this.#low, length);
    this.#high = longer(this.#high, length);
  }

  /** @throws PopulationError for a number that a double does not hold exactly. */
  add(at: number, value: number): void {
    const sum = this.#low[at]! + value;
    if (sum < limit && sum > -limit) {
      this.#low[at] = sum;
      return;
    }
    if (!(Math.abs(value) <= limit))
      throw new PopulationError("Een bedrag is te groot om precies mee te rekenen.");
    const carried = Math.trunc(sum / limit);
    this.#high[at]! += carried;
    this.#low[at] = sum - carried * limit;
  }

  get(at: number): bigint {
    return BigInt(this.#high[at] ?? 0) * BigInt(limit) + BigInt(this.#low[at] ?? 0);
  }

  state(): SumsState {
    return { low: this.#low, high: this.#high };
  }

  merge({ low, high }: SumsState): void {
    if (low.length > this.length) this.grow(low.length);
    for (let at = 0; at < low.length; at++) {
      this.#high[at]! += high[at]!;
      this.add(at, low[at]!);
    }
  }
}

export function longer(values: Float64Array, length: number): Float64Array {
  const grown = new Float64Array(length);
  grown.set(values);
  return grown;
}
