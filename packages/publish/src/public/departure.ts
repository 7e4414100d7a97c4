// Room to depart: who may, from which rule, in whose favour, for which goal, and that the reasons are written down.

import { oncePerPair } from "@andersom/runtime";
import type { Departure, Right } from "@andersom/semantics";
import { paragraph } from "../document/build.js";
import type { Block } from "../document/document.js";
import { capital, sentence } from "../dutch/clause.js";
import { possessive } from "../dutch/address.js";
import { joined } from "../dutch/number-words.js";
import { actorName, isMunicipality } from "../phrase/fragment.js";
import { withArticle } from "../phrase/naming.js";
import type { ModelIndex } from "../phrase/model-index.js";
import { reachOf } from "../phrase/reach.js";
import { originOf } from "../phrase/told.js";
import { valuePhrase } from "../phrase/value.js";
import { conditionBlocks } from "./conditions.js";
import { say, type PublicContext } from "./context.js";
import { boundSentence } from "./duties.js";
import { fixed } from "./fixed-text.js";
import { articleWords } from "./sources.js";

/** All departures of one section: what the reader can do, what is possible, and that reasons are written down. */
export function departuresBlocks(context: PublicContext, departures: readonly Departure[]): Block[] {
  if (departures.length === 0) return [];
  const motivated = departures.every((departure) => departure.motivation);
  return [
    paragraph(say(context, fixed.tellUs)),
    ...departures.flatMap((departure) => departureBlocks(context, departure)),
    ...(motivated ? [paragraph(fixed.reasons)] : []),
  ];
}

function departureBlocks(context: PublicContext, departure: Departure): Block[] {
  const origin = { ...originOf(departure.place), rule: departure.id };
  const goal = departure.effect === undefined ? undefined : context.index.effects.get(departure.effect)?.name;
  const sentences = [
    mayDepart(context, departure),
    limitWords(context, departure) === "" ? boundSentence(context, departure.bounds) : "",
    direction(context, departure),
    isSameGoal(departure) ? "" : goalSentence(goal),
  ];
  return [
    paragraph(sentences.filter((one) => one !== "").join(" "), origin),
    ...conditionBlocks(context, departure.scope, "Dit geldt alleen als"),
    ...conditionBlocks(context, departure.condition, "Een uitzondering kan als"),
  ];
}

function mayDepart(context: PublicContext, departure: Departure): string {
  const actor = capital(actorName(departure.actor));
  const verb = isMunicipality(departure.actor) ? "mogen" : "mag";
  const except = departure.except.map((citation) => citation.text);
  const behalve = except.length === 0 ? "" : ` Dat kan niet bij ${citations(context, except)}.`;
  const decides =
    departure.decides === undefined ? undefined : context.index.definitions.get(departure.decides);
  if (decides !== undefined && (departure.direction === "hoger" || departure.direction === "lager")) {
    const what = `${withArticle(context, decides.name)} ${departure.direction} maken`;
    return sentence(`${actor} ${verb} ${what}${limitWords(context, departure)}`);
  }
  return `${sentence(`${actor} ${verb} een uitzondering maken op ${targetWords(context, departure)}`)}${behalve}`;
}

/** `, maar niet lager dan € 0`: the one bound of what is made lower or higher; empty where there are more, or none. */
function limitWords(context: PublicContext, { bounds, direction: to, decides }: Departure): string {
  const [only, ...others] = bounds;
  if (only === undefined || others.length > 0 || decides === undefined) return "";
  const least = only.comparison === ">=" || only.comparison === ">";
  const limit = valuePhrase(context, only.limit);
  if (to === "lager" && least) return `, maar niet lager dan ${limit}`;
  return to === "hoger" && !least ? `, maar niet hoger dan ${limit}` : "";
}

/** Where the condition says already that the goal would not be reached, the goal is not said twice. */
function isSameGoal({ effect, condition }: Departure): boolean {
  return condition?.op === "effect-not-reached" && (condition.effect ?? effect) === effect;
}

/** A rule is called by the part of the page that tells it: a resident knows no leden. */
function targetWords(context: PublicContext, departure: Departure): string {
  if (departure.wholeOrdinance || departure.targetPlaces.length === 0) return "deze regels";
  const places = citations(context, departure.targetPlaces.map(fullCitation(departure)));
  const refusals = new Set(
    context.index.model.rights.flatMap(({ refusals: rules }) => rules.map(({ id }) => id)),
  );
  if (departure.targets.length > 0 && departure.targets.every((target) => refusals.has(target)))
    return `wat staat bij ‘${say(context, fixed.refuse)}’ (${places})`;
  const one = departure.targetPlaces.length === 1;
  return `de ${one ? "regel" : "regels"} in ${places}`;
}

/** `artikel 7.2 en 7.4`, `artikel 7.2 tot en met 7.6`: the word once where every place is a whole article. */
function citations(context: PublicContext, places: readonly string[]): string {
  const whole = places.every((place) => /^artikel [\p{L}\d.:]+$/u.test(place));
  if (!whole) return joined(places, "en");
  return articleWords(
    context,
    places.map((place) => place.replace(/^artikel /u, "")),
  );
}

/** `lid 1` alone means nothing on this page: the article is put before it. */
function fullCitation(departure: Departure): (citation: Departure["targetPlaces"][number]) => string {
  return ({ text, article }) => {
    if (/^artikel\b/iu.test(text)) return text;
    const number = article ?? departure.place.article;
    return number === undefined ? text : `artikel ${number} ${text}`;
  };
}

function direction(context: PublicContext, departure: Departure): string {
  if (departure.direction === "ten gunste")
    return `Dat mag alleen in ${possessive(context.person)} voordeel.`;
  if (departure.direction === "ten nadele") return `Dat kan in ${possessive(context.person)} nadeel zijn.`;
  return "";
}

function goalSentence(goal: string | undefined): string {
  return goal === undefined ? "" : `De uitzondering moet helpen bij het doel ‘${goal}’.`;
}

/** The departures of one right: from its rules, or from a value it is computed with. Those of the whole ordinance stand apart. */
export function departuresOf({ index }: PublicContext, right: Right): readonly Departure[] {
  return departuresFrom(index, right);
}

const departuresFrom = oncePerPair((index: ModelIndex, right: Right): readonly Departure[] => {
  const values = [right.amount, right.extent, right.duration, right.aidForm].flatMap(
    (id) => index.definitions.get(id ?? "") ?? [],
  );
  const steps = [
    ...reachOf(
      index,
      values.map(({ rules, caps }) => [rules, caps]),
    ).definitions,
  ].flatMap((id) => index.definitions.get(id) ?? []);
  const own = new Set([
    right.id,
    ...[...right.grants, ...right.refusals, ...right.powers].map((rule) => rule.id),
    ...[...values, ...steps].flatMap((one) => [one.id, ...one.rules.map((rule) => rule.id)]),
  ]);
  return index.model.departures.filter(
    (departure) => !departure.wholeOrdinance && departure.targets.some((target) => own.has(target)),
  );
});
