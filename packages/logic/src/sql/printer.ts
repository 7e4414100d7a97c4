// What all parts of the printer read: the intermediate form, the dialect, and which view holds which rows.

import type { ColumnIr, IrFold, IrTable, ScopeId, ValueId } from "../columns/ir.js";
import { operandsOf, rowsRead } from "../columns/ir.js";
import type { Dialect } from "./dialect.js";
import type { Relation } from "./relation.js";
import { sql, type Sql } from "./text.js";

/** A view with one row per person, household or other thing. */
export interface RowView {
  readonly name: Sql;
  readonly key: Sql;
  readonly columns: readonly Sql[];
}

export interface Printer {
  readonly ir: ColumnIr;
  readonly dialect: Dialect;
  /** How often the text of a value would be written, were it never named. */
  readonly uses: readonly number[];
  /** Which values the engine holds as wide numbers. */
  readonly big: readonly boolean[];
  /** The newest view of a table that a pass may read: that of an earlier pass, or the input itself. */
  readonly viewOf: (table: string, pass: number) => RowView;
  /** The row that is meant, without the condition under which it is, or the list of one that it is the element of. */
  readonly rowOf: (row: ValueId) => ValueId;
  /** The view of a series: a row per row and month. */
  readonly seriesOf: (column: number) => Sql;
  /** The view of a list: `rij` and `deel`. */
  readonly listOf: (column: number) => Sql;
  /** The state of a value whose row is not there. */
  readonly missingState: (column: number) => bigint;

  /** The value of a fold in the rows around its walk. */
  readonly fold: (relation: Relation, id: ValueId, fold: IrFold) => Sql;
  readonly within: (scope: ScopeId, outer: ScopeId) => boolean;
}

export const keyOf: Readonly<Record<IrTable, Sql>> = { persons: sql`persoon`, households: sql`huishouden` };

/** How often each value is written out by others; more than once where a printed operation repeats its operand. */
export function usesOf(ir: ColumnIr): readonly number[] {
  const uses = ir.values.map(() => 0);
  const use = (id: ValueId | undefined, times = 1): void => {
    if (id !== undefined) uses[id]! += times;
  };
  for (const value of ir.values) {
    const times = ["need", "truth", "absolute"].includes(value.op) ? 3 : value.op === "divide" ? 2 : 1;
    for (const id of operandsOf(value)) use(id, times);
  }
  for (const { list } of ir.walks) for (const id of rowsRead(list)) use(id);
  for (const { result } of ir.nodes) for (const id of [result.value, result.state]) use(id);
  for (const { outcome, open, amount } of ir.rights)
    for (const id of [outcome, open, amount?.value, amount?.state]) use(id);
  return uses;
}

/** Whether a scope is the other one or lies within it. */
export function scopesOf(ir: ColumnIr): Printer["within"] {
  return (scope, outer) => {
    for (let at: ScopeId = scope; ;) {
      if (at === outer) return true;
      const kind = ir.scopes[at];
      if (kind?.kind !== "walk") return false;
      at = kind.parent;
    }
  };
}

export function rowsMeant(ir: ColumnIr): Printer["rowOf"] {
  return (row) => {
    for (let at = row; ;) {
      const one = ir.values[at]!;
      const list = one.op === "element" ? ir.walks[one.walk]!.list : undefined;
      if (one.op === "row-where") at = one.row;
      else if (list?.kind === "one") at = list.row;
      else return at;
    }
  };
}
