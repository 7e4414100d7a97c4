// Exact linear arithmetic: whether sums and bounds can hold together in fractions, after Dutertre and de Moura
// (A Fast Linear-Arithmetic Solver for DPLL(T), CAV 2006). Exact, so nothing is rounded: in whole numbers that a double holds as
// long as these do (tableau.ts), and otherwise once more in fractions of big integers.

import {
  add,
  compare,
  div,
  fromInteger,
  isDivisionByZero,
  mul,
  neg,
  sub,
  type Rational,
} from "@andersom/runtime";
import type { Literal } from "./literal.js";
import { Tableau, TooLarge } from "./tableau.js";

export type Feasible =
  | { readonly kind: "point"; readonly values: () => ReadonlyMap<number, Rational> }
  /** Bounds and conditions that cannot hold together. */
  | { readonly kind: "conflict"; readonly literals: readonly Literal[] }
  | { readonly kind: "given up" };

/** Σ coefficient × variable ≤ `most`, because of what is in `why`. */
export interface Row {
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
  readonly most: number;
  readonly why: () => readonly Literal[];
}

interface Column {
  value: Rational;
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
  /** The literals behind each bound. */
  readonly lowWhy: readonly Literal[];
  readonly highWhy: readonly Literal[];
}

/** Whether the sums hold together within the bounds; `turns` bounds the work. */
export function feasible(
  sums: readonly Row[],
  bounds: (variable: number) => { readonly low: number; readonly high: number },
  turns: number,
): Feasible {
  try {
    return new Tableau(sums, bounds).settle(turns);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return feasibleInFractions(sums, bounds, turns);
  }
}

/** The same in fractions of any size. */
export function feasibleInFractions(
  sums: readonly Row[],
  bounds: (variable: number) => { readonly low: number; readonly high: number },
  turns: number,
): Feasible {
  const columns: Column[] = [];
  const placeOf = new Map<number, number>();
  const place = (v: number): number => {
    const known = placeOf.get(v);
    if (known !== undefined) return known;
    const { low, high } = bounds(v);
    placeOf.set(v, columns.length);
    return (
      columns.push({
        value: fromInteger(low),
        low: fromInteger(low),
        high: fromInteger(high),
        lowWhy: [{ v, ge: true, k: low }],
        highWhy: [{ v, ge: false, k: high }],
      }) - 1
    );
  };
  for (const { variables } of sums) variables.forEach(place);
  /** Basic column → its row over the others. */
  const rows = new Map<number, Map<number, Rational>>();
  for (const sum of sums) {
    const row = new Map<number, Rational>();
    let value = fromInteger(0);
    sum.variables.forEach((v, at) => {
      const [column, a] = [place(v), fromInteger(sum.coefficients[at]!)];
      row.set(column, a);
      value = add(value, mul(a, columns[column]!.value));
    });
    const column = columns.push({
      value,
      low: undefined,
      high: fromInteger(sum.most),
      lowWhy: [],
      highWhy: sum.why(),
    });
    rows.set(column - 1, row);
  }
  for (let turn = 0; turn < turns; turn++) {
    const wrong = firstWrong(columns, rows);
    if (wrong === undefined)
      return {
        kind: "point",
        values: () => new Map([...placeOf].map(([v, column]) => [v, columns[column]!.value])),
      };
    const { basic, below } = wrong;
    const row = rows.get(basic)!;
    const target = below ? columns[basic]!.low! : columns[basic]!.high!;
    // The lowest numbered that can help, again so that the search ends.
    let enters = -1;
    for (const [column, a] of row)
      if ((enters < 0 || column < enters) && canHelp(columns[column]!, a, below)) enters = column;
    if (enters < 0) {
      const own = below ? columns[basic]!.lowWhy : columns[basic]!.highWhy;
      const others = [...row].flatMap(([column, a]) => {
        const rises = a.n > 0n === below;
        return rises ? columns[column]!.highWhy : columns[column]!.lowWhy;
      });
      return { kind: "conflict", literals: [...own, ...others] };
    }
    pivot(columns, rows, basic, enters, target);
  }
  return { kind: "given up" };
}

/** Bland's rule: the lowest numbered, so that the search ends. */
function firstWrong(
  columns: readonly Column[],
  rows: ReadonlyMap<number, unknown>,
): { readonly basic: number; readonly below: boolean } | undefined {
  let found: { basic: number; below: boolean } | undefined;
  for (const basic of rows.keys()) {
    if (found !== undefined && basic > found.basic) continue;
    const { value, low, high } = columns[basic]!;
    if (low !== undefined && compare(value, low) < 0) found = { basic, below: true };
    else if (high !== undefined && compare(value, high) > 0) found = { basic, below: false };
  }
  return found;
}

function canHelp({ value, low, high }: Column, a: Rational, below: boolean): boolean {
  const up = a.n > 0n === below;
  return up ? high === undefined || compare(value, high) < 0 : low === undefined || compare(value, low) > 0;
}

function pivot(
  columns: readonly Column[],
  rows: Map<number, Map<number, Rational>>,
  leaves: number,
  enters: number,
  target: Rational,
): void {
  const row = rows.get(leaves)!;
  const a = row.get(enters)!;
  const step = over(sub(target, columns[leaves]!.value), a);
  columns[leaves]!.value = target;
  columns[enters]!.value = add(columns[enters]!.value, step);
  for (const [basic, other] of rows) {
    const factor = basic === leaves ? undefined : other.get(enters);
    if (factor !== undefined) columns[basic]!.value = add(columns[basic]!.value, mul(factor, step));
  }
  // leaves = a · enters + rest  ⇒  enters = leaves / a − rest / a
  const solved = new Map<number, Rational>([[leaves, over(fromInteger(1), a)]]);
  for (const [column, b] of row) if (column !== enters) solved.set(column, neg(over(b, a)));
  rows.delete(leaves);
  for (const other of rows.values()) {
    const factor = other.get(enters);
    if (factor === undefined) continue;
    other.delete(enters);
    for (const [column, b] of solved) {
      const known = other.get(column);
      const sum = known === undefined ? mul(factor, b) : add(known, mul(factor, b));
      if (sum.n === 0n) other.delete(column);
      else other.set(column, sum);
    }
  }
  rows.set(enters, solved);
}

function over(a: Rational, b: Rational): Rational {
  const result = div(a, b);
  if (isDivisionByZero(result)) throw new RangeError("A pivot is never zero.");
  return result;
}
