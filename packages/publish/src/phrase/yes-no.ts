// Yes/no names of the ordinance as sentences: about the reader, a named person, or a thing.

import { possessive, withSubject } from "../dutch/address.js";
import { sentence, splitClause, statement, withoutArticle } from "../dutch/clause.js";
import { negate } from "../dutch/negate.js";
import { spokenTo } from "./fragment.js";
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
  if (clause === undefined)
    return sentence(`${positive ? "" : "het is niet zo dat "}${spokenTo(teller, name)}`);
  const shaped = positive || asWritten ? clause : negate(clause);
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
  if (subject === `de ${reader}`) return say(statement(withSubject(shaped, teller.person)));
  if (aboutThing && thing.root && isPersons(teller, thing))
    return say(statement({ ...shaped, subject: `${possessive(teller.person)} ${thing.name}` }));
  return say(statement(shaped));
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

function knownSubjects(teller: Teller): string[] {
  return teller.index.model.things.flatMap(({ name }) => [`de ${name}`, `het ${name}`, `een ${name}`]);
}
