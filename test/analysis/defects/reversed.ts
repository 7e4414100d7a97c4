// Planted defects of an omgekeerde verordening: promises, room to depart, questions and duties that do not fit each other.

import type { Planted } from "./planted.js";

const header = `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 maart 2026.

effect meedoen
  > Iedereen doet mee.
`;

const people = `
gegevens van de inwoner, meervoud inwoners

  geboortedatum: datum, uit de BRP.
  > Wanneer bent u geboren?
  de inwoner ontvangt bijstand: ja of nee.
  > Krijgt u bijstand?
  beschikbare uren: aantal uren per week.
  > Hoeveel uur per week kunt u werken?
  uren zorg overdag: aantal uren per week.
  > Hoeveel uur per week bent u overdag nodig voor een kind?

  De leeftijd is het aantal volle jaren tussen de geboortedatum en de peildatum.
`;

const work = (rest: string): string => `${header}${people}
voorzieningen
  jeugdhulp: ja of nee.

artikel 1 Plichten
  Effect: meedoen.

lid 1
  De inwoner heeft recht op jeugdhulp als de uren zorg overdag zijn minstens 1 uur per week.

lid 2
plicht werk zoeken
  De inwoner zoekt werk.
  Hoort bij: bijstand.
  Geldt zolang de inwoner bijstand ontvangt.
  Nagekomen als de beschikbare uren minstens 36 uur per week zijn.
${rest}`;

const treatment = (condition: string): string => `${header}${people}
voorzieningen
  vergoeding van een behandeling: bedrag per jaar.

oordelen van de consulent
  de inwoner heeft een behandeling nodig om te werken: ja of nee.
  > Kan de inwoner na deze behandeling weer werken?

artikel 1 Een behandeling die nodig is om te werken
  Effect: meedoen.

lid 1
  De inwoner heeft recht op vergoeding van een behandeling als aan al deze voorwaarden is voldaan:
    a. de inwoner ontvangt bijstand;
    b. de inwoner heeft een behandeling nodig om te werken${condition}.

lid 2
  De hoogte van de vergoeding van een behandeling is € 600 per jaar.
`;

const family = (limit: string, amount = "€ 250 per jaar maal het aantal kinderen"): string => `${header}
voorzieningen
  kindbijdrage: bedrag per jaar.

gegevens van de inwoner, meervoud inwoners
  partner: nul of een inwoner, uit de BRP.
  > Hebt u een partner?
  kinderen: nul of meer inwoners, per stuk kind, uit de BRP.
  > Hebt u kinderen?
  kosten voor de kinderen: bedrag per jaar.
  > Hoeveel betaalde u zelf voor sport en school?

begrip gezin
  > U, uw partner en uw kinderen.
  is de inwoner samen met de partner samen met de kinderen.

artikel 1 Kinderen doen mee
  Effect: meedoen.

lid 1
  De inwoner heeft recht op kindbijdrage als het aantal kinderen minstens 1 is.

lid 2
  De hoogte van de kindbijdrage is ${amount}.
${limit}`;

const contribution = (subjects: string): string => `${header}
voorzieningen
  hulp in het huishouden: ja of nee.
  schuldhulp: ja of nee.

gegevens van de inwoner over hulp, meervoud inwoners
  de inwoner ervaart beperkingen: ja of nee.
  > Lukt het u niet meer om alles zelf te doen?

gegevens van de inwoner over geld

Vragen alleen bij een hulpvraag over ${subjects}.

  inkomen: bedrag per maand.
  > Hoeveel geld krijgt u per maand?
  de inwoner heeft schulden: ja of nee.
  > Hebt u schulden?

artikel 1 Hulp in het huishouden
  Effect: meedoen.

lid 1
  De inwoner heeft recht op hulp in het huishouden als de inwoner ervaart beperkingen.

lid 2
  De bijdrage per maand is 1% van het inkomen, naar beneden afgerond op hele centen,
    als de inwoner heeft recht op hulp in het huishouden.

artikel 2 Schuldhulp
  Effect: meedoen.

  De inwoner heeft recht op schuldhulp als de inwoner heeft schulden.
`;

const consent = (shared: string): string => `${header}${people}
voorzieningen
  jeugdhulp: ja of nee.

gegevens van de inwoner over het gezin
  ouders: nul of meer inwoners, per stuk ouder, uit de BRP.
  > Wie zijn uw ouders?
  de inwoner heeft vragen over opvoeden: ja of nee.
  > Wilt u hulp bij het opvoeden?

artikel 2.4 Regie
  Effect: meedoen.

lid 1
toestemming om gegevens te delen
  De gemeente deelt deze gegevens met de regisseur:
    a. ${shared}.
  Toestemming geeft:
    | leeftijd           | wie        |
    | minstens 16 jaar   | de inwoner |
    | minder dan 16 jaar | de ouders  |
  Geldt 12 maanden.
  Zonder toestemming verandert geen recht.

artikel 2.5 Hulp
  Effect: meedoen.

lid 1
  De inwoner heeft recht op jeugdhulp als de inwoner heeft vragen over opvoeden.

lid 2
plicht werk zoeken
  De inwoner zoekt werk.
  Hoort bij: bijstand.
  Geldt zolang de inwoner bijstand ontvangt.

artikel 2.6 Als regels elkaar tegenwerken
  Effect: meedoen.

botsing zorg voor een kind en werk
  Tussen de plicht werk zoeken en het recht op jeugdhulp.
  Geldt als de beschikbare uren plus de uren zorg overdag meer dan 40 uur per week zijn.
  Dan gaat het recht op jeugdhulp voor.
`;

