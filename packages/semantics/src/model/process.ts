// Procedure as part of the ordinance: steps, acts with their terms, freedoms, and what documents must say.

import type { Expr } from "./expression.js";
import type { Place } from "./place.js";
import type { Term } from "./rules.js";
import type { ValueType } from "./types.js";

/**
 * A step of a procedure: `stap 4 gesprek`, or an item of `in deze volgorde: a. …`. A step is an event with a name: it is done on
 * the date that the input gives under that name, and terms may count from it.
 */
export interface Step {
  readonly id: string;
  /** "gesprek": what events and expectations call it. */
  readonly name: string;
  /** The name as names are compared: lower case, without article. */
  readonly key: string;
  /** `4` of `stap 4`, or the label `a` of an item of `in deze volgorde`. */
  readonly label?: string;
  /** `in deze volgorde`: the step that comes first; this one opens when that one is done, or is not possible. */
  readonly after?: string;
  /** `in deze volgorde`: `schuldregeling, als geldt: een schuldregeling is mogelijk`. */
  readonly condition?: Expr;
  readonly place: Place;
}

/**
 * What somebody does (`taak`, and `besluit` for the decision itself) or may do (`vrijheid`), in the ordinance's own words, with its
 * condition and term. An act with `step` fulfils that step. An act beats those in `overrides` where its own condition holds.
 */
export interface Act {
  readonly id: string;
  readonly kind: "taak" | "vrijheid" | "besluit";
  /** As printed: "De gemeente". */
  readonly actor: string;
  /** What is done, without the actor, the term and the condition: "voert een gesprek met de inwoner". */
  readonly name: string;
  readonly text: string;
  /** `De gemeente vraagt niet …`. */
  readonly negated?: boolean;
  readonly items: readonly { readonly label?: string; readonly text: string }[];
  readonly term?: Term;
  /** `binnen de termijn in deze tabel`: another term for each kind of help. */
  readonly terms?: readonly ActTerm[];
  readonly scope?: Expr;
  readonly condition?: Expr;
  readonly overrides: readonly string[];
  readonly step?: string;
  /** The name under which the input and voorbeelden speak of it, when it fulfils no step: "toekomstplan" of "maakt een toekomstplan". */
  readonly event?: string;
  /** `Te laat: …`: the act of this step is late, and only then this one counts. */
  readonly whenLate?: string;
  readonly place: Place;
}
/** A row of a table of terms. `right`: the right whose name is in `about`, when there is one. */
export interface ActTerm {
  readonly about: string;
  readonly right?: string;
  readonly term: Term;
  readonly place: Place;
}

/** `In het besluit staat: …`, `Het besluit vermeldt: …`: what a document must say. */
export interface DocumentContent {
  readonly id: string;
  /** "besluit". */
  readonly document: string;
  /** The words between `staat` and the colon: "wat er verandert in". */
  readonly lead?: string;
  /** `value`: the item names a value of the ordinance, which then can be filled in. */
  readonly items: readonly {
    readonly label?: string;
    readonly text: string;
    readonly value?: Expr;
    readonly valueType?: ValueType;
  }[];
  readonly text: string;
  readonly place: Place;
}

/**
 * `Een termijn staat stil vanaf de dag na X tot en met de dag waarop Y`: the days from the event `from` (plus `fromOffset` days) to the
 * event `to`, both included, do not count in a term that runs.
 */
export interface Suspension {
  readonly id: string;
  /** Keys of the events. */
  readonly from: string;
  readonly fromOffset: 0 | 1;
  readonly to: string;
  readonly text: string;
  readonly place: Place;
}

/** `oordeel …, na advies van een arts` or `plicht voor het college: advies vragen aan …`: what is needed before somebody judges. */
export interface Advice {
  readonly id: string;
  /** Whose advice: "een arts of fysiotherapeut"; absent when the sentence names nobody. */
  readonly from?: string;
  /** `na een gesprek met de inwoner`: something else than advice, as written. */
  readonly other?: string;
  /** The judgement (fact id) that waits for it; absent when a duty asks for it. */
  readonly judgement?: string;
  readonly condition?: Expr;
  readonly text: string;
  readonly place: Place;
}
