// What has no plain form yet is not dropped: it stands at the end in the ordinance's own words.

import type { DecisionModel, Definition, Expr, Lid } from "@andersom/semantics";
import { paragraph, quote, section } from "../document/build.js";
import type { Block, Section } from "../document/document.js";
import { sentence } from "../dutch/clause.js";
import { dateText } from "../phrase/plain-value.js";
import { isSwitchedOff } from "../phrase/simplify.js";
import { decisionTable } from "./amount.js";
import type { PublicContext } from "./context.js";
import { proseText } from "./prose.js";

/** The rules and sentences of each article that no part of the document tells. */
export function remainder(context: PublicContext, told: readonly Section[]): Section[] {
  const { model } = context.index;
  const ids = toldRules(told);
  const texts = ruleTexts(model);
  const own = model.articles.filter((article) => article.place.instrument === undefined);
  const known = toldSentences(model);
  return own.flatMap((article) => {
    const blocks = article.leden.flatMap((lid) => {
      const validity = lid.validity ?? article.validity;
      if (validity?.to !== undefined && validity.to < context.on) return [];
      const found = lidBlocks(context, lid, ids, texts, article.number, known);
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
  ids: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
  article: string,
  known: ReadonlySet<string>,
): Block[] {
  if (lid.lapsed) return [];
  const citation = lid.number === undefined ? `artikel ${article}` : `artikel ${article} lid ${lid.number}`;
  const prose = proseText(context, lid.prose);
  const open = lid.rules.flatMap((id) => partsOf(context, id)).filter((id) => !ids.has(id));
  const tables = open.flatMap((id) => ruleTable(context, id, citation));
  const rules = open.flatMap((id) => (isTable(context, id) || isLaterPart(id) ? [] : (texts.get(id) ?? [])));
  const words = [...rules, ...lid.textOnly].filter((text) => !known.has(text));
  const all = [...(prose === "" ? [] : [prose]), ...new Set(words)];
  return [
    ...all.filter((text) => !isTold(context, text)).map((text) => quote(sentence(text), { citation })),
    ...tables,
  ];
}

/** A sentence about several names (`X en Y zijn: …`) is a rule of each of them. */
function partsOf(context: PublicContext, id: string): readonly string[] {
  const parts = context.index.model.definitions.flatMap(({ rules }) =>
    rules.flatMap((rule) => (rule.id.startsWith(`${id}/`) ? [rule.id] : [])),
  );
  return parts.length === 0 ? [id] : parts.sort();
}

/** The words of such a sentence stand with its first name. */
function isLaterPart(id: string): boolean {
  return /\/(?:[2-9]|\d\d+)$/u.test(id);
}

/** A table stays a table; its first words say what it gives. */
function ruleTable(context: PublicContext, id: string, citation: string): Block[] {
  const definition = context.index.model.definitions.find((one) => one.rules.some((rule) => rule.id === id));
  const rule = definition?.rules.find((one) => one.id === id);
  if (definition === undefined || rule?.body.form !== "table") return [];
  // The header of the table is the name of the notion; behind a bare "is:" that name says nothing new.
  const bare = definition.kind === "begrip" && /^(?:is|zijn|bedraagt)\s*:/iu.test(rule.text);
  const lead = bare || isLaterPart(id) ? undefined : /^[^|]*?:/u.exec(namedText(definition, rule.text))?.[0];
  return [
    ...(lead === undefined ? [] : [quote(sentence(lead), { citation })]),
    { ...decisionTable(context, definition, rule.body), origin: { citation, rule: id } },
  ];
}

function isTable(context: PublicContext, id: string): boolean {
  return context.index.model.definitions.some((one) =>
    one.rules.some((rule) => rule.id === id && rule.body.form === "table"),
  );
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

/** Sentences that the page says in another way: who starts, and when the ordinance takes effect. */
function isTold(context: PublicContext, text: string): boolean {
  if (/^dit recht geldt (?:op aanvraag|ambtshalve)\.?$/iu.test(text)) return true;
  const { inForce } = context.index.model.instrument;
  const starts =
    /^deze (?:verordening|beleidsregels|nadere regels) (?:gaat|gaan|treedt|treden) in(?: werking)? op ([^.]+)\.?$/iu;
  return inForce !== undefined && starts.exec(text)?.[1] === dateText(inForce);
}

/** The ids of all rules that some block of the document leads back to. */
export function toldRules(sections: readonly Section[]): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(collect);
    else if (typeof part === "object" && part !== null) {
      if ("rule" in part && typeof part.rule === "string") found.add(part.rule);
      Object.values(part).forEach(collect);
    }
  };
  collect(sections);
  return found;
}

/** The written sentence of everything that a lid can hold, but for what is switched off. */
function ruleTexts(model: DecisionModel): ReadonlyMap<string, string> {
  const rights = model.rights.flatMap((right) => [...right.grants, ...right.refusals, ...right.powers]);
  const values = model.definitions.flatMap((definition) => [...definition.rules, ...definition.caps]);
  const others = [
    ...model.powers,
    ...model.duties,
    ...model.departures,
    ...model.requirements,
    ...model.acts,
    ...orders(model),
    ...model.documents,
    ...model.suspensions,
    ...(model.offers ?? []),
    ...(model.signals ?? []),
  ];
  const rules: readonly { readonly id: string; readonly text: string; readonly scope?: Expr }[] = [
    ...rights,
    ...values,
    ...others,
  ];
  const notions = new Map(
    model.definitions.flatMap((one) => one.rules.map((rule) => [rule.id, namedText(one, rule.text)])),
  );
  return new Map(
    rules.filter((rule) => !isSwitchedOff(rule)).map((rule) => [rule.id, notions.get(rule.id) ?? rule.text]),
  );
}

/** The items of `in deze volgorde` as the one sentence that they stand in. */
function orders({ acts }: DecisionModel): readonly { readonly id: string; readonly text: string }[] {
  const found = new Map<string, string[]>();
  for (const { id, text } of acts) {
    const [, rule, label] = /^(.*)\/([^/]*)$/u.exec(id) ?? [];
    if (rule !== undefined)
      found.set(rule, [...(found.get(rule) ?? []), `${label ?? ""}. ${text.replace(/[.;]$/u, "")}`]);
  }
  return [...found].map(([id, items]) => ({ id, text: `In deze volgorde: ${items.join("; ")}.` }));
}

/** A notion is written as its name with the rest of the sentence below it; alone, that rest needs the name. */
function namedText(definition: Definition, text: string): string {
  const rest = definition.kind === "begrip" && /^(?:is|zijn|bedraagt|als)\b/iu.test(text);
  return rest ? `${definition.name} ${text}` : text;
}
