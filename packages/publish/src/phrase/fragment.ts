// Free words of the ordinance, spoken to the reader as far as that is safe.

import { literal } from "../dutch/clause.js";
import { besideOthers } from "../dutch/address.js";
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
  const direct = text.includes(`e ${thing}`) ? withPerson(teller, text, thing) : text;
  const ours = direct.includes("et college") ? withMunicipality(direct) : direct;
  if (person.kind === "named") return ours;
  const agreed = lateVerbs(ours, person.address);
  const mayOwn = agreed.includes(`van ${person.address}`) || agreed.includes(" je");
  return besideOthers(mayOwn ? owned(teller, agreed, person.address) : agreed, person.address);
}

/** An expression with letters in it takes long to compile: the words that it looks for are looked for as text first. */
function withPerson({ person }: Teller, text: string, thing: string): string {
  const pattern = new RegExp(`\\b([Dd])e ${literal(thing)}(?!\\p{L})(?:\\s+(${irregular})\\b)?`, "gu");
  return text.replace(pattern, (all, first: string, verb: string | undefined, at: number) => {
    // Behind a preposition it is no subject: `de woning van de inwoner is te koop`.
    if (verb !== undefined && behindPreposition.test(text.slice(0, at)))
      return all.replace(/^[Dd]e \p{L}+/u, person.kind === "named" ? person.name : person.address);
    if (person.kind === "named") return verb === undefined ? person.name : `${person.name} ${verb}`;
    const subject =
      first === "D" ? person.address.charAt(0).toUpperCase() + person.address.slice(1) : person.address;
    return verb === undefined ? subject : `${subject} ${conjugate(verb, person.address, "after subject")}`;
  });
}

function withMunicipality(text: string): string {
  return text.replace(/\b([Hh])et college(?: van burgemeester en wethouders)?\b/gu, (_all, first: string) =>
    first === "H" ? "De gemeente" : "de gemeente",
  );
}

/** `de kosten van u` is `uw kosten`, and `van je` is `van jou`. */
function owned(teller: Teller, text: string, address: "u" | "je"): string {
  const own = address === "u" ? "uw" : "je";
  return ownNames(teller, text, `van ${address}`, own)
    .replace(new RegExp(`\\b(?:de|het) (\\p{Ll}+) van ${address}(?!\\p{L})`, "gu"), `${own} $1`)
    .replace(/\b(van|door|bij|aan|met|voor|over|tegen) je\b(?! (?!en |of )\p{L})/gu, "$1 jou");
}

const behindPreposition = /(?:^|[^\p{L}])(?:van|voor|met|door|bij|aan|over|tegen|naar|tot|op|uit|zonder) $/iu;

/** `hoe u bezwaar kan maken` is `hoe u bezwaar kunt maken`: the verb of a subordinate clause, behind its subject. */
function lateVerbs(text: string, address: "u" | "je"): string {
  if (!text.includes(` ${address} `)) return text;
  return text.replace(
    new RegExp(
      `(^|[^\\p{L}])(als|dat|hoe|of|wat|waar|waarom|wanneer|welke? \\p{L}+|die|omdat|voordat) ${address} ((?:[\\p{L}’-]+ ){0,6}?)(${irregular})(?!\\p{L})`,
      "gu",
    ),
    (all, before: string, word: string, middle: string, verb: string) =>
      // Two subjects take a plural, and a preposition before the verb may hold another one.
      /(?:^| )en /u.test(middle)
        ? all
        : `${before}${word} ${address} ${middle}${conjugate(verb, address, "after subject")}`,
  );
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
