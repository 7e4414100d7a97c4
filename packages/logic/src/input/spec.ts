// What the reader of a household file starts from, and what it makes.

import type { Day, Finding, MonthKey, Operand, ThingRef } from "@andersom/runtime";
import type { Fact, Thing, ValueType } from "@andersom/semantics";

/** What the reader has to know about an ordinance; a decision model is one. */
export interface InputSpec {
  readonly things: readonly Thing[];
  readonly facts: readonly Pick<
    Fact,
    "id" | "name" | "key" | "thing" | "type" | "kind" | "perRight" | "together" | "judge"
  >[];
  readonly definitions: readonly {
    readonly id: string;
    readonly name: string;
    readonly key: string;
    readonly kind: string;
    readonly thing?: string | undefined;
    readonly type: ValueType;
  }[];
  readonly powers: readonly { readonly decides?: string | undefined }[];
  readonly rights: readonly { readonly id: string; readonly name: string; readonly key: string }[];
  /** What names events: steps, acts, and what terms count from. */
  readonly steps: readonly { readonly key: string; readonly name: string }[];
  readonly acts: readonly {
    readonly event?: string | undefined;
    readonly term?: { readonly event?: string | undefined } | undefined;
    readonly terms?: readonly { readonly term: { readonly event?: string | undefined } }[] | undefined;
  }[];
  readonly transitions?: readonly { readonly id: string; readonly title: string }[] | undefined;
  readonly suspensions: readonly { readonly from: string; readonly to: string }[];
  readonly duties: readonly { readonly term?: { readonly event?: string | undefined } | undefined }[];
  readonly consents?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly effects: readonly {
    readonly id: string;
    readonly name: string;
    readonly reachedBy?: string | undefined;
  }[];
}

/** One value per calendar month. */
export interface Series {
  readonly months: ReadonlyMap<MonthKey, Operand>;
  /** The value of every month that is not in it, where the file says that the rest is nee, zero or empty. */
  readonly otherwise?: Operand;
}

/** The kind of thing that people are, and the one that they live in together. */
export const personThing = "inwoner";
export const homeThing = "huishouden";

/** A departure as it was asked for, not yet checked. */
export interface DepartureRequest {
  readonly path: string;
  readonly clause: string;
  readonly by: string | undefined;
  readonly direction: string | undefined;
  readonly effect: string | undefined;
  readonly motivation: string;
  /** The person it is for, where the file names more than one. */
  readonly person: ThingRef | undefined;
  /** For a clause about the whole ordinance: the place that is departed from. */
  readonly from: string | undefined;
  /** Definition id and value. */
  readonly value: { readonly definition: string; readonly value: Operand } | undefined;
}

/** A right that was asked for, by one person or (without `person`) by everyone. */
export interface RightRequest {
  readonly right: string;
  readonly person: ThingRef | undefined;
  /** The person asks, and may ask for a child; false: it is asked for this person and nobody else. */
  readonly asks: boolean;
}

/** On which day somebody agreed, and who did. */
export interface GivenConsent {
  readonly on: Day;
  readonly by: readonly string[];
}

/** A judgement on which the judge and the inwoner do not agree. */
export interface Difference {
  readonly fact: string;
  /** The key of the thing or person it is about. */
  readonly thing: string;
  /** The right it is about, for a judgement per soort hulp. */
  readonly about?: string;
  readonly judge: Operand;
  readonly inwoner: Operand;
}
export type Events = ReadonlyMap<string, readonly Day[]>;

export interface Household {
  readonly peildatum: Day | undefined;
  /** The people of the file, in its order; empty when it is about one inwoner without a name. */
  readonly persons: readonly ThingRef[];
  /** The household that a person is a member of, by the key of the person. */
  readonly homes: ReadonlyMap<string, ThingRef>;
  /** Whose application it is. */
  readonly applicant: ThingRef | undefined;
  /** Facts, judgements and values that a person decided, by `cell(thing, id)`. A thing's list holds its elements. */
  readonly values: ReadonlyMap<string, Operand | Series>;
  /** Days on which a right was granted before, by `cell(holder, right)`; absent: not known. */
  /** Consent that was given, by `cell(person, consent)`. */
  readonly consents: ReadonlyMap<string, GivenConsent>;
  readonly earlier: ReadonlyMap<string, readonly Day[]>;
  /** `restIsNee`: a right that is not in `earlier` was not granted before. */
  readonly noEarlier: boolean;
  /** Whether an overgang holds, as a person judged it, by `cell(holder, overgang)`. */
  readonly transitions: ReadonlyMap<string, boolean>;
  /** Euros granted this calendar year, by right, where it is known. */
  readonly spent: ReadonlyMap<string, Operand>;
  /** Amounts that replace a parameter of the law. */
  readonly parameters: ReadonlyMap<string, Operand | Series>;
  /** Every thing in the household, by thing id. The root things are always there. */
  readonly instances: ReadonlyMap<string, readonly ThingRef[]>;
  /** The household as it would be on another day. */
  readonly moved?: true;
  readonly departures: readonly DepartureRequest[];
  /** The dates on which steps and other events happened, by their key, oldest first. */
  readonly events: Events;
  /** Those of one person, by the key of the person; they go before the others. */
  readonly eventsOf: ReadonlyMap<string, Events>;
  /** Rights that were asked for; undefined when the file does not say, and then all are. */
  readonly requested: readonly RightRequest[] | undefined;
  /** Judgements on which the judge and the inwoner gave another answer. */
  readonly differences: readonly Difference[];
  readonly findings: readonly Finding[];
}

/** Key of one value of one thing. */
export function cell(thing: string, id: string): string {
  return `${thing}\0${id}`;
}

/** Key of a fact as it is read: a judgement per soort hulp has an answer of its own for each right. */
export function factCell(thing: string, fact: string, about: string | undefined): string {
  return cell(thing, about === undefined ? fact : `${fact}\0${about}`);
}

export function isSeries(value: Operand | Series): value is Series {
  return typeof value === "object" && "months" in value && value.months instanceof Map;
}

/** The key of a series for the value of every month that has none of its own. */
export const everyMonth = "elke maand";

/** The value of a series in a month. */
export function inMonth(series: Series, month: MonthKey): Operand | undefined {
  return series.months.get(month) ?? series.otherwise;
}

/**
 * The thing of its kind that counts without being named: the only one of a run, or the household of the subject.
 * With more people nobody is the inwoner by himself.
 */
export function rootInstance(household: Household, thing: string, subject?: ThingRef): ThingRef | undefined {
  if (thing === personThing && household.persons.length > 1) return undefined;
  const home = subject === undefined ? undefined : household.homes.get(subject.key);
  return home?.thing === thing ? home : household.instances.get(thing)?.[0];
}

/** Whose value a definition about this thing is when a rule reads it of a person: that of the person's own household. */
export function heldBy(household: Household, thing: string, subject: ThingRef): ThingRef {
  if (thing !== homeThing || subject.thing !== personThing) return subject;
  return rootInstance(household, homeThing, subject) ?? subject;
}

/** Id under which the judgement "het effect … wordt bereikt" is kept. */
export function effectJudgement(effect: string): string {
  return `effect ${effect}`;
}
