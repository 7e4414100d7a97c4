// "de" or "het" before a noun, by its ending and a short list: only for names that the ordinance itself never puts one before.

import { isPlural } from "./plural.js";

const preposition =
  /^(?:aan|bij|boven|door|in|met|na|naar|om|onder|op|over|per|sinds|tot|tussen|uit|van|vanaf|volgens|voor|waarop|waarvoor|dat|die|zonder)$/u;

const neuter =
  /(?:inkomen|vermogen|bedrag|aantal|loon|tarief|percentage|salaris|deel|einde|begin|besluit|recht|plan|kind|huis|jaar|uur|gezin|huishouden|budget|saldo|verschil|totaal|tegoed|advies|bezit|krediet|pgb|geld|werk|contract|verslag|formulier|gesprek|bezoek|netwerk|doel|regime|gewicht|adres|beroep|bewijs|pakket|traject|drempelinkomen|ment|isme|sel|tje|pje|kje|sje|etje)$/u;
const common =
  /(?:ing|heid|teit|tie|sie|ij|age|norm|grens|toeslag|datum|dag|duur|hoogte|premie|prijs|afstand|leeftijd|tijd|soort|reden|oorzaak|categorie|band|vorm|termijn|aflossing|bijdrage|ruimte|kracht|schuld|huur|week|maand|periode|marge|bodem|aanvraag|hulp|zorg|norm|drempel|belasting|opbrengst|omvang|waarde|ie)$/u;

/** The article of the head noun of a name; undefined where its ending does not tell. */
export function guessedArticle(name: string): "de" | "het" | undefined {
  if (isPlural(name)) return "de";
  const words = name.toLowerCase().split(" ");
  const end = words.findIndex((word, index) => index > 0 && preposition.test(word));
  const head = words[(end === -1 ? words.length : end) - 1] ?? "";
  if (neuter.test(head)) return "het";
  return common.test(head) ? "de" : undefined;
}

/** Nouns of which there can be one: behind "het gaat om" they need an article. What is not here, such as `huur`, goes without. */
const countable =
  /(?:school|woning|woonruimte|woonwagen|woonschip|kamer|fiets|scootmobiel|rolstoel|traplift|auto|taxi|bus|bril|gebit|apparaat|toestel|systeem|alarm|pakket|babyuitzet|uitvaart|begrafenis|verhuizing|reparatie|contract|cursus|opleiding|studie|stage|baan|lening|gift|partner|instelling|organisatie|schuld|ziekenhuis|hulphond|(?<!op)vergoeding|uitkering|toeslag|boete|borg|waarborgsom|cateringbedrijf|plaats|proefplaats|vertaling|gesprek|maaltijd|bewindvoerder|advocaat)$/u;

/** What is no noun, such as `te weinig zoeken naar werk`, is called by its name between marks. */
const noNoun = /^(?:te|door|tijdens|buiten|in|op|bij|met|zonder|niet|na|voor) /iu;

/** `een basisschool`, `openbaar vervoer`: a choice as one names it behind "het gaat om". */
export function oneOf(label: string): string {
  if (noNoun.test(label)) return `‘${label}’`;
  const words = label.toLowerCase().split(" ");
  const end = words.findIndex((word, index) => index > 0 && (preposition.test(word) || word === "of"));
  const head = words[(end === -1 ? words.length : end) - 1] ?? "";
  const has = /^(?:een|de|het|geen|iets|iemand|deze|alle|\d.*)$/u.test(words[0] ?? "");
  return !has && countable.test(head) ? `een ${label}` : label;
}
