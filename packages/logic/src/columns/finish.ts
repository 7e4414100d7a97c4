// What a run needs of everything that was made: live values only, in order, each result with its pass.

import type { Builder } from "./builder.js";
import {
  operandsOf,
  rowsRead,
  type ColumnIr,
  type IrColumn,
  type IrList,
  type IrNode,
  type IrResult,
  type IrRight,
  type IrTable,
  type IrValue,
  type ValueId,
  type WalkId,
} from "./ir.js";
import type { Node } from "./nodes.js";

export interface Made {
  readonly builder: Builder;
  readonly columns: readonly IrColumn[];
  readonly nodes: readonly Node[];
  readonly rights: readonly Omit<IrRight, "pass">[];
  readonly dictionary: readonly string[];
  readonly longestList: number;
}

export function finish({ builder, columns, nodes, rights, dictionary, longestList }: Made): ColumnIr {
  const live = liveIn(builder, nodes, rights);
  const values = renumbered(live.values);
  const walks = renumbered(live.walks);
  const scopes = renumbered(new Set([0, 1, 2, ...[...live.walks].map((walk) => builder.walkOf(walk).scope)]));
  const used = renumbered(live.columns);
  const tables = renumbered(live.tables);
  const kept = nodes.filter(({ place, result }) => live.nodes.has(place) || isLive(result, values));
  const places = renumbered(new Set(kept.map(({ place }) => place)));
  const passes = passesOf(builder, nodes);
  const place = (id: ValueId): ValueId => values.get(id)!;
  const result = (one: IrResult): IrResult => ({
    ...one,
    value: place(one.value),
    ...(one.state === undefined ? {} : { state: place(one.state) }),
  });
  const names = { place, walk: walks, column: used, table: tables, node: places };
  return {
    values: [...values.keys()].map((id): IrValue => {
      const value = builder.valueOf(id);
      return { ...renamed(value, names), scope: scopes.get(value.scope)! };
    }),
    scopes: [...scopes.keys()].map((id) => {
      const scope = builder.scopes[id]!;
      return scope.kind === "walk"
        ? { ...scope, walk: walks.get(scope.walk)!, parent: scopes.get(scope.parent)! }
        : scope;
    }),
    walks: [...walks.keys()].map((id) => {
      const walk = builder.walkOf(id);
      return {
        ...walk,
        list: renamedList(walk.list, names),
        scope: scopes.get(walk.scope)!,
        parent: scopes.get(walk.parent)!,
      };
    }),
    columns: [...used.keys()].map((at) => columns[at]!),
    tables: [...tables.keys()].map((at) => builder.tables[at]!),
    dictionary,
    nodes: kept.map((one): IrNode => ({
      about: one.about,
      id: one.id,
      name: one.name,
      table: one.table,
      pass: passes.ofResult(one.table, idsOf(one.result)),
      read: live.nodes.has(one.place),
      result: result(one.result),
    })),
    rights: rights.map(({ amount, open, ...right }) => ({
      ...right,
      pass: passes.ofResult(right.table, idsOfRight({ ...right, open, amount })),
      outcome: place(right.outcome),
      ...(open === undefined ? {} : { open: place(open) }),
      ...(amount === undefined ? {} : { amount: result(amount) }),
    })),
    longestList,
  };
}

function idsOf({ value, state }: IrResult): readonly ValueId[] {
  return state === undefined ? [value] : [value, state];
}

function idsOfRight({
  outcome,
  open,
  amount,
}: {
  readonly outcome: ValueId;
  readonly open: ValueId | undefined;
  readonly amount: IrResult | undefined;
}): readonly ValueId[] {
  return [outcome, ...(open === undefined ? [] : [open]), ...(amount === undefined ? [] : idsOf(amount))];
}

function isLive(result: IrResult, values: ReadonlyMap<ValueId, ValueId>): boolean {
  return idsOf(result).every((id) => values.has(id));
}

/** In their own order, by the place that they get. */
function renumbered(ids: ReadonlySet<number>): ReadonlyMap<number, number> {
  return new Map([...ids].sort((a, b) => a - b).map((id, at) => [id, at]));
}

interface Live {
  readonly values: Set<ValueId>;
  readonly walks: Set<WalkId>;
  readonly columns: Set<number>;
  readonly tables: Set<number>;
  readonly nodes: Set<number>;
}

