// What no other part of the page tells: every rule that is left in a sentence of its own, under its article.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Definition, Lid } from "@andersom/semantics";
import { bullets, item, numbered, paragraph, section } from "../document/build.js";
import type { Block, Section } from "../document/document.js";
import { asked } from "../phrase/condition.js";
import type { ModelIndex } from "../phrase/model-index.js";
import { dateText } from "../phrase/plain-value.js";
import { capital } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { definitionName } from "../phrase/naming.js";
import { plainText } from "../phrase/plain.js";
import { isSwitchedOff } from "../phrase/simplify.js";
import { citationOf, originOf } from "../phrase/told.js";
import { capBlocks } from "./amount.js";
import { decisionTable } from "./amount-table.js";
import type { PublicContext } from "./context.js";
import { requirementItem, dutyItem, powerItem } from "./duties.js";
import { enumerated } from "./enumeration.js";
import { notionBlocks } from "./notions.js";
import { actBlocks, contentBlocks, delegationBlocks, fixedSentence, orderBlocks } from "./other-rules.js";
import { proseText } from "./prose.js";
import { wholeReferences } from "./references.js";

/** The rules and sentences of each article that no part of the document tells. */
export function remainder(context: PublicContext, told: readonly Section[]): Section[] {
  const { model } = context.index;
  const ids = toldRules(told);
  const own = model.articles.filter((article) => article.place.instrument === undefined);
  const known = toldSentences(model);
  return own.flatMap((article) => {
    const done = new Set(ids);
    const blocks = article.leden.flatMap((lid) => {
      const validity = lid.validity ?? article.validity;
      if (validity?.to !== undefined && validity.to < context.on) return [];
      const found = lidBlocks(context, lid, done, article.number, known);
      const from = validity?.from;
      if (from === undefined || from <= context.on || found.length === 0) return found;
      return [paragraph(`Vanaf ${dateText(from)} geldt:`), ...found];
    });
    return blocks.length === 0 ? [] : [section(`Artikel ${article.number} ${article.title}`.trim(), blocks)];
  });
}

function lidBlocks(
  context: PublicContext,
  lid: Lid,
  done: Set<string>,
  article: string,
  known: ReadonlySet<string>,
): Block[] {
  if (lid.lapsed) return [];
  const citation = lid.number === undefined ? `artikel ${article}` : `artikel ${article} lid ${lid.number}`;
  const prose = proseText(context, lid.prose);
  const rules = lid.rules
    .flatMap((id) => partsOf(context, id))
    .flatMap((id) => (done.has(id) ? [] : ruleBlocks(context, id, done)));
  const texts = lid.textOnly.filter((text) => !known.has(text) && !isRuleText(context, lid, text));
  const words = [...(prose === "" ? [] : [prose]), ...texts]
    .filter((text) => !isTold(context, text))
    .map((text) => fixedSentence(context, text) ?? plainText(context, withEffects(text)))
    .map((text) => wholeReferences(text, article));
  const said = new Set(rules.map((block) => textOf(block)));
  const open = [...new Set(words)].filter((text) => !said.has(text));
  const effects = context.index.model.effects.map(({ name }) => name);
  return [
    ...rules,
    ...open.flatMap((text) => [
      ...enumerated(text, { citation }),
      ...(text.endsWith(effectsFollow) ? [bullets(effects.map((name) => `${capital(name)}.`))] : []),
      ...(/ in deze volgorde(?![\p{L}])/u.test(text) ? ladderBlocks(context, article) : []),
    ]),
  ];
}

/** The treden of the volgorde van hulp, as the questions that they are, below the sentence that announces them. */
function ladderBlocks(context: PublicContext, article: string): Block[] {
  const steps = (context.index.model.ladder?.steps ?? []).filter(({ place }) => place.article === article);
  const items = steps.map(({ name, enough, prose, place }) => {
    const question = enough?.op === "fact" ? context.index.facts.get(enough.fact)?.question : undefined;
    const words = plainText(context, proseText(context, [prose]));
    const text = question === undefined ? words : asked(context, question);
    return item(text === "" ? `${capital(name)}.` : text, [], originOf(place));
  });
  return items.length === 0 ? [] : [numbered(items)];
}

const effectsFollow = "Dat zijn:";

/** `{alle effecten}` in a text that says what the ordinance is for: they stand below it, as a list. */
function withEffects(text: string): string {
  const filled = text.replace(/: \{alle effecten\}[.]?$/u, `. ${effectsFollow}`);
  if (filled.endsWith(effectsFollow)) return filled;
  return /[.!?]$/u.test(filled) ? filled : `${filled}.`;
}

