// The search: decide, see what follows, learn from what contradicts, and check sums exactly before a model is given.
// Whole numbers with bounds, clauses over bounds (lazy clause generation, Ohrimenko, Stuckey and Codish 2009), and sums.

import type { Rational } from "@andersom/runtime";
import { Activity } from "./activity.js";
import { besideCurve, type Follows } from "./follow.js";
import { decisionsBehind, learn } from "./learn.js";
import { atLeast, atMost, isSame, opposite, yes, type Literal } from "./literal.js";
import { Propagation, type Conflict } from "./propagate.js";
import { feasible, type Feasible, type Row } from "./simplex.js";
import { Trail, type Clause, type Linear } from "./trail.js";

export type Answer =
  /** A whole number per variable. */
  | { readonly kind: "kan"; readonly model: readonly number[] }
  /** No model; `core`: the assumptions that it cannot hold with. */
  | { readonly kind: "kan niet"; readonly core: readonly Literal[] }
  /** The budget ran out. */
  | { readonly kind: "onbekend" };

export interface Budget {
  /** Conflicts and exact checks together; a decision, which is cheap, is a small part of one. */
  readonly nodes: number;
  /** Told how many of them an answer took. */
  readonly spend?: (nodes: number) => void;
}

/** Whole numbers beyond this are not exact in a double: what needs them is answered with onbekend. */
const largestExact = 2 ** 53;
const pivots = 2000;
/**
 * Where sums contradicted each other before, they are checked exactly on the way as well, not only at the end: soon after a
 * contradiction, since there mostly is another one, and less often for as long as they agree.
 */
const exactSoon = 4;
const exactLate = 32;
const exactSlower = 1.5;
/** What a decision counts for: a large question has many, and each is followed in little time. */
const perDecision = 0.05;

/** One set of constraints, asked more than once under different assumptions; what it learns it keeps. */
export class Solver {
  private readonly trail = new Trail();
  private readonly propagation = new Propagation(this.trail);
  private readonly activity = new Activity();
  private readonly clauses: Clause[] = [];
  private readonly sums: Linear[] = [];
  private readonly curves: Follows[] = [];
  private readonly derived = new Set<number>();
  private impossible = false;
  private tooLarge = false;
  /** The last exact check found that sums contradict each other. */
  private refused = false;
  /** Sums that contradicted each other just now may well do so before more is decided. */
  private again = false;
  /** How much was decided since the last exact check, and after how much there is a next one. */
  private decided = 0;
  private every = exactSoon;
  /** What the question that is asked took so far. */
  private node = 0;
  /** The place from which a clause that nothing satisfies is looked for. */
  private from = 0;
  /** What was assumed last, one for each of the first levels of the trail. */
  private assumed: readonly Literal[] = [];

  constructor() {
    this.variable(1, 1);
  }

  /** A whole number from `low` to `high`; `derived`: others settle what it is. */
  variable(low: number, high: number, derived = false): number {
    const v = this.trail.add(low, high);
    this.propagation.addVariable();
    this.activity.add(v, low === 0 && high === 1);
    if (derived) this.derived.add(v);
    return v;
  }

  bounds(v: number): { readonly low: number; readonly high: number } {
    return { low: this.trail.low[v]!, high: this.trail.high[v]! };
  }

  /** At least one of the literals holds. */
  clause(written: readonly Literal[]): void {
    this.backTo(0);
    const literals = simplified(written, this.trail);
    if (literals === undefined) return;
    if (literals.length === 0) this.impossible = true;
    else if (literals.length === 1)
      this.impossible ||= this.propagation.assign(literals[0]!, undefined) !== undefined;
    else {
      const clause = { literals };
      this.clauses.push(clause);
      this.propagation.watch(clause);
    }
  }

