// What an analysis is, what it may ask, and what it gets back.

import type { Probe } from "@andersom/logic";
import type { Day, ThingRef } from "@andersom/runtime";
import type { Diagnostic, Witness } from "@andersom/syntax";
import type { Context } from "./context.js";
import type { Encoding } from "./encode/encoding.js";
import type { Budget } from "./solver/solver.js";
import type { Literal } from "./solver/literal.js";

/** One analysis: it looks at a compiled ordinance and reports what it finds, in a fixed order. */
export interface Analysis {
  /** Stable, in kebab case: what a report and a budget call it. */
  readonly name: string;
  run(context: Context): Findings;
}

/** What an analysis finds, with a pause before every question that may take long. */
export type Findings = Iterable<Diagnostic | typeof pause>;

/** Yielded where an analysis may be left for something more urgent, and gone on with later. */
export const pause = undefined;

/** "Is there a household in which all of this holds?" */
export interface Question {
  /** The id of the thing that it is about; absent: whatever holds for the household as a whole. */
  readonly about?: string | undefined;
  /** What must hold, in an encoding of all households of a shape. Not encoded (`NotEncoded`): the question is onbekend. */
  readonly literals: (encoding: Encoding, subject: ThingRef | undefined) => readonly Literal[];
  /**
   * What holds wherever the literals do, and is far less to look through: where nobody has this, the literals are not made. Not
   * needed where it mostly holds.
   */
  readonly needs?: (encoding: Encoding, subject: ThingRef | undefined) => readonly Literal[];
  /** Whether the interpreter sees in this household what was asked for. */
  readonly confirms: (probe: Probe, subject: ThingRef | undefined) => boolean;
  /** The parts of the model that the literals are about: where none of them reads a relation or a list, one shape is enough. */
  readonly parts?: readonly object[];
  /** The days that are looked at, in this order; absent: the peildatum alone. */
  readonly days?: readonly Day[];
  /** The values of a series month by month, where one value for all months would hide it. */
  readonly series?: "gelijk" | "per maand";
  /**
   * What is asked, apart from what the model says: which analysis, and about which of the parts. With it the answer is kept for a
   * next run (`AnalysisMemory`); two questions about the same parts that ask different things differ in it.
   */
  readonly asks?: readonly (string | number)[];
  /** What the answer rests on, where that is more than `parts`. */
  readonly rests?: readonly object[];
  /** More patience than usual, where a proof is worth it. */
  readonly budget?: Budget;
}

/** A household that was found, and that the interpreter confirmed. */
export interface Found {
  readonly witness: Witness;
  readonly day: Day;
  readonly subject: ThingRef | undefined;
  readonly probe: Probe;
}

/** *kan niet*: no household of the shapes and days that were looked at. *onbekend*: nobody knows. */
export type Answer = Found | "kan niet" | "onbekend";
