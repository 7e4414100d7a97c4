// Whether two values may be compared or combined: same kind, unit and period.

import type { Expr, Per, ValueType } from "../model/index.js";
import { isUnknownType } from "./fact-type.js";

export type Fit = "past" | "andere soort" | "andere periode";

/** How two types fit. A unit-less number fits a counted one; a constant without period takes the other's period. */
export function fit(left: Expr, right: Expr): Fit {
  return fitTypes(left.type, right.type, isLiteral(left) || isLiteral(right));
}

/** The same on types; `lenient` when one side is a written constant that takes unit and period from the other. */
export function fitTypes(a: ValueType, b: ValueType, lenient: boolean): Fit {
  if (isUnknownType(a) || isUnknownType(b)) return "past";
  if (a.kind !== b.kind) return "andere soort";
  if (a.kind === "bedrag" && b.kind === "bedrag") return samePer(a.per, b.per, lenient);
  if (a.kind === "getal" && b.kind === "getal") {
    if (a.unit !== b.unit && a.unit !== "" && b.unit !== "") return "andere soort";
    if (a.unit !== b.unit && !lenient) return "andere soort";
    return samePer(a.per, b.per, lenient);
  }
  if (a.kind === "ding" && b.kind === "ding") return a.thing === b.thing ? "past" : "andere soort";
  return "past";
}

function samePer(a: Per | undefined, b: Per | undefined, lenient: boolean): Fit {
  if (a === undefined || b === undefined) return lenient || a === b ? "past" : "andere periode";
  const [first, second] = [inMonths(a), inMonths(b)];
  if (first !== undefined && second !== undefined) return first === second ? "past" : "andere periode";
  return a.unit === b.unit && a.count === b.count ? "past" : "andere periode";
}

/** Periods that are the same length by definition: a year is 12 months, a kalenderjaar is not a year of one's own. */
function inMonths(per: Per): number | undefined {
  if (per.unit === "maand") return per.count;
  if (per.unit === "kwartaal") return 3 * per.count;
  if (per.unit === "jaar") return 12 * per.count;
  return undefined;
}

function isLiteral(expr: Expr): boolean {
  return expr.op === "constant";
}
