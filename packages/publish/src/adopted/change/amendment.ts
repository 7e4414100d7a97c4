// What a change decision does to a text: plain data, that can be printed and applied.

import type { LegalAnnex, LegalArticle, LegalDivision, LegalItem, LegalLid } from "../tree.js";

/** Where in an article or an annex: the lid, and the onderdeel with the ones that it lies in. */
export interface AmendedPlace {
  /** eId and number of the article or the annex. */
  readonly article: string;
  readonly number: string;
  readonly annex?: true;
  /** eId of the lid (of an annex: its own), and its number where it has one. */
  readonly lid?: string;
  readonly lidNumber?: string;
  /** eId of the onderdeel, and the labels on the way to it: ["b", "1°"]. */
  readonly item?: string;
  readonly labels?: readonly string[];
  /** The number of the article, or of the lid, is one that this decision gave it. */
  readonly articleRenumbered?: true;
  readonly lidRenumbered?: true;
  /** Which of the labels are ones that this decision gave: places in `labels`. */
  readonly labelsRenumbered?: readonly number[];
}

/** One number in the place of another; all that one amendment renumbers changes at the same moment. */
export interface Renumbered<Name> {
  readonly from: Name;
  readonly to: Name;
  /** It stands directly behind the one before it, under its old number and under its new one. */
  readonly follows?: true;
}
export type LidNumbers = Renumbered<{ readonly eId: string; readonly number: string }>;
export type ElementNumbers = Renumbered<ElementName>;
export type ItemNumbers = Renumbered<ItemName>;

/** An onderdeel with its label as it is cited: "b", "1°". */
export interface ItemName {
  readonly eId: string;
  readonly label: string;
  /** The label is one that this decision gave it, in an amendment before this one. */
  readonly renumbered?: true;
}

/** What stands behind an onderdeel that stays: ";", "; en", "; of" or ".". */
export interface ClosingMark {
  readonly item: ItemName;
  readonly old: string;
  readonly new: string;
}

export type Amendment =
  /** Headings and articles that are new, behind `after`; at the start when that is absent. */
  | {
      readonly kind: "invoegen";
      readonly after?: ElementName;
      readonly fresh: readonly (LegalDivision | LegalArticle)[];
      /** The chapter or paragraaf that ends with them. */
      readonly endOf?: ElementName;
    }
  | { readonly kind: "vervallen"; readonly element: ElementName }
  /** Numbers of articles and headings, all at the same moment. */
  | { readonly kind: "vernummeren"; readonly renumbered: readonly ElementNumbers[] }
  /** Elements that stand after each other go behind `after`; to the start when that is absent. */
  | {
      readonly kind: "verplaatsen";
      readonly elements: readonly ElementName[];
      readonly after?: ElementName;
      readonly endOf?: ElementName;
    }
  /** The title of an article or chapter; or, with `values`, its kernwaarden. */
  | { readonly kind: "opschrift"; readonly element: ElementName; readonly title: string }
  | { readonly kind: "kernwaarden"; readonly element: ElementName; readonly fresh: LegalDivision }
  | { readonly kind: "artikel luidt"; readonly element: ElementName; readonly fresh: LegalArticle }
  | { readonly kind: "lid luidt"; readonly place: AmendedPlace; readonly fresh: LegalLid }
  | {
      readonly kind: "lid erbij";
      readonly place: AmendedPlace;
      readonly after?: { readonly eId: string; readonly number?: string };
      /** Behind the last lid. */
      readonly last: boolean;
      readonly fresh: LegalLid;
      /** What goes before it: room is made. */
      readonly renumbered?: readonly LidNumbers[];
    }
  | {
      readonly kind: "lid vervalt";
      readonly place: AmendedPlace;
      /** What follows it: the room is closed. */
      readonly renumbered?: readonly LidNumbers[];
    }
  | {
      readonly kind: "leden vernummeren";
      readonly place: AmendedPlace;
      readonly renumbered: readonly LidNumbers[];
    }
  | { readonly kind: "onderdeel luidt"; readonly place: AmendedPlace; readonly fresh: LegalItem }
  /** Onderdelen of one list, which stands in the lid or in the onderdeel of `place`. */
  | {
      readonly kind: "onderdelen vervallen";
      readonly place: AmendedPlace;
      readonly list: string;
      readonly gone: readonly ItemName[];
      /** What follows them: the room is closed. */
      readonly renumbered?: readonly ItemNumbers[];
      readonly marks?: readonly ClosingMark[];
    }
  | {
      readonly kind: "onderdelen erbij";
      readonly place: AmendedPlace;
      readonly list: string;
      /** At the start when absent. */
      readonly after?: ItemName;
      /** Behind the last onderdeel. */
      readonly last: boolean;
      readonly fresh: readonly LegalItem[];
      /** What goes before it: room is made. */
      readonly renumbered?: readonly ItemNumbers[];
      readonly marks?: readonly ClosingMark[];
    }
  | { readonly kind: "begrip luidt"; readonly place: AmendedPlace; readonly fresh: LegalItem }
  | {
      readonly kind: "begrip erbij";
      readonly place: AmendedPlace;
      readonly list: string;
      readonly fresh: LegalItem;
    }
  | { readonly kind: "begrip vervalt"; readonly place: AmendedPlace; readonly term: string }
  /** In one line of the place `old` stands once. */
  | { readonly kind: "woorden"; readonly place: AmendedPlace; readonly changes: readonly WordChange[] }
  | {
      readonly kind: "cel";
      readonly place: AmendedPlace;
      readonly table: string;
      readonly row: readonly string[];
      readonly column: string;
      readonly old: string;
      readonly new: string;
    }
  | { readonly kind: "bijlage luidt" | "bijlage erbij"; readonly fresh: LegalAnnex }
  | { readonly kind: "bijlage vervalt"; readonly eId: string; readonly number: string };

/** Amendments of something within an article or an annex. */
export type WithinArticle = Extract<Amendment, { readonly place: AmendedPlace }>;

export interface ElementName {
  readonly eId: string;
  readonly kind: "hoofdstuk" | "paragraaf" | "artikel";
  readonly number: string;
  /** The number is one that this decision gave it. */
  readonly renumbered?: true;
}

export interface WordChange {
  readonly old: string;
  readonly new: string;
}
