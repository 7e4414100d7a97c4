// Yes/no names of the ordinance as sentences: about the reader, a named person, or a thing.

import { possessive, withSubject } from "../dutch/address.js";
import { sentence, splitClause, statement } from "../dutch/clause.js";
import { negate } from "../dutch/negate.js";
import { spokenTo } from "./fragment.js";
import { withArticle } from "./naming.js";
import type { Teller } from "./teller.js";

export interface YesNo {
  /** The thing that the fact or notion is about. */
  readonly thing: string | undefined;
  /** The thing variable it is read of; in a list this is one element. */
  readonly variable?: string | undefined;
  readonly positive: boolean;
}

/** `de inwoner volgt een opleiding`, denied: `U volgt geen opleiding.` */
export function yesNoSentence(
  teller: Teller,
  name: string,
  { thing: id, variable, positive }: YesNo,
): string {
  const clause = splitClause(name, knownSubjects(teller));
  if (clause === undefined)
    return sentence(`${positive ? "" : "het is niet zo dat "}${spokenTo(teller, name)}`);
  const shaped = positive ? clause : negate(clause);
  const thing = id === undefined ? undefined : teller.index.things.get(id);
  const subject = shaped.subject.toLowerCase();
  const reader = teller.index.things.get(teller.index.reader)?.name ?? "inwoner";
  const aboutThing = thing !== undefined && subject.endsWith(` ${thing.name}`);
  const say = (words: string): string => sentence(spokenTo(teller, words));
  if (
    aboutThing &&
    variable !== undefined &&
    variable !== thing.name &&
    !teller.index.things.get(variable)?.root
  ) {
    return say(statement({ ...shaped, subject: withArticle(teller, variable) }));
  }
  if (subject === `de ${reader}`) return say(statement(withSubject(shaped, teller.person)));
  if (aboutThing && thing.root)
    return say(statement({ ...shaped, subject: `${possessive(teller.person)} ${thing.name}` }));
  return say(statement(shaped));
}

function knownSubjects(teller: Teller): string[] {
  return teller.index.model.things.flatMap(({ name }) => [`de ${name}`, `het ${name}`]);
}
