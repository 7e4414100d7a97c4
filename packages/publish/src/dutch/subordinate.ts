// A main clause behind "of" or "als": the verb goes to the end, or before what Dutch rather leaves behind it.

import { addressed } from "./address.js";
import { capital, splitClause, type Clause, lowerFirst } from "./clause.js";
import { isPlural } from "./plural.js";
import { isModal, looksFinite, looksParticiple } from "./verb.js";

const trailing =
  /^(?:aan|bij|binnen|in|na|op|over|sinds|tegen|tot|uit|vanaf|via|volgens|voor|wegens|zonder|met)$/u;
const preposition =
  /^(?:aan|bij|binnen|boven|door|in|met|na|naar|om|onder|op|over|sinds|tegen|tot|uit|van|vanaf|via|volgens|voor|wegens|zonder)$/u;
const particles = /^(?:kwijt|mee|over|af|in|op|uit|aan|door|bij|na|terug|samen|vast|voor|weg|toe|deel)$/u;
/** Parts of a verb that are no prepositions of their own. */
const parted = /^(?:kwijt|mee|af|terug|samen|vast|weg|toe|deel)$/u;
/** What a verb has with it as a part of its own: nothing of that stays behind the verb. */
const ownPart =
  /^(?:in (?:dienst|behandeling|gebruik|detentie)|op (?:school|tijd|orde|kamers|zichzelf|uzelf|jezelf)|bij huis|te (?:huur|koop))$/u;
const auxiliary = /^(?:is|zijn|bent|ben|was|waren|wordt|worden|word|heeft|hebt|heb|hebben|had|hadden)$/iu;

/** `de inwoner volgt een opleiding` is `de inwoner een opleiding volgt`. */
export function subordinate({ subject, verb, rest }: Clause): string {
  const words = rest.split(" ").filter((word) => word !== "");
  return [subject, ...verbLate(verb, words)].join(" ");
}

/** `U volgt een opleiding.` is `of u een opleiding volgt`; `subjects` are words that may be its subject. */
export function whether(text: string, subjects: readonly string[]): string {
  const clause = splitClause(text, subjects);
  if (clause === undefined) return `of dit klopt: ${text.replace(/\.$/u, "")}`;
  return `of ${subordinate({ ...clause, subject: lowerFirst(clause.subject) })}`;
}

function verbLate(verb: string, words: readonly string[]): string[] {
  const last = words[words.length - 1] ?? "";
  const before = words.slice(0, -1);
  // `nodig om te werken`, `hoger dan uw draagkracht`: what follows the verb stays behind it.
  const behind = words.findIndex(
    (word, index) => index > 0 && (/^(?:dan|die|dat)$/u.test(word) || isPurpose(words, index)),
  );
  if (behind > 0) return [...verbLate(verb, words.slice(0, behind)), ...words.slice(behind)];
  if (words.length > 1 && words[words.length - 2] === "te" && /(?:en|aan|oen|ien)$/u.test(last))
    return [...words.slice(0, -2), verb, "te", last];
  const [first = ""] = words;
  // `lost af naar vermogen`: behind "als" the verb is whole again, before the part with the preposition.
  const part = words.findIndex((word, at) => parted.test(word) && preposition.test(words[at + 1] ?? ""));
  if (part !== -1) return [...words.slice(0, part), `${words[part]!}${verb}`, ...words.slice(part + 1)];
  // `nog niet bekend is`: known is what something is, not what was done to it.
  if (last === "bekend" && auxiliary.test(verb)) return [...words, verb];
  const noun = isNamed(words);
  if ((looksParticiple(last) && !noun) || (isModal(verb) && /n$/u.test(last))) return [...before, verb, last];
  const participle = words.findIndex(
    (word, index) =>
      auxiliary.test(verb) && looksParticiple(word) && preposition.test(words[index + 1] ?? ""),
  );
  if (participle !== -1) return [...words.slice(0, participle), verb, ...words.slice(participle)];
  if (particles.test(last)) return [...before, `${last}${verb}`];
  // `in aanmerking komt voor`: the part with the preposition belongs to the verb, not to what it is about.
  const fixed = /^in (?:aanmerking|bezit|staat)$/u.test(words.slice(0, 2).join(" ")) ? 2 : 0;
  if (fixed > 0) return [...words.slice(0, fixed), verb, ...words.slice(fixed)];
  // `kunt rekenen op steun`: the two verbs stay together before what they are about.
  const infinitive = words.findIndex(
    (word, at) => isModal(verb) && /en$/u.test(word) && preposition.test(words[at + 1] ?? ""),
  );
  if (infinitive === 0 || (infinitive === 1 && first === "alleen"))
    return [...words.slice(0, infinitive), verb, ...words.slice(infinitive)];
  // `in dienst neemt`, `op school komt`: the last words belong to the verb.
  if (ownPart.test(before.concat(last).slice(-2).join(" "))) return [...words, verb];
  const tail = words.findIndex((word, index) => index > 0 && trailing.test(word));
  // A part with a preposition right behind the verb is what the sentence is about: it stays before the verb.
  if (tail === -1 || preposition.test(words[0] ?? "")) return [...words, verb];
  return [...words.slice(0, tail), verb, ...words.slice(tail)];
}

