// `gegeven de inwoner kreeg eerder inkomenstoeslag op 1 juni 2025.`: an earlier grant in a voorbeeld.

import type { Condition, Word } from "@andersom/syntax";
import type { Assignment } from "../model/index.js";
import { bindSubject } from "../names/bind.js";
import { keyOf, keyText } from "../names/normalise.js";
import { isoDate } from "./constants.js";
import type { LowerContext } from "./context.js";

/** The earlier grant that a given says, or that there was none (`kreeg niet eerder`); undefined when it says something else. */
export function earlierGrant(condition: Condition, context: LowerContext): Assignment | undefined {
  const said = saidOf(condition);
  if (said === undefined) return undefined;
  const verb = said.words.findIndex(({ text }) => text.toLowerCase() === "kreeg");
  if (verb < 1 || said.words[verb + 1]?.text.toLowerCase() !== "eerder") return undefined;
  const right = context.index.others
    .get(keyText(keyOf(said.words.slice(verb + 2))))
    ?.find((entry) => entry.symbol.kind === "voorziening")?.symbol.id;
  const who = bindSubject(keyText(keyOf(said.words.slice(0, verb))), context)[0]?.expr;
  if (right === undefined || who?.op !== "variable") return undefined;
  context.counts.lookedUp += 1;
  context.saw(said.words.slice(0, verb), who);
  context.saw(said.words.slice(verb + 2), right);
  return {
    form: "earlier",
    right,
    of: [who.name],
    dates: said.dates,
    text: context.source(condition.span),
    place: context.placeOf(condition.span),
  };
}

function saidOf(
  condition: Condition,
): { readonly words: readonly Word[]; readonly dates: readonly string[] } | undefined {
  if (condition.kind === "Predicate")
    return condition.negation === undefined ? undefined : { words: condition.words, dates: [] };
  if (condition.kind !== "IsCondition" || condition.left.kind !== "NameExpression") return undefined;
  const [only, more] = condition.comparisons;
  if (only?.value.kind !== "DateLiteral" || more !== undefined || condition.negation !== undefined)
    return undefined;
  const { year, month, day } = only.value;
  return { words: condition.left.name.words, dates: [isoDate(year, month, day)] };
}
