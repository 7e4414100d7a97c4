// AND4150–AND4153: slips of the pen, in rules that can be run and say something else than was meant.

import { defineDiagnostic } from "@andersom/syntax";

export const limitDecidesAll = defineDiagnostic<{
  readonly what: string;
  readonly limit: string;
  readonly top: boolean;
}>({
  code: "AND4150",
  name: "grens-geldt-altijd",
  severity: "waarschuwing",
  summary: "Een boven- of ondergrens geldt voor iedereen, dus wat ervoor staat telt nooit mee.",
  message: ({ what, limit, top }) =>
    `De ${top ? "bovengrens" : "ondergrens"} ${limit} geldt voor iedereen: zonder die grens is ‘${what}’ altijd ${top ? "hoger" : "lager"}. Wat ervoor staat, telt dus nooit mee. Dat is bewezen voor elk huishouden.`,
  hint: ({ top }) =>
    `Kijk of het bedrag klopt. Hoort er ‘${top ? "minstens" : "hoogstens"}’ te staan? Of staat het bedrag in een andere periode?`,
});

export const departureTooLow = defineDiagnostic<{
  readonly what: string;
  readonly value: string;
  readonly limit: string;
  readonly higher: boolean;
}>({
  code: "AND4151",
  name: "maatwerk-helpt-niet",
  severity: "waarschuwing",
  summary:
    "Maatwerk mag iets hoger of lager vaststellen, maar de grens ervan ligt aan de verkeerde kant van de gewone regel.",
  message: ({ what, value, limit, higher }) =>
    `Maatwerk mag ‘${what}’ ${higher ? "hoger" : "lager"} vaststellen, maar ${higher ? "hoogstens" : "minstens"} ${limit}. Voor dit huishouden zegt de gewone regel al ${value}. Het maatwerk helpt dan niet.`,
  hint: ({ higher }) =>
    `Maak de grens van het maatwerk ${higher ? "hoger" : "lager"} dan wat de gewone regel kan geven, of kijk of een bedrag verkeerd staat.`,
});

export const betweenRights = defineDiagnostic<{
  readonly first: string;
  readonly second: string;
  readonly firstWords: string;
  readonly secondWords: string;
  readonly secondPlace: string;
}>({
  code: "AND4152",
  name: "net-ertussen",
  severity: "waarschuwing",
  summary: "Wie precies op de grens tussen twee rechten zit, krijgt geen van beide.",
  message: ({ first, second, firstWords, secondWords, secondPlace }) =>
    first === second
      ? `Hier staat ‘${firstWords}’ en in ${secondPlace} ‘${secondWords}’. Wie er precies tussenin zit, heeft geen recht op ${first}.`
      : `Voor ${first} staat er ‘${firstWords}’ en voor ${second} (${secondPlace}) ‘${secondWords}’. Wie er precies tussenin zit, krijgt geen van beide.`,
  hint: () => "Schrijf op een van de twee plaatsen ‘hoogstens’ of ‘minstens’.",
});

export const askedPerOther = defineDiagnostic<{
  readonly fact: string;
  readonly asked: string;
  readonly counted: string;
}>({
  code: "AND4153",
  name: "vraag-over-andere-periode",
  severity: "waarschuwing",
  summary: "De vraag aan de inwoner gaat over een andere periode dan het gegeven.",
  message: ({ fact, asked, counted }) =>
    `De vraag gaat over een bedrag of aantal per ${asked}, maar ‘${fact}’ is per ${counted}. Wie de vraag goed beantwoordt, geeft dus een verkeerd antwoord.`,
  hint: ({ counted }) => `Vraag het per ${counted}, of verander de periode van het gegeven.`,
});
