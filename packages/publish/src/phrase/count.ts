// Conditions on how many there are: "Er zijn minstens drie maatregelen waarvoor dit klopt", "Dat is zo in minstens 36 maanden".

import type { Compare, Comparison, Expr } from "@andersom/semantics";
import { sentence, lowerFirst } from "../dutch/clause.js";
import { numberWord } from "../dutch/number-words.js";
import { listThing } from "./quantifier.js";
import type { Teller } from "./teller.js";
import { told, whatHolds, type Speaker, type Told } from "./told.js";
import { valuePhrase } from "./value.js";

/** A count against a number; undefined for any other comparison, and for a count that the ordinance gave words of its own. */
export function toldCount(
  teller: Teller,
  { left, right }: Compare,
  comparison: Comparison,
  speaker: Speaker,
): Told | undefined {
  const count = wholeNumber(right);
  if (count === undefined || left.text !== undefined) return undefined;
  if (left.op === "count") return countOfThings(teller, left, comparison, count, speaker);
  return left.op === "count-months" ? countOfMonths(teller, left, comparison, count, speaker) : undefined;
}

function countOfThings(
  teller: Teller,
  expr: Extract<Expr, { readonly where?: Expr }>,
  comparison: Comparison,
  count: number,
  speaker: Speaker,
): Told | undefined {
  const thing = listThing(teller, expr);
  if (thing === undefined) return undefined;
  const amount = amountWords(comparison, count);
  const single = amount.last === 1;
  const noun = single ? thing.name : (thing.plural ?? thing.name);
  const start = `er ${single ? "is" : "zijn"} ${amount.text} ${noun}`;
  if (expr.where === undefined) return told(sentence(start));
  const { mode, items } = speaker.list(teller, expr.where, true);
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) {
    const text = `${sentence(start).replace(/\.$/u, "")} waarvoor dit klopt: ${lowerFirst(only.text)}`;
    return { ...only, text };
  }
  return told(`${sentence(start).replace(/\.$/u, "")} waarvoor ${whatHolds(mode, items.length)}:`, {
    below: items,
  });
}

/** Two short sentences: what must be so, and in how many months. */
function countOfMonths(
  teller: Teller,
  expr: Extract<Expr, { readonly consecutive: boolean }>,
  comparison: Comparison,
  count: number,
  speaker: Speaker,
): Told {
  const body = speaker.one(teller, expr.body, true);
  const { text, last } = amountWords(comparison, count);
  const row = expr.consecutive ? " achter elkaar" : "";
  const when = `in ${text} ${last === 1 ? "maand" : "maanden"}${row} van ${valuePhrase(teller, expr.period)}`;
  // Of the whole condition: what its body says is only a part of it.
  const { origin: _part, ...whole } = body;
  return { ...whole, text: `${body.text} Dat is zo ${when}.` };
}

/** `minstens drie`, `meer dan 36`; `last`: the number before the noun, which says whether it is one. */
function amountWords(
  comparison: Comparison,
  count: number,
): { readonly text: string; readonly last: number } {
  const words = numberWord(count);
  const text = {
    ">=": `minstens ${words}`,
    ">": `meer dan ${words}`,
    "<=": `hoogstens ${words}`,
    "<": `minder dan ${words}`,
    "=": `precies ${words}`,
    "<>": `niet precies ${words}`,
  }[comparison];
  return { text, last: count };
}

function wholeNumber(expr: Expr): number | undefined {
  if (expr.op !== "constant" || typeof expr.value === "boolean" || expr.value === null) return undefined;
  const text =
    typeof expr.value === "object" ? ("count" in expr.value ? String(expr.value.count) : "") : expr.value;
  return /^\d+$/u.test(text) ? Number(text) : undefined;
}
