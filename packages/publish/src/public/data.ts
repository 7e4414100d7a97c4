// Which facts a right needs, by who gives them: what we look up, what the reader tells us.

import type { Fact, Right } from "@andersom/semantics";
import { bullets, paragraph } from "../document/build.js";
import type { Block } from "../document/document.js";
import { capital, literal, splitClause } from "../dutch/clause.js";
import { joined } from "../dutch/number-words.js";
import { subordinate } from "../dutch/subordinate.js";
import { factName } from "../phrase/naming.js";
import { reachOf } from "../phrase/reach.js";
import { yesNoSentence } from "../phrase/yes-no.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";

/** The questions to the reader, and per source what is looked up. */
export function dataBlocks(context: PublicContext, right: Right): Block[] {
  const amounts = [right.amount, right.extent, right.duration, right.aidForm].map(
    (id) => id && context.index.definitions.get(id),
  );
  const { facts } = reachOf(context.index, [right.grants, right.refusals, right.powers, amounts]);
  const given = [...facts]
    .flatMap((id) => context.index.facts.get(id) ?? [])
    .filter((fact) => fact.kind === "gegeven" && context.index.things.get(fact.thing)?.root === true);
  const asked = given.filter((fact) => fact.sources.some((source) => isReader(context, source)));
  return [...askedBlocks(context, asked), ...lookedUpBlocks(context, given)];
}

function askedBlocks(context: PublicContext, facts: readonly Fact[]): Block[] {
  if (facts.length === 0) return [];
  const questions = facts.map((fact) => fact.question ?? capital(factWords(context, fact)));
  return [paragraph(say(context, fixed.youTell)), bullets(questions)];
}

/** One item per source, so that the reader sees which register is opened for what. */
function lookedUpBlocks(context: PublicContext, facts: readonly Fact[]): Block[] {
  const bySource = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const source of fact.sources.filter((one) => !isReader(context, one))) {
      const name = sourceName(source);
      bySource.set(name, [...(bySource.get(name) ?? []), fact]);
    }
  }
  if (bySource.size === 0) return [];
  const items = [...bySource].map(([source, ofSource]) => {
    const words = ofSource.map((fact) => factWords(context, fact));
    return `In ${source}: ${joined([...new Set(words)], "en")}.`;
  });
  return [paragraph(say(context, fixed.weLookUp)), bullets(items)];
}

/** `van de inwoner`, or of whoever else the right is told to. */
function isReader({ index }: PublicContext, source: string): boolean {
  const name = index.things.get(index.reader)?.name ?? "inwoner";
  return new RegExp(`^van (?:de|het) ${literal(name)}(?!\\p{L})`, "iu").test(source.trim());
}

const explainedSources: Readonly<Record<string, string>> = {
  brp: "de Basisregistratie Personen (BRP)",
  "de brp": "de Basisregistratie Personen (BRP)",
  suwinet: "Suwinet (gegevens van onder andere het UWV en de SVB)",
};

function sourceName(source: string): string {
  const name = source.trim().replace(/^(?:uit|van|bij|opgezocht in)\s+/iu, "");
  return explainedSources[name.toLowerCase()] ?? name;
}

/** `uw vermogen`, `of u een opleiding volgt`. */
export function factWords(context: PublicContext, fact: Fact): string {
  if (fact.type.kind !== "ja-nee") return factName(context, fact, undefined);
  const sentence = yesNoSentence(context, fact.name, { thing: fact.thing, positive: true });
  const clause = splitClause(sentence, [context.address]);
  if (clause === undefined) return `of dit klopt: ${sentence.replace(/\.$/u, "")}`;
  return `of ${subordinate({ ...clause, subject: clause.subject.charAt(0).toLowerCase() + clause.subject.slice(1) })}`;
}
