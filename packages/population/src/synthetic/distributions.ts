// What a made-up population looks like: shares and curves, each with where its figures come from.

/** Straight lines between points: a draw of `chance` (0 to 1) gives the value that lies there. */
export type Curve = readonly (readonly [chance: number, value: number])[];

/** Where figures come from; an assumption has no source and says so. */
export interface Figures {
  readonly what: string;
  readonly figures: string;
  readonly source: string;
}

/** In this order they are numbered in SQL. */
export const householdTypes = [
  "alleenstaand",
  "eenoudergezin",
  "paar zonder kinderen",
  "paar met kinderen",
] as const;

/** Thousands of households: a household type is drawn by these weights. */
export const typeShares = [3341, 612, 2386, 2036] as const;

/** One, two, three and four children. */
export const childShares = { eenouder: [616, 289, 71, 24], paar: [379, 445, 132, 44] } as const;

/** Net income of the household as a part of the social minimum, per household type. A flat piece at 1 is social assistance. */
export const incomeRatio: readonly Curve[] = [
  [
    [0, 0.5],
    [0.03, 0.95],
    [0.05, 1],
    [0.11, 1],
    [0.15, 1.1],
    [0.21, 1.2],
    [0.27, 1.3],
    [0.5, 1.75],
    [0.75, 2.4],
    [0.95, 3.8],
    [1, 8],
  ],
  [
    [0, 0.5],
    [0.02, 0.95],
    [0.04, 1],
    [0.15, 1],
    [0.22, 1.1],
    [0.3, 1.2],
    [0.38, 1.3],
    [0.6, 1.8],
    [0.85, 2.6],
    [0.97, 4],
    [1, 8],
  ],
  [
    [0, 0.5],
    [0.01, 0.95],
    [0.02, 1],
    [0.035, 1],
    [0.05, 1.1],
    [0.08, 1.2],
    [0.11, 1.3],
    [0.4, 2],
    [0.7, 2.8],
    [0.95, 4.5],
    [1, 9],
  ],
  [
    [0, 0.5],
    [0.01, 0.95],
    [0.02, 1],
    [0.041, 1],
    [0.06, 1.1],
    [0.08, 1.2],
    [0.11, 1.3],
    [0.35, 2],
    [0.7, 3],
    [0.95, 4.8],
    [1, 10],
  ],
];

/** Euros a month in cents-free text: social assistance from 21 years up to the pension age, first half of 2026. */
export const socialMinimum = { alleen: "1401.50", samen: "2002.13" } as const;

/** From 67 years on, as a part of the amounts above. */
export const pensionFactor = 1.1;
export const pensionAge = 67;

/** Age of the first adult, per household type. */
export const adultAge: readonly Curve[] = [
  [
    [0, 18],
    [0.12, 25],
    [0.3, 35],
    [0.42, 45],
    [0.58, 57],
    [0.7, 66],
    [0.9, 80],
    [1, 97],
  ],
  [
    [0, 27],
    [0.3, 38],
    [0.7, 48],
    [1, 60],
  ],
  [
    [0, 20],
    [0.15, 29],
    [0.25, 40],
    [0.5, 61],
    [0.8, 74],
    [1, 92],
  ],
  [
    [0, 27],
    [0.3, 37],
    [0.7, 47],
    [1, 60],
  ],
];

/** A child is at most this old, and at least so much younger than the first parent. */
export const childAge = { most: 22, belowParent: 19 } as const;

/** Median savings in euros, per household type; the curve says what part of it somebody has. */
export const savingsMedian = [9900, 8900, 33_400, 29_600] as const;
export const savingsCurve: Curve = [
  [0, -0.5],
  [0.05, 0],
  [0.25, 0.2],
  [0.5, 1],
  [0.75, 3.5],
  [0.9, 9],
  [0.98, 25],
  [1, 90],
];
/** Below 130% of the social minimum savings are this part of it. */
export const savingsWhenPoor = 0.2;

/** Euros a month for rent or mortgage. */
export const housingCosts: Curve = [
  [0, 320],
  [0.1, 480],
  [0.4, 640],
  [0.6, 760],
  [0.85, 1100],
  [1, 2200],
];

/** Years with a low income, for those below 130% of the social minimum; everybody else has none. */
export const lowIncomeYears: Curve = [
  [0, 0],
  [0.35, 1],
  [0.5, 2],
  [0.6, 3],
  [1, 12],
];

/** One in so many adults or households has a row in a list of things. */
export const listShare = 0.05;

const assumption = "aanname van Andersom";
const cbs = (table: string, year: string): string => `CBS, tabel ${table}, ${year}`;