  /** Where `when` holds: Σ coefficient × variable ≤ most. */
  sum(terms: readonly (readonly [variable: number, coefficient: number])[], most: number, where = yes): void {
    this.backTo(0);
    if (this.trail.isFalse(where)) return;
    const when = this.trail.isTrue(where) ? yes : this.apart(where, terms);
    const { variables, coefficients } = together(terms);
    const first = variables[0];
    if (first === undefined) {
      if (most < 0) this.clause([opposite(when)]);
      return;
    }
    let shared = 0;
    let size = Math.abs(most);
    for (let at = 0; at < variables.length; at++) {
      const v = variables[at]!;
      const a = Math.abs(coefficients[at]!);
      shared = gcd(shared, a);
      size += a * Math.max(Math.abs(this.trail.low[v]!), Math.abs(this.trail.high[v]!));
    }
    if (!(size < largestExact)) {
      this.tooLarge = true;
      return;
    }
    const least = Math.floor(most / shared);
    if (variables.length === 1) {
      this.clause([opposite(when), coefficients[0]! > 0 ? atMost(first, least) : atLeast(first, -least)]);
      return;
    }
    if (shared !== 1) for (let at = 0; at < coefficients.length; at++) coefficients[at]! /= shared;
    const sum = {
      variables,
      coefficients,
      most: least,
      when,
      waits: false,
      turns: 0,
      run: 0,
    };
    this.sums.push(sum);
    this.propagation.addSum(sum);
  }

  /** `v` is what `map` makes of `of`, and never less for more; or (falling) never more. */
  follows(v: number, of: number, map: (value: number) => number, rising: boolean): void {
    this.backTo(0);
    const curve = { v, of, map, rising, waits: false };
    this.curves.push(curve);
    this.propagation.addCurve(curve);
  }

  /** A condition about a number of the sum itself gets a name, so that the one is never taken for the other. */
  private apart(when: Literal, terms: readonly (readonly [number, number])[]): Literal {
    if (!terms.some(([v]) => v === when.v)) return when;
    const named = atLeast(this.variable(0, 1), 1);
    this.clause([opposite(when), named]);
    return named;
  }

  solve(assumptions: readonly Literal[] = [], budget: Budget = { nodes: 20_000 }): Answer {
    this.node = 0;
    const answer = this.search(assumptions, budget.nodes);
    budget.spend?.(this.node);
    return answer;
  }

  private search(assumptions: readonly Literal[], nodes: number): Answer {
    if (this.impossible) return { kind: "kan niet", core: [] };
    if (this.tooLarge) return { kind: "onbekend" };
    this.backTo(this.shared(assumptions));
    this.assumed = assumptions;
    this.from = 0;
    this.refused = this.again = false;
    this.decided = 0;
    this.every = exactSoon;
    for (; this.node < nodes; this.node++) {
      const conflict = this.propagation.run();
      if (conflict !== undefined) {
        if (!this.recover(conflict)) return { kind: "kan niet", core: [] };
        continue;
      }
      const assumed = this.assume(assumptions);
      if (assumed === "decided") continue;
      if (assumed !== undefined) return { kind: "kan niet", core: assumed };
      if (this.again) {
        this.again = false;
        this.decided = 0;
        const early = this.exactly();
        this.every = early.kind === "conflict" ? exactSoon : Math.min(exactLate, this.every * exactSlower);
        if (early.kind === "conflict") {
          this.again = this.recover(early.literals);
          if (this.impossible) return { kind: "kan niet", core: [] };
          continue;
        }
      }
      const choice = this.activity.next((v) => this.isFixed(v)) ?? this.openClause();
      if (choice !== undefined) {
        this.decide(typeof choice === "number" ? atMost(choice, 0) : choice);
        if (this.refused && ++this.decided >= this.every) this.again = true;
        this.node -= 1 - perDecision;
        continue;
      }
      const found = this.atTheEnd();
      if (found === "again") {
        if (this.impossible) return { kind: "kan niet", core: [] };
        continue;
      }
      if (found === "given up") break;
      return { kind: "kan", model: found.model };
    }
    return { kind: "onbekend" };
  }

  /** With how many of the same assumptions the question before began: what followed from these still does. */
  private shared(assumptions: readonly Literal[]): number {
    const most = Math.min(this.trail.depth, this.assumed.length, assumptions.length);
    let level = 0;
    while (level < most && isSame(this.assumed[level]!, assumptions[level]!)) level++;
    return level;
  }

  private isFixed(v: number): boolean {
    return this.trail.low[v] === this.trail.high[v];
  }

  private decide(literal: Literal): void {
    this.trail.starts.push(this.trail.length);
    this.trail.push(literal, undefined);
  }

  private backTo(level: number): void {
    this.trail.back(level, (v) => this.activity.undone(v));
    this.propagation.reset();
    this.from = 0;
  }

  /** Learns and goes back; false when nothing is left to try. */
  private recover(conflict: Conflict): boolean {
    const { literals, level } = learn(this.trail, this.propagation, conflict, (v) => this.activity.touch(v));
    this.activity.fade();
    if (level < 0) {
      this.impossible = true;
      return false;
    }
    this.backTo(level);
    const reason = { literals: [...literals] };
    if (literals.length > 1) this.propagation.watch(reason);
    this.propagation.assign(literals[0]!, literals.length > 1 ? reason : undefined);
    return true;
  }

