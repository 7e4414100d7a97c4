// The text that a council adopts, as a tree: chapters, articles, leden, onderdelen. Plain data, from which every form is printed.

/**
 * How it is written. `omgekeerd`: effects open an article, references read "artikel 3 lid 2". `klassiek`: effects are
 * told in the notes, references read "artikel 3, tweede lid".
 */
export type LegalProfile = "klassiek" | "omgekeerd";

/** Where a part of the text comes from. */
export interface LegalOrigin {
  /** Place in the source: offsets, `end` exclusive. */
  readonly source?: { readonly file: string; readonly start: number; readonly end: number };
  /** Ids in the decision model of the rules that the words say. */
  readonly rules?: readonly string[];
  /** The words follow from the structure (header, links between rules), not from a sentence of the source. */
  readonly generated?: true;
}

/** Words in a line. Text is text: never markup. */
export type LegalInline = string | LegalReference | LegalAmendment;

/** A reference, in words and as data. */
export interface LegalReference {
  readonly kind: "verwijzing";
  /** As printed: "artikel 3 lid 2 onderdeel b". */
  readonly text: string;
  /** `eId` of the place in this text that is meant; absent for a law, or a place that is not there. */
  readonly target?: string;
  /** The place in a law or another instrument. */
  readonly law?: LawPlace;
}
export interface LawPlace {
  /** As printed in the ordinance: "Wmo 2015". */
  readonly name: string;
  readonly bwb?: string;
  readonly article?: string;
  readonly lid?: string;
  readonly onderdeel?: string;
  /** Juriconnect 1.3.1, without date: "jci1.3:c:BWBR0015703&artikel=36&lid=1"; only where the BWB id is known. */
  readonly jci?: string;
}

/** Words that are new or gone, in a comparison of two texts. */
export interface LegalAmendment {
  readonly kind: "wijziging";
  readonly change: "nieuw" | "vervallen";
  readonly text: string;
}

/** A running sentence (or more of them that belong together), with its closing mark. */
export interface LegalSentence {
  readonly kind: "zin";
  readonly content: readonly LegalInline[];
  readonly origin: LegalOrigin;
}

/**
 * A list of onderdelen. `opsomming`: a., b., 1°., closed by `;`, "en" or "of", and a full stop. `begrippen`: terms in
 * alphabetical order, without letters. `stappen`: steps and treden, each with its own sentences.
 */
export interface LegalList {
  readonly kind: "lijst";
  readonly eId: string;
  readonly style: "opsomming" | "begrippen" | "stappen";
  readonly items: readonly LegalItem[];
}
export interface LegalItem {
  readonly eId: string;
  /** As printed: "a.", "1°.", "Stap 2"; absent for a begrip. Text, never an automatic number. */
  readonly label?: string;
  /** The term of a begrip, the name of a step. */
  readonly title?: string;
  readonly content: readonly LegalInline[];
  /** What stands below the words: a nested list, a table, more sentences of a step. */
  readonly blocks: readonly LegalBlock[];
  readonly origin: LegalOrigin;
}

export interface LegalTable {
  readonly kind: "tabel";
  readonly eId: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly origin: LegalOrigin;
}

export type LegalBlock = LegalSentence | LegalList | LegalTable;

/** A lid. An article without numbered leden has one, without `number`. */
export interface LegalLid {
  readonly kind: "lid";
  readonly eId: string;
  readonly number?: string;
  readonly blocks: readonly LegalBlock[];
  readonly lapsed: boolean;
  readonly validity?: LegalValidity;
  readonly origin: LegalOrigin;
}

/** ISO dates, both included; absent: from the start, or without end. */
export interface LegalValidity {
  readonly from?: string;
  readonly to?: string;
}

