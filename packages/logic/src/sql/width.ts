// Which values the engine holds as wide numbers; the rest are literals, tests and states, which may be narrow.

import type { ColumnIr, IrValue, ValueId } from "../columns/ir.js";
import type { Dialect } from "./dialect.js";
import { sql, type Sql } from "./text.js";

/** Numbers up to here stand as they are; larger ones say their type. */
const narrow = 32_767;

export function literal({ whole }: Pick<Dialect, "whole">, value: number): Sql {
  return Math.abs(value) <= narrow ? sql`${BigInt(value)}` : whole(BigInt(value));
}

/** By value; each stands after what it reads. */
export function widthsOf(ir: ColumnIr): readonly boolean[] {
  const big: boolean[] = [];
  for (const one of ir.values) big.push(isBig(ir, one, (id) => big[id] ?? true));
  return big;
}

function isBig(ir: ColumnIr, one: IrValue, of: (id: ValueId) => boolean): boolean {
  switch (one.op) {
    case "constant":
      return Math.abs(one.value) > narrow;
    case "column":
      return one.part === "value" && ir.columns[one.column]!.kind !== "ja-nee";
    case "stored": {
      const { result } = ir.nodes[one.node]!;
      return one.part === "value" && result.kind !== "ja-nee" && of(result.value);
    }
    case "table":
      return ir.tables[one.table]!.some((number) => Math.abs(number) > narrow);
    case "select":
      return of(one.yes) || of(one.no);
    case "minimum":
    case "maximum":
    case "and":
    case "or":
    case "xor":
      return of(one.left) || of(one.right);
    case "absolute":
    case "need":
    case "truth":
      return of(one.arg);
    case "equal":
    case "unequal":
    case "less":
    case "at-most":
      return false;
    case "fold":
      return one.reduce === "sum" || one.reduce === "longest-run" || of(one.body);
    default:
      return true;
  }
}
