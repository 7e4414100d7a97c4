// What follows from the bounds so far: clauses with one literal left, and sums that leave a variable less room.

import { isSame, opposite, type Literal } from "./literal.js";
import { followed, type Follows } from "./follow.js";
import type { Clause, Linear, Reason, Trail } from "./trail.js";

/** True literals that cannot hold together. */
export type Conflict = readonly Literal[];

/** A sum that keeps moving the same bounds by little is left to the exact check of the end. */
const mostTurns = 24;
/** After so many turns only what takes away a fair part of the room of a variable counts. */
const freeTurns = 2;
const littleLeft = 0.8;

export class Propagation {
  /** Clauses by the variable and side whose change may make a watched literal false. */
  private readonly watchLow: (Clause[] | undefined)[] = [];
  private readonly watchHigh: (Clause[] | undefined)[] = [];
  private readonly sumsOfLow: (Linear[] | undefined)[] = [];
  private readonly sumsOfHigh: (Linear[] | undefined)[] = [];
  private next = 0;
  private readonly waiting: Linear[] = [];
  private readonly curvesOf: (Follows[] | undefined)[] = [];
  private readonly curves: Follows[] = [];
  private runs = 0;

  constructor(private readonly trail: Trail) {}

  addVariable(): void {
    this.watchLow.push(undefined);
    this.watchHigh.push(undefined);
    this.sumsOfLow.push(undefined);
    this.sumsOfHigh.push(undefined);
    this.curvesOf.push(undefined);
  }

  /** The first two literals are watched: they are the last ones to become false. */
  watch(clause: Clause): void {
    const first = clause.literals[0];
    const second = clause.literals[1];
    this.watchesOf(first!).push(clause);
    if (second !== undefined) this.watchesOf(second).push(clause);
  }

  private watchesOf({ v, ge }: Literal): Clause[] {
    return ((ge ? this.watchHigh : this.watchLow)[v] ??= []);
  }

  addSum(sum: Linear): void {
    const { variables, coefficients, when } = sum;
    for (let at = 0; at < variables.length; at++)
      ((coefficients[at]! > 0 ? this.sumsOfLow : this.sumsOfHigh)[variables[at]!] ??= []).push(sum);
    ((when.ge ? this.sumsOfLow : this.sumsOfHigh)[when.v] ??= []).push(sum);
    this.enqueue(sum);
  }

  addCurve(curve: Follows): void {
    (this.curvesOf[curve.v] ??= []).push(curve);
    (this.curvesOf[curve.of] ??= []).push(curve);
    this.curves.push(curve);
    curve.waits = true;
  }

  private enqueue(sum: Linear): void {
    if (sum.waits) return;
    sum.waits = true;
    this.waiting.push(sum);
  }

  /** Makes a literal true; a conflict where it is false already. */
  assign(literal: Literal, reason: Reason): Conflict | undefined {
    const { trail } = this;
    if (trail.isTrue(literal)) return undefined;
    if (!trail.isFalse(literal)) {
      trail.push(literal, reason);
      return undefined;
    }
    return [...this.because(literal, reason, trail.length), opposite(literal)];
  }

  /** The literals that made a reason give a literal, as they stood before an entry. */
  because(literal: Literal, reason: Reason, entry: number): readonly Literal[] {
    if (reason === undefined) return [];
    if ("literals" in reason) {
      // A clause holds one literal per variable and side, so the one that was made is known by these.
      const others: Literal[] = [];
      for (let at = 0; at < reason.literals.length; at++) {
        const one = reason.literals[at]!;
        if (!isSame(one, literal)) others.push(opposite(one));
      }
      return others;
    }
    const { variables, coefficients } = reason;
    const aboutWhen = isWhen(reason, literal);
    const others: Literal[] = [];
    for (let at = 0; at < variables.length; at++) {
      const v = variables[at]!;
      if (v !== literal.v || aboutWhen) others.push(this.trail.boundBefore(v, coefficients[at]! < 0, entry));
    }
    if (!aboutWhen) others.push(reason.when);
    return others;
  }

