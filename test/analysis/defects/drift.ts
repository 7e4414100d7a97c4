// Planted differences between what people read and what the rules say, and near misses that must be left alone.

import type { Planted } from "./planted.js";

/** A duty with what follows, according to a place. */
const duty = (place: string): string => `
artikel 2 Plicht
  Effect: meedoen.

lid 1

plicht wijzigingen doorgeven
  De inwoner geeft een wijziging door.
  Hoort bij: sportbijdrage.
  Bij niet nakomen: de gemeente beslist volgens ${place}.
`;

/** A small ordinance with one explanation, and what is written behind it. */
export const text = (
  uitleg: string,
  more = "",
): string => `verordening Verordening sportbijdrage Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 maart 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  sportbijdrage: bedrag per jaar.

gegevens van de inwoner, meervoud inwoners
  geboortedatum: datum, uit de BRP.
  > Wanneer bent u geboren?
  het inkomen: bedrag per maand.
  > Hoe hoog is uw inkomen?

begrip de bijstandsnorm
  is € 1.400 per maand.

begrip leeftijd
  is het aantal volle jaren tussen de geboortedatum en de peildatum.

artikel 1 Sportbijdrage
  Effect: meedoen.

lid 1
  De inwoner heeft recht op sportbijdrage als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens 18 jaar;
    b. het inkomen is hoogstens 120% van de bijstandsnorm.

lid 2
  De hoogte van de sportbijdrage is:
    | geldig vanaf   | hoogte         |
    | 1 maart 2026   | € 150 per jaar |
    | 1 januari 2027 | € 156 per jaar |

lid 3
  De gemeente beslist binnen 8 weken na de aanvraag.

uitleg
  > ${uitleg}
${more}`;

const found = (name: string, written: string, mended: string, says: RegExp, code = "AND4080"): Planted => ({
  name,
  text: text(written),
  finds: [code],
  says,
  mended: [[written, mended]],
});

const alone = (name: string, written: string, more = ""): Planted => ({
  name,
  text: text(written, more),
  finds: [],
});

export const driftDefects: readonly Planted[] = [
  found(
    "a percentage that was raised in the rule only",
    "Tot 110% van de norm betalen wij mee.",
    "Tot 120% van de norm betalen wij mee.",
    /De uitleg zegt ‘110%’, maar artikel 1 zegt 120%/u,
  ),
  found(
    "a term in words",
    "U hoort binnen zes weken of u de sportbijdrage krijgt.",
    "U hoort binnen acht weken of u de sportbijdrage krijgt.",
    /‘zes weken’, maar artikel 1 zegt 8 weken/u,
  ),
  found(
    "an amount of another year",
    "De sportbijdrage is € 140 per jaar.",
    "De sportbijdrage is € 150 per jaar.",
    /‘€ 140’, maar artikel 1 zegt € 150 en € 156/u,
  ),
  found(
    "an age",
    "Bent u 21 jaar of ouder? Dan betalen wij mee.",
    "Bent u 18 jaar of ouder? Dan betalen wij mee.",
    /‘21 jaar’, maar artikel 1 zegt 18 jaar/u,
  ),
  found(
    "a lid that was renumbered",
    "Hoe snel wij beslissen staat in artikel 1 lid 4.",
    "Hoe snel wij beslissen staat in artikel 1 lid 3.",
    /artikel 1 lid 4, maar dat is er niet/u,
    "AND4081",
  ),
  found(
    "an article that does not exist",
    "Hoe snel wij beslissen staat in artikel 3.",
    "Hoe snel wij beslissen staat in artikel 1.",
    /artikel 3, maar dat is er niet/u,
    "AND4081",
  ),
  {
    name: "what follows, by a lid that is not there",
    text: text("Wij betalen mee.", duty("artikel 1 lid 9")),
    finds: ["AND4081"],
    says: /^Deze zin noemt artikel 1 lid 9, maar dat is er niet/u,
    mended: [["artikel 1 lid 9", "artikel 1 lid 2"]],
  },
  {
    name: "what follows, by an article of a law",
    text: text("Wij betalen mee.", duty("artikel 99 van de Algemene wet bestuursrecht")),
    finds: [],
  },
  found(
    "a title that an article does not have",
    "Lees artikel 1 ‘Cultuurbijdrage’.",
    "Lees artikel 1 ‘Sportbijdrage’.",
    /artikel 1 heet ‘Sportbijdrage’/u,
    "AND4082",
  ),
  found(
    "the municipality of a neighbour",
    "Het college van Lindenhove beslist.",
    "Het college van Waterrade beslist.",
    /noemt Lindenhove, maar deze verordening is van Waterrade/u,
    "AND4083",
  ),
  found(
    "a declared name with a hyphen",
    "Vraag de sport-bijdrage aan.",
    "Vraag de sportbijdrage aan.",
    /heet het ‘sportbijdrage’/u,
    "AND4084",
  ),
  {
    name: "the day on which the ordinance begins",
    text: text("Deze verordening gaat in op 1 januari 2026."),
    finds: ["AND4080"],
    says: /‘1 januari 2026’, maar de kop van de verordening zegt 1 maart 2026/u,
    mended: [["gaat in op 1 januari", "gaat in op 1 maart"]],
  },
  {
    name: "the age in the story of a voorbeeld",
    text: text(
      "Wij betalen mee.",
      `
voorbeeld Emma sport elke week
  > Emma is 26 jaar. Zij tennist.
  Op 16 maart 2026.
  Emma: geboren op 4 juli 2000.
  Gegeven het inkomen is € 1.000 per maand.
  Dan de inwoner heeft recht op sportbijdrage.
`,
    ),
    finds: ["AND4085"],
    says: /is op 16 maart 2026 25 jaar/u,
    mended: [["is 26 jaar", "is 25 jaar"]],
  },
  alone("the number itself in words", "Binnen acht weken hoort u of u de sportbijdrage krijgt."),
  alone("the amount of a later year", "Vanaf 1 januari 2027 is de sportbijdrage € 156 per jaar."),
  alone("the percentage worked out", "Verdient u hoogstens € 1.680 per maand? Dan betalen wij mee."),
  alone(
    "a term of the law",
    "U kunt binnen zes weken bezwaar maken tegen het besluit over de sportbijdrage.",
  ),
  alone(
    "a worked example",
    "Bijvoorbeeld: bij 110% van de norm krijgt u € 150. Met € 100 contributie houdt u over.",
  ),
  alone("another unit than any rule has", "De vereniging bevestigt uw lidmaatschap binnen 5 werkdagen."),
  alone(
    "another municipality that is meant",
    "Verhuist u naar de gemeente Lindenhove? Dan stopt de sportbijdrage.",
  ),
  alone("an article of a law", "De grondslag is artikel 108 lid 9 van de Gemeentewet."),
  alone(
    "words in brackets that are no title",
    "Wij beslissen snel (artikel 1 lid 3) en artikel 1 (over sport) geldt.",
  ),
  alone("two words that only look like a name", "Wij betalen uw sport bijna helemaal."),
  alone(
    "the age of somebody else in a story",
    "Wij betalen mee.",
    `
voorbeeld Emma sport met haar dochter
  > De dochter van Emma is 4 jaar. Emma is 25 jaar.
  Op 16 maart 2026.
  Emma: geboren op 4 juli 2000.
  Gegeven het inkomen is € 1.000 per maand.
  Dan de inwoner heeft recht op sportbijdrage.
`,
  ),
];