  /** The next assumption that is not there yet; the core when one cannot hold. */
  private assume(assumptions: readonly Literal[]): "decided" | readonly Literal[] | undefined {
    while (this.trail.depth < assumptions.length) {
      const next = assumptions[this.trail.depth]!;
      if (this.trail.isFalse(next)) {
        const core = decisionsBehind(this.trail, this.propagation, [opposite(next)]);
        return [...core, next];
      }
      if (!this.trail.isTrue(next)) {
        this.decide(next);
        return "decided";
      }
      this.trail.starts.push(this.trail.length);
    }
    return undefined;
  }

  /** A literal of a clause that nothing satisfies yet, or the condition of a sum that is neither true nor false. */
  private openClause(): Literal | undefined {
    for (; this.from < this.clauses.length; this.from++) {
      const { literals } = this.clauses[this.from]!;
      if (literals.some((one) => this.trail.isTrue(one))) continue;
      const open = literals.find((one) => !this.trail.isFalse(one));
      if (open !== undefined) return open;
    }
    const sum = this.sums.find(({ when }) => !this.trail.isTrue(when) && !this.trail.isFalse(when));
    return sum && opposite(sum.when);
  }

  /** Every condition is settled: give each number a value, first by trying, then by exact arithmetic. */
  private atTheEnd(): { readonly model: readonly number[] } | "again" | "given up" {
    const level = this.trail.depth;
    if (!this.refused) {
      const tried = this.fill(new Map());
      if (tried !== undefined) return { model: tried };
      this.backTo(level);
    }
    const answer = this.exactly();
    if (answer.kind === "given up") return "given up";
    // Where sums contradict each other they mostly do so again: trying first is only worth it where they did not.
    this.refused = answer.kind === "conflict";
    if (answer.kind === "conflict") {
      this.again = this.recover(answer.literals);
      return "again";
    }
    const values = answer.values();
    const near = this.fill(new Map([...values].map(([v, value]) => [v, nearest(value)])));
    if (near !== undefined) return { model: near };
    this.backTo(level);
    for (const [v, value] of values)
      if (value.d !== 1n) {
        this.decide(atMost(v, floor(value)));
        return "again";
      }
    for (const curve of this.curves) {
      const [at, height] = [curve.of, curve.v].map((v) => {
        const value = values.get(v);
        return value === undefined ? this.trail.low[v]! : Number(value.n);
      });
      const aside = besideCurve(curve, at!, height!, this.trail);
      if (aside === undefined || this.trail.isTrue(aside) || this.trail.isFalse(aside)) continue;
      this.decide(aside);
      return "again";
    }
    // A point of whole numbers that propagation refuses cannot be: bounds and sums both hold there.
    return "given up";
  }

  /** Whether the sums whose condition is settled can hold together, in fractions. */
  private exactly(): Feasible {
    const active: Row[] = [];
    for (let at = 0; at < this.sums.length; at++) {
      const sum = this.sums[at]!;
      const row = this.trail.isTrue(sum.when) ? this.reduced(sum) : undefined;
      if (row !== undefined) active.push(row);
    }
    return feasible(active, (v) => this.bounds(v), pivots);
  }

  /**
   * A sum of what is still open; whole numbers with a common factor leave less room than fractions. Undefined where the bounds
   * keep it already.
   */
  private reduced(sum: Linear): Row | undefined {
    const { variables, coefficients, most, when } = sum;
    const { low, high } = this.trail;
    let highest = 0;
    for (let at = 0; at < variables.length; at++) {
      const a = coefficients[at]!;
      highest += a * (a > 0 ? high[variables[at]!]! : low[variables[at]!]!);
    }
    if (highest <= most) return undefined;
    const open: number[] = [];
    const factors: number[] = [];
    let rest = most;
    let shared = 0;
    for (let at = 0; at < variables.length; at++) {
      const v = variables[at]!;
      const a = coefficients[at]!;
      if (low[v] === high[v]) rest -= a * low[v]!;
      else {
        open.push(v);
        factors.push(a);
        shared = gcd(shared, Math.abs(a));
      }
    }
    // Nothing is open: propagation has seen to it.
    if (open.length === 0) return undefined;
    if (shared !== 1) for (let at = 0; at < factors.length; at++) factors[at]! /= shared;
    return {
      variables: open,
      coefficients: factors,
      most: Math.floor(rest / shared),
      // Asked for before anything changes, and mostly not at all.
      why: () => [when, ...this.fixedBounds(sum)],
    };
  }

