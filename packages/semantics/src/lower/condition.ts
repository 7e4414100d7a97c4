// Conditions as written → yes/no expressions of the decision model.

import type { Condition, ConditionItem, Span, Word, WordGroup } from "@andersom/syntax";
import { notACondition } from "../diagnostics/types.js";
import type { Expr, JunctionItem, ValueType } from "../model/index.js";
import { bindNoun, bindPredicate, bindSubject } from "../names/bind.js";
import { keyOf, keyText } from "../names/normalise.js";
import { describeType } from "../types/describe.js";
import { isUnknownType } from "../types/fact-type.js";
import { hole, resolvePredicate, settle, type LowerContext } from "./context.js";
import { lowerLadderOutcome } from "./ladder.js";
import { overList } from "./lists.js";
import { otherNamed, ruleThatDoes, rightNamed } from "./named.js";
import { lowerIs } from "./comparison.js";
import { compare, negate, requireMonth, YES_NO } from "./yes-no.js";
import { checkedCitation, predicateAt } from "./references.js";

const NUMBER: ValueType = { kind: "getal", unit: "" };

/** Lowers a condition; always returns a yes/no expression (a hole where it could not be read). */
export function lowerCondition(condition: Condition, context: LowerContext): Expr {
  const lowered = lower(condition, context);
  const text = context.source(condition.span);
  if (lowered.type.kind !== "ja-nee" && !isUnknownType(lowered.type)) {
    context.report(notACondition.at(condition.span, { text, type: describeType(lowered.type) }));
    return hole("geen voorwaarde", YES_NO);
  }
  return { ...lowered, type: YES_NO, text, place: context.placeOf(condition.span, context.item) };
}

/** A sentence about the terms themselves, whatever its words would bind to. */
const TERMS_MET = /^(niet )?alle termijnen (?:(?:zijn )?gehaald|gehaald zijn)$/iu;

function lower(condition: Condition, context: LowerContext): Expr {
  const terms = TERMS_MET.exec(context.source(condition.span));
  if (terms !== null) {
    const met: Expr = { op: "terms-met", type: YES_NO };
    return terms[1] === undefined ? met : negate(met);
  }
  switch (condition.kind) {
    case "ConditionList":
      return {
        op: condition.mode === "alle" ? "all" : "any",
        items: condition.items.map((item) => lowerItem(item, context)),
        type: YES_NO,
      };
    case "Conjunction":
      return {
        op: condition.operator === "en" ? "all" : "any",
        items: condition.parts.map((part) => ({ expr: lowerCondition(part, context) })),
        type: YES_NO,
      };
    case "IsCondition":
      return lowerIs(condition, context);
    case "Predicate": {
      const found = resolvePredicate(
        keyText(keyOf(condition.words)),
        condition.words,
        condition.span,
        context,
      );
      requireMonth(found, condition.span, context);
      return condition.negation === undefined ? found : negate(found);
    }
    case "LiesCondition": {
      const lies: Expr = {
        op: "lies",
        // On a day is in the period of that one day.
        relation: condition.relation === "op" ? "in" : condition.relation,
        date: context.lower.expression(condition.left, context),
        target: context.lower.expression(condition.right, context),
        type: YES_NO,
      };
      return condition.negation === undefined ? lies : negate(lies);
    }
    case "Exists":
      return lowerExists(condition, context);
    case "Quantified": {
      const over = overList(condition.list, context);
      if (over === undefined) return unknownList(condition.list, condition.span, context);
      context.counts.lookedUp += 1;
      context.saw(condition.list.words, over.list);
      const op = ({ een: "some", elk: "every", geen: "none" } as const)[condition.quantifier];
      return {
        op,
        list: over.list,
        variable: over.scope.name,
        body: lowerCondition(condition.that, over.inner),
        type: YES_NO,
      };
    }
    case "CountMonths": {
      const period = context.lower.expression(condition.period, context);
      const body = lowerCondition(condition.that, { ...context, inMonth: true });
      const since: Expr =
        condition.relation === "sinds"
          ? { op: "period", relation: "sinds", anchor: period, type: { kind: "periode" } }
          : period;
      return compare(
        condition.comparator,
        {
          op: "count-months",
          period: since,
          body,
          consecutive: condition.consecutive,
          type: { kind: "getal", unit: "maand" },
        },
        { op: "constant", value: condition.decimal, type: { kind: "getal", unit: "maand" } },
      );
    }
    case "HasRight":
      return lowerHasRight(condition, context);
    case "Fulfils": {
      const found = predicateAt(condition.reference, context);
      return condition.negation === undefined ? found : negate(found);
    }
    case "EffectNotReached":
      return lowerEffect(condition.effect, condition.span, context);
    case "StillUnknown":
      return {
        op: "is-unknown",
        arg: context.lower.expression(condition.value, { ...context, inMonth: true }),
        type: YES_NO,
      };
    case "LadderOutcome": {
      const reached = lowerLadderOutcome(condition, context);
      return condition.negation === undefined ? reached : negate(reached);
    }
    case "DutyApplies": {
      const sentence = ruleThatDoes("plicht", keyText(keyOf(condition.duty.words)), context);
      if (sentence !== undefined) context.counts.lookedUp += 1;
      const duty = sentence ?? otherNamed("plicht", condition.duty, "De plicht", condition.span, context);
      const subject = bindSubject(keyText(keyOf(condition.subject.words)), context)[0];
      context.saw(condition.subject.words, subject?.expr);
      const applies: Expr =
        duty === undefined
          ? hole("onbekende plicht", YES_NO)
          : {
              op: "duty-applies",
              duty,
              ...(subject === undefined ? {} : { of: subject.expr }),
              type: YES_NO,
            };
      return condition.negation === undefined ? applies : negate(applies);
    }
    case "Hole":
      return hole(`[${condition.text}] is nog niet ingevuld`, YES_NO);
  }
}

