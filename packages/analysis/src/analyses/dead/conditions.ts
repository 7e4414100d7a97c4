// Conditions that never decide: a limit that another one swallows; and exceptions from a rule that never applies with them.

import { oncePer, oncePerPair, placeText, type ThingRef } from "@andersom/runtime";
import type { Definition, Expr, JunctionItem, Place, Right } from "@andersom/semantics";
import type { Diagnostic } from "@andersom/syntax";
import { pause, type Analysis, type Findings } from "../../analysis.js";
import type { Context } from "../../context.js";
import { idleCondition, idleOverride, metByEverybody } from "../../diagnostics/dead.js";
import { any, every } from "../../encode/combine.js";
import type { Encoding } from "../../encode/encoding.js";
import { opposite, type Literal } from "../../solver/literal.js";
import { itemsOf } from "../shared/standing.js";

/** A rule with conditions, whatever it says. */
interface Conditional {
  readonly id: string;
  readonly thing: string | undefined;
  readonly place: Place;
  readonly text: string;
  readonly scope: Expr | undefined;
  readonly when: Expr | undefined;
  readonly overrides: readonly string[];
}

export const idleConditions: Analysis = {
  name: "voorwaarden-die-niets-doen",
  *run(context) {
    const { rights, definitions } = context.model;
    const groups = bothOf(rights, definitions);
    const others = (id: string): readonly (Right | Definition)[] =>
      rightsByRule(rights).get(id) ?? definitionsByRule(definitions).get(id) ?? [];
    const rests = (group: Right | Definition): readonly object[] => [
      group,
      ...overridden(group).flatMap(others),
    ];
    yield* context.over("voorwaarden-die-niets-doen", groups, rests, (group) =>
      lookAt(context, group, others),
    );
  },
};

/** The conditions of one right or value. */
function* lookAt(
  context: Context,
  group: Right | Definition,
  others: (id: string) => readonly (Right | Definition)[],
): Findings {
  for (const rule of conditionals(group)) {
    if (!context.isOwn(rule.place) || context.dead.has(rule.id)) continue;
    if (yield* metByAll(context, rule)) continue;
    yield* idleItems(context, rule);
    const away = rule.overrides.flatMap(
      (id) =>
        others(id)
          .flatMap(conditionals)
          .find((one) => one.id === id) ?? [],
    );
    for (const named of namedTogether(rule, away)) yield* idle(context, rule, named);
  }
}

const bothOf = oncePerPair((rights: readonly Right[], definitions: readonly Definition[]) => [
  ...rights,
  ...definitions,
]);

const rightsByRule = oncePer((all: readonly Right[]) => byRule(all));
const definitionsByRule = oncePer((all: readonly Definition[]) => byRule(all));

function byRule(groups: readonly (Right | Definition)[]): ReadonlyMap<string, [Right | Definition]> {
  return new Map(groups.flatMap((group) => conditionals(group).map(({ id }) => [id, [group]])));
}

/** The rules that those of a right or a value set aside. */
const overridden = oncePer((group: Right | Definition): readonly string[] =>
  conditionals(group).flatMap((one) => one.overrides),
);

/** The rules of a right or a value. */
const conditionals = oncePer((group: Right | Definition): readonly Conditional[] => {
  if ("grants" in group)
    return [...group.grants, ...group.refusals, ...group.powers].map(
      ({ id, place, text, scope, condition, overrides }) => ({
        id,
        place,
        text,
        scope,
        overrides,
        when: condition,
        thing: group.thing,
      }),
    );
  if (group.type.reeks === true) return [];
  return group.rules.map(({ id, place, text, scope, when, overrides }) => ({
    id,
    place,
    text,
    scope,
    when,
    overrides,
    thing: group.thing,
  }));
});

/** A list of possibilities of which everybody meets at least one: `of` where `en` was meant. */
function* metByAll(
  context: Context,
  { thing, scope: inScope, when }: Conditional,
): Generator<Diagnostic | typeof pause, boolean> {
  const waiting = [when];
  for (let expr = waiting.pop(); expr !== undefined; expr = waiting.pop()) {
    const items = itemsOf(expr);
    waiting.push(...items.map((item) => item.expr));
    const isSame = (item: JunctionItem): boolean => readsSame(context, item.expr, without(items, item));
    if (expr.op !== "any" || !items.some(isSame)) continue;
    yield pause;
    const list = expr;
    const question = {
      about: thing,
      asks: ["voor iedereen waar"],
      parts: [list, inScope ?? {}],
      literals: (encoding: Encoding, subject: ThingRef | undefined): readonly Literal[] => {
        const scope = encoding.scope(thing, subject);
        const holds = any(
          encoding,
          items.map((item) => encoding.condition(item.expr, scope)),
        ).holds;
        return [encoding.condition(inScope, scope).holds, opposite(holds)];
      },
    };
    if (context.quick(question) !== "kan niet" || !context.never(question)) continue;
    const [first] = items;
    yield metByEverybody.at(context.span(first?.place ?? list.place!), {
      conditions: items.map((item) => item.text ?? item.expr.text ?? ""),
    });
    return true;
  }
  return false;
}

