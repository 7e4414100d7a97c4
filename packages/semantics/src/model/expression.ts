// Expressions of the decision model: conditions and values, as plain data with exact meaning.

import type { Citation, Place } from "./place.js";
import type { DurationUnit, Per, PlainValue, ValueType } from "./types.js";

/**
 * An expression. Evaluation is three-valued and happens for a *subject* per thing variable, on a *peildatum*, and optionally
 * within a *month*. A series (`reeks`) fact reads the month in force; a definition called within a month is evaluated in that
 * month (its parameters on the peildatum if that lies in the month, else on the first day of the month).
 */
export type Expr =
  | Constant
  | FactRead
  | DefinitionRead
  | Variable
  | Peildatum
  | Arithmetic
  | Extreme
  | AbsDifference
  | ProRata
  | Round
  | Clamp
  | Convert
  | Compare
  | OneOf
  | Junction
  | Not
  | Quantifier
  | ListFilter
  | ListUnion
  | Aggregate
  | Lookup
  | MonthQuantifier
  | MonthAggregate
  | CountMonths
  | AtMonth
  | Lies
  | PeriodAround
  | DateShift
  | DateOfMonth
  | Completed
  | PeriodPart
  | IsUnknown
  | IsNotApplicable
  | HasRight
  | EffectNotReached
  | LadderReaches
  | DutyApplies
  | TermsMet
  | EventDate
  | SignalHolds
  | HelpCount
  | ConsentGiven
  | HoleExpr;

interface Base {
  readonly type: ValueType;
  /** The words as written (single spaces), for trace and public version. */
  readonly text?: string;
  readonly place?: Place;
}

export interface Constant extends Base {
  readonly op: "constant";
  readonly value: PlainValue;
}
/** A given or judged fact of a thing. `of` evaluates to the thing; a fact of no declared instance is onbekend. */
export interface FactRead extends Base {
  readonly op: "fact";
  readonly fact: string;
  readonly of: Expr;
  /** The right in question, for a judgement that is given *per soort hulp*. */
  readonly about?: string;
}
/** A computed value or notion; `of` is its subject (absent when it has none). `clause`: only the rule at that id, before exceptions. */
export interface DefinitionRead extends Base {
  readonly op: "definition";
  readonly definition: string;
  readonly of?: Expr;
  readonly clause?: string;
}
/** A thing variable: the name of a root thing ("inwoner", "aanvraag", "huishouden") or of an enclosing quantifier. */
export interface Variable extends Base {
  readonly op: "variable";
  readonly name: string;
}
/** The peildatum of the run: the ordinance's own definition (`model.peildatum`) where there is one, else the date given. */
export interface Peildatum extends Base {
  readonly op: "peildatum";
}

/** `percent` scales by hundredths: args [percentage, quantity]. `divide` by zero is an evaluation error. Dates: `add`/`subtract` of a duration uses DateShift. */
export interface Arithmetic extends Base {
  readonly op: "add" | "subtract" | "multiply" | "divide" | "percent";
  readonly args: readonly Expr[];
}
export interface Extreme extends Base {
  readonly op: "min" | "max";
  readonly args: readonly Expr[];
}
export interface AbsDifference extends Base {
  readonly op: "difference";
  readonly args: readonly [Expr, Expr];
}
/** base × part / whole. */
export interface ProRata extends Base {
  readonly op: "pro-rata";
  readonly base: Expr;
  readonly part: Expr;
  readonly whole: Expr;
}
/** Rounded to a multiple of `step` (decimal text, in the unit of the type). `dichtstbij`: half away from zero. */
export interface Round extends Base {
  readonly op: "round";
  readonly arg: Expr;
  readonly step: string;
  readonly direction: "omhoog" | "omlaag" | "dichtstbij";
}
export interface Clamp extends Base {
  readonly op: "clamp";
  readonly arg: Expr;
  readonly atLeast?: Expr;
  readonly atMost?: Expr;
}
/** Same flow over another period: € per maand → € per jaar is × 12. */
export interface Convert extends Base {
  readonly op: "convert";
  readonly arg: Expr;
  readonly from: Per;
  readonly to: Per;
}

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";
/** Both sides have the same kind, unit and period (the checker saw to it). Niet van toepassing on a side is an evaluation error unless guarded. */
export interface Compare extends Base {
  readonly op: "compare";
  readonly comparison: Comparison;
  readonly left: Expr;
  readonly right: Expr;
}
export interface OneOf extends Base {
  readonly op: "one-of";
  readonly arg: Expr;
  readonly options: readonly Expr[];
}
/** `alle`: and; `een`: or (at least one). Items of a written list carry their label and place (article, lid, onderdeel). */
export interface Junction extends Base {
  readonly op: "all" | "any";
  readonly items: readonly JunctionItem[];
}
export interface JunctionItem {
  readonly label?: string;
  readonly expr: Expr;
  readonly place?: Place;
  readonly text?: string;
}
export interface Not extends Base {
  readonly op: "not";
  readonly arg: Expr;
}

