// AND4140–AND4144: written text for residents that stands in the place of a part, and parts that are left out.

import { defineDiagnostic } from "@andersom/syntax";

export const textLeavesOut = defineDiagnostic<{
  readonly place: string;
  readonly what: string;
  readonly text: string;
}>({
  code: "AND4140",
  name: "tekst-laat-iets-weg",
  severity: "waarschuwing",
  summary:
    "Een tekst voor inwoners staat in de plaats van een regel, maar zegt niet alles wat die regel zegt.",
  message: ({ place, what, text }) =>
    `De tekst voor inwoners staat in de plaats van ${place}, maar noemt ${what} niet: ‘${text}’.`,
  hint: () => "Schrijf het erbij, of geef elk onderdeel zijn eigen tekst met ‘publiek bij …’.",
});

export const leftOutWithoutReason = defineDiagnostic<{ readonly place: string }>({
  code: "AND4141",
  name: "weggelaten-zonder-reden",
  severity: "waarschuwing",
  summary: "Een regel is uit de publieksversie weggelaten zonder dat er staat waarom.",
  message: ({ place }) => `${place} blijft weg uit de publieksversie, maar er staat niet waarom.`,
  hint: () => "Schrijf de reden achter ‘Weggelaten:’, bijvoorbeeld: dit gaat alleen over de gemeente zelf.",
});

export const leftOutAndTold = defineDiagnostic<{ readonly place: string; readonly where: string }>({
  code: "AND4142",
  name: "weggelaten-en-toch-genoemd",
  severity: "waarschuwing",
  summary: "Een regel is uit de publieksversie weggelaten, maar er staat toch tekst over.",
  message: ({ place, where }) => `${place} blijft weg uit de publieksversie, maar ${where}.`,
  hint: () => "Haal de tekst weg of haal ‘Weggelaten’ weg.",
});

export const numberOfAnotherPart = defineDiagnostic<{
  readonly place: string;
  readonly number: string;
  readonly other: string;
}>({
  code: "AND4143",
  name: "getal-van-een-andere-regel",
  severity: "waarschuwing",
  summary:
    "Een tekst voor inwoners noemt een getal dat niet in zijn eigen regel staat, maar wel in een andere.",
  message: ({ place, number, other }) =>
    `De tekst voor inwoners bij ${place} noemt ${number}. Dat staat niet in ${place}, maar in ${other}.`,
  hint: () => "Is de regel veranderd en de tekst niet? Verbeter dan de tekst.",
});

export const conditionLeftOut = defineDiagnostic<{ readonly place: string; readonly text: string }>({
  code: "AND4144",
  name: "voorwaarde-weggelaten",
  severity: "waarschuwing",
  summary: "De publieksversie laat een voorwaarde weg, terwijl er rechten aan kunnen worden ontleend.",
  message: ({ place, text }) =>
    `${place} blijft weg uit de publieksversie, maar daar staat een voorwaarde: ‘${text}’. Aan die tekst kunnen rechten worden ontleend, dus belooft u zo meer dan de regel.`,
  hint: () => "Laat de voorwaarde staan, desnoods in eigen woorden met ‘publiek bij …’.",
});
