// The intermediate form of an ordinance over columns: pure values per row and folds over lists, as plain data for any printer.

/**
 * An ordinance for a whole population, ready to be printed in another language (JavaScript, SQL).
 *
 * Everything is a *value*: a whole number that follows from other values and never changes. Values stand in one array, each
 * after what it reads, and refer to each other by their place in it; equal values stand there once. A value lives in a
 * *scope*: everywhere (constants), in each row of people or of households, or in each element of a *walk* through a list.
 * A *fold* brings the elements of a walk back to one value of the scope around it (a sum, a minimum, an "or" of states).
 * All folds over one walk see the same element, so a loop (or GROUP BY) per walk computes all of them.
 *
 * A printer gives a value a name or writes it out in place, as it likes: nothing has side effects, no operation fails, and
 * an operand that turns out not to be chosen has some whole number as its value.
 */
export interface ColumnIr {
  readonly values: readonly IrValue[];
  readonly scopes: readonly IrScope[];
  readonly walks: readonly IrWalk[];
  readonly columns: readonly IrColumn[];
  /** Numbers that are fixed at compile time, which `table` reads. */
  readonly tables: readonly (readonly number[])[];
  /** Texts by the number that stands for them in columns and constants. */
  readonly dictionary: readonly string[];
  /** Values that belong to a term, judgement, right or amount: what `stored` reads of other rows, and names for people. */
  readonly nodes: readonly IrNode[];
  readonly rights: readonly IrRight[];
  /** More rows than this no list of people has, nor a household members. */
  readonly longestList: number;
}

/** Place in `ColumnIr.values`, `.walks`, `.scopes`, `.columns`, `.tables`, `.nodes`. */
export type ValueId = number;
export type WalkId = number;
export type ScopeId = number;

/** The rows that a result is about. */
export type IrTable = "persons" | "households";

/** Scope 0 is everywhere, 1 the rows of people, 2 the rows of households; from 3 on the elements of walks. */
export type IrScope =
  | { readonly kind: "everywhere" }
  | { readonly kind: "rows"; readonly table: IrTable }
  | { readonly kind: "walk"; readonly walk: WalkId; readonly parent: ScopeId };

export const everywhere: ScopeId = 0;
export const rowsOf: Readonly<Record<IrTable, ScopeId>> = { persons: 1, households: 2 };

/** Every value is a whole number within [low, high], which a double holds exactly. */
export type IrValue = IrOperation & {
  readonly low: number;
  readonly high: number;
  /** The innermost scope among what it reads. */
  readonly scope: ScopeId;
};

export type IrOperation =
  | { readonly op: "constant"; readonly value: number }
  | IrRow
  | IrRead
  | IrArithmetic
  | IrTest
  | IrCalendar
  | IrFold;

/** Rows: of people, of households, or of another thing. They are compared and read from, never calculated with. */
export type IrRow =
  /** The row of the scope itself (scope 1 or 2). */
  | { readonly op: "own-row"; readonly table: IrTable }
  /** The element of a walk: a row, or the key of a month (12 × year + month - 1) for a walk through months. */
  | { readonly op: "element"; readonly walk: WalkId }
  /** The household of a person. */
  | { readonly op: "home"; readonly row: ValueId }
  /** The row where `test` is 1, else whatever row: what is read of it is then not chosen. */
  | { readonly op: "row-where"; readonly test: ValueId; readonly row: ValueId };

export type IrRead =
  /**
   * A column at a row. `state`: 0 where the value is there, else bits of an absence (a column of `ja-nee` has no such part:
   * its value is a state). `month`: which column of a series, from 0. A `thing` column's value is a row again.
   */
  | {
      readonly op: "column";
      readonly column: number;
      readonly part: "value" | "state";
      readonly row: ValueId;
      readonly month?: ValueId;
    }
  /** The value or state of a node for any row of its table; the node is in an earlier pass. Its own row is read as a value. */
  | {
      readonly op: "stored";
      readonly node: number;
      readonly part: "value" | "state";
      readonly row: ValueId;
    }
  /** A number of a table; `at` lies within it. */
  | { readonly op: "table"; readonly table: number; readonly at: ValueId };

