// Yes/no names of the ordinance as sentences: about the reader, a named person, or a thing.

import { oncePer } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import { possessive, reflexive, withSubject } from "../dutch/address.js";
import { sentence, splitClause, statement, withoutArticle, type Clause } from "../dutch/clause.js";
import { negate, notYet } from "../dutch/negate.js";
import { isPlural, weForm } from "../dutch/plural.js";
import { isPastOrPlural, looksFinite, looksParticiple } from "../dutch/verb.js";
import { isMunicipality, spokenTo } from "./fragment.js";
import { isPersons, variableName } from "./naming.js";
import type { Teller } from "./teller.js";

export interface YesNo {
  /** The thing that the fact or notion is about. */
  readonly thing: string | undefined;
  /** The thing variable it is read of; in a list this is one element. */
  readonly variable?: string | undefined;
  readonly positive: boolean;
  /** The sentence as the ordinance writes it here, in the wanted sense: "de kosten zijn nog niet betaald". */
  readonly written?: string | undefined;
}

/** `de inwoner volgt een opleiding`, denied: `U volgt geen opleiding.` */
export function yesNoSentence(
  teller: Teller,
  name: string,
  { thing: id, variable, positive, written }: YesNo,
): string {
  const asWritten = written !== undefined && sameWords(name, written);
  const clause = splitClause(asWritten ? written : name, knownSubjects(teller));
  const noun = clause === undefined ? thereIs(name, positive) : undefined;
  if (noun !== undefined) return sentence(noun);
  if (clause === undefined)
    return sentence(`${positive ? "" : "het is niet zo dat "}${spokenTo(teller, name)}`);
  const shaped = notYet(positive || asWritten ? clause : negate(clause));
  const thing = id === undefined ? undefined : teller.index.things.get(id);
  const subject = shaped.subject.toLowerCase();
  const reader = teller.index.things.get(teller.index.reader)?.name ?? "inwoner";
  const aboutThing = thing !== undefined && withoutArticle(subject) === thing.name;
  const say = (words: string): string => sentence(spokenTo(teller, words));
  if (
    aboutThing &&
    variable !== undefined &&
    variable !== thing.name &&
    !teller.index.things.get(variable)?.root
  ) {
    return say(statement({ ...shaped, subject: variableName(teller, variable) }));
  }
  if (isMunicipality(subject)) return say(statement(asWe(shaped)));
  if (subject === `de ${reader}`)
    return say(statement(ownPeople(ownReflexive(withSubject(shaped, teller.person), teller), teller)));
  if (aboutThing && thing.root && isPersons(teller, thing))
    return say(statement({ ...shaped, subject: `${possessive(teller.person)} ${thing.name}` }));
  return say(statement(shaped));
}

/** `wij hebben met u overlegd`: the municipality is who writes the page. */
function asWe({ verb, rest }: Clause): Clause {
  return {
    subject: "wij",
    verb: isPastOrPlural(verb) ? verb : weForm(verb),
    rest: rest.replace(/(?<!\p{L})zich(?!\p{L})/gu, "ons"),
  };
}

function ownReflexive(clause: Clause, { person }: Teller): Clause {
  return person.kind === "named" ? clause : { ...clause, rest: reflexive(clause.rest, person.address) };
}

/** `U kunt rekenen op steun van uw ouders`: who stands that near to the reader is his. */
function ownPeople(clause: Clause, { person }: Teller): Clause {
  if (person.kind === "named") return clause;
  const rest = clause.rest.replace(
    /(?<!\p{L})(van|met|bij|door|aan|voor|naar) de (ouders|partner|kinderen|huisgenoten)(?!\p{L})/gu,
    `$1 ${possessive(person)} $2`,
  );
  return { ...clause, rest };
}

/** A name that is a noun without verb: `bedreigende schuld` is `er is een bedreigende schuld`. */
function thereIs(name: string, positive: boolean): string | undefined {
  const words = name.replace(/^(?:de|het|een) /u, "").split(" ");
  const last = words[words.length - 1] ?? "";
  if (words.length > 4 || looksParticiple(last) || words.some((word) => looksFinite(word))) return undefined;
  if (isPlural(name)) return `er zijn ${positive ? "" : "geen "}${words.join(" ")}`;
  return `er is ${positive ? "een" : "geen"} ${words.join(" ")}`;
}

/** Whether two sentences differ in no more than negation: then both have their verb in the second place. */
function sameWords(name: string, written: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\b(?:niet|geen|een|nog|al|meer)\b/gu, "")
      .replace(/\s+/gu, " ")
      .trim();
  return bare(name) === bare(written);
}

function knownSubjects(teller: Teller): readonly string[] {
  return subjectsIn(teller.index.model);
}

const subjectsIn = oncePer(({ things }: DecisionModel): readonly string[] =>
  things.flatMap(({ name }) => [`de ${name}`, `het ${name}`, `een ${name}`]),
);
