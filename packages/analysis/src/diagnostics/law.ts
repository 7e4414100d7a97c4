// AND4050–AND4060: an ordinance held against the law that it rests on.

import { capital } from "@andersom/publish";
import { defineDiagnostic } from "@andersom/syntax";

export const contentMissing = defineDiagnostic<{
  readonly basis: string;
  readonly subject: string;
  readonly place: string;
}>({
  code: "AND4050",
  name: "verplichte-inhoud-ontbreekt",
  severity: "fout",
  summary: "De wet wil dat de verordening iets regelt, en geen artikel doet dat.",
  message: ({ place, subject }) =>
    `Volgens ${place} regelt de verordening ook: ${subject}. Geen artikel noemt die plaats als grondslag en regelt dat.`,
  hint: ({ basis, place }) =>
    `Voeg een artikel toe met ‘Grondslag: ${place}.’ Staat dit in een andere verordening? Noem dan bij ‘Gelet op’ niet heel ${basis}, maar alleen de onderdelen die u hier regelt.`,
});

export const emptyBasis = defineDiagnostic<{
  readonly article: string;
  readonly place: string;
  readonly subject: string;
  readonly asksFor: string;
}>({
  code: "AND4051",
  name: "grondslag-zonder-inhoud",
  severity: "waarschuwing",
  summary: "Een artikel noemt een plaats in de wet als grondslag, maar regelt niet wat die plaats vraagt.",
  message: ({ article, place, subject, asksFor }) =>
    `Artikel ${article} noemt ${place} (${subject}), maar er staat geen ${asksFor} in.`,
  hint: () => "Regel het hier, of noem deze grondslag bij het artikel dat het wel regelt.",
});

export const contentForbidden = defineDiagnostic<{ readonly place: string; readonly subject: string }>({
  code: "AND4052",
  name: "verboden-inhoud",
  severity: "fout",
  summary: "De verordening regelt iets wat volgens de wet niet in een verordening mag.",
  message: ({ place, subject }) => `Volgens ${place} mag dit niet in een verordening: ${subject}.`,
  hint: () => "Haal dit weg. De wet regelt het zelf, of verbiedt het.",
});

export const boundCrossed = defineDiagnostic<{
  readonly what: string;
  readonly place: string;
  readonly bound: string;
}>({
  code: "AND4053",
  name: "grens-van-de-wet",
  severity: "fout",
  summary: "Een waarde of recht gaat over een grens die de wet stelt.",
  message: ({ what, place, bound }) => `${capital(what)} kan over de grens van ${place} gaan: ${bound}.`,
  hint: () =>
    "Zet de grens van de wet zelf in de regel (‘maar hoogstens …’, ‘maar minstens …’, of een voorwaarde erbij).",
});

export const termCrossed = defineDiagnostic<{
  readonly step: string;
  readonly written: string;
  readonly place: string;
  readonly bound: string;
  /** What can be written in its place. */
  readonly instead: string;
  /** What the law allows beside that. */
  readonly orElse: "korter" | "langer" | undefined;
}>({
  code: "AND4054",
  name: "termijn-van-de-wet",
  severity: "fout",
  summary: "Een termijn in de verordening gaat over een termijn van de wet.",
  message: ({ step, written, place, bound }) =>
    `De termijn voor ${step} is ‘${written}’. Volgens ${place} is die ${bound}.`,
  hint: ({ instead, orElse }) =>
    `Maak er ‘${instead}’ van${orElse === undefined ? "" : `. ${orElse === "korter" ? "Korter" : "Langer"} mag ook`}.`,
});

export const shorterTermMissing = defineDiagnostic<{
  readonly step: string;
  readonly place: string;
  readonly bound: string;
  readonly when: string;
}>({
  code: "AND4055",
  name: "bijzondere-termijn-ontbreekt",
  severity: "fout",
  summary: "De wet kent voor een bijzonder geval een eigen termijn, en de verordening heeft er geen.",
  message: ({ step, place, bound, when }) =>
    `Volgens ${place} is de termijn voor ${step} ${bound}, als ${when}. De verordening heeft voor dat geval geen eigen termijn.`,
  hint: () => "Voeg een lid toe: ‘In afwijking van … geldt: …, binnen …, als …’.",
});

