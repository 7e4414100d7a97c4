// Names of facts, notions and rights as the reader meets them: "uw inkomen", "het einde van uw laatste opleiding".

import { oncePer, oncePerPair } from "@andersom/runtime";
import type { DecisionModel, Definition, Fact, Right, Thing } from "@andersom/semantics";
import { possessive } from "../dutch/address.js";
import { guessedArticle } from "../dutch/article.js";
import { isPlural } from "../dutch/plural.js";
import type { ModelIndex } from "./model-index.js";
import { reachOf } from "./reach.js";
import type { Teller } from "./teller.js";

/** A value fact with whose it is. `variable`: the thing variable it is read of. */
export function factName(teller: Teller, fact: Fact, variable: string | undefined): string {
  const thing = teller.index.things.get(fact.thing);
  const ofRun =
    thing?.root === true && (variable === undefined || teller.index.things.get(variable)?.root === true);
  return ofRun ? owned(teller, fact.name, thing) : withArticle(teller, fact.name);
}

/** A computed value: what depends on the reader is "uw", what is the same for all has its article. */
export function definitionName(teller: Teller, definition: Definition): string {
  const thing = subjectOf(teller.index, definition);
  const name =
    thing === undefined ? withArticle(teller, definition.name) : owned(teller, definition.name, thing);
  return `${name}${byLaw(teller, definition)}`;
}

/** ` volgens de Sportwet`: a word that the ordinance has too, with another meaning. */
function byLaw({ index }: Teller, { id, key, place }: Definition): string {
  const twice =
    place.instrument !== undefined &&
    index.model.definitions.some((other) => other.key === key && other.id !== id);
  return twice ? ` volgens de ${place.instrument}` : "";
}

/** Whose value it is: as declared, or the one thing whose facts it is computed from. */
const subjectOf = oncePerPair((index: ModelIndex, definition: Definition): Thing | undefined => {
  if (definition.kind !== "begrip" && definition.kind !== "waarde") return undefined;
  const { things, facts } = index;
  const declared = definition.thing === undefined ? undefined : things.get(definition.thing);
  if (declared !== undefined) return declared.root ? declared : undefined;
  if (definition.type.kind === "datum" || definition.type.kind === "periode") return undefined;
  const owners = [...reachOf(index, definition.rules).facts].map((id) => facts.get(id)?.thing);
  const [owner, ...others] = [...new Set(owners)];
  const thing = owner === undefined || others.length > 0 ? undefined : things.get(owner);
  return thing?.root === true ? thing : undefined;
});

/** `het inkomen`, with the article that the ordinance writes, else the one that its noun has; without where neither tells. */
export function withArticle(teller: Teller, name: string): string {
  const plain = withoutPeriod(name);
  const article = articleFor(teller, plain);
  return article === undefined ? plain : `${article} ${plain}`;
}

function articleFor(teller: Teller, name: string): "de" | "het" | undefined {
  const isRight = rightNames(teller.index.model).has(name);
  if (isRight && mass.test(name)) return undefined;
  return teller.index.articleOf(name) ?? (isRight ? undefined : guessedArticle(name));
}

const rightNames = oncePer(
  ({ rights }: DecisionModel): ReadonlySet<string> => new Set(rights.map(({ name }) => name)),
);