/** `over het geslacht`: a noun behind its article is no participle, whatever its letters say. */
function isNamed(words: readonly string[]): boolean {
  const [before = "", article = ""] = words.slice(-3);
  return preposition.test(before) && /^(?:de|het|een|uw|je)$/u.test(article);
}

/** `om te werken`, `om dat te doen`. */
function isPurpose(words: readonly string[], at: number): boolean {
  return words[at] === "om" && words.slice(at + 1).includes("te");
}

/** `deskundigenadvies is …`, `reizen met het openbaar vervoer is …`: one noun, with at most a part that tells which. */
const bareSubject =
  /^(?!(?:alleen|altijd|anders|daarna|dat|dit|deze|die|eerst|hier|meestal|nooit|ook|soms|waar|wat|wie|hoe|als)(?: |$))\p{Ll}{4,}(?: (?:met|naar|van|voor|bij|in) (?:de |het |een )?\p{Ll}+(?: \p{Ll}+)?)?$/u;

const plainSubject =
  /^(?:u|je|er|wij|(?:uw|je|de|het|een|deze|geen) .+|(?:minstens één|elk) van .+|iemand|niemand|iedereen)\b/iu;

/**
 * A whole sentence as the words behind "als": `U ontvangt bijstand.` is `u bijstand ontvangt`. Undefined where the sentence is more
 * than one simple clause, so that a wrong order can never be printed.
 */
export function behindIf(text: string): string | undefined {
  const bare = text.trim().replace(/\.$/u, "");
  const topic = topicIn(bare);
  if (topic !== undefined) return `het ${topic.not}gaat om ${topic.about}`;
  const clause = simpleClause(bare);
  return clause && subordinate(clause);
}

/** A whole sentence as a question: `U ontvangt bijstand.` is `Ontvangt u bijstand?`; undefined wherever `behindIf` is. */
export function asQuestion(text: string): string | undefined {
  const bare = text.trim().replace(/\.$/u, "");
  const topic = topicIn(bare);
  if (topic !== undefined) return `Gaat het ${topic.not}om ${topic.about}?`;
  const clause = simpleClause(bare);
  if (clause === undefined) return undefined;
  const { subject, verb, rest } = clause;
  const turned = subject === "je" ? addressed(`{${verb} u}`, "je") : `${verb} ${subject}`;
  return `${capital(turned)} ${rest}?`;
}

/** `Het gaat om een bril.` What it is about may be a list with commas: nothing in it changes place. */
function topicIn(bare: string): { readonly not: string; readonly about: string } | undefined {
  const [, not = "", about] = /^het gaat (niet )?om (.+)$/iu.exec(bare) ?? [];
  const simple = about !== undefined && !/[.:;?!()]/u.test(about) && bare.split(" ").length <= 16;
  return simple ? { not, about } : undefined;
}

/** The sentence as one clause of which the parts are sure. */
function simpleClause(bare: string): Clause | undefined {
  if (/[.:;?!,‘’()]/u.test(bare.replace(/\d[.,]\d/gu, "")) || bare.split(" ").length > 16) return undefined;
  const lower = lowerFirst(bare);
  // "je" before a noun is a possessive: `je vermogen is …`.
  const [first, second = "", third = ""] = lower.split(" ");
  const owns = first === "je" && !looksFinite(second) && (looksFinite(third) || isPlural(second));
  const clause = splitClause(lower, owns ? [] : ["u", "je", "er", "wij"]);
  if (clause === undefined || clause.rest === "") return undefined;
  const bareNoun = /^(?:is|was)$/u.test(clause.verb) && bareSubject.test(clause.subject);
  if (!plainSubject.test(clause.subject) && !bareNoun) return undefined;
  const known = /^(?:u|je|er|wij)$/u.test(clause.subject) || looksFinite(clause.verb);
  // A second finite verb or a clause inside would need an order of its own.
  const nested = clause.rest
    .split(" ")
    .some((word) => /^(?:als|dat|die|wie|wat|waar|waarvoor|omdat|en)$/u.test(word));
  return known && !nested ? clause : undefined;
}
