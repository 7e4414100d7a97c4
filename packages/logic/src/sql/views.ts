// A view per pass of the column program, each with the values that it adds, and a view per right on top.

import { placeText } from "@andersom/runtime";
import type { DecisionModel, Place } from "@andersom/semantics";
import type { ColumnIr, IrRight, IrTable, ValueId } from "../columns/ir.js";
import { everywhere, rowsOf } from "../columns/ir.js";
import { outcomes } from "../columns/right.js";
import type { Dialect } from "./dialect.js";
import { expressible, type Expressible } from "./inexpressible.js";
import { asChain, asTables } from "./levels.js";
import { namesOnce, slug } from "./names.js";
import { keyOf, rowsMeant, scopesOf, usesOf, type Printer, type RowView } from "./printer.js";
import { createRelation } from "./relation.js";
import type { Definition } from "./schema.js";
import { joined, sql, type Sql } from "./text.js";
import { foldText } from "./walk.js";
import { literal, widthsOf } from "./width.js";

/** The views that the program reads, and what a value is whose row is not there. */
export interface Inputs {
  readonly viewOf: (table: string) => RowView;
  readonly seriesOf: (column: number) => Sql;
  readonly listOf: (column: number) => Sql;
  readonly missingState: (column: number) => bigint;
}

export interface RightView {
  readonly right: string;
  readonly name: string;
  readonly view: string;
  readonly table: IrTable;
}

export interface Views {
  /** Rights that the dialects have no words for. */
  readonly not: Expressible["not"];
  readonly definitions: readonly Definition[];
  readonly rights: readonly RightView[];
  /** Every right of a table in whole numbers, for a program to read. */
  readonly answers: readonly AnswerQuery[];
}

/** One query for all rights about the rows of a table. */
export interface AnswerQuery {
  readonly table: IrTable;
  /** In the order of the columns, from `u0` on. */
  readonly rights: readonly IrRight[];
  /** Gives the key of a row, and per right its outcome `u…`, its amount `h…` and the state of that `t…` (0 where it is there). */
  readonly query: Sql;
}

interface Made extends RowView {
  readonly table: IrTable;
  readonly pass: number;
  readonly exports: ReadonlySet<ValueId>;
}

