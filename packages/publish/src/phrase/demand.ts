// What must be so, as a demand: "this is not about X, or Y" is "Gaat het om X? Dan Y".

import type { Expr } from "@andersom/semantics";
import { lowerFirst, splitClause } from "../dutch/clause.js";
import { asQuestion } from "../dutch/subordinate.js";
import { toldCondition } from "./condition.js";
import { simplified } from "./simplify.js";
import type { Teller } from "./teller.js";
import type { Told } from "./told.js";

/** A condition that is demanded; of two of which one is enough, the one that is denied becomes a question. */
export function toldDemand(teller: Teller, expr: Expr): Told {
  const found = simplified(expr);
  if (found.op !== "any" || found.items.length !== 2) return toldCondition(teller, expr);
  const parts = found.items.map((item) => item.expr);
  const exception = parts.find(isDenied);
  const rest = parts.find((part) => part !== exception);
  if (exception === undefined || rest === undefined || isDenied(rest)) return toldCondition(teller, expr);
  const question = asQuestion(toldCondition(teller, exception, false).text);
  const then = toldCondition(teller, rest);
  const turned = then.below.length > 0 ? undefined : inverted(teller, then.text);
  return question === undefined || turned === undefined
    ? toldCondition(teller, expr)
    : { ...then, text: `${question} Dan ${turned}.` };
}

function isDenied(expr: Expr): boolean {
  return expr.op === "not" || (expr.op === "compare" && expr.comparison === "<>");
}

/** `U hebt een bewijs.` as `hebt u een bewijs`; undefined where the parts of the sentence are not sure. */
function inverted({ person }: Teller, text: string): string | undefined {
  const address = person.kind === "reader" ? person.address : "u";
  const clause = splitClause(lowerFirst(text), [address, "er", "wij"]);
  const question = asQuestion(text);
  return clause === undefined || question === undefined ? undefined : lowerFirst(question.slice(0, -1));
}
