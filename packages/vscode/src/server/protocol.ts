// What the extension asks the language server beyond the protocol of all editors, and what comes back (docs/reference/taalserver.md).

import type { Location } from "vscode-languageclient";

/** What every question is about: the ordinance that this file belongs to, on this day. */
export interface About {
  readonly textDocument: { readonly uri: string };
  readonly peildatum?: string;
}

export interface PublicView {
  readonly titel: string;
  readonly html: string;
  readonly plekken: readonly { readonly regel: string; readonly plek?: Location }[];
  readonly fouten: number;
}

export interface Explanation {
  readonly tekst: string;
  readonly uitkomst: string;
  readonly waar: string;
  readonly plek?: Location;
  readonly gezien: readonly string[];
  readonly daaronder: readonly Explanation[];
}

export interface ToldOutcome {
  readonly recht: string;
  readonly naam: string;
  readonly wie: string;
  readonly soort: string;
  readonly samenvatting: string;
  readonly redenen: readonly { readonly tekst: string; readonly waar: string; readonly plek?: Location }[];
  readonly nodig: readonly string[];
  readonly uitleg?: Explanation;
}

export interface AnswerKind {
  readonly soort: string;
  readonly keuzes?: readonly string[];
  readonly eenheid?: string;
  readonly perMaand: boolean;
  readonly magLeeg: boolean;
}

export interface TryOutQuestion {
  readonly vraag: string;
  readonly naam: string;
  readonly plek: string;
  readonly antwoord: AnswerKind;
  readonly beantwoorder: string;
  readonly maanden: readonly string[];
  readonly wacht: readonly { readonly waar: string; readonly plek?: Location }[];
}

export interface TryOut {
  readonly titel: string;
  readonly peildatum: string;
  readonly huishouden: object;
  readonly vraag?: TryOutQuestion;
  readonly uitkomsten: readonly ToldOutcome[];
  readonly opmerkingen: readonly string[];
  readonly fouten: number;
}

export interface ToldExample {
  readonly id: string;
  readonly titel: string;
  /** "artikel 3 (Wie de toeslag krijgt)"; absent for one about the whole. */
  readonly artikel?: string;
  readonly plek?: Location;
  readonly status: string;
  readonly uitgangspunt: boolean;
  readonly verwachtingen: readonly {
    readonly tekst: string;
    readonly status: string;
    readonly uitleg: string;
    readonly plek?: Location;
  }[];
  readonly problemen: readonly string[];
}

export interface Examples {
  readonly titel: string;
  readonly voorbeelden: readonly ToldExample[];
  readonly dekking: readonly {
    readonly waar: string;
    readonly plek?: Location;
    readonly regels: number;
    readonly geraakt: number;
  }[];
  readonly fouten: number;
}

export interface RuleNode {
  readonly soort: string;
  readonly naam: string;
  readonly waar: string;
  readonly plek?: Location;
  readonly bijzonder: readonly string[];
  readonly daaronder: readonly RuleNode[];
}

export interface IncomeView {
  readonly titel: string;
  readonly inkomen: string;
  readonly inkomens: readonly string[];
  readonly voorbeeld: string;
  readonly voorbeelden: readonly string[];
  readonly punten: readonly { readonly inkomen: number; readonly totaal: number | null }[];
  readonly knik?: { readonly inkomen: number; readonly verlies: number };
}
