// A condition taken apart into what has to be told each by itself, with the place where it is written.

import type { Expr, Place } from "@andersom/semantics";
import { simplified } from "../phrase/simplify.js";

/** One condition that is not made of conditions. */
export interface Leaf {
  readonly expr: Expr;
  readonly place: Place;
}

/** The conditions in a tree of all, any and not; of a list of things both the list and what must hold of each. */
export function leavesOf(expr: Expr | undefined, at: Place): readonly Leaf[] {
  return expr === undefined ? [] : inner(simplified(expr), at);
}

function inner(expr: Expr, at: Place): readonly Leaf[] {
  const place = expr.place ?? at;
  switch (expr.op) {
    case "constant":
      return [];
    case "all":
    case "any":
      return expr.items.flatMap((item) => inner(item.expr, item.place ?? place));
    case "not":
      return inner(expr.arg, place);
    case "some":
    case "every":
    case "none":
      return [{ expr: expr.list, place }, ...inner(expr.body, place)];
    case "every-month":
      return expr.body.op === "all" || expr.body.op === "any"
        ? [{ expr: expr.period, place }, ...inner(expr.body, place)]
        : [{ expr, place }];
    default:
      return [{ expr, place }];
  }
}
