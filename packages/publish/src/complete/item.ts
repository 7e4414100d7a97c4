// What a resident must be able to read about a rule: one item for each condition, amount, ground, duty, term and departure.

import type { Place } from "@andersom/semantics";

/** What an item is; the names are those of the table that `npm run completeness` prints. */
export type ItemKind =
  | "recht"
  | "voorwaarde"
  | "bedrag"
  | "berekening"
  | "weigeringsgrond"
  | "plicht"
  | "bevoegdheid"
  | "termijn"
  | "afwijking"
  | "oordeel"
  | "sanctie"
  | "toestemming";

/**
 * One thing in the logic that the public version must tell, with what has to be read there: every figure, and enough words
 * of every name. Several `ways` to tell it: one of them is enough.
 */
export interface Item {
  readonly kind: ItemKind;
  /** Id of the rule in the decision model. */
  readonly rule: string;
  readonly place: Place;
  /** `artikel 3 lid 2 onderdeel b`. */
  readonly citation: string;
  /** In the words of the ordinance, for a report. */
  readonly text: string;
  readonly ways: readonly Way[];
  /** Ids of the rules that the item may be told with instead of its own: the notions that its condition uses. */
  readonly beside: readonly string[];
  /** Of what begins on a later day: that day, as a figure that must stand with it or above it. */
  readonly from?: string;
  /** A row of a table: where the page tells its rule, it has to stand there, and not in a table like it. */
  readonly row?: true;
  /** What must be read in one piece of text where it stands apart from its rule: a row of a table brings its own words along. */
  readonly elsewhere: readonly Way[];
}

/** What must be read in one way of telling. */
export interface Way {
  /** Values as `figuresIn` gives them; each must be there. */
  readonly figures: readonly string[];
  readonly names: readonly Name[];
}

/** The words of a name, and of what may stand in its place: of one of them at least half must be there. */
export type Name = readonly (readonly string[])[];
