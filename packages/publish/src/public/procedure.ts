// The steps of a hulpvraag as the reader goes through them: what he does, what we do, within which term.

import { oncePer } from "@andersom/runtime";
import type { Act, DecisionModel, DocumentContent, Expr, Place, Step } from "@andersom/semantics";
import { bullets, item, numbered, paragraph, sectionIfAny } from "../document/build.js";
import type { Block, ListItem, Origin, Section } from "../document/document.js";
import { capital, sentence } from "../dutch/clause.js";
import { spokenNumbers } from "../dutch/number-words.js";
import { weForm } from "../dutch/plural.js";
import { conjugate } from "../dutch/verb.js";
import { actorName, isMunicipality, spokenTo } from "../phrase/fragment.js";
import { allOf, isSwitchedOff } from "../phrase/simplify.js";
import { originOf } from "../phrase/told.js";
import { explanation } from "./articles.js";
import { conditionBlocks } from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { articlesAt } from "./homes.js";
import { sourcesLine } from "./sources.js";

/** The steps with their terms, and what stands in the documents that come with them; told once for all rights. */
export function procedureSections(context: PublicContext): Section[] {
  const articles = articlesAt(context, "steps");
  const steps = stepsOf(context).filter(({ place }) => !isOfOneHelp(context, place));
  const numbers = [...new Set(steps.map(({ place }) => place.article))];
  const others = articles.filter(({ number }) => !numbers.includes(number));
  const source = sourcesLine(
    context,
    [...steps, ...articles].map(({ place }) => place),
  );
  return sectionIfAny(
    say(context, fixed.procedure),
    steps.length === 0 && articles.length === 0
      ? []
      : [
          ...numbers.flatMap((number) => stepsOfArticle(context, steps, number, numbers.length > 1)),
          ...explanation(context, others),
          ...(source === undefined ? [] : [source]),
        ],
  );
}

/** The steps of one article. Two articles are two ways to go: with `named` the article says which of them this is. */
function stepsOfArticle(
  context: PublicContext,
  steps: readonly Step[],
  number: string | undefined,
  named: boolean,
): Block[] {
  const article = context.index.articles.get(number ?? "");
  const own = steps.filter(({ place }) => place.article === number);
  const items = own.map((step) => stepItem(context, step));
  const title = article?.title ?? "";
  return [
    ...(article === undefined ? [] : explanation(context, [article])),
    ...(named && title !== "" ? [paragraph(say(context, fixed.stepsAt, { titel: title }))] : []),
    named && items.length === 1 ? bullets(items) : numbered(items),
  ];
}

/** Steps that one kind of help alone knows: they are told in the part about it. */
export function stepsOfOneHelp(context: PublicContext): readonly Step[] {
  return stepsOf(context).filter(({ place }) => isOfOneHelp(context, place));
}

/** Whether the ordinance has steps that are told. */
export function hasSteps(context: PublicContext): boolean {
  return stepsOf(context).length > 0;
}

function stepsOf(context: PublicContext): readonly Step[] {
  return context.index.model.steps.filter(({ place, after, id }) => {
    const mine = actsOf(context, id);
    return place.instrument === undefined && after === undefined && mine.some((act) => !act.id.includes("/"));
  });
}

/** A step in an article that also grants or allows something is about that help alone. */
function isOfOneHelp({ index }: PublicContext, { article }: Place): boolean {
  return articlesOfHelp(index.model).has(article);
}

const articlesOfHelp = oncePer(({ powers, rights }: DecisionModel): ReadonlySet<string | undefined> => {
  const rules = rights.flatMap((right) => [...right.grants, ...right.powers]);
  return new Set(
    [...powers, ...rules].flatMap(({ place }) => (place.instrument === undefined ? [place.article] : [])),
  );
});

function actsOf({ index }: PublicContext, step: string): readonly Act[] {
  return actsOfSteps(index.model).get(step) ?? [];
}

const actsOfSteps = oncePer(({ acts }: DecisionModel): ReadonlyMap<string | undefined, readonly Act[]> => {
  const found = new Map<string | undefined, Act[]>();
  for (const act of acts) {
    if (act.whenLate !== undefined || isSwitchedOff(act)) continue;
    const others = found.get(act.step);
    if (others === undefined) found.set(act.step, [act]);
    else others.push(act);
  }
  return found;
});

/** When the first thing that is done in a step is done, its scope and its condition together; and where that stands. */
export function guardOfStep(
  context: PublicContext,
  step: Step,
): { readonly guard: Expr | undefined; readonly origin: Origin } {
  const [act] = actsOf(context, step.id);
  if (act === undefined) return { guard: undefined, origin: {} };
  return { guard: allOf([act.scope, act.condition]), origin: { ...originOf(act.place), rule: act.id } };
}