/** Everything that the rights need, in the same pass or an earlier one. */
function liveIn(builder: Builder, nodes: readonly Node[], rights: Made["rights"]): Live {
  const live: Live = {
    values: new Set(),
    walks: new Set(),
    columns: new Set(),
    tables: new Set(),
    nodes: new Set(),
  };
  const visit = (id: ValueId): void => {
    if (live.values.has(id)) return;
    live.values.add(id);
    const value = builder.valueOf(id);
    operandsOf(value).forEach(visit);
    if (value.op === "column") live.columns.add(value.column);
    if (value.op === "table") live.tables.add(value.table);
    if (value.op === "element" || value.op === "fold") visitWalk(value.walk);
    if (value.op === "stored" && !live.nodes.has(value.node)) {
      live.nodes.add(value.node);
      idsOf(nodes[value.node]!.result).forEach(visit);
    }
  };
  const visitWalk = (id: WalkId): void => {
    if (live.walks.has(id)) return;
    live.walks.add(id);
    const { list, parent } = builder.walkOf(id);
    rowsRead(list).forEach(visit);
    if (list.kind === "column") live.columns.add(list.column);
    if (list.kind === "union")
      for (const part of list.parts) {
        visitWalk(part.walk);
        visit(builder.element(part.walk));
        if (part.when !== undefined) visit(part.when);
      }
    const around = builder.scopes[parent]!;
    if (around.kind === "walk") visitWalk(around.walk);
  };
  for (const right of rights) idsOfRight({ open: undefined, amount: undefined, ...right }).forEach(visit);
  return live;
}

/** The pass in which results can be computed: after those of every node that they read for another row. */
function passesOf(
  builder: Builder,
  nodes: readonly Node[],
): { readonly ofResult: (table: IrTable, ids: readonly ValueId[]) => number } {
  const known = new Map<ValueId, number>();
  const ofWalk = (walk: WalkId): number => {
    const { list } = builder.walkOf(walk);
    const parts =
      list.kind === "union"
        ? list.parts.map((part) =>
            Math.max(ofWalk(part.walk), part.when === undefined ? 0 : earliest(part.when)),
          )
        : [];
    return Math.max(0, ...rowsRead(list).map(earliest), ...parts);
  };
  const earliest = (id: ValueId): number => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const value = builder.valueOf(id);
    const own = value.op === "element" || value.op === "fold" ? ofWalk(value.walk) : 0;
    const from = value.op === "stored" ? nodes[value.node]! : undefined;
    const before = from === undefined ? 0 : ofResult(from.table, idsOf(from.result)) + 1;
    const pass = Math.max(own, before, ...operandsOf(value).map(earliest));
    known.set(id, pass);
    return pass;
  };
  const ofResult = (table: IrTable, ids: readonly ValueId[]): number => {
    const parity = table === "persons" ? 0 : 1;
    const pass = Math.max(parity, ...ids.map(earliest));
    return pass % 2 === parity ? pass : pass + 1;
  };
  return { ofResult };
}

interface Names {
  readonly place: (id: ValueId) => ValueId;
  readonly walk: ReadonlyMap<number, number>;
  readonly column: ReadonlyMap<number, number>;
  readonly table: ReadonlyMap<number, number>;
  readonly node: ReadonlyMap<number, number>;
}

const operandNames = [
  "row",
  "month",
  "at",
  "left",
  "right",
  "arg",
  "test",
  "yes",
  "no",
  "day",
  "key",
  "from",
  "to",
  "body",
  "when",
];

/** The same operation with every place as it is in the result. */
function renamed(value: IrValue, names: Names): IrValue {
  const places: Record<string, number> = {};
  for (const [key, at] of Object.entries<unknown>({ ...value })) {
    if (operandNames.includes(key)) places[key] = names.place(at as ValueId);
    else if (key === "walk" || key === "column" || key === "table" || key === "node") {
      const found = names[key].get(at as number);
      if (found !== undefined) places[key] = found;
    }
  }
  return { ...value, ...places };
}

function renamedList(list: IrList, names: Names): IrList {
  switch (list.kind) {
    case "column":
      return { ...list, column: names.column.get(list.column)!, row: names.place(list.row) };
    case "one":
      return {
        ...list,
        row: names.place(list.row),
        ...(list.when === undefined ? {} : { when: names.place(list.when) }),
      };
    case "union":
      return {
        ...list,
        parts: list.parts.map(({ walk, when }) => ({
          walk: names.walk.get(walk)!,
          ...(when === undefined ? {} : { when: names.place(when) }),
        })),
      };
    default:
      return list;
  }
}
