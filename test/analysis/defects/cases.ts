// Planted defects and near misses: one small ordinance each, with the code that has to come out and nothing else.

/** What stands in an ordinance of a few lines; the rest is the same for all. */
export interface Planted {
  /** The analysis that has to find it. */
  readonly analysis: string;
  readonly name: string;
  /** The message that has to come; absent for a near miss: then nothing comes. */
  readonly code?: string;
  /** Words of the household that is shown, or of the message. */
  readonly tells?: string;
  readonly facts?: string;
  readonly before?: string;
  readonly rules: string;
}

const income = "  het inkomen: bedrag per maand.";
const grant = "lid 1\n  De inwoner heeft recht op toeslag.\n";

/** Three duties with what follows, one without, and a table of what it costs; `last` is the category of the second duty. */
function measure(last: string, row = ""): Pick<Planted, "facts" | "before" | "rules"> {
  return {
    facts: `  ontvangt bijstand: ja of nee.
  norm: bedrag per maand.
  gedragingen: nul of meer gedragingen, per stuk gedraging.`,
    before: `
gegevens van de gedraging, meervoud gedragingen
  geschonden plicht: een van de plichten.
  dag van de gedraging: datum.
  De categorie is de categorie van de geschonden plicht.

oordeel valt de inwoner te verwijten, over de gedraging
  > Kon de inwoner anders?
  Antwoord: ja of nee, door de consulent.
`,
    rules: `${grant}
artikel 2 Plichten
  Effect: meedoen.

lid 1

plicht werk zoeken
  De inwoner zoekt werk.
  Geldt zolang de inwoner bijstand ontvangt.
  Bij niet nakomen: eerste categorie.

plicht werk houden
  De inwoner houdt werk.
  Geldt zolang de inwoner bijstand ontvangt.
  Bij niet nakomen: ${last}.

plicht praten
  De inwoner komt naar het gesprek.
  Geldt zolang de inwoner bijstand ontvangt.
  Bij niet nakomen: tweede categorie.

plicht melden
  De inwoner meldt een wijziging.
  Geldt zolang de inwoner bijstand ontvangt.

artikel 3 Verlaging
  Effect: meedoen.

lid 1
  Het percentage van de verlaging is:
    | categorie        | percentage van de verlaging |
    | eerste categorie | 5%                          |
    | tweede categorie | 50%                         |${row}

lid 2
  De gemeente legt geen verlaging op als de gedraging de inwoner niet valt te verwijten.

lid 3
  De verlaging per maand is het percentage van de verlaging maal de norm als er een verlaging is.

lid 4
  De verlaging per maand is € 0 per maand als er geen verlaging is.

lid 5
  Bij meer gedragingen in dezelfde maand geldt: de verlagingen na elkaar, de oudste gedraging eerst.`,
  };
}

