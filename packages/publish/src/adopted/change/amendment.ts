// What a change decision does to a text: plain data, that can be printed and applied.

import type { LegalArticle, LegalDivision, LegalItem, LegalLid } from "../tree.js";

/** Where in an article: the lid, and the onderdeel with the ones that it lies in. */
export interface AmendedPlace {
  /** eId and number of the article. */
  readonly article: string;
  readonly number: string;
  /** eId of the lid, and its number where it has one. */
  readonly lid?: string;
  readonly lidNumber?: string;
  /** eId of the onderdeel, and the labels on the way to it: ["b", "1°"]. */
  readonly item?: string;
  readonly labels?: readonly string[];
}

export type Amendment =
  /** Headings and articles that are new, behind `after`; at the start when that is absent. */
  | {
      readonly kind: "invoegen";
      readonly after?: ElementName;
      readonly fresh: readonly (LegalDivision | LegalArticle)[];
    }
  | { readonly kind: "vervallen"; readonly element: ElementName }
  /** The title of an article or chapter; or, with `values`, its kernwaarden. */
  | { readonly kind: "opschrift"; readonly element: ElementName; readonly title: string }
  | { readonly kind: "kernwaarden"; readonly element: ElementName; readonly fresh: LegalDivision }
  | { readonly kind: "artikel luidt"; readonly element: ElementName; readonly fresh: LegalArticle }
  | { readonly kind: "lid luidt"; readonly place: AmendedPlace; readonly fresh: LegalLid }
  | {
      readonly kind: "lid erbij";
      readonly place: AmendedPlace;
      readonly after?: string;
      readonly fresh: LegalLid;
    }
  | { readonly kind: "lid vervalt"; readonly place: AmendedPlace }
  | { readonly kind: "onderdeel luidt"; readonly place: AmendedPlace; readonly fresh: LegalItem }
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
    };

export interface ElementName {
  readonly eId: string;
  readonly kind: "hoofdstuk" | "paragraaf" | "artikel";
  readonly number: string;
}

export interface WordChange {
  readonly old: string;
  readonly new: string;
}
