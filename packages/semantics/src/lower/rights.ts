// Rights, refusals and powers to grant → the parts of a right; other powers stand by themselves.

import type { PowerStatement, RightStatement, Tail, WordGroup } from "@andersom/syntax";
import type { Bound, Power, RightRule } from "../model/index.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { bindSubject } from "../names/bind.js";
import { unknownName } from "../diagnostics/names.js";
import { suggest } from "../names/suggest.js";
import type { LowerContext } from "./context.js";
import { rightNamed } from "./named.js";
import { opposite } from "./comparison.js";
import { lowerClause } from "./departures.js";
import { definedSymbol } from "./definition.js";
import { overriddenRules } from "./overrides.js";
import type { ModelPart, RightPart } from "./part.js";
import type { SiteInfo } from "./site-info.js";
import { comparisonOf } from "./yes-no.js";

/** `De inwoner heeft (geen) recht op X als …`. */
export function lowerRight(
  statement: RightStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  // A law speaks of rights that this ordinance may not give; then its rule is about nothing here.
  const key = keyText(keyOf(statement.right.words));
  if (
    context.law !== undefined &&
    !context.index.others.get(key)?.some((entry) => entry.symbol.kind === "voorziening")
  )
    return;
  const id = rightNamed(statement.right, context);
  const subject = bindSubject(keyText(keyOf(statement.subject.words)), context)[0];
  context.saw(statement.subject.words, subject?.expr);
  if (subject === undefined)
    context.report(
      unknownName.at(statement.subject.span, {
        name: printed(statement.subject.words),
        suggestions: suggest(printed(statement.subject.words), context.index.things.keys()),
        sort: "waarde",
      }),
    );
  if (id === undefined) {
    // What else is wrong in the sentence is told at once, and not after the name is mended.
    if (statement.condition !== undefined) context.lower.condition(statement.condition, context);
    return;
  }
  const rule: RightRule = {
    id: site.ruleId,
    place: context.placeOf(statement.span),
    text: context.source(statement.span),
    ...(statement.condition === undefined
      ? {}
      : { condition: context.lower.condition(statement.condition, context) }),
    overrides:
      statement.override === undefined
        ? []
        : overriddenRules(statement.override, keyText(keyOf(statement.right.words)), site, context),
  };
  const once = statement.tails.some((tail) => tail.kind === "Once");
  part.rights.push({
    ...emptyRight(id),
    ...(statement.refuses ? { refusals: [rule] } : { grants: [rule] }),
    ...(subject?.expr.type.kind === "ding" ? { holder: subject.expr.type.thing } : {}),
    ...(once ? { once, limit: { times: 1, text: context.source(statement.span), place: rule.place } } : {}),
  });
}

export function emptyRight(id: string): RightPart {
  return { id, grants: [], refusals: [], powers: [] };
}

/** Verbs with which a body grants a right (`het college kan woonkostentoeslag verlenen`). */
export const GRANTS = /^(?:verlenen|toekennen|verstrekken|geven)$/u;

