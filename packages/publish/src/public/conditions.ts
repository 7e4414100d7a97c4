// When somebody gets a right and when not: the condition trees of its rules as numbered lists.

import { lowerFirst } from "../dutch/clause.js";
import type { Expr, Right, RightRule } from "@andersom/semantics";
import { bullets, further, item, paragraph } from "../document/build.js";
import type { Block, ListItem, Origin } from "../document/document.js";
import { joined, numberWord } from "../dutch/number-words.js";
import { behindIf } from "../dutch/subordinate.js";
import { conditionList } from "../phrase/condition.js";
import { anyRight, rightName, withoutRight } from "../phrase/naming.js";
import { allOf, constantOf, isSwitchedOff, simplified } from "../phrase/simplify.js";
import {
  citationOf,
  listHeader,
  listWithGroups,
  originOf,
  toldBlocks,
  type ConditionList,
  type Told,
} from "../phrase/told.js";
import { longFrom } from "../readability/measure.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { aboutTopic, topicOf } from "./topic.js";

/** The ways to get the right, one list for each rule. */
export function grantBlocks(context: PublicContext, right: Right): Block[] {
  return active(right.grants).flatMap((rule, index) => [
    ...(index === 0 ? [] : [paragraph("Het kan ook op een andere manier:")]),
    ...ruleBlocks(
      context,
      rule,
      say(context, fixed.grant, { recht: rightName(context, right) }),
      say(context, fixed.grantAlways, { recht: rightName(context, right) }),
      right.grants.length > 1
        ? say(context, fixed.grantThen, { recht: rightName(context, right) })
        : undefined,
    ),
  ]);
}

/** What the municipality may grant without having to. */
export function powerBlocks(context: PublicContext, right: Right): Block[] {
  const powers = active(right.powers);
  if (powers.length === 0) return [];
  return [
    ...powers.flatMap((rule) =>
      ruleBlocks(
        context,
        rule,
        say(context, fixed.power, { recht: anyRight(context, right) }),
        say(context, fixed.powerAlways, { recht: anyRight(context, right) }),
        powers.length > 1 ? say(context, fixed.powerThen, { recht: anyRight(context, right) }) : undefined,
      ),
    ),
    paragraph(say(context, fixed.powerIsNoRight)),
  ];
}

/** All grounds for a refusal in one list: one of them is enough. */
export function refusalBlocks(context: PublicContext, right: Right): Block[] {
  const grounds = active(right.refusals).flatMap((rule) => refusalGrounds(context, rule));
  if (grounds.length === 0) return [];
  const start = say(context, fixed.refusal, { nietrecht: withoutRight(context, right) });
  const [only, ...others] = grounds;
  if (only !== undefined && others.length === 0) return oneBlocks(start, only);
  return [paragraph(`${start} ${leadOf("any", grounds.length)}`), ...listWithGroups(grounds)];
}

function active(rules: readonly RightRule[]): RightRule[] {
  return rules.filter((rule) => !isSwitchedOff(rule));
}

function refusalGrounds(context: PublicContext, rule: RightRule): Told[] {
  const origin = originOf(rule.place, rule.id);
  const list = listOf(context, rule);
  if (list === undefined) return [];
  const items =
    list.mode === "any" || list.items.length === 1 ? list.items : [{ ...together(list), below: list.items }];
  return items.map((one) => ({ ...one, origin: withRule(one.origin ?? origin, rule.id) }));
}

function together(list: ConditionList): Told {
  return { text: listHeader(list.mode, list.items.length), below: [], after: [], tables: [] };
}

/** A rule and its conditions; the first paragraph carries the rule, each item its own place. */
function ruleBlocks(
  context: PublicContext,
  rule: RightRule,
  start: string,
  always: string,
  then?: string,
): Block[] {
  const origin = withRule(originOf(rule.place, rule.id), rule.id);
  const list = listOf(context, rule);
  const found = list === undefined || then === undefined ? undefined : topicOf(list);
  const topic = found?.rest === undefined ? undefined : { ...found, rest: found.rest };
  const told =
    list === undefined
      ? [paragraph(always, origin)]
      : topic === undefined
        ? listBlocks(start, list, origin)
        : listBlocks(`${topic.question} ${then}`, topic.rest, origin);
  return [...told, ...precedenceBlocks(context, rule.overrides)];
}

/** A list under its first words; one condition without more is a sentence, because a list of one is no list. */
function listBlocks(start: string, list: ConditionList, origin?: Origin): Block[] {
  const [only, ...others] = list.items;
  if (only !== undefined && others.length === 0) return oneBlocks(start, only, origin);
  const same = sameRights(list, start);
  if (same !== undefined) return [paragraph(same.lead, origin), bullets(same.items)];
  const lead = paragraph(`${start} ${leadOf(list.mode, list.items.length)}`, origin);
  return [lead, ...listWithGroups(list.items)];
}

