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

/** Nouns of which there can be one: behind "het gaat om" they need an article. */
const countable =
  /(?:school|woning|woonruimte|woonwagen|woonschip|kamer|fiets|scootmobiel|rolstoel|traplift|auto|taxi|bus|bril|gebit|apparaat|toestel|systeem|alarm|pakket|babyuitzet|uitvaart|begrafenis|verhuizing|reparatie|contract|cursus|opleiding|studie|stage|baan|lening|gift|partner|instelling|organisatie|schuld|ziekenhuis|hulphond|(?<!op)vergoeding|uitkering|toeslag|boete|borg|waarborgsom|cateringbedrijf|plaats|proefplaats|vertaling|gesprek|maaltijd|bewindvoerder|advocaat|reis|rit|tocht|kop|dierenarts|teruggaaf|borgtocht|matras|bed|koelkast|wasmachine|computer|laptop|maatregel|verlaging|plan|hulpmiddel|voorziening|afspraak|indicatie)$/u;

/** What is no noun, such as `te weinig zoeken naar werk`, is called by its name between marks. */
const noNoun = /^(?:te|door|tijdens|buiten|in|op|bij|met|zonder|niet|na|voor) /iu;

/** Nouns for a stuff or a doing, which need no article: `huur`, `openbaar vervoer`, `kinderopvang`. */
const mass =
  /(?:huur|vervoer|hulp|zorg|opvang|begeleiding|ondersteuning|bemiddeling|bijstand|onderhoud|inrichting|stoffering|kleding|schoeisel|bezoek|bewind|mentorschap|curatele|werk|openbaar|onderwijs|scholing|recht|rente|achterstand|nazorg|administratie|energie|warmte|water|geld|vermogen|inkomen|netwerk|krediet|bewindvoering|sanering|detentie|administratiekosten|jeugdhulp|sport|muziek|cultuur|studie|misdragen|onderdak|personeel|afval|vakantie|gezinshereniging|levensonderhoud)$/u;

/**
 * `een basisschool`, `openbaar vervoer`, `de eerste maand huur`: a choice as one names it behind "het gaat om". A noun that these
 * lists do not know is called by its name between marks, because with or without an article it could be wrong.
 */
export function oneOf(label: string): string {
  if (noNoun.test(label)) return `‘${label}’`;
  const words = label.toLowerCase().split(" ");
  const end = words.findIndex(
    (word, index) => index > 0 && (preposition.test(word) || /^(?:of|en)$/u.test(word)),
  );
  const head = words[(end === -1 ? words.length : end) - 1] ?? "";
  if (/^(?:een|de|het|geen|iets|iemand|deze|alle|\d.*)$/u.test(words[0] ?? "")) return label;
  const counted = /^(?:eerste|tweede|derde|vierde|laatste|volgende)$/u.test(words[0] ?? "");
  if (counted) return guessedArticle(words[1] ?? "") === "het" ? `het ${label}` : `de ${label}`;
  if (countable.test(head)) return `een ${label}`;
  if (isPlural(label) || mass.test(head) || /(?:en|s)$/u.test(head)) return label;
  return `‘${label}’`;
}
