// Planted bounds of which one place counts the number itself and another does not, and near misses that must be left alone.

import { text } from "./drift.js";
import type { Planted } from "./planted.js";

type Change = readonly [string, string];

/** The ordinance of drift, with this explanation and with changes elsewhere. */
function written(uitleg: string, ...changes: readonly Change[]): string {
  return changes.reduce((made, [from, to]) => {
    if (!made.includes(from)) throw new Error(`not in the text: ${from}`);
    return made.replace(from, to);
  }, text(uitleg));
}

const found = (name: string, uitleg: string, mended: Change, says: RegExp, ...changes: readonly Change[]): Planted => ({
  name,
  text: written(uitleg, ...changes),
  finds: ["AND4145"],
  says,
  mended: [mended],
}); // prettier-ignore
const alone = (name: string, uitleg: string, ...changes: readonly Change[]): Planted => ({
  name,
  text: written(uitleg, ...changes),
  finds: [],
});
const income = "het inkomen is hoogstens 120% van de bijstandsnorm";
/** A date as the third condition. */
const born = (relation: string): Change => [
  `${income}.`,
  `${income};\n    c. de geboortedatum ligt ${relation} 1 maart 2009.`,
];
const effect = "  > Iedereen doet mee.";

export const edgeDefects: readonly Planted[] = [
  found(
    "older than in the uitleg, at least in the rule",
    "Bent u ouder dan 18? Dan betalen wij mee.",
    ["ouder dan 18?", "18 jaar of ouder?"],
    /De uitleg zegt ‘ouder dan 18’: precies 18 jaar hoort er niet bij\. Artikel 1 lid 1 onderdeel a zegt ‘minstens 18 jaar’: precies 18 jaar hoort er wel bij\./u,
  ),
  found(
    "the rule is changed and the uitleg is not",
    "Bent u 18 jaar of ouder? Dan betalen wij mee.",
    ["18 jaar of ouder", "ouder dan 18 jaar"],
    /‘18 jaar of ouder’: precies 18 jaar hoort er wel bij\. Artikel 1 lid 1 onderdeel a zegt ‘meer dan 18 jaar’/u,
    ["minstens 18 jaar", "meer dan 18 jaar"],
  ),
  found(
    "less than in the uitleg, at most in the rule",
    "Is uw inkomen minder dan 120% van de norm? Dan betalen wij mee.",
    ["minder dan 120%", "hoogstens 120%"],
    /‘minder dan 120%’: precies 120% hoort er niet bij\. Artikel 1 lid 1 onderdeel b zegt ‘hoogstens 120%’/u,
  ),
  found(
    "from in the text for residents, more than in the rule",
    "Wij betalen mee.",
    ["vanaf € 1.900", "boven € 1.900"],
    /De tekst voor inwoners zegt ‘vanaf € 1\.900’/u,
    ["lid 3\n", "lid 3\n  De inwoner heeft geen recht op sportbijdrage als het inkomen meer dan € 1.900 per maand is.\n\nlid 4\n"],
    ["uitleg\n", "publiek bij lid 3\n  > Het inkomen telt mee: vanaf € 1.900 per maand krijgt u niets.\n\nuitleg\n"],
  ),
  found(
    "neither counts who is exactly there",
    "Is uw inkomen meer dan 120% van de norm? Dan betaalt u alles zelf.",
    ["minder dan 120%", "hoogstens 120%"],
    /precies 120% hoort er niet bij\. Artikel 1 lid 1 onderdeel b zegt ‘minder dan 120%’: precies 120% hoort er ook niet bij/u,
    ["hoogstens 120%", "minder dan 120%"],
  ),
  found(
    "the text of the effect",
    "Wij betalen mee.",
    ["ouder dan 18 jaar is", "18 jaar of ouder is"],
    /De omschrijving zegt ‘ouder dan 18 jaar’/u,
    [effect, "  > Iedereen die ouder dan 18 jaar is, doet mee."],
  ),
  found(
    "two rules about one income",
    "Wij betalen mee.",
    ["inkomen is minder dan € 1.900", "inkomen is hoogstens € 1.900"],
    /Artikel 2 zegt ‘minder dan € 1\.900’: precies € 1\.900 hoort er niet bij\. Artikel 1 lid 1 onderdeel b zegt ‘hoogstens € 1\.900’/u,
    [income, "het inkomen is hoogstens € 1.900 per maand"],
    ["  sportbijdrage: bedrag per jaar.\n", "  sportbijdrage: bedrag per jaar.\n  zwemles: lessen.\n"],
    ["uitleg\n  > Wij betalen mee.\n", "artikel 2 Zwemles\n  Effect: meedoen.\n  De inwoner heeft recht op zwemles als geldt: het inkomen is minder dan € 1.900 per maand.\n"],
  ),
  found(
    "a row of a table",
    "Is uw inkomen minder dan € 1.200 per maand? Dan is de sportbijdrage het hoogst.",
    ["minder dan € 1.200", "hoogstens € 1.200"],
    /Artikel 1 zegt ‘hoogstens € 1\.200’/u,
    [
      "    | geldig vanaf   | hoogte         |\n    | 1 maart 2026   | € 150 per jaar |\n    | 1 januari 2027 | € 156 per jaar |",
      "    | het inkomen                 | hoogte         |\n    | hoogstens € 1.200 per maand | € 150 per jaar |\n    | meer dan € 1.200 per maand  | € 100 per jaar |",
    ],
  ),
  found(
    "born after in the uitleg, from in the rule",
    "Bent u geboren na 1 maart 2009? Dan betalen wij mee.",
    ["na 1 maart 2009", "vanaf 1 maart 2009"],
    /De uitleg zegt ‘na 1 maart 2009’: precies 1 maart 2009 hoort er niet bij\. Artikel 1 lid 1 onderdeel c zegt ‘vanaf 1 maart 2009’: precies 1 maart 2009 hoort er wel bij\./u,
    born("vanaf"),
  ),
  found(
    "born before in the uitleg, at the latest in the rule",
    "Bent u voor 1 maart 2009 geboren? Dan betalen wij mee.",
    ["voor 1 maart 2009", "tot en met 1 maart 2009"],
    /‘voor 1 maart 2009’: precies 1 maart 2009 hoort er niet bij\. Artikel 1 lid 1 onderdeel c zegt ‘uiterlijk op 1 maart 2009’/u,
    born("uiterlijk op"),
  ),
  found(
    "up to and including in the uitleg, before in the rule",
    "Bent u geboren op 1 maart 2009 of eerder? Dan betalen wij mee.",
    ["op 1 maart 2009 of eerder", "voor 1 maart 2009"],
    /‘1 maart 2009 of eerder’: precies 1 maart 2009 hoort er wel bij\. Artikel 1 lid 1 onderdeel c zegt ‘voor 1 maart 2009’/u,
    born("voor"),
  ),
  alone("the same date in other words", "Bent u geboren op 1 maart 2009 of later? Dan betalen wij mee.", born("vanaf")),
  alone("the other side of a date", "Bent u geboren vanaf 1 maart 2009? Dan betalen wij niet mee.", born("voor")),
  alone("a date that is denied", "Bent u niet na 1 maart 2009 geboren? Dan betalen wij mee.", born("uiterlijk op")),
  alone("up to a date, which may be meant either way", "Bent u geboren tot 1 maart 2009? Dan betalen wij mee.", born("uiterlijk op")),
  alone("a date about something else", "Na 1 maart 2009 is de sporthal gesloten.", born("vanaf")),
  alone("the day on which a table begins", "Na 1 maart 2026 is de bijdrage hoger."),
  alone("the same bound in other words", "Bent u vanaf 18 jaar? Dan betalen wij mee."),
  alone("the other side of the same bound", "Bent u jonger dan 18 jaar? Dan betalen wij niet mee."),
  alone("the other side of a limit", "Is uw inkomen hoger dan 120% van de norm? Dan betalen wij niet mee."),
  alone("a limit that is denied", "Is uw inkomen niet hoger dan 120% van de norm? Dan betalen wij mee."),
  alone("an amount up to a limit, which may be meant either way", "Tot 120% van de norm betalen wij mee."),
  alone("the age of somebody else", "Is uw kind ouder dan 18 jaar? Dan betalen wij ook mee."),
  alone("a number about something else", "Er zijn meer dan 8 weken per jaar zonder sport."),
  alone("a worked example", "Bijvoorbeeld: Emma is ouder dan 18 jaar."),
  alone(
    "brackets that meet",
    "Wij betalen mee.",
    [
      "    | geldig vanaf   | hoogte         |\n    | 1 maart 2026   | € 150 per jaar |\n    | 1 januari 2027 | € 156 per jaar |",
      "    | het inkomen                 | hoogte         |\n    | hoogstens € 1.200 per maand | € 150 per jaar |\n    | meer dan € 1.200 per maand  | € 100 per jaar |",
    ],
  ),
  alone(
    "the old and the new text of a lid",
    "Wij betalen mee.",
    ["lid 3\n", "lid 3\n  Dit lid geldt tot en met 31 december 2026.\n  De inwoner heeft geen recht op sportbijdrage als het inkomen meer dan € 1.900 per maand is.\n\nlid 3\n  Dit lid geldt vanaf 1 januari 2027.\n  De inwoner heeft geen recht op sportbijdrage als het inkomen minstens € 1.900 per maand is.\n\nlid 4\n"],
  ),
]; // prettier-ignore
