// What the parts of the column compiler ask of each other.

import type { Expr, Fact, HasRight } from "@andersom/semantics";
import type { Builder } from "./builder.js";
import type { ValueId } from "./ir.js";
import type { Code, ConditionCode, ThingCode } from "./operand.js";
import type { Writer } from "./scope.js";
import type { Index, Statics } from "./statics.js";

/** What is known of a column at compile time; its data follows when the kernel runs. */
export type ColumnShape =
  | { readonly kind: "ja-nee"; readonly total: boolean }
  | {
      readonly kind: "number";
      readonly scale: bigint;
      readonly low: bigint;
      readonly high: bigint;
      readonly total: boolean;
    }
  | { readonly kind: "day" | "text" | "thing"; readonly total: boolean }
  /** `inOrder`: the lists follow each other and hold the rows in order, as the members of households do. */
  | { readonly kind: "list"; readonly total: boolean; readonly inOrder: boolean }
  | { readonly kind: "series"; readonly first: number; readonly count: number; readonly month: ColumnShape };

export interface Compiler {
  readonly builder: Builder;
  readonly index: Index;
  readonly statics: Statics;
  readonly shapes: ReadonlyMap<string, ColumnShape>;
  /** The longest list of people for one row. */
  readonly longestList: number;
  readonly expression: (writer: Writer, expr: Expr) => Code;
  /** A condition that must be there. */
  readonly condition: (writer: Writer, expr: Expr) => ConditionCode;
  readonly definition: (writer: Writer, id: string, subject: ThingCode | undefined) => Code;
  /** A judgement with sure cases. */
  readonly judgement: (writer: Writer, fact: Fact, subject: ThingCode) => ConditionCode;
  /** The state of "has the right" of a subject. */
  readonly hasRight: (writer: Writer, expr: HasRight, subject: ThingCode) => ConditionCode;
  /** The value or state of a fact for a row; `month` is the place in a series. */
  readonly read: (fact: Fact, part: "value" | "state", row: ValueId, month?: ValueId) => ValueId;
  /** Says that the rules read this of a row, with a column or without. */
  readonly ask: (fact: Pick<Fact, "id">) => void;
  /** The number of a fact's column, and of a text in the dictionary. */
  readonly columnOf: (fact: Fact) => number;
  readonly textPlace: (text: string) => number;
}