/** One condition as a sentence, because a list of one is no list; what hangs below it follows. */
function oneBlocks(start: string, only: Told, origin?: Origin): Block[] {
  const [, first = only.text, more = ""] = /^([^.]+\.) (.+)$/u.exec(only.text) ?? [];
  const clause = only.behind ?? behindIf(first);
  if (clause === undefined && only.below.length > 0) {
    const modes = (["all", "any"] as const).filter((one) => listHeader(one, only.below.length) === only.text);
    const [mode] = modes;
    // A list of one list is that list.
    if (mode !== undefined && only.after.length + only.tables.length === 0)
      return [
        paragraph(`${start} ${leadOf(mode, only.below.length)}`, { ...only.origin, ...origin }),
        ...listWithGroups(only.below),
      ];
    const lead = paragraph(`${start} dit klopt:`, origin);
    return [lead, ...listWithGroups([only])];
  }
  const whole = `${start} ${clause ?? ""}.`.replace(/^[^?]+\? /u, "");
  // Too long for one sentence, it is a list of one after all.
  if (clause !== undefined && whole.split(" ").length > longFrom)
    return [paragraph(`${start} dit klopt:`, origin), ...listWithGroups([only])];
  const text =
    clause === undefined
      ? `${start} dit klopt: ${lowerFirst(only.text)}`
      : `${start} ${clause}.${more === "" ? "" : ` ${more}`}`;
  return toldBlocks({ ...only, text, origin: { ...only.origin, ...origin } });
}

/** `Dit geldt als u een van deze dingen krijgt: jeugdhulp, …`: rights that differ in nothing but their name. */
function sameRights(
  list: ConditionList,
  start: string,
): { readonly lead: string; readonly items: readonly ListItem[] } | undefined {
  if (list.mode !== "any" || list.items.length < 4) return undefined;
  const found = list.items.map((one) =>
    one.below.length + one.after.length + one.tables.length > 0
      ? null
      : /^(U|Je) (krijgt) (.+)\.$/u.exec(one.text),
  );
  if (found.some((one) => one === null)) return undefined;
  const who = found[0]?.[1]?.toLowerCase() ?? "";
  const last = found.length - 1;
  const items = found.map((one, index) =>
    item(`${one?.[3] ?? ""}${index === last ? "." : ";"}`, [], list.items[index]?.origin),
  );
  return { lead: `${start} ${who} een van deze dingen krijgt:`, items };
}

/** `in afwijking van`: which rule gives way here. */
export function precedenceBlocks(context: PublicContext, overrides: readonly string[]): Block[] {
  const places = overrides.flatMap((id) => context.index.rulePlaces.get(id) ?? []).map(citationOf);
  return places.length === 0
    ? []
    : [further(`Dit geldt in plaats van ${joined([...new Set(places)], "en")}.`)];
}

/** Scope and condition of a rule in one list: outside its scope a rule gives and refuses nothing. */
function listOf(context: PublicContext, { scope, condition }: RightRule): ConditionList | undefined {
  const all = allOf([scope, condition]);
  return all && conditionList(context, all);
}

/** `dit klopt:`, `dit allebei klopt:`, `deze vijf dingen allemaal kloppen:`. */
function leadOf(mode: "all" | "any", count: number): string {
  if (count === 1) return "dit klopt:";
  if (mode === "any")
    return count === 2
      ? "een van deze twee dingen klopt:"
      : `een van deze ${numberWord(count)} dingen klopt:`;
  return count === 2 ? "dit allebei klopt:" : `deze ${numberWord(count)} dingen allemaal kloppen:`;
}

function withRule(origin: Origin | undefined, rule: string): Origin {
  return { ...origin, rule };
}

/** When the rule that stands before this holds: `Dit geldt als dit klopt: …`, or a list. */
export function conditionBlocks(context: PublicContext, expr: Expr | undefined, start: string): Block[] {
  return furtherBlocks(conditionedBlocks(context, expr, start));
}

/** A rule with its condition: `De bijdrage is € 5 als …`; none where it always holds. */
export function conditionedBlocks(context: PublicContext, expr: Expr | undefined, start: string): Block[] {
  if (expr === undefined || constantOf(simplified(expr)) === true) return [];
  return listBlocks(start, conditionList(context, expr));
}

function furtherBlocks([first, ...others]: readonly Block[]): Block[] {
  if (first === undefined) return [];
  return [first.kind === "paragraph" ? { ...first, with: "before" } : first, ...others];
}

/** What a value is for one of many things: `Gaat het om een bril? Dan is de bijdrage € 5.`; undefined where its condition names none. */
export function topicBlocks(
  context: PublicContext,
  expr: Expr | undefined,
  opening: string,
  blocks: readonly Block[],
): Block[] | undefined {
  if (expr === undefined || constantOf(simplified(expr)) === true) return undefined;
  const topic = topicOf(conditionList(context, expr));
  const told = topic && aboutTopic(topic, opening, blocks);
  if (topic === undefined || told === undefined) return undefined;
  return [
    ...told,
    ...(topic.rest === undefined ? [] : furtherBlocks(listBlocks("Dit geldt alleen als", topic.rest))),
  ];
}
