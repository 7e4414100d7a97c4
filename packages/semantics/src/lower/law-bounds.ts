// A sentence of `grenzen van …`: what is bounded, by what, and when.

import type { Comparator, Condition, Expression, Statement, WordGroup } from "@andersom/syntax";
import type {
  BoundCondition,
  BoundSubject,
  DurationUnit,
  Expr,
  LawBound,
  LawLimit,
  LimitValue,
} from "../model/index.js";
import { preferred } from "../names/bind.js";
import { keyOf, keyOfText, keyText, printed, withoutArticle } from "../names/normalise.js";
import { constantOf } from "./constants.js";
import type { LowerContext } from "./context.js";
import { optional } from "./header.js";
import { comparisonOf } from "./yes-no.js";

type BoundBody = Pick<LawBound, "subject" | "limits" | "requires" | "atMost" | "when">;

/** What a sentence of `grenzen van …` says; undefined for a sentence of another form. */
export function boundOf(statement: Statement, text: string, context: LowerContext): BoundBody | undefined {
  if (statement.kind === "CapStatement") {
    const [name] = statement.names;
    if (name === undefined) return undefined;
    return {
      subject: subjectOf(name, "waarde", context),
      limits: statement.bounds.map(({ comparator, value }) => limitOf(comparator, value, context)),
      ...optional("when", conditionOf(statement.condition, context)),
    };
  }
  if (statement.kind === "DefinitionStatement") {
    const [name] = statement.names;
    if (name === undefined || statement.body.form !== "value") return undefined;
    return {
      subject: subjectOf(name, "waarde", context),
      limits: [limitOf(undefined, statement.body.value, context)],
      ...optional("when", conditionOf(statement.condition, context)),
    };
  }
  if (statement.kind !== "FixedStatement") return undefined;
  const [name, times, per] = statement.parts;
  if (name?.kind !== "WordGroup") return undefined;
  const subject = subjectOf(name, /^het recht op /iu.test(text) ? "recht" : undefined, context);
  if (statement.form === "recht vraagt dat") {
    const requires = conditionOf(statement.condition, context);
    return requires === undefined ? undefined : { subject, requires };
  }
  if (times?.kind !== "NumberLiteral" || per?.kind !== "DurationLiteral") return undefined;
  return {
    subject,
    atMost: {
      times: Number(times.decimal),
      per: { count: Number(per.count), unit: per.unit as DurationUnit },
    },
  };
}

/** What is bounded, bound to the ordinance that the law is read with. */
function subjectOf(
  group: WordGroup,
  kind: BoundSubject["kind"] | undefined,
  context: LowerContext,
): BoundSubject {
  const key = keyText(keyOf(group.words));
  const right = context.index.others.get(key)?.find(({ symbol }) => symbol.kind === "voorziening")?.symbol;
  const entries = context.index.values.get(key) ?? [];
  const exact = entries.filter((entry) => !entry.alias);
  // The ordinance's own name comes before one of a law: it is the ordinance that is bounded.
  const symbol = preferred(exact.length > 0 ? exact : entries, undefined)[0]?.symbol;
  const isFact = symbol?.kind === "gegeven" || symbol?.kind === "oordeel";
  return {
    kind: kind ?? (right === undefined ? "waarde" : "recht"),
    name: printed(withoutArticle(group.words)),
    key,
    ...optional("definition", isFact ? undefined : symbol?.id),
    ...optional("fact", isFact ? symbol.id : undefined),
    ...optional("right", right?.id),
  };
}

function limitOf(comparator: Comparator | undefined, value: Expression, context: LowerContext): LawLimit {
  return {
    comparison: comparisonOf(comparator),
    text: context.source(value.span),
    value: limitValue(value, context),
  };
}

function limitValue(value: Expression, context: LowerContext): LimitValue {
  const constant = constantOf(value);
  if (constant !== undefined) return { form: "vast", value: constant.value, type: constant.type };
  if (
    value.kind === "RelativePeriod" &&
    value.form === "duur" &&
    value.unit !== undefined &&
    value.unit !== "keer"
  ) {
    const anchor =
      value.anchor.kind === "NameExpression"
        ? printed(withoutArticle(value.anchor.name.words))
        : context.source(value.anchor.span);
    return {
      form: "termijn",
      count: Number(value.count ?? "1"),
      unit: value.unit,
      relation: value.relation,
      anchor,
      anchorKey: keyText(keyOfText(anchor)),
    };
  }
  const computed = silently(context, (inner) => context.lower.expression(value, inner));
  const expr = optional("expr", computed);
  if (value.kind === "NameExpression") return { form: "naam", ...named(value.name), ...expr };
  const part = partOf(value);
  if (part === undefined) return { form: "woorden", ...expr };
  const { name, key } = named(part.of);
  return { form: "deel", part: part.part, of: name, ofKey: key, ...expr };
}

function named(group: WordGroup): { readonly name: string; readonly key: string } {
  return { name: printed(withoutArticle(group.words)), key: keyText(keyOf(group.words)) };
}

/** The fraction and the name of `95% van X` and `een derde van X`. */
function partOf(value: Expression): { readonly part: string; readonly of: WordGroup } | undefined {
  if (value.kind === "PercentOf" && value.of.kind === "NameExpression")
    return { part: `${value.decimal}/100`, of: value.of.name };
  if (value.kind === "FractionOf" && value.of.kind === "NameExpression")
    return { part: `${String(value.numerator)}/${String(value.denominator)}`, of: value.of.name };
  return undefined;
}

function conditionOf(condition: Condition | undefined, context: LowerContext): BoundCondition | undefined {
  if (condition === undefined) return undefined;
  const expr = silently(context, (inner) => context.lower.condition(condition, { ...inner, inMonth: true }));
  return { text: context.source(condition.span), ...optional("expr", expr) };
}

/** A law speaks of things that an ordinance may or may not have: what does not bind is no mistake, it stays words. */
function silently(context: LowerContext, lower: (inner: LowerContext) => Expr): Expr | undefined {
  let found = 0;
  const expr = lower({
    ...context,
    counts: { lookedUp: 0, unknown: 0, twoReadings: 0 },
    report: () => (found += 1),
    unread: true,
  });
  return found > 0 || expr.op === "hole" ? undefined : expr;
}
