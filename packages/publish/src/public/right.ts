// One right or provision, from "in het kort" to the article it comes from.

import { placeText } from "@andersom/runtime";
import type { Definition, Departure, Place, Right } from "@andersom/semantics";
import { bullets, linkTo, paragraph, section, sectionIfAny } from "../document/build.js";
import type { Block, Section } from "../document/document.js";
import { capital } from "../dutch/clause.js";
import { rightName } from "../phrase/naming.js";
import { reachOf } from "../phrase/reach.js";
import { definitionBlocks, valueLead } from "./amount.js";
import { grantBlocks, powerBlocks, refusalBlocks } from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { articlesOf, articlesOfRight, explanation, placesOf } from "./articles.js";
import { dataBlocks } from "./data.js";
import { departuresBlocks } from "./departure.js";
import { fixed } from "./fixed-text.js";
import { limitBlocks, longestBlocks, startSection } from "./limits.js";
import { sourcesLine } from "./sources.js";
import { storiesOf } from "./story.js";
import { appliesOn, changeBlocks, validityOfRight, validitySentence } from "./validity.js";

export function rightSection(page: PublicContext, right: Right): Section {
  const context = readBy(page, right.thing);
  const validity = validityOfRight(right);
  const days = validitySentence("Deze regel", validity, context.on);
  if (!appliesOn(validity, context.on)) return notNow(page, right, days, validity?.from);
  const departures = departuresOf(context, right);
  const amount = right.amount === undefined ? undefined : context.index.definitions.get(right.amount);
  const articles = articlesOfRight(context, right);
  const stories = storiesOf(context, right);
  const heading = (template: string): string => say(context, template, { recht: rightName(context, right) });
  return section(
    capital(right.name),
    [
      ...(context === page ? [] : [paragraph(say(page, fixed.otherReader, { wie: otherReader(context) }))]),
      ...explanation(context, articles.grant),
      ...(days === "" ? [] : [paragraph(days)]),
      ...line(sourcesLine(context, placesOfRight(context, right, departures))),
    ],
    [
      ...sectionIfAny(heading(fixed.when), [
        ...grantBlocks(context, right),
        ...powerBlocks(context, right),
        ...limitBlocks(context, right),
        ...changeBlocks(context, [...right.grants, ...right.powers], (then) => [
          ...grantBlocks(then, inThen(then, right)),
          ...powerBlocks(then, inThen(then, right)),
        ]),
      ]),
      ...sectionIfAny(heading(fixed.refuse), [
        ...refusalBlocks(context, right),
        ...changeBlocks(context, right.refusals, (then) => refusalBlocks(then, inThen(then, right))),
        ...explanation(context, articles.refusal),
      ]),
      ...sectionIfAny(heading(fixed.howMuch), [
        ...explanation(context, articles.amount),
        ...amountBlocks(context, right, amount),
      ]),
      ...sectionIfAny(fixed.whichForms, formsBlocks(context, right)),
      ...valueSection(context, right, right.extent, fixed.extent),
      ...valueSection(
        context,
        right,
        right.duration,
        fixed.howLong,
        fixed.thatIs,
        longestBlocks(context, right),
      ),
      ...startSection(context, right),
      ...valueSection(context, right, right.aidForm, fixed.whichForm),
      section(heading(fixed.apply), applyBlocks(context, right)),
      ...sectionIfAny(fixed.story, stories.length === 0 ? [] : [paragraph(fixed.storyNote), ...stories]),
      ...sectionIfAny(heading(fixed.data), dataBlocks(context, right)),
      ...sectionIfAny(heading(fixed.exception), departuresBlocks(context, departures)),
    ],
  );
}

/** `bestaat uit een of meer van deze vormen: …`. */
function formsBlocks(context: PublicContext, { forms }: Right): Block[] {
  if (forms === undefined) return [];
  const lead = { een: fixed.oneForm, "een of meer": fixed.someForms, alle: fixed.allForms }[forms.choose];
  const items = forms.items.map(({ text }) => ({ content: [text], blocks: [] }));
  const source: Block = { kind: "sources", text: `Regel: ${placeText(forms.place)}.` };
  return [paragraph(say(context, lead)), bullets(items), source];
}

/** A right of somebody else than the resident is told to that other: `u` is the employer there. */
function readBy(page: PublicContext, thing: string): PublicContext {
  if (thing === page.index.reader || page.index.things.get(thing)?.root !== true) return page;
  return { ...page, index: { ...page.index, reader: thing } };
}

function otherReader({ index }: PublicContext): string {
  const { article, name } = index.things.get(index.reader)!;
  return `${article ?? "de"} ${name}`;
}

/** The same right as the text of that day has it. */
function inThen(then: PublicContext, right: Right): Right {
  return then.index.rights.get(right.id) ?? right;
}

