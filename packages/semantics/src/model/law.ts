// What a national law says about ordinances: what must, may and may not stand in one, its bounds, its powers, and what it is for.

import type { Comparison, Expr } from "./expression.js";
import type { Citation, Place } from "./place.js";
import type { DurationUnit, PlainValue, ValueType } from "./types.js";

/** `Grondwaarde: bestaansminimum, artikel 11 lid 1.`: why the law was written, and where it says so. */
export interface Grondwaarde {
  readonly name: string;
  /** Compared name: lower case, without articles. */
  readonly key: string;
  readonly citation?: Citation;
  readonly place: Place;
}

/** Days on which a row or sentence of a law file holds (ISO, both included); absent: not known, so no limit. */
export interface LawValidity {
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** What an ordinance answers a subject with: the column `vraagt om`. */
export type ContentKind =
  | "begrip"
  | "bijdrage"
  | "hoogte"
  | "maatwerk"
  | "open begrip"
  | "plicht"
  | "plicht met gevolg"
  | "recht met hoogte"
  | "recht met voorwaarden"
  | "recht of bevoegdheid"
  | "stappen"
  | "tekst"
  | "termijn"
  | "weigering";

/** A row of `verplichte inhoud van …`: a subject that an ordinance must, may or may not hold. */
export interface LawContent extends LawValidity {
  readonly id: string;
  /** Short name of the law in whose file the row stands. The citation may be of a regulation below it. */
  readonly law: string;
  readonly citation: Citation;
  readonly subject: string;
  readonly force: "verplicht" | "mag" | "verboden";
  /** `verplicht bij bijdrage`: only when the ordinance asks a contribution; `uitbesteden`: when others do the work. */
  readonly onlyWith?: "bijdrage" | "uitbesteden";
  readonly asksFor: ContentKind;
  readonly place: Place;
}

/**
 * A sentence of `grenzen van …`: a bound on a thing that an ordinance names. Exactly one of `limits`, `requires` and `atMost`
 * says what is asked; `when` says in which case. Names are bound to the ordinance that the law is read with, where it has them.
 */
export interface LawBound extends LawValidity {
  readonly id: string;
  readonly law: string;
  readonly citation: Citation;
  readonly text: string;
  readonly subject: BoundSubject;
  /** `is minstens 1 maand en hoogstens 3 maanden`: all must hold. */
  readonly limits?: readonly LawLimit[];
  /** `het recht op X vraagt dat …`. */
  readonly requires?: BoundCondition;
  /** `geldt hoogstens 1 keer per 12 maanden`. */
  readonly atMost?: {
    readonly times: number;
    readonly per: { readonly count: number; readonly unit: DurationUnit };
  };
  readonly when?: BoundCondition;
  readonly place: Place;
}
/** The thing that is bounded. `definition`, `fact` or `right` is its id in this model; all absent: this ordinance has no such name. */
export interface BoundSubject {
  readonly kind: "waarde" | "recht";
  /** As printed, without leading article. */
  readonly name: string;
  readonly key: string;
  readonly definition?: string;
  readonly fact?: string;
  readonly right?: string;
}
/** `expr` is absent where the ordinance does not have the names of the condition: then it stays words. */
export interface BoundCondition {
  readonly text: string;
  readonly expr?: Expr;
}
export interface LawLimit {
  readonly comparison: Comparison;
  readonly text: string;
  readonly value: LimitValue;
}
export type LimitValue =
  /** `3 maanden`, `100%`, `€ 20`: a duration counts its unit. */
  | { readonly form: "vast"; readonly value: PlainValue; readonly type: ValueType }
  /** `8 weken na het gesprek`: counted from an event that the ordinance names. */
  | {
      readonly form: "termijn";
      readonly count: number;
      readonly unit: DurationUnit | "kalenderjaar" | "kwartaal" | "uur";
      readonly relation: "voor" | "na" | "vanaf" | "van" | "sinds";
      readonly anchor: string;
      readonly anchorKey: string;
    }
  /** `de hoogste bijdrage`: an amount of the law or a value of the ordinance; `expr` where this model has it. */
  | { readonly form: "naam"; readonly name: string; readonly key: string; readonly expr?: Expr }
  /** `95% van de algemene bijstand`, `een derde van de verlaging`: `part` is an exact fraction ("95/100", "1/3"). */
  | {
      readonly form: "deel";
      readonly part: string;
      readonly of: string;
      readonly ofKey: string;
      readonly expr?: Expr;
    }
  /** Another value, as words; `expr` where it can be computed in this model. */
  | { readonly form: "woorden"; readonly expr?: Expr };

/** A sentence of `bevoegdheden in …`: what an ordinance may let the college or the raad do. */
export interface LawPower extends LawValidity {
  readonly id: string;
  readonly law: string;
  readonly citation: Citation;
  readonly text: string;
  readonly place: Place;
}

/**
 * A row of `verwijzingen naar …`: a place that ordinances still cite, what became of it, and where its subject stands now.
 * `now` absent: nowhere, an ordinance has nothing to do with it any more.
 */
export interface LawReference extends LawValidity {
  readonly id: string;
  readonly law: string;
  readonly citation: Citation;
  /** "gaat nu over aanbesteden". */
  readonly change: string;
  readonly now?: Citation;
  readonly place: Place;
}

/** `Bevoegdheid: artikel 9 lid 2 Participatiewet.` in an ordinance; `power` is absent where the law is not at hand or does not have it. */
export interface CitedPower {
  readonly citation: Citation;
  /** Id of a `LawPower`. */
  readonly power?: string;
  readonly place: Place;
}

/**
 * `Indexering: elk jaar op 1 januari, met ‘de consumentenprijsindex’, over het ongeronde bedrag, afgerond naar beneden op een
 * veelvoud van € 0,20.`: how the amounts of a value follow an index figure. It proposes; a person confirms.
 */
export interface Indexation {
  /** The value whose amounts follow the index. */
  readonly definition: string;
  readonly day: { readonly day: number; readonly month: number };
  /** The name of the index figure, as written. */
  readonly index: string;
  /** `over het ongeronde bedrag`: next year reckons with the amount before rounding. */
  readonly unrounded: boolean;
  /** `ongerond bedrag van € 21,93`: the amount before rounding, exact decimal; absent: not said. */
  readonly base?: string;
  /** Exact decimal step. */
  readonly rounding?: { readonly direction: "omhoog" | "omlaag" | "dichtstbij"; readonly step: string };
  readonly text: string;
  readonly place: Place;
}
