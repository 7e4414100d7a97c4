// The exact check in doubles that hold whole numbers: each row is whole numbers over one divisor, all rows together in one array.
// What a double does not hold exactly throws, and then everything is done over with big integers (simplex.ts).

import { rational, type Rational } from "@andersom/runtime";
import type { Literal } from "./literal.js";
import type { Feasible, Row } from "./simplex.js";

/** A whole number came about that a double does not hold exactly. */
export class TooLarge extends Error {}

const largest = Number.MAX_SAFE_INTEGER;

function isSafe(whole: number): boolean {
  return whole <= largest && whole >= -largest;
}

/** Products and sums of safe whole numbers that are safe themselves were not rounded. */
function safe(whole: number): number {
  if (whole > largest || whole < -largest) throw new TooLarge();
  return whole;
}

/**
 * Sums as rows over variables: what a row says is the value of its basic column. Columns that are not basic stand at one of their
 * bounds, so that only what is basic may be a fraction.
 */
export class Tableau {
  private readonly placeOf = new Map<number, number>();
  private readonly variables: number[] = [];
  private readonly low: number[] = [];
  private readonly high: number[] = [];
  /** Of the columns that are not basic. */
  private readonly value: number[] = [];
  private readonly width: number;
  /** Row after row, a whole number per column. */
  private readonly cells: Float64Array;
  /** Per row what its numbers are divided by, above zero; which column it tells; and that column's value times the divisor. */
  private readonly divisor: number[] = [];
  private readonly basic: number[] = [];
  private readonly total: number[] = [];

  constructor(
    private readonly sums: readonly Row[],
    bounds: (variable: number) => { readonly low: number; readonly high: number },
  ) {
    for (let row = 0; row < sums.length; row++) {
      const { variables } = sums[row]!;
      for (let at = 0; at < variables.length; at++) {
        const v = variables[at]!;
        if (this.placeOf.has(v)) continue;
        this.placeOf.set(v, this.variables.push(v) - 1);
        const { low, high } = bounds(v);
        this.low.push(low);
        this.high.push(high);
        this.value.push(low);
      }
    }
    const first = this.variables.length;
    this.width = first + sums.length;
    this.cells = new Float64Array(this.width * sums.length);
    sums.forEach(({ variables, coefficients, most }, row) => {
      let total = 0;
      for (let at = 0; at < variables.length; at++) {
        const column = this.placeOf.get(variables[at]!)!;
        const a = coefficients[at]!;
        this.cells[row * this.width + column] = a;
        total = safe(total + safe(a * this.value[column]!));
      }
      this.low.push(-Infinity);
      this.high.push(safe(most));
      this.value.push(0);
      this.divisor.push(1);
      this.basic.push(first + row);
      this.total.push(total);
    });
  }

  /** Whether all rows keep their bounds somewhere; `turns` bounds the work. */
  settle(turns: number): Feasible {
    for (let turn = 0; turn < turns; turn++) {
      const row = this.firstWrong();
      if (row < 0) return { kind: "point", values: () => this.values() };
      const column = this.basic[row]!;
      const below = this.isBelow(row);
      const enters = this.helper(row, below);
      if (enters < 0) return { kind: "conflict", literals: this.because(row, below) };
      this.pivot(row, enters, below ? this.low[column]! : this.high[column]!);
    }
    return { kind: "given up" };
  }

  private isBelow(row: number): boolean {
    const low = this.low[this.basic[row]!]!;
    return low !== -Infinity && this.total[row]! < safe(low * this.divisor[row]!);
  }

  /** The row of the lowest numbered column that is out of its bounds (Bland's rule, so that the search ends); -1 for none. */
  private firstWrong(): number {
    const { basic, divisor, total, low, high } = this;
    let found = -1;
    let first = Infinity;
    for (let row = 0; row < basic.length; row++) {
      const column = basic[row]!;
      if (column > first) continue;
      const least = low[column]!;
      if (
        total[row]! > safe(high[column]! * divisor[row]!) ||
        (least !== -Infinity && total[row]! < safe(least * divisor[row]!))
      ) {
        found = row;
        first = column;
      }
    }
    return found;
  }

  /** The lowest numbered column that can move a row the right way, again so that the search ends; -1 for none. */
  private helper(row: number, below: boolean): number {
    const { cells, width, value, low, high } = this;
    const from = row * width;
    for (let column = 0; column < width; column++) {
      const a = cells[from + column]!;
      if (a === 0) continue;
      if (a > 0 === below ? value[column]! < high[column]! : value[column]! > low[column]!) return column;
    }
    return -1;
  }