/** A right that cannot be had on the day of the page: as it will be, or until when it could. */
function notNow(page: PublicContext, right: Right, days: string, from: string | undefined): Section {
  if (from === undefined || from <= page.on) {
    const rules = [...right.grants, ...right.powers];
    return section(capital(right.name), [
      paragraph(days),
      ...line(
        sourcesLine(
          page,
          rules.map(({ place }) => place),
        ),
      ),
    ]);
  }
  const then = page.at(from);
  const later = rightSection(then, inThen(then, right));
  return { ...later, blocks: [paragraph(say(page, fixed.notYet)), ...later.blocks] };
}

/** Who starts; what an application needs is told with the effect that it serves. */
function applyBlocks(context: PublicContext, right: Right): Block[] {
  if (right.opens === "ambtshalve") return [paragraph(say(context, fixed.unasked))];
  const effects = context.index.model.requirements.flatMap((requirement) => {
    const [article] = articlesOf(context, [requirement.place]);
    const [id] = article?.effects ?? [];
    return id === undefined ? [] : (context.index.effects.get(id) ?? []);
  });
  const links = [...new Set(effects)].map(({ name }) => linkTo(capital(name)));
  return [
    paragraph([say(context, fixed.onRequest), ...links.flatMap((link) => [` ${fixed.alsoRead}`, link, "."])]),
  ];
}

function amountBlocks(context: PublicContext, right: Right, amount: Definition | undefined): Block[] {
  const once = right.once ? [paragraph(say(context, fixed.once))] : [];
  if (amount === undefined) return once;
  return [
    ...definitionBlocks(context, amount, "{u krijgt}", scopesOf(right)),
    ...stepBlocks(context, amount),
    ...once,
  ];
}

/** The middle steps of a computation, each with its own words. */
function stepBlocks(context: PublicContext, amount: Definition): Block[] {
  const steps = [...reachOf(context.index, [amount.rules, amount.caps]).definitions].flatMap((id) => {
    const definition = context.index.definitions.get(id);
    const told =
      definition?.kind === "waarde" && definition.name !== "leeftijd" && definition.type.kind !== "ja-nee";
    return told && id !== amount.id ? [definition] : [];
  });
  return steps.flatMap((step) => [
    paragraph(`Zo rekenen wij met ‘${step.name}’:`),
    ...definitionBlocks(context, step, valueLead(context, step)),
  ]);
}

/** The scopes that the conditions of the right tell already; an amount under the same scope need not repeat it. */
function scopesOf(right: Right): ReadonlySet<string> {
  return new Set([...right.grants, ...right.powers].map((rule) => JSON.stringify(rule.scope)));
}

function valueSection(
  context: PublicContext,
  right: Right,
  id: string | undefined,
  title: string,
  lead = "{u krijgt}",
  more: readonly Block[] = [],
): Section[] {
  const definition = id === undefined ? undefined : context.index.definitions.get(id);
  if (definition === undefined) return sectionIfAny(say(context, title), more);
  return sectionIfAny(say(context, title), [
    ...definitionBlocks(context, definition, lead, scopesOf(right)),
    ...more,
    ...stepBlocks(context, definition),
  ]);
}

function departuresOf(context: PublicContext, right: Right): Departure[] {
  const definitions = [right.amount, right.extent, right.duration, right.aidForm].flatMap((id) => {
    const definition = id === undefined ? undefined : context.index.definitions.get(id);
    return definition === undefined ? [] : [definition.id, ...definition.rules.map((rule) => rule.id)];
  });
  const rules = [...right.grants, ...right.refusals, ...right.powers].map((rule) => rule.id);
  const own = new Set([right.id, ...rules, ...definitions]);
  return context.index.model.departures.filter(
    (departure) => !departure.wholeOrdinance && departure.targets.some((target) => own.has(target)),
  );
}

function placesOfRight(context: PublicContext, right: Right, departures: readonly Departure[]): Place[] {
  const amounts = [right.amount, right.extent, right.duration, right.aidForm].flatMap((id) => {
    const definition = id === undefined ? undefined : context.index.definitions.get(id);
    return definition === undefined ? [] : placesOf(definition);
  });
  const notions = [...reachOf(context.index, right.grants).definitions].flatMap((id) => {
    const definition = context.index.definitions.get(id);
    return definition?.type.kind === "ja-nee" ? placesOf(definition) : [];
  });
  const rules = [...right.grants, ...right.refusals, ...right.powers].map((rule) => rule.place);
  return [...rules, ...amounts, ...notions, ...departures.map((departure) => departure.place)];
}

function line(block: Block | undefined): Block[] {
  return block === undefined ? [] : [block];
}
