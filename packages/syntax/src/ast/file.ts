// A file: a flat run of blocks in written order. A block is a heading with what stands below it, up to the next heading.

import type { BaseNode, WordGroup } from "./base.js";
import type { Reference } from "./reference.js";
import type { Statement } from "./statement.js";
import type { Table } from "./table.js";

export interface SourceFile extends BaseNode {
  readonly kind: "SourceFile";
  readonly uri: string;
  readonly blocks: readonly Block[];
}

export type BlockKeyword =
  | "verordening"
  | "beleidsregels"
  | "nadere regels"
  | "wet"
  | "hoort bij"
  | "effect"
  | "kernwaarde"
  | "gegevens van"
  | "oordelen van"
  | "oordeel"
  | "voorzieningen"
  | "keuzes"
  | "begrip"
  | "open begrip"
  | "bedragen"
  | "verplichte inhoud van"
  | "grenzen van"
  | "bevoegdheden in"
  | "verwijzingen naar"
  | "hoofdstuk"
  | "paragraaf"
  | "artikel"
  | "lid"
  | "stap"
  | "volgorde van hulp"
  | "trede"
  | "maatwerk"
  | "plicht"
  | "signaal"
  | "botsing"
  | "toestemming"
  | "overgang"
  | "waarborg"
  | "uitleg"
  | "publiek"
  | "voorbeeld"
  /** Sentences before the first heading. */
  | "begin";

export interface Block extends BaseNode {
  readonly kind: "Block";
  readonly keyword: BlockKeyword;
  readonly heading: Heading;
  readonly content: readonly Content[];
}
export type Content = Statement | Prose | Table;

/** What stands on the heading line after the keyword. Which fields are filled depends on the keyword. */
export interface Heading extends BaseNode {
  readonly kind: "Heading";
  /** Free text to the end of the line (titles of articles, effects, begrippen, voorbeelden …), trimmed. */
  readonly title: string;
  /** The same as words, for headings that declare a name (effect, begrip, oordeel, plicht, gegevens van, maatwerk …). */
  readonly name?: WordGroup;
  /** Number of hoofdstuk, artikel, lid, stap, trede. `lid 2 tot en met 4`: number "2", numberTo "4". */
  readonly number?: string;
  readonly numberTo?: string;
  /** `gegevens van de aanvraag, meervoud aanvragen`, `…, ook gevraagd artikel`. */
  readonly plural?: WordGroup;
  readonly alsoCalled?: WordGroup;
  /** `gegevens van de inwoner over geld`: geld; `oordeel X, over de inwoner`: de inwoner. */
  readonly about?: WordGroup;
  /** `oordeel …, per soort hulp`. */
  readonly perKindOfHelp?: boolean;
  /** `maatwerk bij lid 3`, `publiek bij lid 1 onderdeel a`, `maatwerk bij deze verordening, behalve artikel 2.4`, `bedragen bij artikel 21 Participatiewet`. */
  readonly references?: readonly Reference[];
  readonly except?: readonly Reference[];
}

/** Consecutive `>` lines; interpolations `{naam}` are split out. */
export interface Prose extends BaseNode {
  readonly kind: "Prose";
  readonly parts: readonly ProsePart[];
  /** The text without `>` marks, lines joined by a space, interpolations kept as `{…}`. */
  readonly text: string;
}
export type ProsePart =
  | { readonly form: "text"; readonly text: string }
  | { readonly form: "name"; readonly name: WordGroup; readonly text: string };
