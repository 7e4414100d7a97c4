// What an executor offers to the shared logic of a decision: evaluation of conditions in one world of departures.

import type { Day, Fault, MonthKey, Operand, Place, ThingRef, Truth } from "@andersom/runtime";
import type {
  Act,
  Advice,
  Article,
  Conflict,
  CatchAll,
  Consent,
  Departure,
  DocumentContent,
  Duty,
  Effect,
  Expr,
  Fact,
  Guarantee,
  Offer,
  Measure,
  Power,
  Requirement,
  Right,
  RightRule,
  Step,
  Suspension,
  Signal,
  Thing,
  Transition,
} from "@andersom/semantics";

import type { Household } from "../input/spec.js";
import type { Cited, PossibleGround } from "./grounds.js";

/** The same data with every expression replaced by what an executor runs: data for one, a function for another. */
export type WithCode<T, X> = T extends Expr
  ? X
  : T extends readonly (infer Element)[]
    ? readonly WithCode<Element, X>[]
    : T extends object
      ? { readonly [Key in keyof T]: WithCode<T[Key], X> }
      : T;

/** The part of the decision model that outcomes are made of, besides facts and definitions. */
export interface Outline<X> {
  readonly things: readonly Thing[];
  readonly facts: readonly Omit<Fact, "sureCases" | "completeFrom">[];
  readonly definitions: readonly DefinitionOutline[];
  readonly rights: readonly WithCode<Right, X>[];
  readonly powers: readonly WithCode<Power, X>[];
  readonly duties: readonly WithCode<Duty, X>[];
  readonly conflicts: readonly WithCode<Conflict, X>[];
  readonly measures: readonly WithCode<Measure, X>[];
  readonly departures: readonly WithCode<Departure, X>[];
  readonly requirements: readonly WithCode<Requirement, X>[];
  readonly guarantees: readonly WithCode<Guarantee, X>[];
  readonly transitions?: readonly WithCode<Transition, X>[] | undefined;
  readonly steps: readonly WithCode<Step, X>[];
  readonly acts: readonly WithCode<Act, X>[];
  readonly documents: readonly WithCode<DocumentContent, X>[];
  readonly suspensions: readonly Suspension[];
  readonly advice: readonly WithCode<Advice, X>[];
  readonly signals?: readonly WithCode<Signal, X>[] | undefined;
  readonly offers?: readonly WithCode<Offer, X>[] | undefined;
  readonly consents?: readonly WithCode<Consent, X>[] | undefined;
  readonly effects: readonly (Pick<Effect, "id" | "name" | "reachedBy" | "place"> & {
    readonly reached?: X | undefined;
  })[];
  readonly catchAll?: CatchAll | undefined;
  readonly articles: readonly Pick<Article, "number" | "effects" | "place">[];
  /** The first day on which the ordinance applies. */
  readonly appliesFrom?: string | undefined;
  /** The first day on which it no longer applies. */
  readonly lapses?: string | undefined;
  /** The Algemene termijnenwet holds for the terms of the ordinance too. */
  readonly generalTermsAct?: boolean | undefined;
  /** Header rounding of payable amounts, as decimal text. */
  readonly rounding?: string | undefined;
}

/** What the shared logic needs to know about a definition without running it. */
export interface DefinitionOutline {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly kind: "begrip" | "waarde" | "parameter" | "open begrip";
  readonly thing?: string | undefined;
  readonly type: Expr["type"];
  readonly place: Place;
  readonly rules: readonly { readonly id: string; readonly place: Place }[];
}

export type RuleOf<X> = WithCode<RightRule, X>;

/** Where an expression is evaluated: what each thing variable stands for, and the month of a series. */
export interface Scope {
  readonly things: Readonly<Record<string, ThingRef>>;
  readonly month?: MonthKey;
  /** The effects that a departure serves: those of the articles it departs from. */
  readonly effects?: readonly string[];
}

/** Accepted maatwerk, as it changes the rules for the person it is for. */
export interface Departures {
  /** Whether this refusal is set aside, or this grant taken as met, for this holder; open while a request waits. */
  sets(rule: string, subject: ThingRef | undefined): Truth;
  /** The value that was set for this subject; open while a request for it waits. */
  value(definition: string, subject: ThingRef | undefined): Operand | undefined;
}

export const noDepartures: Departures = { sets: () => false, value: () => undefined };

/** What happened on which day, and the day from which it is looked at. */
export interface Course {
  /** By the key of the event, oldest first. */
  readonly events: ReadonlyMap<string, readonly Day[]>;
  /** The date that was given for the run. */
  readonly given: Day | undefined;
  /** Everything is looked at as if it were asked on the date given, whatever was done when. */
  readonly moved: boolean;
  /** The date that was given for the run, or else the peildatum of the ordinance. */
  today(): Operand;
}

/** One evaluation of all rules under fixed facts and departures. All functions are pure and may be called in any order. */
export interface World<X> {
  /** The facts of the run, for what is no rule: earlier grants, and who lives together. */
  readonly household: Household;
  readonly departures: Departures;
  readonly course: Course;
  evaluate(code: X, scope: Scope): Operand;
  definition(id: string, subject: ThingRef | undefined): Operand;
  /** The reference date of the run: the ordinance's own definition where there is one, else the date given. */
  peildatum(): Operand;
  /** On what grounds a condition has this value, or may still get it; see `grounds.ts`. */
  grounds(code: X, scope: Scope, wanted: boolean, cited: Cited): readonly PossibleGround[];
  /** The scope for a rule about one thing; every root thing is in it too. */
  scope(thing: string | undefined, subject: ThingRef | undefined): Scope;
  /** What a person judged about an effect; undefined while nobody did. */
  effectJudged(effect: string): Truth | undefined;
  /** A fault when this right, duty or effect is defined in terms of itself. */
  circle(node: string): Fault | undefined;
}
