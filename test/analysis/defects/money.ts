// Planted falls in money, promises that fail and terms that cannot be kept, and the same texts mended.

import type { Planted } from "./planted.js";

const ordinance = (facts: string, article: string, rights = "\nvoorzieningen\n  toeslag: bedrag per jaar.\n"): string =>
  `verordening Verordening toeslag Duinoord 2026
  Gemeente: Duinoord.
  Treedt in werking op 1 maart 2026.

effect rondkomen
  > Iedereen houdt genoeg geld over.
${rights}
gegevens van de inwoner, meervoud inwoners
${facts}

artikel 1 Toeslag
  Effect: rondkomen.

${article}
`; // prettier-ignore
const income = "  het inkomen: bedrag per maand.";
const cliff = (name: string, facts: string, article: string, says: RegExp, ...mended: NonNullable<Planted["mended"]>): Planted => ({ name, text: ordinance(facts, article), finds: ["AND4040"], says, mended }); // prettier-ignore

export const cliffDefects: readonly Planted[] = [
  cliff(
    "an allowance that stops at once, in a table",
    income,
    `lid 1
  De inwoner heeft recht op toeslag.

lid 2
  De hoogte van de toeslag is:
    | het inkomen                 | hoogte van de toeslag |
    | hoogstens € 1.200 per maand | € 2.400 per jaar      |
    | meer dan € 1.200 per maand  | € 600 per jaar        |`,
    /\(artikel 1 lid 2\)\. Dat is zo als het inkomen van € 1\.200/u,
    ["€ 2.400 per jaar  ", "€ 1.200 per jaar  "],
  ),
  cliff(
    "an allowance that is refused above a limit",
    income,
    `lid 1
  De inwoner heeft recht op toeslag.

lid 2
  De inwoner heeft geen recht op toeslag als het inkomen meer dan € 1.800 per maand is.

lid 3
  De hoogte van de toeslag is € 1.500 per jaar.`,
    /1\.800/u,
    ["is € 1.500 per jaar", "is € 900 per jaar"],
  ),
  cliff(
    "a percentage that falls to half",
    income,
    `lid 1
  De inwoner heeft recht op toeslag.

lid 2
  De grondslag is € 4.000 per jaar.

lid 3
  De hoogte van de toeslag is:
    | het inkomen                 | hoogte van de toeslag |
    | hoogstens € 1.000 per maand | 80% van de grondslag  |
    | meer dan € 1.000 per maand  | 40% van de grondslag  |`,
    /1\.000/u,
    ["| 80% van", "| 60% van"],
  ),
  cliff(
    "a limit that is a part of an amount elsewhere",
    `${income}\n`,
    `lid 1
  De inwoner heeft recht op toeslag als het inkomen hoogstens 110% van de norm is.

lid 2
  De norm is € 1.300 per maand.

lid 3
  De hoogte van de toeslag is € 1.100 per jaar.`,
    /1\.430/u,
    ["is € 1.100 per jaar", "is € 990 per jaar"],
  ),
  cliff(
    "an amount per child, of a family as there are",
    `${income}\n  aantal kinderen: aantal.`,
    `lid 1
  De inwoner heeft recht op toeslag.

lid 2
  Het bedrag per kind is:
    | het inkomen                 | bedrag per kind |
    | hoogstens € 1.200 per maand | € 300 per jaar  |
    | meer dan € 1.200 per maand  | € 60 per jaar   |

lid 3
  De hoogte van de toeslag is het bedrag per kind maal het aantal kinderen.`,
    /€ 1\.200 per jaar minder toeslag \(artikel 1 lid 3\)/u,
    // With 10 children it would be enough.
    ["€ 60 per jaar ", "€ 180 per jaar"],
  ),
];

const promise = (name: string, bodem: string, mended: readonly [string, string]): Planted => ({
  name,
  text: ordinance(
    `${income}\n  de aflossing: bedrag per maand.`,
    `lid 1
  Het besteedbaar inkomen is het inkomen min de afdracht.

lid 2
  De afdracht is hoogstens 10% van het inkomen.
  De afdracht is de aflossing.

lid 3
  De bodem is ${bodem}.

lid 4
waarborg niemand houdt te weinig over
  Voor elke inwoner geldt: het besteedbaar inkomen is minstens de bodem.`,
    "",
  ),
  finds: ["AND4030"],
  mended: [mended],
});

export const guaranteeDefects: readonly Planted[] = [
  promise("a floor just above what is left", "91% van het inkomen", ["is 91%", "is 90%"]),
  promise("a floor that is an amount", "€ 100 per maand", ["is € 100 per maand", "is 85% van het inkomen"]),
];

const steps = (name: string, plan: string, gesprek: string, mended: readonly [string, string]): Planted => ({
  name,
  text: ordinance(
    "  de inwoner heeft hulp nodig: ja of nee.",
    `lid 1
  De inwoner heeft recht op hulp als de inwoner heeft hulp nodig.

lid 2
stap 1 melding
  De inwoner meldt een hulpvraag.

stap 2 persoonlijk plan
  De inwoner mag een persoonlijk plan geven binnen ${plan} na de melding.

stap 3 gesprek
  De gemeente voert een gesprek met de inwoner binnen ${gesprek} na de melding.

lid 3
  De gemeente bespreekt in het gesprek:
    a. welke hulp nodig is;
    b. het persoonlijk plan.

lid 4
  De Algemene termijnenwet geldt voor de termijnen in deze verordening.`,
    "\nvoorzieningen\n  hulp: ondersteuning.\n",
  ),
  finds: ["AND4077"],
  mended: [mended],
});

export const termDefects: readonly Planted[] = [
  steps("a talk before the plan may be there, in weeks", "4 weken", "2 weken", ["binnen 2 weken", "binnen 6 weken"]),
  steps("a talk before the plan may be there, in months and days", "2 maanden", "20 dagen", ["binnen 20 dagen", "binnen 3 maanden"]),
]; // prettier-ignore
