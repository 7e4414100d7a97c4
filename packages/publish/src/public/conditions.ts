// When somebody gets a right and when not: the condition trees of its rules as numbered lists.

import { capital, lowerFirst } from "../dutch/clause.js";
import type { Expr, Right, RightRule } from "@andersom/semantics";
import { bullets, further, item, paragraph } from "../document/build.js";
import type { Block, ListItem, Origin } from "../document/document.js";
import { joined } from "../dutch/number-words.js";
import { behindIf } from "../dutch/subordinate.js";
import { conditionList } from "../phrase/condition.js";
import { anyRight, rightName, withoutRight } from "../phrase/naming.js";
import { allOf, constantOf, givenThat, isSwitchedOff } from "../phrase/simplify.js";
import {
  citationOf,
  leadOf,
  listHeader,
  listWithGroups,
  originOf,
  questionOf,
  toldBlocks,
  type ConditionList,
  type Told,
} from "../phrase/told.js";
import { longFrom } from "../readability/measure.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { joinedConditions, joinedTopics } from "./join-topics.js";
import { aboutTopic, questionTopic, topicOf, withOpening } from "./topic.js";
import { hasWrittenTexts } from "./written.js";

/** The ways to get the right, one list for each rule. */
export function grantBlocks(context: PublicContext, right: Right): Block[] {
  const recht = rightName(context, right);
  return waysBlocks(context, active(right.grants), {
    start: say(context, fixed.grant, { recht }),
    always: say(context, fixed.grantAlways, { recht }),
    then: say(context, fixed.grantThen, { recht }),
    also: say(context, fixed.grantAlso, { recht }),
    that: say(context, fixed.grantThat),
    thenAlso: say(context, fixed.grantThenAlso),
  });
}

/** What the municipality may grant without having to. */
export function powerBlocks(context: PublicContext, right: Right): Block[] {
  const powers = active(right.powers);
  if (powers.length === 0) return [];
  const recht = anyRight(context, right);
  const ways = waysBlocks(context, powers, {
    start: say(context, fixed.power, { recht }),
    always: say(context, fixed.powerAlways, { recht }),
    then: say(context, fixed.powerThen, { recht }),
    also: say(context, fixed.powerAlso, { recht }),
    that: say(context, fixed.powerThat),
    thenAlso: say(context, fixed.powerThenAlso),
  });
  return [...ways, paragraph(say(context, fixed.powerIsNoRight))];
}

/** How a way to a right begins: the first, a further one, and both behind a question what it is about. */
interface Openings {
  readonly start: string;
  readonly always: string;
  readonly then: string;
  readonly that: string;
  readonly also: string;
  readonly thenAlso: string;
}

/** One list per way; ways that ask the same of different topics are one. */
function waysBlocks(context: PublicContext, rules: readonly RightRule[], openings: Openings): Block[] {
  const ways = rules.map((rule) => {
    const list = listOf(context, rule);
    const found = list === undefined || rules.length === 1 ? undefined : topicOf(list);
    return { rule, list, topic: found?.rest === undefined ? undefined : { ...found, rest: found.rest } };
  });
  const questions = ways.map(({ topic }) => topic?.question);
  const one = questions.every((question) => question === questions[0]);
  const told = ways.map(({ rule, list, topic }, at) => {
    const again = questions.indexOf(topic?.question) < at;
    const origin = withRule(originOf(rule.place, rule.id), rule.id);
    const about = topic !== undefined && !(one && again);
    const start = about
      ? `${topic.question} ${again ? openings.thenAlso : at === 0 ? openings.then : openings.that}`
      : again
        ? openings.also
        : openings.start;
    const blocks =
      list === undefined
        ? [paragraph(openings.always, origin)]
        : listBlocks(start, topic?.rest ?? list, origin);
    return [...blocks, ...precedenceBlocks(context, rule.overrides)];
  });
  return (hasWrittenTexts(context) ? told : joinedTopics(told)).flat();
}

/** All grounds for a refusal in one list: one of them is enough. */
export function refusalBlocks(context: PublicContext, right: Right): Block[] {
  const single = active(right.refusals).flatMap((rule) => refusalGrounds(context, rule));
  const grounds = hasWrittenTexts(context) ? single : joinedConditions(single);
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

/** A list under its first words; one condition without more is a sentence, because a list of one is no list. */
export function listBlocks(start: string, list: ConditionList, origin?: Origin): Block[] {
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
    const among = onlyOne(start, only, origin);
    if (among !== undefined) return among;
    const lead = paragraph(`${start} dit klopt:`, origin);
    return [lead, ...listWithGroups([only])];
  }
  // Too long for one sentence, it is a list of one after all.
  if (clause !== undefined && wordsBehindQuestion(`${start} ${clause}.`) > longFrom)
    return [paragraph(`${start} dit klopt:`, origin), ...listWithGroups([only])];
  const text =
    clause === undefined
      ? `${start} dit klopt: ${lowerFirst(only.text)}`
      : `${start} ${clause}.${more === "" ? "" : ` ${more}`}`;
  return toldBlocks({ ...only, text, origin: { ...only.origin, ...origin } });
}

