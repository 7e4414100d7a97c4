// What a report says, as plain data: counts as numbers, money as exact decimal text in euros a year.

import type { Curve } from "./cliffs.js";
import type { changes } from "./report-tally.js";

/** A count, or null where it is too small to be shown. */
export type Count = number | null;
/** Euros as decimal text, or null where the people behind it are too few. */
export type Money = string | null;

export type OutcomeName =
  | "niet aan de orde"
  | "toegekend"
  | "geweigerd"
  | "ter beoordeling"
  | "nog onbekend"
  | "fout"
  | "niet doorgerekend";

/** What one right does in a group of people or households. */
export interface Block {
  /** Of those who can have the right: people or households. */
  readonly counts: Readonly<Record<OutcomeName, Count>>;
  /** Households in which somebody has it. */
  readonly households: Count;
  /** Per year, when it is granted the whole year; absent for a right without an amount of money per year. */
  readonly granted?: Money;
  /** What comes with it if every open judgement and power turns out well. */
  readonly toBeJudged?: Money;
  /** Granted or to be judged, with an amount that could not be worked out. */
  readonly withoutAmount: Count;
}

/** A part of the population: a kind of household, or a tenth by income. */
export interface Group {
  readonly label: string;
  /** Income from and up to and including, in whole euros; of a tenth. */
  readonly from?: number;
  readonly to?: number;
  readonly persons: Count;
  readonly households: Count;
}

export interface RightReport {
  readonly right: string;
  readonly name: string;
  readonly holder: "inwoner" | "huishouden";
  /** How the ordinance states the amount: `per maand`, `per kalenderjaar`; empty for one amount. */
  readonly period: string;
  /** Why it was decided along the slower exact path. */
  readonly exact?: string;
  readonly now: Block;
  /** Under the version that it is compared with, when that has the right too. */
  readonly before?: Block;
  readonly perType: readonly Block[];
  readonly perIncome: readonly Block[];
  readonly beforePerType?: readonly Block[];
  readonly beforePerIncome?: readonly Block[];
  /** Holders by old outcome (row) and new outcome (column), in the order of `outcomes`. */
  readonly moves?: readonly (readonly Count[])[];
}

export type ChangeName = (typeof changes)[number];

/** Who gains and who loses in a group. */
export interface ChangeBlock {
  readonly households: Readonly<Record<ChangeName, Count>>;
  readonly gained: Money;
  readonly lost: Money;
}

export interface Stretch {
  /** Change in euros a year, from and to; absent at the open ends; both 0 for no change. */
  readonly from?: number;
  readonly to?: number;
  readonly households: Count;
}

/** Households in which something waits for a judgement, and households of which something is not known; both may be so. */
export interface Undecided {
  readonly judgement: Count;
  readonly unknown: Count;
}

export interface Comparison {
  /** What it is compared with. */
  readonly name: string;
  readonly total: ChangeBlock;
  readonly perType: readonly ChangeBlock[];
  readonly perIncome: readonly ChangeBlock[];
  readonly distribution: readonly Stretch[];
  readonly undecided: { readonly now: Undecided; readonly before: Undecided };
  /** Rights that only one of the two has. */
  readonly onlyNow: readonly string[];
  readonly onlyBefore: readonly string[];
}

export interface Budget {
  /** The right that it is for, or undefined for all rights together. */
  readonly right?: string;
  readonly source: "plafond" | "optie";
  readonly amount: string;
  readonly cost: Money;
  /** What is left, below zero when it is not enough. */
  readonly left: Money;
  readonly costBefore?: Money;
}

/** Average yearly amount per household in a stretch of income. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly households: Count;
  readonly average: Money;
  readonly averageBefore?: Money;
}

export interface Report {
  readonly ordinance: string;
  readonly on: string;
  /** The people are made up. */
  readonly synthetic: boolean;
  readonly persons: number;
  readonly households: number;
  readonly outcomes: readonly OutcomeName[];
  /** Cells from 1 up to below this are null; absent when everything is shown. */
  readonly smallest?: number;
  readonly types: { readonly by: string; readonly groups: readonly Group[] };
  /** Tenths by income, and last who has no known income. */
  readonly incomes?: { readonly name: string; readonly period: string; readonly groups: readonly Group[] };
  readonly rights: readonly RightReport[];
  readonly total: { readonly granted: Money; readonly before?: Money };
  readonly budgets: readonly Budget[];
  readonly comparison?: Comparison;
  readonly bands?: readonly Band[];
  /** What fictional households get at every income, and where a little more income costs much. */
  readonly curves?: readonly Curve[];
  /** Facts that rules ask for and no file has. */
  readonly missing: readonly string[];
}
