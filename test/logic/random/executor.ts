// What every execution of a decision model offers to be held against the interpreter.

import type { DecisionModel } from "@andersom/semantics";

/** A household file (docs/reference/decision-model.md). */
export type HouseholdFile = Readonly<Record<string, unknown>>;

/** Households that are decided together: one program, one peildatum. */
export interface Batch {
  readonly model: DecisionModel;
  /** The source of the program, for who compiles by itself. */
  readonly text: string;
  /** The same for everybody, as ISO date; each household file says it too. */
  readonly peildatum: string;
  /** A household file with what holds for everybody. */
  readonly given: HouseholdFile;
  /** Ids of facts that `given` holds for everybody, such as the date of the aanvraag where that is the peildatum. */
  readonly fixed: ReadonlySet<string>;
  readonly households: readonly HouseholdFile[];
}

/** One right of one subject. */
export interface Answer {
  /** "toegekend", "geweigerd", "ter beoordeling", "nog onbekend", "niet aan de orde" or "fout". */
  readonly outcome: string;
  /**
   * What the right is worth: exact decimal text ("1401.5") or a fraction ("1/3"), or "onbekend", "niet van toepassing" or
   * "fout". Absent: this execution says nothing about it here, and nothing is compared.
   */
  readonly amount?: string;
}

/** A key of `answers`: the person's name ("inwoner" where nobody is named) or "huishouden", and the right's id. */
export function answerKey(subject: string, right: string): string {
  return `${subject}\t${right}`;
}

/** What cannot be said, and why. */
export interface Unexpressed {
  /** The right, its amount (`hoogte van …`) or "programma". */
  readonly what: string;
  readonly reason: string;
}

export interface Results {
  /** Per household, in the order of the batch. A key that is absent is not compared. */
  readonly answers: readonly ReadonlyMap<string, Answer>[];
  /** What this execution cannot express, and why; never dropped in silence. */
  readonly left: readonly Unexpressed[];
  /** The whole plan per household, of executions that give one; it must be the interpreter's, byte for byte. */
  readonly plans?: readonly unknown[];
}

export interface Executor {
  readonly name: string;
  /** Why it cannot run on this machine (a tool or server that is missing); undefined when it can. */
  readonly missing?: () => Promise<string | undefined>;
  readonly run: (batch: Batch) => Promise<Results> | Results;
  /** Ends what it started. */
  readonly close?: () => Promise<void> | void;
}