  /** The bounds that together keep a row out of its own. */
  private because(row: number, below: boolean): readonly Literal[] {
    const literals = [...this.bound(this.basic[row]!, !below)];
    const from = row * this.width;
    for (let column = 0; column < this.width; column++) {
      const a = this.cells[from + column]!;
      if (a !== 0) literals.push(...this.bound(column, a > 0 === below));
    }
    return literals;
  }

  private bound(column: number, isHigh: boolean): readonly Literal[] {
    const v = this.variables[column];
    if (v !== undefined) return [{ v, ge: !isHigh, k: isHigh ? this.high[column]! : this.low[column]! }];
    return isHigh ? this.sums[column - this.variables.length]!.why() : [];
  }

  /** The column of a row goes to one of its bounds, and another column becomes what the row tells. */
  private pivot(row: number, enters: number, target: number): void {
    const { cells, width, value, basic, total } = this;
    const from = row * width;
    const leaves = basic[row]!;
    const a = cells[from + enters]!;
    const was = value[enters]!;
    // leaves · divisor = a · enters + rest  ⇒  enters · a = leaves · divisor − rest
    cells[from + leaves] = -this.divisor[row]!;
    cells[from + enters] = 0;
    if (a > 0)
      for (let column = 0; column < width; column++)
        if (cells[from + column] !== 0) cells[from + column] = -cells[from + column]!;
    this.divisor[row] = Math.abs(a);
    basic[row] = enters;
    value[leaves] = target;
    this.reduce(row);
    total[row] = this.told(row);
    const divisor = this.divisor[row];
    const filled: number[] = [];
    for (let column = 0; column < width; column++) if (cells[from + column] !== 0) filled.push(column);
    for (let other = 0; other < basic.length; other++) {
      const start = other * width;
      const factor = cells[start + enters]!;
      if (factor === 0 || other === row) continue;
      cells[start + enters] = 0;
      if (divisor !== 1)
        for (let column = start; column < start + width; column++)
          if (cells[column] !== 0) cells[column] = safe(cells[column]! * divisor);
      for (let at = 0; at < filled.length; at++) {
        const column = filled[at]!;
        const more = factor * cells[from + column]!;
        const made = cells[start + column]! + more;
        if (!(isSafe(more) && isSafe(made))) throw new TooLarge();
        cells[start + column] = made;
      }
      this.divisor[other] = safe(this.divisor[other]! * divisor);
      // Only what enters has another value: its part is taken out, and put in again as what the row tells.
      const part = factor * was;
      const rest = total[other]! - part;
      const scaled = rest * divisor;
      const put = factor * total[row];
      total[other] = scaled + put;
      this.reduce(other);
      if (!(isSafe(part) && isSafe(rest) && isSafe(scaled) && isSafe(put) && isSafe(scaled + put)))
        total[other] = this.told(other);
    }
  }

  /** In lowest terms. */
  private reduce(row: number): void {
    let common = this.divisor[row]!;
    const from = row * this.width;
    for (let column = 0; column < this.width && common !== 1; column++) {
      let next = Math.abs(this.cells[from + column]!);
      while (next !== 0) {
        const rest = common % next;
        common = next;
        next = rest;
      }
    }
    if (common === 1) return;
    for (let column = 0; column < this.width; column++)
      if (this.cells[from + column] !== 0) this.cells[from + column]! /= common;
    this.divisor[row]! /= common;
    this.total[row]! /= common;
  }

  /** The value of a row times its divisor. */
  private told(row: number): number {
    const from = row * this.width;
    let total = 0;
    for (let column = 0; column < this.width; column++) {
      const a = this.cells[from + column]!;
      if (a !== 0) total = safe(total + safe(a * this.value[column]!));
    }
    return total;
  }

  private values(): ReadonlyMap<number, Rational> {
    const rows = new Map(this.basic.map((column, row) => [column, row]));
    return new Map(
      this.variables.map((v, column) => {
        const row = rows.get(column);
        if (row === undefined) return [v, rational(BigInt(this.value[column]!))];
        return [v, rational(BigInt(this.total[row]!), BigInt(this.divisor[row]!))];
      }),
    );
  }
}
