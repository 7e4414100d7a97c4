// Which Dutch words are participles. Nouns and adjectives that look like one are left out; what is not sure is none.

const separable =
  "aan|af|bij|bijeen|binnen|door|goed|in|kwijt|los|mee|na|neer|om|onder|op|open|over|samen|stil|stop|tegen|terug|thuis|toe|uit|vast|vol|voor|voort|vrij|weg";
const withGe = new RegExp(`^(?:${separable})?ge\\p{L}{2,}(?:d|t|en)$`, "u");
/** Behind a voiceless consonant the ending is t; behind another it is d, and a t would be the third person. */
const withPrefix = new RegExp(
  `^(?:${separable})?(?:be|ver|ont|her)\\p{L}{2,}(?:(?:[kfspt]|ch)t|[^t]d)$`,
  "u",
);
const strong = new Set(
  `bedrogen begrepen bekeken besloten besproken betrokken bevolen bewezen herzien onderhouden ondernomen ontnomen ontslagen onthouden
   onderzocht overgenomen overwogen verboden verbroken vergeleken vergeten verkocht verkregen verloren verschreven verstaan vervangen verworven
   verzonden voldaan voltooid behouden bezwaren hersteld herhaald erkend geweten misbruikt`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);
const none = new Set(
  `bereikt bekend bereid bevoegd beleid bestand besluit bericht beest bezet verdriet verschil verstand verschillend verplicht verkeerd verlegen verleden
   verder vermoeid verliefd verward vertrouwd bewust benieuwd berucht beperkt geld gelden geven genieten gebied gebieden gezond gerecht gewicht gezicht
   geluid geluiden gedicht gevecht geschikt gehuwd getrouwd gescheiden geboren gewend gewond geduld gedeelten gebouwen gezinnen gemeenten gezichten
   gewichten gerechten gebreken gebruiken genoten gesprekken geslaagd gehandicapt geheugen gemoed gebed gebeurd gestorven geworden gekomen gegaan
   gebleven gelukt gegroeid gestegen gedaald verhuisd vertrokken verdwenen verlopen veranderd ontstaan begonnen bevriend behoort genezen
   gestopt geweest gelegen gezeten gestaan herkent bent gesteldheid gehoorapparaat verandert`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

export function isParticiple(word: string): boolean {
  const small = word.toLowerCase();
  if (none.has(small)) return false;
  return strong.has(small) || withGe.test(small) || withPrefix.test(small);
}