/** Items of a list of conditions, and of lists within it, that the others always decide. */
function* idleItems(context: Context, { thing, scope: inScope, when }: Conditional): Findings {
  const waiting = [when];
  for (let expr = waiting.pop(); expr !== undefined; expr = waiting.pop()) {
    const items = itemsOf(expr);
    const all = expr.op === "all";
    let found: JunctionItem | undefined;
    for (const item of items) {
      waiting.push(item.expr);
      if (found !== undefined || items.length < 2 || namesAll(item.expr)) continue;
      const others = without(items, item);
      // A limit that another limit of the same thing swallows; what follows by reckoning only is there for the reader.
      if (!readsSame(context, item.expr, others)) continue;
      yield pause;
      const literals = (encoding: Encoding, subject: ThingRef | undefined): readonly Literal[] => {
        const scope = encoding.scope(thing, subject);
        const rest = others.map((one) => encoding.condition(one.expr, scope));
        const own = encoding.condition(item.expr, scope);
        const around = encoding.condition(inScope, scope).holds;
        // Without the item the outcome is another one, or none at all.
        if (all) return [around, own.fails, opposite(every(encoding, rest).fails)];
        return [around, own.holds, opposite(any(encoding, rest).holds)];
      };
      const parts = [expr, inScope ?? {}];
      const question = { about: thing, asks: ["voorwaarde", items.indexOf(item)], parts, literals };
      if (context.quick(question) !== "kan niet") continue;
      if (!context.never(question)) continue;
      found = item;
      yield idleCondition.at(context.span(item.place ?? item.expr.place ?? expr.place!), {
        condition: item.text ?? item.expr.text ?? "",
        all,
      });
    }
  }
}

function without(items: readonly JunctionItem[], item: JunctionItem): readonly JunctionItem[] {
  return items.filter((one) => one !== item);
}

/** The item speaks of something that another one speaks of as well. */
function readsSame(context: Context, item: Expr, others: readonly JunctionItem[]): boolean {
  const ids = (part: object): readonly string[] => {
    const { facts, definitions, rights } = context.reads.direct(part);
    return [...facts, ...definitions, ...rights];
  };
  const own = new Set(ids(item));
  return others.some(({ expr }) => ids(expr).some((id) => own.has(id)));
}

/** Every choice there is: it tells what the rule is about. */
function namesAll(expr: Expr): boolean {
  if (expr.op !== "one-of" || expr.arg.type.kind !== "keuze") return false;
  const named = expr.options.map((option) => (option.op === "constant" ? option.value : undefined));
  return expr.arg.type.options.every((option) => named.includes(option));
}

/** The rules that one reference names: those of a lid, or of all of an article where no lid is named. */
function namedTogether(rule: Conditional, away: readonly Conditional[]): readonly (readonly Conditional[])[] {
  const [reference = ""] = /^in afwijking van [^:]*:/iu.exec(rule.text) ?? [];
  const byLid = /\b(?:lid|leden)\b/iu.test(reference);
  const groups = new Map<string, Conditional[]>();
  for (const other of away) {
    const { article = "", lid = "" } = other.place;
    const key = byLid ? `${article}/${lid}` : article;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [other]);
    else group.push(other);
  }
  return [...groups.values()];
}

/** An exception that never meets a rule of those that it names. */
function* idle(context: Context, rule: Conditional, named: readonly Conditional[]): Findings {
  const living = named.filter(({ id }) => !context.dead.has(id));
  const [other] = living;
  if (other === undefined) return;
  for (const one of living) if (yield* meets(context, rule, one)) return;
  yield idleOverride.at(
    context.span(rule.place),
    { rule: placeText(rule.place), other: placeText(other.place) },
    { related: [{ span: context.span(other.place), message: "Hiervan wijkt het af." }] },
  );
}

/** Whether two rules may hold for one household: it is not proven that they never do. */
function* meets(
  context: Context,
  rule: Conditional,
  other: Conditional,
): Generator<Diagnostic | typeof pause, boolean> {
  yield pause;
  const parts = [rule, other].flatMap(({ scope, when }) => [scope ?? {}, when ?? {}]);
  const question = {
    about: rule.thing,
    asks: ["uitzondering", other.thing ?? ""],
    parts,
    literals: (encoding: Encoding, subject: ThingRef | undefined): readonly Literal[] =>
      [rule, other].flatMap(({ thing, scope, when }) => {
        const seen = encoding.scope(thing, subject);
        return [encoding.condition(scope, seen).holds, encoding.condition(when, seen).holds];
      }),
  };
  return context.quick(question) !== "kan niet" || !context.never(question);
}
