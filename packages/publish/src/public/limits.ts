// How often a right is given, how much of it there is, when it begins and ends, and how long it may last.

import type { Definition, DefinitionRule, GrantLimit, Right } from "@andersom/semantics";
import { paragraph, sectionIfAny } from "../document/build.js";
import type { Block, Section } from "../document/document.js";
import { capital, sentence } from "../dutch/clause.js";
import { joined, numberWord, spanWords, spokenNumbers } from "../dutch/number-words.js";
import { formatMoney, parseDecimal } from "@andersom/runtime";
import { isSwitchedOff } from "../phrase/simplify.js";
import { originOf } from "../phrase/told.js";
import { valuePhrase } from "../phrase/value.js";
import { toldWhen } from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";

/** `U krijgt dit hoogstens 1 keer per gezin per 12 maanden.`, and that the money can run out. */
export function limitBlocks(context: PublicContext, right: Right): Block[] {
  const { limit, ceiling } = right;
  const amount = ceiling === undefined ? undefined : parseDecimal(ceiling.amount);
  return [
    ...(limit === undefined ? [] : [paragraph(limitSentence(context, limit), originOf(limit.place))]),
    ...(ceiling === undefined || amount === undefined
      ? []
      : [paragraph(say(context, fixed.ceiling, { bedrag: formatMoney(amount) }), originOf(ceiling.place))]),
  ];
}

/** `U krijgt dit hoogstens één keer per gezin in twaalf maanden.` */
export function limitSentence(context: Pick<PublicContext, "address">, limit: GrantLimit): string {
  const often = [
    `${numberWord(limit.times)} keer`,
    limit.circle === undefined ? "" : `per ${limit.circle}`,
    limit.within === undefined ? "" : withinWords(limit.within),
  ].filter((part) => part !== "");
  return say(context, fixed.limit, { hoevaak: often.join(" ") });
}

/** `per kalenderjaar`, `in twaalf maanden`. */
function withinWords({ count, unit }: { readonly count: number; readonly unit: string }): string {
  return count === 1 ? `per ${unit}` : `in ${spanWords(count, unit)}`;
}

/** The longest that it may last with every extension. */
export function longestBlocks(context: PublicContext, right: Right): Block[] {
  const duration = right.duration === undefined ? undefined : context.index.definitions.get(right.duration);
  const extendable = (duration?.rules ?? []).some((rule) => rule.extendableTo !== undefined);
  const limits = [...new Set((right.longest ?? []).map((expr) => valuePhrase(context, expr)))];
  if (limits.length === 0) return [];
  const template = extendable ? fixed.extend : fixed.longest;
  return [paragraph(spokenNumbers(say(context, template, { duur: joined(limits, "of") })))];
}

/** First and last day, where the ordinance names them. */
export function startSection(context: PublicContext, right: Right): Section[] {
  const title =
    right.start === undefined ? fixed.ends : right.end === undefined ? fixed.begins : fixed.starts;
  return sectionIfAny(title, [
    ...dayBlocks(context, right.start, "dit begint op"),
    ...dayBlocks(context, right.end, "dit eindigt op"),
  ]);
}

function dayBlocks(context: PublicContext, id: string | undefined, lead: string): Block[] {
  const definition: Definition | undefined = id === undefined ? undefined : context.index.definitions.get(id);
  return (definition?.rules ?? [])
    .filter((rule) => !isSwitchedOff(rule))
    .flatMap((rule) =>
      rule.body.form === "value" ? dayRule(context, rule, lead, valuePhrase(context, rule.body.value)) : [],
    );
}

/** `Gaat het om levensonderhoud? Dan eindigt dit op uw verjaardag.`, or the day and then when that is so. */
function dayRule(context: PublicContext, rule: DefinitionRule, lead: string, day: string): Block[] {
  const [subject = "", verb = ""] = lead.split(" ");
  const told = paragraph(sentence(`${lead} ${day}`), { ...originOf(rule.place, rule.id), rule: rule.id });
  const opening = `${capital(subject)} ${verb}`;
  return toldWhen(context, rule, opening, told);
}
