// The parts every syntax-tree node shares: its place, its words, its names.

import type { Span } from "../span.js";

/** Every node has a `kind` equal to its interface name, and the place it was read from. */
export interface BaseNode {
  readonly kind: string;
  readonly span: Span;
}

/** One word as printed (articles, numbers and quoted names included). */
export interface Word {
  readonly text: string;
  readonly span: Span;
  /** True when the word stands between ‘…’ or "…": the text is then the whole quoted name, without the quotes. */
  readonly quoted?: boolean;
}

/**
 * A flat run of words between reserved words. The parser knows no names: what a group means is decided by
 * the binder (language.md §3, grammar.md §4). `niet`/`geen` never stand in `words`.
 */
export interface WordGroup extends BaseNode {
  readonly kind: "WordGroup";
  readonly words: readonly Word[];
}

/** `niet` or `geen` inside a predicate: `at` is the index in the words before which it stood. */
export interface Negation {
  readonly word: "niet" | "geen";
  readonly at: number;
  readonly span: Span;
  /** `nog niet`, `nog geen`: the word `nog` is dropped from the words and remembered here. */
  readonly nog?: boolean;
}

/** A label of a list item: `a.`, `1°.` or `–`. `level` 0, 1, 2 in that order. */
export interface Label {
  readonly text: string;
  readonly level: 0 | 1 | 2;
  readonly span: Span;
}

/** `[termijn]`, `[ontbreekt in de bron]`: a hole that never evaluates. */
export interface Hole extends BaseNode {
  readonly kind: "Hole";
  readonly text: string;
}

/** Units in which a flow runs (`per maand`) and in which a duration counts. */
export type PeriodUnit =
  | "dag"
  | "werkdag"
  | "week"
  | "maand"
  | "kalendermaand"
  | "kwartaal"
  | "jaar"
  | "kalenderjaar"
  | "uur"
  | "keer";

/** `per maand`, `per 12 maanden`, `per week`. */
export interface PerPeriod {
  readonly unit: PeriodUnit;
  readonly count: number;
  readonly span: Span;
}