/** `de aankoop` for a thing variable; a number behind it only tells variables of the same thing apart. */
export function variableName(teller: Teller, variable: string): string {
  const name = variable.replace(/#\d+$/u, "");
  const thing = teller.index.things.get(name);
  return thing?.article === undefined
    ? withArticle(teller, thing?.name ?? name)
    : `${thing.article} ${thing.name}`;
}

/** `bijstandsnorm per maand` is the bijstandsnorm: amounts already say what they are per. */
export function withoutPeriod(name: string): string {
  return name.replace(/ per (?:\d+ )?(?:uur|dag|week|maand|maanden|kwartaal|jaar|kalenderjaar|keer)$/u, "");
}

/**
 * Whether something of this thing may be called somebody's. The reader knows which application or child is meant; in a
 * story only what is of the person or of the household is that person's: the distance to school is not Annemiek's.
 */
export function isPersons(teller: Teller, thing: Thing): boolean {
  if (thing.id === teller.index.reader || thing.name === "huishouden") return true;
  // A resident is nobody's, also where somebody else reads.
  return teller.person.kind === "reader" && thing.name !== "inwoner";
}

/**
 * `uw vermogen`, `het einde van uw laatste opleiding`, `het inkomen van uw huishouden`, `het inkomen van Samira`.
 * Inside another declared name nothing changes: `de kosten van het vervoer` of an application stay just that.
 */
function owned(teller: Teller, printed: string, thing: Thing): string {
  const name = withoutPeriod(printed);
  const whose = possessive(teller.person);
  const article = articleFor(teller, name);
  const own = isPersons(teller, thing);
  if (name.toLowerCase() === `${thing.name.toLowerCase()}datum`)
    return `de dag van ${own ? `${whose} ${thing.name}` : variableName(teller, thing.name)}`;
  if (!own) return withArticle(teller, name);
  // What is kept of an employer is of the job: the werkweek is not his own.
  if (article !== undefined && thing.id === teller.index.reader && /werkgever$/iu.test(thing.name))
    return `${article} ${name}`;
  if (article === undefined && thing.id !== teller.index.reader && !isSomebody(thing)) return name;
  if (article === undefined || (teller.person.kind === "named" && teller.index.articleOf(name) === undefined))
    return `${whose} ${name}`;
  if (teller.person.kind === "named") return `${article} ${name} van ${teller.person.name}`;
  if (thing.id === teller.index.reader)
    return (
      ownPart(article, name, whose) ??
      ownCircle(article, name, whose) ??
      unowned(article, name) ??
      `${whose} ${name}`
    );
  // The reader has one application, but may have a child and a partner: only of people it is told whose it is.
  return / van (?:de|het) /iu.test(name) ||
    (between.test(name) && article !== undefined) ||
    !(isSomebody(thing) || bareSide.test(name))
    ? `${article} ${name}`
    : `${article} ${name} van ${whose} ${thing.name}`;
}

/** What lies between two places is of neither: `de afstand`, `de kortste route`. */
const between = /(?:^| )(?:afstand|route|reisafstand|reistijd)$/iu;

/** A word that means nothing by itself: the oorzaak of what? */
const bareSide =
  /^(?:oorzaak|reden|doel|soort|aard|datum|dag|duur|begin|einde|begindatum|einddatum|omvang|hoogte|bedrag|aantal|naam|status|vorm|adres)$/iu;

/** Words for people and for those who live together, as things that an ordinance keeps facts of. */
const people =
  /(?:huishouden|gezin|kind|partner|ouder|jeugdige|jongere|leerling|huisgenoot|bewoner|mantelzorger|cliënt|persoon|gever|nemer|inwoner|student|verzorger|voogd|man|vrouw)$/iu;

function isSomebody({ name }: Thing): boolean {
  return people.test(name);
}

/** Words that name a side of something: nobody has an end or a length of their own, but of what is theirs. */
const SIDES =
  /^((?:laatste |eerste )?(?:einde|begin|begindatum|einddatum|datum|dag|duur|hoogte|omvang|soort|aanvang|toekenning)) van (?:de|het) (.+)$/iu;

/** `einde van de laatste opleiding` → `het einde van uw laatste opleiding`; undefined for other names. */
function ownPart(article: string, name: string, whose: string): string | undefined {
  const match = SIDES.exec(name);
  return match === null ? undefined : `${article} ${match[1]} van ${whose} ${match[2]}`;
}

/** `vermogen van het gezin` → `het vermogen van uw gezin`, `inkomen van de ouders in het peiljaar` → `het inkomen van uw ouders …`. */
function ownCircle(article: string, name: string, whose: string): string | undefined {
  const match = /^(.+?) van (?:de|het) (gezin|huishouden|ouders|partner|kind|kinderen)(?!\p{L})(.*)$/u.exec(
    name,
  );
  return match === null ? undefined : `${article} ${match[1]} van ${whose} ${match[2]}${match[3]}`;
}

/** What is nobody's by itself: `de kosten van het vervoer`, `de afstand tot de school`, `het aantal reizen`, `de soort school`. */
function unowned(article: string, name: string): string | undefined {
  const plain =
    /^(?:aantal|bedrag aan|percentage|soort|oorzaak|reden)(?= |$)|(?:^| )(?:van|tot) (?:de|het|een) /u;
  return plain.test(name) ? `${article} ${name}` : undefined;
}

/** `de inkomenstoeslag`, or without article where the ordinance has none: `hulp in het huishouden`. */
export function rightName(teller: Teller, right: Right): string {
  const plain = withoutPeriod(right.name);
  if (isOneOfMany(right)) return anyRight(teller, right);
  const article = mass.test(plain) ? undefined : teller.index.articleOf(plain);
  return article === undefined ? plain : `${article} ${plain}`;
}

/** `een proefplaats`, `bijzondere bijstand`: what may be given, before anybody has it. */
export function anyRight(teller: Teller, right: Right): string {
  const plain = withoutPeriod(right.name);
  if (isPlural(right.name) || mass.test(plain) || plain.startsWith("deze ")) return plain;
  return teller.index.articleOf(plain) === undefined && !counted.test(plain) ? plain : `een ${plain}`;
}

/** What is one of many: a thing that may be given to somebody, or a budget that each chooses for himself. */
function isOneOfMany({ name, grants, powers }: Right): boolean {
  return (powers.length > 0 && grants.length === 0) || /^(?:pgb|persoonsgebonden budget)$/iu.test(name);
}

/** What comes in pieces, also where the ordinance writes no article: `vergoeding van andere kosten`. */
const counted = /^(?:\p{L}+ )?\p{L}*(?:vergoeding|tegemoetkoming|premie|toelage|lening|plaats)(?: |$)/u;

/** What is given without an article: `bijzondere bijstand`, `jeugdhulp`, `scholing`. */
const mass =
  /^(?:\p{L}+ )*\p{L}*(?:bijstand|hulp|begeleiding|ondersteuning|scholing|coaching|opvang|zorg)(?= (?:aan|bij|in|naar|op|van|voor) |$)/u;

/** `de inkomenstoeslag niet`, `geen hulp in het huishouden`. */
export function withoutRight(teller: Teller, right: Right): string {
  const name = rightName(teller, right);
  const plain = withoutPeriod(right.name);
  const any = (name === plain || name === `een ${plain}`) && !right.name.startsWith("deze ");
  return any ? `geen ${right.name}` : `${name} niet`;
}
