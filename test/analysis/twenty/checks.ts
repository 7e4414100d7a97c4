// Checks of the twenty on ordinances of a few lines, which hold nothing but the defect.

/** One of the twenty, as a text. */
export interface Check {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly code: string;
  /** Words of the message. */
  readonly says: RegExp;
  /** Words of the household; absent where nobody is concerned. */
  readonly household?: RegExp;
}

const head = `verordening Verordening sociaal domein Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 maart 2026.

effect rondkomen
  > Iedereen komt rond.
  Bereikt als het inkomen minstens € 1.000 per maand is.

voorzieningen
  bijstand: bedrag.
`;

export const checks: readonly Check[] = [
  {
    number: 3,
    title: "a hole in a table",
    code: "AND4010",
    says: /De tabel van ‘bijstandsnorm’ heeft geen rij voor: leefvorm alleenstaande ouder, leeftijd minder dan 21 jaar\./u,
    household: /alleenstaande ouder van 20 jaar/u,
    text: `${head}
gegevens van de inwoner, meervoud inwoners
  leefvorm: keuze uit alleenstaande, alleenstaande ouder of gehuwden.
  leeftijd: aantal jaren.
  het inkomen: bedrag per maand.

begrip bijstandsnorm
  is:
    | leefvorm            | leeftijd          | bijstandsnorm        |
    | alleenstaande       | minder dan 21     | € 345,99 per maand   |
    | alleenstaande       | minstens 21       | € 1.401,50 per maand |
    | alleenstaande ouder | minstens 21       | € 1.401,50 per maand |
    | gehuwden            | elke              | € 2.002,13 per maand |

artikel 1 Bijstand
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op bijstand als geldt: het inkomen is minder dan de bijstandsnorm.

lid 2
  De hoogte van de bijstand per maand is de bijstandsnorm min het inkomen.
`,
  },
  {
    number: 6,
    title: "an amount that runs out",
    code: "AND4013",
    says: /Op 1 juli 2026 is ‘norm’ niet bekend/u,
    household: /Peildatum: 1 juli 2026/u,
    text: `${head}
gegevens van de inwoner, meervoud inwoners
  het inkomen: bedrag per maand.

artikel 1 Bijstand
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op bijstand als geldt: het inkomen is minder dan de norm.

lid 2
  De norm is:
    | geldig vanaf | geldig tot en met | norm               |
    | 1 maart 2026 | 30 juni 2026      | € 345,99 per maand |

lid 3
  De hoogte van de bijstand per maand is € 345,99 per maand min het inkomen.
`,
  },
  {
    number: 8,
    title: "two maatwerk clauses for one rule",
    code: "AND4008",
    says: /De grens werkt dus niet\./u,
    household: /er is een onredelijke uitkomst/u,
    text: `${head}
gegevens van de inwoner, meervoud inwoners
  het inkomen: bedrag per maand.
  de kosten: bedrag.

oordelen van de consulent
  er is een onredelijke uitkomst: ja of nee.

artikel 1 Bijstand
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op bijstand.

lid 2
  De hoogte van de bijstand is de kosten, maar hoogstens € 600.

maatwerk bij lid 2
  De gemeente mag de hoogte van de bijstand hoger vaststellen als het effect rondkomen anders niet wordt bereikt.
  De hoogte van de bijstand is dan hoogstens € 900.

artikel 2 Afwijken

maatwerk bij deze verordening
  De gemeente mag afwijken ten gunste van de inwoner als er een onredelijke uitkomst is.
`,
  },
  {
    number: 12,
    title: "a judgement without effect",
    code: "AND4025",
    says: /Geen regel gebruikt het oordeel ‘oorzaak’\. Het verandert geen enkele uitkomst\./u,
    text: `${head}
gegevens van de inwoner, meervoud inwoners
  het inkomen: bedrag per maand.

oordelen van de consulent
  oorzaak: keuze uit ziekte, scheiding of schulden.

artikel 1 Bijstand
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op bijstand als geldt: het inkomen is minder dan € 1.000 per maand.

lid 2
  De hoogte van de bijstand is € 100.
`,
  },
  {
    number: 13,
    title: "a fact without a rule",
    code: "AND4025",
    says: /Geen regel gebruikt ‘de inwoner gaat naar school’\./u,
    text: `${head}
gegevens van de inwoner, meervoud inwoners
  het inkomen: bedrag per maand.
  de inwoner gaat naar school: ja of nee.

artikel 1 Bijstand
  Effect: rondkomen.

lid 1
  De inwoner heeft recht op bijstand als geldt: het inkomen is minder dan € 1.000 per maand.

lid 2
  De hoogte van de bijstand is € 100.
`,
  },
];
