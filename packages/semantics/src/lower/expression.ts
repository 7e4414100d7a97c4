// Values as written → expressions of the decision model.

import type { Condition, Expression, WordGroup } from "@andersom/syntax";
import type { DurationUnit, Expr, ValueType } from "../model/index.js";
import { bindValue } from "../names/bind.js";
import { keyOf, keyText } from "../names/normalise.js";
import { arithmetic } from "./arithmetic.js";
import { inClause } from "./clause.js";
import { constantOf } from "./constants.js";
import { hole, resolveValue, settle, type LowerContext } from "./context.js";
import { commonType } from "./common.js";
import { overList } from "./lists.js";
import { stepId } from "./named.js";

/** Lowers a written value. `expected` helps literals and choice words that only have meaning opposite something. */
export function lowerExpression(expression: Expression, context: LowerContext, expected?: ValueType): Expr {
  const lowered = lower(expression, context, expected);
  return {
    ...lowered,
    text: lowered.text ?? context.source(expression.span),
    place: context.placeOf(expression.span, context.item),
  };
}

function lower(expression: Expression, context: LowerContext, expected: ValueType | undefined): Expr {
  const constant = constantOf(expression);
  if (constant !== undefined) return constant;
  switch (expression.kind) {
    case "NameExpression":
      return lowerName(expression, context, expected);
    case "PercentOf": {
      const of = lowerExpression(expression.of, context, expected);
      return {
        op: "percent",
        args: [{ op: "constant", value: expression.decimal, type: { kind: "percentage" } }, of],
        type: of.type,
      };
    }
    case "FractionOf": {
      const of = lowerExpression(expression.of, context, expected);
      const share: Expr = {
        op: "constant",
        value: `${expression.numerator}/${expression.denominator}`,
        type: { kind: "getal", unit: "" },
      };
      return { op: "multiply", args: [share, of], type: of.type };
    }
    case "Arithmetic":
      return arithmetic(expression, context, expected);
    case "Extreme": {
      const args = expression.operands.map((operand) => lowerExpression(operand, context, expected));
      return {
        op: expression.which === "laagste" ? "min" : "max",
        args,
        type: commonType(args, context, expression),
      };
    }
    case "Difference": {
      const args = [
        lowerExpression(expression.left, context),
        lowerExpression(expression.right, context),
      ] as const;
      return { op: "difference", args, type: commonType(args, context, expression) };
    }
    case "YearsBetween":
      return {
        op: "completed",
        unit: expression.unit,
        from: lowerExpression(expression.from, context),
        to: lowerExpression(expression.to, context),
        type: { kind: "getal", unit: expression.unit },
      };
    case "CountOf":
      return lowerCount(expression.name, expression.where, context, expression);
    case "SumOf":
      return lowerAggregate("sum", expression.name, expression.where, context, expression);
    case "Superlative": {
      const op = (
        {
          hoogste: "highest",
          laagste: "lowest",
          gemiddelde: "average",
          eerste: "lowest",
          laatste: "highest",
        } as const
      )[expression.which];
      return lowerAggregate(op, expression.name, expression.where, context, expression);
    }
    case "ProRata": {
      const base = lowerExpression(expression.base, context, expected);
      return {
        op: "pro-rata",
        base,
        part: lowerExpression(expression.part, context),
        whole: lowerExpression(expression.whole, context),
        type: base.type,
      };
    }
    case "RelativePeriod":
      return lowerRelative(expression, context);
    case "OneOf":
      return hole("‘een van’ kan alleen in een voorwaarde staan");
    case "Hole":
      return hole(`[${expression.text}] is nog niet ingevuld`);
    default:
      return hole("deze waarde is niet te lezen");
  }
}

function lowerName(
  expression: Extract<Expression, { kind: "NameExpression" }>,
  context: LowerContext,
  expected: ValueType | undefined,
): Expr {
  const { name } = expression;
  const key = keyText(keyOf(name.words));
  if (expected?.kind === "keuze") {
    const option = expected.options.find(
      (candidate) => keyText(keyOf([{ text: candidate, span: name.span }])) === key,
    );
    if (option !== undefined) {
      context.counts.lookedUp += 1;
      context.saw(name.words, { op: "constant", value: option, type: expected });
      return { op: "constant", value: option, type: expected };
    }
  }
  const year = /^kalenderjaar (\d{4})$/u.exec(key)?.[1];
  if (year !== undefined) {
    return {
      op: "constant",
      value: { from: `${year}-01-01`, to: `${year}-12-31` },
      type: { kind: "periode" },
    };
  }
  if (expression.where !== undefined) return lowerFiltered(name, expression.where, context);
  const value = resolveValue(name.words, name.span, context);
  return expression.inReference === undefined
    ? value
    : inClause(value, expression.inReference, expression.span, context);
}

/** `de kinderen waarvoor geldt dat …`: a part of a list. */
function lowerFiltered(name: WordGroup, where: Condition, context: LowerContext): Expr {
  const over = overList(name, context);
  if (over === undefined) return resolveValue(name.words, name.span, context);
  context.counts.lookedUp += 1;
  context.saw(name.words, over.list);
  return {
    op: "filter",
    list: over.list,
    variable: over.scope.name,
    where: context.lower.condition(where, over.inner),
    type: { ...over.list.type },
  };
}

