// Pieces of an ordinance to fill in, in Dutch. Also the source of the snippets of editors that have their own list of them.

export interface Snippet {
  /** What one types to find it. */
  readonly prefix: string;
  readonly name: string;
  readonly description: string;
  /** Snippet text; a block begins at the margin, a sentence is indented by who inserts it. */
  readonly body: string;
  /** The blocks in which the sentence may stand; a block of its own when absent. */
  readonly within?: readonly string[];
  /** Words that must stand in front for it to be a whole file, for trying it out. */
  readonly fileStart?: true;
}

const article = ["artikel", "lid"] as const;

export const snippets: readonly Snippet[] = [
  {
    prefix: "verordening",
    name: "Nieuwe verordening",
    description: "De kop van een verordening, met een effect en een voorziening.",
    fileStart: true,
    body:
      "verordening ${1:Verordening toeslag Waterrade 2026}\n\n  Gemeente: ${2:Waterrade}.\n  Treedt in werking op ${3:1 januari 2026}.\n" +
      "  Aanspreekvorm: ${4|u-vorm,je-vorm|}.\n  Afronding: ${5|hele centen,hele euro's|}.\n" +
      "  Aan de publieksversie kunnen geen rechten worden ontleend.\n\neffect ${6:rondkomen}\n  > ${7:Wie weinig geld heeft, kan toch rondkomen.}\n\n" +
      "voorzieningen\n  ${8:toeslag}: bedrag.\n",
  },
  {
    prefix: "hoort bij",
    name: "Nog een bestand van een verordening",
    description: "De eerste regel van een ander bestand van dezelfde verordening.",
    fileStart: true,
    body: "hoort bij ${1:Verordening toeslag Waterrade 2026}\n",
  },
  {
    prefix: "effect",
    name: "Effect",
    description: "Wat u wilt bereiken, en waaraan u dat ziet.",
    body: "effect ${1:rondkomen}\n  > ${2:Wie weinig geld heeft, kan toch rondkomen.}\n  Meten: ${3:het aandeel van de inwoners met een laag inkomen}, elk jaar.\n",
  },
  {
    prefix: "voorzieningen",
    name: "Voorzieningen",
    description: "Wat iemand kan krijgen.",
    body: "voorzieningen\n  ${1:toeslag}: ${2|bedrag,bedrag per maand,voorziening|}.\n",
  },
  {
    prefix: "gegevens van",
    name: "Gegevens",
    description: "Wat de gemeente moet weten, met de vraag aan de inwoner.",
    body:
      "gegevens van ${1:de inwoner}, meervoud ${2:inwoners}\n  ${3:inkomen}: ${4:bedrag per maand}, ${5:van de inwoner}.\n" +
      "  > ${6:Hoe hoog is uw inkomen per maand?}\n",
  },
  {
    prefix: "oordelen van",
    name: "Oordelen",
    description: "Wat een mens beoordeelt: nooit uitgerekend en nooit ingevuld.",
    body: "oordelen van ${1:de consulent}\n  ${2:de kosten zijn noodzakelijk}: ja of nee.\n  > ${3:Zijn deze kosten echt nodig voor deze inwoner?}\n",
  },
  {
    prefix: "oordeel",
    name: "Oordeel, uitgebreid",
    description: "Eén oordeel, met wie het geeft en waar die op let.",
    body:
      "oordeel ${1:de inwoner heeft uitzicht op werk}\n  > ${2:Vindt deze inwoner binnen een jaar werk?}\n  Antwoord: ja of nee.\n" +
      "  Door: ${3:de consulent}.\n  Weegt mee: ${4:de gezondheid}, ${5:de zorg voor kinderen}.\n",
  },
  {
    prefix: "begrip",
    name: "Begrip met een waarde",
    description: "Een woord met één vaste betekenis: een bedrag, getal of datum.",
    body: "begrip ${1:inkomensgrens}\n  > ${2:Tot dit inkomen kan iemand de toeslag krijgen.}\n  is ${3:€ 1.500 per maand}.\n",
  },
  {
    prefix: "begrip ja of nee",
    name: "Begrip dat geldt of niet",
    description: "Een hele zin met één vaste betekenis.",
    body:
      "begrip ${1:de inwoner heeft weinig geld}\n  > ${2:Uw inkomen en uw vermogen zijn laag.}\n  als aan al deze voorwaarden is voldaan:\n" +
      "    a. ${3:het inkomen is hoogstens € 1.500 per maand};\n    b. ${4:het vermogen is hoogstens € 7.500}.\n",
  },
  {
    prefix: "begrip tabel",
    name: "Begrip met een tabel",
    description: "Een waarde die van een keuze afhangt.",
    body: "begrip ${1:norm}\n  is:\n    | ${2:leefvorm}      | ${3:norm}    |\n    | ${4:alleenstaande} | ${5:€ 1.200} |\n    | ${6:gehuwden}      | ${7:€ 1.700} |\n",
  },
  {
    prefix: "bedragen",
    name: "Bedragen",
    description: "Bedragen per tijdvak, met indexering.",
    body:
      "bedragen ${1:eigen bijdrage}\n  De ${2:eigen bijdrage} is:\n    | geldig vanaf   | geldig tot en met | ${3:eigen bijdrage} |\n" +
      "    | ${4:1 januari 2026} | ${5:31 december 2026}  | ${6:€ 20} |\n",
  },
  {
    prefix: "hoofdstuk",
    name: "Hoofdstuk",
    description: "Een kop boven een paar artikelen.",
    body: "hoofdstuk ${1:1} ${2:Titel}\n",
  },
  {
    prefix: "artikel",
    name: "Artikel",
    description: "Een artikel met zijn effect.",
    body: "artikel ${1:1} ${2:Titel}\n  Effect: ${3:rondkomen}.\n",
  },
  {
    prefix: "artikel recht",
    name: "Artikel met een recht",
    description: "Wie iets krijgt, en hoeveel: effect, voorwaarden en hoogte.",
    body:
      "artikel ${1:1} ${2:Toeslag}\n  Effect: ${3:rondkomen}.\n\nlid 1\n  De inwoner heeft recht op ${4:toeslag} als aan al deze voorwaarden is voldaan:\n" +
      "    a. ${5:de leeftijd is minstens 18 jaar};\n    b. ${6:het inkomen is hoogstens € 1.500 per maand}.\n\nlid 2\n  De hoogte van de ${4:toeslag} is € ${7:100}.\n",
  },
  {
    prefix: "lid",
    name: "Lid",
    description: "Het volgende lid van een artikel.",
    body: "lid ${1:1}\n  ${0}",
  },
  {
    prefix: "stap",
    name: "Stap",
    description: "Een stap van een procedure, met een termijn.",
    body: "stap ${1:1} ${2:gesprek}\n  De gemeente ${3:voert een gesprek met de inwoner} binnen ${4:3} weken na ${5:de melding}.\n",
  },
  {
    prefix: "plicht",
    name: "Plicht",
    description: "Wat de inwoner moet doen, en wat er anders gebeurt.",
    body:
      "plicht ${1:wijzigingen doorgeven}\n  Hoort bij: ${2:toeslag}.\n  De inwoner ${3:geeft een verandering van het inkomen door}, binnen ${4:1 maand} na ${5:de verandering}.\n" +
      "  Bij niet nakomen: ${6:een waarschuwing}.\n",
  },
  {
    prefix: "waarborg",
    name: "Waarborg",
    description: "Wat voor iedereen moet gelden; Andersom bewijst het of laat zien voor wie niet.",
    body: "waarborg ${1:genoeg om van te leven}\n  Voor elk huishouden geldt: ${2:het inkomen is minstens € 1.000 per maand}.\n",
  },
  {
    prefix: "maatwerk",
    name: "Maatwerk bij een lid",
    description: "Wanneer de gemeente meer mag geven, en tot hoever.",
    body:
      "maatwerk bij lid ${1:2}\n  De gemeente mag de hoogte van de ${2:toeslag} hoger vaststellen als het effect ${3:rondkomen} anders niet wordt bereikt.\n" +
      "  De hoogte van de ${2:toeslag} is dan hoogstens € ${4:300}.\n",
  },
  {
    prefix: "uitleg",
    name: "Uitleg voor inwoners",
    description: "Tekst bij een artikel; tussen { en } komt een waarde.",
    body: "uitleg\n  > ${1:U krijgt {de hoogte van de toeslag\\}.}\n",
  },
  {
    prefix: "voorbeeld",
    name: "Voorbeeld",
    description: "Een verhaal dat ook een toets is.",
    body:
      "voorbeeld ${1:Rosa verdient precies de grens}\n  > ${2:Rosa woont alleen en heeft weinig inkomen.}\n  Op ${3:16 maart 2026}.\n" +
      "  Gegeven ${4:het inkomen is € 1.500 per maand}.\n  Dan de inwoner heeft recht op ${5:toeslag}.\n  Dan de hoogte van de ${5:toeslag} is € ${6:100}.\n",
  },
  {
    prefix: "voorbeeld geweigerd",
    name: "Voorbeeld van een weigering",
    description: "Iemand die het net niet krijgt, en waarom niet.",
    body:
      "voorbeeld ${1:Rosa verdient één cent te veel}\n  Als in voorbeeld: ‘${2:Rosa verdient precies de grens}’.\n  Gegeven ${3:het inkomen is € 1.500,01 per maand}.\n" +
      "  Dan de inwoner heeft geen recht op ${4:toeslag} wegens ${5:artikel 1 lid 1}.\n",
  },
  {
    prefix: "voorbeeld gezin",
    name: "Voorbeeld over meer mensen",
    description: "Ieder bij naam, met wie bij wie hoort.",
    body:
      "voorbeeld ${1:Ruud en Anja vragen samen}\n  Op ${2:16 maart 2026}.\n  Ruud: ${3:geboren op 4 mei 1990}, ${4:inkomen is € 900 per maand}.\n" +
      "  Anja: ${5:geboren op 1 juni 1992}, ${6:inkomen is € 0 per maand}.\n  Ruud en Anja zijn partners.\n  Het huishouden bestaat uit Ruud en Anja.\n" +
      "  Ruud vraagt: ${7:toeslag}.\n  Dan: a. Ruud heeft recht op ${7:toeslag}.\n",
  },
  {
    prefix: "overgang",
    name: "Overgang",
    description: "Wat er geldt voor wie al iets kreeg.",
    body: "overgang ${1:lopende hulp}\n  De oude regels gelden tot ${2:1 juli 2026}.\n  Daarna gelden de nieuwe regels.\n",
  },
  {
    prefix: "bijlage",
    name: "Bijlage: tabel met onderdelen",
    description: "Een waarde als het totaal van de delen in een tabel.",
    body: "begrip ${1:totale kosten}\n  is het totaal van deze delen:\n    | onderdeel      | bedrag   |\n    | ${2:inrichting} | ${3:€ 100} |\n    | ${4:kleding}    | ${5:€ 50}  |\n",
  },
  {
    prefix: "recht",
    name: "Recht met voorwaarden",
    description: "Wie iets krijgt, met een lijst van voorwaarden.",
    within: article,
    body: "De inwoner heeft recht op ${1:toeslag} als aan al deze voorwaarden is voldaan:\n  a. ${2:de leeftijd is minstens 18 jaar};\n  b. ${3:het inkomen is hoogstens € 1.500 per maand}.",
  },
  {
    prefix: "weigering",
    name: "Weigering",
    description: "Wie iets niet krijgt, ook al klopt de rest.",
    within: article,
    body: "De inwoner heeft geen recht op ${1:toeslag} als minstens een van deze gronden geldt:\n  a. ${2:de inwoner volgt een studie};\n  b. ${3:de inwoner heeft al een toeslag}.",
  },
  {
    prefix: "hoogte",
    name: "Hoogte",
    description: "Hoeveel iemand krijgt.",
    within: article,
    body: "De hoogte van de ${1:toeslag} is € ${2:100}.",
  },
  {
    prefix: "hoogte berekend",
    name: "Hoogte, berekend",
    description: "Een som, met een ondergrens en afronding.",
    within: article,
    body: "De hoogte van de ${1:toeslag} is ${2:de kosten} min ${3:10}% van ${4:het inkomen}, maar minstens € 0, afgerond op hele euro's.",
  },
  {
    prefix: "hoogte tabel",
    name: "Hoogte in een tabel",
    description: "Hoeveel iemand krijgt, per geval.",
    within: article,
    body: "De hoogte van de ${1:toeslag} is:\n  | ${2:leefvorm}      | hoogte |\n  | ${3:alleenstaande} | € ${4:100}  |\n  | ${5:gehuwden}      | € ${6:150}  |",
  },
  {
    prefix: "hoogte gevallen",
    name: "Hoogte per geval",
    description: "Eerst de gevallen, dan alle andere.",
    within: article,
    body: "De hoogte van de ${1:toeslag} is:\n  a. € ${2:150} als ${3:de inwoner heeft kinderen};\n  b. € ${4:100} in alle andere gevallen.",
  },
  {
    prefix: "afwijking",
    name: "Uitzondering",
    description: "Een andere waarde in een bijzonder geval.",
    within: article,
    body: "In afwijking van ${1:lid 1} geldt: de hoogte van de ${2:toeslag} is € ${3:50} als ${4:de inwoner heeft een partner}.",
  },
  {
    prefix: "afwijken",
    name: "Maatwerk",
    description: "Wanneer een mens mag afwijken, voor welk effect, en met motivering.",
    within: [...article, "maatwerk"],
    body: "Het college kan afwijken van ${1:lid 1}, ten gunste van de inwoner, voor het effect ${2:rondkomen}, met motivering,\n  als geldt: ${3:er zijn bijzondere omstandigheden}.",
  },
  {
    prefix: "bevoegdheid",
    name: "Bevoegdheid",
    description: "Wat de gemeente mag doen, en wanneer.",
    within: article,
    body: "De gemeente kan ${1:de toeslag weigeren} als ${2:de inwoner heeft een schuld}.",
  },
  {
    prefix: "termijn",
    name: "Termijn",
    description: "Wat de gemeente doet, en hoe snel.",
    within: [...article, "stap"],
    body: "De gemeente ${1:beslist op de aanvraag} binnen ${2:8} ${3|weken,maanden,dagen,werkdagen|} na ${4:de aanvraag}.",
  },
  {
    prefix: "plicht voor",
    name: "Plicht, kort",
    description: "Wat iemand moet doen, in één zin.",
    within: article,
    body: "Plicht voor de inwoner: ${1:het formulier inleveren}, binnen ${2:1 maand} na ${3:de aanvraag}.",
  },
  {
    prefix: "besluit vermeldt",
    name: "Inhoud van een besluit",
    description: "Wat er in een besluit moet staan.",
    within: article,
    body: "Het besluit vermeldt:\n  a. ${1:de reden};\n  b. ${2:de duur}.",
  },
  {
    prefix: "geldt vanaf",
    name: "Geldt vanaf",
    description: "De dag waarop deze tekst gaat gelden.",
    within: article,
    body: "Dit ${1|lid,artikel|} geldt vanaf ${2:1 juli 2026}.",
  },
  {
    prefix: "op aanvraag",
    name: "Op aanvraag",
    description: "Zonder aanvraag geen recht.",
    within: article,
    body: "Dit recht geldt op aanvraag.",
  },
  {
    prefix: "hoe vaak",
    name: "Hoe vaak een recht geldt",
    description: "Bijvoorbeeld één keer per twaalf maanden.",
    within: article,
    body: "Dit recht geldt ${1:1} keer per ${2:12 maanden}.",
  },
  {
    prefix: "tabel",
    name: "Tabel",
    description: "Een kop en twee rijen.",
    within: ["artikel", "lid", "begrip", "bedragen"],
    body: "De ${1:norm} is:\n  | ${2:leefvorm}      | ${1:norm}    |\n  | ${3:alleenstaande} | ${4:€ 1.200} |\n  | ${5:gehuwden}      | ${6:€ 1.700} |",
  },
  {
    prefix: "gegeven",
    name: "Gegeven in een voorbeeld",
    description: "Wat er over iemand bekend is.",
    within: ["voorbeeld"],
    body: "Gegeven ${1:het inkomen is € 1.500 per maand}.",
  },
  {
    prefix: "dan maatwerk",
    name: "Maatwerk in een voorbeeld",
    description: "Het besluit om af te wijken, met de motivering.",
    within: ["voorbeeld"],
    body: "De gemeente wijkt af van ${1:artikel 1 lid 1}: ‘${2:motivering}’.",
  },
];
