// AND4090–AND4105: how an ordinance is written. Remarks, given only with a profile (`Schrijfwijze: …` or `--profiel`).

import { defineDiagnostic } from "@andersom/syntax";

export const andOr = defineDiagnostic<{ readonly written: string }>({
  code: "AND4090",
  name: "en-of",
  severity: "info",
  summary: "Er staat ‘en/of’ of ‘c.q.’: de lezer weet niet of het een, het ander of allebei moet.",
  message: ({ written }) => `‘${written}’ laat open of het een, het ander of allebei geldt.`,
  hint: () => "Schrijf ‘of’ als een van de twee genoeg is, en ‘en’ als allebei nodig zijn.",
});

export const mustOrOught = defineDiagnostic<{ readonly written: string }>({
  code: "AND4091",
  name: "moeten-of-dienen",
  severity: "info",
  summary: "Een bepaling zegt ‘moet’ of ‘dient te’ in plaats van wat er gebeurt.",
  message: ({ written }) => `‘${written}’: een bepaling zegt wat iemand doet, niet dat hij het moet doen.`,
  hint: () =>
    "Schrijf de tegenwoordige tijd: ‘De inwoner meldt een wijziging’, niet ‘De inwoner moet een wijziging melden’.",
});

export const ifAndInsofar = defineDiagnostic<{ readonly written: string }>({
  code: "AND4092",
  name: "indien-en-voor-zover",
  severity: "info",
  summary: "‘Voor zover’ zegt al ‘als’: samen zeggen ze hetzelfde twee keer.",
  message: ({ written }) => `‘${written}’ zegt hetzelfde twee keer.`,
  hint: () => "Schrijf alleen ‘voor zover’.",
});

export const abbreviation = defineDiagnostic<{ readonly written: string; readonly full: string }>({
  code: "AND4093",
  name: "afkorting",
  severity: "info",
  summary: "De tekst gebruikt een afkorting in plaats van de woorden.",
  message: ({ written, full }) => `‘${written}’ is een afkorting van ‘${full}’.`,
  hint: () => "Schrijf de woorden voluit.",
});

export const longSentence = defineDiagnostic<{ readonly words: number; readonly most: number }>({
  code: "AND4094",
  name: "lange-zin",
  severity: "info",
  summary: "Een zin is langer dan goed te lezen is.",
  message: ({ words, most }) => `Deze zin heeft ${words} woorden; meer dan ${most} leest moeilijk.`,
  hint: () => "Maak er twee zinnen van, of zet de voorwaarden in een lijst.",
});

export const vagueTerm = defineDiagnostic<{ readonly written: string; readonly advice: string }>({
  code: "AND4095",
  name: "vage-term",
  severity: "info",
  summary: "Een woord laat open wanneer of wanneer wel en niet.",
  message: ({ written }) => `‘${written}’ laat open wat er precies geldt.`,
  hint: ({ advice }) => advice,
});

export const doubleNegation = defineDiagnostic<{ readonly written: string }>({
  code: "AND4096",
  name: "dubbele-ontkenning",
  severity: "info",
  summary: "Een zin ontkent iets twee keer.",
  message: ({ written }) => `‘${written}’ ontkent twee keer. De lezer moet terugrekenen wat er wel geldt.`,
  hint: () => "Zeg wat er wel geldt.",
});

export const stackedExceptions = defineDiagnostic<{ readonly count: number }>({
  code: "AND4097",
  name: "uitzondering-op-uitzondering",
  severity: "info",
  summary: "Een zin heeft een uitzondering op een uitzondering.",
  message: ({ count }) => `In deze zin staan ${count} uitzonderingen.`,
  hint: () => "Geef elke uitzondering een eigen lid: ‘In afwijking van lid 1 geldt: …’.",
});

export const citationStyle = defineDiagnostic<{ readonly written: string; readonly style: string }>({
  code: "AND4098",
  name: "verwijswijze",
  severity: "info",
  summary: "Een verwijzing is anders geschreven dan in deze schrijfwijze hoort.",
  message: ({ written, style }) => `‘${written}’ hoort in deze schrijfwijze ‘${style}’ te zijn.`,
});

export const looseReference = defineDiagnostic<{ readonly written: string }>({
  code: "AND4099",
  name: "losse-verwijzing",
  severity: "info",
  summary: "De tekst verwijst naar iets ‘hierboven’ of ‘voornoemd’ zonder te zeggen waar dat staat.",
  message: ({ written }) => `‘${written}’ zegt niet waar het staat.`,
  hint: () => "Noem het artikel en het lid: dan klopt het ook nog als er iets tussen komt.",
});

export const notAlphabetical = defineDiagnostic<{ readonly name: string; readonly before: string }>({
  code: "AND4100",
  name: "begrippen-niet-op-alfabet",
  severity: "info",
  summary: "De begrippen in een artikel met begrippen staan niet op alfabet.",
  message: ({ name, before }) => `‘${name}’ hoort op alfabet voor ‘${before}’ te staan.`,
  hint: () => "Zet de begrippen op alfabet, zonder letters ervoor.",
});

export const wideClause = defineDiagnostic<{ readonly classical: boolean }>({
  code: "AND4101",
  name: "hardheidsclausule-te-ruim",
  severity: "info",
  summary: "Een hardheidsclausule zegt niet van welke delen, of voor welk effect, mag worden afgeweken.",
  message: ({ classical }) =>
    classical
      ? "Deze clausule geldt voor de hele verordening. Een hardheidsclausule noemt de artikelen waarvan mag worden afgeweken."
      : "Deze clausule geldt voor de hele verordening en noemt geen effect. Dan zegt niets wanneer afwijken mag.",
  hint: ({ classical }) =>
    classical
      ? "Schrijf ‘maatwerk bij artikel …’, of noem wat erbuiten valt: ‘maatwerk bij deze verordening, behalve artikel …’."
      : "Schrijf erbij: ‘als het effect … anders niet wordt bereikt’.",
});

export const closingOrder = defineDiagnostic<{ readonly title: string; readonly after: string }>({
  code: "AND4102",
  name: "volgorde-slotbepalingen",
  severity: "info",
  summary: "De slotbepalingen staan niet in de gewone volgorde.",
  message: ({ title, after }) => `‘${title}’ hoort na ‘${after}’ te staan.`,
  hint: () => "De volgorde is: overgangsrecht, intrekking, inwerkingtreding, citeertitel.",
});

export const articleTitle = defineDiagnostic<{ readonly number: string }>({
  code: "AND4103",
  name: "artikel-zonder-titel",
  severity: "info",
  summary: "Een artikel heeft geen titel.",
  message: ({ number }) => `Artikel ${number} heeft geen titel.`,
  hint: () => "Geef elk artikel een korte titel: wat regelt het?",
});

export const whoActs = defineDiagnostic<{ readonly written: string }>({
  code: "AND4104",
  name: "wie-doet-het",
  severity: "info",
  summary: "Een lijdende zin zegt niet wie iets doet.",
  message: ({ written }) => `‘${written}’: deze zin zegt niet wie dat doet.`,
  hint: () => "Begin met wie het doet: ‘De gemeente beoordeelt …’, niet ‘… wordt beoordeeld’.",
});

export const hardWord = defineDiagnostic<{ readonly written: string; readonly easier: string }>({
  code: "AND4105",
  name: "moeilijk-woord",
  severity: "info",
  summary: "De tekst gebruikt een ambtelijk of ouderwets woord waarvoor een gewoon woord bestaat.",
  message: ({ written, easier }) => `Voor ‘${written}’ is een gewoon woord: ‘${easier}’.`,
});
