// What words mean: the notions of the ordinance, and the amounts of the law that it uses.

import type { Definition, Expr } from "@andersom/semantics";
import { bullets, paragraph, sentenceBullets } from "../document/build.js";
import type { Block, Definitions } from "../document/document.js";
import { byAlphabet } from "../dutch/alphabet.js";
import { capital, lowerFirst, sentence, splitClause } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { subordinate } from "../dutch/subordinate.js";
import { amountTable, inForce, notKnownYet } from "../phrase/amounts.js";
import { isMunicipality, spokenTo } from "../phrase/fragment.js";
import { withoutPeriod } from "../phrase/naming.js";
import { dateText } from "../phrase/plain-value.js";
import { reachOf } from "../phrase/reach.js";
import { conditionList } from "../phrase/condition.js";
import { about } from "../phrase/teller.js";
import { citationOf, listWithGroups, originOf, toldBlocks, whatHolds } from "../phrase/told.js";
import { onlyValue, valuePhrase } from "../phrase/value.js";
import { isNumber, nextRowsBlocks } from "./amount.js";
import { decisionTable, tableBlocks } from "./amount-table.js";
import { inner, roundingBlocks, sumParts } from "./amount-value.js";
import type { PublicContext } from "./context.js";
import { proseText } from "./prose.js";
import { sumBlocks } from "./sums.js";

/** All notions that the rights use, in alphabetical order; nothing when there are none. */
export function glossary(context: PublicContext): Definitions | undefined {
  const { model } = context.index;
  const used = reachOf(context.index, [
    model.rights,
    model.duties,
    model.powers,
    model.departures,
    model.requirements,
    // Amounts of a right, and values that stand in no right at all, have their words here too.
    model.definitions.filter(({ place }) => place.instrument === undefined),
  ]);
  const entries = model.definitions
    .filter((definition) => isWord(context, definition, used.definitions.has(definition.id)))
    .map((definition) => ({
      term: termOf(context, definition),
      meaning: meaning(context, definition),
      origin: { ...originOf(definition.place), ...toldRule(definition) },
    }))
    .filter((entry) => entry.meaning.length > 0);
  const list = [...merged(entries), ...unknownAmounts(context, used.definitions)].sort((a, b) =>
    byAlphabet(a.term, b.term),
  );
  return list.length === 0 ? undefined : { kind: "definitions", entries: list };
}

type Entry = Definitions["entries"][number];

/** Two notions of one name are one word with both meanings, each said once. */
function merged(entries: readonly Entry[]): readonly Entry[] {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const other = found.get(entry.term);
    const said = new Set(other?.meaning.map((block) => JSON.stringify(block)));
    const more = entry.meaning.filter((block) => !said.has(JSON.stringify(block)));
    found.set(entry.term, other === undefined ? entry : { ...other, meaning: [...other.meaning, ...more] });
  }
  return [...found.values()];
}

/** Amounts of one law that have no value on the day are named together: one sentence says it for all of them. */
function unknownAmounts(context: PublicContext, used: ReadonlySet<string>): readonly Entry[] {
  const byLaw = new Map<string, Definition[]>();
  for (const definition of context.index.model.definitions) {
    if (!used.has(definition.id) || !isUnknownAmount(context, definition)) continue;
    const law = lawOf(definition);
    byLaw.set(law, [...(byLaw.get(law) ?? []), definition]);
  }
  return [...byLaw].map(([law, definitions]) => {
    const names = definitions.map((one) => capital(withoutPeriod(one.name))).sort(byAlphabet);
    const [only, ...others] = names;
    const [first] = definitions;
    const origin = { ...originOf(first!.place), ...toldRule(first!) };
    const unknown = `Het bedrag op ${dateText(context.on)} is nog niet bekend.`;
    if (others.length === 0)
      return { term: only!, meaning: [paragraph(sourceText(first!)), paragraph(unknown)], origin };
    const lead = `Deze bedragen staan in de ${law}. Hun hoogte op ${dateText(context.on)} is nog niet bekend:`;
    return {
      term: `Bedragen uit de ${law}`,
      meaning: [paragraph(lead), bullets(names.map((name) => `${name}.`))],
      origin,
    };
  });
}

