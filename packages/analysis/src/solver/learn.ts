// What a conflict teaches: the clause that keeps the search from the same mistake (first unique implication point).

import { opposite, type Literal } from "./literal.js";
import type { Conflict, Propagation } from "./propagate.js";
import type { Trail } from "./trail.js";

export interface Lesson {
  /** Literals of which one must hold; the first is the one that is new after going back. */
  readonly literals: readonly Literal[];
  /** The level to go back to; -1 when nothing is left to try. */
  readonly level: number;
}

/** The needed literal per entry of the trail: the weakest bound that the conflict rests on. */
class Needs {
  readonly byEntry = new Map<number, Literal>();
  /** How many of them are of the level that is counted. */
  count = 0;
  level = -1;
  constructor(private readonly trail: Trail) {}

  add(literal: Literal): void {
    const entry = this.trail.madeTrueBy(literal);
    if (entry < 0 || this.trail.level[entry] === 0) return;
    const known = this.byEntry.get(entry);
    if (known === undefined && this.trail.level[entry] === this.level) this.count++;
    if (known === undefined || (literal.ge ? literal.k > known.k : literal.k < known.k))
      this.byEntry.set(entry, literal);
  }

  remove(entry: number): void {
    if (this.byEntry.delete(entry) && this.trail.level[entry] === this.level) this.count--;
  }

  /** Counts those of a level from here on. */
  counting(level: number): void {
    this.level = level;
    this.count = 0;
    for (const entry of this.byEntry.keys()) if (this.trail.level[entry] === level) this.count++;
  }
}

/**
 * Follows the conflict back to one literal of its level. `touched` is told of every variable on the way.
 */
export function learn(
  trail: Trail,
  propagation: Propagation,
  conflict: Conflict,
  touched: (variable: number) => void,
): Lesson {
  const needs = new Needs(trail);
  conflict.forEach((one) => needs.add(one));
  let top = 0;
  for (const entry of needs.byEntry.keys()) top = Math.max(top, trail.level[entry]!);
  if (top === 0) return { literals: [], level: -1 };
  needs.counting(top);
  let entry = trail.length - 1;
  for (;;) {
    while (!(needs.byEntry.has(entry) && trail.level[entry] === top)) entry--;
    touched(trail.variable[entry]!);
    if (needs.count === 1) break;
    const literal = { v: trail.variable[entry]!, ge: !trail.isHigh[entry]!, k: trail.bound[entry]! };
    needs.remove(entry);
    for (const one of propagation.because(literal, trail.reason[entry], entry)) needs.add(one);
    entry--;
  }
  const asserted = needs.byEntry.get(entry)!;
  const rest = [...needs.byEntry]
    .filter(([at]) => at !== entry)
    .sort(([a], [b]) => b - a)
    .map(([at, literal]) => ({ at, literal: opposite(literal) }));
  rest.forEach(({ at }) => touched(trail.variable[at]!));
  // The second literal is of the highest level that stays, so that both watches are the last to become false.
  const level = rest.length === 0 ? 0 : trail.level[rest[0]!.at]!;
  return { literals: [opposite(asserted), ...rest.map(({ literal }) => literal)], level };
}

/** The decisions that a set of true literals rests on. */
export function decisionsBehind(trail: Trail, propagation: Propagation, from: Conflict): readonly Literal[] {
  const needs = new Needs(trail);
  from.forEach((one) => needs.add(one));
  const decisions: Literal[] = [];
  for (let entry = trail.length - 1; entry >= 0; entry--) {
    const needed = needs.byEntry.get(entry);
    if (needed === undefined) continue;
    const literal = { v: trail.variable[entry]!, ge: !trail.isHigh[entry]!, k: trail.bound[entry]! };
    if (trail.reason[entry] === undefined) decisions.unshift(literal);
    else for (const one of propagation.because(literal, trail.reason[entry], entry)) needs.add(one);
  }
  return decisions;
}