function textOf(block: Block): string {
  return block.kind === "paragraph"
    ? block.content.map((part) => (typeof part === "string" ? part : "")).join("")
    : "";
}

/** The blocks of one rule that is still open, and of the other open rules of the same notion. */
function ruleBlocks(context: PublicContext, id: string, done: Set<string>): Block[] {
  const { model } = context.index;
  done.add(id);
  const definition = definitionsByRule(model).get(id);
  if (definition !== undefined) return definitionBlocks(context, definition, id, done);
  const cap = capsById(model).get(id);
  if (cap !== undefined) return capBlocks(context, cap);
  const act = model.acts.find((one) => one.id === id);
  if (act !== undefined) return isSwitchedOff(act) ? [] : actBlocks(context, act);
  const ordered = model.acts.filter((one) => one.id.startsWith(`${id}/`));
  if (ordered.length > 0) return orderBlocks(context, ordered);
  const delegation = model.delegations.find((one) => one.id === id);
  if (delegation !== undefined) return delegationBlocks(context, delegation);
  const content = model.documents.find((one) => one.id === id);
  if (content !== undefined) return contentBlocks(context, content);
  const duty = model.duties.find((one) => one.id === id || one.rule === id);
  if (duty !== undefined)
    return isSwitchedOff(duty) || told(done, duty.id, id) ? [] : [bullets([dutyItem(context, duty)])];
  const power = model.powers.find((one) => one.id === id);
  if (power !== undefined) return isSwitchedOff(power) ? [] : [bullets([powerItem(context, power)])];
  const requirement = model.requirements.find((one) => one.id === id);
  if (requirement !== undefined) return [bullets([requirementItem(context, requirement)])];
  return writtenBlocks(context, id);
}

const definitionsByRule = oncePer(({ definitions }: DecisionModel): ReadonlyMap<string, Definition> => {
  const pairs = definitions.flatMap((one) => one.rules.map(({ id }) => [id, one] as const));
  return new Map(pairs.reverse());
});

const capsById = oncePer(
  ({ definitions }: DecisionModel): ReadonlyMap<string, Definition["caps"][number]> => {
    const pairs = definitions.flatMap(({ caps }) => caps.map((one) => [one.id, one] as const));
    return new Map(pairs.reverse());
  },
);

/** A block about a duty has an id of its own beside that of its sentence: one of the two is enough. */
function told(done: ReadonlySet<string>, ...[block, sentence]: readonly [string, string]): boolean {
  return block !== sentence && done.has(block);
}

/** All open rules of the notion, also those of later leden of the article: the reader wants them together. */
function definitionBlocks(
  context: PublicContext,
  definition: Definition,
  id: string,
  done: Set<string>,
): Block[] {
  const together = manyValues(context, id, done);
  if (together.length > 0) return together;
  const article = definition.rules.find((rule) => rule.id === id)?.place.article;
  const open = definition.rules.filter(
    (rule) => rule.id === id || (!done.has(rule.id) && rule.place.article === article),
  );
  for (const rule of open) done.add(rule.id);
  return notionBlocks(context, definition, open);
}

/** `X en Y zijn: …` as one table with a column for each. */
function manyValues(context: PublicContext, id: string, done: Set<string>): Block[] {
  const stem = /^(.*)\/1$/u.exec(id)?.[1];
  if (stem === undefined) return [];
  const parts = context.index.model.definitions.flatMap((definition) =>
    definition.rules.flatMap(({ id: part, body, place }) =>
      (part.startsWith(`${stem}/`) && !done.has(part)) || part === id
        ? body.form === "table"
          ? [{ definition, part, body, place }]
          : []
        : [],
    ),
  );
  if (parts.length < 2) return [];
  for (const { part } of parts) done.add(part);
  const tables = parts.map(({ definition, body }) => decisionTable(context, definition, body));
  const [first, ...others] = tables;
  if (first === undefined || others.some(({ rows }) => rows.length !== first.rows.length)) return tables;
  const last = <T>(list: readonly T[]): readonly T[] => list.slice(-1);
  const names = joined(
    [...new Set(parts.map(({ definition }) => definitionName(context, definition)))],
    "en",
  );
  return [
    { ...paragraph(`Zo bepalen wij ${names}:`), with: "after" },
    {
      ...first,
      headers: [...first.headers, ...others.flatMap(({ headers }) => last(headers))],
      rows: first.rows.map((row, at) => [...row, ...others.flatMap(({ rows }) => last(rows[at] ?? []))]),
      origin: { ...originOf(parts[0]!.place), rule: id },
    },
  ];
}

