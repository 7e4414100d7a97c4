// What a timeline is: the days on which something changes for a household, as plain data.

import type { Finding, Place, Shown } from "@andersom/runtime";

export interface TimelineOptions {
  /** First and last day, ISO dates. A change on the first day itself cannot be seen. */
  readonly from: string;
  readonly to: string;
}

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** What is wrong with the input, or with the period. */
  readonly findings: readonly Finding[];
}

export interface TimelineEntry {
  /** The first day on which it is different. */
  readonly date: string;
  readonly changes: readonly TimelineChange[];
}

export interface TimelineChange {
  readonly kind: "uitkomst" | "hoogte" | "omvang" | "duur" | "vorm" | "waarde";
  /** Name of the person, or the key of the household or other thing; empty for what is the same for all. */
  readonly person: string;
  /** Id and name of the right, or of the computed value. */
  readonly id: string;
  readonly name: string;
  readonly before: Shown;
  readonly after: Shown;
  readonly why: readonly ChangeReason[];
}

/** The deepest rule, amount or date whose value is other than the day before. */
export interface ChangeReason {
  readonly kind: "regel" | "bedrag" | "verjaardag" | "datum" | "inwerkingtreding";
  readonly text: string;
  readonly place?: Place;
  /** Whose it is, for a birthday and other facts of one thing. */
  readonly thing?: string;
  readonly before?: Shown;
  readonly after?: Shown;
}
