// Prose of the officer with its computed values filled in.

import type { Expr, Prose } from "@andersom/semantics";
import { joined } from "../dutch/number-words.js";
import { amountOf } from "../phrase/amounts.js";
import { perText } from "../phrase/plain-value.js";
import type { Teller } from "../phrase/teller.js";
import { valuePhrase } from "../phrase/value.js";

/** The lines as one paragraph; empty when there is nothing to say. */
export function proseText(teller: Teller, lines: readonly Prose[]): string {
  return lines
    .map((line) =>
      line.reduce(
        (before, part) =>
          `${before}${part.form === "text" ? part.text : unlessSaid(before, filledOr(teller, part.value, part.text))}`,
        "",
      ),
    )
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** `elk jaar € 150`: the words before a value may have said already per what it is. */
function unlessSaid(before: string, value: string): string {
  const unit = /(?:^|\s)(?:elke?|ieder|iedere|per) (\p{L}+)\s+$/iu.exec(before)?.[1];
  return unit !== undefined && value.endsWith(` per ${unit}`)
    ? value.slice(0, -` per ${unit}`.length)
    : value;
}

/** The name in the prose itself, where the model has no words for the value. */
function filledOr(teller: Teller, expr: Expr, name: string): string {
  const words = filled(teller, expr);
  return words === "–" ? name.replace(/[{}]/gu, "") : words;
}

/** A value in a sentence: computed where it can be, else what it is called. */
function filled(teller: Teller, expr: Expr): string {
  if (expr.type.kind === "periode") return valuePhrase(teller, expr);
  const amount = amountOf(teller, expr);
  if (amount === undefined) return fixedValue(teller, expr) ?? valuePhrase(teller, expr);
  if (amount.form === "one") return amount.text;
  const per = "per" in expr.type && expr.type.per !== undefined ? ` ${perText(expr.type.per)}` : "";
  const texts = [...new Set(amount.rows.map((row) => row.text))];
  return `${joined(texts, "of")}${per}`;
}

/** An amount that is the same whenever it applies, such as that of a transition that is over on the date of the text. */
function fixedValue(teller: Teller, expr: Expr): string | undefined {
  const definition = expr.op === "definition" ? teller.index.definitions.get(expr.definition) : undefined;
  const [rule, ...others] = definition?.rules ?? [];
  if (
    rule === undefined ||
    others.length > 0 ||
    rule.body.form !== "value" ||
    rule.body.value.op !== "constant"
  ) {
    return undefined;
  }
  return valuePhrase(teller, rule.body.value);
}