function lowerItem(item: ConditionItem, context: LowerContext): JunctionItem {
  const text = item.label.text.replace(/\.$/u, "");
  const labels =
    item.label.level === 0
      ? { onderdeel: text }
      : item.label.level === 1
        ? { ...context.item, onderdeelNumber: text }
        : context.item;
  const inner: LowerContext = labels === undefined ? context : { ...context, item: labels };
  return {
    label: item.label.text,
    expr: lowerCondition(item.condition, inner),
    place: context.placeOf(item.span, labels),
    text: context.source(item.condition.span),
  };
}

/** `er is geen maatregel waarvoor geldt …`, `er zijn bijzondere omstandigheden`, `er is noodzaak van de kosten`. */
function lowerExists(condition: Extract<Condition, { kind: "Exists" }>, context: LowerContext): Expr {
  const { name } = condition;
  const key = keyText(keyOf(name.words));
  if (condition.where === undefined && condition.count === undefined) {
    const sentence = bindPredicate(`er is ${key}`, context);
    const readings = sentence.length > 0 ? sentence : forPerson(key, context);
    if (readings.length > 0) {
      const words: Word[] = [{ text: `er ${condition.verb}`, span: condition.span }, ...name.words];
      const found = settle(readings, words, condition.span, context, "voorwaarde");
      return condition.negation === undefined ? found : negate(found);
    }
    const consent = key.startsWith("toestemming ") ? key.slice("toestemming ".length) : undefined;
    if (
      consent !== undefined &&
      context.index.others.get(consent)?.some((entry) => entry.symbol.kind === "toestemming")
    ) {
      context.counts.lookedUp += 1;
      context.saw(name.words, `toestemming:${consent}`);
      const given: Expr = {
        op: "consent",
        consent: `toestemming:${consent}`,
        type: YES_NO,
        place: context.placeOf(condition.span),
      };
      return condition.negation === undefined ? given : negate(given);
    }
    const signal = key.startsWith("signaal ") ? key.slice("signaal ".length) : undefined;
    if (
      signal !== undefined &&
      context.index.others.get(signal)?.some((entry) => entry.symbol.kind === "signaal")
    ) {
      context.counts.lookedUp += 1;
      context.saw(name.words, `signaal:${signal}`);
      const there: Expr = {
        op: "signal",
        signal: `signaal:${signal}`,
        type: YES_NO,
        place: context.placeOf(condition.span),
      };
      return condition.negation === undefined ? there : negate(there);
    }
  }
  const over = overList(name, context);
  if (over === undefined)
    return unknownList(
      name,
      condition.span,
      context,
      condition.where === undefined && condition.count === undefined
        ? [{ text: `er ${condition.verb}`, span: condition.span }]
        : [],
    );
  context.counts.lookedUp += 1;
  context.saw(name.words, over.list);
  const where = condition.where === undefined ? undefined : lowerCondition(condition.where, over.inner);
  if (condition.count !== undefined) {
    const count: Expr = {
      op: "count",
      list: over.list,
      variable: over.scope.name,
      ...(where === undefined ? {} : { where }),
      type: NUMBER,
    };
    return compare(condition.count.comparator, count, {
      op: "constant",
      value: condition.count.decimal,
      type: NUMBER,
    });
  }
  const body = where ?? { op: "constant", value: true, type: YES_NO };
  return {
    op: condition.negation === undefined ? "some" : "none",
    list: over.list,
    variable: over.scope.name,
    body,
    type: YES_NO,
  };
}

