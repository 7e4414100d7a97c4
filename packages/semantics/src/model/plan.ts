// What only a plan for a whole household has: signals, and what the municipality offers by itself.

import type { Expr } from "./expression.js";
import type { Place } from "./place.js";
import type { Term } from "./rules.js";
import type { DurationUnit } from "./types.js";

/** `signaal X`: facts of more domains together, of a household or of one inwoner. It may only lead to an offer. */
export interface Signal {
  readonly id: string;
  readonly name: string;
  /** The thing it is about: huishouden or inwoner. */
  readonly thing: string;
  readonly condition: Expr;
  readonly text: string;
  readonly place: Place;
}

/** `De gemeente biedt … aan`: never a duty, and the inwoner may refuse it. It opens the rights it names. */
export interface Offer {
  readonly id: string;
  readonly actor: string;
  /** What is offered, as written. */
  readonly name: string;
  readonly text: string;
  /** Rights that it opens. */
  readonly rights: readonly string[];
  /** Signals of which one is enough; empty: it does not wait for a signal. */
  readonly signals: readonly string[];
  readonly term?: Term;
  readonly scope?: Expr;
  readonly condition?: Expr;
  /** True when it names a regisseur: somebody who keeps the plan together. */
  readonly coordinator: boolean;
  readonly place: Place;
}

/** `Vragen alleen bij een hulpvraag over …`: the fact may be asked only while one of these rights is in play. */
export interface AskLimit {
  readonly text: string;
  /** Rights about one of the subjects, and rights that decide about the value that the limit names. */
  readonly rights: readonly string[];
  readonly place: Place;
}

/** `toestemming om gegevens te delen`: facts that are shared only with consent, who gives it, and for how long. */
export interface Consent {
  readonly id: string;
  /** "gegevens te delen". */
  readonly name: string;
  readonly text: string;
  /** "de regisseur en de helpers in het plan". */
  readonly sharedWith: string;
  /** Ids of the facts. */
  readonly facts: readonly string[];
  /** The first row whose tests hold says who must agree: all of them. */
  readonly givers: readonly { readonly tests: readonly Expr[]; readonly who: readonly string[] }[];
  /** `Geldt 12 maanden.` */
  readonly lasts?: { readonly count: number; readonly unit: DurationUnit };
  /** `Zonder toestemming verandert geen recht.`: no right, amount or duty may read it; checked. */
  readonly changesNoRight: boolean;
  readonly place: Place;
}
