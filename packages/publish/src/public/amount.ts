// What somebody gets: the rules of a defined value with their conditions, what changes on a later day, and caps.

import type { CapRule, Definition, DefinitionRule, Expr } from "@andersom/semantics";
import { further, paragraph } from "../document/build.js";
import type { Block, Origin } from "../document/document.js";
import { capital, sentence } from "../dutch/clause.js";
import { numberWord } from "../dutch/number-words.js";
import { isPlural } from "../dutch/plural.js";
import { inForce } from "../phrase/amounts.js";
import { definitionName, withArticle } from "../phrase/naming.js";
import { dateText } from "../phrase/plain-value.js";
import { allOf, isSwitchedOff } from "../phrase/simplify.js";
import { originOf } from "../phrase/told.js";
import { bracketSentence, bracketTable, tableBlocks } from "./amount-table.js";
import { inner, roundingBlocks, valueBlocks } from "./amount-value.js";
import {
  askedFirst,
  conditionBlocks,
  conditionedBlocks,
  precedenceBlocks,
  toldWhen,
  topicBlocks,
} from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { joinedTopics } from "./join-topics.js";
import { limitOpening, limitSentence } from "./limit-words.js";
import { withOpening } from "./topic.js";
import { longFrom } from "../readability/measure.js";
import { changeBlocks, nextRowsDays } from "./validity.js";
import { hasWrittenTexts } from "./written.js";

/** The value of a definition; `lead` opens a sentence that the value ends: `{U krijgt}`; `toldScopes`: conditions the reader has seen. */
export function definitionBlocks(
  context: PublicContext,
  definition: Definition,
  lead: string,
  toldScopes: ReadonlySet<string> = new Set(),
): Block[] {
  return [
    ...rulesBlocks(context, definition, definition.rules, lead, toldScopes),
    ...definition.caps.flatMap((cap) => capBlocks(context, cap, lead)),
    ...changeBlocks(context, definition.rules, (then, rules) => {
      const ids = new Set(rules.map(({ id }) => id));
      const dated = then.index.definitions.get(definition.id) ?? definition;
      const begun = dated.rules.filter(({ id }) => ids.has(id));
      return rulesBlocks(then, dated, begun, lead, toldScopes);
    }),
    ...nextRowsBlocks(context, definition),
  ];
}

/** Some rules of a definition, each with its conditions; a rule that holds unless another does says so. */
export function rulesBlocks(
  context: PublicContext,
  definition: Definition,
  rules: readonly DefinitionRule[],
  lead: string,
  toldScopes: ReadonlySet<string> = new Set(),
): Block[] {
  const open = rules.filter((rule) => !isSwitchedOff(rule));
  const together = { here: new Set(open.map(({ id }) => id)), ...yieldingIn(open) };
  const told = open.map((rule) => [
    ...ruleBlocks(context, definition, withoutScope(rule, toldScopes), lead, together),
    ...untilBlocks(context, rule),
  ]);
  return (hasWrittenTexts(context) ? told : joinedTopics(told)).flat();
}

