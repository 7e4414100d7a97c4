// What a value costs to compute, and where whole numbers of 32 bits do.

import { operandsOf, type ColumnIr, type IrValue, type ValueId } from "../ir.js";

/** Up to this many simple operations cost less than a branch that is guessed wrong now and then. */
export const free = 6;
const endless = 1000;

export function isInt({ low, high }: Pick<IrValue, "low" | "high">): boolean {
  return low >= -(2 ** 31) && high < 2 ** 31;
}

/** Whether a minimum, maximum or choice can be made of the bits of its operands. */
export function isBranchFree(ir: ColumnIr, value: IrValue): boolean {
  if (!isInt(value)) return false;
  switch (value.op) {
    case "select":
      return isInt(ir.values[value.yes]!) && isInt(ir.values[value.no]!);
    case "minimum":
    case "maximum": {
      const [a, b] = [ir.values[value.left]!, ir.values[value.right]!];
      return isInt(a) && isInt(b) && isInt({ low: a.low - b.high, high: a.high - b.low });
    }
    default:
      return false;
  }
}

/** Simple operations until a value is there; one that has a name is there already. */
export function costOf(
  context: { readonly ir: ColumnIr; readonly nameOf: (id: ValueId) => string | undefined },
  id: ValueId,
): number {
  if (context.nameOf(id) !== undefined) return 0;
  const value = context.ir.values[id]!;
  switch (value.op) {
    case "constant":
    case "own-row":
    case "element":
      return 0;
    case "column":
    case "stored":
    case "home":
    case "table":
    case "add":
    case "subtract":
    case "multiply":
    case "minimum":
    case "maximum":
    case "select":
    case "equal":
    case "unequal":
    case "less":
    case "at-most":
    case "and":
    case "or":
    case "xor": {
      let cost = 1;
      for (const part of operandsOf(value)) {
        cost += costOf(context, part);
        if (cost > free) return endless;
      }
      return cost;
    }
    default:
      return endless;
  }
}
