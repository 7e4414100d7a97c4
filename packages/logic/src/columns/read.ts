// The columns that values read, and the values that read them.

import type { Fact } from "@andersom/semantics";
import { homeThing } from "../input/spec.js";
import type { Builder, Range } from "./builder.js";
import { rows } from "./builder.js";
import type { ColumnShape } from "./compiler.js";
import type { IrColumn, ValueId } from "./ir.js";
import { days, states } from "./range.js";
import { Unsupported } from "./operand.js";
import type { Index } from "./statics.js";

export interface Columns {
  readonly all: readonly IrColumn[];
  /** The place of a fact's column. */
  readonly columnOf: (fact: Fact) => number;
  readonly read: (fact: Fact, part: "value" | "state", row: ValueId, month?: ValueId) => ValueId;
}

export function createColumns(
  b: Builder,
  { model }: Index,
  shapes: ReadonlyMap<string, ColumnShape>,
): Columns {
  const all: IrColumn[] = [];
  const tableOf = (thing: string): string => {
    if (thing === homeThing) return "households";
    const declared = model.things.find(({ id }) => id === thing);
    return declared === undefined || declared.root ? "persons" : thing;
  };
  const columnOf = (fact: Fact): number => {
    const known = all.findIndex((one) => one.fact === fact.id);
    return known >= 0 ? known : all.push(described(fact, shapes.get(fact.id)!, tableOf)) - 1;
  };
  return {
    all,
    columnOf,
    read(fact, part, row, month) {
      const column = columnOf(fact);
      const range = part === "state" ? states : valueRange(all[column]!);
      const operation = { op: "column" as const, column, part, row };
      return b.value(month === undefined ? operation : { ...operation, month }, range);
    },
  };
}

function described(fact: Fact, shape: ColumnShape, tableOf: (thing: string) => string): IrColumn {
  const own = shape.kind === "series" ? shape.month : shape;
  if (own.kind === "series") throw new Unsupported(`een reeks van reeksen (${fact.name})`);
  const { type } = fact;
  const range = rangeOf(own);
  return {
    fact: fact.id,
    table: tableOf(fact.thing),
    kind: own.kind,
    scale: own.kind === "number" ? own.scale : 1n,
    low: range.low,
    high: range.high,
    total: own.total,
    ...(type.kind === "ding" || type.kind === "lijst" ? { rows: tableOf(type.thing) } : {}),
    ...(own.kind === "list" ? { inOrder: own.inOrder } : {}),
    ...(shape.kind === "series" ? { series: { first: shape.first, count: shape.count } } : {}),
  };
}

type Single = Exclude<ColumnShape, { kind: "series" }>;

function rangeOf(shape: Single): Range {
  switch (shape.kind) {
    case "ja-nee":
      return shape.total ? { low: 0, high: 1 } : states;
    case "number":
      return { low: Number(shape.low), high: Number(shape.high) };
    case "day":
      return days;
    case "text":
      return { low: -1, high: rows.high };
    default:
      return rows;
  }
}

function valueRange({ low, high }: IrColumn): Range {
  return { low, high };
}