export interface LegalArticle {
  readonly kind: "artikel";
  readonly eId: string;
  readonly number: string;
  readonly title: string;
  /** `omgekeerd`: the laws it rests on, as printed behind the title. */
  readonly tags: readonly string[];
  /** `Grondslag` of the article. */
  readonly bases: readonly LegalReference[];
  /** Before the leden: effects, `Dit artikel geldt …`. */
  readonly opening: readonly LegalBlock[];
  readonly leden: readonly LegalLid[];
  readonly validity?: LegalValidity;
  /** What the closing articles are, and the one with the begrippen; absent for the others. */
  readonly role?: LegalRole;
  readonly origin: LegalOrigin;
}
export type LegalRole = "begrippen" | "overgangsrecht" | "intrekking" | "slot";

export interface LegalDivision {
  readonly kind: "hoofdstuk" | "paragraaf";
  readonly eId: string;
  readonly number: string;
  readonly title: string;
  /** Before its first article: kernwaarden with their weight. */
  readonly opening: readonly LegalBlock[];
  readonly children: readonly LegalPart[];
  readonly origin: LegalOrigin;
}
export type LegalPart = LegalDivision | LegalArticle;

/** Amounts and tables that stand outside the articles. */
export interface LegalAnnex {
  readonly kind: "bijlage";
  readonly eId: string;
  readonly number: string;
  readonly title: string;
  readonly blocks: readonly LegalBlock[];
  readonly origin: LegalOrigin;
}

export interface LegalInstrument {
  readonly kind: "verordening" | "beleidsregels" | "nadere regels";
  /** The opschrift. */
  readonly title: string;
  readonly citationTitle: string;
  readonly municipality?: string;
  /** "de raad", "het college". */
  readonly adoptedBy?: string;
  /** ISO dates. */
  readonly inForce?: string;
  readonly retroactiveTo?: string;
  readonly lapses?: string;
}

/** "De raad van de gemeente X; gezien …; gelet op …; besluit vast te stellen: …". */
export interface LegalPreamble {
  readonly body: string;
  /** What the council has read: the proposal of the college, with holes for what is not known yet. */
  readonly proposal?: string;
  /** `Gezien: …`: what was before the council. */
  readonly considered: readonly string[];
  readonly bases: readonly LegalReference[];
  /** The same as it is printed behind "gelet op": per law, with its articles. */
  readonly basesLine: readonly LegalInline[];
  readonly enacting: string;
}

/** The signature; what is not known yet is a hole in square brackets. */
export interface LegalClosing {
  readonly formula: string;
  readonly signatories: readonly string[];
}

export interface LegalExplanation {
  readonly general: readonly LegalBlock[];
  readonly articles: readonly {
    /** eId of the article. */
    readonly article: string;
    readonly title: string;
    readonly blocks: readonly LegalBlock[];
  }[];
}

export interface LegalText {
  readonly format: "andersom/legal-text";
  readonly version: 1;
  readonly profile: LegalProfile;
  /** ISO date of the text. What lapsed before it is left out, and named in `omitted`. */
  readonly on: string;
  readonly instrument: LegalInstrument;
  readonly preamble: LegalPreamble;
  readonly body: readonly LegalPart[];
  readonly closing: LegalClosing;
  readonly annexes: readonly LegalAnnex[];
  readonly explanation: LegalExplanation;
  /** eIds of articles and leden that no longer applied on the date. */
  readonly omitted: readonly string[];
}

/** What the aanhef says between the body and what it decides, each line as it is printed. */
export function preambleLines({
  proposal,
  basesLine,
  considered,
}: LegalPreamble): readonly (readonly LegalInline[])[] {
  return [
    ...(proposal === undefined ? [] : [[`gelezen ${proposal};`]]),
    basesLine.length === 0 ? ["gelet op [wettelijke grondslag];"] : ["gelet op ", ...basesLine, ";"],
    ...considered.map((words) => [`gezien ${words};`]),
  ];
}

/** All articles, in order. */
export function articlesIn(parts: readonly LegalPart[]): readonly LegalArticle[] {
  return parts.flatMap((part) => (part.kind === "artikel" ? [part] : articlesIn(part.children)));
}

/** The words of a line, without what they refer to. */
export function inlineText(content: readonly LegalInline[]): string {
  return content.map((part) => (typeof part === "string" ? part : part.text)).join("");
}