export const reversedDefects: readonly Planted[] = [
  {
    name: "check 10: hours of work and of care, and no botsing",
    text: work(""),
    finds: ["AND4073"],
    says: /werk zoeken.*36 uur per week.*uren zorg overdag.*Er is geen botsing geregeld/u,
    mended: [
      [
        "minstens 36 uur per week zijn.\n",
        `minstens 36 uur per week zijn.

botsing zorg voor een kind en werk
  Tussen de plicht werk zoeken en het recht op jeugdhulp.
  Geldt als de beschikbare uren plus de uren zorg overdag meer dan 40 uur per week zijn.
  Dan gaat het recht op jeugdhulp voor.
`,
      ],
    ],
  },
  {
    name: "check 11: both parents get what is for the family",
    text: family(""),
    finds: ["AND4071"],
    says: /allebei kindbijdrage.*één keer per gezin/u,
    mended: [
      ["aantal kinderen.\n", "aantal kinderen.\n  Dit recht geldt 1 keer per gezin per 12 maanden.\n"],
    ],
  },
  {
    name: "costs that each parent has alone are two rights",
    text: family("", "de kosten voor de kinderen"),
    finds: [],
  },
  {
    name: "check 14: a contribution hangs on an income that may not be asked",
    text: contribution("schuldhulp"),
    finds: ["AND4068"],
    says: /bijdrage.*hangt af van ‘inkomen’.*nooit een uitkomst/u,
    mended: [["over schuldhulp.", "over schuldhulp, of als er een bijdrage wordt berekend."]],
  },
  {
    name: "check 15: a treatment is open to children",
    text: treatment(""),
    finds: ["AND4070"],
    says: /kind van 12 jaar.*oordeel/u,
    mended: [["om te werken.\n\nlid 2", "om te werken;\n    c. de leeftijd is minstens 18 jaar.\n\nlid 2"]],
  },
  {
    name: "check 20: refusing consent costs a duty",
    text: consent("de uren zorg overdag"),
    finds: ["AND4069"],
    says: /Artikel 2\.4 lid 1 belooft.*uren zorg overdag.*volle plicht|Artikel 2\.4 lid 1 belooft.*uren zorg overdag/u,
    mended: [["    a. de uren zorg overdag.", "    a. de inwoner heeft vragen over opvoeden."]],
  },
  {
    name: "a refusal without maatwerk",
    text: `${header}${people}
voorzieningen
  jeugdhulp: ja of nee.

artikel 1 Jeugdhulp
  Effect: meedoen.

lid 1
  De inwoner heeft recht op jeugdhulp als de leeftijd is minder dan 18 jaar.

lid 2
  De inwoner heeft geen recht op jeugdhulp als de inwoner ontvangt bijstand.
`,
    finds: ["AND4064"],
    mended: [
      [
        "als de inwoner ontvangt bijstand.\n",
        "als de inwoner ontvangt bijstand.\n\nmaatwerk bij lid 2\n  De gemeente mag afwijken ten gunste van de inwoner als de leeftijd is minder dan 18 jaar.\n",
      ],
    ],
  },
  {
    name: "an exception to the maatwerk of the whole ordinance leaves a refusal alone",
    text: `${header}${people}
voorzieningen
  jeugdhulp: ja of nee.

artikel 1 Jeugdhulp
  Effect: meedoen.

lid 1
  De inwoner heeft recht op jeugdhulp als de leeftijd is minder dan 18 jaar.

lid 2
  De inwoner heeft geen recht op jeugdhulp als de inwoner ontvangt bijstand.

artikel 2 Uitzondering
  Effect: meedoen.

maatwerk bij deze verordening, behalve artikel 1
  De gemeente mag afwijken ten gunste van de inwoner als de inwoner ontvangt bijstand.
`,
    finds: ["AND4064"],
    mended: [[", behalve artikel 1", ""]],
  },
  {
    name: "an effect that only prose serves",
    text: `${header}
effect weten waar u aan toe bent
  > De inwoner weet wat er gebeurt.

artikel 1 Hulp
  Effect: meedoen.

  De gemeente kan hulp geven.

artikel 2 Uitleg
  Effect: weten waar u aan toe bent.

  > Wij leggen het goed uit.
`,
    finds: ["AND4063"],
    mended: [["  > Wij leggen het goed uit.", "  De gemeente legt elk besluit uit in gewone taal."]],
  },
];
