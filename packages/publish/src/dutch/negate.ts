// Negation where Dutch puts it: "geen" for an indefinite object, "niet" before the part that is denied.

import type { Clause } from "./clause.js";
import { isCopula, isModal, looksParticiple } from "./verb.js";

const prepositions = new Set(
  `aan achter behalve bij binnen boven buiten door gedurende in met na naar naast om onder op over per rond sinds
   te tegen tijdens tot tussen uit van vanaf vanuit via volgens voor wegens zonder`.split(/\s+/u),
);
/** Adverbs of time and reflexives stand before `niet`: "raakt binnenkort … niet", "schrijft zich niet in". */
const beforeNot = new Set(
  "binnenkort nu straks vandaag zich u je hem haar hen er daar hier ook inmiddels momenteel".split(" "),
);
/** Words that `niet` precedes although they may look like the start of an object. */
const adverbs = new Set(
  `zelfstandig voldoende genoeg langdurig tijdig volledig altijd vaak ooit eerder meteen opnieuw aantoonbaar bewust
   graag samen zelf alleen regelmatig structureel rechtmatig feitelijk thuis veel meer minder minstens hoogstens
   langer korter hoger lager ouder jonger duidelijk daadwerkelijk tijdelijk duurzaam blijvend deel mee kwijt over af
   aan uit terug samen vast weg toe goed slecht gelijk gunstig redelijk`.split(/\s+/u),
);
/** Of these `niet` says that it did not happen once more: "heeft de draagkracht niet opnieuw vastgesteld". */
const timeAgain = new Set("opnieuw eerder nogmaals weer tijdig meteen".split(" "));
/** Verbs that take a bare noun as object, so that its negation is "geen": heeft werk, ontvangt bijstand. */
const objectVerbs = new Set(
  `heeft hebt hebben had ontvangt ontving krijgt kreeg ervaart betaalt betaalde volgt biedt geeft gaf vraagt maakt
   maakte verricht draagt leidt zoekt verdient verdiende bezit levert koopt huurt verhuurt geniet verstrekt mist
   houdt kent voert verleent spreekt deelt gebruikt doet wil wilt`.split(/\s+/u),
);
const determiners = new Set("de het dit dat deze die uw zijn haar hun alle elke beide".split(" "));
const particles = new Set(
  "kwijt mee over af in op uit aan door bij na terug samen vast voor weg toe".split(" "),
);
/** Nouns that name what somebody is: "is alleenstaande ouder" becomes "is geen …", "is gehuwd" "is niet …". */
const personNouns =
  /^(?:\p{L}*(?:zorger|houder|huurder|nemer|deler|student|scholier|leerling|inwoner|eigenaar|erfgenaam|lid)|alleenstaande|zelfstandige)(?= |$)/u;

/** The same clause denied. A clause that already holds `niet` or `geen` is turned back into a positive one. */
export function negate(clause: Clause): Clause {
  const positive = affirm(clause);
  if (positive !== undefined) return positive;
  const words = clause.rest.split(" ").filter((word) => word !== "");
  return { ...clause, rest: negatedRest(clause, words).join(" ") };
}

/**
 * `heeft de pensioenleeftijd nog niet bereikt`: an age or a moment that somebody has not reached comes nearer every day, and
 * without `nog` it sounds as if he missed it.
 */
export function notYet(clause: Clause): Clause {
  const rest = clause.rest.replace(awaited, "$1 nog niet bereikt");
  return rest === clause.rest ? clause : { ...clause, rest };
}

const awaited =
  /^((?:.+ )?(?:\p{L}*leeftijd|leeftijdsgrens|\p{L}*verjaardag|\p{L}*datum|einde|moment)(?: van .+)?) niet bereikt$/iu;

function affirm(clause: Clause): Clause | undefined {
  const words = clause.rest.split(" ");
  const at = words.findIndex((word) => word === "niet" || word === "geen");
  if (at === -1) return undefined;
  const word =
    words[at] === "geen" && /^(?:er)$/iu.test(clause.subject) && isSingular(clause.verb) ? ["een"] : [];
  return { ...clause, rest: [...words.slice(0, at), ...word, ...words.slice(at + 1)].join(" ") };
}

function isSingular(verb: string): boolean {
  return /^(?:is|was)$/iu.test(verb);
}

function negatedRest({ subject, verb }: Clause, words: readonly string[]): string[] {
  const first = words[0]?.toLowerCase();
  if (first === undefined) return ["niet"];
  if (first === "al") return ["nog", "niet", ...words.slice(1)];
  if (first === "nog") return ["niet", "meer", ...words.slice(1)];
  if (beforeNot.has(first)) return [words[0]!, ...negatedRest({ subject, verb, rest: "" }, words.slice(1))];
  if (first === "naar" && words[1] === "verwachting") {
    return ["naar", "verwachting", ...negatedRest({ subject, verb, rest: "" }, words.slice(2))];
  }
  if (first === "een") return ["geen", ...words.slice(1)];
  if (/^er$/iu.test(subject) && !determiners.has(first) && !adverbs.has(first)) return ["geen", ...words];
  if (first === "het" && isPronoun(words[1])) return [words[0]!, "niet", ...words.slice(1)];
  if (isCopula(verb)) return [personNouns.test(words.join(" ")) ? "geen" : "niet", ...words];
  if (determiners.has(first)) return behindObject(verb, words);
  if (prepositions.has(first) || adverbs.has(first)) return ["niet", ...words];
  // "kan rekenen op steun": the infinitive stands before what belongs to it.
  if (isModal(verb) && /[^aeiou]en$/u.test(first) && prepositions.has(words[1] ?? ""))
    return ["niet", ...words];
  const only = words.length === 1;
  if (only && (looksParticiple(first) || isModal(verb))) return ["niet", ...words];
  if (objectVerbs.has(verb.toLowerCase()) || isModal(verb)) return ["geen", ...words];
  return ["niet", ...words];
}

/** `het` is a pronoun ("redt het zelf") unless a noun follows it. */
function isPronoun(next: string | undefined): boolean {
  return next === undefined || prepositions.has(next) || adverbs.has(next);
}

/** `niet` behind a definite object: "kan het huishouden niet overnemen", "gebruikt het formulier niet". */
function behindObject(verb: string, words: readonly string[]): string[] {
  const close = closingWords(verb, words);
  const open = words.length - close;
  // "van" belongs to the noun before it; any other preposition starts a part of its own, which `niet` precedes.
  const part = words.findIndex(
    (word, index) =>
      index >= 2 && index < open && word !== "van" && (prepositions.has(word) || timeAgain.has(word)),
  );
  const at = part === -1 ? open : part;
  return [...words.slice(0, at), "niet", ...words.slice(at)];
}

/** How many words at the end belong to the verb: a participle, an infinitive, `te` + infinitive, a particle. */
function closingWords(verb: string, words: readonly string[]): number {
  const last = words[words.length - 1]?.toLowerCase() ?? "";
  if (words.length > 2 && words[words.length - 2] === "te") return 2;
  if (
    words.length > 2 &&
    (particles.has(last) || looksParticiple(last) || (isModal(verb) && /n$/u.test(last)))
  )
    return 1;
  return last === "nodig" ? 1 : 0;
}
