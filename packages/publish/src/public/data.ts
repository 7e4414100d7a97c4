// What we ask of the reader for a right: what we look up ourselves, which questions, which duties, and what we never ask.

import type { Definition, Departure, Duty, Fact, Place } from "@andersom/semantics";
import { bullets, paragraph, sectionIfAny, sentenceBullets } from "../document/build.js";
import type { Block, Section } from "../document/document.js";
import { capital } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { whether } from "../dutch/subordinate.js";
import { factName } from "../phrase/naming.js";
import { reachOf } from "../phrase/reach.js";
import { isRuledOut } from "../phrase/simplify.js";
import type { Teller } from "../phrase/teller.js";
import { yesNoSentence } from "../phrase/yes-no.js";
import { askedBlocks } from "./asked.js";
import { say, type PublicContext } from "./context.js";
import { dutyItem } from "./duties.js";
import { fixed } from "./fixed-text.js";
import { groundLines } from "./grounds.js";
import { neverAsked } from "./never-asked.js";
import { isAskedOfReader } from "./readers.js";
import type { Subject } from "./subjects.js";
import { dutiesUnder } from "./under-right.js";

/** `Wat vragen wij van u?` */
export function dataSection(
  context: PublicContext,
  subject: Subject,
  departures: readonly Departure[],
  alsoDuties: readonly Duty[],
): Section[] {
  const { rights } = subject;
  const amounts = rights.flatMap((right) =>
    [right.amount, right.extent, right.duration, right.aidForm].map(
      (id) => id && context.index.definitions.get(id),
    ),
  );
  const known = context.given ?? [];
  const rules = rights
    .flatMap((right) => [...right.grants, ...right.refusals, ...right.powers])
    .filter(({ scope }) => !isRuledOut(scope, known));
  const { facts } = reachOf(context.index, [rules, amounts], known);
  const given = [...facts]
    .flatMap((id) => context.index.facts.get(id) ?? [])
    .filter((fact) => fact.kind === "gegeven" && context.index.things.get(fact.thing)?.root === true);
  const asked = given.filter((fact) => fact.sources.some((source) => isAskedOfReader(context, source)));
  const duties = [...dutiesUnder(context, rights), ...alsoDuties].map((duty) => dutyItem(context, duty));
  return sectionIfAny(say(context, fixed.data), [
    ...askedBlocks(
      context,
      asked,
      rules,
      amounts.flatMap((one) => one || []),
      (fact) => fact.question ?? capital(factWords(context, fact)),
    ),
    ...lookedUpBlocks(context, given),
    ...groundLines(context, [...rules, ...amounts.flatMap(placedRules)], given, (fact) =>
      factWords(context, fact),
    ),
    ...neverAsked(context, subject, departures),
    ...(duties.length === 0 ? [] : [paragraph(say(context, fixed.dutiesHere)), bullets(duties)]),
  ]);
}

function placedRules(definition: Definition | undefined | ""): readonly { readonly place: Place }[] {
  return definition ? [...definition.rules, ...definition.caps] : [];
}

/** One item per source, so that the reader sees which register is opened for what; one source is a sentence. */
function lookedUpBlocks(context: PublicContext, facts: readonly Fact[]): Block[] {
  const bySource = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const source of fact.sources.filter((one) => !isAskedOfReader(context, one))) {
      const name = sourceName(source);
      bySource.set(name, [...(bySource.get(name) ?? []), fact]);
    }
  }
  const items = [...bySource].map(([source, ofSource]) => ({
    source,
    words: [...new Set(ofSource.map((fact) => factWords(context, fact)))],
  }));
  const [only, ...others] = items;
  if (only === undefined) return [];
  if (others.length > 0)
    return [
      paragraph(say(context, fixed.weLookUp)),
      bullets(
        items.map(({ source, words }) => {
          const text = `In ${source}: ${joined(words, "en")}.`;
          return isLong(text) ? { content: [`In ${source}:`], blocks: [sentenceBullets(words)] } : text;
        }),
      ),
    ];
  const text = `${fixed.weLookUpIn} ${only.source}: ${joined(only.words, "en")}.`;
  return isLong(text)
    ? [paragraph(`${fixed.weLookUpIn} ${only.source}:`), sentenceBullets(only.words)]
    : [paragraph(text)];
}

/** As many words as one breath takes; what is longer becomes a list. */
const longest = 18;

function isLong(text: string): boolean {
  return text.split(" ").length > longest;
}

const explainedSources: Readonly<Record<string, string>> = {
  brp: "de Basisregistratie Personen (BRP)",
  "de brp": "de Basisregistratie Personen (BRP)",
  "de eigen administratie": "onze eigen administratie",
  suwinet: "Suwinet (gegevens van onder andere het UWV en de SVB)",
};

function sourceName(source: string): string {
  const name = source.trim().replace(/^(?:uit|van|bij|opgezocht in)\s+/iu, "");
  return explainedSources[name.toLowerCase()] ?? name;
}

/** `uw vermogen`, `of u een opleiding volgt`. */
export function factWords(context: Teller & Pick<PublicContext, "address">, fact: Fact): string {
  if (fact.type.kind !== "ja-nee") return factName(context, fact, undefined);
  const told = yesNoSentence(context, fact.name, { thing: fact.thing, positive: true });
  return whether(told, [context.address, "wij"]);
}
