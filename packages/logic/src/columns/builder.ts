// Makes the values of the intermediate form: each once, as simple as its operands allow, with its range and scope.

import {
  everywhere,
  operandsOf,
  rowsOf,
  type IrFold,
  type IrList,
  type IrOperation,
  type IrScope,
  type IrTable,
  type IrValue,
  type IrWalk,
  type ScopeId,
  type ValueId,
  type WalkId,
} from "./ir.js";
import { rangeOf } from "./range.js";
import { simplified } from "./simplify.js";

/** What is known of values while they are made. */
export interface Known {
  readonly valueOf: (id: ValueId) => IrValue;
  readonly walkOf: (id: WalkId) => IrWalk;
  readonly tableOf: (id: number) => readonly number[];
  /** Its number where it is a constant. */
  readonly constantOf: (id: ValueId) => number | undefined;
}

type Two = (left: ValueId, right: ValueId) => ValueId;

export interface Builder extends Known {
  readonly values: readonly IrValue[];
  readonly scopes: readonly IrScope[];
  readonly walks: readonly IrWalk[];
  readonly tables: readonly (readonly number[])[];
  /** `range`: what is known of what is read from outside. */
  readonly value: (operation: IrOperation, range?: Range) => ValueId;
  readonly constant: (value: number) => ValueId;
  readonly isZero: (id: ValueId) => boolean;
  /** Proved to be 0 or 1. */
  readonly isTruth: (id: ValueId) => boolean;
  readonly add: Two;
  readonly subtract: Two;
  readonly multiply: Two;
  readonly minimum: Two;
  readonly maximum: Two;
  readonly equal: Two;
  readonly unequal: Two;
  readonly less: Two;
  readonly atMost: Two;
  readonly and: Two;
  readonly or: Two;
  readonly xor: Two;
  readonly need: (arg: ValueId) => ValueId;
  readonly truth: (arg: ValueId) => ValueId;
  readonly select: (test: ValueId, yes: ValueId, no: ValueId) => ValueId;
  /** The first value whose test is 1, else `no`. */
  readonly choose: (cases: readonly (readonly [test: ValueId, value: ValueId])[], no: ValueId) => ValueId;
  readonly table: (numbers: readonly number[], at: ValueId) => ValueId;
  readonly ownRow: (table: IrTable) => ValueId;
  readonly walk: (list: IrList, parent: ScopeId, most: number) => WalkId;
  readonly element: (walk: WalkId) => ValueId;
  readonly fold: (walk: WalkId, reduce: IrFold["reduce"], body: ValueId, when?: ValueId) => ValueId;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Any row of any table. */
export const rows: Range = { low: 0, high: 2 ** 31 - 1 };

export function createBuilder(): Builder {
  const values: IrValue[] = [];
  const scopes: IrScope[] = [
    { kind: "everywhere" },
    { kind: "rows", table: "persons" },
    { kind: "rows", table: "households" },
  ];
  const walks: IrWalk[] = [];
  const tables: (readonly number[])[] = [];
  const places = new Map<string, number>();
  const once = (key: string, make: () => number): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    const made = make();
    places.set(key, made);
    return made;
  };
  const known: Known = {
    valueOf: (id) => values[id]!,
    walkOf: (id) => walks[id]!,
    tableOf: (id) => tables[id]!,
    constantOf(id) {
      const value = values[id]!;
      return value.op === "constant" ? value.value : undefined;
    },
  };
  const depthOf = (scope: ScopeId): number => {
    const found = scopes[scope]!;
    return found.kind === "everywhere" ? 0 : found.kind === "rows" ? 1 : 1 + depthOf(found.parent);
  };
  const innermost = (ids: readonly ValueId[]): ScopeId =>
    ids
      .map((id) => values[id]!.scope)
      .reduce((inner, scope) => (depthOf(scope) > depthOf(inner) ? scope : inner), everywhere);

  const scopeOf = (operation: IrOperation): ScopeId => {
    if (operation.op === "own-row") return rowsOf[operation.table];
    if (operation.op === "element") return walks[operation.walk]!.scope;
    // What a fold reads lives within its walk; itself it stands around it.
    if (operation.op === "fold") return walks[operation.walk]!.parent;
    return innermost(operandsOf(operation));
  };
  const value = (operation: IrOperation, range?: Range): ValueId => {
    const simple = simplified(operation, builder);
    if (typeof simple === "number") return simple;
    return once(JSON.stringify(simple), () => {
      const { low, high } = range ?? rangeOf(simple, known);
      return values.push({ ...simple, low, high, scope: scopeOf(simple) }) - 1;
    });
  };
  const constant = (number: number): ValueId => value({ op: "constant", value: number === 0 ? 0 : number });
  const two =
    (
      op:
        | "add"
        | "subtract"
        | "multiply"
        | "minimum"
        | "maximum"
        | "equal"
        | "unequal"
        | "less"
        | "at-most"
        | "and"
        | "or"
        | "xor",
    ): Two =>
    (left, right) =>
      value({ op, left, right });
  const select = (test: ValueId, yes: ValueId, no: ValueId): ValueId =>
    value({ op: "select", test, yes, no });
  const builder: Builder = {
    ...known,
    values,
    scopes,
    walks,
    tables,
    value,
    constant,
    isZero: (id) => values[id]!.low === 0 && values[id]!.high === 0,
    isTruth: (id) => values[id]!.low >= 0 && values[id]!.high <= 1,
    add: two("add"),
    subtract: two("subtract"),
    multiply: two("multiply"),
    minimum: two("minimum"),
    maximum: two("maximum"),
    equal: two("equal"),
    unequal: two("unequal"),
    less: two("less"),
    atMost: two("at-most"),
    and: two("and"),
    or: two("or"),
    xor: two("xor"),
    need: (arg) => value({ op: "need", arg }),
    truth: (arg) => value({ op: "truth", arg }),
    select,
    choose: (cases, no) => cases.reduceRight((rest, [test, yes]) => select(test, yes, rest), no),
    table(numbers, at) {
      const place = once(`table ${numbers.join(" ")}`, () => tables.push(numbers) - 1);
      return value({ op: "table", table: place, at });
    },
    ownRow: (table) => value({ op: "own-row", table }, rows),
    walk: (list, parent, most) =>
      once(`walk ${parent} ${JSON.stringify(list)}`, () => {
        const walk = walks.length;
        const scope = scopes.push({ kind: "walk", walk, parent }) - 1;
        return walks.push({ list, scope, parent, most }) - 1;
      }),
    element: (walk) => {
      const { list } = walks[walk]!;
      return value(
        { op: "element", walk },
        list.kind === "months" ? { low: list.first, high: list.last } : rows,
      );
    },
    fold: (walk, reduce, body, when) =>
      value({ op: "fold", walk, reduce, body, ...(when === undefined ? {} : { when }) }),
  };
  return builder;
}
