// AND4150–AND4163: slips of the pen, in rules that can be run and say something else than was meant.

import { capital } from "@andersom/runtime";
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

export const meansReversed = defineDiagnostic<{
  readonly right: string;
  readonly means: string;
  readonly words: string;
  readonly because: string;
}>({
  code: "AND4154",
  name: "draagkracht-omgekeerd",
  severity: "waarschuwing",
  summary:
    "Wie niets heeft, krijgt een recht nooit, en wie meer heeft wel, terwijl het voor mensen met weinig is.",
  message: ({ right, means, words, because }) =>
    `Door ‘${words}’ krijgt wie € 0 aan ${means} heeft nooit ${right}, en wie meer heeft wel. Maar ${because}. Dat is bewezen voor elk huishouden.`,
  hint: () =>
    "Kijk of het woord in de voorwaarde andersom hoort te zijn: ‘hoogstens’ waar nu ‘minstens’ of ‘meer dan’ staat. In een weigering is het net omgekeerd.",
});

export const paidTwice = defineDiagnostic<{
  readonly rights: readonly string[];
  readonly costs: string;
  readonly paid: string;
  readonly bill: string;
}>({
  code: "AND4155",
  name: "samen-meer-dan-de-kosten",
  severity: "waarschuwing",
  summary: "Rechten die dezelfde kosten vergoeden, zijn samen meer dan die kosten.",
  message: ({ rights, costs, paid, bill }) =>
    `${capital(listed(rights))} vergoeden ${rights.length === 2 ? "allebei" : "allemaal"} ‘${costs}’, en elk apart nooit meer dan dat. Samen krijgt dit huishouden ${paid}, terwijl het ${bill} betaalt.`,
  hint: ({ rights }) =>
    `Trek het ene bedrag af van het andere, of zeg dat wie ${rights[0] ?? ""} krijgt, geen recht heeft op ${rights[1] ?? ""}.`,
});

export const heightPerOther = defineDiagnostic<{
  readonly right: string;
  readonly height: string;
  readonly once: string;
}>({
  code: "AND4156",
  name: "hoogte-over-andere-periode",
  severity: "waarschuwing",
  summary: "De hoogte van een recht is per periode, en het recht is er één keer per een andere periode.",
  message: ({ right, height, once }) =>
    `De hoogte van ${right} is per ${height}, maar het recht is er één keer per ${once}. Wordt het bedrag dan één keer betaald, of telt het naar verhouding? Dat staat er niet.`,
  hint: ({ once }) =>
    `Maak de twee gelijk (een hoogte per ${once}, of een bedrag zonder periode), of zeg in een zin hoe lang het recht duurt.`,
});

export const amountOfNothing = defineDiagnostic<{
  readonly right: string;
  readonly what: string;
  /** Of what there is none; absent: it is never more for anybody. */
  readonly none: string | undefined;
}>({
  code: "AND4157",
  name: "recht-op-nul-euro",
  severity: "waarschuwing",
  summary: "Iemand heeft een recht, en de hoogte ervan is € 0.",
  message: ({ right, what, none }) =>
    none === undefined
      ? `Wie recht heeft op ${right}, krijgt altijd € 0: ‘${what}’ is nooit meer. Dat is bewezen voor elk huishouden.`
      : `Dit huishouden heeft recht op ${right}, maar ‘${what}’ is dan € 0, omdat er van ‘${none}’ geen is. Het krijgt dus een besluit waarin staat dat het recht er is, en geen geld.`,
  hint: ({ none }) =>
    none === undefined
      ? "Kijk of wat eraf gaat en waar het van afgaat verwisseld zijn, of dat ‘meer dan’ en ‘minder dan’ in een voorwaarde verwisseld zijn."
      : "Hoort er nog een voorwaarde bij het recht, zoals ‘het aantal … is minstens 1’? Is € 0 bedoeld, schrijf dat dan als eigen zin: ‘De hoogte van … is € 0 als …’.",
});

export const amountBelowZero = defineDiagnostic<{
  readonly right: string;
  readonly what: string;
  readonly value: string;
}>({
  code: "AND4158",
  name: "bedrag-onder-nul",
  severity: "waarschuwing",
  summary: "Iemand heeft een recht, en de hoogte ervan is minder dan € 0.",
  message: ({ right, what, value }) =>
    `Dit huishouden heeft recht op ${right}, maar ‘${what}’ is dan ${value}. Iemand kan geen bedrag onder nul krijgen.`,
  hint: () =>
    "Zet er een ondergrens bij (‘maar minstens € 0’), of geef het recht alleen aan wie er iets aan overhoudt.",
});

