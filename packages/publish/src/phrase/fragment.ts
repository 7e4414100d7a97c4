// Free words of the ordinance, spoken to the reader as far as that is safe.

import { literal } from "../dutch/clause.js";
import { conjugate } from "../dutch/verb.js";
import type { Teller } from "./teller.js";

/** Verbs of which "u" needs another form; any other verb may stay as it is, wherever it stands. */
const irregular = "is|heeft|kan|wil|zal";

/**
 * `wat de inwoner kan` becomes `wat u kunt`, `de hulp van het college` becomes `de hulp van de gemeente`.
 * For a named person the words stay about that person.
 */
export function spokenTo(teller: Teller, text: string): string {
  const { person } = teller;
  const thing = readerThingName(teller);
  const pattern = new RegExp(`\\b([Dd])e ${literal(thing)}(?!\\p{L})(?:\\s+(${irregular})\\b)?`, "gu");
  const direct = text.replace(pattern, (_all, first: string, verb: string | undefined) => {
    if (person.kind === "named") return verb === undefined ? person.name : `${person.name} ${verb}`;
    const subject =
      first === "D" ? person.address.charAt(0).toUpperCase() + person.address.slice(1) : person.address;
    return verb === undefined ? subject : `${subject} ${conjugate(verb, person.address, "after subject")}`;
  });
  const ours = direct.replace(
    /\b([Hh])et college(?: van burgemeester en wethouders)?\b/gu,
    (_all, first: string) => (first === "H" ? "De gemeente" : "de gemeente"),
  );
  if (person.kind === "named") return ours;
  const own = person.address === "u" ? "uw" : "je";
  return ownNames(teller, ours, `van ${person.address}`, own)
    .replace(new RegExp(`\\b(?:de|het) (\\p{Ll}+) van ${person.address}(?!\\p{L})`, "gu"), `${own} $1`)
    .replace(/\b(van|door|bij|aan) je\b(?! \p{L})/gu, "$1 jou");
}

/** `de kosten van het vervoer van u` is `uw kosten van het vervoer` where that whole name is declared. */
function ownNames(teller: Teller, text: string, whose: string, own: string): string {
  if (!text.includes(` ${whose}`)) return text;
  return teller.index.longNames
    .filter((name) => text.includes(`${name} ${whose}`))
    .reduce(
      (words, name) =>
        words.replace(
          new RegExp(`(?<!\\p{L})(?:(?:de|het) )?${literal(name)} ${whose}(?!\\p{L})`, "gu"),
          () => `${own} ${name}`,
        ),
      text,
    );
}

/** The word of the ordinance for whoever reads: "inwoner", or "werkgever". */
export function readerThingName({ index }: Teller): string {
  return index.things.get(index.reader)?.name ?? "inwoner";
}

/** Whether this actor is the municipality itself, which calls itself "wij". */
export function isMunicipality(actor: string): boolean {
  return /^(?:de gemeente|het college(?: van burgemeester en wethouders)?)$/iu.test(actor.trim());
}

/** `wij` for the municipality, else the actor with its article. */
export function actorName(actor: string): string {
  if (isMunicipality(actor)) return "wij";
  if (/^de raad$/iu.test(actor)) return "de gemeenteraad";
  return actor;
}
