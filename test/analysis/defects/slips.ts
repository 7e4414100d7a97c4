// Slips that a policy officer makes at the desk: the rule can be run, and says something else than was meant.

import type { Planted } from "./planted.js";

const income = "  inkomen: bedrag per maand, van de inwoner.\n";
const age = "  leeftijd: aantal jaren, uit de BRP.\n";
const poor =
  "lid 1\n  De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens € 1.000 per maand.\n\n";

const text = (
  facts: string,
  rules: string,
  provisions = "",
): string => `verordening Verordening meedoen Lindenhove 2026
  Gemeente: Lindenhove.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen kan meedoen.

voorzieningen
  toeslag: bedrag.
${provisions}
gegevens van de inwoner, meervoud inwoners
${facts}
artikel 1 Toeslag
  Effect: meedoen.

${rules}`;

const either = (second: string): string => `lid 1
  De inwoner heeft recht op toeslag als aan een van deze voorwaarden is voldaan:
    a. de leeftijd is minstens 18 jaar;
    b. ${second}.

lid 2
  De hoogte van de toeslag is € 100.
`;

const perChild = (limit: string): string => `lid 1
  De inwoner heeft recht op toeslag als geldt: het aantal kinderen is minstens 1.

lid 2
  De hoogte van de toeslag is € 250 maal het aantal kinderen, ${limit}.
`;

const departing = (direction: string, bound: string): string => `lid 1
  De inwoner heeft recht op toeslag.

lid 2
  De hoogte van de toeslag is de kosten, maar hoogstens € 600.

maatwerk bij lid 2
  De gemeente mag de hoogte van de toeslag ${direction} vaststellen als er dringende redenen zijn.
  De hoogte van de toeslag is dan ${bound}.
`;

const costs =
  "  kosten: bedrag, van de inwoner.\n\noordelen van de consulent\n  er zijn dringende redenen: ja of nee.\n";

const twoRights = (adult: string, more = ""): string => `lid 1
  De inwoner heeft recht op toeslag als geldt: de leeftijd is minder dan 18 jaar.
  De hoogte van de toeslag is € 100.

artikel 2 Volwassenen
  Effect: meedoen.

lid 1
  De inwoner heeft recht op volwassenentoeslag als geldt: de leeftijd is ${adult}.
  De hoogte van de volwassenentoeslag is € 50.
${more}`;

const adults = "  volwassenentoeslag: bedrag.\n";

const duty = (day: string): string => `${poor}lid 2
  De hoogte van de toeslag is € 100.

plicht formulier inleveren
  De inwoner levert het formulier in uiterlijk op ${day}.
  Hoort bij: toeslag.
`;

/** Defects and near misses; what mends one changes one place. */
export const slipDefects: readonly Planted[] = [
  {
    name: "of where en was meant: everybody is at least 18 or at most 67",
    text: text(age, either("de leeftijd is hoogstens 67 jaar")),
    finds: ["AND4149"],
    says: /minstens 18 jaar’ of ‘de leeftijd is hoogstens 67 jaar/u,
    mended: [["aan een van deze", "aan al deze"]],
  },
  {
    name: "somebody of 17 with an income is none of the two",
    text: text(age + income, either("het inkomen is hoogstens € 1.000 per maand")),
    finds: [],
  },
  {
    name: "a cap below what one child brings",
    text: text("  aantal kinderen: aantal, uit de BRP.\n", perChild("maar hoogstens € 200")),
    finds: ["AND4150"],
    says: /bovengrens € 200 geldt voor iedereen/u,
    mended: [["hoogstens € 200", "hoogstens € 600"]],
  },
  {
    name: "a floor above what ten children bring is passed with eleven",
    text: text("  aantal kinderen: aantal, uit de BRP.\n", perChild("maar minstens € 2.500")),
    finds: [],
  },
  {
    name: "maatwerk up to less than the rule",
    text: text(costs, departing("hoger", "hoogstens € 500")),
    finds: ["AND4151"],
    says: /hoogstens € 500\..*de gewone regel al € 500,01/u,
    mended: [["dan hoogstens € 500", "dan hoogstens € 600"]],
  },
  {
    name: "maatwerk down to more than the rule",
    text: text(costs, departing("lager", "minstens € 300")),
    finds: ["AND4151"],
    mended: [["dan minstens € 300", "dan minstens € 0"]],
  },
  {
    name: "who is exactly 18 has neither right",
    text: text(age, twoRights("meer dan 18 jaar"), adults),
    finds: ["AND4152"],
    says: /geen van beide.*Een inwoner van 18 jaar/u,
    mended: [["is meer dan 18 jaar", "is minstens 18 jaar"]],
  },
  {
    name: "who is exactly 18 has a third right of the same effect",
    text: text(
      age,
      twoRights(
        "meer dan 18 jaar",
        "\nlid 2\n  De inwoner heeft recht op jaarbonus als geldt: de leeftijd is 18 jaar.\n  De hoogte van de jaarbonus is € 75.\n",
      ),
      `${adults}  jaarbonus: bedrag.\n`,
    ),
    finds: [],
  },
  {
    name: "a question per year about a fact per month",
    text: text(
      `${income}  > Hoeveel verdient u per jaar?\n`,
      `${poor}lid 2\n  De hoogte van de toeslag is € 100.\n`,
    ),
    finds: ["AND4153"],
    says: /per jaar, maar ‘inkomen’ is per maand/u,
    mended: [["verdient u per jaar", "verdient u per maand"]],
  },
  {
    name: "a question that tells how to come from a year to a month",
    text: text(
      `${income}  > Hoeveel verdient u per maand? Weet u het per jaar? Deel dat dan door 12.\n`,
      `${poor}lid 2\n  De hoogte van de toeslag is € 100.\n`,
    ),
    finds: [],
  },
  {
    name: "two leden that leave a day open between them",
    text: text(
      income,
      `${poor}lid 2
  Dit lid geldt tot en met 30 juni 2026.
  De hoogte van de toeslag is € 100.

lid 3
  Dit lid geldt vanaf 2 juli 2026.
  De hoogte van de toeslag is € 120.
`,
    ),
    finds: ["AND4013"],
    says: /Op 1 juli 2026 is ‘hoogte van de toeslag’ niet bekend: de laatste tekst.*Peildatum: 1 juli 2026/u,
    mended: [["vanaf 2 juli", "vanaf 1 juli"]],
  },
  {
    name: "a day that is over before the ordinance begins",
    text: text(income, duty("1 december 2025")),
    finds: ["AND4075"],
    says: /formulier inleveren’ is al voorbij.*1 december 2025.*1 januari 2026/u,
    mended: [["december 2025", "december 2026"]],
  },
];
