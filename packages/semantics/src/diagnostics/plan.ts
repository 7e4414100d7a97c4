// AND2035–AND2041: one household, one plan: judgements per soort hulp, the ladder, signals, consent.

import { defineDiagnostic } from "@andersom/syntax";

export const judgementOutsideRight = defineDiagnostic<{ readonly name: string }>({
  code: "AND2035",
  name: "oordeel-zonder-recht",
  severity: "fout",
  summary: "Een regel buiten een recht leest een oordeel dat per soort hulp wordt gegeven.",
  message: ({ name }) =>
    `Over ‘${name}’ wordt per soort hulp geoordeeld, en hier is niet duidelijk over welke hulp het gaat.`,
  hint: () =>
    "Lees dit oordeel in de voorwaarden van een recht. Gaat het over één soort hulp, schrijf dan ‘… over’ met de naam van het recht.",
});

export const judgementWithoutRight = defineDiagnostic<{ readonly name: string }>({
  code: "AND2036",
  name: "antwoord-zonder-soort-hulp",
  severity: "fout",
  summary: "Een voorbeeld geeft een oordeel per soort hulp, maar zegt niet over welke hulp.",
  message: ({ name }) => `‘${name}’ wordt per soort hulp beoordeeld. Zeg over welke hulp dit antwoord gaat.`,
  hint: () => "Schrijf bijvoorbeeld ‘De consulent oordeelt over jeugdhulp: …’.",
});

export const ladderStepComputed = defineDiagnostic<{ readonly step: string }>({
  code: "AND2037",
  name: "trede-wordt-uitgerekend",
  severity: "fout",
  summary: "Een voorbeeld zegt waar de volgorde van hulp uitkomt, maar een trede is geen oordeel.",
  message: ({ step }) =>
    `Of de trede ‘${step}’ genoeg is, volgt uit de regels. Een voorbeeld kan daarover geen antwoord geven.`,
  hint: () => "Geef de gegevens waaruit het volgt, en zet bij ‘Dan’ waar de volgorde van hulp uitkomt.",
});

export const signalLeadsElsewhere = defineDiagnostic<{ readonly signal: string }>({
  code: "AND2038",
  name: "signaal-zonder-aanbod",
  severity: "fout",
  summary: "Een signaal leidt tot iets anders dan een aanbod.",
  message: ({ signal }) =>
    `Het signaal ‘${signal}’ telt hier mee in een andere regel dan een aanbod. Een signaal mag alleen tot een aanbod leiden.`,
  hint: () =>
    "Maak er een aanbod van (‘De gemeente biedt … aan als er een signaal … is’), of noem de gegevens zelf in de regel.",
});

export const helpCountOutsideSignal = defineDiagnostic<Record<never, never>>({
  code: "AND2039",
  name: "soorten-hulp-buiten-signaal",
  severity: "fout",
  summary: "Het aantal soorten hulp in het plan telt mee buiten een signaal.",
  message: () =>
    "‘Het aantal soorten hulp in het plan’ volgt uit wat iedereen krijgt, en kan dus niet meetellen in wat iemand krijgt.",
  hint: () => "Gebruik dit aantal alleen in een signaal.",
});

export const consentChangesRight = defineDiagnostic<{ readonly consent: string }>({
  code: "AND2040",
  name: "toestemming-telt-mee",
  severity: "fout",
  summary: "Een recht, bedrag of plicht hangt af van toestemming, terwijl nee zeggen niets mag kosten.",
  message: ({ consent }) =>
    `Deze regel kijkt naar de toestemming om ${consent}, maar er staat: ‘Zonder toestemming verandert geen recht.’`,
  hint: () =>
    "Haal de toestemming uit deze regel, of haal de belofte weg en vertel de inwoner wat nee zeggen kost.",
});