export function stepItem(context: PublicContext, step: Step): ListItem {
  const [act, ...others] = actsOf(context, step.id);
  if (act === undefined) return item(capital(step.name));
  return item(
    withTerm(context, act),
    [
      ...actBlocks(context, act),
      ...others.flatMap((other) => otherTerm(context, other)),
      ...[act, ...others].flatMap((one) => lateBlocks(context, one)),
      ...context.index.model.documents
        .filter((content) => content.document === step.key && belongsToSteps(context, content))
        .flatMap((content) => documentBlocks(context, content)),
    ],
    { ...originOf(act.place), rule: act.id },
  );
}

/** `Wij voeren een gesprek met u`, `U meldt uw vraag`, `De adviesraad …`. */
export function clause(context: PublicContext, act: Act, inverted = false): string {
  const [verb = "", ...words] = act.name.split(" ");
  const reader = isReader(context, act.actor);
  const us = isMunicipality(act.actor);
  const rest = toReader(context, words.join(" "), reader);
  // A second finite verb ("en let op zorgtaken") would stay behind: then the sentence keeps its own subject.
  const simple =
    !/(?:^| )(?:en|of) (?:\p{Ll}+ ){0,2}?\p{Ll}{2,}t\b/u.test(act.name) &&
    /t$|^(?:is|zal|kan|mag)$/u.test(verb);
  if (act.kind === "vrijheid") {
    const subject = reader ? context.address : actorName(act.actor);
    const modal = reader
      ? conjugate("mag", context.address, inverted ? "before subject" : "after subject")
      : "mag";
    const what = toReader(context, act.name, reader);
    const not = act.negated === true ? "niet " : "";
    return inverted ? `${modal} ${subject} ${not}${what}` : `${capital(subject)} ${modal} ${not}${what}`;
  }
  if (act.negated === true || (!reader && !us) || (us && !simple)) return spokenTo(context, bareText(act));
  const form = reader
    ? conjugate(verb, context.address, inverted ? "before subject" : "after subject")
    : weForm(verb);
  const subject = reader ? context.address : "wij";
  return inverted ? `${form} ${subject} ${rest}` : `${capital(subject)} ${form} ${rest}`;
}

/** The sentence of the ordinance without its term, condition and list. */
function bareText({ actor, name, negated, text }: Act): string {
  return negated === true ? text.replace(/\.$/u, "") : `${actor} ${name}`;
}

/** `zijn vraag` is `uw vraag` where the reader acts, and what the reader does in a step is his: `uw melding`. */
function toReader(context: PublicContext, words: string, acts: boolean): string {
  const own = context.address === "u" ? "uw" : "je";
  const spoken = spokenTo(context, words);
  const mine = acts ? spoken.replace(/\b(?:zijn|haar) (?=\p{Ll})/gu, `${own} `) : spoken;
  return readersSteps(context).reduce(
    (text, name) =>
      text.replace(new RegExp(`\\b(?:de|het|een) ${name}\\b(?! van)`, "gu"), (found) =>
        acts && found.startsWith("een ") ? found : `${own} ${name}`,
      ),
    mine,
  );
}

/** Names of the steps that the reader takes himself, as far as they are plain words. */
function readersSteps(context: PublicContext): readonly string[] {
  return context.index.model.steps.flatMap(({ id, key }) => {
    const act = actsOf(context, id)[0];
    return act !== undefined &&
      isReader(context, act.actor) &&
      act.kind !== "vrijheid" &&
      /^[\p{Ll} ]+$/u.test(key)
      ? [key]
      : [];
  });
}

function isReader(context: PublicContext, actor: string): boolean {
  const thing = context.index.things.get(context.index.reader)?.name ?? "inwoner";
  return [`de ${thing}`, `een ${thing}`, thing].includes(actor.toLowerCase());
}

/** The step and its term in one sentence; behind a clause of its own a term would be read as a part of that clause. */
function withTerm(context: PublicContext, act: Act): string {
  const words = clause(context, act);
  const term = termText(context, act);
  if (term === "" || !hasClause(words)) return sentence(`${words}${term}`);
  return `${sentence(words)} ${sentence(`${doneBy(context, act.actor)}${term}`)}`;
}

/** Whether words hold a second clause: `wat u aankan`, `die gevolgen heeft`. */
export function hasClause(words: string): boolean {
  return / (?:wat|die|dat|of|hoe|wie|waar\p{L}*|omdat|zodra|als) .*\p{L}/u.test(
    words.replace(/ of (?:de|het|een|uw|je) /gu, " "),
  );
}