/** Every statement in the order in which it can be run. */
export function printViews(
  model: DecisionModel,
  compiled: ColumnIr,
  dialect: Dialect,
  inputs: Inputs,
): Views {
  const { nodes, rights: wanted, not } = expressible(model, compiled);
  const ir = { ...compiled, rights: wanted };
  const made: Made[] = [];
  const latest = (table: string, pass: number): Made | undefined =>
    made.filter((one) => one.table === table && one.pass < pass).at(-1);
  const printer: Printer = {
    ir,
    dialect,
    uses: usesOf(ir),
    big: widthsOf(ir),
    viewOf: (table, pass) => latest(table, pass) ?? inputs.viewOf(table),
    rowOf: rowsMeant(ir),
    seriesOf: inputs.seriesOf,
    listOf: inputs.listOf,
    missingState: inputs.missingState,
    within: scopesOf(ir),
    fold: foldText,
  };
  const definitions: Definition[] = [];
  const last = Math.max(-1, ...nodes.map(({ pass }) => pass), ...wanted.map(({ pass }) => pass));
  for (let pass = 0; pass <= last; pass++) {
    const table: IrTable = pass % 2 === 0 ? "persons" : "households";
    const before = latest(table, pass);
    const exports = exportsOf({ ...ir, nodes }, pass).filter((id) => before?.exports.has(id) !== true);
    if (exports.length === 0) continue;
    const source = printer.viewOf(table, pass);
    const earlier = before?.exports ?? new Set<ValueId>();
    const relation = createRelation(
      printer,
      sql`s`,
      { next: 1n },
      {
        scope: rowsOf[table],
        pass,
        rowKeys: [keyOf[table]],
        columns: () => source.columns,
        from: { view: () => source.name },
        direct: (row, of, column) => {
          const one = ir.values[row]!;
          return one.op === "own-row" && one.table === of ? column : undefined;
        },
        given: (id) => (earlier.has(id) ? sql`v${BigInt(id)}` : undefined),
        outer: () => {
          throw new Error("rows of a table have nothing around them");
        },
      },
    );
    const added = exports.map((id) => {
      const text = relation.value(id);
      const name = sql`v${BigInt(id)}`;
      return text === name ? name : sql`${text} AS ${name}`;
    });
    const { columns } = source;
    const levels = relation.print([...columns, ...added]);
    const name = sql`stap_${BigInt(pass)}`;
    const query = sql`SELECT\n  ${joined([...columns, ...added], ",\n  ")}\nFROM ${relation.last()}`;
    const { tables, body } =
      dialect.stored === undefined
        ? { tables: [], body: asChain(levels, query) }
        : asTables(name, levels, query, dialect.stored.most);
    const between = tables.map((one) => ({ ...one, about: [], order: sql`tuple()`, between: true }));
    const about = aboutPass(model, { ...ir, nodes }, pass);
    definitions.push(...between, { name, about, body, order: keyOf[table] });
    const names = exports.map((id) => sql`v${BigInt(id)}`);
    made.push({
      name,
      key: keyOf[table],
      table,
      pass,
      columns: [...columns, ...names],
      exports: new Set([...earlier, ...exports]),
    });
  }
  const once = namesOnce();
  const rights = ir.rights.map((right): { view: RightView; definition: Definition } => {
    const view = once(`recht_${slug(right.name)}`);
    const rows = printer.viewOf(right.table, right.pass + 1);
    return {
      view: { right: right.right, name: right.name, view, table: right.table },
      definition: {
        name: dialect.identifier(view),
        about: [right.name, ...placesOfRight(model, right.right)],
        body: rightBody(printer, right, rows),
      },
    };
  });
  return {
    not,
    definitions: [...definitions, ...rights.map(({ definition }) => definition)],
    rights: rights.map(({ view }) => view),
    answers: (["persons", "households"] as const).flatMap((table) =>
      answersOf(
        printer,
        ir.rights.filter((right) => right.table === table),
        printer.viewOf(table, last + 1),
      ),
    ),
  };
}

function answersOf(
  { ir, dialect }: Printer,
  rights: readonly IrRight[],
  rows: RowView,
): readonly AnswerQuery[] {
  const [first] = rights;
  if (first === undefined) return [];
  const text = (id: ValueId): Sql => valueText(ir, dialect, id);
  const columns = rights.flatMap(({ outcome, amount }, at) => [
    sql`${text(outcome)} AS u${BigInt(at)}`,
    ...(amount?.kind === "number"
      ? [
          sql`${text(amount.value)} AS h${BigInt(at)}`,
          sql`${amount.state === undefined ? sql`0` : text(amount.state)} AS t${BigInt(at)}`,
        ]
      : []),
  ]);
  const { table } = first;
  return [
    {
      table,
      rights,
      query: sql`SELECT\n  ${joined([keyOf[table], ...columns], ",\n  ")}\nFROM ${rows.name}`,
    },
  ];
}

function valueText(ir: ColumnIr, dialect: Dialect, id: ValueId): Sql {
  const one = ir.values[id]!;
  return one.scope === everywhere && one.op === "constant"
    ? literal(dialect, one.value)
    : sql`v${BigInt(id)}`;
}

/** What a pass leaves for later ones and for people: values per row, not what is the same for everybody. */
function exportsOf(ir: ColumnIr, pass: number): readonly ValueId[] {
  const nodes = ir.nodes.filter((one) => one.pass === pass).map(({ result }) => result);
  const rights = ir.rights.filter((one) => one.pass === pass);
  const ids = [
    ...[...nodes, ...rights.flatMap(({ amount }) => amount ?? [])].flatMap(({ value, state }) => [
      value,
      state,
    ]),
    ...rights.flatMap(({ outcome, open }) => [outcome, open]),
  ].filter((id) => id !== undefined);
  return [...new Set(ids)].filter((id) => ir.values[id]!.scope !== everywhere);
}