const nowhere = { uri: "", start: 0, end: 0 };

/** `het aantal soorten hulp in het plan`, as compared. */
const helpInPlan = keyText(
  keyOf("soorten hulp in het plan".split(" ").map((text) => ({ text, span: nowhere }))),
);

function lowerCount(
  name: WordGroup,
  where: Condition | undefined,
  context: LowerContext,
  expression: Expression,
): Expr {
  // "het aantal …" may simply be a declared name.
  const own = bindValue(`aantal ${keyText(keyOf(name.words))}`, context);
  if (own.length > 0 && where === undefined) {
    const [only, more] = own;
    const whole = [{ text: "aantal", span: expression.span }, ...name.words];
    if (more === undefined) context.saw(whole, only?.expr);
    return settle(own, name.words, name.span, context, "waarde");
  }
  if (where === undefined && keyText(keyOf(name.words)) === helpInPlan) {
    context.counts.lookedUp += 1;
    return { op: "help-count", type: { kind: "getal", unit: "" }, text: context.source(expression.span) };
  }
  const over = overList(name, context);
  if (over === undefined)
    return settle([], [{ text: "aantal", span: name.span }, ...name.words], name.span, context, "waarde");
  context.counts.lookedUp += 1;
  context.saw(name.words, over.list);
  const unit = over.scope.thing;
  return {
    op: "count",
    list: over.list,
    variable: over.scope.name,
    ...(where === undefined ? {} : { where: context.lower.condition(where, over.inner) }),
    type: { kind: "getal", unit },
    text: context.source(expression.span),
  };
}

/** `de som van het bedrag van alle aankopen (waarvoor geldt: …)`. */
function lowerAggregate(
  op: "sum" | "highest" | "lowest" | "average",
  name: WordGroup,
  where: Condition | undefined,
  context: LowerContext,
  expression: Expression,
): Expr {
  const key = keyText(keyOf(name.words));
  const at = [...key.matchAll(/ van (?:alle )?/gu)].map((match) => ({
    body: key.slice(0, match.index),
    list: key.slice(match.index + match[0].length),
  }));
  for (const { body, list } of at) {
    const words: WordGroup = {
      kind: "WordGroup",
      span: name.span,
      words: list.split(" ").map((text) => ({ text, span: name.span })),
    };
    const over = overList(words, context);
    if (over === undefined) continue;
    const readings = [
      ...bindValue(body, over.inner),
      ...bindValue(`${body} van ${over.scope.thing}`, over.inner),
    ];
    const first = readings[0];
    if (first === undefined) continue;
    context.counts.lookedUp += 1;
    context.saw(name.words, over.list);
    context.saw(name.words, first.expr);
    return {
      op,
      list: over.list,
      variable: over.scope.name,
      body: first.expr,
      ...(where === undefined ? {} : { where: context.lower.condition(where, over.inner) }),
      type: first.expr.type,
      text: context.source(expression.span),
    };
  }
  return settle([], name.words, name.span, context, "waarde");
}

/** `na het besluit`: the day of a step, or of the decision, where no date of that name is declared. */
function eventDate(anchor: Expression, context: LowerContext): Expr | undefined {
  if (anchor.kind !== "NameExpression") return undefined;
  const key = keyText(keyOf(anchor.name.words));
  const isStep = context.index.others.get(key)?.some(({ symbol }) => symbol.kind === "stap") ?? false;
  if ((!isStep && key !== "besluit") || bindValue(key, context).length > 0) return undefined;
  context.counts.lookedUp += 1;
  context.saw(anchor.name.words, stepId(key, context));
  return {
    op: "event-date",
    event: key,
    type: { kind: "datum" },
    text: context.source(anchor.span),
    place: context.placeOf(anchor.span),
  };
}

function lowerRelative(
  expression: Extract<Expression, { kind: "RelativePeriod" }>,
  context: LowerContext,
): Expr {
  const anchor = eventDate(expression.anchor, context) ?? lowerExpression(expression.anchor, context);
  if (expression.form === "eerste dag van de maand" || expression.form === "laatste dag van de maand") {
    return {
      op: "date-of-month",
      date: anchor,
      which: expression.form === "eerste dag van de maand" ? "first" : "last",
      monthOffset: expression.relation === "na" ? 1 : 0,
      type: { kind: "datum" },
    };
  }
  const count: Expr | undefined =
    expression.count === undefined
      ? undefined
      : { op: "constant", value: expression.count, type: { kind: "getal", unit: "" } };
  const unit = expression.unit as DurationUnit | undefined;
  if (expression.form === "datum") {
    return {
      op: "date-shift",
      date: anchor,
      count: count ?? { op: "constant", value: "0", type: { kind: "getal", unit: "" } },
      unit: unit ?? "dag",
      sign: expression.relation === "voor" ? -1 : 1,
      type: { kind: "datum" },
    };
  }
  const relation = expression.relation === "van" ? "vanaf" : expression.relation;
  return {
    op: "period",
    relation,
    ...(count === undefined ? {} : { count }),
    ...(unit === undefined ? {} : { unit }),
    anchor,
    type: { kind: "periode" },
  };
}
