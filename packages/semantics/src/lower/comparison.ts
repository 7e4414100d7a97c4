// `X is (niet) (in elke maand van P) (hoogstens) Y`: comparison, choice, yes/no name; with or without month.

import type {
  Comparison as WrittenComparison,
  Expression,
  IsCondition,
  Moment,
  Span,
  Word,
} from "@andersom/syntax";
import { unknownOption } from "../diagnostics/names.js";
import { wrongPeriod, wrongType } from "../diagnostics/types.js";
import type { Constant, Expr } from "../model/index.js";
import { bindPredicate, bindValue } from "../names/bind.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { suggest } from "../names/suggest.js";
import { describeType } from "../types/describe.js";
import { isUnknownType } from "../types/fact-type.js";
import { fit } from "../types/fit.js";
import { compare, negate, requireMonth, YES_NO } from "./yes-no.js";
import { withOption } from "./negated-option.js";
import { judgementGiven } from "./judged.js";
import { hole, settle, textOnlyNamed, withText, type LowerContext } from "./context.js";

/** Lowers an is-condition. */
export function lowerIs(written: IsCondition, context: LowerContext): Expr {
  const condition = withOption(written, context);
  const negated = condition.negation !== undefined;
  const judged = judgementGiven(condition, context);
  if (judged !== undefined) return negated ? negate(judged) : judged;
  const asName = yesNoName(condition, context);
  if (asName !== undefined) return negated ? negate(asName) : asName;
  if (condition.verbFinal === true && condition.comparisons.length === 0)
    return finalWithoutComparator(condition, negated, context);
  if (condition.moment === undefined)
    return plain(condition.left, condition.comparisons, negated, condition.span, context);
  return inMoment(
    condition.moment,
    (inner) => plain(condition.left, condition.comparisons, negated, condition.span, inner),
    context,
  );
}

/** `de huurtoeslag is toereikend`: a declared yes/no sentence around is/zijn. */
function yesNoName(condition: IsCondition, context: LowerContext): Expr | undefined {
  if (condition.moment !== undefined || condition.left.kind !== "NameExpression") return undefined;
  const [only, more] = condition.comparisons;
  const left = condition.left.name.words;
  const verb: Word = { text: condition.verb, span: condition.span };
  let words: readonly Word[];
  if (condition.comparisons.length === 0) words = [...left, verb];
  else if (only?.comparator === undefined && more === undefined && only?.value.kind === "NameExpression")
    words = [...left, verb, ...only.value.name.words];
  else return undefined;
  const key = keyText(keyOf(words));
  const readings = bindPredicate(key, context);
  const whole = readings.length > 0 || textOnlyNamed(key, context) !== undefined;
  return whole || isUndeclaredSentence(condition, context)
    ? settle(readings, words, condition.span, context, "voorwaarde")
    : undefined;
}

/** `de inwoner is dakloos`, of which nothing is declared: one message about the sentence, not one about its last word. */
function isUndeclaredSentence(condition: IsCondition, context: LowerContext): boolean {
  const right = condition.comparisons[0]?.value;
  if (condition.left.kind !== "NameExpression" || right?.kind !== "NameExpression") return false;
  const key = keyText(keyOf(right.name.words));
  if (key === "van toepassing" || bindValue(key, context).length > 0) return false;
  const left = keyText(keyOf(condition.left.name.words));
  return bindValue(left, context).every((reading) => reading.expr.type.kind === "ding");
}

function plain(
  left: Expression,
  comparisons: readonly WrittenComparison[],
  negated: boolean,
  span: Span,
  context: LowerContext,
): Expr {
  const value = context.lower.expression(left, context);
  requireMonth(value, span, context);
  const items = comparisons.map((comparison) => ({ expr: one(value, comparison, span, context) }));
  const whole: Expr =
    items.length === 1 && items[0] !== undefined ? items[0].expr : { op: "all", items, type: YES_NO };
  return negated ? negate(whole) : whole;
}

function one(left: Expr, comparison: WrittenComparison, span: Span, context: LowerContext): Expr {
  const { value } = comparison;
  if (value.kind === "NameExpression" && keyText(keyOf(value.name.words)) === "van toepassing")
    return negate({ op: "is-not-applicable", arg: left, type: YES_NO });
  if (value.kind === "OneOf") {
    return {
      op: "one-of",
      arg: left,
      options: value.options.map((option) => opposite(left, option, context)),
      type: YES_NO,
    };
  }
  const right = opposite(left, value, context);
  requireMonth(right, span, context);
  reportMisfit(left, right, span, context);
  return compare(comparison.comparator, left, right);
}

/** The right-hand side, read opposite the left: choice words and counts get their meaning there. */
export function opposite(left: Expr, value: Expression, context: LowerContext): Expr {
  const expected = left.type.kind === "keuze" || left.type.kind === "getal" ? left.type : undefined;
  if (left.type.kind === "keuze" && value.kind === "NameExpression") {
    const option = choiceConstant(left, value.name.words);
    if (option !== undefined) {
      context.saw(value.name.words, option);
      return option;
    }
    if (bindValue(keyText(keyOf(value.name.words)), context).length === 0) {
      const name = printed(value.name.words);
      context.report(
        unknownOption.at(value.span, {
          value: name,
          fact: left.text ?? "",
          options: left.type.options,
          suggestions: suggest(name, left.type.options),
        }),
      );
      return hole(`‘${name}’ is geen keuze`, left.type);
    }
  }
  const told = left.type.kind === "tekst" ? textConstant(value, context) : undefined;
  if (told !== undefined) return told;
  const right = context.lower.expression(value, context, expected);
  // A constant without unit or period takes them from the other side.
  if (right.op === "constant" && fit(left, right) === "past" && right.type.kind === left.type.kind) {
    const { reeks: _reeks, nvt: _nvt, ...type } = left.type;
    return { ...right, type };
  }
  return right;
}