export const rowsDiffer = defineDiagnostic<{
  readonly what: string;
  readonly here: string;
  readonly there: string;
  /** The day from which it holds; absent: another period than the other rows have. */
  readonly from: string | undefined;
}>({
  code: "AND4159",
  name: "bedrag-past-niet-in-tabel",
  severity: "waarschuwing",
  summary:
    "Een bedrag past niet bij de andere rijen: het is over een andere periode, of ineens twee keer zo hoog of laag.",
  message: ({ what, here, there, from }) =>
    from === undefined
      ? `In de tabel van ‘${what}’ staat ${here}, en in een andere rij ${there}. Dat zijn bedragen over een andere periode.`
      : `Vanaf ${from} is ‘${what}’ ${here}, en daarvoor ${there}. Dat is minstens twee keer zo veel of zo weinig.`,
  hint: ({ from }) =>
    from === undefined
      ? "Schrijf alle bedragen in de tabel over dezelfde periode."
      : "Kijk of er een cijfer of een komma verkeerd staat. Klopt het bedrag, schrijf dan de reden erbij met een regel ‘// negeer AND4159: …’.",
});

export const rowForgotten = defineDiagnostic<{
  readonly what: string;
  readonly key: string;
  readonly old: string;
  readonly day: string;
}>({
  code: "AND4160",
  name: "rij-vergeten",
  severity: "waarschuwing",
  summary: "Op een dag krijgen alle rijen van een tabel een nieuw bedrag, op één na.",
  message: ({ what, key, old, day }) =>
    `Vanaf ${day} heeft de tabel van ‘${what}’ nieuwe bedragen, maar niet voor ‘${key}’: daarvoor blijft ${old} gelden.`,
  hint: ({ day }) =>
    `Zet er een rij bij vanaf ${day}. Blijft het bedrag gelijk? Schrijf dat dan ook in een rij: dan ziet de lezer dat het bedoeld is.`,
});

export const bracketsOpen = defineDiagnostic<{
  readonly what: string;
  readonly limit: string;
  /** The limit before it, which is not lower; absent: nothing is said of what lies above the last one. */
  readonly before: string | undefined;
}>({
  code: "AND4161",
  name: "schijven-sluiten-niet",
  severity: "waarschuwing",
  summary:
    "De schijven van een tabel lopen niet op, of de tabel zegt niets over wat boven de laatste schijf ligt.",
  message: ({ what, limit, before }) =>
    before === undefined
      ? `De schijven van ‘${what}’ houden op bij ${limit}. Wat daarboven ligt, telt nu helemaal niet mee, zonder dat dat er staat.`
      : `Een schijf van ‘${what}’ gaat tot en met ${limit}, maar de schijf ervoor gaat al tot en met ${before}. Deze schijf is dus leeg, of telt iets dubbel.`,
  hint: ({ before }) =>
    before === undefined
      ? "Zet er een laatste rij bij: ‘daarboven’, met wat daarvan meetelt (dat mag 0% zijn)."
      : "Zet de schijven op volgorde, van laag naar hoog.",
});

export const departureSide = defineDiagnostic<{
  readonly what: string;
  readonly limit: string;
  readonly higher: boolean;
}>({
  code: "AND4162",
  name: "maatwerk-grens-verkeerde-kant",
  severity: "waarschuwing",
  summary:
    "Maatwerk mag iets lager vaststellen met alleen een bovengrens, of hoger met alleen een ondergrens.",
  message: ({ what, limit, higher }) =>
    `Maatwerk mag ‘${what}’ ${higher ? "hoger" : "lager"} vaststellen, maar de grens erbij is ‘${higher ? "minstens" : "hoogstens"} ${limit}’. Hoe ver de gemeente mag gaan, staat er dus niet.`,
  hint: ({ higher }) =>
    `Hoort er ‘${higher ? "lager" : "hoger"}’ te staan, of moet de grens ‘${higher ? "hoogstens" : "minstens"} …’ zijn?`,
});

export const shareAdded = defineDiagnostic<{
  readonly right: string;
  readonly share: string;
  readonly costs: string;
}>({
  code: "AND4163",
  name: "eigen-deel-opgeteld",
  severity: "waarschuwing",
  summary: "Wat een inwoner zelf betaalt, is bij de kosten opgeteld in plaats van ervan afgetrokken.",
  message: ({ right, share, costs }) =>
    `De hoogte van ${right} telt ‘${share}’ op bij ‘${costs}’. Wie zelf meer moet betalen, krijgt dan ook meer.`,
  hint: () => "Schrijf ‘min’ in plaats van ‘plus’.",
});

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} en ${names.at(-1)!}`;
}
