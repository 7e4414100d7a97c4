// AND20xx: names that are unknown, double, or badly chosen.

import { defineDiagnostic } from "@andersom/syntax";

const quoted = (names: readonly string[]): string => names.map((name) => `‘${name}’`).join(", ");

/** A letter that looks like one of ours: Dutch has none of these. */
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

export const unknownName = defineDiagnostic<{
  /** The positive name, without niet or geen: what would have to be declared. */
  readonly name: string;
  /** The words as written, when they differ. */
  readonly written?: string;
  readonly suggestions: readonly string[];
  readonly sort: "waarde" | "voorwaarde";
  /** A choice of a fact that stands by itself: `de categorie is rood of blauw`. */
  readonly choice?: { readonly fact: string; readonly option: string };
}>({
  code: "AND2001",
  name: "onbekende-naam",
  severity: "fout",
  summary: "Een naam in een regel is nergens aangekondigd.",
  message: ({ name, written, suggestions }) =>
    `Ik ken ‘${written ?? name}’ niet.${suggestions.length > 0 ? ` Bedoelt u ${suggestions.map((s) => `‘${s}’`).join(" of ")}?` : ""}`,
  hint: ({ sort, name, written, choice }) => {
    const letter = foreign.exec(written ?? name)?.[0];
    if (letter !== undefined)
      return `In ‘${written ?? name}’ staat een letter uit een ander alfabet (‘${letter}’), die op een gewone letter lijkt. Typ het woord opnieuw.`;
    if (choice !== undefined)
      return `‘${choice.option}’ is een keuze van ‘${choice.fact}’. Noem alle keuzes in één keer: ‘${choice.fact} is een van: ${choice.option} of …’.`;
    const [, who, right] = /^(.+) komt in aanmerking voor (.+)$/iu.exec(written ?? name) ?? [];
    if (who !== undefined && right !== undefined)
      return `Een recht schrijft u zo: ‘${who} heeft recht op ${right} als …’.`;
    return sort === "waarde"
      ? "Verbeter de naam, of kondig hem aan: als gegeven, als begrip of als waarde (‘X is …’)."
      : "Verbeter de zin, of kondig hem aan: als gegeven (ja of nee), als oordeel of als begrip.";
  },
});

export const twoReadings = defineDiagnostic<{ readonly name: string; readonly readings: readonly string[] }>({
  code: "AND2002",
  name: "twee-lezingen",
  severity: "fout",
  summary: "Een woordgroep kan twee dingen betekenen.",
  message: ({ name, readings }) => `‘${name}’ kan op meer manieren worden gelezen: ${quoted(readings)}.`,
  hint: () => "Zet de bedoelde naam tussen ‘aanhalingstekens’, of geef een van de twee een andere naam.",
});

export const unknownRight = defineDiagnostic<{
  readonly name: string;
  readonly suggestions: readonly string[];
}>({
  code: "AND2003",
  name: "onbekende-voorziening",
  severity: "fout",
  summary: "Een recht of voorziening is niet aangekondigd in een blok voorzieningen.",
  message: ({ name, suggestions }) =>
    `De voorziening ‘${name}’ is niet aangekondigd.${suggestions.length > 0 ? ` Bedoelt u ${quoted(suggestions)}?` : ""}`,
  hint: ({ name, suggestions }) =>
    suggestions.length > 0
      ? `Verbeter de naam. Is dit een andere voorziening? Kondig die dan aan, in een blok ‘voorzieningen’: ‘${name}: bedrag.’`
      : `Kondig de voorziening één keer aan, in een blok ‘voorzieningen’: ‘${name}: bedrag.’`,
});

export const unknownEffect = defineDiagnostic<{
  readonly name: string;
  readonly suggestions: readonly string[];
  readonly sort: string;
}>({
  code: "AND2004",
  name: "onbekend-effect",
  severity: "fout",
  summary: "Een effect, kernwaarde, plicht of ander genoemd onderdeel bestaat niet.",
  message: ({ name, sort, suggestions }) =>
    `${sort} ‘${name}’ bestaat niet.${suggestions.length > 0 ? ` Bedoelt u ${quoted(suggestions)}?` : ""}`,
  hint: ({ name, sort, suggestions }) =>
    sort === "Het effect" && suggestions.length > 0
      ? `Verbeter de naam. Is dit een ander effect? Kondig het dan aan met een kop ‘effect ${name}’.`
      : sort === "Het effect"
        ? `Kondig het effect aan met een kop ‘effect ${name}’ en daaronder wat u wilt bereiken.`
        : "Verbeter de naam, of kondig het onderdeel aan.",
});