/** The rules that are told together, and those of them that another one takes the place of: one below it, or only ones above it. */
interface Together {
  readonly here: ReadonlySet<string>;
  readonly yielding: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

function yieldingIn(open: readonly DefinitionRule[]): Pick<Together, "yielding" | "last"> {
  const before = (rule: DefinitionRule, at: number): boolean =>
    open.some((other, place) => place < at && takesPlaceOf(other, rule));
  const after = (rule: DefinitionRule, at: number): boolean =>
    open.some((other, place) => place > at && takesPlaceOf(other, rule));
  const ids = (some: readonly DefinitionRule[]): ReadonlySet<string> => new Set(some.map(({ id }) => id));
  return {
    yielding: ids(open.filter((rule, at) => before(rule, at) || after(rule, at))),
    last: ids(open.filter((rule, at) => before(rule, at) && !after(rule, at))),
  };
}

function takesPlaceOf(other: DefinitionRule, rule: DefinitionRule): boolean {
  return rule.isDefault || other.overrides.includes(rule.id);
}

/** `De bijdrage is`, `De kosten van het vervoer zijn`: what opens a sentence about the value. */
export function valueLead(context: PublicContext, definition: Definition): string {
  return `${capital(definitionName(context, definition))} ${isPlural(definition.name) ? "zijn" : "is"}`;
}

/** The last day of a rule that ends by itself, unless its whole article ends then. */
function untilBlocks(context: PublicContext, { validity, place }: DefinitionRule): Block[] {
  if (validity?.to === undefined || validity.closedBySuccessor === true) return [];
  const article = place.article === undefined ? undefined : context.index.articles.get(place.article);
  if (article?.validity?.to === validity.to) return [];
  return [further(`Dit geldt tot en met ${dateText(validity.to)}.`)];
}

/** Amounts of the ordinance that are known already for later days: those of a law stand in that law. */
export function nextRowsBlocks(context: PublicContext, definition: Definition): Block[] {
  if (definition.place.instrument !== undefined) return [];
  return nextRowsDays(definition, context.on).flatMap((day) => {
    const then = context.at(day);
    const blocks = definition.rules.flatMap((rule) =>
      rule.body.form === "table" && !isSwitchedOff(rule) ? tableBlocks(then, definition, rule.body) : [],
    );
    return changedFrom(day, blocks);
  });
}

/** `Vanaf 1 augustus 2026 is dat € 32.400 per jaar.`; a table stands below its day. */
function changedFrom(day: string, blocks: readonly Block[]): Block[] {
  const [only, ...others] = blocks;
  const text = only?.kind === "paragraph" && others.length === 0 ? only.content[0] : undefined;
  const amount = typeof text === "string" ? /^Dat is (.+)$/u.exec(text)?.[1] : undefined;
  return amount === undefined
    ? [paragraph(`Vanaf ${dateText(day)} geldt dit:`), ...blocks]
    : [paragraph(`Vanaf ${dateText(day)} is dat ${amount}`)];
}

function withoutScope(rule: DefinitionRule, toldScopes: ReadonlySet<string>): DefinitionRule {
  if (rule.scope === undefined || !toldScopes.has(JSON.stringify(rule.scope))) return rule;
  const { scope: _told, ...rest } = rule;
  return rest;
}

function ruleBlocks(
  context: PublicContext,
  definition: Definition,
  rule: DefinitionRule,
  lead: string,
  { here, yielding, last }: Together,
): Block[] {
  const origin = { ...originOf(rule.place, rule.id), rule: rule.id };
  const others = [
    ...(yielding.has(rule.id) ? [further(unlessWords(rule, last.has(rule.id)))] : []),
    ...(rule.isDefault && !yielding.has(rule.id) ? [further(fixed.unlessOther)] : []),
    // That a rule goes before one that stands above it here, the reader sees.
    ...precedenceBlocks(
      context,
      rule.overrides.filter((id) => !here.has(id)),
    ),
  ];
  const conditions = [...ruleConditions(context, rule), ...others];
  const { body } = rule;
  switch (body.form) {
    case "value":
      if (others.length === 1 && last.has(rule.id) && rule.scope === undefined && rule.when === undefined) {
        const blocks = valueWhen(context, definition, body.value, lead, {}, origin);
        const opening = openingOf(context, lead);
        const turned = isNumber(definition) ? withEqual(blocks, opening) : blocks;
        const told = withOpening(fixed.otherwise, opening, turned);
        if (told !== undefined) return [...told];
      }
      return [...valueWhen(context, definition, body.value, lead, rule, origin), ...others];
    case "table":
      if (!body.rows.some((row) => inForce(row, context.on))) {
        return [
          paragraph(`Het bedrag op ${dateText(context.on)} is nog niet bekend.`, origin),
          ...conditions,
        ];
      }
      return [...tableBlocks(context, definition, body, origin, say(context, lead)), ...conditions];
    case "brackets":
      return [
        paragraph(bracketSentence(context, definition, body), origin),
        { ...bracketTable(context, body), origin },
        ...conditions,
      ];
    case "cases":
      return [
        ...body.cases.flatMap((one, at) => caseBlocks(context, definition, lead, rule, one, at)),
        ...conditionBlocks(context, rule.when, "Dit geldt als"),
        ...others,
      ];
  }
}

/** That another rule goes before this one; `last`: all of those stand above it. */
function unlessWords({ scope, when }: DefinitionRule, last: boolean): string {
  if (!last) return fixed.unlessBelow;
  return scope === undefined && when === undefined ? fixed.unlessAbove : fixed.unlessSaidAbove;
}

/** One case of many; what holds in no other one begins with "Anders". */
function caseBlocks(
  context: PublicContext,
  definition: Definition,
  lead: string,
  { id, scope }: DefinitionRule,
  one: { readonly when?: Expr; readonly value: Expr; readonly place: DefinitionRule["place"] },
  at: number,
): Block[] {
  const origin = originOf(one.place, id) ?? {};
  const last = one.when === undefined && at > 0;
  const guards: Guards = {
    ...(scope === undefined || last ? {} : { scope }),
    ...(one.when === undefined ? {} : { when: one.when }),
  };
  const blocks = valueWhen(context, definition, one.value, lead, guards, origin);
  const opening = openingOf(context, lead);
  const turned = last
    ? withOpening("Anders", opening, isNumber(definition) ? withEqual(blocks, opening) : blocks)
    : undefined;
  return [...(turned ?? blocks)];
}

function openingOf(context: PublicContext, lead: string): string {
  return lead === fixed.lasts ? say(context, fixed.youGet) : capital(say(context, lead));
}

type Guards = Pick<DefinitionRule, "scope" | "when">;

/** `De eigen bijdrage is € 530 als dit allebei klopt:` where the value is short, else the value first and then when it holds. */
function valueWhen(
  context: PublicContext,
  definition: Definition,
  value: Expr,
  lead: string,
  guards: Guards,
  origin: Origin,
): Block[] {
  const own =
    inner(value).op === "hole"
      ? openBlocks(context, inner(value).text ?? definition.name, origin)
      : ownAgain(context, definition, value, origin);
  const blocks = [
    ...(own ?? valueBlocks(context, value, lead, origin)),
    ...roundingBlocks(context, value, definition.type, lead),
  ];
  const opening = openingOf(context, lead);
  const guard = allOf([guards.scope, guards.when]);
  const turned = isNumber(definition) ? withEqual(blocks, opening) : blocks;
  const about = topicBlocks(context, guard, opening, turned);
  if (about !== undefined) return about;
  const [only, ...more] = blocks;
  const line = only?.kind === "paragraph" && typeof only.content[0] === "string" ? only.content[0] : "";
  // "Twee keer zo lang als er een eerdere verlaging is" would compare the two.
  const short =
    more.length === 0 &&
    !/ zo \p{L}+\.$/u.test(line) &&
    /^[^:,]+\.$/u.test(line.replace(/\d,\d/gu, "")) &&
    line.split(" ").length <= 10;
  if (!short)
    return (
      topicBlocks(context, guard, opening, turned, true) ??
      askedFirst(context, guard, opening, turned) ?? [...blocks, ...ruleConditions(context, guards)]
    );
  const [first, ...rest] = conditionedBlocks(context, guard, `${line.replace(/\.$/u, "")} als`);
  if (first?.kind !== "paragraph") return [...blocks, ...ruleConditions(context, guards)];
  return [{ ...first, origin: { ...first.origin, ...origin } }, ...rest];
}

/** Whether the value is a quantity, which can be equal to another one. */
export function isNumber({ type }: Definition): boolean {
  return ["bedrag", "percentage", "getal", "duur"].includes(type.kind);
}

/** `De erkende kosten zijn gelijk aan de kosten`: behind a question two names in a row would be hard to tell apart. */
function withEqual(blocks: readonly Block[], opening: string): readonly Block[] {
  const [first, ...others] = blocks;
  const text = first?.kind === "paragraph" ? first.content[0] : undefined;
  if (first?.kind !== "paragraph" || typeof text !== "string" || !/ (?:is|zijn)$/u.test(opening))
    return blocks;
  if (!text.startsWith(`${opening} `)) return blocks;
  const value = text.slice(opening.length + 1);
  if (!/^(?:de|het|uw|je) (?!laagste|hoogste|helft)[^:]+$/u.test(value)) return blocks;
  if (text.split(" ").length > longFrom - 4) return blocks;
  return [{ ...first, content: [`${opening} gelijk aan ${value}`] }, ...others];
}

/** A place that the municipality has still to fill in: `[bedrag]` is `Het bedrag staat nog niet vast.` */
function openBlocks(context: PublicContext, words: string, origin: Origin): Block[] {
  const name = words.replace(/[[\]]/gu, "").trim();
  const verb = isPlural(name) ? "staan" : "staat";
  return [paragraph(sentence(`${withArticle(context, name)} ${verb} nog niet vast`), origin)];
}

/** `De duur wordt twee keer zo lang.`: a rule that builds on what the value would be without it. */
function ownAgain(
  context: PublicContext,
  definition: Definition,
  value: Expr,
  origin: Origin,
): Block[] | undefined {
  if (value.op !== "multiply") return undefined;
  const [times, own] = value.args;
  if (own?.op !== "definition" || own.definition !== definition.id || times?.op !== "constant")
    return undefined;
  if (typeof times.value !== "string" || !/^\d+$/u.test(times.value)) return undefined;
  const degree =
    definition.type.kind === "duur" || /^duur\b/u.test(definition.name)
      ? "lang"
      : definition.type.kind === "getal"
        ? "veel"
        : "hoog";
  const verb = isPlural(definition.name) ? "worden" : "wordt";
  const text = `${definitionName(context, definition)} ${verb} ${numberWord(Number(times.value))} keer zo ${degree}`;
  return [paragraph(sentence(text), origin)];
}

/** When a rule holds: its scope and its condition are one list to the reader. */
function ruleConditions(context: PublicContext, guards: Guards): Block[] {
  return conditionBlocks(
    context,
    allOf([guards.scope, guards.when]),
    guards.scope === undefined ? "Dit geldt als" : "Dit geldt alleen als",
  );
}

/** `U krijgt nooit meer dan € 120.`; `lead` opened the sentence about the value. */
export function capBlocks(context: PublicContext, cap: CapRule, lead = ""): Block[] {
  const which = cap.comparison === "<=" || cap.comparison === "<" ? "most" : "least";
  const text = limitSentence(context, which, cap.limit, lead);
  const told = paragraph(text, { ...originOf(cap.place, cap.id), rule: cap.id });
  return toldWhen(context, cap, limitOpening(context, lead), told);
}
