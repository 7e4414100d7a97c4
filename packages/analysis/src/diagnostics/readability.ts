// AND4120–AND4128: how texts for residents read. Remarks: whether a sentence is clear, only a reader can say.

import { defineDiagnostic } from "@andersom/syntax";

export const longForResidents = defineDiagnostic<{ readonly words: number; readonly most: number }>({
  code: "AND4120",
  name: "lange-zin-voor-inwoners",
  severity: "info",
  summary: "Een zin in een tekst voor inwoners heeft meer dan twintig woorden.",
  message: ({ words, most }) =>
    `Deze zin heeft ${words} woorden. Boven de ${most} raken veel lezers de draad kwijt.`,
  hint: () => "Maak er twee zinnen van, of zet de voorwaarden onder elkaar.",
});

export const passive = defineDiagnostic<{ readonly written: string }>({
  code: "AND4121",
  name: "lijdende-zin",
  severity: "info",
  summary: "Een zin in een tekst voor inwoners is lijdend en zegt niet wie iets doet.",
  message: ({ written }) => `‘${written}’ zegt niet wie dat doet.`,
  hint: () => "Begin met wie het doet: ‘Wij bekijken uw aanvraag’, niet ‘Uw aanvraag wordt bekeken’.",
});

export const nominal = defineDiagnostic<{ readonly written: string; readonly verb: string }>({
  code: "AND4122",
  name: "naamwoordstijl",
  severity: "info",
  summary: "Een tekst voor inwoners zegt met een zelfstandig naamwoord wat iemand doet.",
  message: ({ written }) => `‘${written}’ verstopt wat er gebeurt in een zelfstandig naamwoord.`,
  hint: ({ verb }) => `Schrijf het als werkwoord (${verb}), en zeg wie het doet.`,
});

export const prepositionChain = defineDiagnostic<{ readonly written: string; readonly count: number }>({
  code: "AND4123",
  name: "rij-voorzetsels",
  severity: "info",
  summary: "Een zin in een tekst voor inwoners heeft een rij van vier of meer voorzetsels.",
  message: ({ written, count }) => `‘${written}’ is een rij van ${count} voorzetsels achter elkaar.`,
  hint: () => "Knip de zin, of maak van een deel een zin met een werkwoord.",
});

export const longWait = defineDiagnostic<{ readonly written: string }>({
  code: "AND4124",
  name: "tangconstructie",
  severity: "info",
  summary: "Tussen een lidwoord en het woord waar het bij hoort, staat een hele bepaling.",
  message: ({ written }) => `In ‘${written}’ komt het woord waar het om gaat pas aan het eind.`,
  hint: () => "Zet dat woord voorop: ‘de norm die de gemeente vaststelt’.",
});

export const twoNegations = defineDiagnostic<{ readonly written: string }>({
  code: "AND4125",
  name: "twee-ontkenningen-voor-inwoners",
  severity: "info",
  summary: "Een zin in een tekst voor inwoners ontkent iets twee keer.",
  message: ({ written }) => `‘${written}’ ontkent twee keer. De lezer moet terugrekenen wat er wel geldt.`,
  hint: () => "Zeg wat er wel geldt.",
});

export const officialWord = defineDiagnostic<{ readonly written: string; readonly easier: string }>({
  code: "AND4126",
  name: "ambtelijk-woord",
  severity: "info",
  summary: "Een tekst voor inwoners gebruikt een ambtelijk woord waarvoor een gewoon woord bestaat.",
  message: ({ written, easier }) => `‘${written}’ is een ambtelijk woord. Gewoner is: ${easier}.`,
});

export const unexplainedTerm = defineDiagnostic<{ readonly term: string }>({
  code: "AND4127",
  name: "vakwoord-zonder-uitleg",
  severity: "info",
  summary: "Een tekst voor inwoners gebruikt een vakwoord dat nergens wordt uitgelegd.",
  message: ({ term }) => `‘${term}’ is een vakwoord, en nergens staat in gewone woorden wat het is.`,
  hint: ({ term }) => `Leg het uit (‘Dat is …’), of maak een begrip ‘${term}’ met uitleg.`,
});

export const hardToRead = defineDiagnostic<{
  readonly article: string;
  readonly score: number;
  /** Means, with a comma. */
  readonly words: string;
  readonly syllables: string;
}>({
  code: "AND4128",
  name: "uitleg-leest-moeilijk",
  severity: "info",
  summary: "De uitleg van een artikel scoort laag op een formule voor leesbaarheid.",
  message: ({ article, score, words, syllables }) =>
    `De uitleg van ${article} scoort ${score} op de schaal van Flesch-Douma (${words} woorden per zin, ${syllables} lettergrepen per woord). Vanaf 60 leest een tekst gewoon.`,
  hint: () =>
    "Korte zinnen en korte woorden helpen. De formule telt alleen lengtes en is een aanwijzing, geen oordeel: laat een inwoner meelezen.",
});
