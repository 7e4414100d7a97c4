// Reading words that may also be free text: when they do not bind, nothing is reported and nothing is made of them.

import type { Condition } from "@andersom/syntax";
import type { Expr } from "../model/index.js";
import type { LowerContext } from "./context.js";

/** The condition where every name in it is known; undefined for free text. */
export function tryCondition(condition: Condition, context: LowerContext): Expr | undefined {
  return tried(context, (inner) => context.lower.condition(condition, inner));
}

/** What `read` makes of it when it has nothing to report; only then the names in it count as looked up. */
export function tried<T>(context: LowerContext, read: (inner: LowerContext) => T): T | undefined {
  let failed = false;
  const counts = { ...context.counts };
  const seen: Parameters<LowerContext["saw"]>[] = [];
  const found = read({
    ...context,
    counts,
    report: () => void (failed = true),
    unread: true,
    saw: (...one) => void seen.push(one),
  });
  if (failed) return undefined;
  for (const one of seen) context.saw(...one);
  Object.assign(context.counts, counts);
  return found;
}
