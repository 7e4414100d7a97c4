// In which cases a judgement is sure beforehand: `In ieder geval nee als …`, said with the condition that asks for the judgement.

import { oncePerPair } from "@andersom/runtime";
import type { Expr, Fact } from "@andersom/semantics";
import { sentence, splitClause, lowerFirst, type Clause } from "../dutch/clause.js";
import { subordinate } from "../dutch/subordinate.js";
import type { Address } from "../dutch/verb.js";
import type { ModelIndex } from "./model-index.js";
import type { Teller } from "./teller.js";
import type { Told } from "./told.js";

/**
 * `Dat klopt in ieder geval niet als u geen beperkingen ervaart.` `positive`: whether the condition says that it is so;
 * `variable`: the thing of a list that it is about, of which is said "wie jonger dan 18 jaar is".
 */
export function sureSentences(
  teller: Teller,
  fact: Fact,
  asked: { readonly positive: boolean; readonly variable: string | undefined },
  tell: (teller: Teller, expr: Expr) => Told,
): string[] {
  if (teller.person.kind !== "reader") return [];
  const { address } = teller.person;
  const thing = asked.variable === undefined ? undefined : teller.index.things.get(asked.variable);
  const isList = asked.variable !== undefined && thing?.root !== true;
  const known = clausesOf(teller.index, fact);
  const clauses = known.get(address) ?? sureClauses(teller, fact, address, tell);
  known.set(address, clauses);
  return clauses.flatMap(({ answer, clause }) => {
    if (!isList) {
      const first = { ...clause, subject: lowerFirst(clause.subject) };
      const holds = answer === asked.positive ? "" : " niet";
      return [sentence(`dat klopt in ieder geval${holds} als ${subordinate(first)}`)];
    }
    // Only what is said of the person himself is said of whoever it is about.
    if (clause.subject !== address) return [];
    const verb = /^(?:bent|ben)$/u.test(clause.verb) ? "is" : undefined;
    if (verb === undefined) return [];
    const who = subordinate({ ...clause, subject: "wie", verb });
    return [`Het antwoord is in ieder geval ${answer ? "ja" : "nee"} voor ${who}.`];
  });
}

interface SureClause {
  readonly answer: boolean;
  readonly clause: Clause;
}

/** Many conditions ask for the same judgement. An index is of one page, so that its reader hears the same each time. */
const clausesOf = oncePerPair((_index: ModelIndex, _fact: Fact) => new Map<Address, readonly SureClause[]>());

/** Cases that fit in one clause; a list of them would take more room than the condition. */
function sureClauses(
  teller: Teller,
  { sureCases = [] }: Fact,
  address: Address,
  tell: (teller: Teller, expr: Expr) => Told,
): readonly SureClause[] {
  return sureCases.flatMap(({ answer, when }) => {
    const { text, below } = tell(teller, when);
    if (below.length > 0) return [];
    const clause = splitClause(text.replace(/^(?:U|Je)\b/u, address), [address]);
    return clause === undefined ? [] : [{ answer, clause }];
  });
}