function isUnknownAmount(context: PublicContext, definition: Definition): boolean {
  if (definition.kind !== "parameter") return false;
  const expr: Expr = { op: "definition", definition: definition.id, type: definition.type };
  return definition.prose === undefined && notKnownYet(context, expr) !== undefined;
}

/** `Zie artikel 21 van de Participatiewet.`, or the law that it comes from. */
function sourceText(definition: Definition): string {
  const asIn = (definition.asIn ?? []).map((citation) => citation.text);
  return sentence(
    asIn.length > 0
      ? `zie ${joined(asIn, "en")}`
      : `${definition.type.kind === "bedrag" ? "dit bedrag komt uit" : "dit staat in"} de ${lawOf(definition)}`,
  );
}

/** A word that a law and the ordinance both have is told apart by the name of the law. */
function termOf({ index }: PublicContext, { id, key, name, place }: Definition): string {
  const term = capital(withoutPeriod(name));
  const twice = index.model.definitions.some((other) => other.key === key && other.id !== id);
  return twice && place.instrument !== undefined ? `${term} (${place.instrument})` : term;
}

/** A notion with one plain value is told as a whole; the rules of any other are still to be quoted. */
function toldRule(definition: Definition): { readonly rule?: string } {
  const [rule] = definition.rules;
  const whole = onlyValue(definition) !== undefined || definition.kind === "parameter";
  return whole && rule !== undefined ? { rule: rule.id } : {};
}

function isWord(context: PublicContext, definition: Definition, used: boolean): boolean {
  if (definition.kind === "parameter") return used && !isUnknownAmount(context, definition);
  if (used && isFixedElsewhere(definition)) return true;
  return (
    definition.kind === "begrip" &&
    definition.place.instrument === undefined &&
    definition.type.kind !== "ja-nee"
  );
}

/** A value that is told nowhere else: fixed by a law, or computed where the ordinance declares its facts. */
function isFixedElsewhere({ name, kind, type, place, rules }: Definition): boolean {
  const [rule, ...others] = rules;
  if (type.kind === "ja-nee" || name === "leeftijd" || others.length > 0 || rule?.body.form !== "value")
    return false;
  if (place.instrument !== undefined) return kind === "begrip" && rule.body.value.op === "constant";
  return kind === "waarde" && place.article === undefined;
}

function meaning(context: PublicContext, definition: Definition): Block[] {
  const prose = proseText(context, definition.prose === undefined ? [] : [definition.prose]);
  const asIn = (definition.asIn ?? []).map((citation) => citation.text);
  const source = definition.kind === "parameter" ? citationOf(definition.place) : "";
  return [
    ...(prose === "" ? [] : [paragraph(ownWords(context, definition, prose))]),
    ...computed(context, definition, prose),
    ...notionTable(context, definition),
    ...(asIn.length > 0 || (source !== "" && definition.place.instrument !== undefined)
      ? [paragraph(sourceText(definition))]
      : []),
    ...(definition.kind === "parameter" ? parameterBlocks(context, definition) : []),
  ];
}

/** What the college is cannot be told as "de gemeente": that would be the word for itself. */
function ownWords(context: PublicContext, { name }: Definition, prose: string): string {
  return isMunicipality(`het ${name}`) ? prose : spokenTo(context, prose);
}

/** A notion that one table tells as a whole stands here with it, under its own name. */
function notionTable(context: PublicContext, definition: Definition): Block[] {
  const [rule, ...others] = definition.rules;
  if (definition.kind !== "begrip" || rule === undefined || others.length > 0) return [];
  if (rule.body.form !== "table" || rule.scope !== undefined || rule.when !== undefined) return [];
  if (rule.isDefault || rule.overrides.length > 0 || !rule.body.rows.some((row) => inForce(row, context.on)))
    return [];
  const origin = { ...originOf(rule.place), rule: rule.id };
  return [
    { ...decisionTable(context, definition, rule.body), origin },
    ...nextRowsBlocks(context, definition),
  ];
}