export type IrArithmetic =
  | {
      readonly op: "add" | "subtract" | "multiply" | "minimum" | "maximum";
      readonly left: ValueId;
      readonly right: ValueId;
    }
  /** By a value of 1 or more. `half-away`: to the nearest, half away from zero. */
  | {
      readonly op: "divide";
      readonly rounding: "floor" | "ceiling" | "half-away";
      readonly left: ValueId;
      readonly right: ValueId;
    }
  | { readonly op: "absolute"; readonly arg: ValueId }
  /** `test` is 0 or 1. */
  | {
      readonly op: "select";
      readonly test: ValueId;
      readonly yes: ValueId;
      readonly no: ValueId;
    };

/**
 * Conditions and states. A condition is 0 (nee), 1 (ja) or an absence; an absence is bits: 2 a fact, 4 a judgement, 8 not
 * applicable, 16 a fault, 32 a hole in the ordinance. A state beside a number is 0 or an absence.
 */
export type IrTest =
  /** 0 or 1. */
  | {
      readonly op: "equal" | "unequal" | "less" | "at-most";
      readonly left: ValueId;
      readonly right: ValueId;
    }
  /** Bit by bit, of values that are not negative. */
  | { readonly op: "and" | "or" | "xor"; readonly left: ValueId; readonly right: ValueId }
  /** The state of a result whose operands must all be there, from the "or" of their states: 0 → 0, with 16 → 16, else the bits of 38, else 16. */
  | { readonly op: "need"; readonly arg: ValueId }
  /** The state of a condition that nothing decided, from the "or" of its parts: the bits of 38, else 16 if it has that, else itself. */
  | { readonly op: "truth"; readonly arg: ValueId };

/** Days are whole numbers since 1 January 1970. */
export type IrCalendar =
  /** The same day so many months on (back when negative), the last of the month where that day is not there. */
  | { readonly op: "add-months"; readonly day: ValueId; readonly months: number }
  | { readonly op: "add-workdays"; readonly day: ValueId; readonly days: number }
  /** `month-key`: 12 × year + month - 1. */
  | { readonly op: "first-of-month" | "last-of-month" | "month-key"; readonly day: ValueId }
  | { readonly op: "first-day-of-key"; readonly key: ValueId }
  /**
   * Months: the largest n for which `add-months(from, n)` is not after `to`. Years: the difference of the years, one less
   * where the month and day of `to` come before those of `from` (who is born on 29 February is a year older on 1 March).
   */
  | {
      readonly op: "completed-months" | "completed-years";
      readonly from: ValueId;
      readonly to: ValueId;
    };

/**
 * One value from all elements of a walk for which `when` is 1 (all, without it). `body` and `when` live in the scope of the
 * walk or around it, the fold in the scope around the walk. Of no elements each is 0.
 */
export interface IrFold {
  readonly op: "fold";
  readonly walk: WalkId;
  /** `or`: bit by bit. `longest-run`: over months in their order, the longest series in which `body` is 1. */
  readonly reduce: "sum" | "or" | "minimum" | "maximum" | "longest-run";
  readonly body: ValueId;
  readonly when?: ValueId;
}

/** A list, walked through for the rows of a scope. Equal lists in one scope are one walk. */
export interface IrWalk {
  readonly list: IrList;
  /** Of its elements, and the scope around it. */
  readonly scope: ScopeId;
  readonly parent: ScopeId;
  /** No more elements than this. */
  readonly most: number;
}

