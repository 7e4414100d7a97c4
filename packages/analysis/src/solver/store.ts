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
      ({ inner }) => inner.size <= roomFor(cone.size) && about.every(({ v }) => inner.has(v)),
    );
    if (known !== undefined) return new Question(known.solver, known.inner, cone);
    const made = this.solverFor(cone);
    this.solvers.unshift(made);
    if (this.solvers.length > mostSolvers) this.solvers.pop();
    this.sealed = this.size;
    return new Question(made.solver, made.inner, cone);
  }

  /** Everything that some literals rest on. */
  private coneOf(about: readonly Literal[]): ReadonlySet<number> {
    const cone = new Set<number>([0]);
    const waiting = about.map(({ v }) => v);
    while (waiting.length > 0) {
      const v = waiting.pop()!;
      if (cone.has(v)) continue;
      cone.add(v);
      for (const one of this.defining[v]!) {
        if ("literals" in one) {
          for (const literal of one.literals) if (!cone.has(literal.v)) waiting.push(literal.v);
        } else if ("map" in one) waiting.push(one.of);
        else {
          if (!cone.has(one.when.v)) waiting.push(one.when.v);
          for (const [variable] of one.terms) if (!cone.has(variable)) waiting.push(variable);
        }
      }
    }
    return cone;
  }

  private solverFor(cone: ReadonlySet<number>): Made {
    // In the order in which they were made: the facts that are read first are decided first.
    const order = [...cone].filter((v) => v !== 0).sort((a, b) => a - b);
    const solver = new Solver();
    const inner = new Map<number, number>([[0, 0]]);
    for (const v of order) {
      const derived = this.defining[v]!.some((one) => "terms" in one || "map" in one);
      inner.set(v, solver.variable(this.low[v]!, this.high[v]!, derived));
    }
    const own = ({ v, ge, k }: Literal): Literal => ({ v: inner.get(v)!, ge, k });
    for (const v of order)
      for (const one of this.defining[v]!)
        if ("literals" in one) solver.clause(one.literals.map(own));
        else if ("map" in one) solver.follows(inner.get(v)!, inner.get(one.of)!, one.map, one.rising);
        else
          solver.sum(
            one.terms.map(([variable, a]) => [inner.get(variable)!, a] as const),
            one.most,
            own(one.when),
          );
    return { solver, inner };
  }
}

interface Made {
  readonly solver: Solver;
  readonly inner: ReadonlyMap<number, number>;
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
    private readonly inner: ReadonlyMap<number, number>,
    private readonly cone: ReadonlySet<number>,
  ) {}

  /** Whether the question depends on a variable. */
  reads(v: number): boolean {
    return this.cone.has(v);
  }

  solve(assumptions: readonly Literal[], budget?: Budget): Answer {
    const own = assumptions.map(({ v, ge, k }) => ({ v: this.inner.get(v)!, ge, k }));
    const answer = this.solver.solve(own, budget);
    if (answer.kind === "onbekend") return answer;
    if (answer.kind === "kan") {
      const model: number[] = [];
      for (const v of this.cone) model[v] = answer.model[this.inner.get(v)!]!;
      return { kind: "kan", model };
    }
    // Literals of the core are assumptions, told in the variables of the store.
    const core = assumptions.filter((_, at) =>
      answer.core.some(({ v, ge, k }) => v === own[at]!.v && ge === own[at]!.ge && k === own[at]!.k),
    );
    return { kind: "kan niet", core };
  }
}
