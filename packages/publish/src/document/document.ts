// The neutral document: what every publication is before it is HTML, Markdown or another form. Plain data.

/** Words in a line. There is no raw form: text is always text, whatever it holds. */
export type Inline =
  | string
  | { readonly form: "strong"; readonly content: readonly Inline[] }
  /** A reference to another section of the same document. */
  | { readonly form: "link"; readonly section: string; readonly content: readonly Inline[] };

/** Where a part comes from: the id of the rule in the decision model, and its place as lawyers cite it. */
export interface Origin {
  readonly rule?: string;
  /** "artikel 3 lid 2 onderdeel b". */
  readonly citation?: string;
  /** The same place in the text: offsets, `end` exclusive. */
  readonly source?: { readonly file: string; readonly start: number; readonly end: number };
  /** Other places that say the same, and are told in the same words. */
  readonly also?: readonly Origin[];
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly content: readonly Inline[];
  readonly origin?: Origin;
  /** It only says more of what stands before it, or opens what stands after it: without that it falls away. */
  readonly with?: "before" | "after";
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  /** `written`: the first words of each item are its own number or letter, and no other mark is shown. */
  readonly marks?: "written";
  readonly items: readonly ListItem[];
}
export interface ListItem {
  readonly content: readonly Inline[];
  /** What stands below the words of the item: further explanation, a nested list, a table. */
  readonly blocks: readonly Block[];
  readonly origin?: Origin;
}

/** Words in a cell, which has no blocks: what stands behind `line` starts on a new line. */
export type CellPart = Inline | { readonly form: "line" };

/** A table with one row of headers; the first cell of each row is the header of that row. */
export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The same cells, with words that stand out and lines; a form that cannot show that shows `rows`. */
  readonly marked?: readonly (readonly (readonly CellPart[])[])[];
  readonly origin?: Origin;
}

/** Something that must stand out, such as the legal status of the text. */
export interface Note {
  readonly kind: "note";
  readonly content: readonly Block[];
}

/** A quotation from the ordinance itself, where there is no plain form. */
export interface Quote {
  readonly kind: "quote";
  readonly content: readonly Inline[];
  readonly origin?: Origin;
}

/** The story of one person, with the outcome that was computed. */
export interface Story {
  readonly kind: "story";
  readonly title: string;
  readonly content: readonly Block[];
  readonly origin?: Origin;
}

export interface Definitions {
  readonly kind: "definitions";
  readonly entries: readonly {
    readonly term: string;
    readonly meaning: readonly Block[];
    readonly origin?: Origin;
  }[];
}

/** A small line that says which articles and laws a section comes from. */
export interface Sources {
  readonly kind: "sources";
  readonly text: string;
}

export type Block = Paragraph | List | Table | Note | Quote | Story | Definitions | Sources;

export interface Section {
  /** Unique within the document; letters, digits and hyphens only. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Ids of the rights that it tells how to get. */
  readonly rights?: readonly string[];
}

export interface Document {
  readonly title: string;
  /** One line under the title. */
  readonly subtitle: string;
  /** Name and value, such as "Geldig op" and "1 maart 2026". */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Before the table of contents: legal status, for whom the text is. */
  readonly opening: readonly Block[];
  readonly sections: readonly Section[];
}
