// A population as columns: one typed array per fact, people of one household next to each other.

import type { MonthKey } from "@andersom/runtime";

/**
 * How a value stands in a column or leaves the kernel. A number, day, choice or thing is known (0) or one of the absences;
 * a condition is nee (0), ja (1) or one of the absences. Absences of unknowns combine by "or" of their bits.
 */
export const state = {
  known: 0,
  yes: 1,
  missingFact: 2,
  openJudgement: 4,
  notApplicable: 8,
  fault: 16,
  hole: 32,
} as const;

/** One fact for every row of its table. Rows of `inwoner` and of things that a run has one of are people; of `huishouden`, households. */
export type Column =
  /** Conditions: a state per row, 0 nee and 1 ja. */
  | { readonly kind: "ja-nee"; readonly values: Uint8Array }
  /** Numbers and amounts: whole numbers of 1/`scale`, all within [low, high]. */
  | {
      readonly kind: "number";
      readonly values: Float64Array | Int32Array;
      readonly scale: number;
      readonly low: number;
      readonly high: number;
      readonly states?: Uint8Array;
    }
  /** Days since 1 January 1970. */
  | { readonly kind: "day"; readonly values: Int32Array; readonly states?: Uint8Array }
  /** Choices and texts, as the place in `dictionary`. */
  | {
      readonly kind: "text";
      readonly values: Uint8Array | Uint16Array | Int32Array;
      readonly dictionary: readonly string[];
      readonly states?: Uint8Array;
    }
  /** One other person (`partner`), as row number. */
  | { readonly kind: "thing"; readonly values: Int32Array; readonly states?: Uint8Array }
  /** A list of people: rows `values[offsets[row]] … values[offsets[row + 1] - 1]`. */
  | {
      readonly kind: "list";
      readonly offsets: Int32Array;
      readonly values: Int32Array;
      readonly states?: Uint8Array;
    };

/** A series has a column per month; the months must follow each other. */
export interface SeriesColumn {
  readonly kind: "series";
  readonly first: MonthKey;
  readonly months: readonly Column[];
}

export interface Population {
  readonly persons: number;
  readonly households: number;
  /** Household of each person; never falls from one person to the next. */
  readonly householdOf: Int32Array;
  /** First person of each household, and after the last one the number of people. */
  readonly firstPerson: Int32Array;
  /** By id of the fact. A fact without a column is not known for anybody. */
  readonly columns: ReadonlyMap<string, Column | SeriesColumn>;
}
