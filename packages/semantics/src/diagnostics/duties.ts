// AND204x: duties, what follows when they are not met, and things that exist only in lists.

import { defineDiagnostic } from "@andersom/syntax";

export const valueOfListThing = defineDiagnostic<{
  readonly name: string;
  readonly thing: string;
  readonly list: string;
}>({
  code: "AND2042",
  name: "waarde-van-een-lijst",
  severity: "fout",
  summary: "Een waarde van één ding uit een lijst wordt gelezen zonder te zeggen om welk ding het gaat.",
  message: ({ name, thing, list }) =>
    `‘${name}’ hoort bij één ${thing}, en van ${list} kunnen er meer zijn. Zeg hoe die samen één waarde geven.`,
  hint: ({ name, list }) =>
    `Schrijf ‘de som van ${name} van alle ${list}’ of ‘de hoogste ${name} van alle ${list}’, of regel de samenloop: ‘Bij meer ${list} in dezelfde maand geldt: …’.`,
});

export const twoThings = defineDiagnostic<{ readonly first: string; readonly second: string }>({
  code: "AND2043",
  name: "twee-dingen-in-een-zin",
  severity: "fout",
  summary:
    "Eén zin bepaalt een waarde uit gegevens van twee verschillende dingen die alleen in lijsten staan.",
  message: ({ first, second }) =>
    `Deze zin gaat over een ${first} én over een ${second}; van welke hij de waarde bepaalt, is niet te zeggen.`,
  hint: ({ second }) =>
    `Noem een van de twee als lijst, bijvoorbeeld ‘de som van … van alle …’ voor ${second}.`,
});

export const noDutyHere = defineDiagnostic<{ readonly reference: string }>({
  code: "AND2044",
  name: "gevolg-zonder-plicht",
  severity: "fout",
  summary: "‘Bij niet nakomen van …’ wijst naar een plaats zonder plicht.",
  message: ({ reference }) => `Op ${reference} staat geen plicht; er valt daar niets na te komen.`,
  hint: () => "Verwijs naar het lid met de plicht (‘plicht voor de inwoner: …’ of een blok ‘plicht …’).",
});

export const dutyRestsWithoutPower = defineDiagnostic<{ readonly duty: string }>({
  code: "AND2045",
  name: "plicht-rust-zonder-bevoegdheid",
  severity: "fout",
  summary: "Een botsing laat een plicht rusten zonder te zeggen op grond van welke bevoegdheid.",
  message: ({ duty }) => `De plicht ‘${duty}’ mag alleen rusten als een wet de gemeente dat toestaat.`,
  hint: () => "Noem die wet in de botsing: ‘Bevoegdheid: artikel 9 lid 2 Participatiewet.’",
});

export const unfinishedConflict = defineDiagnostic<{ readonly name: string; readonly missing: string }>({
  code: "AND2046",
  name: "botsing-niet-af",
  severity: "fout",
  summary: "Een botsing zegt niet tussen welke regels zij is, of wat er dan gebeurt.",
  message: ({ name, missing }) => `De botsing ‘${name}’ zegt niet ${missing}.`,
  hint: () =>
    "Schrijf ‘Tussen de plicht … en het recht op ….’ en ‘Dan rust de plicht ….’ of ‘Dan gaat het recht op … voor.’",
});

export const concurrenceUnsaid = defineDiagnostic<{ readonly name: string; readonly thing: string }>({
  code: "AND2047",
  name: "samenloop-niet-geregeld",
  severity: "waarschuwing",
  summary:
    "Een plicht heeft een gevolg, er kunnen meer gevolgen samenkomen, en nergens staat wat er dan geldt.",
  message: ({ name, thing }) =>
    `Bij meer dan één ${thing} in dezelfde maand is niet geregeld hoe hoog ‘${name}’ dan samen is.`,
  hint: ({ thing }) =>
    `Voeg toe: ‘Bij meer ${thing}en in dezelfde maand geldt: alleen de hoogste ….’ (of: … na elkaar, … samen hoogstens …, elke … apart).`,
});

export const repeatWithoutFacts = defineDiagnostic<{ readonly noun: string; readonly fact: string }>({
  code: "AND2048",
  name: "herhaling-zonder-gegevens",
  severity: "fout",
  summary: "Een regel over herhaling mist de gegevens van wat er eerder was.",
  message: ({ noun, fact }) => `Om herhaling van een ${noun} te herkennen ontbreekt ${fact}.`,
  hint: ({ noun }) =>
    `Kondig de eerdere ${noun} aan als ding: ‘eerdere ${noun}en: nul of meer eerdere ${noun}en’ bij de inwoner, en ‘gegevens van de eerdere ${noun}’ met een datum en wat gelijk moet zijn.`,
});

export const unknownConcurrence = defineDiagnostic<{ readonly words: string }>({
  code: "AND2066",
  name: "onbekende-samenloop",
  severity: "fout",
  summary: "Een regel over samenloop maakt geen van de vier keuzen.",
  message: ({ words }) => `‘${words}’ is geen keuze voor samenloop.`,
  hint: () =>
    "Kies: ‘alleen de hoogste verlaging’, ‘de verlagingen na elkaar, de oudste gedraging eerst’, ‘de verlagingen samen hoogstens …’ of ‘elke verlaging apart’.",
});