/** The documentation of all the above, in Dutch; docs/reference/synthetische-bevolking.md holds the same table. */
export const figures: readonly Figures[] = [
  {
    what: "soort huishouden",
    figures: "40% alleen, 7% eenouder, 28% paar zonder en 24% paar met kinderen",
    source: `${cbs("37975", "2024")}; verdeling van ouders: ${cbs("71487ned", "2023")}`,
  },
  {
    what: "aantal kinderen",
    figures: "paar: 38% een, 44% twee, 18% meer; eenouder: 62%, 29%, 10%",
    source: `${cbs("71487ned", "2023")}; drie of vier kinderen: ${assumption}`,
  },
  {
    what: "leeftijd van volwassenen",
    figures: "per soort huishouden een lijn van 18 tot 97 jaar",
    source: assumption,
  },
  {
    what: "leeftijd van kinderen",
    figures: "0 tot en met 22 jaar, en minstens 19 jaar jonger dan de eerste ouder",
    source: assumption,
  },
  {
    what: "leeftijd van de partner",
    figures: "hoogstens 5 jaar ouder of jonger, en minstens 18",
    source: assumption,
  },
  {
    what: "sociaal minimum",
    figures: `€ 1.401,50 alleen, € 2.002,13 samen; vanaf ${String(pensionAge)} jaar 10% meer`,
    source: `Participatiewet, artikel 21, 1 januari 2026; ouderen: ${assumption}`,
  },
  {
    what: "inkomen van het huishouden",
    figures:
      "0,5 tot 10 keer het sociaal minimum; tot 101% zit 11 op de 100 alleenstaanden, 15 eenouders, 4 paren",
    source: `${assumption}, bij eenouders en paren met kinderen naar het aandeel met een laag inkomen in ${cbs("83842NED", "2019")}`,
  },
  {
    what: "wie het inkomen heeft",
    figures:
      "de eerste volwassene 50 tot 100%, de partner de rest; een kind vanaf 18 jaar soms tot € 1.200 voor zichzelf",
    source: assumption,
  },
  {
    what: "bijstand",
    figures: "wie 95 tot en met 100% van het sociaal minimum heeft en jonger is dan de pensioenleeftijd",
    source: assumption,
  },
  {
    what: "vermogen",
    figures:
      "in het midden € 9.900 (alleen), € 8.900 (eenouder), € 33.400 en € 29.600 (paar zonder en met kinderen); 5% heeft schulden",
    source: `midden: ${cbs("83834NED", "2022")}; spreiding: naar ${cbs("80056ned", "2014")}; een vijfde daarvan bij lage inkomens: ${assumption}`,
  },
  { what: "woonlasten", figures: "€ 320 tot € 2.200 per maand, in het midden € 700", source: assumption },
  {
    what: "jaren met een laag inkomen",
    figures: "0 tot 12 jaar tot 130% van het sociaal minimum, anders 0",
    source: assumption,
  },
  {
    what: "inkomen per maand",
    figures:
      "het inkomen, elke maand tot 1% meer of minder; wie een laag inkomen heeft, had vóór die jaren anderhalf keer zoveel",
    source: assumption,
  },
  {
    what: "bijstand per maand",
    figures: "elke maand hetzelfde; vóór de jaren met een laag inkomen niets",
    source: assumption,
  },
  {
    what: "lijst van dingen",
    figures: "5% van de volwassenen of de huishoudens heeft er een; de gegevens ervan als elders",
    source: assumption,
  },
  {
    what: "opleiding",
    figures: "40% van de mensen van 18 tot en met 27 jaar, 2% daarboven",
    source: assumption,
  },
  {
    what: "schulden of achterstand",
    figures: "25% tot 130% van het sociaal minimum, anders 4%",
    source: assumption,
  },
  { what: "ander ja-of-neegegeven", figures: "10% ja", source: assumption },
  { what: "andere keuze", figures: "elk antwoord even vaak", source: assumption },
  { what: "ander bedrag", figures: "€ 0 tot € 1.000, gelijk verdeeld", source: assumption },
  { what: "ander getal", figures: "0 tot en met 10, gelijk verdeeld", source: assumption },
  { what: "ander percentage", figures: "0 tot en met 100, gelijk verdeeld", source: assumption },
  {
    what: "peildatum",
    figures: "voor iedereen de peildatum",
    source: assumption,
  },
  {
    what: "andere datum",
    figures: "een dag in de drie jaar voor de peildatum; bij ‘of niet van toepassing’ 5 tot 20 jaar ervoor",
    source: assumption,
  },
];

/** How a column is spread, by the name of its row above. */
export function spreadOf(what: string): Figures | undefined {
  return figures.find((one) => one.what === what);
}
