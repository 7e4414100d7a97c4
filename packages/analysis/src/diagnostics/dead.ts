// AND4020–4029: what can never do anything.

import { capital } from "@andersom/publish";
import { defineDiagnostic } from "@andersom/syntax";

const proof = "Dat is bewezen voor elk huishouden.";

export const deadRule = defineDiagnostic<{ readonly what: string; readonly sort: string }>({
  code: "AND4020",
  name: "regel-geldt-nooit",
  severity: "waarschuwing",
  summary: "De voorwaarden van een regel kunnen nooit samen waar zijn.",
  message: ({ what, sort }) =>
    `${capital(sort)} geldt nooit: niemand voldoet aan de voorwaarden (‘${what}’). ${proof}`,
  hint: () => "Kijk of een voorwaarde verkeerd staat. Is de regel niet meer nodig? Haal haar dan weg.",
});

export const deadRow = defineDiagnostic<{ readonly what: string; readonly row: string }>({
  code: "AND4021",
  name: "rij-geldt-nooit",
  severity: "waarschuwing",
  summary: "Een rij van een tabel of een geval van een opsomming kan nooit gelden.",
  message: ({ what, row }) => `Deze rij van ‘${what}’ geldt nooit (${row}). ${proof}`,
  hint: () => "Pas de rij aan, of haal haar weg.",
});

export const idleCondition = defineDiagnostic<{ readonly condition: string; readonly all: boolean }>({
  code: "AND4022",
  name: "voorwaarde-beslist-nooit",
  severity: "waarschuwing",
  summary: "Een voorwaarde maakt nooit verschil, omdat de andere voorwaarden al strenger of ruimer zijn.",
  message: ({ condition, all }) =>
    all
      ? `De voorwaarde ‘${condition}’ beslist nooit: wie aan de andere voorwaarden voldoet, voldoet ook hieraan. ${proof}`
      : `De mogelijkheid ‘${condition}’ beslist nooit: wie daaraan voldoet, voldoet ook al aan een andere. ${proof}`,
  hint: () => "Kijk of de grens goed staat. Zo niet nodig, haal de voorwaarde dan weg.",
});

export const metByEverybody = defineDiagnostic<{ readonly conditions: readonly string[] }>({
  code: "AND4149",
  name: "iedereen-voldoet",
  severity: "waarschuwing",
  summary: "Aan een lijst van mogelijkheden voldoet iedereen, dus de lijst beslist nooit.",
  message: ({ conditions }) =>
    `Iedereen voldoet aan een van deze voorwaarden: ${conditions.map((one) => `‘${one}’`).join(" of ")}. Samen beslissen zij dus nooit. ${proof}`,
  hint: () =>
    "Moeten zij allemaal gelden? Schrijf dan ‘als aan al deze voorwaarden is voldaan’. Zijn zij niet nodig? Haal ze dan weg.",
});

export const idleOverride = defineDiagnostic<{ readonly rule: string; readonly other: string }>({
  code: "AND4023",
  name: "uitzondering-werkt-nooit",
  severity: "waarschuwing",
  summary: "Een uitzondering en de regel waarvan zij afwijkt, gelden nooit voor hetzelfde huishouden.",
  message: ({ rule, other }) =>
    `${capital(rule)} wijkt af van ${other}, maar die twee gelden nooit voor hetzelfde huishouden. De uitzondering werkt dus niet. ${proof}`,
  hint: () => "Kijk of de verwijzing klopt. Is ‘in afwijking van’ niet nodig? Haal het dan weg.",
});

export const idleLimit = defineDiagnostic<{
  readonly what: string;
  readonly limit: string;
  readonly top: boolean;
}>({
  code: "AND4024",
  name: "grens-werkt-nooit",
  severity: "waarschuwing",
  summary: "Een boven- of ondergrens verandert voor niemand iets.",
  message: ({ what, limit, top }) =>
    `De ${top ? "bovengrens" : "ondergrens"} ${limit} verandert voor niemand iets: ‘${what}’ komt er nooit ${top ? "boven" : "onder"}. ${proof}`,
  hint: () => "Kijk of het bedrag en de periode kloppen.",
});

export const unusedFact = defineDiagnostic<{ readonly what: string; readonly judgement: boolean }>({
  code: "AND4025",
  name: "vraag-zonder-regel",
  severity: "waarschuwing",
  summary: "Een gegeven of oordeel wordt gevraagd, maar geen enkele regel gebruikt het.",
  message: ({ what, judgement }) =>
    judgement
      ? `Geen regel gebruikt het oordeel ‘${what}’. Het verandert geen enkele uitkomst.`
      : `Geen regel gebruikt ‘${what}’. De gemeente hoeft het dan niet te weten.`,
  hint: ({ judgement }) =>
    judgement
      ? "Haal het oordeel weg, of schrijf de regel waarvoor het nodig is."
      : "Haal het gegeven weg, of schrijf de regel waarvoor het nodig is. Vraag niet meer dan nodig.",
});

export const unusedValue = defineDiagnostic<{ readonly what: string }>({
  code: "AND4026",
  name: "begrip-zonder-gebruik",
  severity: "waarschuwing",
  summary: "Een begrip wordt uitgelegd, maar nergens gebruikt.",
  message: ({ what }) => `Het begrip ‘${what}’ wordt nergens gebruikt.`,
  hint: () => "Haal het weg, of gebruik het in een regel.",
});
