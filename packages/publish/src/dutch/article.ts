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
