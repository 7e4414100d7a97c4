// One pass: the values of each row in an order in which every loop stands after what it needs.

import {
  everywhere,
  operandsOf,
  rowsOf,
  type ColumnIr,
  type IrFold,
  type ScopeId,
  type ValueId,
  type WalkId,
} from "../ir.js";
import { costOf, free, isBranchFree, isInt } from "./cost.js";
import { operand, test, written, type Context } from "./expression.js";
import { readsOf, walkReads, type Pass, type Plan } from "./plan.js";

type Fold = IrFold & { readonly id: ValueId };

export function printPass(
  ir: ColumnIr,
  plan: Plan,
  { table, stores, values, loads }: Pass,
  tableOf: (numbers: readonly number[]) => string,
): string {
  const row = table === "persons" ? "i" : "h";
  const named = namedValues(ir, values, stores, loads);
  const context: Context = {
    ir,
    nameOf: (id) => (named.has(id) ? `v${id}` : undefined),
    bufferOf(node, part) {
      const { result, table: from } = ir.nodes[node]!;
      const id = part === "value" ? result.value : result.state!;
      return { name: plan.bufferOf(from, id), first: from === "persons" ? "i0" : "h0" };
    },
    tableOf,
    rowName: (of) => (of === "persons" ? "i" : "h"),
    elementName: (walk) => `e${walk}`,
  };
  const block = new Block(
    ir,
    context,
    values,
    rowsOf[table],
    loads,
    (id) => `${plan.bufferOf(table, id)}[${row} - ${row}0]`,
  );
  block.compute([...stores]);
  const starts = [...block.cursors].map((walk) => {
    const { list } = ir.walks[walk]!;
    return list.kind === "column" ? `let e${walk} = o${list.column}[${row}0];` : "";
  });
  const body = [
    ...block.lines,
    ...[...stores].map((id) => `${plan.bufferOf(table, id)}[${row} - ${row}0] = ${operand(context, id)};`),
  ];
  return ["{", ...starts, `for (let ${row} = ${row}0; ${row} < ${row}1; ${row}++) {`, ...body, "}", "}"].join(
    "\n",
  );
}

/** Values with a name of their own: what is read twice, from within a loop, or by a loop. */
function namedValues(
  ir: ColumnIr,
  values: readonly ValueId[],
  stores: ReadonlySet<ValueId>,
  loads: ReadonlySet<ValueId>,
): ReadonlySet<ValueId> {
  const uses = new Map<ValueId, number>();
  const use = (id: ValueId, by: ScopeId | undefined): void => {
    const deeper = by !== undefined && by !== ir.values[id]!.scope;
    uses.set(id, (uses.get(id) ?? 0) + (deeper ? 2 : 1));
  };
  for (const id of values) {
    const value = ir.values[id]!;
    if (loads.has(id)) continue;
    const by = value.op === "fold" ? ir.walks[value.walk]!.scope : value.scope;
    for (const other of readsOf(ir, id)) use(other, by);
    // What is written twice.
    if (value.op === "fold" && value.reduce !== "sum" && value.reduce !== "or") use(value.body, by);
    if (isBranchFree(ir, value) && value.op === "select") use(value.no, by);
    if (isBranchFree(ir, value) && (value.op === "minimum" || value.op === "maximum"))
      for (const part of operandsOf(value)) use(part, by);
  }
  for (const id of stores) use(id, undefined);
  const named = new Set<ValueId>();
  for (const id of values) {
    const { op, scope } = ir.values[id]!;
    if (op === "constant" || op === "own-row" || op === "element") continue;
    // What reads no row belongs to no block, and is written out where it is read.
    if (scope === everywhere && !loads.has(id)) continue;
    if (op === "fold" || loads.has(id) || (uses.get(id) ?? 0) > 1) named.add(id);
  }
  return named;
}

/** The statements of one scope: a row, or an element of a walk. */
class Block {
  readonly lines: string[] = [];
  /** Walks whose elements follow those of the row before: they go on where that one ended. */
  readonly cursors = new Set<WalkId>();
  private readonly done = new Set<ValueId>();
  private readonly collected = new Set<WalkId>();

  constructor(
    private readonly ir: ColumnIr,
    private readonly context: Context,
    private readonly values: readonly ValueId[],
    private readonly scope: ScopeId,
    private readonly loads: ReadonlySet<ValueId>,
    private readonly loadOf: (id: ValueId) => string,
  ) {}

