/** The closed list of labels: `Effect: …`, `gelet op: …`. A label outside the list is reported, with a guess. */

/** Labels that hold references; the law at the end counts for all. */
export const referenceLabels: ReadonlySet<string> = new Set([
  "gelet op",
  "grondslag",
  "bron",
  "zoals in",
  "zonder",
  "vult in",
  "bevoegdheid",
]);

/** Labels whose value may be a whole sentence. */
export const statementLabels: ReadonlySet<string> = new Set(["te laat", "bij niet nakomen", "vangnet"]);

export const propertyLabels: readonly string[] = [
  ...referenceLabels,
  ...statementLabels,
  "gemeente",
  "vastgesteld door",
  "treedt in werking op",
  "werkt terug tot",
  "werkt terug tot en met",
  "vervalt op",
  "gebruikt",
  "aanspreekvorm",
  "schrijfwijze",
  "publieksversie",
  "afronding",
  "werkdagen",
  "algemene termijnenwet",
  "gezien",
  "vervangt",
  "ingetrokken",
  "citeertitel",
  "korte naam",
  "afkorting",
  "vindplaats",
  "artikelen",
  "naam",
  "datum",
  "kenmerk",
  "status",
  "effect",
  "effecten",
  "kernwaarde",
  "kernwaarden",
  "grondwaarde",
  "meten",
  "gewicht",
  "doel",
  "antwoord",
  "door",
  "weegt mee",
  "over",
  "soort hulp",
  "in te vullen door",
  "indexering",
  "plafond",
  "adviseur",
  "gevolg",
  "omvang",
  "hoort bij",
  "verslag aan de raad",
  "vorm",
  "trede",
  "domein",
  "duur",
  "samenloop",
  "geldig vanaf",
  "geldig tot en met",
  "aanname bij doorrekenen",
  "voorziening",
  "wie",
  "regisseur",
  "weggelaten",
];

/** Labels that are written without a colon when nothing follows: `met toelichting.` */
export const bareLabels: readonly string[] = ["met toelichting", "zonder toelichting"];

/** Labels that may lose their colon: `Treedt in werking op 1 maart 2026.`, `Gelet op artikel 2.9 Jeugdwet.` */
export const colonLessLabels: readonly string[] = [
  "treedt in werking op",
  "gelet op",
  "werkt terug tot",
  "werkt terug tot en met",
  "vastgesteld door",
];
