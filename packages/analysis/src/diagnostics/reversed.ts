// AND4063–AND4073: what an omgekeerde verordening promises, held against its own rules.

import { defineDiagnostic } from "@andersom/syntax";

export const effectWithoutRoute = defineDiagnostic<{ readonly effect: string }>({
  code: "AND4063",
  name: "effect-zonder-weg",
  severity: "waarschuwing",
  summary: "Geen recht, plicht, taak of bevoegdheid dient een effect.",
  message: ({ effect }) =>
    `Het effect ‘${effect}’ heeft geen weg: de artikelen die het noemen, geven geen recht, plicht, taak of bevoegdheid.`,
  hint: () => "Noem het effect bij een artikel dat eraan werkt, regel er iets voor, of haal het effect weg.",
});

export const refusalWithoutDeparture = defineDiagnostic<{
  readonly right: string;
  /** The heading that the maatwerk gets, and its sentence. */
  readonly heading: string;
  readonly sentence: string;
  /** The effect that the sentence names, where nowhere is said when it is reached. */
  readonly untold?: string;
}>({
  code: "AND4064",
  name: "weigering-zonder-maatwerk",
  severity: "waarschuwing",
  summary: "Een weigering heeft geen maatwerk: ook als het effect niet wordt bereikt, kan niemand afwijken.",
  message: ({ right }) =>
    `Deze weigering van ${right} heeft geen maatwerk. Wordt het effect daardoor niet bereikt, dan kan niemand er iets aan doen.`,
  hint: ({ heading, sentence, untold }) =>
    `Zet eronder de kop ‘${heading}’ met de zin ‘${sentence}’${untold === undefined ? "" : ` Zeg bij het effect ${untold} dan ook wanneer het is bereikt: ‘Bereikt volgens het oordeel van het college.’`}`,
});

export const dutyWithoutRight = defineDiagnostic<{ readonly duty: string }>({
  code: "AND4065",
  name: "plicht-zonder-recht",
  severity: "waarschuwing",
  summary: "Een plicht van de inwoner zegt niet tegenover welk recht zij staat.",
  message: ({ duty }) => `De plicht ‘${duty}’ zegt niet bij welk recht zij hoort.`,
  hint: () =>
    "Schrijf in een blok ‘plicht …’ de regel ‘Hoort bij: …’, zet de plicht in het artikel van het recht, of noem het recht in de voorwaarde.",
});

export const departureWithoutReasons = defineDiagnostic<{ readonly article: string }>({
  code: "AND4066",
  name: "maatwerk-zonder-motivering",
  severity: "waarschuwing",
  summary: "Van een regel mag worden afgeweken zonder dat iemand hoeft te zeggen waarom.",
  message: ({ article }) => `Het maatwerk in artikel ${article} vraagt geen motivering.`,
  hint: () => "Zet ‘met motivering’ in de zin, of maak er een blok ‘maatwerk bij …’ van.",
});

export const specialDataUnlimited = defineDiagnostic<{
  readonly fact: string;
  readonly dataClass: string;
  readonly first: string;
  readonly second: string;
}>({
  code: "AND4067",
  name: "bijzonder-gegeven-zonder-grens",
  severity: "waarschuwing",
  summary: "Een bijzonder persoonsgegeven telt mee voor verschillende effecten, zonder grens aan het vragen.",
  message: ({ fact, dataClass, first, second }) =>
    `‘${fact}’ is een bijzonder persoonsgegeven (${dataClass}). Het telt mee bij ${first} en bij ${second}, die een ander effect dienen, en mag bij elke hulpvraag worden gevraagd.`,
  hint: () =>
    "Zet boven het gegeven ‘Vragen alleen bij een hulpvraag over …’, of haal het weg bij het recht dat het niet nodig heeft.",
});

export const forbiddenQuestion = defineDiagnostic<{
  readonly outcome: string;
  readonly fact: string;
  readonly limit: string;
  readonly right: string;
}>({
  code: "AND4068",
  name: "verboden-vraag",
  severity: "waarschuwing",
  summary: "Een uitkomst hangt af van een gegeven dat bij die hulpvraag niet mag worden gevraagd.",
  message: ({ outcome, fact, limit, right }) =>
    `${outcome} hangt af van ‘${fact}’. Dat mag de gemeente alleen vragen ${limit}. Wie alleen om ${right} vraagt, krijgt dus nooit een uitkomst.`,
  hint: () =>
    "Voeg dit onderwerp toe aan ‘Vragen alleen bij …’, of maak de regel zo dat hij het gegeven niet nodig heeft.",
});

export const refusingConsentCosts = defineDiagnostic<{
  readonly place: string;
  readonly fact: string;
  readonly what: string;
}>({
  code: "AND4069",
  name: "nee-zeggen-kost-iets",
  severity: "waarschuwing",
  summary:
    "Wie geen toestemming geeft om een gegeven te delen, verliest iets, terwijl beloofd is dat dat niet zo is.",
  message: ({ place, fact, what }) =>
    `${place} belooft: zonder toestemming verandert geen recht. Maar wie ‘${fact}’ niet deelt, houdt ${what}.`,
  hint: () =>
    "Haal het gegeven uit de lijst van wat wordt gedeeld, of vertel de inwoner wat nee zeggen kost.",
});

export const openToChildren = defineDiagnostic<{
  readonly right: string;
  readonly article: string;
  readonly judgement: string;
}>({
  code: "AND4070",
  name: "open-voor-kinderen",
  severity: "waarschuwing",
  summary: "Een recht heeft geen leeftijd: of een kind het krijgt, hangt alleen af van een oordeel.",
  message: ({ right, article, judgement }) =>
    `Artikel ${article} heeft geen leeftijd. Of een kind van 12 jaar recht heeft op ${right}, hangt alleen af van het oordeel ‘${judgement}’.`,
  hint: () => "Zet een leeftijd bij de voorwaarden, of zeg in het artikel dat het ook voor kinderen is.",
});

export const familyRightTwice = defineDiagnostic<{ readonly right: string }>({
  code: "AND4071",
  name: "dubbel-gezinsrecht",
  severity: "waarschuwing",
  summary: "Twee partners krijgen allebei een bedrag dat voor het hele gezin is berekend.",
  message: ({ right }) =>
    `Twee leden van hetzelfde gezin krijgen allebei ${right}, elk voor het hele gezin. Bedoelt u één keer per gezin?`,
  hint: () => "Schrijf bij het recht: ‘Dit recht geldt 1 keer per gezin per 12 maanden.’",
});

export const sameHoursTwice = defineDiagnostic<{
  readonly duty: string;
  readonly needs: string;
  readonly fact: string;
  readonly hours: string;
  readonly together: string;
}>({
  code: "AND4073",
  name: "dezelfde-uren-twee-keer",
  severity: "waarschuwing",
  summary:
    "Een plicht vraagt uren van een inwoner die de verordening ook voor iets anders telt; er is geen botsing geregeld.",
  message: ({ duty, needs, fact, hours, together }) =>
    `De plicht ‘${duty}’ is nagekomen bij ${needs}. ‘${fact}’ kan daarnaast ${hours} zijn: samen ${together}, meer dan een werkweek van 40 uur. Er is geen botsing geregeld.`,
  hint: () => "Voeg een ‘botsing’ toe die zegt voor welke uren de plicht rust.",
});