  /** Everything that follows; the literals that contradict each other where something does. */
  run(): Conflict | undefined {
    const { trail } = this;
    this.runs++;
    for (;;) {
      while (this.next < trail.length) {
        const entry = this.next++;
        const conflict = this.follow(trail.variable[entry]!, trail.isHigh[entry]!);
        // What waits is looked at again after backtracking: a sum may have been waiting for a level that stays.
        if (conflict !== undefined) return conflict;
      }
      const curve = this.curves.pop();
      if (curve !== undefined) {
        curve.waits = false;
        for (const { literal, reason } of followed(curve, trail)) {
          const conflict = this.assign(literal, reason);
          if (conflict !== undefined) return conflict;
        }
        continue;
      }
      const sum = this.waiting.pop();
      if (sum === undefined) return undefined;
      sum.waits = false;
      const conflict = this.tighten(sum);
      if (conflict !== undefined) return conflict;
    }
  }

  /** After backtracking. */
  reset(): void {
    this.next = Math.min(this.next, this.trail.length);
  }

  private follow(v: number, isHigh: boolean): Conflict | undefined {
    const { trail } = this;
    const sums = isHigh ? this.sumsOfHigh[v] : this.sumsOfLow[v];
    if (sums !== undefined)
      for (let at = 0; at < sums.length; at++) {
        const sum = sums[at]!;
        // A sum whose condition fails says nothing.
        if (!trail.isFalse(sum.when)) this.enqueue(sum);
      }
    const curves = this.curvesOf[v];
    if (curves !== undefined)
      for (let at = 0; at < curves.length; at++) {
        const curve = curves[at]!;
        if (curve.waits) continue;
        curve.waits = true;
        this.curves.push(curve);
      }
    const watching = isHigh ? this.watchHigh[v] : this.watchLow[v];
    if (watching === undefined) return undefined;
    let kept = 0;
    for (let at = 0; at < watching.length; at++) {
      const clause = watching[at]!;
      const { literals } = clause;
      // Put the literal of this side second.
      const first = literals[0]!;
      if (first.v === v && first.ge === isHigh && trail.isFalse(first)) {
        literals[0] = literals[1]!;
        literals[1] = first;
      }
      if (trail.isTrue(literals[0]!) || !trail.isFalse(literals[1]!)) {
        watching[kept++] = clause;
        continue;
      }
      let other = 2;
      while (other < literals.length && trail.isFalse(literals[other]!)) other++;
      if (other < literals.length) {
        const found = literals[other]!;
        literals[other] = literals[1]!;
        literals[1] = found;
        const list = this.watchesOf(found);
        if (list === watching) watching[kept++] = clause;
        else list.push(clause);
        continue;
      }
      watching[kept++] = clause;
      const conflict = this.assign(literals[0]!, clause);
      if (conflict !== undefined) {
        for (let rest = at + 1; rest < watching.length; rest++) watching[kept++] = watching[rest]!;
        watching.length = kept;
        return conflict;
      }
    }
    watching.length = kept;
    return undefined;
  }

  private tighten(sum: Linear): Conflict | undefined {
    const { trail } = this;
    const { variables, coefficients, when } = sum;
    if (trail.isFalse(when)) return undefined;
    const { low, high } = trail;
    let least = 0;
    for (let at = 0; at < variables.length; at++) {
      const a = coefficients[at]!;
      least += a * (a > 0 ? low[variables[at]!]! : high[variables[at]!]!);
    }
    const room = sum.most - least;
    if (room < 0) return this.assign(opposite(when), sum);
    if (!trail.isTrue(when)) return undefined;
    if (sum.run !== this.runs) {
      sum.run = this.runs;
      sum.turns = 0;
    }
    if (++sum.turns > mostTurns) return undefined;
    for (let at = 0; at < variables.length; at++) {
      const v = variables[at]!;
      const a = coefficients[at]!;
      const size = Math.abs(a);
      const width = high[v]! - low[v]!;
      if (size * width <= room) continue;
      const steps = Math.floor(room / size);
      if (sum.turns > freeTurns && steps > width * littleLeft) continue;
      const literal: Literal =
        a > 0 ? { v, ge: false, k: low[v]! + steps } : { v, ge: true, k: high[v]! - steps };
      const conflict = this.assign(literal, sum);
      if (conflict !== undefined) return conflict;
    }
    return undefined;
  }
}

function isWhen({ when }: Linear, { v, ge }: Literal): boolean {
  return when.v === v && when.ge !== ge;
}
