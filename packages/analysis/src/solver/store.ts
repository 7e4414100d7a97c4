// Variables with what defines each of them. A question is put to a solver with only what it rests on: the definition of a
// variable that a question does not read can always be met, so leaving it out changes no answer.

import { yes, type Literal } from "./literal.js";
import { Solver, type Answer, type Budget } from "./solver.js";

export type Constraint =
  | { readonly literals: readonly Literal[] }
  | { readonly terms: readonly (readonly [number, number])[]; readonly most: number; readonly when: Literal }
  /** `v` is what `map` makes of `of`: never less for more, or (falling) never more. */
  | {
      readonly v: number;
      readonly of: number;
      readonly map: (value: number) => number;
      readonly rising: boolean;
    };

export class Store {
  private readonly low: number[] = [1];
  private readonly high: number[] = [1];
  private readonly defining: Constraint[][] = [[]];
  /** The variables that what defines a variable names, some of them more than once. */
  private readonly named: number[][] = [[]];
  /** Whether others settle what a variable is: a sum, or a curve. */
  private readonly derived: boolean[] = [false];
  private readonly solvers: Made[] = [];
  /** Models of earlier questions, the last one first. */
  private readonly models: (readonly number[])[] = [];
  /** Variables below this may be known to a solver that is kept. */
  private sealed = 0;
  /** Everything that was ever said, in the order in which it was said. */
  readonly constraints: Constraint[] = [];

  /** A whole number from `low` to `high`. */
  variable(low: number, high: number): number {
    this.high.push(high);
    this.defining.push([]);
    this.named.push([]);
    this.derived.push(false);
    return this.low.push(low) - 1;
  }

  /** How many variables there are; the first one is 1. */
  get size(): number {
    return this.low.length;
  }

  bounds(v: number): { readonly low: number; readonly high: number } {
    return { low: this.low[v]!, high: this.high[v]! };
  }

  /** Part of what defines `owner`: one of the literals holds. */
  clause(owner: number, literals: readonly Literal[]): void {
    this.add(owner, { literals });
  }

  /** Part of what defines `owner`: where `when` holds, Σ coefficient × variable ≤ most. */
  sum(owner: number, terms: readonly (readonly [number, number])[], most: number, when: Literal = yes): void {
    this.add(owner, { terms, most, when });
  }

  private add(owner: number, constraint: Constraint): void {
    // A variable that was asked about before, and is now held tighter.
    if (owner < this.sealed) this.solvers.length = this.models.length = 0;
    this.defining[owner]!.push(constraint);
    const named = this.named[owner]!;
    const isClause = "literals" in constraint;
    if (!isClause) this.derived[owner] = true;
    if (isClause) {
      const { literals } = constraint;
      for (let at = 0; at < literals.length; at++) named.push(literals[at]!.v);
    } else if ("map" in constraint) named.push(constraint.of);
    else {
      const { terms, when } = constraint;
      named.push(when.v);
      for (let at = 0; at < terms.length; at++) named.push(terms[at]![0]);
    }
    this.constraints.push(constraint);
  }

  /** Part of what defines `v`: it is what `map` makes of `of`, and never less for more; or (falling) never more. */
  follows(v: number, of: number, map: (value: number) => number, rising = true): void {
    this.add(v, { v, of, map, rising });
  }

  /** Whether literals can hold together; a model of an earlier question that happens to fit needs no search. */
  ask(literals: readonly Literal[], budget?: Budget): Answer {
    // A model that has a variable has all that the variable rests on.
    const known = this.models.find((model) =>
      literals.every(({ v, ge, k }) => model[v] !== undefined && (ge ? model[v] >= k : model[v] <= k)),
    );
    if (known !== undefined) return { kind: "kan", model: known };
    const answer = this.question(literals).solve(literals, budget);
    if (answer.kind !== "kan") return answer;
    this.models.unshift(answer.model);
    if (this.models.length > mostModels) this.models.pop();
    return answer;
  }

