// Yes/no notions in words: taken apart where that says the same, named and explained where the name helps.

import type { Definition, Expr } from "@andersom/semantics";
import type { Origin } from "../document/document.js";
import { capital, lowerFirst } from "../dutch/clause.js";
import { looksParticiple } from "../dutch/verb.js";
import { onlyValue } from "./value.js";
import type { Teller } from "./teller.js";
import { isSoIf, originOf, told, type Speaker, type Told } from "./told.js";
import { yesNoSentence } from "./yes-no.js";

/** Names that only point at a place in a law; the conditions there say more than the name. */
const pointer = /\b(?:voldoet aan|wettelijke voorwaarden|als bedoeld in)\b/iu;

/**
 * A notion that is nothing but a list of conditions, as that list: then it can join the list around it.
 * Every other expression is returned as it is.
 */
export function spliced(teller: Teller, expr: Expr): Expr {
  if (expr.op !== "definition" || expr.clause !== undefined) return expr;
  const definition = teller.index.definitions.get(expr.definition);
  const value = definition && notionValue(definition);
  if (value === undefined || definition === undefined) return expr;
  return value.op === "all" || pointer.test(definition.name) ? value : expr;
}

function notionValue(definition: Definition): Expr | undefined {
  return definition.type.kind === "ja-nee" ? onlyValue(definition) : undefined;
}

/** The name of a notion as a sentence, and what it means. */
export function toldNotion(
  teller: Teller,
  expr: Expr & { op: "definition" },
  positive: boolean,
  speaker: Speaker,
): Told {
  const definition = teller.index.definitions.get(expr.definition);
  if (definition === undefined) return told(capital(`${expr.text ?? "–"}.`));
  const one = meaningOf(teller, definition, expr, positive, speaker);
  // Only a notion that is told as a whole leads to its rule; otherwise the rule must still be quoted somewhere.
  return notionValue(definition) === undefined ? one : { ...one, origin: notionOrigin(definition) };
}

/** Leads to the rule that gives the notion its meaning. */
export function notionOrigin(definition: Definition): Origin {
  const [rule] = definition.rules;
  return rule === undefined ? { ...originOf(definition.place) } : { ...originOf(rule.place), rule: rule.id };
}

function meaningOf(
  teller: Teller,
  definition: Definition,
  expr: Expr & { op: "definition" },
  positive: boolean,
  speaker: Speaker,
): Told {
  const variable = expr.of?.op === "variable" ? expr.of.name : undefined;
  const text = yesNoSentence(teller, definition.name, { thing: definition.thing, variable, positive });
  const value = notionValue(definition);
  if (value === undefined) return severalGrounds(teller, definition, text, positive, speaker);
  const { mode, items } = speaker.list(teller, value, positive);
  const [only, ...others] = items;
  if (only === undefined) return told(text);
  if (others.length === 0 && saysAll(only.text, text)) return only;
  if (others.length === 0) return { ...only, text: `${text} Dat betekent: ${lowerFirst(only.text)}` };
  return told(`${text} ${isSoIf(mode, items.length)}`, { below: items });
}

/** `Het kind is geboren` beside `De baby is uiterlijk op de dag van uw aanvraag geboren`: the meaning is the name, with the day. */
function saysAll(meaning: string, name: string): boolean {
  const [, verb, last = ""] = / (is|zijn|bent|heeft|hebt|hebben) (\p{L}+)\.$/u.exec(name) ?? [];
  return looksParticiple(last) && meaning.includes(` ${verb} `) && meaning.endsWith(` ${last}.`);
}

/** `ook`: more rules, of which one is enough. Denied, none of them may hold. */
function severalGrounds(
  teller: Teller,
  definition: Definition,
  text: string,
  positive: boolean,
  speaker: Speaker,
): Told {
  const grounds = definition.rules.flatMap((rule) => {
    if (rule.scope !== undefined || rule.body.form !== "value") return [];
    const parts = [rule.when, rule.body.value].filter((part) => part !== undefined);
    const conditions = parts.filter((part) => part.op !== "constant");
    return conditions.length === 1 ? [{ rule, condition: conditions[0]! }] : [];
  });
  if (definition.combine !== "any" || grounds.length !== definition.rules.length || grounds.length === 0)
    return told(text);
  const items = grounds.map(({ rule, condition }) => ({
    ...speaker.one(teller, condition, positive),
    origin: { ...originOf(rule.place), rule: rule.id },
  }));
  return told(`${text} ${isSoIf(positive ? "any" : "all", items.length)}`, { below: items });
}
