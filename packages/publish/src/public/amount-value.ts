// One value in words: a sentence, or a list of its parts where the sentence would be long.

import type { Expr, ValueType } from "@andersom/semantics";
import { further, paragraph, sentenceBullets } from "../document/build.js";
import type { Block, Origin } from "../document/document.js";
import { oneOf } from "../dutch/article.js";
import { sentence } from "../dutch/clause.js";
import { spokenNumbers } from "../dutch/number-words.js";
import { isPlural } from "../dutch/plural.js";
import { stepWords } from "../phrase/rounding.js";
import { valuePhrase } from "../phrase/value.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { limitSentence } from "./limit-words.js";
import { sumBlocks } from "./sums.js";

/** A sum of more than two parts is a list: each part on its own line, with `plus` or `min` before it. */
export function valueBlocks(
  context: PublicContext,
  value: Expr,
  lead: string,
  origin: Origin | undefined,
): Block[] {
  const parts = sumParts(context, inner(value));
  const extreme = extremeBlocks(context, inner(value), lead, origin);
  if (extreme !== undefined) return extreme;
  const some = sumBlocks(context, inner(value), `${say(context, lead)} dit:`, origin);
  if (some !== undefined) return some;
  if (parts.length < 3 && parts[1]?.startsWith("keer ") !== true)
    return [paragraph(valueSentence(context, value, lead), origin)];
  return [paragraph(sentence(`${say(context, lead)} dit:`), origin), sentenceBullets(parts)];
}

/** `U krijgt het laagste van deze bedragen:` where the amounts together make a long sentence. */
function extremeBlocks(
  context: PublicContext,
  value: Expr,
  lead: string,
  origin: Origin | undefined,
): Block[] | undefined {
  if (value.op !== "min" && value.op !== "max") return undefined;
  const words = value.args.map((one) => valuePhrase(context, one));
  if (words.join(" ").split(" ").length < 10) return undefined;
  const which = value.op === "min" ? "laagste" : "hoogste";
  return [
    paragraph(sentence(`${say(context, lead)} het ${which} van deze bedragen:`), origin),
    sentenceBullets(words),
  ];
}

/** A formula without the rounding and limits around it, which have sentences of their own. */
export function inner(value: Expr): Expr {
  return value.op === "round" || value.op === "clamp" ? inner(value.arg) : value;
}

/** `uw inkomen`, `plus uw bijstand`, `min de verlaging`; one part for what is no sum. */
export function sumParts(context: PublicContext, value: Expr): readonly string[] {
  const whole = valuePhrase(context, value);
  if (value.op === "multiply" && whole.split(" ").length > 12 && / keer /u.test(whole)) {
    const [first, ...others] = whole.split(" keer ");
    return [first ?? "", ...others.map((one) => `keer ${one}`)];
  }
  if (value.op !== "add" && value.op !== "subtract") return [valuePhrase(context, value)];
  const [first, ...others] = value.args;
  const word = value.op === "add" ? "plus" : "min";
  return [
    ...(first === undefined ? [] : sumParts(context, first)),
    ...others.map((other) => `${word} ${valuePhrase(context, other)}`),
  ];
}

/** `U krijgt € 120.`, or how it is computed. */
function valueSentence(context: PublicContext, value: Expr, lead: string): string {
  const opening = say(context, lead);
  const words = moneyOf(context, value, lead);
  const line = `${opening} ${words}`;
  const { op } = inner(value);
  const sum = op === "add" || op === "subtract" || op === "multiply";
  // One thing that comes down to a plural: `Uw rekening is gelijk aan de kosten min …`.
  if (/ is$/u.test(opening) && sum && isPlural(words.split(/ (?:plus|min|keer) /u)[0] ?? ""))
    return sentence(spokenNumbers(`${opening} gelijk aan ${words}`));
  const simple = isPlainPhrase(inner(value)) || line.split(" ").length <= longest;
  return sentence(spokenNumbers(simple ? line : `${opening} dit: ${words}`));
}

/** As many words as one breath takes; a longer value stands behind a colon. */
const longest = 18;

/** `het bedrag van uw rekening`: who gets a rekening, does not get the paper. */
function moneyOf(context: PublicContext, value: Expr, lead: string): string {
  const words = choiceOr(context, value);
  const { op, type } = inner(value);
  const named = lead === fixed.youGet && type.kind === "bedrag" && (op === "definition" || op === "fact");
  return named && /(?:^| )(?:rekening|nota|factuur|prijs|offerte|aanslag)(?: |$)/u.test(words)
    ? `het bedrag van ${words}`
    : words;
}

/** `een lening`: a choice is given as one of its kind. */
function choiceOr(context: PublicContext, value: Expr): string {
  const words = valuePhrase(context, value);
  return value.op === "constant" && value.type.kind === "keuze" ? oneOf(words) : words;
}

/** `120% van de norm`, `twee keer de gewone duur`: what reads on behind "is" without a colon. */
function isPlainPhrase(value: Expr): boolean {
  if (value.op === "percent") return value.args[0]?.op === "constant";
  if (value.op === "multiply") {
    const [first, ...others] = value.args;
    return others.length === 1 && first?.op === "constant" && "unit" in first.type && first.type.unit === "";
  }
  return ["constant", "definition", "fact", "min", "max", "difference"].includes(value.op);
}

/** Limits and rounding inside a formula, each in a sentence of its own; `lead` opened the sentence about the value. */
export function roundingBlocks(context: PublicContext, value: Expr, type: ValueType, lead = ""): Block[] {
  if (value.op === "round") {
    const direction = { omhoog: "naar boven af", omlaag: "naar beneden af", dichtstbij: "af" }[
      value.direction
    ];
    return [
      ...roundingBlocks(context, value.arg, type, lead),
      further(`Wij ronden dit ${direction} op ${stepWords(value.step, type)}.`),
    ];
  }
  if (value.op !== "clamp") return [];
  const limits = [
    value.atLeast === undefined ? [] : [limitSentence(context, "least", value.atLeast, lead)],
    value.atMost === undefined ? [] : [limitSentence(context, "most", value.atMost, lead)],
  ].flat();
  return [
    ...roundingBlocks(context, value.arg, type, lead),
    ...(limits.length === 0 ? [] : [further(limits.join(" "))]),
  ];
}
