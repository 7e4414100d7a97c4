// Planted defects against the laws on board: the real ones that were found in ordinances, and the bounds and terms of the law.

import type { Planted } from "./planted.js";

const header = (
  uses: string,
  basis: string,
  rest = "",
): string => `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 maart 2026.
  Gebruikt: ${uses}.
${basis === "" ? "" : `  Gelet op ${basis}.\n`}${rest}
effect meedoen
  > Iedereen doet mee.
`;

const help = `
voorzieningen
  hulp in het huishouden: ja of nee.

oordelen van de consulent
  de inwoner heeft hulp nodig: ja of nee.
  > Heeft deze inwoner hulp nodig?
`;

const grant = `
artikel 1 Hulp
  Effect: meedoen.
  Grondslag: artikel 2.1.3 lid 2 onderdeel a Wmo 2015.

  De inwoner heeft recht op hulp in het huishouden als aan al deze voorwaarden is voldaan:
    a. de inwoner heeft hulp nodig;
    b. de leeftijd is minstens 18 jaar.
`;

const age = `
gegevens van de inwoner, meervoud inwoners
  geboortedatum: datum, uit de BRP.
  > Wanneer bent u geboren?

  De leeftijd is het aantal volle jaren tussen de geboortedatum en de peildatum.
`;

/** A contribution with a bound that the law has not: 5% of the income. */
const contribution = `${header("Wmo 2015", "")}${help}
gegevens van de inwoner over geld, meervoud inwoners
  inkomen: bedrag per maand.

artikel 1 Bijdrage
  Effect: meedoen.
  Grondslag: artikel 2.1.4a lid 1 Wmo 2015.

lid 1
  De inwoner heeft recht op hulp in het huishouden als de inwoner heeft hulp nodig.

lid 2
  De bijdrage per maand is 5% van het inkomen, naar beneden afgerond op hele centen.
`;

const route = (talk: string, decision: string): string => `${header("Wgs", "")}
artikel 1 Schuldhulp
  Effect: meedoen.
  Grondslag: artikel 4 en artikel 4a lid 3 Wgs.

stap 1 melding
  De inwoner meldt zijn vraag.

stap 2 gesprek
  De gemeente voert een gesprek met de inwoner binnen ${talk} na de melding.

stap 3 besluit
  De gemeente neemt een besluit binnen ${decision} na het gesprek.

artikel 2 Bij spoed
  Effect: meedoen.

  In afwijking van stap 2 geldt: de gemeente voert een gesprek met de inwoner binnen 3 werkdagen na de melding
    als de inwoner verliest binnenkort de woning.
  De Algemene termijnenwet geldt voor de termijnen in deze verordening.
`;

const supplement = (condition: string, often = ""): string => `${header("Participatiewet", "")}
voorzieningen
  inkomenstoeslag: bedrag.

artikel 1 Inkomenstoeslag
  Effect: meedoen.
  Grondslag: artikel 8 lid 1 onderdeel b Participatiewet.

lid 1
  De inwoner heeft recht op inkomenstoeslag als aan al deze voorwaarden is voldaan:
    a. ${condition};
    b. de inwoner heeft de pensioenleeftijd niet bereikt.
${often}
lid 2
  De hoogte van de inkomenstoeslag is € 350.
`;

const reduction = (power: string, floor: string): string => `${header("Participatiewet", "")}
gegevens van de inwoner
  de inwoner krijgt een uitkering: ja of nee.

oordelen van de consulent
  de inwoner heeft dringende redenen: ja of nee.
  > Raakt deze verlaging de inwoner te hard?

artikel 1 Verlaging
  Effect: meedoen.
  Grondslag: artikel 8 lid 1 onderdeel a Participatiewet${power}.

lid 1
  Het percentage van de verlaging is 30% als de inwoner krijgt een uitkering.
  Het percentage van de verlaging is 0% als de inwoner krijgt geen uitkering.

maatwerk bij lid 1
  De gemeente mag het percentage van de verlaging lager vaststellen als de inwoner heeft dringende redenen.
  Het percentage van de verlaging is dan minstens ${floor}.
`;

const counterpart = (end: string): string => `${header("Participatiewet", "")}
gegevens van de inwoner
  de inwoner krijgt een uitkering: ja of nee.

artikel 1 Tegenprestatie
  Effect: meedoen.
  Grondslag: artikel 8a lid 1 onderdeel b Participatiewet.

plicht tegenprestatie
  De inwoner doet iets nuttigs voor de samenleving.
  Hoort bij: bijstand.
  Geldt zolang de inwoner een uitkering krijgt.
${end}`;