/** `‘Dorpsstraat 1’` beside a text: quoted words that are no name. */
function textConstant(value: Expression, context: LowerContext): Constant | undefined {
  if (value.kind !== "NameExpression") return undefined;
  const [word, more] = value.name.words;
  if (word?.quoted !== true || more !== undefined) return undefined;
  if (bindValue(keyText(keyOf(value.name.words)), context).length > 0) return undefined;
  return { op: "constant", value: word.text, type: { kind: "tekst" }, text: word.text };
}

function choiceConstant(left: Expr, words: readonly Word[]): Constant | undefined {
  if (left.type.kind !== "keuze") return undefined;
  const key = keyText(keyOf(words));
  const option = left.type.options.find(
    (candidate) => keyText(keyOf([{ text: candidate, span: { uri: "", start: 0, end: 0 } }])) === key,
  );
  return option === undefined
    ? undefined
    : { op: "constant", value: option, type: { kind: "keuze", options: left.type.options }, text: option };
}

/** Reports two sides that cannot be compared. */
export function reportMisfit(left: Expr, right: Expr, span: Span, context: LowerContext): void {
  if (isUnknownType(left.type) || isUnknownType(right.type)) return;
  const how = fit(left, right);
  if (how === "past") return;
  const data = {
    left: left.text ?? "",
    leftType: describeType(left.type),
    right: right.text ?? context.source(span),
    rightType: describeType(right.type),
  };
  context.report(how === "andere periode" ? wrongPeriod.at(span, data) : wrongType.at(span, data));
}

/** `als de leefvorm alleenstaande ouder is`: the group is split where the left is a value and the right fits it. */
function finalWithoutComparator(condition: IsCondition, negated: boolean, context: LowerContext): Expr {
  const words = condition.left.kind === "NameExpression" ? condition.left.name.words : [];
  const found: Expr[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const left = bindValue(keyText(keyOf(words.slice(0, at))), context)[0];
    if (left === undefined) continue;
    const value = withText(
      left.expr,
      printed(words.slice(0, at)),
      context.placeOf(condition.span, context.item),
    );
    const option = choiceConstant(value, words.slice(at));
    const right = option ?? bindValue(keyText(keyOf(words.slice(at))), context)[0]?.expr;
    if (right !== undefined && fit(value, right) === "past") found.push(compare(undefined, value, right));
  }
  const first = found[0];
  const all = [...words, { text: condition.verb, span: condition.span }];
  if (first === undefined) return settle([], all, condition.span, context, "voorwaarde");
  const whole = settle(
    found.map((expr) => ({ expr, how: printed(words) })),
    all,
    condition.span,
    context,
    "voorwaarde",
  );
  return negated ? negate(whole) : whole;
}

/** Puts a comparison into its months. */
export function inMoment(moment: Moment, body: (inner: LowerContext) => Expr, context: LowerContext): Expr {
  const inner: LowerContext = { ...context, inMonth: true };
  switch (moment.form) {
    case "op":
      return {
        op: "at-month",
        date: context.lower.expression(moment.date, context),
        body: body(inner),
        type: YES_NO,
      };
    case "in maand": {
      const date: Expr = {
        op: "constant",
        value: `${moment.month.year}-${String(moment.month.month).padStart(2, "0")}-01`,
        type: { kind: "datum" },
      };
      return { op: "at-month", date, body: body(inner), type: YES_NO };
    }
    case "in elke maand van":
      return {
        op: "every-month",
        period: context.lower.expression(moment.period, context),
        body: body(inner),
        type: YES_NO,
      };
    case "gemiddeld in":
    case "in totaal in": {
      const period = context.lower.expression(moment.period, context);
      return overMonths(
        body(inner),
        moment.form === "gemiddeld in" ? "average-over-months" : "sum-over-months",
        period,
      );
    }
  }
}

/** `gemiddeld in P hoogstens Y`: both sides of each comparison are averaged (or summed) over the same months. */
function overMonths(expr: Expr, op: "average-over-months" | "sum-over-months", period: Expr): Expr {
  if (expr.op === "compare")
    return { ...expr, left: wrap(expr.left, op, period), right: wrap(expr.right, op, period) };
  if (expr.op === "not") return { ...expr, arg: overMonths(expr.arg, op, period) };
  if (expr.op === "all" || expr.op === "any")
    return {
      ...expr,
      items: expr.items.map((item) => ({ ...item, expr: overMonths(item.expr, op, period) })),
    };
  return expr;
}

function wrap(side: Expr, op: "average-over-months" | "sum-over-months", period: Expr): Expr {
  if (side.op === "constant") return side;
  const { reeks: _reeks, ...type } = side.type;
  return { op, period, body: side, type, ...(side.text === undefined ? {} : { text: side.text }) };
}
