// What a decision says about the procedure: steps, tasks, freedoms, documents and advice. Plain data, ready for JSON.

import type { Place, Shown } from "@andersom/runtime";

/**
 * `gedaan`: there is a date for it. `uiterlijk`: the term runs. `te laat`: its last day has passed. `staat stil`: the term is
 * suspended. `nog niet`: it waits for something else, or nothing says when. `niet nodig`: it is not possible or does not apply.
 */
export type TermStatus = "gedaan" | "uiterlijk" | "te laat" | "staat stil" | "nog niet" | "niet nodig";

/** One term that may hold for a step or task. */
export interface TermOutcome {
  readonly text: string;
  /** Who set it: a law or the ordinance. */
  readonly layer: "wet" | "verordening";
  /** In a table of terms: the kind of help. */
  readonly about?: string;
  /** Onbekend while it depends on a fact or judgement whether this term holds. */
  readonly applies: Shown;
  /** The last day. */
  readonly due?: Shown;
  /** The event that it waits for. */
  readonly waitingFor?: string;
  readonly place: Place;
}

export interface StepOutcome {
  readonly id: string;
  readonly name: string;
  readonly label?: string;
  /** What is done in the step, in the ordinance's own words. */
  readonly text?: string;
  readonly place: Place;
  readonly status: TermStatus;
  readonly doneOn?: Shown;
  /** Done, but after the last day. */
  readonly late?: boolean;
  /** The last day; onbekend while more than one is still possible (they stand in `terms`). */
  readonly due?: Shown;
  readonly waitingFor?: string;
  readonly layer?: "wet" | "verordening";
  /** Every term that holds or may still hold. */
  readonly terms: readonly TermOutcome[];
}

/** A bound act outside the steps. */
export interface TaskOutcome {
  readonly id: string;
  readonly actor: string;
  readonly text: string;
  readonly items: readonly string[];
  readonly place: Place;
  readonly applies: Shown;
  readonly status?: TermStatus;
  readonly doneOn?: Shown;
  readonly due?: Shown;
  readonly waitingFor?: string;
  readonly layer?: "wet" | "verordening";
  /** The term as the ordinance words it. */
  readonly term?: string;
  /** Every year or every few years: a task of the municipality as such, not for this household. */
  readonly recurring: boolean;
  /** It holds under a condition, and so for some households only. */
  readonly conditional: boolean;
  /** Only because this is late. */
  readonly becauseLate?: string;
}

/** What the resident or somebody else may do. */
export interface FreedomOutcome {
  readonly id: string;
  readonly actor: string;
  readonly text: string;
  readonly place: Place;
  readonly applies: Shown;
  /** Its last day. */
  readonly until?: Shown;
  readonly waitingFor?: string;
  /** Only because this is late. */
  readonly becauseLate?: string;
}

/** What a document must say; `value` where the item names a value that the rules give. */
export interface DocumentOutcome {
  readonly id: string;
  readonly document: string;
  readonly lead?: string;
  readonly items: readonly { readonly label?: string; readonly text: string; readonly value?: Shown }[];
  readonly place: Place;
}

/** Advice (or something else) that must come before a judgement or decision. */
export interface AdviceOutcome {
  readonly id: string;
  readonly from?: string;
  readonly other?: string;
  /** The judgement that waits for it. */
  readonly judgement?: string;
  readonly text: string;
  readonly place: Place;
  readonly needed: Shown;
}

/** The part of a decision that is about the procedure. */
export interface ProcessOutcome {
  readonly steps: readonly StepOutcome[];
  readonly tasks: readonly TaskOutcome[];
  readonly freedoms: readonly FreedomOutcome[];
  readonly documents: readonly DocumentOutcome[];
  readonly advice: readonly AdviceOutcome[];
}