/** A rule for which there is no form: its own words, spoken to the reader. */
function writtenBlocks(context: PublicContext, id: string): Block[] {
  const { model } = context.index;
  const rights = model.rights.flatMap((right) => [...right.grants, ...right.refusals, ...right.powers]);
  const rule = [
    ...rights,
    ...model.departures,
    ...(model.suspensions ?? []),
    ...(model.offers ?? []),
    ...(model.signals ?? []),
  ].find((one) => one.id === id);
  if (rule === undefined || ("scope" in rule && isSwitchedOff(rule))) return [];
  return [
    paragraph(fixedSentence(context, rule.text) ?? plainText(context, rule.text), {
      citation: citationOf(rule.place),
      rule: id,
    }),
  ];
}

/** A sentence about several names (`X en Y zijn: …`) is a rule of each of them. */
function partsOf({ index }: PublicContext, id: string): readonly string[] {
  const { ids, sorted } = valueRules(index);
  const parts = ids.has(id) ? [] : sorted.filter((part) => part.startsWith(`${id}/`));
  return parts.length === 0 ? [id] : parts;
}

/** The rules of all values: what a sentence may be a rule of, and the texts of the rules. */
const valueRules = oncePer(({ model }: ModelIndex) => {
  const all = model.definitions.flatMap(({ rules }) => rules.map(({ id }) => id));
  const texts = new Map<string, readonly string[]>();
  for (const { rules, caps } of model.definitions)
    for (const { id, text } of [...rules, ...caps]) texts.set(id, [...(texts.get(id) ?? []), text]);
  const sorted = all.filter((id) => id.includes("/") && !id.endsWith("/anders")).sort();
  return { ids: new Set(all), sorted, texts };
});

/** A sentence that is kept as text beside the rule that it is. */
function isRuleText({ index }: PublicContext, lid: Lid, text: string): boolean {
  const { texts } = valueRules(index);
  return lid.rules.some((id) => texts.get(id)?.includes(text) === true);
}

/** Sentences of the model that have a section of their own on the page: limits, offers, consent, old rules. */
function toldSentences(model: DecisionModel): ReadonlySet<string> {
  const places = [...(model.consents ?? []), ...(model.transitions ?? [])].map(({ place }) => place);
  const beside = places.flatMap(({ article, lid: number }) =>
    model.articles
      .filter((one) => one.place.instrument === undefined && one.number === article)
      .flatMap(({ leden }) => leden.filter((lid) => lid.number === number))
      .flatMap(({ textOnly }) => textOnly),
  );
  const about = [...(model.consents ?? []), ...(model.transitions ?? [])].map(({ text }) => text);
  const partOf =
    /^(?:Toestemming geeft:|Geldt \d|Zonder toestemming verandert|Daarna gelden|Voor (?:de|een|elke) )/u;
  return new Set([
    ...about,
    ...(model.transitions ?? []).flatMap(({ about: whose }) => whose ?? []),
    ...beside.filter((text) => partOf.test(text)),
    ...model.rights.flatMap(({ limit, ceiling }) => [limit?.text ?? [], ceiling?.text ?? []].flat()),
  ]);
}

/** "De volgende woorden hebben een vaste betekenis": on the page those stand in a part of their own, and not below this. */
const announcesWords =
  /^(?:In (?:deze|dit) \p{Ll}+ (?:hebben|betekenen|wordt|worden) |De )(?:de )?volgende (?:woorden|begrippen|termen)(?: |:|$)[^.]*[.:]?$/u;

/** Sentences that the page says in another way: who starts, and when the ordinance takes effect. */
function isTold(context: PublicContext, text: string): boolean {
  if (/^dit recht geldt (?:op aanvraag|ambtshalve)\.?$/iu.test(text)) return true;
  if (announcesWords.test(text) && context.index.model.definitions.some(({ kind }) => kind === "begrip"))
    return true;
  const { inForce } = context.index.model.instrument;
  const starts =
    /^deze (?:verordening|beleidsregels|nadere regels|regels) (?:gaat|gaan|treedt|treden) in(?: werking)? op ([^.]+)\.?$/iu;
  return inForce !== undefined && starts.exec(text)?.[1] === dateText(inForce);
}

/** The ids of all rules that some block of the document leads back to. */
export function toldRules(sections: readonly Section[]): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if (Array.isArray(part)) for (const one of part) collect(one);
    else {
      if ("rule" in part && typeof part.rule === "string") found.add(part.rule);
      for (const key in part) collect(part[key as keyof typeof part]);
    }
  };
  collect(sections);
  return found;
}