export const lawDefects: readonly Planted[] = [
  {
    name: "stale reference: Jeugdwet 2.12 for price and quality is now 2.11 lid 2",
    text: `${header("Jeugdwet", "artikel 2.12 Jeugdwet")}
artikel 1 Goede hulp
  Effect: meedoen.

  De gemeente betaalt een prijs die past bij de kwaliteit.
  De gemeente spreekt af hoe hulp doorloopt na het einde van een contract.
`,
    finds: ["AND4057"],
    says: /gaat nu over aanbesteden.*artikel 2\.11 lid 2 Jeugdwet/u,
    mended: [["artikel 2.12 Jeugdwet", "artikel 2.11 lid 2 Jeugdwet"]],
  },
  {
    name: "stale reference: Jeugdwet 8.1.1 lid 4 for help from one's own network is now lid 3",
    text: `${header("Jeugdwet", "artikel 8.1.1 lid 4 Jeugdwet")}
artikel 1 Pgb
  Effect: meedoen.

  De gemeente spreekt met de inwoner af wie de hulp geeft.
`,
    finds: ["AND4057"],
    says: /artikel 8\.1\.1 lid 3/u,
    mended: [["8.1.1 lid 4", "8.1.1 lid 3"]],
  },
  {
    name: "dangling reference: Participatiewet 8 lid 1 onderdeel d does not exist",
    text: `${header("Participatiewet", "artikel 8 lid 1 onderdeel d Participatiewet")}
artikel 1 Verlaging
  Effect: meedoen.

  De gemeente kan de bijstand verlagen.
`,
    finds: ["AND4057"],
    says: /bestaat niet meer.*onderdeel c/u,
    mended: [["onderdeel d", "onderdeel c"]],
  },
  {
    name: "duplicate numbering: Participatiewet 18 lid 8 is two leden",
    text: `${header("Participatiewet", "artikel 18 lid 8 Participatiewet")}
artikel 1 Verlaging
  Effect: meedoen.

  De gemeente kan de bijstand verlagen.
`,
    finds: ["AND4057"],
    says: /twee leden met nummer 8/u,
    mended: [["artikel 18 lid 8", "artikel 18 lid 7"]],
  },
  {
    name: "an article that a law with all its articles does not have",
    text: `${header("Zorgwet", "artikel 12 Zorgwet")}
artikel 1 Zorg
  Effect: meedoen.

  De gemeente kan zorg geven.

// bestand: zorgwet.andersom
wet Zorgwet
  Artikelen: alle.

artikel 11 Zorg
`,
    finds: ["AND4057"],
    says: /heeft geen artikel 12/u,
    mended: [["artikel 12", "artikel 11"]],
  },
  {
    name: "lapsed basis: a study supplement of one's own, which article 36b of the Participatiewet regulates itself since 2022",
    text: `${header("Participatiewet", "artikel 36b Participatiewet")}
voorzieningen
  studietoeslag: bedrag per jaar.

gegevens van de inwoner
  de inwoner volgt een studie: ja of nee.

artikel 1 Studietoeslag
  Effect: meedoen.

  De inwoner heeft recht op studietoeslag als de inwoner volgt een studie.
  De hoogte van de studietoeslag is € 1.200 per jaar.
`,
    finds: ["AND4052"],
    says: /artikel 36b Participatiewet/u,
  },
  {
    name: "check 19: a tegenprestatie that goes on after 2026",
    text: counterpart(""),
    finds: ["AND4058"],
    says: /31 december 2026/u,
    mended: [["een uitkering krijgt.\n", "een uitkering krijgt.\n  Vervalt op 1 januari 2027.\n"]],
  },
  {
    name: "mandatory contents: what the Wmo asks, of an ordinance that names 2.1.3 whole",
    text: `${header("Wmo 2015", "artikel 2.1.3 lid 2 onderdeel a en artikel 2.1.6 Wmo 2015")}${age}${help}${grant}`,
    finds: ["AND4050"],
    says: /artikel 2\.1\.6 Wmo 2015.*waardering voor mantelzorgers/u,
    mended: [[" en artikel 2.1.6", ""]],
  },
  {
    name: "check 19: an article with the basis and without what it asks",
    text: `${header("Participatiewet", "")}
gegevens van de inwoner
  de inwoner werkt met behoud van uitkering: ja of nee.

artikel 1 Hulp naar werk
  Effect: meedoen.
  Grondslag: artikel 8a lid 1 onderdeel d Participatiewet.

  De gemeente kan begeleiding geven als de inwoner werkt met behoud van uitkering.
`,
    finds: ["AND4051"],
    says: /premie bij onbeloond additioneel werk/u,
    mended: [
      [
        "als de inwoner werkt met behoud van uitkering.",
        "als de inwoner werkt met behoud van uitkering.\n  De premie is € 600 per jaar.",
      ],
    ],
  },
  {
    name: "a contribution above the highest of the Wmo",
    text: contribution,
    finds: ["AND4053"],
    says: /artikel 2\.1\.4/u,
    mended: [["van het inkomen, naar", "van het inkomen, maar hoogstens de hoogste bijdrage, naar"]],
  },
  {
    name: "a contribution of somebody younger than eighteen",
    text: `${header("Wmo 2015, Participatiewet", "")}${help}
gegevens van de inwoner over geld
  inkomen: bedrag per maand.

artikel 1 Bijdrage
  Effect: meedoen.
  Grondslag: artikel 2.1.4a lid 1 Wmo 2015.

lid 1
  De inwoner heeft recht op hulp in het huishouden als aan al deze voorwaarden is voldaan:
    a. de inwoner heeft hulp nodig;
    b. de leeftijd is minstens 12 jaar.

lid 2
  De bijdrage per maand is 5% van het inkomen, maar hoogstens de hoogste bijdrage, naar beneden afgerond op hele centen.
`,
    finds: ["AND4053"],
    says: /3\.8 lid 3 onderdeel e Uitvoeringsbesluit Wmo 2015/u,
    mended: [
      [
        "op hele centen.\n",
        "op hele centen,\n    tenzij anders bepaald.\n  De bijdrage per maand is € 0 per maand als de leeftijd is minder dan 18 jaar.\n",
      ],
    ],
  },
  {
    name: "a contribution for a wheelchair",
    text: `${header("Wmo 2015", "")}
gegevens van de inwoner
  de inwoner heeft een rolstoel: ja of nee.

artikel 1 Rolstoel
  Effect: meedoen.

  De bijdrage voor een rolstoel is € 10 per maand als de inwoner heeft een rolstoel.
`,
    finds: ["AND4052"],
    says: /rolstoel/u,
    mended: [["De bijdrage voor een rolstoel", "De bijdrage voor een scooter"]],
  },
  {
    name: "a talk about debts after five weeks",
    text: route("5 weken", "8 weken"),
    finds: ["AND4054"],
    says: /artikel 4 lid 1 Wgs/u,
    mended: [["5 weken", "4 weken"]],
  },
  {
    name: "a decision about debts after nine weeks",
    text: route("4 weken", "9 weken"),
    finds: ["AND4054"],
    says: /artikel 4a lid 3 Wgs/u,
    mended: [["9 weken", "56 dagen"]],
  },
  {
    name: "no shorter term for who loses a home",
    text: mendedOf(route("4 weken", "8 weken"), "3 werkdagen", "2 weken"),
    finds: ["AND4055"],
    says: /3 werkdagen/u,
    mended: [["2 weken", "2 werkdagen"]],
  },
  {
    name: "a supplement from eighteen years",
    text: supplement("de leeftijd is minstens 18 jaar"),
    finds: ["AND4053"],
    says: /artikel 36 lid 1 Participatiewet/u,
    mended: [["minstens 18", "minstens 21"]],
  },
  {
    name: "a supplement per calendar year, next to twelve months in the law",
    text: supplement("de leeftijd is minstens 21 jaar", "  Dit recht geldt 1 keer per kalenderjaar.\n"),
    finds: ["AND4053"],
    says: /artikel 36 lid 3 Participatiewet/u,
    mended: [["per kalenderjaar", "per 12 maanden"]],
  },
  {
    name: "check 9: a floor for urgent reasons that the law does not have",
    text: reduction(" en artikel 18 lid 10 Participatiewet", "5%"),
    finds: ["AND4061"],
    says: /artikel 18 lid 10 Participatiewet/u,
    mended: [["minstens 5%", "minstens 0%"]],
  },
  { name: "a floor for maatwerk of one's own is no finding", text: reduction("", "5%"), finds: [] },
  {
    name: "a trial placement of three months",
    text: `${header("Participatiewet", "")}
artikel 1 Proefplaats
  Effect: meedoen.
  Grondslag: artikel 8a lid 2 onderdeel d Participatiewet.

  De gemeente kan een proefplaats regelen.
  De duur van een proefplaats is 3 maanden.
`,
    finds: ["AND4053"],
    says: /artikel 8a lid 2 onderdeel d/u,
    mended: [["3 maanden", "2 maanden"]],
  },
  {
    name: "a height that the college chooses",
    text: `${header("Participatiewet", "")}
voorzieningen
  inkomenstoeslag: bedrag.

artikel 1 Inkomenstoeslag
  Effect: meedoen.
  Grondslag: artikel 8 lid 1 onderdeel b en artikel 8 lid 2 Participatiewet.

lid 1
  De inwoner heeft recht op inkomenstoeslag als aan al deze voorwaarden is voldaan:
    a. de leeftijd is minstens 21 jaar;
    b. de inwoner heeft de pensioenleeftijd niet bereikt.
  De inwoner heeft een langdurig laag inkomen als geldt: de leeftijd is minstens 21 jaar.

lid 2
  Het college bepaalt de hoogte van de inkomenstoeslag.
`,
    finds: ["AND4056"],
    mended: [
      ["Het college bepaalt de hoogte van de inkomenstoeslag.", "De hoogte van de inkomenstoeslag is € 350."],
    ],
  },
  {
    name: "a term in weeks, and nothing about the days on which nobody works",
    text: `${header("Wmo 2015", "")}
artikel 1 Onderzoek
  Effect: meedoen.

stap 1 melding
  De inwoner meldt zijn vraag.

stap 2 onderzoek
  De gemeente onderzoekt de vraag binnen 6 weken na de melding.
`,
    finds: ["AND4060"],
    mended: [["binnen 6 weken", "binnen 5 werkdagen"]],
  },
];

function mendedOf(text: string, from: string, to: string): string {
  return text.replace(from, to);
}
