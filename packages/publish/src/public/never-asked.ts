// What the reader is never asked for a right: subjects of which the ordinance has questions, and this right needs none.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel, Departure, Effect, Fact, Right } from "@andersom/semantics";
import { paragraph } from "../document/build.js";
import type { Block } from "../document/document.js";
import { joined } from "../dutch/number-words.js";
import { reachOf } from "../phrase/reach.js";
import { articlesOf } from "./articles.js";
import { say, type PublicContext } from "./context.js";
import { fixed } from "./fixed-text.js";
import { isAskedOfReader } from "./readers.js";
import { contributions } from "./related.js";
import type { Subject } from "./subjects.js";
import { dutiesUnder, powersUnder } from "./under-right.js";

/** `Wij vragen hiervoor niet naar school of werk.`: only what no rule about this right can need, whoever asks. */
export function neverAsked(
  context: PublicContext,
  { rights }: Subject,
  departures: readonly Departure[],
): Block[] {
  const topics = topicsOf(context);
  if (topics.size < 2) return [];
  const general = context.index.model.departures.filter(({ wholeOrdinance }) => wholeOrdinance);
  const needed = factsBehind(context, [
    rights,
    departures,
    general,
    contributions(context),
    dutiesUnder(context, rights),
    powersUnder(context, rights),
    context.index.model.requirements,
    effectsBehind(context, rights),
  ]);
  const never = [...topics].flatMap(([topic, facts]) =>
    facts.some(({ id }) => needed.has(id)) ? [] : [topic],
  );
  return never.length === 0
    ? []
    : [paragraph(say(context, fixed.neverAsked, { onderwerpen: joined(never, "of") }))];
}

/** A departure may ask whether the effect of the rule is reached, and so needs what that rests on. */
function effectsBehind(context: PublicContext, rights: readonly Right[]): readonly Effect[] {
  const places = rights.flatMap((right) => [...right.grants, ...right.powers].map(({ place }) => place));
  const names = articlesOf(context, places).flatMap(({ effects }) => effects);
  return names.flatMap((name) => context.index.effects.get(name) ?? []);
}

/** Every fact that any of it rests on, also through other rights, their values and the ladder of help. */
function factsBehind({ index }: PublicContext, data: unknown): ReadonlySet<string> {
  const rights = new Set<string>();
  const facts = new Set<string>();
  const follow = (part: unknown): void => {
    const reach = reachOf(index, part);
    for (const id of reach.facts) facts.add(id);
    for (const id of reach.rights) {
      if (rights.has(id)) continue;
      rights.add(id);
      const right = index.rights.get(id);
      follow([right, valuesOf(right)]);
    }
  };
  const valuesOf = (right: unknown): unknown =>
    Object.values(right ?? {}).flatMap((one) =>
      typeof one === "string" ? (index.definitions.get(one) ?? []) : [],
    );
  follow([data, (data as readonly (readonly unknown[])[]).flat().map(valuesOf)]);
  return facts;
}

/** `gegevens van de inwoner over school`: the facts by the word behind "over", where the reader is asked one of them. */
function topicsOf(context: PublicContext): ReadonlyMap<string, readonly Fact[]> {
  return new Map(
    [...topicsIn(context.index.model)].filter(([, facts]) =>
      facts.some(({ sources }) => sources.some((source) => isAskedOfReader(context, source))),
    ),
  );
}

const topicsIn = oncePer(({ facts }: DecisionModel): ReadonlyMap<string, readonly Fact[]> => {
  const topics = new Map<string, Fact[]>();
  for (const fact of facts) {
    const topic = / over (\p{Ll}[\p{Ll} ]*)$/u.exec(fact.place.declaration ?? "")?.[1];
    if (topic !== undefined && fact.kind === "gegeven")
      topics.set(topic, [...(topics.get(topic) ?? []), fact]);
  }
  return topics;
});
