// Literals: one bound of one whole-number variable. A yes/no variable is a whole number from 0 to 1.

/** `ge`: the variable is at least `k`; else at most `k`. */
export interface Literal {
  readonly v: number;
  readonly ge: boolean;
  readonly k: number;
}

/** Variable 0 of every problem is 1, so that true and false are literals as well. */
export const yes: Literal = { v: 0, ge: true, k: 1 };
export const no: Literal = { v: 0, ge: false, k: 0 };

export function atLeast(v: number, k: number): Literal {
  return { v, ge: true, k };
}

export function atMost(v: number, k: number): Literal {
  return { v, ge: false, k };
}

/** A yes/no variable as a condition. */
export function holds(v: number): Literal {
  return { v, ge: true, k: 1 };
}

export function opposite({ v, ge, k }: Literal): Literal {
  if (v === 0) return ge ? no : yes;
  return ge ? { v, ge: false, k: k - 1 } : { v, ge: true, k: k + 1 };
}

export function isSame(a: Literal, b: Literal): boolean {
  return a.v === b.v && a.ge === b.ge && a.k === b.k;
}
