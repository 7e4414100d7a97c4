// Givens of a voorbeeld: conditions read as fixed values of facts.

import type { Condition, Diagnostic, Expression, ExampleSentence, Moment } from "@andersom/syntax";
import { computedNotGiven, notAConstant } from "../diagnostics/types.js";
import type { AssignedMonths, Assignment, Expr, PlainValue } from "../model/index.js";
import { question } from "../names/heard.js";
import { keyOf, keyText } from "../names/normalise.js";
import { opposite, reportMisfit } from "./comparison.js";
import type { LowerContext } from "./context.js";
import { earlierGrant } from "./earlier.js";
import { optional } from "./header.js";
import { withOption } from "./negated-option.js";
import { listNamed } from "./lists.js";

/** `gegeven …` as assignments; `gegeven een maatregel: …` adds one thing to a list. */
export function lowerGiven(
  given: Extract<ExampleSentence, { kind: "Given" }>,
  context: LowerContext,
): Assignment[] {
  if (given.newThing === undefined) return assign(given.condition, context);
  const list = listNamed(given.newThing, context);
  if (list?.op !== "fact" || list.type.kind !== "lijst") {
    context.report(notAConstant.at(given.span, { text: context.source(given.span) }));
    return [];
  }
  const thing = list.type.thing;
  context.saw(given.newThing.words, list);
  const inner: LowerContext = {
    ...context,
    scope: [...context.scope, { name: thing, thing, forms: [thing] }],
  };
  const parts = given.condition.kind === "Conjunction" ? given.condition.parts : [given.condition];
  const facts = parts
    .flatMap((part) => assign(part, inner))
    .flatMap((one) => (one.form === "value" ? [{ fact: one.target, value: one.value }] : []));
  return [
    {
      form: "add",
      list: list.fact,
      of: ownerOf(list),
      facts,
      text: context.source(given.span),
      place: context.placeOf(given.span),
    },
  ];
}

/** A condition of a given as one or more assignments. What is unknown or does not fit is not also called no fixed value. */
export function assign(condition: Condition, context: LowerContext): Assignment[] {
  if (condition.kind === "Conjunction" && condition.operator === "en")
    return condition.parts.flatMap((part) => assign(part, context));
  const earlier = earlierGrant(condition, context);
  if (earlier !== undefined) return [earlier];
  const reported: Diagnostic[] = [];
  const assigned = assignOne(condition, {
    ...context,
    report: (diagnostic) => void reported.push(diagnostic),
  });
  const others = reported.filter(({ code }) => code !== notAConstant.code);
  (others.length > 0 ? others : reported).forEach((diagnostic) => {
    context.report(diagnostic);
  });
  return assigned;
}

function assignOne(written: Condition, context: LowerContext): Assignment[] {
  const condition = withOption(written, context);
  const inner: LowerContext = { ...context, inMonth: true };
  const text = context.source(condition.span);
  const place = context.placeOf(condition.span);
  if (condition.kind === "Exists" && condition.negation !== undefined && condition.where === undefined) {
    const list = listNamed(condition.name, context);
    if (list?.op === "fact") {
      context.counts.lookedUp += 1;
      context.saw(condition.name.words, list);
      return [{ form: "close", list: list.fact, of: ownerOf(list), text, place }];
    }
  }
  if (condition.kind === "IsCondition") {
    const assigned = assignValue(condition, inner);
    if (assigned !== undefined) return [assigned];
  }
  const lowered = context.lower.condition(condition, inner);
  const [expr, value] = lowered.op === "not" ? [lowered.arg, false] : [lowered, true];
  if (expr.op === "fact")
    return [{ form: "value", target: expr.fact, of: ownerOf(expr), value, text, place }];
  if (expr.op === "hole") return [];
  context.report(notAConstant.at(condition.span, { text }));
  return [];
}

