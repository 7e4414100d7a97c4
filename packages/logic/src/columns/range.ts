// Within what range the outcome of an operation lies; what a double may not hold exactly has no form.

import type { IrFold, IrOperation, ValueId } from "./ir.js";
import type { Known, Range } from "./builder.js";
import { largestExact, Unsupported } from "./operand.js";
import { divided } from "./simplify.js";

/** Days from before the calendar up to the year 9999. */
export const days: Range = { low: -4_000_000, high: 4_000_000 };
/** Any condition or state. */
export const states: Range = { low: 0, high: 63 };
const months: Range = { low: -150_000, high: 150_000 };
const truth: Range = { low: 0, high: 1 };

export function rangeOf(operation: IrOperation, known: Known): Range {
  const found = rawRange(operation, known);
  if (found.low < -largestExact || found.high > largestExact)
    throw new Unsupported("een tussenstap kan te groot worden om zonder afronding mee te rekenen");
  // No zero below zero.
  return { low: found.low + 0, high: found.high + 0 };
}

function rawRange(operation: IrOperation, known: Known): Range {
  const of = (id: ValueId): Range => known.valueOf(id);
  const pair = ({ left, right }: { left: ValueId; right: ValueId }): readonly [Range, Range] => [
    of(left),
    of(right),
  ];
  switch (operation.op) {
    case "constant":
      return { low: operation.value, high: operation.value };
    case "own-row":
    case "element":
    case "home":
    case "row-where":
      return { low: 0, high: 2 ** 31 - 1 };
    case "column":
    case "stored":
      throw new Error(`the range of ${operation.op} comes from what it reads`);
    case "table": {
      const { low, high } = of(operation.at);
      const within = known.tableOf(operation.table).slice(Math.max(0, low), high + 1);
      return { low: Math.min(...within), high: Math.max(...within) };
    }
    case "add": {
      const [a, b] = pair(operation);
      return { low: a.low + b.low, high: a.high + b.high };
    }
    case "subtract": {
      const [a, b] = pair(operation);
      return { low: a.low - b.high, high: a.high - b.low };
    }
    case "multiply":
      return corners(...pair(operation), (a, b) => a * b);
    case "minimum": {
      const [a, b] = pair(operation);
      return { low: Math.min(a.low, b.low), high: Math.min(a.high, b.high) };
    }
    case "maximum": {
      const [a, b] = pair(operation);
      return { low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) };
    }
    case "divide": {
      const [a, b] = pair(operation);
      if (b.low < 1) throw new Error("a divisor that can be less than 1");
      const size = Math.max(Math.abs(a.low), Math.abs(a.high)) * 2 + b.high;
      if (size > largestExact / 2)
        throw new Unsupported("een afronding kan te groot worden om zonder afwijking mee te rekenen");
      return corners(a, b, (x, y) => divided(operation.rounding, x, y));
    }
    case "absolute": {
      const { low, high } = of(operation.arg);
      const most = Math.max(Math.abs(low), Math.abs(high));
      return { low: low > 0 ? low : high < 0 ? -high : 0, high: most };
    }
    case "select":
      return hull(of(operation.yes), of(operation.no));
    case "equal":
    case "unequal":
    case "less":
    case "at-most":
      return truth;
    case "and": {
      const [a, b] = pair(operation);
      return { low: 0, high: Math.min(a.high, b.high) };
    }
    case "or": {
      const [a, b] = pair(operation);
      return { low: Math.max(a.low, b.low), high: bitsOf(Math.max(a.high, b.high)) };
    }
    case "xor": {
      const [a, b] = pair(operation);
      return { low: 0, high: bitsOf(Math.max(a.high, b.high)) };
    }
    case "need":
    case "truth": {
      const { high } = of(operation.arg);
      return { low: 0, high: high < 8 ? high : 54 };
    }
    case "add-months":
    case "add-workdays":
    case "first-of-month":
    case "last-of-month":
    case "first-day-of-key":
      return { low: days.low * 2, high: days.high * 2 };
    case "month-key":
    case "completed-months":
    case "completed-years":
      return months;
    case "fold":
      return foldRange(operation, of(operation.body), known.walkOf(operation.walk).most);
  }
}

function foldRange({ reduce }: IrFold, { low, high }: Range, most: number): Range {
  switch (reduce) {
    case "sum":
      return { low: Math.min(0, low * most), high: Math.max(0, high * most) };
    case "or":
      return { low: 0, high: bitsOf(high) };
    case "longest-run":
      return { low: 0, high: most };
    default:
      return { low: Math.min(0, low), high: Math.max(0, high) };
  }
}

function corners(a: Range, b: Range, of: (x: number, y: number) => number): Range {
  const all = [of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)];
  return { low: Math.min(...all), high: Math.max(...all) };
}

function hull(a: Range, b: Range): Range {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

function bitsOf(high: number): number {
  let all = 0;
  while (all < high) all = all * 2 + 1;
  return all;
}