/** `… als er een maatregel is waarvoor dit allebei klopt:`, `… als u recht hebt op een uitkering. Dat is zo als …:`; undefined for other lists. */
function onlyOne(start: string, only: Told, origin?: Origin): Block[] | undefined {
  const [, verb = "", thing = "", what = ""] = /^Er (is|zijn) (.+?) (waarvoor .+:)$/u.exec(only.text) ?? [];
  const [, first = "", meaning = ""] = /^([^.]+\.) (Dat is zo als .+:)$/u.exec(only.text) ?? [];
  const named = first === "" ? undefined : behindIf(first);
  const words = what !== "" ? `er ${thing} ${verb} ${what}` : named && `${named}. ${meaning}`;
  if (words === undefined) return undefined;
  return toldBlocks({ ...only, text: `${start} ${words}`, origin: { ...only.origin, ...origin } });
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
  const open = openCondition(context, allOf([scope, condition]));
  return open && conditionList(context, open);
}

function withRule(origin: Origin | undefined, rule: string): Origin {
  return { ...origin, rule };
}

/** What there is to say of a condition, where this part of the page says some of it already; undefined: it always holds. */
export function openCondition({ given = [] }: PublicContext, expr: Expr | undefined): Expr | undefined {
  const open = expr && givenThat(expr, given);
  return open === undefined || constantOf(open) === true ? undefined : open;
}

/** When the rule that stands before this holds: `Dit geldt als dit klopt: …`, or a list. */
export function conditionBlocks(context: PublicContext, expr: Expr | undefined, start: string): Block[] {
  return furtherBlocks(conditionedBlocks(context, expr, start));
}

/** A rule with its condition: `De bijdrage is € 5 als …`; none where it always holds. */
export function conditionedBlocks(context: PublicContext, expr: Expr | undefined, start: string): Block[] {
  const open = openCondition(context, expr);
  return open === undefined ? [] : listBlocks(start, conditionList(context, open));
}

/** What was said of a rule, about its topic if it has one: `Gaat het om levensonderhoud? Dan eindigt dit op uw verjaardag.`; else with when it holds. */
export function toldWhen(
  context: PublicContext,
  { scope, when }: { readonly scope?: Expr; readonly when?: Expr },
  opening: string,
  told: Block,
): Block[] {
  const guard = allOf([scope, when]);
  return (
    topicBlocks(context, guard, opening, [told], true) ?? [
      told,
      ...conditionBlocks(context, guard, "Dat geldt als"),
    ]
  );
}

/** How long a sentence is, without the question before it that says what it is about. */
export function wordsBehindQuestion(text: string): number {
  return text.replace(/^[^?]+\? /u, "").split(" ").length;
}

/** Conditions that only say more of the sentence before them. */
export function furtherBlocks([first, ...others]: readonly Block[]): Block[] {
  if (first === undefined) return [];
  return [first.kind === "paragraph" ? { ...first, with: "before" } : first, ...others];
}

/**
 * What a value is for one of many things: `Gaat het om een bril? Dan is de bijdrage € 5.`; undefined where its condition names none.
 * `any`: one short condition of another kind is a question too: `Is de werkweek minder dan 36 uur? Dan …`.
 */
export function topicBlocks(
  context: PublicContext,
  expr: Expr | undefined,
  opening: string,
  blocks: readonly Block[],
  any = false,
): Block[] | undefined {
  const open = openCondition(context, expr);
  if (open === undefined) return undefined;
  const list = conditionList(context, open);
  const topic = topicOf(list) ?? (any ? questionTopic(list) : undefined);
  const told = topic && aboutTopic(topic, opening, blocks);
  if (topic === undefined || told === undefined) return undefined;
  const joined = topic.rest === undefined ? undefined : joinedTo(told, topic.rest);
  if (joined !== undefined) return joined;
  return [
    ...told,
    ...(topic.rest === undefined ? [] : furtherBlocks(listBlocks("Dit geldt alleen als", topic.rest))),
  ];
}

/**
 * A long value behind its conditions: `Klopt dit allebei?`, the list, `Dan is de bijdrage het laagste van deze bedragen: …`. Before them it
 * would seem to hold for everybody. Undefined where the conditions are one sentence, or the value does not begin with `opening`.
 */
export function askedFirst(
  context: PublicContext,
  expr: Expr | undefined,
  opening: string,
  blocks: readonly Block[],
): Block[] | undefined {
  const open = openCondition(context, expr);
  const list = open && conditionList(context, open);
  const told = withOpening("Dan", opening, blocks);
  if (list === undefined || told === undefined) return undefined;
  const [only, ...others] = list.items;
  if (others.length > 0)
    return [
      { ...paragraph(questionOf(list.mode, list.items.length)), with: "after" },
      ...listWithGroups(list.items),
      ...told,
    ];
  const asked = /^(Er) (is|zijn) (.+? waarvoor .+):$/u.exec(only?.text ?? "");
  if (only === undefined || asked === null) return undefined;
  return [...toldBlocks({ ...only, text: `${capital(asked[2] ?? "")} er ${asked[3]}?` }), ...told];
}

/** One sentence with one short condition more: `Gaat het om een verhuizing? Dan krijgt u een lening als het gaat om een waarborgsom.` */
function joinedTo(told: readonly Block[], { items }: ConditionList): Block[] | undefined {
  const [first, ...more] = told;
  const [only, ...others] = items;
  const text = first?.kind === "paragraph" ? first.content[0] : undefined;
  if (first?.kind !== "paragraph" || typeof text !== "string" || only === undefined) return undefined;
  if (more.length + others.length + only.below.length + only.tables.length > 0) return undefined;
  const clause = only.behind ?? behindIf(only.text);
  const whole = `${text.replace(/\.$/u, "")} als ${clause ?? ""}.`;
  if (clause === undefined || wordsBehindQuestion(whole) > longFrom) return undefined;
  return toldBlocks({ ...only, text: whole, origin: { ...only.origin, ...first.origin } });
}