/** `het college kan …`, `de gemeente mag …`, `het college bepaalt …`. Departures go to maatwerk. */
export function lowerPower(
  statement: PowerStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  if (lowerClause(statement, site, context, part)) return;
  const actor = printed(statement.actor.words);
  const text = context.source(statement.span);
  const place = context.placeOf(statement.span);
  const condition =
    statement.condition === undefined
      ? {}
      : { condition: context.lower.condition(statement.condition, context) };
  const words = statement.words.words;
  const verb = words.at(-1)?.text.toLowerCase() ?? "";
  if (statement.modal !== "bepaalt" && GRANTS.test(verb) && words.length > 1) {
    const { given, holder } = givenTo(words.slice(0, -1), context);
    const key = keyText(keyOf(given));
    const right = context.index.others.get(key)?.find((entry) => entry.symbol.kind === "voorziening");
    if (right !== undefined) {
      context.counts.lookedUp += 1;
      context.saw(given, right.symbol.id);
      const overrides =
        statement.override === undefined ? [] : overriddenRules(statement.override, key, site, context);
      part.rights.push({
        ...emptyRight(right.symbol.id),
        powers: [{ id: site.ruleId, place, text, ...condition, overrides, actor }],
        ...(holder === undefined ? {} : { holder }),
      });
      return;
    }
  }
  if (verb === "verlengen" && words.length > 1) lowerExtension(statement, context, part);
  const decided =
    statement.modal === "bepaalt" || verb === "bepalen" || verb === "vaststellen"
      ? definedSymbol(
          { ...statement.words, words: statement.modal === "bepaalt" ? words : words.slice(0, -1) },
          context,
        )
      : undefined;
  if (decided !== undefined) {
    context.saw(words, decided.id, statement.modal === "bepaalt");
    part.definitions.push({ id: decided.id, rules: [], caps: [], also: false, place });
  }
  const power: Power = {
    id: site.ruleId,
    actor,
    name: printed(words),
    ...(decided === undefined ? {} : { decides: decided.id }),
    bounds: boundsOf(
      statement.tails,
      decided === undefined
        ? undefined
        : { op: "definition", definition: decided.id, type: context.typeOf(decided) },
      context,
    ),
    ...listed(statement, context),
    ...condition,
    place,
    text,
  };
  part.powers.push(power);
}

/** The items of its list in their own words, without what parts them. */
function listed({ items = [] }: PowerStatement, context: LowerContext): Pick<Power, "items"> {
  if (items.length === 0) return {};
  return {
    items: items.map(({ label, span }) => ({
      ...(label === undefined ? {} : { label: label.text }),
      text: context
        .source(span)
        .replace(label === undefined ? "" : /^\S+\s+/u, "")
        .replace(/[;,.]?(?:\s+(?:en|of))?[;,.]?$/u, ""),
    })),
  };
}

/** `aan de werkgever een vergoeding`: what is given, and to which thing when it is said. */
function givenTo(
  words: WordGroup["words"],
  context: LowerContext,
): { readonly given: WordGroup["words"]; readonly holder?: string } {
  if (words[0]?.text.toLowerCase() !== "aan") return { given: words };
  for (let end = 2; end < words.length; end++) {
    const thing = bindSubject(keyText(keyOf(words.slice(1, end))), context)[0]?.expr.type;
    if (thing?.kind === "ding") context.saw(words.slice(1, end), `ding:${thing.thing}`);
    if (thing?.kind === "ding") return { given: words.slice(end), holder: thing.thing };
  }
  return { given: words };
}

/** `het college kan X verlengen …, in totaal hoogstens 24 maanden`: the power stays a power, the total bounds the right. */
function lowerExtension(statement: PowerStatement, context: LowerContext, part: ModelPart): void {
  const key = keyText(keyOf(statement.words.words.slice(0, -1)));
  const right = context.index.others.get(key)?.find((entry) => entry.symbol.kind === "voorziening");
  const total = statement.tails.find((tail) => tail.kind === "InTotal");
  context.saw(statement.words.words, right?.symbol.id);
  if (right === undefined || total === undefined) return;
  part.rights.push({
    ...emptyRight(right.symbol.id),
    longest: [context.lower.expression(total.value, { ...context, inMonth: true })],
  });
}

/** `, minstens 5% en hoogstens 100%`, `, in totaal hoogstens 24 maanden`. */
export function boundsOf(
  tails: readonly Tail[],
  value: Parameters<typeof opposite>[0] | undefined,
  context: LowerContext,
): readonly Bound[] {
  const inner: LowerContext = { ...context, inMonth: true };
  return tails
    .flatMap((tail) => (tail.kind === "Bounds" ? tail.bounds : tail.kind === "Clamp" ? [tail] : []))
    .map((bound) => ({
      comparison: comparisonOf(bound.comparator) as Bound["comparison"],
      limit:
        value === undefined
          ? context.lower.expression(bound.value, inner)
          : opposite(value, bound.value, inner),
    }));
}
