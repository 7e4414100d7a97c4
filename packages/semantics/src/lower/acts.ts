// Acts: what the municipality or somebody else does or may do, in the ordinance's own words, with condition and term.

import type {
  ActStatement,
  Block,
  Content,
  DutyStatement,
  OrderStatement,
  Override,
  PowerStatement,
  Property,
  Tail,
  Word,
} from "@andersom/syntax";
import type { Act, Expr, Term } from "../model/index.js";
import { question } from "../names/heard.js";
import { keyOf, keyText, printed } from "../names/normalise.js";
import { lowerAdviceAct } from "./advice.js";
import type { LowerContext } from "./context.js";
import { sawThing } from "./named.js";
import type { ActReference, ModelPart } from "./part.js";
import type { SiteInfo } from "./site-info.js";
import { tableTerms, termOf } from "./terms.js";
import { peopleOfTransition } from "./transition-people.js";

/** Blocks whose acts belong to another construct: the duty itself, what is shared, what a conflict does. */
const OTHERS = new Set<Block["keyword"]>(["plicht", "toestemming", "botsing"]);

const BODIES =
  /^(?:gemeente(?: zelf)?|college(?: van burgemeester en wethouders)?|raad|gemeenteraad|burgemeester|bestuur)$/u;
const PEOPLE =
  /^(?:adviesraad|cliëntenraad|consulent|jeugdconsulent|regisseur|adviseur|aanvrager|jeugdige|ouders?|alleenstaande ouder|aanbieder)$/u;

/** Somebody who can do something: a body, a person, or a thing of the ordinance that is one. */
function isActor(words: readonly Word[], context: LowerContext): boolean {
  const key = keyText(keyOf(words));
  return (
    BODIES.test(key) || PEOPLE.test(key) || context.index.thingForms.has(key) || isJudge(context.index, key)
  );
}

const isJudge = question((index, key): boolean =>
  [...index.symbols.values()].some(({ symbol }) => symbol.kind === "oordeel" && symbol.thing === key),
);

/** Rules about making rules have a construct of their own. */
function isDelegation(words: readonly Word[]): boolean {
  return /\bnadere regels\b/u.test(printed(words));
}

/** Whether a sentence is an act that counts here; the others stay text. */
export function isAct(content: Content, block: Block, context: LowerContext): boolean {
  if (OTHERS.has(block.keyword)) return false;
  if (content.kind === "ActStatement")
    return isActor(content.actor.words, context) && !isDelegation(content.words.words);
  return content.kind === "OrderStatement";
}

/** A resident, or somebody else who is no body of the municipality, may do something: a freedom, not a power. */
export function isFreedom(statement: PowerStatement, block: Block | undefined): boolean {
  const actor = keyText(keyOf(statement.actor.words));
  if (block?.keyword === "maatwerk" || statement.references.length > 0) return false;
  if (/^(?:inwoner|aanvrager|jeugdige|ouders?)$/u.test(actor)) return statement.modal !== "bepaalt";
  return statement.modal === "mag" && !BODIES.test(actor) && !/consulent$|^regisseur$/u.test(actor);
}

/** `De gemeente voert een gesprek met de inwoner binnen 3 weken na de melding.` */
export function lowerAct(
  statement: ActStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
  whenLate?: string,
): void {
  sawThing(statement.actor, context);
  const { words } = statement.words;
  const name = printed(words);
  const term = termOf(statement.tails, context) ?? recurring(words, context);
  const terms = tableTerms(statement.tails, context);
  const step = site.block?.keyword === "stap" && whenLate === undefined ? stepId(site.block) : undefined;
  pushAct(site, context, part, statement.override, {
    id: site.ruleId,
    kind: decides(name, step) ? "besluit" : "taak",
    actor: printed(statement.actor.words),
    name,
    text: context.source(statement.span),
    ...(statement.negation === undefined ? {} : { negated: true }),
    items: statement.items.map(textItem),
    ...(term === undefined ? {} : { term }),
    ...(terms === undefined ? {} : { terms }),
    ...conditionOf(statement.condition, site, context),
    overrides: [],
    ...(step === undefined || statement.override !== undefined ? {} : { step }),
    ...(step === undefined ? eventOf(name, context) : {}),
    ...(whenLate === undefined ? {} : { whenLate }),
    place: context.placeOf(statement.span),
  });
  lowerAdviceAct(statement, site, context, part);
}

/**
 * `In afwijking van lid 1 onderdeel a: plicht voor het college: eerste gesprek voeren, binnen 3 werkdagen na de melding.` What departs
 * from an act or from an item of `in deze volgorde` is such an act itself; false when it departs from no act.
 */