export const essentialLeft = defineDiagnostic<{
  readonly what: string;
  readonly actor: string;
  readonly place: string;
}>({
  code: "AND4056",
  name: "aan-het-college-overgelaten",
  severity: "waarschuwing",
  summary: "De wet vraagt iets van de raad, en de verordening laat het aan het college over.",
  message: ({ what, actor, place }) =>
    `Volgens ${place} staat dit in de verordening zelf: ${what}. Hier beslist ${actor} het, zonder grens.`,
  hint: () => "Noem het bedrag of de manier van berekenen, of geef een grens: ‘hoogstens …’, ‘minstens …’.",
});

export const staleReference = defineDiagnostic<{
  readonly cited: string;
  readonly change: string;
  readonly now?: string;
}>({
  code: "AND4057",
  name: "verwijzing-verouderd",
  severity: "waarschuwing",
  summary: "Een verwijzing naar de wet klopt niet meer: de plaats bestaat niet, of gaat over iets anders.",
  message: ({ cited, change, now }) =>
    `${capital(cited)}: ${change}.${now === undefined ? "" : ` Het onderwerp staat nu in ${now}.`}`,
  hint: ({ now }) =>
    now === undefined
      ? "Zoek in de wet van vandaag de plaats die u bedoelt, en noem die."
      : `Schrijf ‘${now}’, of noem de plaats die u bedoelt.`,
});

export const basisLapses = defineDiagnostic<{
  readonly place: string;
  readonly subject: string;
  readonly last: string;
  /** The day after it. */
  readonly next: string;
  readonly what: string;
  readonly past: boolean;
}>({
  code: "AND4058",
  name: "grondslag-vervalt",
  severity: "waarschuwing",
  summary: "De grondslag van een artikel geldt tot een dag, en het artikel loopt door.",
  message: ({ place, subject, last, what, past }) =>
    `${capital(place)} (${subject}) ${past ? "gold" : "geldt"} tot en met ${last}. ${capital(what)} loopt daarna door, zonder grondslag.`,
  hint: ({ next }) => `Schrijf ‘Vervalt op ${next}.’, of noem de grondslag die er dan is.`,
});

export const departureCrossesLaw = defineDiagnostic<{
  readonly what: string;
  readonly place: string;
  readonly bound: string;
}>({
  code: "AND4059",
  name: "maatwerk-over-de-wet",
  severity: "fout",
  summary: "Maatwerk mag van deze verordening verder gaan dan de wet toestaat.",
  message: ({ what, place, bound }) =>
    `Dit maatwerk mag ${what} zetten op een waarde die de wet niet toestaat. ${capital(place)}: ${bound}.`,
  hint: () =>
    "Zet de grens van de wet bij het maatwerk, of noem met ‘Bevoegdheid: …’ de plaats in de wet die afwijken toestaat.",
});

export const departureBelowLaw = defineDiagnostic<{
  readonly what: string;
  readonly limit: string;
  readonly place: string;
  readonly power: string;
}>({
  code: "AND4061",
  name: "maatwerk-krapper-dan-de-wet",
  severity: "waarschuwing",
  summary: "Maatwerk heeft een grens die de bevoegdheid in de wet niet heeft.",
  message: ({ what, limit, place, power }) =>
    `De grens ‘${limit}’ voor ${what} kan in strijd zijn met ${place}: ${power}. De wet noemt daarbij geen grens.`,
  hint: () => "Haal de grens weg, of zeg in welk geval zij niet geldt.",
});

export const generalTermsAct = defineDiagnostic<{ readonly term: string; readonly count: number }>({
  code: "AND4060",
  name: "termijnenwet-geldt-niet-vanzelf",
  severity: "waarschuwing",
  summary: "De Algemene termijnenwet geldt niet vanzelf voor termijnen in een verordening.",
  message: ({ term, count }) =>
    `De termijn ‘${term}’ ${count > 1 ? `en ${String(count - 1)} andere ${count === 2 ? "termijn" : "termijnen"} kunnen` : "kan"} eindigen op een zaterdag, zondag of feestdag: de Algemene termijnenwet geldt niet vanzelf voor een verordening.`,
  hint: () =>
    "Wilt u dat de termijn dan doorloopt tot de volgende werkdag? Schrijf: ‘De Algemene termijnenwet geldt voor de termijnen in deze verordening.’",
});