/** Over the things of a list, bound to `variable`. An open list (not known to be complete) leaves `every`/`none` and counts onbekend unless decided. */
export interface Quantifier extends Base {
  readonly op: "some" | "every" | "none";
  readonly list: Expr;
  readonly variable: string;
  readonly body: Expr;
}
/** The things of a list for which `where` holds; onbekend as soon as one is. */
export interface ListFilter extends Base {
  readonly op: "filter";
  readonly list: Expr;
  readonly variable: string;
  readonly where: Expr;
}
/** `de inwoner samen met de partner samen met de minderjarige kinderen`: things and lists joined, each thing once, in written order; a thing that is niet van toepassing is left out. */
export interface ListUnion extends Base {
  readonly op: "union";
  readonly items: readonly Expr[];
}
/**
 * count, sum, highest … of `body` over the things of `list` for which `where` holds. `first`: the body for the thing with the
 * earliest `by`. `none`: the value when there are no such things; without it, highest and the like are *niet van toepassing*.
 */
export interface Aggregate extends Base {
  readonly op: "count" | "sum" | "highest" | "lowest" | "average" | "first";
  readonly list: Expr;
  readonly variable: string;
  readonly where?: Expr;
  readonly body?: Expr;
  readonly by?: Expr;
  readonly none?: string;
}
/** A value told per choice: `de categorie van de geschonden plicht`. A choice that is not in the list has none, and that is an error. */
export interface Lookup extends Base {
  readonly op: "lookup";
  readonly arg: Expr;
  readonly entries: readonly { readonly option: string; readonly value: PlainValue }[];
}
/** `in elke maand van P`: body in each calendar month of the period. */
export interface MonthQuantifier extends Base {
  readonly op: "every-month";
  readonly period: Expr;
  readonly body: Expr;
}
export interface MonthAggregate extends Base {
  readonly op: "average-over-months" | "sum-over-months";
  readonly period: Expr;
  readonly body: Expr;
}
/** Number of months of the period in which body holds; `consecutive`: the longest unbroken run. */
export interface CountMonths extends Base {
  readonly op: "count-months";
  readonly period: Expr;
  readonly body: Expr;
  readonly consecutive: boolean;
}
/** Body in the month of a date. */
export interface AtMonth extends Base {
  readonly op: "at-month";
  readonly date: Expr;
  readonly body: Expr;
}

/** `ligt in` a period or on a date (`in` as well), `ligt voor/na/uiterlijk op/vanaf` a date. A date that is niet van toepassing lies nowhere (nee). */
export interface Lies extends Base {
  readonly op: "lies";
  readonly relation: "in" | "voor" | "na" | "uiterlijk op" | "vanaf";
  readonly date: Expr;
  readonly target: Expr;
}
/**
 * A period next to an anchor date. `voor` with kalendermaand: the `count` whole months before the month of the anchor;
 * `voor` otherwise: [anchor − count units, day before anchor]; `na`: [day after anchor, anchor + count units]; `vanaf`: [anchor, anchor + count units − 1 day]; `sinds` (no count): [anchor, peildatum].
 */