export const unknownReference = defineDiagnostic<{
  readonly reference: string;
  readonly missing: string;
  /** What there is in its place; a whole sentence. */
  readonly there?: string;
  /** It can be an article of a law of which the name was left out. */
  readonly law?: boolean;
}>({
  code: "AND2005",
  name: "onbekende-verwijzing",
  severity: "fout",
  summary: "Een verwijzing wijst naar een artikel, lid of onderdeel dat er niet is.",
  message: ({ reference, missing }) => `De verwijzing ‘${reference}’ klopt niet: ${missing} bestaat niet.`,
  hint: ({ there, law = false }) =>
    `${there === undefined ? "" : `${there} `}Verbeter het nummer, of ${law ? "zet de naam van de wet erachter als u een wet bedoelt" : "haal de verwijzing weg"}.`,
});

export const negationInName = defineDiagnostic<{ readonly name: string; readonly word: string }>({
  code: "AND2006",
  name: "ontkenning-in-naam",
  severity: "fout",
  summary: "Een aangekondigde naam bevat ‘niet’ of ‘geen’.",
  message: ({ name, word }) => `De naam ‘${name}’ bevat het woord ‘${word}’.`,
  hint: () =>
    "Kondig de zin positief aan, zonder ‘niet’ of ‘geen’. In een voorwaarde mag u hem wel ontkennen.",
});

export const reservedWordInName = defineDiagnostic<{ readonly name: string; readonly word: string }>({
  code: "AND2069",
  name: "woord-van-de-taal-in-naam",
  severity: "fout",
  summary: "De naam van een gegeven of oordeel bevat een woord dat bij de taal hoort.",
  message: ({ name, word }) =>
    `In de naam ‘${name}’ staat ‘${word}’. Dat woord hoort bij de taal, dus in een zin kan ik deze naam niet lezen.`,
  hint: ({ name, word }) =>
    `Kies een naam zonder ‘${word}’, of zet de woorden tussen ‘ en ’, hier en in elke zin: ‘${name}’.`,
});

export const declaredTwice = defineDiagnostic<{ readonly name: string; readonly first: string }>({
  code: "AND2007",
  name: "dubbel-aangekondigd",
  severity: "fout",
  summary: "Dezelfde naam is twee keer aangekondigd.",
  message: ({ name, first }) => `‘${name}’ is al aangekondigd: ${first}.`,
  hint: () => "Laat één van de twee staan. Wilt u een grond toevoegen aan een begrip? Schrijf dan ‘ook’.",
});

export const unknownOption = defineDiagnostic<{
  readonly value: string;
  readonly fact: string;
  readonly options: readonly string[];
  readonly suggestions: readonly string[];
}>({
  code: "AND2013",
  name: "onbekende-keuze",
  severity: "fout",
  summary: "Een waarde hoort niet bij de keuzes van het gegeven.",
  message: ({ value, fact, suggestions }) =>
    `‘${value}’ is geen keuze van ‘${fact}’.${suggestions.length > 0 ? ` Bedoelt u ${quoted(suggestions)}?` : ""}`,
  hint: ({ options }) => `Kies uit: ${options.join(", ")}.`,
});

export const textOnlyTerm = defineDiagnostic<{ readonly name: string }>({
  code: "AND2014",
  name: "begrip-zonder-inhoud",
  severity: "fout",
  summary: "Een regel rekent met een begrip dat alleen uit tekst bestaat.",
  message: ({ name }) => `Het begrip ‘${name}’ heeft alleen een uitleg; een regel kan er niet mee rekenen.`,
  hint: () => "Geef het begrip een inhoud (‘is …’ of ‘als …’), of maak er een gegeven of een oordeel van.",
});

export const openTermUnfilled = defineDiagnostic<{ readonly name: string; readonly law: string }>({
  code: "AND2015",
  name: "open-begrip-niet-ingevuld",
  severity: "fout",
  summary: "De wet laat een begrip open en de verordening vult het niet in.",
  message: ({ name, law }) => `De ${law} laat ‘${name}’ open. Deze verordening vult het niet in.`,
  hint: ({ name }) =>
    `Schrijf een lid dat begint met ‘${name.charAt(0).toUpperCase()}${name.slice(1)} als …’.`,
});

export const unknownUse = defineDiagnostic<{
  readonly name: string;
  readonly suggestions: readonly string[];
}>({
  code: "AND2016",
  name: "gebruikt-onbekend",
  severity: "fout",
  summary: "De kop noemt een wet of bestand dat er niet is.",
  message: ({ name, suggestions }) =>
    `‘${name}’ staat bij ‘Gebruikt’, maar is er niet.${suggestions.length > 0 ? ` Bedoelt u ${quoted(suggestions)}?` : ""}`,
  hint: () => "Zet het bestand van de wet of regeling in dezelfde map, of verbeter de naam.",
});