export function lowerDutyAct(
  statement: DutyStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  const { override, words } = statement;
  if (override === undefined || words === undefined || override.form !== "in afwijking van") return false;
  const fromAct = override.references.some(
    ({ stap, article, lid }) =>
      stap !== undefined ||
      ((article === undefined || article === site.article) &&
        lid !== undefined &&
        (site.articleContent?.() ?? []).some(
          (one) =>
            one.lid === lid && (one.content.kind === "OrderStatement" || one.content.kind === "ActStatement"),
        )),
  );
  if (!fromAct) return false;
  sawThing(statement.holder, context);
  const name = printed(words.words);
  const term = termOf(statement.tails, context);
  pushAct(site, context, part, override, {
    id: site.ruleId,
    kind: decides(name, undefined) ? "besluit" : "taak",
    actor: printed(statement.holder.words),
    name,
    text: context.source(statement.span),
    items: statement.items.map(textItem),
    ...(term === undefined ? {} : { term }),
    ...conditionOf(statement.condition, site, context),
    overrides: [],
    place: context.placeOf(statement.span),
  });
  return true;
}

/** `De inwoner mag een persoonlijk plan geven binnen 7 dagen na de melding.` */
export function lowerFreedom(
  statement: PowerStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
  whenLate?: string,
): void {
  sawThing(statement.actor, context);
  const term = termOf(statement.tails, context) ?? soon(statement.words.words, context);
  const step = site.block?.keyword === "stap" && whenLate === undefined ? stepId(site.block) : undefined;
  pushAct(site, context, part, statement.override, {
    id: site.ruleId,
    kind: "vrijheid",
    actor: printed(statement.actor.words),
    name: printed(statement.words.words),
    text: context.source(statement.span),
    ...(statement.negation === undefined ? {} : { negated: true }),
    items: (statement.items ?? []).map(textItem),
    ...(term === undefined ? {} : { term }),
    ...conditionOf(statement.condition, site, context),
    overrides: [],
    ...(step === undefined ? {} : { step }),
    ...(whenLate === undefined ? {} : { whenLate }),
    place: context.placeOf(statement.span),
  });
}

/** `Te laat: de inwoner mag meteen een aanvraag doen.` below an act; false when its value is no act. */
export function lowerLate(
  property: Property,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): boolean {
  const { statement } = property;
  const before = part.acts.filter(({ act }) => act.whenLate === undefined).at(-1)?.act;
  if (before === undefined || statement === undefined || !sameSpot(before, context, property)) return false;
  if (statement.kind === "PowerStatement") lowerFreedom(statement, site, context, part, before.id);
  else if (statement.kind === "ActStatement") lowerAct(statement, site, context, part, before.id);
  else return false;
  return true;
}

function sameSpot(act: Act, context: LowerContext, property: Property): boolean {
  const place = context.placeOf(property.span);
  return (
    act.place.source.file === place.source.file &&
    act.place.article === place.article &&
    act.place.lid === place.lid &&
    act.place.declaration === place.declaration
  );
}

/** `in deze volgorde: a. eerste gesprek voeren, binnen 4 weken na de melding; b. …`: each item a step, opened by the one before. */
export function lowerOrder(
  statement: OrderStatement,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  let before: string | undefined;
  for (const item of statement.items) {
    const label = (item.label?.text ?? "").replace(/\.$/u, "");
    const name = withoutInfinitive(item.words.words);
    const place = context.placeOf(item.span, label === "" ? undefined : { onderdeel: label });
    const id = `stap:${site.ruleId}/${label}`;
    const term = termOf(item.tails, context);
    const condition =
      item.condition === undefined ? {} : { condition: context.lower.condition(item.condition, context) };
    part.steps.push({
      id,
      name: printed(name),
      key: keyText(keyOf(name)),
      ...(label === "" ? {} : { label }),
      ...(before === undefined ? {} : { after: before }),
      ...condition,
      place,
    });
    part.acts.push({
      act: {
        id: `${site.ruleId}/${label}`,
        kind: decides(printed(item.words.words), undefined) ? "besluit" : "taak",
        actor: "de gemeente",
        name: printed(item.words.words),
        text: context.source(item.span).replace(/^\S+\s+/u, ""),
        items: item.items.map(textItem),
        ...(term === undefined ? {} : { term }),
        ...condition,
        overrides: [],
        step: id,
        place,
      },
      departsFrom: [],
      transition: false,
    });
    before = id;
  }
}

/** `verslag aan de raad: elke 2 jaar, met het oordeel van cliënten.` */
export function lowerReport(
  property: Property,
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
): void {
  const [when, ...others] = property.values.map((value) => value.text);
  const term = when === undefined ? undefined : everyYears(when, context);
  const rest = (term === undefined ? [when ?? "", ...others] : others).filter((one) => one !== "");
  pushAct(site, context, part, undefined, {
    id: site.ruleId,
    kind: "taak",
    actor: "de gemeente",
    name: ["stuurt de raad een verslag", ...rest].join(", "),
    text: context.source(property.span),
    items: [],
    ...(term === undefined ? {} : { term }),
    overrides: [],
    place: context.placeOf(property.span),
  });
}

