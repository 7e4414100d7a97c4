// One subject of the page: what it is, for whom, what you get and pay, how to apply, what we ask, when we depart, and examples.

import { placeText } from "@andersom/runtime";
import type { Article, Place, Right } from "@andersom/semantics";
import { bullets, item, paragraph, section, sectionIfAny } from "../document/build.js";
import type { Block, Section } from "../document/document.js";
import { sentence } from "../dutch/clause.js";
import { rightName } from "../phrase/naming.js";
import { scopeOf } from "../phrase/simplify.js";
import { originOf } from "../phrase/told.js";
import { applySection } from "./apply.js";
import { readerDuties, requirementsIn, restOfArticle } from "./article-section.js";
import { articlesOf, articlesOfRight, explanation } from "./articles.js";
import { grantBlocks, powerBlocks, refusalBlocks } from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { dataSection } from "./data.js";
import { departuresBlocks, departuresOf } from "./departure.js";
import { fixed } from "./fixed-text.js";
import { limitBlocks } from "./limits.js";
import { besideSections } from "./related.js";
import { placesOfRight, sourcesLine } from "./sources.js";
import { storiesOf } from "./story.js";
import { subjectsOf, type Subject } from "./subjects.js";
import { appliesOn, changeBlocks, validityOfRight, validitySentence } from "./validity.js";
import { valueSections } from "./values.js";
import { childBlocks, isRightForChild, otherReaderBlocks, readBy } from "./whom.js";

export function subjectSection(page: PublicContext, subject: Subject): Section {
  const { told: right, title, rights } = subject;
  const read = readBy(page, right.thing);
  const validity = validityOfRight(right);
  const days = validitySentence("Deze regel", validity, page.on);
  if (!appliesOn(validity, page.on)) return notNow(page, subject, days, validity?.from);
  const articles = articlesOfRight(read, right);
  const forChild = isRightForChild(read, rights);
  const context: PublicContext = forChild ? { ...read, forChild } : read;
  const departures = [...new Set(rights.flatMap((one) => departuresOf(context, one)))];
  const stories = storiesOf(context, rights, right);
  // Who reads on has the right, or may have it: what each way to it is for need not be said again.
  const within: PublicContext = { ...context, given: scopeOf(right) };
  const heading = (template: string): string => say(context, template, { recht: rightName(context, right) });
  const own = ownArticles(context, subject);
  const places = rights.flatMap((one) => placesOfRight(context, one, departures));
  const told = section(
    title,
    [
      ...otherReaderBlocks(page, context),
      ...explanation(read, articles.grant),
      ...(forChild ? childBlocks(page) : []),
      ...namesBlocks(context, rights),
      ...(days === "" ? [] : [paragraph(days)]),
      ...line(sourcesLine(context, places)),
    ],
    [
      ...sectionIfAny(heading(fixed.when), [
        ...whenBlocks(context, right),
        ...rights.flatMap((one) => limitBlocks(context, one)),
        ...changeBlocks(context, [...right.grants, ...right.powers], (then) =>
          whenBlocks(then, inThen(then, right)),
        ),
      ]),
      ...sectionIfAny(heading(fixed.refuse), [
        ...refusalBlocks(within, right),
        ...changeBlocks(context, right.refusals, (then) =>
          refusalBlocks({ ...then, given: scopeOf(right) }, inThen(then, right)),
        ),
        ...explanation(context, articles.refusal),
      ]),
      ...rights.flatMap((one) => valueSections(within, one, rights.length > 1)),
      ...sectionIfAny(fixed.whichForms, formsBlocks(context, right)),
      ...besideSections(within, rights),
      ...sectionIfAny(
        fixed.more,
        own.flatMap((article) => restOfArticle(within, article, true)),
      ),
      applySection(context, subject, requirementsIn(within, own)),
      ...dataSection(within, subject, departures, readerDuties(context, own)),
      ...sectionIfAny(heading(fixed.exception), departuresBlocks(within, departures)),
      ...sectionIfAny(fixed.story, stories),
    ],
  );
  return { ...told, rights: rights.map(({ id }) => id) };
}

/** What may be had, where more than one thing is told together; each leads back to its own rule. */
function namesBlocks(context: PublicContext, rights: readonly Right[]): Block[] {
  if (rights.length === 1) return [];
  const items = rights.map((right) => {
    const [rule] = [...right.grants, ...right.powers];
    const origin = rule === undefined ? undefined : { ...originOf(rule.place), rule: rule.id };
    return item(sentence(right.name), [], origin);
  });
  return [paragraph(say(context, fixed.itIs)), bullets(items)];
}

function whenBlocks(context: PublicContext, right: Right): Block[] {
  return [...grantBlocks(context, right), ...powerBlocks(context, right)];
}

/** The articles of these rights of which no earlier subject tells what else they hold. */
function ownArticles(context: PublicContext, { rights }: Subject): Article[] {
  const all = subjectsOf(context);
  return articlesOf(context, grantPlaces(rights)).filter((article) => {
    const first = all.find((one) => articlesOf(context, grantPlaces(one.rights)).includes(article));
    return first?.rights.some(({ id }) => id === rights[0].id);
  });
}

function grantPlaces(rights: readonly Right[]): Place[] {
  return rights
    .flatMap((right) => [...right.grants, ...right.powers, ...right.refusals])
    .map(({ place }) => place);
}

/** `bestaat uit een of meer van deze vormen: …`. */
function formsBlocks(context: PublicContext, { forms }: Right): Block[] {
  if (forms === undefined) return [];
  const lead = { een: fixed.oneForm, "een of meer": fixed.someForms, alle: fixed.allForms }[forms.choose];
  const items = forms.items.map(({ text }) => ({ content: [text], blocks: [] }));
  const source: Block = { kind: "sources", text: `Regel: ${placeText(forms.place)}.` };
  return [paragraph(say(context, lead)), bullets(items), source];
}

/** The same right as the text of that day has it. */
function inThen(then: PublicContext, right: Right): Right {
  const found = then.index.rights.get(right.id);
  return found === undefined ? right : { ...found, name: right.name };
}

/** A right that cannot be had on the day of the page: as it will be, or until when it could. */
function notNow(page: PublicContext, subject: Subject, days: string, from: string | undefined): Section {
  const { title, rights, told } = subject;
  if (from === undefined || from <= page.on) {
    const places = [...told.grants, ...told.powers].map(({ place }) => place);
    return section(title, [paragraph(days), ...line(sourcesLine(page, places))]);
  }
  const then = page.at(from);
  const [first, ...others] = rights;
  const later = subjectSection(then, {
    ...subject,
    rights: [inThen(then, first), ...others.map((one) => inThen(then, one))],
    told: inThen(then, told),
  });
  return { ...later, blocks: [paragraph(say(page, fixed.notYet)), ...later.blocks] };
}

function line(block: Block | undefined): Block[] {
  return block === undefined ? [] : [block];
}
