// `het oordeel dringende redenen is gegeven`: whether a person has judged, whatever the answer.

import type { IsCondition } from "@andersom/syntax";
import type { Expr } from "../model/index.js";
import { bindNoun, bindPredicate, bindValue } from "../names/bind.js";
import { keyOf, keyText } from "../names/normalise.js";
import type { LowerContext } from "./context.js";
import { negate, YES_NO } from "./yes-no.js";

/** The condition as a test on the answer; undefined when it is another sentence. */
export function judgementGiven(condition: IsCondition, context: LowerContext): Expr | undefined {
  const [only, more] = condition.comparisons;
  if (condition.left.kind !== "NameExpression" || only?.value.kind !== "NameExpression" || more !== undefined)
    return undefined;
  const name = /^oordeel (.+)$/u.exec(keyText(keyOf(condition.left.name.words)))?.[1];
  if (name === undefined || keyText(keyOf(only.value.name.words)) !== "gegeven") return undefined;
  const read = [...bindNoun(name, context), ...bindPredicate(name, context), ...bindValue(name, context)]
    .map(({ expr }) => expr)
    .find((expr) => expr.op === "fact" && context.index.symbols.get(expr.fact)?.symbol.kind === "oordeel");
  if (read === undefined) return undefined;
  context.counts.lookedUp += 1;
  context.saw(condition.left.name.words, read);
  return negate({ op: "is-unknown", arg: read, type: YES_NO });
}