/** Other analyses add their own rows. */
export const planted: readonly Planted[] = [
  {
    analysis: "twee-waarden",
    name: "two amounts, no precedence",
    code: "AND4001",
    tells: "€ 1.000",
    facts: income,
    rules: `${grant}
lid 2
  De hoogte van de toeslag is € 100 als het inkomen hoogstens € 1.000 per maand is.

lid 3
  De hoogte van de toeslag is € 120 als het inkomen minstens € 1.000 per maand is.`,
  },
  {
    analysis: "twee-waarden",
    name: "the same amount twice",
    facts: income,
    rules: `${grant}
lid 2
  De hoogte van de toeslag is € 100 als het inkomen hoogstens € 1.000 per maand is.

lid 3
  De hoogte van de toeslag is € 100 als het inkomen minstens € 1.000 per maand is.`,
  },
  {
    analysis: "twee-waarden",
    name: "brackets that meet without overlap",
    facts: income,
    rules: `${grant}
lid 2
  De hoogte van de toeslag is € 100 als het inkomen hoogstens € 1.000 per maand is.

lid 3
  De hoogte van de toeslag is € 120 als het inkomen meer dan € 1.000 per maand is.`,
  },
  {
    analysis: "twee-waarden",
    name: "an exception that goes before",
    facts: income,
    rules: `${grant}
lid 2
  De hoogte van de toeslag is € 100.

lid 3
  In afwijking van lid 2 geldt: de hoogte van de toeslag is € 120 als het inkomen minstens € 1.000 per maand is.`,
  },
  {
    analysis: "altijd-geweigerd",
    name: "a refusal that takes everybody",
    code: "AND4003",
    tells: "weigert",
    facts: income,
    rules: `lid 1
  De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens € 900 per maand.

lid 2
  De inwoner heeft geen recht op toeslag als geldt: het inkomen is hoogstens € 1.900 per maand.

lid 3
  De hoogte van de toeslag is € 100.`,
  },
  {
    analysis: "altijd-geweigerd",
    name: "a refusal that leaves one euro",
    facts: income,
    rules: `lid 1
  De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens € 900 per maand.

lid 2
  De inwoner heeft geen recht op toeslag als geldt: het inkomen is minder dan € 900 per maand.

lid 3
  De hoogte van de toeslag is € 100.`,
  },
  {
    analysis: "grenzen",
    name: "a cap below the floor",
    code: "AND4006",
    facts: "  de kosten: bedrag.",
    rules: `${grant}
lid 2
  De hoogte van de toeslag is de kosten.

lid 3
  De hoogte van de toeslag is hoogstens € 100.

lid 4
  De hoogte van de toeslag is minstens € 101.`,
  },
  {
    analysis: "grenzen",
    name: "a cap on the floor",
    facts: "  de kosten: bedrag.",
    rules: `${grant}
lid 2
  De hoogte van de toeslag is de kosten.

lid 3
  De hoogte van de toeslag is hoogstens € 100.

lid 4
  De hoogte van de toeslag is minstens € 100.`,
  },
  {
    analysis: "geen-waarde",
    name: "a cent between two rows",
    code: "AND4010",
    tells: "€ 1.000",
    facts: income,
    rules: `${grant}
lid 2
  De hoogte van de toeslag is:
    | het inkomen                   | hoogte van de toeslag |
    | minder dan € 1.000 per maand  | € 100                 |
    | meer dan € 1.000 per maand    | € 50                  |`,
  },
  {
    analysis: "geen-waarde",
    name: "a row that only a parent alone with one child misses",
    code: "AND4010",
    tells: "alleenstaande ouder",
    facts:
      "  partner: nul of een inwoner.\n  kinderen: nul of meer inwoners, per stuk kind.\n  inkomen: bedrag per maand, van de inwoner.",
    rules: `lid 1
  De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens € 2.000 per maand.

lid 2
  De hoogte van de toeslag is:
    | heeft een partner | het aantal kinderen | hoogte van de toeslag |
    | ja                | elke                | € 200                 |
    | nee               | 0                   | € 100                 |
    | nee               | minstens 2          | € 150                 |`,
  },
  {
    analysis: "maatregel-zonder-waarde",
    name: "a category that the table of measures does not have",
    code: "AND4010",
    tells: "categorie tweede categori.",
    ...measure("tweede categori"),
  },
  {
    analysis: "maatregel-zonder-waarde",
    name: "a row of the table of measures that was forgotten",
    code: "AND4010",
    tells: "de geschonden plicht is werk houden",
    ...measure("derde categorie"),
  },
  {
    analysis: "maatregel-zonder-waarde",
    name: "a table of measures with all categories",
    ...measure("derde categorie", "\n    | derde categorie  | 100%                        |"),
  },
  {
    analysis: "geen-waarde",
    name: "rows that meet",
    facts: income,
    rules: `${grant}
lid 2
  De hoogte van de toeslag is:
    | het inkomen                   | hoogte van de toeslag |
    | minder dan € 1.000 per maand  | € 100                 |
    | minstens € 1.000 per maand    | € 50                  |`,
  },
  {
    analysis: "geen-waarde",
    name: "a hole that nobody with the right falls in",
    facts: income,
    rules: `lid 1
  De inwoner heeft recht op toeslag als geldt: het inkomen is minder dan € 1.000 per maand.

lid 2
  De hoogte van de toeslag is € 100 als het inkomen minder dan € 1.500 per maand is.`,
  },
  {
    analysis: "geen-waarde",
    name: "two rows for one income",
    code: "AND4012",
    facts: income,
    rules: `${grant}
lid 2
  De hoogte van de toeslag is:
    | het inkomen                   | hoogte van de toeslag |
    | hoogstens € 1.000 per maand   | € 100                 |
    | minstens € 1.000 per maand    | € 50                  |`,
  },
  {
    analysis: "geen-waarde",
    name: "a table that expires (RegelRecht)",
    code: "AND4013",
    tells: "1 juli 2026",
    rules: `${grant}
lid 2
  De hoogte van de toeslag is:
    | geldig vanaf   | geldig tot en met | hoogte van de toeslag |
    | 1 januari 2026 | 30 juni 2026      | € 100                 |`,
  },
  {
    analysis: "geen-waarde",
    name: "the partner's income of somebody alone",
    code: "AND4014",
    facts: "  inkomen van de partner: bedrag per maand of niet van toepassing.",
    rules: `lid 1
  De inwoner heeft recht op toeslag als geldt: het inkomen van de partner is minder dan € 1.000 per maand.

lid 2
  De hoogte van de toeslag is € 100.`,
  },
  {
    analysis: "dode-regels",
    name: "a refusal for nobody",
    code: "AND4020",
    facts: income,
    rules: `${grant}
lid 2
  De inwoner heeft geen recht op toeslag als geldt: het inkomen is minder dan € 900 per maand en het inkomen is meer dan € 1.900 per maand.

lid 3
  De hoogte van de toeslag is € 100.`,
  },
  {
    analysis: "dode-regels",
    name: "a supplement that never applies",
    code: "AND4020",
    facts: income,
    rules: `lid 1
  De inwoner heeft recht op toeslag.

lid 2
  De hoogte van de toeslag is € 100 plus de opslag.

lid 3
  De opslag is € 0, tenzij anders bepaald.

lid 4
  De opslag is € 20 als het inkomen hoogstens € 900 per maand is en het inkomen minstens € 950 per maand is.`,
  },
  {
    analysis: "dode-regels",
    name: "a rule for families with four children",
    facts: "  kinderen: nul of meer inwoners, per stuk kind.",
    rules: `${grant}
lid 2
  De inwoner heeft geen recht op toeslag als geldt: het aantal kinderen is minstens 4.

lid 3
  De hoogte van de toeslag is € 100.`,
  },
  {
    analysis: "dode-regels",
    name: "a row that nothing reaches",
    code: "AND4021",
    facts: income,
    rules: `${grant}
lid 2
  De hoogte van de toeslag is:
    | het inkomen                    | hoogte van de toeslag |
    | hoogstens € 1.000 per maand    | € 100                 |
    | meer dan € 1.000 per maand     | € 50                  |
    | minder dan € 0 per maand       | € 10                  |`,
  },
  {
    analysis: "voorwaarden-die-niets-doen",
    name: "a limit that never decides",
    code: "AND4022",
    tells: "€ 1.500",
    facts: income,
    rules: `lid 1
  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. het inkomen is hoogstens € 1.000 per maand;
    b. het inkomen is hoogstens € 1.500 per maand.

lid 2
  De hoogte van de toeslag is € 100.`,
  },
  {
    analysis: "voorwaarden-die-niets-doen",
    name: "a floor and a ceiling",
    facts: income,
    rules: `lid 1
  De inwoner heeft recht op toeslag als aan al deze voorwaarden is voldaan:
    a. het inkomen is minstens € 1.000 per maand;
    b. het inkomen is hoogstens € 1.500 per maand.

lid 2
  De hoogte van de toeslag is € 100.`,
  },
  {
    analysis: "voorwaarden-die-niets-doen",
    name: "an exception from what never holds with it",
    code: "AND4023",
    facts: income,
    rules: `${grant}
lid 2
  De hoogte van de toeslag is € 100 als het inkomen minder dan € 1.000 per maand is.

lid 3
  In afwijking van lid 2 geldt: de hoogte van de toeslag is € 150 als het inkomen minstens € 1.000 per maand is.`,
  },
  {
    analysis: "voorwaarden-die-niets-doen",
    name: "an exception from an article, of which it meets one lid and not the other",
    facts: income,
    rules: `${grant}
lid 2
  De hoogte van de toeslag is € 100 als het inkomen minder dan € 1.000 per maand is.

lid 3
  De hoogte van de toeslag is € 80 als het inkomen minstens € 1.000 per maand is.

artikel 2 Meer
  Effect: meedoen.

  In afwijking van artikel 1 geldt: de hoogte van de toeslag is € 150 als het inkomen minstens € 1.200 per maand is.`,
  },
  {
    analysis: "grenzen-die-niets-doen",
    name: "a monthly amount divided by twelve twice",
    code: "AND4024",
    facts: "  de inwoner volgt een opleiding: ja of nee.",
    rules: `${grant}
lid 2
  De hoogte van de toeslag is:
    | de inwoner volgt een opleiding | hoogte van de toeslag |
    | ja                             | € 8,33                |
    | nee                            | € 10                  |

lid 3
  De hoogte van de toeslag is hoogstens € 120.`,
  },
  {
    analysis: "grenzen-die-niets-doen",
    name: "a cap that is just reached",
    facts: "  de inwoner volgt een opleiding: ja of nee.",
    rules: `${grant}
lid 2
  De hoogte van de toeslag is:
    | de inwoner volgt een opleiding | hoogte van de toeslag |
    | ja                             | € 80                  |
    | nee                            | € 120                 |

lid 3
  De hoogte van de toeslag is hoogstens € 120.`,
  },
  {
    analysis: "ongebruikt",
    name: "a question for nothing",
    code: "AND4025",
    facts: "  de inwoner heeft een auto: ja of nee.",
    rules: `${grant}
lid 2
  De hoogte van de toeslag is € 100.`,
  },
  {
    analysis: "ongebruikt",
    name: "a notion for nothing",
    code: "AND4026",
    facts: income,
    before:
      "begrip de inwoner heeft weinig geld\n  als geldt: het inkomen is minder dan € 1.000 per maand.\n",
    rules: `${grant}
lid 2
  De hoogte van de toeslag is € 100 als het inkomen hoogstens € 1.000 per maand is.

lid 3
  De hoogte van de toeslag is € 50 als het inkomen meer dan € 1.000 per maand is.`,
  },
];
