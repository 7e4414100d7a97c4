// `plicht naam`: a duty with the right it stands against, when it applies, its test, its size, what follows, and its last day.

import type { Block, Condition, Content, FixedStatement, Property, WordGroup } from "@andersom/syntax";
import { unknownRight } from "../diagnostics/names.js";
import type { Duty, Expr } from "../model/index.js";
import { keyOf, keyText, printed, withoutArticle } from "../names/normalise.js";
import { isoDate } from "./constants.js";
import type { LowerContext } from "./context.js";
import { termOf } from "./terms.js";
import { suggest } from "../names/suggest.js";
import { declaredRights, namesOfKind, sawThing } from "./named.js";
import { optional } from "./header.js";
import type { ModelPart } from "./part.js";
import type { SiteInfo } from "./site-info.js";
import { variableFor } from "../names/scope.js";
import { YES_NO } from "./yes-no.js";

/** Lowers the block; gives back the sentences that say something else than the duty itself. */
export function lowerDutyBlock(
  block: Block,
  ruleIdOf: (content: Content) => string,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): readonly Content[] {
  const acts = block.content.filter((content) => content.kind === "ActStatement");
  const [act] = acts;
  if (act !== undefined) sawThing(act.actor, context);
  const consequence = propertyOf(block, "bij niet nakomen");
  const conditions = conditionsOf(block, context);
  const term = acts.map(({ tails }) => termOf(tails, context)).find((found) => found !== undefined);
  const key = keyText(keyOf(block.heading.name?.words ?? [{ text: block.heading.title, span: block.span }]));
  const duty: Duty = {
    id: `plicht:${key}`,
    ...optional("rule", act === undefined ? undefined : ruleIdOf(act)),
    holder: act === undefined ? "de inwoner" : printed(act.actor.words),
    name: block.heading.title,
    text: acts.map(({ span }) => context.source(span)).join(" "),
    ...optional("does", act === undefined ? undefined : printed(act.words.words)),
    open: false,
    items: acts.flatMap(({ items }) =>
      items.map((item) => ({
        label: item.label?.text ?? "",
        text: printed(item.words.words),
        ...optional("term", termOf(item.tails, context)),
      })),
    ),
    ...optional("term", term),
    ...optional("condition", both(conditions.applies)),
    ...optional("exception", both(conditions.exceptions, "any")),
    ...optional("fulfilled", both(conditions.fulfilled)),
    ...optional("belongsTo", valuesOf(block, "hoort bij")),
    ...optional("extent", valuesOf(block, "omvang")?.join(", ")),
    ...optional("consequence", consequenceText(consequence, context)),
    ...optional("category", consequence?.values[0]?.text),
    ...optional("lapsesOn", lapseOf(block)),
    place: context.placeOf(block.heading.span, undefined),
  };
  for (const value of propertyOf(block, "hoort bij")?.values ?? []) {
    const key = keyText(keyOf(withoutArticle(value.words.words)));
    const right = context.index.others.get(key)?.find(({ symbol }) => symbol.kind === "voorziening");
    context.saw(value.words.words, right?.symbol.id);
    if (right === undefined) reportSlip(value.words, context);
  }
  part.duties.push({
    ...duty,
    place: { ...duty.place, ...(site.lid === undefined ? {} : { lid: site.lid }) },
  });
  return block.content.filter((content) => !isOwn(content));
}

/** It may be a right of a law, or all rights of a chapter: only what resembles a right of the ordinance is a slip. */
function reportSlip(words: WordGroup, context: LowerContext): void {
  const name = printed(withoutArticle(words.words));
  // "Bijstand" is no slip for "bijzondere bijstand": only as many words, slightly different, are.
  const length = name.split(" ").length;
  const names = namesOfKind(context.index, "voorziening").filter((one) => one.split(" ").length === length);
  const suggestions = suggest(name, names);
  if (suggestions.length > 0) context.report(unknownRight.at(words.span, { name, suggestions }));
}

const OWN_SCOPES = new Set([
  "geldt zolang",
  "geldt als",
  "geldt niet als",
  "geldt alleen als",
  "nagekomen als",
]);

function isOwn(content: Content): boolean {
  return (
    content.kind === "ActStatement" ||
    content.kind === "Property" ||
    content.kind === "Prose" ||
    (content.kind === "ScopeStatement" && content.subject === undefined && OWN_SCOPES.has(content.form)) ||
    (content.kind === "FixedStatement" && content.form === "vervalt op")
  );
}

function propertyOf(block: Block, key: string): Property | undefined {
  return block.content.find(
    (content): content is Property => content.kind === "Property" && content.key === key,
  );
}

function valuesOf(block: Block, key: string): readonly string[] | undefined {
  return propertyOf(block, key)?.values.map((value) => value.text);
}

function consequenceText(property: Property | undefined, context: LowerContext): string | undefined {
  if (property === undefined) return undefined;
  return property.statement === undefined
    ? property.values.map((value) => value.text).join(", ")
    : context.source(property.statement.span).replace(/\.$/u, "");
}

function lapseOf(block: Block): string | undefined {
  const lapse = block.content.find(
    (content): content is FixedStatement =>
      content.kind === "FixedStatement" && content.form === "vervalt op",
  );
  const date = lapse?.parts.find((one) => one.kind === "DateLiteral");
  return date?.kind === "DateLiteral" ? isoDate(date.year, date.month, date.day) : undefined;
}

interface Conditions {
  readonly applies: readonly Expr[];
  readonly exceptions: readonly Expr[];
  readonly fulfilled: readonly Expr[];
}

function conditionsOf(block: Block, context: LowerContext): Conditions {
  const found = { applies: [] as Expr[], exceptions: [] as Expr[], fulfilled: [] as Expr[] };
  for (const content of block.content) {
    if (content.kind === "ActStatement" && content.condition !== undefined)
      found.applies.push(context.lower.condition(content.condition, { ...context, inMonth: true }));
    if (content.kind !== "ScopeStatement" || content.condition === undefined || !isOwn(content)) continue;
    const condition =
      rightExists(content.condition, block, context) ??
      context.lower.condition(content.condition, { ...context, inMonth: true });
    if (content.form === "geldt niet als") found.exceptions.push(condition);
    else if (content.form === "nagekomen als") found.fulfilled.push(condition);
    else found.applies.push(condition);
  }
  return found;
}

function both(conditions: readonly Expr[], op: "all" | "any" = "all"): Expr | undefined {
  const [first, ...others] = conditions;
  if (first === undefined || others.length === 0) return first;
  return { op, items: conditions.map((expr) => ({ expr })), type: YES_NO };
}

/** `Geldt zolang het recht bestaat`: one of the rights it belongs to is granted. */
function rightExists(condition: Condition, block: Block, context: LowerContext): Expr | undefined {
  if (condition.kind !== "Predicate" || keyText(keyOf(condition.words)) !== "recht bestaat") return undefined;
  const holder = variableFor("inwoner", context);
  if (holder === undefined) return undefined;
  const named = propertyOf(block, "hoort bij")?.values ?? [];
  const all = named.some((value) => /^alle rechten/iu.test(value.text));
  const wanted = new Set(named.map((value) => keyText(keyOf(withoutArticle(value.words.words)))));
  const rights = declaredRights(context.index, "").flatMap((right) =>
    all || wanted.has(right.key) ? [right.id] : [],
  );
  if (rights.length === 0) return undefined;
  const items = rights.map((right) => ({
    expr: { op: "has-right", right, of: holder, granted: true, type: YES_NO } as const,
  }));
  return { op: "any", items, type: YES_NO, text: context.source(condition.span) };
}