  /** A question about some literals, with everything they rest on. */
  question(about: readonly Literal[]): Question {
    const cone = this.coneOf(about);
    const known = this.solvers.find(
      ({ inner, size }) =>
        size <= roomFor(cone.all.length) && about.every(({ v }) => (inner[v] ?? none) !== none),
    );
    if (known !== undefined) return new Question(known.solver, known.inner, cone);
    const made = this.solverFor(cone);
    this.solvers.unshift(made);
    if (this.solvers.length > mostSolvers) this.solvers.pop();
    this.sealed = this.size;
    return new Question(made.solver, made.inner, cone);
  }

  /** Everything that some literals rest on. */
  private coneOf(about: readonly Literal[]): Cone {
    const has = new Uint8Array(this.size);
    has[0] = 1;
    // What was found is also what waits to be looked at.
    const all = [0];
    for (const { v } of about)
      if (has[v] === 0) {
        has[v] = 1;
        all.push(v);
      }
    for (let at = 1; at < all.length; at++) {
      const named = this.named[all[at]!]!;
      for (let next = 0; next < named.length; next++) {
        const v = named[next]!;
        if (has[v] === 1) continue;
        has[v] = 1;
        all.push(v);
      }
    }
    return { all, has };
  }

  private solverFor({ all }: Cone): Made {
    // In the order in which they were made: the facts that are read first are decided first.
    const order = Int32Array.from(all).sort().subarray(1);
    const solver = new Solver();
    const inner = new Int32Array(this.size).fill(none);
    inner[0] = 0;
    for (let at = 0; at < order.length; at++) {
      const v = order[at]!;
      inner[v] = solver.variable(this.low[v]!, this.high[v]!, this.derived[v]);
    }
    const own = ({ v, ge, k }: Literal): Literal => ({ v: inner[v]!, ge, k });
    for (let at = 0; at < order.length; at++) {
      const v = order[at]!;
      const defining = this.defining[v]!;
      for (let next = 0; next < defining.length; next++) {
        const one = defining[next]!;
        if ("literals" in one) solver.clause(one.literals.map(own));
        else if ("map" in one) solver.follows(inner[v]!, inner[one.of]!, one.map, one.rising);
        else
          solver.sum(
            one.terms.map((term) => [inner[term[0]]!, term[1]] as const),
            one.most,
            own(one.when),
          );
      }
    }
    return { solver, inner, size: all.length };
  }
}

/** What a question rests on: the variables, and per variable whether it is one of them. */
interface Cone {
  readonly all: readonly number[];
  readonly has: Uint8Array;
}

/** A variable that a solver does not have. */
const none = -1;

interface Made {
  readonly solver: Solver;
  /** Per variable of the store which one of the solver it is. */
  readonly inner: Int32Array;
  readonly size: number;
}

/** Models that are tried on a next question. */
const mostModels = 24;

/** Solvers that are kept for a next question, with what they learned. */
const mostSolvers = 12;

/** A solver that knows much more than a question rests on is slower than a new one. */
function roomFor(size: number): number {
  return 2 * size + 40;
}

/** A solver for one question, that answers in the variables of the store. */
export class Question {
  constructor(
    private readonly solver: Solver,
    private readonly inner: Int32Array,
    private readonly cone: Cone,
  ) {}

  /** Whether the question depends on a variable. */
  reads(v: number): boolean {
    return this.cone.has[v] === 1;
  }

  solve(assumptions: readonly Literal[], budget?: Budget): Answer {
    const own = assumptions.map(({ v, ge, k }) => ({ v: this.inner[v]!, ge, k }));
    const answer = this.solver.solve(own, budget);
    if (answer.kind === "onbekend") return answer;
    if (answer.kind === "kan") {
      const model: number[] = [];
      for (const v of this.cone.all) model[v] = answer.model[this.inner[v]!]!;
      return { kind: "kan", model };
    }
    // Literals of the core are assumptions, told in the variables of the store.
    const core = assumptions.filter((_, at) =>
      answer.core.some(({ v, ge, k }) => v === own[at]!.v && ge === own[at]!.ge && k === own[at]!.k),
    );
    return { kind: "kan niet", core };
  }
}
