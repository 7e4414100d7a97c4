// Free sentences of the ordinance, spoken to the reader: "De gemeente stuurt …" is "Wij sturen …", "De inwoner kiest …" is "U kiest …".

import { capital, literal } from "../dutch/clause.js";
import { weForm } from "../dutch/plural.js";
import { conjugate, isPastOrPlural, looksNoun, looksParticiple } from "../dutch/verb.js";
import { readerThingName, spokenTo } from "./fragment.js";
import type { Teller } from "./teller.js";

const municipality =
  /^(?:de gemeente|het college(?: van burgemeester en wethouders)?) (\p{Ll}+)(?= |[.,:;]|$)/iu;

/** The sentences of a text one by one, each spoken to the reader as far as its words allow. */
export function plainText(teller: Teller, text: string): string {
  let ours = false;
  return sentencesOf(text)
    .map((one) => {
      ours = municipality.test(one) || (ours && /(?:^|[^\p{L}])zij(?!\p{L})/u.test(one));
      return plainSentence(teller, one, ours);
    })
    .join(" ");
}

/** A text cut behind each full stop, question mark or exclamation mark that ends a sentence. */
export function sentencesOf(text: string): string[] {
  return text
    .trim()
    .split(/(?<=[.!?][’”"]?)\s+(?=[\p{Lu}\d‘“"])/u)
    .filter((one) => one !== "");
}

/** One sentence; `ours`: it is about the municipality, which calls itself "wij". */
export function plainSentence(teller: Teller, text: string, ours = municipality.test(text)): string {
  const spoken = together(teller, text) ?? (ours ? asWe(text) : turnedToUs(text)) ?? text;
  return capital(
    toReader(teller, spoken)
      .replace(/\bde raad\b/gu, "de gemeenteraad")
      .replace(/^De raad\b/u, "De gemeenteraad"),
  );
}

/** `De gemeente en de inwoner houden zich daaraan` as `U en wij houden ons daaraan`. */
function together(teller: Teller, text: string): string | undefined {
  const thing = literal(readerThingName(teller));
  const both = new RegExp(`^(?:De gemeente en de ${thing}|De ${thing} en de gemeente)(?!\\p{L})`, "u");
  if (teller.person.kind === "named" || !both.test(text)) return undefined;
  const me = teller.person.address === "u" ? "U" : "Jij";
  return text.replace(both, `${me} en wij`).replace(/(?<!\p{L})zich(?!\p{L})/gu, "ons");
}

/** `De gemeente houdt zich aan de wet` as `Wij houden ons aan de wet`; undefined where "zij" or "haar" would stay behind. */
function asWe(text: string): string | undefined {
  const verb = municipality.exec(text)?.[1];
  const opened =
    verb === undefined
      ? text
      : `Wij ${pluralVerb(verb)}${alsoPlural(text.slice(municipality.exec(text)![0].length).replace(/ zich(?= )/u, " ons"))}`;
  const said = opened
    .replace(/(?<!\p{L})(\p{Ll}+) zij(?!\p{L})/gu, (all, found: string) =>
      conjunction.test(found) ? all : `${pluralVerb(found)} wij`,
    )
    .replace(
      /(?<!\p{L})(voordat|nadat|omdat|zodra|als|dat|of|wat|wanneer) zij ([^.,;:]*?)(\p{Ll}+t)(?=[.,;:]|$)/gu,
      (_all, word: string, middle: string, found: string) => `${word} wij ${middle}${pluralVerb(found)}`,
    );
  return /(?<!\p{L})(?:zij|haar|zichzelf)(?!\p{L})/u.test(said) ? undefined : said;
}

/** `Bij dringende redenen mag het college afzien` as `Bij dringende redenen mogen wij afzien`, and `Dan beslist de gemeente`. */
function turnedToUs(text: string): string | undefined {
  const said = text.replace(
    /(?:(?<= )(?:mag|kan|moet|zal|wil)|(?<=^(?:Dan|Daarna|Daarom|Eerst) )\p{Ll}+t) (?:de gemeente|het college(?: van burgemeester en wethouders)?)(?=[ .])/gu,
    (all) => `${pluralVerb(all.split(" ")[0] ?? "")} wij`,
  );
  return /(?<!\p{L})(?:zij|haar|zichzelf)(?!\p{L})/u.test(said) ? undefined : said;
}

const conjunction = /^(?:voordat|nadat|omdat|zodra|als|dat|of|wat|wanneer|die|waar|en)$/u;

function pluralVerb(verb: string): string {
  return isPastOrPlural(verb) ? verb : weForm(verb);
}

/** The second verb of the same subject: `kiest de vorm en let op …`. A noun behind "en" is left alone. */
function alsoPlural(rest: string): string {
  return rest.replace(/ (en|of) (\p{Ll}+t)(?= \p{L})/gu, (all, word: string, verb: string) =>
    looksNoun(verb) ? all : ` ${word} ${weForm(verb)}`,
  );
}

/** `Een inwoner kan al zijn vragen stellen` as `U kunt al uw vragen stellen`. */
function toReader(teller: Teller, text: string): string {
  if (teller.person.kind === "named") return spokenTo(teller, text);
  const thing = literal(readerThingName(teller));
  const opens = new RegExp(`^(?:De|Een|Elke) ${thing}(?!\\p{L})`, "u").test(text);
  const named = new RegExp(`(?<!\\p{L})de ${thing}(?!\\p{L})`, "u").exec(text);
  const { address } = teller.person;
  const own = address === "u" ? "uw" : "je";
  const from = opens ? 0 : (named?.index ?? text.length);
  const mine = text.slice(0, from) + possessives(text.slice(from), opens, own);
  const beside = mine.replace(new RegExp(`(?<=de ${thing} (?:en|of) )(?:zijn|haar)(?= \\p{Ll})`, "gu"), own);
  const spoken = spokenTo(teller, opens ? beside.replace(/^(?:Een|Elke) /u, "De ") : beside).replace(
    /(?<=(?<!\p{L})(?:wilt?|kunt|hebt|bent) (?:en|of) )(kan|wil|heeft|is)(?!\p{L})/gu,
    (verb) => conjugate(verb, address, "after subject"),
  );
  return opens && address === "je" ? spoken.replace(/(?<!\p{L})zich(?!\p{L})/gu, "je") : spoken;
}

/** `zijn werk` behind the reader is `uw werk`; as a verb (`die zijn vervuld`) it stays. */
function possessives(text: string, wide: boolean, own: string): string {
  const before = wide ? "" : "(?<=(?<!\\p{L})(?:op|van|met|bij|voor|over|in|aan|door|uit|naar|al) )";
  return text.replace(
    new RegExp(`(?<!\\p{L})${before}(?:zijn|haar) (\\p{Ll}{3,})`, "gu"),
    (all, noun: string) => (looksParticiple(noun) ? all : `${own} ${noun}`),
  );
}
