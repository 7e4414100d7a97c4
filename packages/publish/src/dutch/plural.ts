// From the third person to "wij": bevestigt → bevestigen, voert → voeren, stuurt → sturen, stelt → stellen.

import { pluralVerb } from "./address.js";

/** Verbs whose stem ends in -t by itself, so that the last letter is no ending. */
const stemInT =
  /(?:^|be|ver|ont|ge|her|onder|over)(?:zet|sluit|let|laat|praat|meet|test|start|stort|richt|wacht|acht|licht|groet|schat|toets|plaatst|houdt?)$/u;
/** The vowel of these stems is long, though it is written with one letter before -el, -er, -en, -ig. */
const unstressed = /(?:el|er|en|em|ig|elijk)$/u;
const prefix = /^(?:be|ver|ont|her|ge|over|onder)(?=[^aeiou]*[aeiou])/u;
const irregular: Readonly<Record<string, string>> = {
  houdt: "houden",
  wordt: "worden",
  vindt: "vinden",
  biedt: "bieden",
  zendt: "zenden",
  wijst: "wijzen",
  kiest: "kiezen",
  leest: "lezen",
  geneest: "genezen",
  prijst: "prijzen",
  verliest: "verliezen",
  plaatst: "plaatsen",
  toetst: "toetsen",
  komt: "komen",
  staat: "staan",
  ziet: "zien",
  voorziet: "voorzien",
  herziet: "herzien",
  slaat: "slaan",
  moet: "moeten",
  past: "passen",
  wist: "wissen",
  evalueert: "evalueren",
};

/** A part of the verb in front of it (`vaststelt`, `aanwijst`): the verb behind it is what is conjugated. */
const parts = /^(aan|af|bij|in|mee|op|over|samen|terug|toe|uit|vast|voor|weg)([^aeiou]\p{L}{3,})$/u;

/** The plural of a finite verb; a stem that this does not know is spelled by the rules for open and closed syllables. */
export function weForm(verb: string): string {
  const lower = verb.toLowerCase();
  const known = irregular[lower] ?? pluralVerb(lower);
  if (known !== lower) return known;
  const [, part, behind] = parts.exec(lower) ?? [];
  if (part !== undefined && behind !== undefined) return `${part}${weForm(behind)}`;
  const stem = !lower.endsWith("t") || stemInT.test(lower) ? lower : lower.slice(0, -1);
  return spelled(stem.endsWith("d") && lower.endsWith("dt") ? stem : stem);
}

function spelled(stem: string): string {
  const long = /^(.*[^aeiou]|)(aa|ee|oo|uu)([^aeiou])$/u.exec(stem);
  if (long !== null) {
    const [, before = "", vowel = "", last = ""] = long;
    return `${before}${vowel.charAt(0)}${voiced(last)}en`;
  }
  if (/(?:ij|ie|ei|ui|oe|eu|ou|au)[fs]$/u.test(stem))
    return `${stem.slice(0, -1)}${voiced(stem.slice(-1))}en`;
  const short = /[^aeiou]?([aeiou])([^aeiouwx])$/u.exec(stem);
  const closed = short !== null && !/(?:ij|ie|ei|ui|oe|eu|ou|au)[^aeiou]$/u.test(stem);
  const bare = stem.replace(prefix, "");
  const syllables = bare.match(/[aeiou]+/gu)?.length ?? 0;
  // One stressed short vowel doubles what follows (stellen); in bevestigen and regelen nothing is stressed there.
  const doubles = closed && (syllables <= 1 || !unstressed.test(bare));
  return `${stem}${doubles ? stem.slice(-1) : ""}en`;
}

function voiced(last: string): string {
  return last === "f" ? "v" : last === "s" ? "z" : last;
}

const pluralNoun =
  /(?:kosten|schulden|inkomsten|uren|bezittingen|middelen|tegoeden|lasten|maanden|weken|dagen|jaren|kinderen|gedragingen|partners|ouders|huisgenoten|leden)$/u;
/** Endings that only plurals have. They count at the noun itself, not at a word before it. */
const pluralEnding =
  /(?:ingen|heden|teiten|schriften|giften|tuigen|diensten|winsten|rechten|slagen|dragen|punten|boetes|premies|subsidies|goederen|zaken|spullen|sieraden|meubels|termijnen|spaargelden|gevallen)$/u;
const preposition =
  /^(?:die|dat|waarvan|aan|bij|boven|door|in|met|na|naar|om|onder|op|over|per|tot|uit|van|vanaf|voor)$/u;

const isCount = /^(?:aantal|totaal|som|duur|percentage|bedrag)$/u;

/** `hoogste aantal diensten`, `vergoede aantal bezoeken`: a word that only tells which number. */
function isDegree(word: string): boolean {
  return /e$/u.test(word) && !preposition.test(word);
}

/** Whether a name is a plural: `kosten van het vervoer`, `beschikbare uren`; a number of things (`aantal uren`) is not. */
export function isPlural(name: string): boolean {
  const words = name
    .toLowerCase()
    .replace(/^(?:de|het|een|uw|je)\s+/u, "")
    .split(/\s+/u);
  if (words.slice(0, 3).some((word, at) => isCount.test(word) && words.slice(0, at).every(isDegree)))
    return false;
  const end = words.findIndex((word) => preposition.test(word));
  const noun = words.slice(0, end === -1 ? undefined : end);
  return noun.some((word) => pluralNoun.test(word)) || pluralEnding.test(noun.at(-1) ?? "");
}