/** The amounts on the date, options with the same amount together; or that they are not known yet. */
function parameterBlocks(context: PublicContext, definition: Definition): Block[] {
  const expr: Expr = { op: "definition", definition: definition.id, type: definition.type };
  const unknown = notKnownYet(context, expr);
  if (unknown !== undefined) return [paragraph(unknown)];
  const short = amountTable(context, expr, "=");
  const now =
    short === undefined
      ? definition.rules.flatMap(({ body }) => {
          if (body.form === "table") return tableBlocks(context, definition, body);
          return body.form === "value" && body.value.op === "constant"
            ? [paragraph(thatIs(valuePhrase(context, body.value)))]
            : [];
        })
      : [short];
  return [...now, ...nextRowsBlocks(context, definition)];
}

function lawOf(definition: Definition): string {
  return definition.place.instrument ?? "verordening";
}

/** `Dat is € 600.`, `Dat zijn 9 maanden.` */
function thatIs(words: string): string {
  return sentence(
    `${/^(?!één |1 )\S+ (?:maanden|weken|dagen|werkdagen|personen)$/u.test(words) ? "dat zijn" : "dat is"} ${words}`,
  );
}

/** Those of a list for whom something holds. */
function filterBlocks(context: PublicContext, where: Expr): Block[] {
  const teller = about(context, { kind: "named", name: "die persoon", plural: false });
  const { mode, items } = conditionList(teller, where);
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0 && only.below.length === 0) {
    const clause = splitClause(lowerFirst(only.text), ["die persoon"]);
    const text =
      clause?.subject === "die persoon" && !/\. /u.test(only.text)
        ? `Het gaat om ${subordinate({ ...clause, subject: "wie" })}.`
        : `Het gaat om iemand voor wie dit geldt: ${lowerFirst(only.text)}`;
    return toldBlocks({ ...only, text });
  }
  return [
    paragraph(`Het gaat om iemand voor wie ${whatHolds(mode, items.length)}:`),
    ...listWithGroups(items),
  ];
}

/** How a notion is computed, unless the sentence would only repeat its name. */
function computed(context: PublicContext, definition: Definition, prose: string): Block[] {
  const value = onlyValue(definition);
  if (value === undefined || definition.kind === "parameter") return [];
  if (value.op === "filter") return filterBlocks(context, value.where);
  // Whom a circle of people holds is clear from its own words; a formula of lists is not.
  if (prose !== "" && (definition.type.kind === "lijst" || definition.type.kind === "ding")) return [];
  const formula = !["fact", "constant", "definition", "period"].includes(value.op);
  if (formula) {
    const some = sumBlocks(context, value, "Zo rekenen wij:");
    if (some !== undefined) return some;
    const parts = sumParts(context, inner(value));
    const one = parts.length < 3;
    // Only what has a size is reckoned.
    const how = isNumber(definition) ? "Zo rekenen wij:" : "Dat is";
    return [
      paragraph(one ? `${how} ${valuePhrase(context, value)}.` : "Zo rekenen wij:"),
      ...(one ? [] : [sentenceBullets(parts)]),
      ...roundingBlocks(context, value, definition.type),
    ];
  }
  if (value.op === "period" && prose !== "")
    return [paragraph(`Het gaat om ${valuePhrase(context, value)}.`)];
  // A sentence about a value leaves its number out, or braces would have brought it along.
  if (value.op === "constant" && prose !== "") return [paragraph(thatIs(valuePhrase(context, value)))];
  if (prose !== "" || (value.op === "fact" && definition.id !== context.index.model.peildatum)) return [];
  const words = valuePhrase(context, value);
  return words === "–" ? [] : [paragraph(sentence(words))];
}
