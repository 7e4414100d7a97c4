// What counts over a population: a tally sees decided people and households a chunk at a time, and tallies of parts of
// the population are put together. Everything that a report says comes from tallies.

import type { Column } from "@andersom/logic";
import type { MonthKey } from "@andersom/runtime";
import type { Fact, ValueType } from "@andersom/semantics";

/**
 * A count that is made while the population streams by. Each worker makes its own (`TallyKind.create`), adds the chunks
 * that it gets, and hands over `state()`; the states are brought together with `merge`, in the order of the population
 * whatever worker was first, so that the result never depends on the number of workers.
 */
export interface Tally<State = unknown> {
  /** The arrays of a chunk are used again for the next one: keep no reference to them. */
  add(chunk: DecidedChunk): void;
  /** What was counted, as structured cloning carries it between threads: numbers, bigints, texts, arrays, maps, typed arrays. */
  state(): State;
  /** Adds what another tally of the same kind, frame and options counted. */
  merge(state: State): void;
}

/** How a tally is made; found by its name in `tally-kinds.ts`, since a worker cannot be sent a function. */
export interface TallyKind<Options = unknown, State = unknown> {
  readonly name: string;
  create(frame: Frame, options: Options): Tally<State>;
}

/** Which tallies a run makes. The options travel to the workers by structured cloning. */
export interface TallyRequest {
  readonly kind: string;
  readonly options?: unknown;
}

/** What is known before the first chunk. */
export interface Frame {
  /** The ordinance, and with a comparison the other one after it. */
  readonly versions: readonly FrameVersion[];
  /** The columns that the files have, of facts of any version. */
  readonly columns: readonly FrameColumn[];
}

export interface FrameVersion {
  /** In the order of `DecidedChunk.versions[…].rights`. */
  readonly rights: readonly FrameRight[];
}

export interface FrameRight {
  readonly right: string;
  readonly name: string;
  readonly table: "persons" | "households";
  /** Amounts are whole numbers of 1/`scale`, in the type's unit and period. */
  readonly amount?: { readonly scale: bigint; readonly type: ValueType };
  /** Why the right is decided along the exact path; rows that it did not come to have the outcome `notDecided`. */
  readonly exact?: { readonly reason: string };
}

export interface FrameColumn {
  /** The id of the fact, or of the same fact in each version. */
  readonly facts: readonly string[];
  readonly fact: Fact;
  readonly table: "persons" | "households";
  /** As written in the file; absent for who lives with whom. */
  readonly column: string | undefined;
  /** Of a series: a column for each of these months, in order. */
  readonly months?: { readonly first: MonthKey; readonly count: number };
}

/**
 * Whole households with what was decided about them. Rows count from 0 within the chunk; an array may be longer than
 * there are rows.
 */
export interface DecidedChunk {
  /** Numbers of rows. */
  readonly persons: number;
  readonly households: number;
  /** People of household `h`: rows `firstPerson[h]` up to `firstPerson[h + 1]`. */
  readonly firstPerson: Int32Array;
  readonly householdOf: Int32Array;
  /** Side by side: the same people and households under each ordinance of the frame. */
  readonly versions: readonly DecidedVersion[];
  /** The values of a fact by its id (of any version), or undefined without a column. A series is asked for a month. */
  column(fact: string, month?: MonthKey): Column | undefined;
}

export interface DecidedVersion {
  /** In the order of `FrameVersion.rights`. */
  readonly rights: readonly DecidedRight[];
}

/** A right per row of its table. */
export interface DecidedRight {
  /** Place in `columnOutcomes`, or `notDecided`. */
  readonly outcome: Uint8Array;
  /** Where there is an amount: whole numbers of 1/scale; it holds where the outcome is granted or to be judged. */
  readonly amount?: Float64Array;
  /** 0 where the amount is known (`columnState`); absent when it always is. */
  readonly amountState?: Uint8Array;
}

/** The outcome of a row that the exact path did not come to: it is outside the sample. */
export const notDecided = 255;