export type IrList =
  /** The list column of a row. */
  | { readonly kind: "column"; readonly column: number; readonly row: ValueId }
  /** One row, or nobody where `when` is not 1. */
  | { readonly kind: "one"; readonly row: ValueId; readonly when?: ValueId }
  | { readonly kind: "nobody" }
  /** Each row once that is in one of these walks with its `when` at 1. */
  | {
      readonly kind: "union";
      readonly parts: readonly { readonly walk: WalkId; readonly when?: ValueId }[];
    }
  /** Each month from `first` to `last`, by key (12 × year + month - 1). */
  | { readonly kind: "months"; readonly first: number; readonly last: number };

/** A fact as a column. A row of it is a person, a household, or a thing of its own (an element of a list). */
export interface IrColumn {
  readonly fact: string;
  /** `persons`, `households`, or the id of another thing. */
  readonly table: string;
  readonly kind: "ja-nee" | "number" | "day" | "text" | "thing" | "list";
  /** A number is value / scale, the value within [low, high]. */
  readonly scale: bigint;
  readonly low: number;
  readonly high: number;
  /** Proved that no row has an absence; then its state is never read. */
  readonly total: boolean;
  /** Of a thing or list: what its rows are (as `table`). */
  readonly rows?: string;
  /** A list that is proved to hold the rows in their own order, as the members of households do. */
  readonly inOrder?: boolean;
  /** A series: a column per month from `first` on. */
  readonly series?: { readonly first: number; readonly count: number };
}

/** A value of an ordinance per row, with the pass it belongs to: people in even passes, households in odd ones. */
export interface IrNode {
  /** For people and for names: the id and the name of a term, judgement or right. */
  readonly about: "definition" | "judgement" | "right" | "amount";
  readonly id: string;
  readonly name: string;
  readonly table: IrTable;
  readonly pass: number;
  /** Whether `stored` reads it. */
  readonly read: boolean;
  /** What is stored, in the scope of the rows of `table` or everywhere. */
  readonly result: IrResult;
}

export interface IrResult {
  readonly kind: "number" | "ja-nee" | "day" | "text";
  readonly value: ValueId;
  /** Left out where the value is proved to be there, and for a condition, whose value is itself a state. */
  readonly state?: ValueId;
  /** A number is value / scale; 1 for everything else. */
  readonly scale: bigint;
}

/** What a run has to give back per row of `table`. */
export interface IrRight {
  readonly right: string;
  readonly name: string;
  readonly table: IrTable;
  readonly pass: number;
  /** The place in `columnOutcomes`. */
  readonly outcome: ValueId;
  /** Bits of the absences behind an open outcome; left out where nothing can be open. */
  readonly open?: ValueId;
  /** As it is paid; only of use where the right is granted. */
  readonly amount?: IrResult;
}

/** The values that a value reads directly; those of a fold live in the scope of its walk. */
export function operandsOf(value: IrOperation): readonly ValueId[] {
  switch (value.op) {
    case "constant":
    case "own-row":
    case "element":
      return [];
    case "home":
    case "stored":
      return [value.row];
    case "column":
      return value.month === undefined ? [value.row] : [value.row, value.month];
    case "table":
      return [value.at];
    case "row-where":
      return [value.test, value.row];
    case "select":
      return [value.test, value.yes, value.no];
    case "absolute":
    case "need":
    case "truth":
      return [value.arg];
    case "add-months":
    case "add-workdays":
    case "first-of-month":
    case "last-of-month":
    case "month-key":
      return [value.day];
    case "first-day-of-key":
      return [value.key];
    case "completed-months":
    case "completed-years":
      return [value.from, value.to];
    case "fold":
      return value.when === undefined ? [value.body] : [value.body, value.when];
    default:
      return [value.left, value.right];
  }
}

/** The values that a list reads in the scope around its walk; a union reads those of its parts, `when` within each part. */
export function rowsRead(list: IrList): readonly ValueId[] {
  if (list.kind === "column") return [list.row];
  if (list.kind === "one") return list.when === undefined ? [list.row] : [list.row, list.when];
  return [];
}