export interface PeriodAround extends Base {
  readonly op: "period";
  readonly relation: "voor" | "na" | "vanaf" | "sinds";
  readonly count?: Expr;
  readonly unit?: DurationUnit;
  readonly anchor: Expr;
}
/** anchor ± count units, clipped to the end of the month. */
export interface DateShift extends Base {
  readonly op: "date-shift";
  readonly date: Expr;
  readonly count: Expr;
  readonly unit: DurationUnit;
  readonly sign: 1 | -1;
}
/** First or last day of the month of a date, or of the month after it. */
export interface DateOfMonth extends Base {
  readonly op: "date-of-month";
  readonly date: Expr;
  readonly which: "first" | "last";
  readonly monthOffset: 0 | 1;
}
/** Completed years, months or days between two dates. */
export interface Completed extends Base {
  readonly op: "completed";
  readonly unit: "jaar" | "maand" | "dag";
  readonly from: Expr;
  readonly to: Expr;
}
/** Begin, end or length in months of a period. */
export interface PeriodPart extends Base {
  readonly op: "period-part";
  readonly part: "begindatum" | "einddatum" | "duur";
  readonly period: Expr;
}

/** The only test that turns onbekend into ja. */
export interface IsUnknown extends Base {
  readonly op: "is-unknown";
  readonly arg: Expr;
}
export interface IsNotApplicable extends Base {
  readonly op: "is-not-applicable";
  readonly arg: Expr;
}
/** Whether a right is granted to a subject; with `because`: refused, and on no other ground than these places; unknown while a ground that could change that is. `granted` false asks for refusal. */
export interface HasRight extends Base {
  readonly op: "has-right";
  readonly right: string;
  readonly of: Expr;
  readonly because?: readonly Citation[];
  readonly granted: boolean;
}
/** `het effect X wordt anders niet bereikt`; without effect: of the article departed from. */
export interface EffectNotReached extends Base {
  readonly op: "effect-not-reached";
  readonly effect?: string;
}
/**
 * `de volgorde van hulp (van Tim) (over jeugdhulp) komt uit bij hulp op maat`: no earlier trede is enough, and this one is.
 * `body` says so, an item per trede, about the right in question; it is evaluated for `of`. Without it the ladder is unknown.
 */
export interface LadderReaches extends Base {
  readonly op: "ladder-reaches";
  readonly ladder: string;
  readonly step: string;
  readonly of?: Expr;
  /** The right in question. */
  readonly about?: string;
  readonly body?: Junction;
}
export interface DutyApplies extends Base {
  readonly op: "duty-applies";
  readonly duty: string;
  readonly of?: Expr;
}
/** `alle termijnen zijn gehaald`: every term that has begun was met; onbekend while one still runs. */
export interface TermsMet extends Base {
  readonly op: "terms-met";
}
/**
 * `de dag van de melding`: the date on which a step happened. As the peildatum (`De peildatum is de dag van de aanvraag`) it is the date
 * given for the run while the step has no date of its own.
 */
export interface EventDate extends Base {
  readonly op: "event-date";
  readonly event: string;
  readonly orGiven?: boolean;
}
/** `er is een signaal X`: whether its grounds are there, for the household or the inwoner in force. */
export interface SignalHolds extends Base {
  readonly op: "signal";
  readonly signal: string;
}
/**
 * `het aantal soorten hulp in het plan`: how many different rights are granted to the household in force and its people. Only
 * rights that are in play without a signal count, so that a signal never feeds itself.
 */
export interface HelpCount extends Base {
  readonly op: "help-count";
}
/** `er is toestemming om gegevens te delen`: of the inwoner in force, on the peildatum. What is not given is nee. */
export interface ConsentGiven extends Base {
  readonly op: "consent";
  readonly consent: string;
}
/** A hole, or a form that is read but has no running meaning yet: evaluates to onbekend with this reason. */
export interface HoleExpr extends Base {
  readonly op: "hole";
  readonly reason: string;
}
