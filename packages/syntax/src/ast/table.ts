// Tables: rows of cells; each cell is read by itself, its meaning follows from its column.

import type { BaseNode, Hole, WordGroup } from "./base.js";
import type { Comparison } from "./condition.js";
import type { Expression } from "./expression.js";

export interface Table extends BaseNode {
  readonly kind: "Table";
  readonly header: readonly HeaderCell[];
  readonly rows: readonly TableRow[];
}
/** Header text as words; `raw` is the trimmed text. */
export interface HeaderCell extends BaseNode {
  readonly kind: "HeaderCell";
  readonly raw: string;
  readonly name: WordGroup;
  readonly expression?: Expression;
}
export interface TableRow extends BaseNode {
  readonly kind: "TableRow";
  readonly cells: readonly TableCell[];
}
export type TableCell = AnyCell | ComparisonCell | BracketCell | TextCell | Hole;
/** `elke`. */
export interface AnyCell extends BaseNode {
  readonly kind: "AnyCell";
  readonly raw: string;
}
/** `minstens 3`, `minstens 18 jaar en minder dan 21 jaar`, `2 uur per week`, `ja`, `alleenstaande ouder`, `€ 200`, `1 januari 2026`. */
export interface ComparisonCell extends BaseNode {
  readonly kind: "ComparisonCell";
  readonly raw: string;
  readonly comparisons: readonly Comparison[];
}
/** `tot en met 110% (van X)`, `daarboven tot en met 150% (van X)`, `van 110% tot en met 150%`, `boven 150%`, `daarboven`. */
export interface BracketCell extends BaseNode {
  readonly kind: "BracketCell";
  readonly raw: string;
  readonly upTo?: Expression;
  readonly from?: Expression;
  readonly above: boolean;
}
/** Anything that reads as no value: free text (`recht met voorwaarden`). */
export interface TextCell extends BaseNode {
  readonly kind: "TextCell";
  readonly raw: string;
  readonly words: WordGroup;
}
