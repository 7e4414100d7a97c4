// The reserved words as whole phrases with what belongs behind them, by the name of the token that they become.

/** A phrase: snippet text, and what it does in a few words. */
export interface PhraseText {
  readonly insert: string;
  /** What is shown; the phrase without its places when absent. */
  readonly label?: string;
  readonly detail: string;
  /** Small for what is used most. */
  readonly rank?: number;
}

const list = (mark: "letter" | "degree"): string =>
  mark === "letter"
    ? "\n  a. ${1:voorwaarde};\n  b. ${2:voorwaarde}"
    : "\n  1°. ${1:voorwaarde};\n  2°. ${2:voorwaarde}";

const all = (header: string, detail: string, rank: number): PhraseText[] => [
  { insert: `${header}:${list("letter")}`, label: `${header}:`, detail, rank },
];

const allHeader = "aan al deze voorwaarden is voldaan";
const oneHeader = "minstens een van deze geldt";
const oneGround = "minstens een van deze gronden geldt";
const word = (text: string, detail = "", rank = 5): PhraseText => ({ insert: text, detail, rank });
const afterWord = (insert: string, detail: string, rank = 5): PhraseText => ({ insert, detail, rank });

/** The phrases of each token type; the grammar decides where one of them may stand. */
export const phraseTexts: Readonly<Record<string, readonly PhraseText[]>> = {
  HeeftRechtOp: [word("heeft recht op", "een recht geven", 0)],
  HeeftGeenRechtOp: [word("heeft geen recht op", "een recht weigeren", 1)],
  Modal: [
    word("kan", "een bevoegdheid", 2),
    word("mag", "een bevoegdheid", 3),
    word("bepaalt", "een waarde die een mens kiest", 4),
    word("kunnen"),
    word("mogen"),
  ],
  Is: [
    word("is", "", 1),
    word("zijn", "", 6),
    word("is hoogstens", "niet meer dan; de grens telt mee", 2),
    word("is minstens", "niet minder dan; de grens telt mee", 2),
    word("is minder dan", "de grens telt niet mee", 3),
    word("is meer dan", "de grens telt niet mee", 3),
    afterWord("is een van: ${1:a} of ${2:b}", "een van deze mogelijkheden", 4),
    afterWord("is in elke maand van ${1:de referteperiode}", "een reeks, elke maand", 5),
    word("is niet", "", 6),
    word("is niet van toepassing", "past niet bij deze persoon", 7),
  ],
  Als: [
    ...all(`als ${allHeader}`, "alle onderdelen moeten gelden", 0),
    ...all(`als ${oneGround}`, "één onderdeel is genoeg", 1),
    ...all(`als ${oneHeader}`, "één onderdeel is genoeg", 2),
    word("als", "een voorwaarde", 2),
    word("als geldt:", "een voorwaarde in de volgorde van een hoofdzin", 3),
  ],
  Zolang: [word("zolang", "een voorwaarde die blijft gelden", 6)],
  AlleHeader: all(allHeader, "alle onderdelen moeten gelden", 0),
  EenHeader: [
    ...all(oneHeader, "één onderdeel is genoeg", 1),
    ...all(oneGround, "één onderdeel is genoeg", 1),
  ],
  Geldt: [word("geldt:", "een voorwaarde in de volgorde van een hoofdzin", 2)],
  Hoogstens: [word("hoogstens", "niet meer dan; de grens telt mee", 1)],
  Minstens: [word("minstens", "niet minder dan; de grens telt mee", 1)],
  MinderDan: [word("minder dan", "de grens telt niet mee", 2)],
  MeerDan: [word("meer dan", "de grens telt niet mee", 2)],
  HogerDan: [word("hoger dan", "de grens telt niet mee", 3)],
  LagerDan: [word("lager dan", "de grens telt niet mee", 3)],
  Niet: [word("niet", "ontkenning", 4)],
  Geen: [word("geen", "ontkenning", 4)],
  NogNiet: [word("nog niet", "ontkenning", 8)],
  NogGeen: [word("nog geen", "ontkenning", 8)],
  NogNietBekend: [word("nog niet bekend", "niemand weet het nog", 9)],
  En: [word("en", "allebei", 3)],
  Of: [word("of", "minstens een van beide", 3)],
  Plus: [word("plus", "optellen", 5)],
  Min: [word("min", "aftrekken", 5)],
  Maal: [word("maal", "vermenigvuldigen", 5), word("keer", "vermenigvuldigen", 7)],
  GedeeldDoor: [word("gedeeld door", "delen", 6)],
  SamenMet: [word("samen met", "optellen, ook van lijsten", 8)],
  Er: [
    afterWord("er is een ${1:kind} waarvoor geldt: ${2:voorwaarde}", "minstens één uit een lijst", 7),
    word("er is geen", "geen enkele", 7),
    word("er is", "", 7),
    word("er zijn", "", 7),
  ],
  TelIn: [
    afterWord(
      "in minstens ${1:3} ${2:kalendermaanden} ${3|voor,na,vanaf|} ${4:de peildatum} geldt: ${5:voorwaarde}",
      "hoeveel maanden het zo was",
      9,
    ),
  ],
  VoorEenVan: [
    afterWord("voor een van ${1:de kinderen} geldt dat ${2:voorwaarde}", "minstens één uit een lijst", 8),
  ],
  VoorElkVan: [afterWord("voor elk van ${1:de kinderen} geldt dat ${2:voorwaarde}", "allemaal", 8)],
  VoorGeenVan: [afterWord("voor geen van ${1:de kinderen} geldt dat ${2:voorwaarde}", "geen enkele", 8)],
  GeldtDat: [word("geldt dat", "", 1)],
  WaarvoorGeldt: [
    word("waarvoor geldt:", "een deel van een lijst", 6),
    word("waarvoor geldt dat", "een deel van een lijst", 7),
  ],
  HetEffect: [
    afterWord(
      "het effect ${1:rondkomen} anders niet wordt bereikt",
      "maatwerk: zonder afwijken lukt het niet",
      9,
    ),
  ],
  NietBereikt: [word("anders niet wordt bereikt", "", 1)],
  KomtUitBij: [word("komt uit bij", "de volgorde van hulp", 9)],
  KomtNietUitBij: [word("komt niet uit bij", "de volgorde van hulp", 9)],
  VoldoetAan: [afterWord("voldoet aan ${1:artikel 1 lid 1}", "vereisten", 9)],
  VoldoetNietAan: [afterWord("voldoet niet aan ${1:artikel 1 lid 1}", "vereisten", 9)],
  GeldtVoor: [word("geldt voor", "een plicht of signaal", 8)],
  GeldtNietVoor: [word("geldt niet voor", "een plicht of signaal", 9)],
  InElkeMaandVan: [word("in elke maand van", "een reeks, elke maand", 5)],
  GemiddeldIn: [word("gemiddeld in", "een reeks, het gemiddelde", 6)],
  InTotaalIn: [word("in totaal in", "een reeks, het totaal", 6)],
  MomentIn: [
    afterWord(
      "in ${1|januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december|} ${2:2026}",
      "één maand van een reeks",
      7,
    ),
  ],
  MomentOp: [afterWord("op ${1:de peildatum} ${2|hoogstens,minstens|} ${3:€ 0}", "op een dag", 8)],
  Wegens: [afterWord("wegens ${1:artikel 1 lid 1}", "de grond van een weigering", 2)],
  Omdat: [afterWord("omdat ${1:artikel 1 lid 1} niet is vervuld", "de voorwaarde die ontbreekt", 3)],
  NietVervuld: [word("niet is vervuld", "", 1), word("niet zijn vervuld", "", 2)],
  ExpectLabel: [
    word("nog onbekend:", "er ontbreekt een gegeven", 6),
    word("nog te beoordelen:", "een mens moet nog oordelen", 6),
    word("niet aan de orde:", "", 7),
    word("niet gevraagd:", "naar deze gegevens wordt niet gevraagd", 7),
    afterWord("ter beoordeling door ${1:het college}: ", "een bevoegdheid", 8),
  ],
  HetLaagsteVan: [afterWord("het laagste van ${1:€ 0} en ${2:€ 0}", "de kleinste van twee waarden", 8)],
  HetHoogsteVan: [afterWord("het hoogste van ${1:€ 0} en ${2:€ 0}", "de grootste van twee waarden", 8)],
  VerschilTussen: [afterWord("het verschil tussen ${1:€ 0} en ${2:€ 0}", "", 9)],
  JarenTussen: [
    afterWord("het aantal volle jaren tussen ${1:de geboortedatum} en ${2:de peildatum}", "een leeftijd", 8),
    afterWord("het aantal volle maanden tussen ${1:de begindatum} en ${2:de peildatum}", "", 9),
    afterWord("het aantal dagen tussen ${1:de begindatum} en ${2:de peildatum}", "", 9),
  ],
  HetAantal: [word("het aantal", "hoeveel er in een lijst staan", 8)],
  DeSomVan: [word("de som van", "het totaal van een lijst", 8)],
  Fraction: [
    word("een derde van", "", 9),
    word("de helft van", "", 9),
    word("twee derde van", "", 9),
    word("een kwart van", "", 9),
    word("een twaalfde van", "", 9),
  ],
  DagVanDeMaand: [
    afterWord("de eerste dag van de maand ${1|na,van,voor|} ${2:de peildatum}", "", 9),
    afterWord("de laatste dag van de maand ${1|na,van,voor|} ${2:de peildatum}", "", 9),
  ],
  NaarRatoVan: [
    afterWord("naar rato van ${1:de duur} ten opzichte van ${2:12 maanden}", "een deel van het bedrag", 8),
  ],
  TenOpzichteVan: [word("ten opzichte van", "", 1)],
  TotaalVanDelen: [word("het totaal van deze delen:", "een tabel die wordt opgeteld", 8)],
  PerSchijfVan: [afterWord("per schijf van ${1:het inkomen}:", "een tabel met schijven", 8)],
  AndereGevallen: [word("in alle andere gevallen", "", 3)],
  InIederGeval: [word("in ieder geval", "een zeker geval", 6)],
  Ook: [word("ook", "een extra grond", 7)],
  EenVan: [afterWord("een van: ${1:a} of ${2:b}", "een van deze mogelijkheden", 3)],
  Maatwerk: [
    afterWord(
      "maatwerk van ${1:artikel 1 lid 1}, ten gunste van de inwoner: ${2:‘motivering’}",
      "een besluit om af te wijken",
      8,
    ),
  ],
  InAfwijkingVan: [afterWord("in afwijking van ${1:lid 1} geldt:", "een uitzondering op een regel", 4)],
  Onverminderd: [afterWord("onverminderd ${1:lid 1} geldt:", "beide regels blijven gelden", 8)],
  NietVanToepassing: [afterWord("niet van toepassing is ${1:artikel 1}", "een regel uitzetten", 8)],
  Gegeven: [word("Gegeven", "wat er bekend is", 0)],
  Dan: [word("Dan", "wat er moet uitkomen", 0)],
  AlsInVoorbeeld: [afterWord("Als in voorbeeld: ${1:‘titel’}", "alles overnemen van een ander voorbeeld", 1)],
  Op: [afterWord("op ${1:1 januari 2026}", "een dag", 5)],
  UiterlijkOp: [afterWord("uiterlijk op ${1:30 maart 2026}", "de laatste dag", 6)],
  VraagtDat: [word("vraagt dat", "een vereiste van een recht", 9)],
  Vraagt: [word("vraagt:", "waar iemand om vraagt", 3)],
  Oordeelt: [word("oordeelt:", "een oordeel", 3)],
  Over: [word("over", "", 4)],
  BestaatUit: [word("bestaat uit", "wie samen wonen", 3)],
  WijktAfVan: [afterWord("wijkt af van ${1:artikel 1 lid 1}", "maatwerk", 4)],
  Vermeldt: [word("vermeldt:", "wat er in een besluit staat", 6)],
  Staat: [word("staat:", "wat er in een stuk staat", 1)],
  Per: [
    word("per maand", "", 1),
    word("per jaar", "", 2),
    word("per week", "", 3),
    word("per kwartaal", "", 5),
    word("per dag", "", 4),
    word("per keer", "", 5),
    word("per kalenderjaar", "", 5),
    afterWord("per ${1:12} maanden", "", 5),
    word("per uur", "", 5),
  ],
  VanPercent: [word("van", "een deel van", 1)],
  Relation: [
    word("na", "", 1),
    word("voor", "", 1),
    word("vanaf", "", 2),
    word("sinds", "", 3),
    word("van", "", 4),
  ],
  Ligt: [
    afterWord("ligt voor ${1:de peildatum}", "een datum", 6),
    afterWord("ligt na ${1:de peildatum}", "een datum", 6),
    afterWord("ligt in ${1:de 12 maanden voor de peildatum}", "een datum in een periode", 6),
    afterWord("ligt niet ${1|in,voor,na|} ${2:de 12 maanden voor de peildatum}", "een datum", 8),
    word("ligt", "een datum", 9),
  ],
  LigtRelation: [
    word("voor", "", 3),
    word("na", "", 3),
    word("in", "", 4),
    word("vanaf", "", 4),
    word("uiterlijk op", "", 4),
    word("op", "", 5),
  ],
  VanRef: [word("van", "", 1)],
  Maar: [
    afterWord("maar minstens ${1:€ 0}", "een ondergrens", 2),
    afterWord("maar hoogstens ${1:€ 0}", "een bovengrens", 2),
  ],
  Afgerond: [
    word("afgerond op hele euro's", "afronden", 3),
    word("naar boven afgerond op hele euro's", "altijd omhoog", 4),
    word("naar beneden afgerond op hele euro's", "altijd omlaag", 4),
    word("afgerond op hele centen", "afronden", 5),
    afterWord("afgerond op een veelvoud van ${1:€ 5}", "afronden", 5),
  ],
  OmgerekendPer: [word("omgerekend per maand", "", 6), word("omgerekend per jaar", "", 7)],
  TenzijAnders: [word("tenzij anders bepaald", "elke andere regel gaat voor", 7)],
  Eenmalig: [word("eenmalig", "", 7)],
  InTotaal: [afterWord("in totaal hoogstens ${1:€ 0}", "over alle keren samen", 7)],
  Gedurende: [
    afterWord("gedurende ${1:6} maanden", "hoe lang", 6),
    afterWord("gedurende hoogstens ${1:6} maanden", "hoe lang", 7),
  ],
  TeVerlengenTot: [afterWord("te verlengen tot hoogstens ${1:12} maanden", "", 8)],
  TenGunsteVan: [word("ten gunste van de inwoner", "maatwerk", 5)],
  TenNadeleVan: [word("ten nadele van de inwoner", "maatwerk", 7)],
  VoorHetEffect: [word("voor het effect", "maatwerk dient een effect", 5)],
  MetMotivering: [word("met motivering", "maatwerk", 5)],
  InDeVormVan: [word("in de vorm van", "een gift of een lening", 6)],
  OpVolgordeVan: [word("op volgorde van binnenkomst", "wie het eerst komt", 4)],
  Binnen: [
    afterWord("binnen ${1:8} ${2|weken,maanden,dagen,werkdagen|} na ${3:de aanvraag}", "een termijn", 4),
  ],
  Uiterlijk: [
    afterWord("uiterlijk ${1:2} ${2|weken,maanden,dagen,werkdagen|} voor ${3:het einde}", "een termijn", 6),
  ],
  ElkJaarVoor: [afterWord("elk jaar voor ${1:1 juli}", "een termijn", 6)],
  TermijnTabel: [word("binnen de termijn in deze tabel:", "een tabel met termijnen", 9)],
  MetGrens: [
    afterWord("met hoogstens ${1:10%}", "een grens", 6),
    afterWord("met minstens ${1:10%}", "een grens", 7),
  ],
  TotEnMet: [word("tot en met", "", 3)],
  Boven: [word("boven", "", 4)],
  Daarboven: [word("daarboven", "", 3)],
  RechtHeeftOp: [word("recht heeft op", "bijzin", 6)],
  GeenRechtHeeftOp: [word("geen recht heeft op", "bijzin", 7)],
  Heeft: [word("heeft", "", 2)],
};

/** Verbs that make other words of what stands before them, so that the grammar alone does not see them coming; and what calls for them. */
export const lateVerbs: readonly (readonly [cue: RegExp, phrase: PhraseText])[] = [
  [/ (?:in|voor|na|vanaf|op) /u, word("ligt", "een datum", 2)],
  [/ recht op /u, word("heeft", "een recht", 2)],
  [/ het effect /u, word("anders niet wordt bereikt", "maatwerk", 0)],
];
