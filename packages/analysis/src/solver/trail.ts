// Bounds of the variables, and the trail of how they came about: what backtracking undoes and conflicts are explained with.

import type { Literal } from "./literal.js";

/** Literals: at least one holds. */
export interface Clause {
  readonly literals: Literal[];
}

/** Σ coefficient × variable ≤ `most`, where `when` holds. */
export interface Linear {
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
  readonly most: number;
  readonly when: Literal;
  /** Waits to be looked at. */
  waits: boolean;
  /** How often it was looked at in a run, and in which run that was. */
  turns: number;
  run: number;
}

/** Why a bound moved: a clause, a sum, or nothing (a decision). */
export type Reason = Clause | Linear | undefined;

export class Trail {
  readonly low: number[] = [];
  readonly high: number[] = [];
  /** Per entry: the variable, the side, the new and the old bound, the entry before it on that side, the reason and level. */
  readonly variable: number[] = [];
  readonly isHigh: boolean[] = [];
  readonly bound: number[] = [];
  readonly before: number[] = [];
  readonly previous: number[] = [];
  readonly reason: Reason[] = [];
  readonly level: number[] = [];
  /** The first entry of each level above 0. */
  readonly starts: number[] = [];
  private readonly lastLow: number[] = [];
  private readonly lastHigh: number[] = [];

  add(low: number, high: number): number {
    this.low.push(low);
    this.lastLow.push(-1);
    this.lastHigh.push(-1);
    return this.high.push(high) - 1;
  }

  /** What lies above it in the lists was undone, and is written over. */
  private size = 0;

  get length(): number {
    return this.size;
  }

  get depth(): number {
    return this.starts.length;
  }

  isTrue({ v, ge, k }: Literal): boolean {
    return ge ? this.low[v]! >= k : this.high[v]! <= k;
  }

  isFalse({ v, ge, k }: Literal): boolean {
    return ge ? this.high[v]! < k : this.low[v]! > k;
  }

  push({ v, ge, k }: Literal, reason: Reason): void {
    const entry = this.size++;
    this.variable[entry] = v;
    this.isHigh[entry] = !ge;
    this.bound[entry] = k;
    this.reason[entry] = reason;
    this.level[entry] = this.starts.length;
    if (ge) {
      this.before[entry] = this.low[v]!;
      this.previous[entry] = this.lastLow[v]!;
      this.low[v] = k;
      this.lastLow[v] = entry;
    } else {
      this.before[entry] = this.high[v]!;
      this.previous[entry] = this.lastHigh[v]!;
      this.high[v] = k;
      this.lastHigh[v] = entry;
    }
  }

  /** Undoes every entry above a level; `undone` is told of each variable. */
  back(level: number, undone: (variable: number) => void): void {
    if (level >= this.starts.length) return;
    const keep = this.starts[level]!;
    for (let entry = this.size - 1; entry >= keep; entry--) {
      const v = this.variable[entry]!;
      if (this.isHigh[entry]!) {
        this.high[v] = this.before[entry]!;
        this.lastHigh[v] = this.previous[entry]!;
      } else {
        this.low[v] = this.before[entry]!;
        this.lastLow[v] = this.previous[entry]!;
      }
      undone(v);
    }
    this.size = keep;
    this.starts.length = level;
  }

  /** The entry that first made a true literal true, or -1 where the variable began so. */
  madeTrueBy({ v, ge, k }: Literal): number {
    let found = -1;
    for (let at = ge ? this.lastLow[v]! : this.lastHigh[v]!; at >= 0; at = this.previous[at]!) {
      if (ge ? this.bound[at]! < k : this.bound[at]! > k) break;
      // True already before this entry: an earlier one made it so, or the variable began so.
      found = (ge ? this.before[at]! >= k : this.before[at]! <= k) ? -1 : at;
    }
    return found;
  }

  /** The bound that a variable had before an entry, as a literal. */
  boundBefore(v: number, isHigh: boolean, entry: number): Literal {
    let at = isHigh ? this.lastHigh[v]! : this.lastLow[v]!;
    let bound = isHigh ? this.high[v]! : this.low[v]!;
    while (at >= entry) {
      bound = this.before[at]!;
      at = this.previous[at]!;
    }
    return { v, ge: !isHigh, k: bound };
  }
}