  /** Of what is fixed in a sum only the bounds that take room away: what is on the other side would leave even less. */
  private fixedBounds({ variables, coefficients }: Linear): readonly Literal[] {
    return variables.flatMap((v, at) => {
      if (!this.isFixed(v)) return [];
      const value = this.trail.low[v]!;
      return [coefficients[at]! > 0 ? atLeast(v, value) : atMost(v, value)];
    });
  }

  /** Fixes the numbers one by one near what is preferred; undefined as soon as a number has no value left to try. */
  private fill(preferred: ReadonlyMap<number, number>): readonly number[] | undefined {
    const { low, high } = this.trail;
    // What other numbers are computed from goes first; of those the widest last, which has most room for what is left.
    const width = (v: number): number => high[v]! - low[v]!;
    const order = low.map((_, v) => v).filter((v) => !this.isFixed(v));
    order.sort(
      (a, b) => Number(this.derived.has(a)) - Number(this.derived.has(b)) || width(a) - width(b) || a - b,
    );
    for (const v of order) {
      if (this.isFixed(v)) continue;
      const near = preferred.get(v) ?? low[v]!;
      const level = this.trail.depth;
      const options = [near, near - 1, near + 1, low[v]!, high[v]!];
      const fits = options
        .map((value) => Math.min(high[v]!, Math.max(low[v]!, value)))
        .filter((value, at, all) => all.indexOf(value) === at)
        .some((value) => {
          if (this.fixes(v, value)) return true;
          this.backTo(level);
          return false;
        });
      if (!fits) return undefined;
    }
    return [...low];
  }

  private fixes(v: number, value: number): boolean {
    for (const literal of [atLeast(v, value), atMost(v, value)]) {
      if (this.trail.isTrue(literal)) continue;
      if (this.trail.isFalse(literal)) return false;
      this.decide(literal);
      if (this.propagation.run() !== undefined) return false;
    }
    return true;
  }
}

/** Without what is false and double; undefined when the clause holds whatever happens. */
function simplified(literals: readonly Literal[], trail: Trail): Literal[] | undefined {
  const kept: Literal[] = [];
  for (let from = 0; from < literals.length; from++) {
    const one = literals[from]!;
    if (trail.isTrue(one)) return undefined;
    if (trail.isFalse(one)) continue;
    let at = 0;
    while (at < kept.length && (kept[at]!.v !== one.v || kept[at]!.ge !== one.ge)) at++;
    if (at === kept.length) kept.push(one);
    else if (one.ge ? one.k < kept[at]!.k : one.k > kept[at]!.k) kept[at] = one;
  }
  for (let at = 0; at < kept.length; at++) {
    const { v, ge, k } = kept[at]!;
    if (!ge) continue;
    for (let next = 0; next < kept.length; next++) {
      const other = kept[next]!;
      if (other.v === v && !other.ge && k <= other.k + 1) return undefined;
    }
  }
  return kept;
}

/** A coefficient per variable, without those that come to nothing; mostly each stands there once. */
function together(terms: readonly (readonly [number, number])[]): {
  readonly variables: number[];
  readonly coefficients: number[];
} {
  const variables: number[] = [];
  const coefficients: number[] = [];
  const places = terms.length > mostByHand ? new Map<number, number>() : undefined;
  for (let from = 0; from < terms.length; from++) {
    const term = terms[from]!;
    const v = term[0];
    const a = term[1];
    const at = places === undefined ? variables.indexOf(v) : (places.get(v) ?? -1);
    if (at >= 0) coefficients[at]! += a;
    else {
      places?.set(v, variables.length);
      variables.push(v);
      coefficients.push(a);
    }
  }
  if (!coefficients.includes(0)) return { variables, coefficients };
  const kept = coefficients.flatMap((a, at) => (a === 0 ? [] : [at]));
  return { variables: kept.map((at) => variables[at]!), coefficients: kept.map((at) => coefficients[at]!) };
}

/** Looking through a list this long takes less time than keeping places. */
const mostByHand = 16;

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function floor({ n, d }: Rational): number {
  return Number(n >= 0n ? n / d : -((-n + d - 1n) / d));
}

function nearest(value: Rational): number {
  return floor({ n: 2n * value.n + value.d, d: 2n * value.d });
}
