// What the comparison of two versions gives back: plain data, ready for JSON.

import type { HouseholdInput, Place } from "@andersom/semantics";

/** The outcome of a right as it is compared; `geen`: niet aan de orde, or no outcome at all. */
export type Outcome = "toegekend" | "geweigerd" | "ter beoordeling" | "geen";

export type ChangeKind =
  /** Did not have it, has it now; and the other way around. */
  | "erbij"
  | "eraf"
  /** A person decides now, who did not before; and the other way around, without a right in the end. */
  | "naar oordeel"
  | "van oordeel"
  /** The same outcome, with a higher or lower value, or another one. */
  | "hoger"
  | "lager"
  | "anders";

/** What of a right changes for somebody; `recht` is whether there is one. */
export type Aspect =
  "recht" | "hoogte" | "omvang" | "duur" | "vorm" | "begindatum" | "einddatum" | "waarde" | "plicht";

/** A household for whom something changes, decided under both versions. */
export interface DifferenceWitness {
  /** Whose outcome it is, by the name in the household; absent: the only person's, or the aanvrager's. */
  readonly who?: string;
  readonly household: { readonly old: HouseholdInput; readonly new: HouseholdInput };
  /** Where the household comes from when it is not the simplest one: the title of a voorbeeld. */
  readonly example?: string;
}

export interface Change {
  readonly kind: ChangeKind;
  readonly aspect: Aspect;
  /** What it was and what it becomes, as Dutch writes it. */
  readonly from: string;
  readonly to: string;
  /** Euros that one household gains (or loses, below zero), exact decimal text; for amounts. */
  readonly gain?: string;
  readonly witness: DifferenceWitness;
}

/** `gelijk`: the rules mean the same; `niemand`: proved of the forms; `onbekend`: neither proved nor found. */
export type DifferenceVerdict = "gelijk" | "niemand" | "verschil" | "onbekend" | "nieuw" | "vervallen";

export interface Compared {
  readonly kind: "recht" | "plicht" | "waarde";
  /** As the new version calls it, or the old one when it lapsed. */
  readonly name: string;
  /** As the old version called it, when that is another name. */
  readonly formerly?: string;
  readonly verdict: DifferenceVerdict;
  readonly place?: Place;
  readonly changes: readonly Change[];
  /** The most that one household gains and loses; `proven`: nobody of the forms that were looked at has more. */
  readonly most?: { readonly gain?: Extreme; readonly loss?: Extreme };
  /** What is said around it and differs: how often, how long, from which budget. */
  readonly around: readonly Rewritten[];
  /** Questions that have no answer, in words. */
  readonly open: readonly string[];
}

export interface Extreme {
  readonly gain: string;
  readonly proven: boolean;
  readonly witness: DifferenceWitness;
}

/** A part that is not an outcome but says something else now. */
export interface Rewritten {
  readonly what: string;
  readonly old?: string;
  readonly new?: string;
  readonly place?: Place;
}

/** Another name, a new fact, one that is not asked any more, or other answers. */
export interface FactChange {
  readonly kind: "nieuw" | "vervallen" | "andere naam" | "andere antwoorden";
  readonly name: string;
  readonly formerly?: string;
  /** What is (not) among the answers any more. */
  readonly note?: string;
}

export interface Difference {
  readonly peildatum: string;
  /** Of the forms of households that were looked at, in words. */
  readonly forms: string;
  /** Nobody: everything is `gelijk` or `niemand`. */
  readonly verdict: "niemand" | "verschil" | "onbekend";
  readonly outcomes: readonly Compared[];
  readonly facts: readonly FactChange[];
  /** Duties of the municipality, steps, terms, maatwerk and the like, which are not an outcome of a household. */
  readonly rest: readonly Rewritten[];
  /** How many voorbeelden were decided under both versions, and how many come out differently; none where all rules mean the same. */
  readonly examples: { readonly decided: number; readonly different: number };
}