/** `Dat doen wij`, `Dat doet u`, `Dat gebeurt`: before the term of what was just said. */
export function doneBy(context: PublicContext, actor: string): string {
  if (isMunicipality(actor)) return "Dat doen wij";
  if (!isReader(context, actor)) return "Dat gebeurt";
  return `Dat ${conjugate("doet", context.address, "before subject")} ${context.address}`;
}

/** ` binnen 3 weken na uw melding`; `meteen` stands in the words already. */
function termText(context: PublicContext, { term }: Act): string {
  if (term === undefined || term.form === "meteen" || term.form === "elke") return "";
  return ` ${termWords(context, term.text)}`;
}

export function termWords(context: PublicContext, text: string): string {
  const own = context.address === "u" ? "uw" : "je";
  const mine = readersSteps(context);
  // In a table the step stands without its article.
  const whole = text.replace(/ na (\p{Ll}[\p{Ll} ]*)$/u, (all, name: string) => {
    if (mine.includes(name)) return ` na ${own} ${name}`;
    const article = articleOf(context, name);
    return article === undefined ? all : ` na ${article} ${name}`;
  });
  return spokenNumbers(toReader(context, whole, false));
}

/** The article that the ordinance itself puts before the name of a step. */
function articleOf({ index }: PublicContext, name: string): string | undefined {
  const { steps, acts, documents } = index.model;
  if (!steps.some(({ key }) => key === name)) return undefined;
  const pattern = new RegExp(`\\b(de|het) ${name}\\b`, "iu");
  for (const { text } of [...acts, ...documents]) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found.toLowerCase();
  }
  return undefined;
}

/** Conditions, the terms of a table, and the items of a list. */
function actBlocks(context: PublicContext, act: Act): Block[] {
  const rows = (act.terms ?? []).map(({ about, term }) =>
    sentence(`${about}: ${termWords(context, term.text)}`),
  );
  const items = act.items.map(({ text }) => sentence(spokenTo(context, text)));
  return [
    ...(rows.length === 0 ? [] : [paragraph(say(context, fixed.termTable)), bullets(rows)]),
    ...(items.length === 0 ? [] : [bullets(items)]),
    ...conditionBlocks(context, act.scope, "Dit geldt alleen als"),
    ...conditionBlocks(context, act.condition, "Dit geldt als"),
  ];
}

/** `In afwijking van stap 4`: another term under a condition. */
function otherTerm(context: PublicContext, act: Act): Block[] {
  if (act.term === undefined) return [];
  const words = sentence(`soms geldt een andere termijn: ${termWords(context, act.term.text)}`);
  return [
    { ...paragraph(words), origin: { ...originOf(act.place), rule: act.id } },
    ...conditionBlocks(context, act.condition, "Die geldt als"),
  ];
}

function lateBlocks(context: PublicContext, act: Act): Block[] {
  return context.index.model.acts
    .filter(({ whenLate }) => whenLate === act.id)
    .map((after) => {
      const us = isMunicipality(act.actor);
      const late = us ? "Zijn wij te laat?" : say(context, "{Bent u} te laat?");
      return {
        ...paragraph(`${late} ${sentence(`Dan ${clause(context, after, true)}`)}`),
        origin: { ...originOf(after.place), rule: after.id },
      };
    });
}

/** The yearly report to the council may have the name of a step; it is another document. */
function belongsToSteps({ index }: PublicContext, { place }: DocumentContent): boolean {
  if (place.instrument !== undefined) return false;
  return !index.model.acts.some(
    ({ term, place: other }) =>
      (term?.form === "elk jaar voor" || term?.form === "elke") &&
      other.article === place.article &&
      other.lid === place.lid,
  );
}

function documentBlocks(context: PublicContext, content: DocumentContent): Block[] {
  const { id, document, lead, items, text, place } = content;
  const het = /^(?:in )?(de|het) /iu.exec(text)?.[1]?.toLowerCase() ?? "het";
  const words = { het, naam: document, lead: lead === undefined ? "" : ` ${lead}` };
  const start = say(context, fixed.document, words);
  return [
    { ...paragraph(start), origin: { ...originOf(place), rule: id } },
    bullets(items.map(({ text }) => sentence(toReader(context, text, false)))),
  ];
}

/** What somebody does or may do, outside the steps. */
export function actItem(context: PublicContext, act: Act): ListItem {
  return item(sentence(`${clause(context, act)}${termText(context, act)}`), actBlocks(context, act), {
    ...originOf(act.place),
    rule: act.id,
  });
}