  /** Makes every named value of this scope that these need. */
  compute(wanted: readonly ValueId[]): void {
    const needed = this.reach(wanted);
    let waiting = [...needed].filter((id) => this.isFold(id) && !this.done.has(id));
    const before = new Map(waiting.map((id) => [id, this.foldsBefore(id, new Set(waiting))]));
    while (waiting.length > 0) {
      const ready = waiting.filter((id) => before.get(id)!.every((other) => !waiting.includes(other)));
      const walk = this.bestWalk(ready, waiting);
      const together = ready.filter((id) => this.fold(id).walk === walk);
      this.loop(
        walk,
        together.map((id) => ({ ...this.fold(id), id })),
      );
      waiting = waiting.filter((id) => !together.includes(id));
    }
    for (const id of [...needed].sort((a, b) => a - b)) this.name(id);
  }

  /** A walk of which nothing has to wait for another walk, where there is one. */
  private bestWalk(ready: readonly ValueId[], waiting: readonly ValueId[]): WalkId {
    const walks = [...new Set(ready.map((id) => this.fold(id).walk))];
    const whole = walks.find((walk) =>
      waiting.every((id) => this.fold(id).walk !== walk || ready.includes(id)),
    );
    return whole ?? walks[0]!;
  }

  private fold(id: ValueId): IrFold {
    return this.ir.values[id] as unknown as IrFold;
  }

  private isFold(id: ValueId): boolean {
    return this.ir.values[id]!.op === "fold" && !this.loads.has(id);
  }

  /** The values of this scope that these need in any way, also from within walks. */
  private reach(wanted: readonly ValueId[]): Set<ValueId> {
    const found = new Set<ValueId>();
    const seen = new Set<ValueId>();
    const visit = (id: ValueId): void => {
      if (seen.has(id)) return;
      seen.add(id);
      if (this.ir.values[id]!.scope === this.scope) found.add(id);
      if (!this.loads.has(id)) for (const other of readsOf(this.ir, id)) visit(other);
    };
    wanted.forEach(visit);
    return found;
  }

  private foldsBefore(id: ValueId, among: ReadonlySet<ValueId>): readonly ValueId[] {
    return [...this.reach(readsOf(this.ir, id))].filter((other) => among.has(other));
  }

  /** Gives a value its name, after what it reads. */
  private name(id: ValueId): void {
    if (this.done.has(id) || this.ir.values[id]!.scope !== this.scope) return;
    this.done.add(id);
    const value = this.ir.values[id]!;
    if (value.op === "fold" && !this.loads.has(id)) return;
    const name = this.context.nameOf(id);
    if (this.loads.has(id)) {
      this.lines.push(`const ${name} = ${this.loadOf(id)};`);
      return;
    }
    for (const other of readsOf(this.ir, id)) this.name(other);
    if (name !== undefined) this.lines.push(`const ${name} = ${written(this.context, value)};`);
  }

  /** One loop for all folds over a walk that can be computed now. */
  private loop(walk: WalkId, folds: readonly Fold[]): void {
    const outside = [...folds.flatMap((fold) => readsOf(this.ir, fold.id)), ...walkReads(this.ir, walk)];
    for (const id of [...this.reach(outside)].sort((a, b) => a - b)) this.name(id);
    this.collect(walk);
    const inner = this.within(walk);
    inner.compute(folds.flatMap(({ body, when }) => (when === undefined ? [body] : [body, when])));
    this.lines.push(...folds.map((fold) => startOf(this.ir, fold)));
    this.lines.push(
      ...this.around(walk, [...inner.lines, ...folds.map((fold) => stepOf(this.context, fold))]),
    );
    this.lines.push(...folds.flatMap((fold) => endOf(this.ir, fold)));
    for (const { id } of folds) this.done.add(id);
  }

  private within(walk: WalkId): Block {
    const { scope } = this.ir.walks[walk]!;
    return new Block(this.ir, this.context, this.values, scope, this.loads, this.loadOf);
  }

  /** The rows of a union stand in an array before they are walked through. */
  private collect(walk: WalkId): void {
    const { list } = this.ir.walks[walk]!;
    if (list.kind !== "union" || this.collected.has(walk)) return;
    this.collected.add(walk);
    for (const part of list.parts) this.collect(part.walk);
    this.lines.push(`let n${walk} = 0;`);
    list.parts.forEach((part, at) => {
      const inner = this.within(part.walk);
      if (part.when !== undefined) inner.compute([part.when]);
      const row = `e${part.walk}`;
      const tests = [
        ...(part.when === undefined ? [] : [test(this.context, part.when)]),
        ...(at === 0 ? [] : [`!among(U${walk}, n${walk}, ${row})`]),
      ];
      const add = `U${walk}[n${walk}++] = ${row};`;
      const step = tests.length === 0 ? add : `if (${tests.join(" && ")}) ${add}`;
      this.lines.push(...this.around(part.walk, [...inner.lines, step]));
    });
  }

