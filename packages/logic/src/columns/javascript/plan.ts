// Which values each pass computes, which it takes from an earlier one, and which it leaves in an array.

import {
  operandsOf,
  rowsOf,
  rowsRead,
  type ColumnIr,
  type IrTable,
  type ValueId,
  type WalkId,
} from "../ir.js";

export interface Pass {
  readonly table: IrTable;
  /** What this pass leaves in arrays: results, what other rows read, what a later pass needs of its own row. */
  readonly stores: Set<ValueId>;
  /** What this pass needs in any way, in order. */
  readonly values: readonly ValueId[];
  /** Of these what an earlier pass left. */
  readonly loads: ReadonlySet<ValueId>;
}

export interface Plan {
  readonly passes: readonly Pass[];
  readonly buffers: ReadonlyMap<string, { readonly table: IrTable; readonly value: ValueId }>;
  readonly bufferOf: (table: IrTable, value: ValueId) => string;
}

export function planPasses(ir: ColumnIr): Plan {
  const wanted = new Map<number, Set<ValueId>>();
  const want = (pass: number, ids: readonly (ValueId | undefined)[]): void => {
    const own = wanted.get(pass) ?? new Set();
    for (const id of ids) if (id !== undefined) own.add(id);
    wanted.set(pass, own);
  };
  for (const { pass, outcome, open, amount } of ir.rights)
    want(pass, [outcome, open, amount?.value, amount?.state]);
  for (const { pass, read, result } of ir.nodes) if (read) want(pass, [result.value, result.state]);
  const buffers = new Map<string, { table: IrTable; value: ValueId }>();
  const bufferOf = (table: IrTable, value: ValueId): string => {
    const name = `B${value}${table === "persons" ? "p" : "h"}`;
    buffers.set(name, { table, value });
    return name;
  };
  const passes: Pass[] = [];
  for (const number of [...wanted.keys()].sort((a, b) => a - b)) {
    const table: IrTable = number % 2 === 0 ? "persons" : "households";
    const earlier = passes.filter((pass) => pass.table === table);
    const stores = wanted.get(number)!;
    const loads = new Set<ValueId>();
    const needed = closure(ir, stores, (id) => {
      const before =
        ir.values[id]!.scope === rowsOf[table] && !isAtHand(ir, id)
          ? earlier.find((pass) => pass.values.includes(id))
          : undefined;
      if (before === undefined) return true;
      before.stores.add(id);
      loads.add(id);
      return false;
    });
    passes.push({ table, stores, values: [...needed].sort((a, b) => a - b), loads });
  }
  for (const { table, stores } of passes) for (const id of stores) bufferOf(table, id);
  return { passes, buffers, bufferOf };
}

/** What can as well be read again. */
export function isAtHand(ir: ColumnIr, id: ValueId): boolean {
  return ["constant", "own-row", "home", "column", "stored", "element"].includes(ir.values[id]!.op);
}

/** Everything that values need, for as far as `into` lets it. */
function closure(ir: ColumnIr, from: Iterable<ValueId>, into: (id: ValueId) => boolean): Set<ValueId> {
  const found = new Set<ValueId>();
  const visit = (id: ValueId): void => {
    if (found.has(id)) return;
    found.add(id);
    if (into(id)) for (const other of readsOf(ir, id)) visit(other);
  };
  for (const id of from) visit(id);
  return found;
}

/** What a value reads, its walk included. */
export function readsOf(ir: ColumnIr, id: ValueId): readonly ValueId[] {
  const value = ir.values[id]!;
  const own = operandsOf(value);
  return value.op === "fold" ? [...own, ...walkReads(ir, value.walk)] : own;
}

export function walkReads(ir: ColumnIr, walk: WalkId): readonly ValueId[] {
  const { list } = ir.walks[walk]!;
  if (list.kind !== "union") return rowsRead(list);
  return list.parts.flatMap((part) => [
    ...(part.when === undefined ? [] : [part.when]),
    ...walkReads(ir, part.walk),
    ...elementOf(ir, part.walk),
  ]);
}

/** The element of a walk, where a value reads it. */
export function elementOf(ir: ColumnIr, walk: WalkId): readonly ValueId[] {
  const found = ir.values.findIndex((value) => value.op === "element" && value.walk === walk);
  return found < 0 ? [] : [found];
}
