// AND4001–4009: rules that contradict each other.

import { capital } from "@andersom/publish";
import { defineDiagnostic } from "@andersom/syntax";

export const twoValues = defineDiagnostic<{
  readonly what: string;
  readonly first: string;
  readonly second: string;
  readonly day: string;
}>({
  code: "AND4001",
  name: "twee-waarden",
  severity: "fout",
  summary: "Twee regels geven één ding een verschillende waarde, en er staat niet welke voorgaat.",
  message: ({ what, first, second, day }) =>
    `${capital(first)} en ${second} geven op ${day} een verschillende waarde voor ‘${what}’, en er staat niet welke voorgaat.`,
  hint: ({ first, second }) =>
    `Schrijf in een van de twee ‘In afwijking van ${first === second ? "lid …" : first}’, of maak de voorwaarden zo dat er altijd maar één geldt.`,
});

export const sureBoth = defineDiagnostic<{ readonly what: string; readonly day: string }>({
  code: "AND4002",
  name: "zeker-ja-en-zeker-nee",
  severity: "fout",
  summary: "Een oordeel is voor één huishouden in ieder geval ja en in ieder geval nee.",
  message: ({ what, day }) =>
    `‘${capital(what)}’ is op ${day} voor dit huishouden in ieder geval ja en in ieder geval nee.`,
  hint: () => "Maak een van de twee voorwaarden kleiner, zodat ze nooit samen gelden.",
});

export const alwaysRefused = defineDiagnostic<{
  readonly right: string;
  readonly grant: string;
  readonly refusal: string;
}>({
  code: "AND4003",
  name: "gegeven-en-geweigerd",
  severity: "fout",
  summary: "Een lid geeft een recht, en een ander lid weigert het aan iedereen die het zo zou krijgen.",
  message: ({ right, grant, refusal }) =>
    `${capital(grant)} geeft recht op ‘${right}’, maar ${refusal} weigert het aan iedereen die aan ${grant} voldoet.`,
  hint: ({ grant }) =>
    `Maak de weigering kleiner, of haal ${grant} weg als niemand dit recht zo hoort te krijgen.`,
});

export const oppositeDuties = defineDiagnostic<{
  readonly first: string;
  readonly second: string;
  readonly place: string;
  readonly day: string;
}>({
  code: "AND4004",
  name: "plicht-en-tegendeel",
  severity: "fout",
  summary: "Eén inwoner heeft tegelijk een plicht en het tegendeel daarvan.",
  message: ({ first, second, place, day }) =>
    `Op ${day} heeft één inwoner de plicht ‘${first}’ en de plicht ‘${second}’ (${place}). Dat is elkaars tegendeel.`,
  hint: () => "Laat een van de twee plichten niet gelden als de andere geldt, of regel een botsing.",
});

export const unmeetableDuties = defineDiagnostic<{
  readonly first: string;
  readonly second: string;
  readonly place: string;
}>({
  code: "AND4005",
  name: "plichten-niet-samen",
  severity: "fout",
  summary: "Twee plichten gelden voor één inwoner, en niemand kan ze allebei nakomen.",
  message: ({ first, second, place }) =>
    `De plichten ‘${first}’ en ‘${second}’ (${place}) kunnen allebei voor één inwoner gelden, maar niemand kan ze allebei nakomen. Er is geen botsing geregeld.`,
  hint: () => "Regel met ‘botsing’ welke plicht dan rust of voorgaat.",
});

export const crossedBounds = defineDiagnostic<{
  readonly what: string;
  readonly high: string;
  readonly low: string;
  readonly day: string;
}>({
  code: "AND4006",
  name: "bovengrens-onder-ondergrens",
  severity: "fout",
  summary: "De hoogste waarde die mag, is lager dan de laagste waarde die mag.",
  message: ({ what, high, low, day }) =>
    `Voor dit huishouden ligt op ${day} de bovengrens van ‘${what}’ (${high}) onder de ondergrens (${low}). Geen enkele waarde past.`,
  hint: () => "Pas een van de twee grenzen aan, of laat ze niet allebei gelden.",
});

export const twoDepartures = defineDiagnostic<{
  readonly what: string;
  readonly limited: string;
  readonly free: string;
}>({
  code: "AND4008",
  name: "maatwerk-zonder-de-grens",
  severity: "waarschuwing",
  summary: "Twee maatwerkregels gaan over dezelfde regel, en maar één heeft een grens.",
  message: ({ what, limited, free }) =>
    `${capital(limited)} heeft een grens voor maatwerk bij ‘${what}’. ${capital(free)} geldt voor hetzelfde en heeft die grens niet. De grens werkt dus niet.`,
  hint: ({ limited, free }) => `Zet de grens ook in ${free}, of zonder ${limited} daar uit met ‘behalve’.`,
});
