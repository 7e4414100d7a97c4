// The words that made-up ordinances are made of: plain Dutch nouns and sentences, each free of words that the language keeps for itself.

/** The units that numbers of a made-up ordinance have, as a row of `gegevens` writes them. */
export const units = [
  "bedrag",
  "bedrag per maand",
  "bedrag per jaar",
  "aantal",
  "aantal jaren",
  "aantal uren per week",
  "aantal km",
  "percentage",
] as const;
export type Unit = (typeof units)[number];

export const numberNouns: Readonly<Record<Unit, readonly string[]>> = {
  bedrag: ["het vermogen", "de schuld", "het spaartegoed", "de erfenis"],
  "bedrag per maand": ["het inkomen", "de huur", "de premie", "het pensioen"],
  "bedrag per jaar": ["het jaarloon", "de teruggave", "de heffing"],
  aantal: ["de score", "de teller", "de rang"],
  "aantal jaren": ["de woonduur", "de ervaring"],
  "aantal uren per week": ["de werktijd", "de mantelzorg"],
  "aantal km": ["de reisafstand", "de omweg"],
  percentage: ["het tarief", "het aandeel"],
};

/** Names for what the ordinance computes itself. */
export const valueNouns = [
  "de drempel",
  "de basis",
  "de marge",
  "de rest",
  "de toelage",
  "de aftrek",
  "de opslag",
  "de bodem",
  "de top",
  "de maat",
  "de draagkracht",
  "de buffer",
] as const;
export const seconds = ["", " alfa", " beta", " gamma", " delta"] as const;

export const dateNouns = ["de trouwdag", "de verhuisdag", "de meldingsdag", "de startdag"] as const;
export const choices = [
  { name: "de leefvorm", options: ["alleenstaand", "alleenstaande ouder", "gehuwd"] },
  { name: "de woonvorm", options: ["huurhuis", "koophuis", "woonboot", "kamer"] },
  { name: "de kleur", options: ["rood", "groen"] },
] as const;

/** Choices that the program makes itself. */
export const categories = [
  { name: "de categorie", options: ["laag", "midden", "hoog"] },
  { name: "de groep", options: ["eerste groep", "tweede groep"] },
] as const;

/** A sentence about somebody, and its denial. */
export type Saying = readonly [yes: string, no: string];
export const personSayings: readonly Saying[] = [
  ["heeft een hond", "heeft geen hond"],
  ["heeft een auto", "heeft geen auto"],
  ["volgt een studie", "volgt geen studie"],
  ["woont alleen", "woont niet alleen"],
  ["is ziek", "is niet ziek"],
  ["is werkloos", "is niet werkloos"],
];
export const notionSayings: readonly Saying[] = [
  ["is arm", "is niet arm"],
  ["is jong", "is niet jong"],
  ["heeft voorrang", "heeft geen voorrang"],
  ["is kwetsbaar", "is niet kwetsbaar"],
];
export const judgementSayings: readonly Saying[] = [
  ["is zelfredzaam", "is niet zelfredzaam"],
  ["heeft begeleiding nodig", "heeft geen begeleiding nodig"],
];
export const homeSayings: readonly Saying[] = [
  ["heeft een balkon", "heeft geen balkon"],
  ["is groot", "is niet groot"],
];
export const paymentSayings: readonly Saying[] = [["is gemeld", "is niet gemeld"]];

export const rightNames = ["bonus", "bustoeslag", "schoolpakket", "woonhulp"] as const;
