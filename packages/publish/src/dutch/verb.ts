// Verb forms: from the third person, in which an ordinance speaks, to "u" and "je".

export type Address = "u" | "je";

/** Third person to `u`. Every other verb keeps its form: u woont, u volgt, u redt. */
const withU: Readonly<Record<string, string>> = {
  is: "bent",
  heeft: "hebt",
  kan: "kunt",
  wil: "wilt",
  zal: "zult",
};

/** Third person to `je` behind its verb (`ben je`), where dropping the -t does not give it. */
const irregularStems: Readonly<Record<string, string>> = {
  is: "ben",
  heeft: "heb",
  kan: "kun",
  zal: "zul",
  gaat: "ga",
  staat: "sta",
  slaat: "sla",
  doet: "doe",
  ziet: "zie",
};

/** Verbs whose stem ends in -t by itself: that -t stays (`zit je`, `moet je`). Compounds end in the same letters. */
const stemsInT =
  /(?:^|be|ver|ont|ge|her|onder|over|uit|af|aan|op|in)(?:zit|weet|moet|laat|eet|let|zet|rust|wacht|sluit|schat|start|stort|schiet|niet|richt|praat|meet|past|schrikt|kost|test|plant|vat|tast|stopt|ontmoet|groet|spreidt)$/u;
/** The exceptions inside that pattern: `past` is `passen`, `plant` `plannen`, `stopt` `stoppen`. */
const regularAfterAll = /(?:past|plant|stopt|schrikt)$/u;

/** The form of a third-person singular verb with this form of address: `heeft` is `hebt` for u, `hebt` for je. */
export function conjugate(verb: string, address: Address, order: "after subject" | "before subject"): string {
  const lower = verb.toLowerCase();
  const form = address === "je" && order === "before subject" ? stem(lower) : (withU[lower] ?? lower);
  const je = address === "je" && lower === "wil" ? "wil" : form;
  return lower === verb ? je : je.charAt(0).toUpperCase() + je.slice(1);
}

function stem(verb: string): string {
  const irregular = irregularStems[verb];
  if (irregular !== undefined) return irregular;
  if (!verb.endsWith("t") || verb.endsWith("dt")) return verb.replace(/dt$/u, "d");
  if (isPast(verb)) return verb;
  return stemsInT.test(verb) && !regularAfterAll.test(verb) ? verb : verb.slice(0, -1);
}

/** `had`, `kreeg`, `woonde`: the past has one form for all persons; only `-te` and `-de` could be mistaken. */
function isPast(verb: string): boolean {
  return /(?:te|de)$/u.test(verb);
}

const copulas = new Set(["is", "zijn", "bent", "was", "waren", "wordt", "worden", "werd", "blijft", "lijkt"]);

/** Whether the verb links a subject to what it is (`is`, `wordt`), so that what follows is no object. */
export function isCopula(verb: string): boolean {
  return copulas.has(verb.toLowerCase());
}

const commonVerbs = new Set(
  `is zijn was waren heeft hebben had hadden kan kunnen kon mag mogen mocht wil willen wilde moet moeten moest
   zal zullen zou wordt worden werd werden blijft gaat ging komt kwam doet deed krijgt kreeg ontvangt ontving
   woont volgt betaalt maakt maakte gebruikt voldoet valt raakt ligt staat redt ervaart verdient geeft gaf
   vraagt levert werkt zoekt bezit houdt kent leeft loopt neemt nam vormt brengt bracht gold geldt zit hoort
   eindigt begint stopt duurt telt past vindt wacht loopt leidt draagt verleent adviseert levert blijkt lijkt huurt heet hangt helpt verliest verloor voedt rondde`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** Whether the word is a finite verb as far as its letters and the list of common verbs can tell. */
export function looksFinite(word: string): boolean {
  return commonVerbs.has(word.toLowerCase());
}

/** Whether the word can close a sentence as a participle (`bereikt`, `gewoond`, `verloren`). */
export function looksParticiple(word: string): boolean {
  if (/(?:ing(?:en)?|genoot)$/u.test(word)) return false; // a noun: beperkingen, verplichting, huisgenoot
  return /^(?:[a-z]*ge[a-z]{2,}(?:t|d|en)|(?:be|ver|ont|her|er)[a-z]{2,}(?:t|d|en))$/u.test(
    word.toLowerCase(),
  );
}

const modals = new Set([
  "kan",
  "kunt",
  "kunnen",
  "mag",
  "mogen",
  "wil",
  "wilt",
  "moet",
  "zal",
  "zult",
  "gaat",
]);

/** Whether the verb takes an infinitive at the end of its sentence (`kan … beheren`). */
export function isModal(verb: string): boolean {
  return modals.has(verb.toLowerCase());
}

/** Whether the word needs no other form behind "wij": it is a plural or a past already (`kunnen`, `hadden`). */
export function isPastOrPlural(verb: string): boolean {
  return /en$/u.test(verb);
}

/** Whether a word in -t is a noun by its ending (`kwaliteit`, `opdracht`, `dienst`), so that it is no verb behind "en". */
export function looksNoun(word: string): boolean {
  return /(?:eit|teit|acht|echt|icht|ucht|ocht|iest|ment|ent|ant|ist|iet|oort|aart|port|kunst|winst|dienst|komst|vangst|maat|raad|staat|budget|besluit|recht|net|punt)$/u.test(
    word.toLowerCase(),
  );
}
