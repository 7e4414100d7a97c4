// What a declaration contributes to the names of an ordinance: kinds and signatures, without positions.

import type { ValueType } from "../model/index.js";

export type SymbolKind =
  | "ding"
  | "gegeven"
  | "oordeel"
  | "begrip"
  | "waarde"
  | "voorziening"
  | "effect"
  | "kernwaarde"
  | "plicht"
  | "stap"
  | "signaal"
  | "toestemming"
  | "trede"
  | "volgorde"
  | "voorbeeld"
  | "keuze";

interface Base {
  readonly id: string;
  readonly kind: SymbolKind;
  /** As printed, without leading article. */
  readonly name: string;
  /** The compared words. */
  readonly key: string;
}

export interface ThingSymbol extends Base {
  readonly kind: "ding";
  /** Compared forms: singular, plural, other called forms. */
  readonly singular: string;
  readonly plural?: string;
  readonly also?: string;
  readonly article?: "de" | "het";
}
/** A given or judged fact. A yes/no fact is a sentence; `subjectless` when the row starts with its verb (`volgt een opleiding`). */
export interface FactSymbol extends Base {
  readonly kind: "gegeven" | "oordeel";
  readonly thing: string;
  readonly type: ValueType;
  readonly yesNo: boolean;
  readonly subjectless: boolean;
  /** `per stuk kind`: the word for one element. */
  readonly element?: string;
  /** `een van de plichten`: its options are the duties of the ordinance. */
  readonly duties?: true;
}
/** A computed value (`waarde`), a begrip with a body, a yes/no notion (`yesNo`), or a begrip that is text only. */
export interface ValueSymbol extends Base {
  readonly kind: "begrip" | "waarde";
  readonly yesNo: boolean;
  readonly thing?: string;
  /** Key without a trailing `per maand`, when there is one. */
  readonly base?: string;
  readonly textOnly: boolean;
  readonly parameter: boolean;
  /** `open begrip` of a law, to be filled in by an ordinance. */
  readonly open: boolean;
  /** Told by an act of the municipality (`De gemeente legt geen verlaging op als …`): what is imposed. */
  readonly imposed?: string;
}
export interface OtherSymbol extends Base {
  readonly kind:
    | "voorziening"
    | "effect"
    | "kernwaarde"
    | "plicht"
    | "stap"
    | "signaal"
    | "toestemming"
    | "trede"
    | "volgorde"
    | "voorbeeld";
  /** A duty: what follows when it is not met, as its own label says (`tweede categorie`). */
  readonly category?: string;
  /** A right announced as money (`toeslag: bedrag per maand`): what its `hoogte` is. */
  readonly amount?: ValueType;
}
/** A row of `keuzes`. */
export interface ChoiceSymbol extends Base {
  readonly kind: "keuze";
  readonly options: readonly string[];
}
export type AnySymbol = ThingSymbol | FactSymbol | ValueSymbol | ChoiceSymbol | OtherSymbol;

/** A rule as other rules refer to it: by article and lid, and what it decides. */
export interface RuleSite {
  readonly id: string;
  readonly article?: string;
  readonly lid?: string;
  readonly lidTo?: string;
  /** Compared name of the value or right that the rule decides. */
  readonly decides?: string;
  /** Compared words of what is done: of a power, or of a duty and each of its items. */
  readonly does?: readonly string[];
  readonly kind:
    "waarde" | "recht" | "weigering" | "bevoegdheid" | "plicht" | "afwijking" | "handeling" | "overig";
}

/** `Bij meer gedragingen in dezelfde maand geldt: …`: how the values of several things become one. */
export interface ConcurrenceSite {
  /** Compared words between `bij` and `geldt`. */
  readonly occasion: string;
  /** Compared words after the colon. */
  readonly choice: string;
}

/** The firewall of a file: everything other files may depend on. */
export interface FileExports {
  readonly uri: string;
  readonly instrument?: {
    readonly kind: "verordening" | "beleidsregels" | "nadere regels" | "wet";
    readonly title: string;
    readonly shortName?: string;
  };
  readonly belongsTo?: string;
  readonly uses: readonly string[];
  readonly symbols: readonly AnySymbol[];
  readonly rules: readonly RuleSite[];
  readonly concurrence: readonly ConcurrenceSite[];
  /** Article numbers with titles (for law files and references). */
  readonly articles: readonly {
    readonly number: string;
    readonly title: string;
    readonly leden: readonly string[];
  }[];
}