/** The step of a heading `stap 4 gesprek`. */
export function lowerStep(block: Block, context: LowerContext, part: ModelPart): void {
  const words = block.heading.name?.words ?? [{ text: block.heading.title, span: block.heading.span }];
  part.steps.push({
    id: stepId(block),
    name: block.heading.title,
    key: keyText(keyOf(words)),
    ...(block.heading.number === undefined ? {} : { label: block.heading.number }),
    place: context.placeOf(block.heading.span),
  });
}

function stepId({ heading }: Block): string {
  return `stap:${keyText(keyOf(heading.name?.words ?? [{ text: heading.title, span: heading.span }]))}`;
}

function pushAct(
  site: SiteInfo,
  context: LowerContext,
  part: ModelPart,
  override: Override | undefined,
  act: Act,
): void {
  part.acts.push({
    act,
    departsFrom: override?.form === "in afwijking van" ? departures(override, site, context) : [],
    transition: site.block?.keyword === "overgang",
  });
}

/** The places of the acts that give way; `lid 2` is of the same article. */
export function departures(
  override: Override,
  site: SiteInfo,
  context: LowerContext,
): readonly ActReference[] {
  return override.references.map((reference): ActReference => {
    const article = reference.article ?? site.article;
    return {
      ...(reference.stap === undefined ? {} : { step: reference.stap }),
      ...(article === undefined ? {} : { article }),
      ...(reference.lid === undefined ? {} : { lid: reference.lid }),
      ...(reference.onderdeel === undefined ? {} : { onderdeel: reference.onderdeel }),
      text: context.source(reference.span),
      place: context.placeOf(reference.span),
    };
  });
}

function conditionOf(
  written: ActStatement["condition"],
  site: SiteInfo,
  context: LowerContext,
): { readonly condition?: Expr } {
  const own = written === undefined ? undefined : context.lower.condition(written, context);
  const who = site.block?.keyword === "overgang" ? peopleOfTransition(site.block, context) : undefined;
  if (own === undefined || who === undefined) {
    const only = own ?? who;
    return only === undefined ? {} : { condition: only };
  }
  return { condition: { op: "all", items: [{ expr: who }, { expr: own }], type: { kind: "ja-nee" } } };
}

/** `elk jaar` or `elke 2 jaar` in the words of an act: how often, without a last day. */
function recurring(words: readonly Word[], context: LowerContext): Term | undefined {
  return everyYears(printed(words), context);
}

function everyYears(text: string, context: LowerContext): Term | undefined {
  const match = /\b(?:elk|ieder) jaar\b|\b(?:elke|iedere) (\d+) jaar\b/u.exec(text);
  if (match === null) return undefined;
  const layer = context.law === undefined ? "verordening" : "wet";
  return { form: "elke", count: Number(match[1] ?? "1"), unit: "jaar", layer, text: match[0] };
}

/** `mag meteen een aanvraag doen`. */
function soon(words: readonly Word[], context: LowerContext): Term | undefined {
  if (!words.some((word) => word.text.toLowerCase() === "meteen")) return undefined;
  return { form: "meteen", layer: context.law === undefined ? "verordening" : "wet", text: "meteen" };
}

function decides(name: string, step: string | undefined): boolean {
  return step === "stap:besluit" || /^(?:neemt (?:een|het) besluit|beslist|besluit(?: nemen)?$)/u.test(name);
}

/** `maakt met de jeugdige een toekomstplan`: done when there is a date for "toekomstplan". */
function eventOf(name: string, context: LowerContext): { readonly event?: string } {
  const last = [...name.matchAll(/(?<![\p{L}])een ([\p{L}-]+)/gu)].at(-1)?.[1]?.toLowerCase();
  const taken =
    last === undefined ||
    context.index.thingForms.has(last) ||
    (context.index.others.get(last) ?? []).some(({ symbol }) => symbol.kind === "stap");
  return taken ? {} : { event: last };
}

/** `eerste gesprek voeren` is the step "eerste gesprek". */
function withoutInfinitive(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1)?.text ?? "";
  return words.length > 1 && /en$/u.test(last) && last.toLowerCase() === last ? words.slice(0, -1) : words;
}

function textItem(item: {
  readonly label?: { readonly text: string };
  readonly words: { readonly words: readonly Word[] };
  readonly tails?: readonly Tail[];
}): Act["items"][number] {
  return {
    ...(item.label === undefined ? {} : { label: item.label.text }),
    text: printed(item.words.words),
  };
}