  private goesOn(walk: WalkId): boolean {
    const { list } = this.ir.walks[walk]!;
    if (list.kind !== "column" || this.ir.columns[list.column]!.inOrder !== true) return false;
    const { op } = this.ir.values[list.row]!;
    return op === "own-row" && this.ir.scopes[this.scope]!.kind === "rows" && !this.cursors.has(walk);
  }

  /** Statements for each element of a walk. */
  private around(walk: WalkId, body: readonly string[]): readonly string[] {
    const { list } = this.ir.walks[walk]!;
    const [e, k] = [`e${walk}`, `k${walk}`];
    if (this.goesOn(walk) && list.kind === "column") {
      this.cursors.add(walk);
      const end = `o${list.column}[${operand(this.context, list.row)} + 1]`;
      return [`for (const t${e} = ${end}; ${e} < t${e}; ${e}++) {`, ...body, "}"];
    }
    switch (list.kind) {
      case "column": {
        const row = operand(this.context, list.row);
        const { inOrder } = this.ir.columns[list.column]!;
        const [from, end] = [`o${list.column}[${row}]`, `o${list.column}[${row} + 1]`];
        return inOrder === true
          ? [`for (let ${e} = ${from}, t${e} = ${end}; ${e} < t${e}; ${e}++) {`, ...body, "}"]
          : [
              `for (let ${k} = ${from}, t${k} = ${end}; ${k} < t${k}; ${k}++) {`,
              `const ${e} = c${list.column}[${k}];`,
              ...body,
              "}",
            ];
      }
      case "one": {
        const open = list.when === undefined ? "{" : `if (${test(this.context, list.when)}) {`;
        return [open, `const ${e} = ${operand(this.context, list.row)};`, ...body, "}"];
      }
      case "months":
        return [`for (let ${e} = ${list.first}; ${e} <= ${list.last}; ${e}++) {`, ...body, "}"];
      case "union":
        return [
          `for (let ${k} = 0; ${k} < n${walk}; ${k}++) {`,
          `const ${e} = U${walk}[${k}];`,
          ...body,
          "}",
        ];
      case "nobody":
        return [];
    }
  }
}

function startOf(ir: ColumnIr, { id, reduce, body }: Fold): string {
  if (reduce === "minimum") return `let v${id} = ${ir.values[body]!.high + 1};`;
  if (reduce === "maximum") return `let v${id} = ${ir.values[body]!.low - 1};`;
  return reduce === "longest-run" ? `let v${id} = 0, r${id} = 0;` : `let v${id} = 0;`;
}

/** A minimum or maximum of nobody is 0. */
function endOf(ir: ColumnIr, { id, reduce, body }: Fold): readonly string[] {
  const { low, high } = ir.values[body]!;
  if (reduce === "minimum") return [`if (v${id} > ${high}) v${id} = 0;`];
  return reduce === "maximum" ? [`if (v${id} < ${low}) v${id} = 0;`] : [];
}

function stepOf(context: Context, { id, reduce, body, when }: Fold): string {
  const of = operand(context, body);
  const name = `v${id}`;
  switch (reduce) {
    case "sum": {
      const total = `${name} + ${counted(context, body, when)}`;
      return isInt(context.ir.values[id]!) ? `${name} = ${total} | 0;` : `${name} = ${total};`;
    }
    case "or":
      return `${name} |= ${counted(context, body, when)};`;
    case "longest-run": {
      const holds =
        when === undefined ? test(context, body) : `${test(context, when)} && ${test(context, body)}`;
      return `r${id} = ${holds} ? r${id} + 1 : 0; if (r${id} > ${name}) ${name} = r${id};`;
    }
    default: {
      const better = `${of} ${reduce === "minimum" ? "<" : ">"} ${name}`;
      return `if (${when === undefined ? "" : `${test(context, when)} && `}${better}) ${name} = ${of};`;
    }
  }
}

/** What an element adds: 0 where it does not count. */
function counted(context: Context, body: ValueId, when: ValueId | undefined): string {
  const of = operand(context, body);
  if (when === undefined) return of;
  if (of === "1") return operand(context, when);
  return isInt(context.ir.values[body]!) && costOf(context, body) <= free
    ? `(${of} & -${operand(context, when)})`
    : `(${test(context, when)} ? ${of} : 0)`;
}