/** `X is 5`: the target and its fixed value; undefined when the condition gives no value. */
export function assignValue(
  condition: Extract<Condition, { kind: "IsCondition" }>,
  context: LowerContext,
  /** A departure sets a computed value: that is what it is for. */
  departs = false,
): Assignment | undefined {
  const [only, more] = condition.comparisons;
  if (only === undefined || more !== undefined || only.comparator !== undefined) return undefined;
  const absent =
    condition.negation !== undefined &&
    only.value.kind === "NameExpression" &&
    keyText(keyOf(only.value.name.words)) === "van toepassing";
  if (condition.negation !== undefined && !absent) return undefined;
  if (only.value.kind === "NameExpression" && !absent && isYesNo(condition, context)) return undefined;
  const target = context.lower.expression(condition.left, context);
  const read = target.op === "at-month" ? target.body : target;
  if (read.op !== "fact" && read.op !== "definition") return undefined;
  if (!departs && read.op === "definition" && !mayBeGiven(read.definition, context)) {
    context.report(
      computedNotGiven.at(condition.span, { name: read.text ?? context.source(condition.left.span) }),
    );
    return undefined;
  }
  const constant = absent ? null : constantFor(read, only.value, context);
  if (constant === undefined) {
    context.report(notAConstant.at(condition.span, { text: context.source(condition.span) }));
    return undefined;
  }
  const months =
    target.op === "at-month"
      ? { form: "date" as const, date: target.date }
      : condition.moment === undefined
        ? undefined
        : monthsOf(condition.moment, context);
  return {
    form: "value",
    target: read.op === "fact" ? read.fact : read.definition,
    of: ownerOf(read),
    value: constant,
    text: context.source(condition.span),
    place: context.placeOf(condition.span),
    ...optional("months", months),
  };
}

/** A parameter of a law may be stated for a month the law file does not know; a value that a person decides is given; others are computed. */
function mayBeGiven(id: string, context: LowerContext): boolean {
  const symbol = context.index.symbols.get(id)?.symbol;
  if (symbol?.kind !== "waarde" && symbol?.kind !== "begrip") return true;
  return symbol.parameter || isDecided(context.index, symbol.key);
}

const isDecided = question((index, key): boolean =>
  index.rules.some((rule) => rule.kind === "bevoegdheid" && rule.decides === key),
);

function isYesNo(condition: Extract<Condition, { kind: "IsCondition" }>, context: LowerContext): boolean {
  const value = condition.comparisons[0]?.value;
  if (condition.left.kind !== "NameExpression" || value?.kind !== "NameExpression") return false;
  const key = keyText(
    keyOf([...condition.left.name.words, { text: "is", span: condition.span }, ...value.name.words]),
  );
  return context.index.predicates.has(key);
}

/** The fixed value on the right-hand side; undefined when it has to be computed. */
export function constantFor(read: Expr, value: Expression, context: LowerContext): PlainValue | undefined {
  const right = opposite(read, value, context);
  reportMisfit(read, right, value.span, context);
  if (right.op === "constant") return right.value;
  // `12 maanden vanaf 1 maart 2026` for a period: a fixed value in two parts.
  if (
    right.op === "period" &&
    right.anchor.op === "constant" &&
    right.relation === "vanaf" &&
    right.count?.op === "constant" &&
    typeof right.anchor.value === "string"
  ) {
    return periodFrom(right.anchor.value, Number(right.count.value), right.unit ?? "maand");
  }
  return undefined;
}

/** [start, start + count units − 1 day] as plain dates; months and years only, clipped to the end of the month. */
function periodFrom(start: string, count: number, unit: string): PlainValue | undefined {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  const months =
    unit === "jaar" ? count * 12 : unit === "maand" || unit === "kalendermaand" ? count : undefined;
  if (months === undefined) return undefined;
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  const end = new Date(
    Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), Math.min(day, last)) - 86_400_000,
  );
  return { from: start, to: end.toISOString().slice(0, 10) };
}

function monthsOf(moment: Moment, context: LowerContext): AssignedMonths | undefined {
  switch (moment.form) {
    case "in elke maand van":
      return { form: "period", period: context.lower.expression(moment.period, context) };
    case "op":
      return { form: "date", date: context.lower.expression(moment.date, context) };
    case "in maand":
      return { form: "month", month: `${moment.month.year}-${String(moment.month.month).padStart(2, "0")}` };
    case "gemiddeld in":
    case "in totaal in":
      return undefined;
  }
}

/** The thing path of a read: names of variables and facts from the root. */
export function ownerOf(read: Expr): readonly string[] {
  if (read.op !== "fact" && read.op !== "definition") return [];
  const { of } = read;
  if (of === undefined) return [];
  if (of.op === "variable") return [of.name];
  return of.op === "fact" ? [...ownerOf(of), of.fact] : [];
}
