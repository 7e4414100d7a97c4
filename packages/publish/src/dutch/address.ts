// Speaks to the reader: fixed sentences in the u-form or je-form, and "de inwoner" turned into "u".

import { capital, type Clause } from "./clause.js";
import { conjugate, type Address } from "./verb.js";

/** Who a sentence is about: the reader of the page, or the person of a story. */
export type Person =
  | { readonly kind: "reader"; readonly address: Address }
  | { readonly kind: "named"; readonly name: string; readonly plural: boolean };

/**
 * Fills a fixed sentence: `{u krijgt}`, `{krijgt u}`, `{u}`, `{uw}`, and `{aan u}` for an object behind a preposition.
 * The words in braces are written in the u-form; the je-form follows from them.
 */
export function addressed(text: string, address: Address): string {
  return besideOthers(spoken(text, address), address);
}

/** `jij en je ouders`: beside another subject "je" has its full form. */
export function besideOthers(text: string, address: Address): string {
  return address === "u"
    ? text
    : text.replace(
        /(?<!\p{L})([Jj])e (?=(?:en|of) (?:de|het|een|je) )/gu,
        (_all, first: string) => `${first}ij `,
      );
}

/** `Je schrijft je in`, `U zorgt voor uzelf`: behind "u" the short reflexive stays "zich". */
export function reflexive(text: string, address: Address): string {
  const full = text.replace(/(?<!\p{L})zichzelf(?!\p{L})/gu, address === "u" ? "uzelf" : "jezelf");
  return address === "u"
    ? full
    : full.replace(/(?<!\p{L})([Zz])ich(?!\p{L})/gu, (_all, first: string) => (first === "Z" ? "Je" : "je"));
}

function spoken(text: string, address: Address): string {
  return text.replace(/\{([^{}]+)\}/gu, (_all, words: string) => {
    if (address === "u") return words;
    const je = asJe(words.toLowerCase().split(" "));
    return /^\p{Lu}/u.test(words) ? capital(je) : je;
  });
}

const thirdPerson: Readonly<Record<string, string>> = {
  bent: "is",
  hebt: "heeft",
  kunt: "kan",
  wilt: "wil",
  zult: "zal",
};

function asJe([first = "", second]: readonly string[]): string {
  if (first === "uw") return second === undefined ? "je" : `je ${second}`;
  if (first === "u" && second === undefined) return "je";
  // A verb apart from its subject: `{u} het niet eens {bent}`.
  if (second === undefined) return conjugate(thirdPerson[first] ?? first, "je", "after subject");
  if (first === "u") return `je ${conjugate(thirdPerson[second] ?? second, "je", "after subject")}`;
  if (second !== "u") return `${first} ${second}`;
  if (/^(?:aan|van|voor|met|bij|over|tegen|naar|door|om|op)$/u.test(first)) return `${first} jou`;
  return `${conjugate(thirdPerson[first] ?? first, "je", "before subject")} je`;
}

/** The word for the person as subject: u, je, Samira. */
export function subjectOf(person: Person): string {
  return person.kind === "reader" ? person.address : person.name;
}

/** The clause with the person as its subject: `de inwoner heeft werk` is `u hebt werk`, or `Samira heeft werk`. */
export function withSubject(clause: Clause, person: Person): Clause {
  if (person.kind === "reader") {
    return {
      ...clause,
      subject: person.address,
      verb: conjugate(clause.verb, person.address, "after subject"),
    };
  }
  return { ...clause, subject: person.name, verb: person.plural ? pluralVerb(clause.verb) : clause.verb };
}

const plurals: Readonly<Record<string, string>> = {
  is: "zijn",
  heeft: "hebben",
  kan: "kunnen",
  mag: "mogen",
  wil: "willen",
  zal: "zullen",
  was: "waren",
  had: "hadden",
  gaat: "gaan",
  doet: "doen",
  krijgt: "krijgen",
  volgt: "volgen",
  ontvangt: "ontvangen",
  woont: "wonen",
  voldoet: "voldoen",
  gebruikt: "gebruiken",
  vraagt: "vragen",
};

/** The plural of a verb, where this list has it; else the singular, which reads as a slip but says the same. */
export function pluralVerb(verb: string): string {
  return plurals[verb] ?? verb;
}

/** The question that a yes/no clause answers: `Volgt u een opleiding?` */
export function question(clause: Clause, person: Person): string {
  const verb =
    person.kind === "reader"
      ? conjugate(clause.verb, person.address, "before subject")
      : withSubject(clause, person).verb;
  const rest = clause.rest === "" ? "" : ` ${clause.rest}`;
  return `${capital(verb)} ${subjectOf(person)}${rest}?`;
}

/** The possessive before a noun: uw, je, Samira's, Hans'. */
export function possessive(person: Person): string {
  if (person.kind === "reader") return person.address === "u" ? "uw" : "je";
  const { name } = person;
  if (/[sxz]$/iu.test(name)) return `${name}’`;
  return /[aiouy]$/iu.test(name) ? `${name}’s` : `${name}s`;
}