function aboutPass(model: DecisionModel, ir: ColumnIr, pass: number): readonly string[] {
  const places = new Map<string, Place>([
    ...model.definitions.map(({ id, place }) => [id, place] as const),
    ...model.facts.map(({ id, place }) => [id, place] as const),
  ]);
  const lines = ir.nodes
    .filter((one) => one.pass === pass && ir.values[one.result.value]!.scope !== everywhere)
    .map(({ id, name, about, result }) => {
      const place = places.get(id);
      const where =
        about === "right" ? placesOfRight(model, id).join("; ") : place === undefined ? "" : placeText(place);
      const what = about === "amount" ? `hoogte van ${name}` : name;
      const scale = result.kind === "number" && result.scale !== 1n ? `, in 1/${result.scale}` : "";
      const state = result.state === undefined ? "" : `, v${result.state} zegt of het er is`;
      return `  v${result.value}: ${what}${where === "" ? "" : ` (${where})`}${scale}${state}`;
    });
  const rows = pass % 2 === 0 ? "per persoon" : "per huishouden";
  return [`Stap ${pass}: ${rows}`, ...new Set(lines)];
}

function placesOfRight(model: DecisionModel, id: string): readonly string[] {
  const right = model.rights.find((one) => one.id === id);
  if (right === undefined) return [];
  const rules = [...right.grants, ...right.powers, ...right.refusals].map(({ place }) => placeText(place));
  return [...new Set([...rules, placeText(right.place)])].filter((one) => one !== "");
}

/** What stands in the way of an answer, by the bits of the absences. */
const reasons = [
  [2, "een gegeven ontbreekt"],
  [4, "een oordeel ontbreekt"],
  [6, "een gegeven en een oordeel ontbreken"],
  [32, "de verordening zegt het niet"],
  [34, "een gegeven ontbreekt, en de verordening zegt niet alles"],
  [36, "een oordeel ontbreekt, en de verordening zegt niet alles"],
  [38, "een gegeven en een oordeel ontbreken, en de verordening zegt niet alles"],
] as const;

function rightBody(printer: Printer, right: IrRight, rows: RowView): Sql {
  const { ir, dialect } = printer;
  const text = (id: ValueId): Sql => valueText(ir, dialect, id);
  const outcome = text(right.outcome);
  const names = outcomes.map((name, at) => sql`WHEN ${BigInt(at)} THEN ${dialect.text(name)}`);
  const open = right.open === undefined ? undefined : text(right.open);
  const why = reasons.map(([bits, reason]) => sql`WHEN ${BigInt(bits)} THEN ${dialect.text(reason)}`);
  const waits =
    open === undefined
      ? sql`CAST(NULL AS ${dialect.nullable(dialect.types.text)})`
      : sql`CASE WHEN ${outcome} IN (3, 4) THEN CASE ${dialect.and(open, sql`38`)} ${joined(why, " ")} END END`;
  const keys = right.table === "persons" ? [sql`persoon`, sql`huishouden`] : [sql`huishouden`];
  return sql`SELECT\n  ${joined([...keys, sql`CASE ${outcome} ${joined(names, " ")} END AS uitkomst`, sql`${waits} AS wacht_op`, ...amountOf(printer, right, outcome, text)], ",\n  ")}\nFROM ${rows.name}`;
}

/** The amount as a fraction of two whole numbers, and as cents and euros where it has no more digits than that. */
function amountOf(
  { dialect }: Printer,
  { amount }: IrRight,
  outcome: Sql,
  text: (id: ValueId) => Sql,
): readonly Sql[] {
  if (amount === undefined || amount.kind !== "number") return [];
  const known = amount.state === undefined ? sql`` : sql` AND ${text(amount.state)} = 0`;
  const paid = (value: Sql): Sql => sql`CASE WHEN ${outcome} IN (1, 3)${known} THEN ${value} END`;
  const value = text(amount.value);
  const fraction = [
    sql`${paid(value)} AS hoogte_teller`,
    sql`${dialect.whole(amount.scale)} AS hoogte_noemer`,
  ];
  if (100n % amount.scale !== 0n) return fraction;
  const cents = amount.scale === 100n ? value : sql`(${value} * ${100n / amount.scale})`;
  return [
    ...fraction,
    sql`${paid(cents)} AS hoogte_in_centen`,
    sql`${paid(dialect.decimal(cents, 2))} AS hoogte`,
  ];
}
