// AND20xx and AND30xx: rules that stand wrong towards each other.

import { defineDiagnostic } from "@andersom/syntax";

export const departsFromNothing = defineDiagnostic<{ readonly reference: string; readonly decides: string }>({
  code: "AND2019",
  name: "wijkt-nergens-van-af",
  severity: "fout",
  summary: "Een ‘in afwijking van’ wijst naar een bepaling die over iets anders gaat.",
  message: ({ reference, decides }) =>
    `${reference} bepaalt niets over ‘${decides}’; er valt dus niet van af te wijken.`,
  hint: () => "Verwijs naar het lid dat dezelfde waarde of hetzelfde recht bepaalt.",
});

export const unknownExample = defineDiagnostic<{
  readonly title: string;
  readonly suggestions: readonly string[];
}>({
  code: "AND2020",
  name: "onbekend-voorbeeld",
  severity: "fout",
  summary: "Een voorbeeld bouwt voort op een voorbeeld dat er niet is.",
  message: ({ title, suggestions }) =>
    `Het voorbeeld ‘${title}’ bestaat niet.${suggestions.length > 0 ? ` Bedoelt u ${suggestions.map((s) => `‘${s}’`).join(" of ")}?` : ""}`,
  hint: () => "Neem de titel van het andere voorbeeld precies over.",
});

export const maatwerkWithoutAim = defineDiagnostic<{ readonly clause: string }>({
  code: "AND2021",
  name: "maatwerk-zonder-doel",
  severity: "fout",
  summary: "Een maatwerkbepaling noemt een effect dat niet getoetst kan worden.",
  message: ({ clause }) =>
    `Het effect ‘${clause}’ opent dit maatwerk, maar nergens staat wanneer het is bereikt.`,
  hint: () => "Zet bij het effect ‘Bereikt als …’ of ‘Bereikt volgens het oordeel …’.",
});

export const notRunYet = defineDiagnostic<{ readonly form: string }>({
  code: "AND2022",
  name: "nog-niet-uitvoerbaar",
  severity: "info",
  summary: "Deze zin is gelezen en staat in de tekst, maar wordt nog niet uitgerekend.",
  message: ({ form }) => `Deze zin (${form}) staat in de tekst, maar telt nog niet mee in de beslissing.`,
});

export const ruleWithoutTarget = defineDiagnostic<{ readonly reference: string }>({
  code: "AND2023",
  name: "niets-om-uit-te-zetten",
  severity: "fout",
  summary: "‘Niet van toepassing is …’ wijst naar een plaats zonder regel.",
  message: ({ reference }) => `Op ${reference} staat geen regel die u kunt uitzetten.`,
  hint: () => "Controleer het nummer van het artikel, het lid en het onderdeel.",
});

export const articleWithoutEffect = defineDiagnostic<{ readonly article: string }>({
  code: "AND3001",
  name: "artikel-zonder-effect",
  severity: "waarschuwing",
  summary: "Een artikel met een recht, weigering of bevoegdheid dient geen effect.",
  message: ({ article }) => `Artikel ${article} zegt niet welk effect het dient.`,
  hint: () => "Zet boven het eerste lid ‘Effect: …’ met de naam van een effect van deze verordening.",
});

export const nothingServesEffect = defineDiagnostic<{ readonly effect: string }>({
  code: "AND3002",
  name: "effect-zonder-artikel",
  severity: "waarschuwing",
  summary: "Een effect wordt door geen enkel artikel gediend.",
  message: ({ effect }) => `Geen enkel artikel dient het effect ‘${effect}’.`,
  hint: () => "Zet het effect bij een artikel (‘Effect: …’), of haal het weg.",
});