/** `noodzaak van de kosten (voor Henk)`: a noun, about the person after `voor` when there is one. */
function forPerson(key: string, context: LowerContext): ReturnType<typeof bindNoun> {
  const whole = bindNoun(key, context);
  if (whole.length > 0) return whole;
  for (const person of context.scope) {
    const form = person.forms.find((candidate) => key.endsWith(` voor ${candidate}`));
    if (form !== undefined)
      return bindNoun(key.slice(0, -` voor ${form}`.length), { ...context, scope: [person] });
  }
  return [];
}

function lowerHasRight(condition: Extract<Condition, { kind: "HasRight" }>, context: LowerContext): Expr {
  // A fact may be called "de inwoner heeft recht op X volgens de oude verordening".
  const words: Word[] = [
    ...condition.subject.words,
    { text: "heeft recht op", span: condition.span },
    ...condition.right.words,
  ];
  const declared = condition.because === undefined ? bindPredicate(keyText(keyOf(words)), context) : [];
  if (declared.length > 0) {
    const found = settle(declared, words, condition.span, context, "voorwaarde");
    return condition.negation === undefined ? found : negate(found);
  }
  const right = rightNamed(condition.right, context);
  const subject = bindSubject(keyText(keyOf(condition.subject.words)), context)[0];
  if (right === undefined || subject === undefined) return hole("onbekend recht", YES_NO);
  context.counts.lookedUp += 1;
  context.saw(condition.subject.words, subject.expr);
  const because = condition.because?.map((reference) => checkedCitation(reference, context));
  return {
    op: "has-right",
    right,
    of: subject.expr,
    granted: condition.negation === undefined,
    ...(because === undefined ? {} : { because }),
    type: YES_NO,
  };
}

function lowerEffect(group: WordGroup | undefined, span: Span, context: LowerContext): Expr {
  if (group === undefined) return { op: "effect-not-reached", type: YES_NO };
  const effect = otherNamed("effect", group, "Het effect", span, context);
  return effect === undefined
    ? hole("onbekend effect", YES_NO)
    : { op: "effect-not-reached", effect, type: YES_NO };
}

function unknownList(
  group: WordGroup,
  span: Span,
  context: LowerContext,
  before: readonly Word[] = [],
): Expr {
  return resolvePredicate(`er is ${keyText(keyOf(group.words))}`, [...before, ...group.words], span, context);
}
