// Rows of one scope as a chain of subqueries: each level names what the next one reads.

import { everywhere, type ScopeId, type ValueId } from "../columns/ir.js";
import type { Level } from "./levels.js";
import type { Printer, RowView } from "./printer.js";
import { joined, sql, type Sql } from "./text.js";
import { operation, condition as conditionOf } from "./value.js";

/** Where the rows come from, and what is read of them without a join. */
export interface RelationStart {
  readonly scope: ScopeId;
  readonly pass: number;
  /** Every column that level 0 has. */
  readonly columns: () => readonly Sql[];
  /** What identifies a row. */
  readonly rowKeys: readonly Sql[];
  /** A view, or the query of level 0, which may still grow until it is printed. */
  readonly from:
    { readonly view: () => Sql } | { readonly query: () => Sql; readonly before?: () => readonly Level[] };
  /** A column of a row that stands in level 0 as it is; undefined where it takes a join. */
  readonly direct: (row: ValueId, table: string, column: Sql, before: number) => Sql | undefined;
  /** A value that level 0 has already. */
  readonly given: (id: ValueId) => Sql | undefined;
  /** A value of a scope around this one. */
  readonly outer: (id: ValueId) => Sql;
  /** The element of the walk that these rows are. */
  readonly element?: Sql;
}

export interface Relation {
  readonly start: RelationStart;
  readonly printer: Printer;
  /** Numbers for names that are used once in a view. */
  readonly counter: { next: bigint };
  readonly next: () => bigint;
  /** The text of a value, of names that some level has. */
  readonly value: (id: ValueId) => Sql;
  /** The text of a test in the place of a condition. */
  readonly condition: (id: ValueId) => Sql;
  /** A name for a value. */
  readonly named: (id: ValueId) => Sql;
  readonly stage: (value: Sql) => Sql;
  /** The first level in which every name of a text can be read. */
  readonly depth: (text: Sql) => number;
  /** A column of any row, with what it is where that row is not there; of the views before the pass `before`. */
  readonly read: (row: ValueId, table: string, column: Sql, otherwise: bigint, before?: number) => Sql;
  /** Joins a query to a level; the result is a name for one of its columns. */
  readonly join: (key: string, depth: number, make: (number: bigint) => Joined) => Joining;
  readonly levelName: (depth: number) => Sql;
  readonly last: () => Sql;
  /** The levels, of which `wanted` is read; what nobody reads is left out. */
  readonly print: (wanted: readonly Sql[]) => readonly Level[];
}

/** A query joined to a level; `text` is printed last, so that it holds every column asked for by then. */
interface Joined {
  readonly before?: (columns: readonly Column[]) => readonly Level[];
  readonly text: (columns: readonly Column[]) => Sql;
}
interface Column {
  readonly inner: Sql;
  readonly name: Sql;
}
interface Joining {
  /** `inner` is a column of the joined query; `outer` makes of its name what the level calls `as`. */
  readonly column: (inner: Sql, outer: (name: Sql, found: Sql) => Sql, as?: Sql) => Sql;
}

const names = /\b[vtx][0-9]+\b/gu;
/** A long text gets a name, so that people and parsers can follow it; so does one that would be written often. */
function isWorthAName(text: Sql, uses: number): boolean {
  return text.length > 300 || (text.length > 40 && text.length * uses > 160 && uses > 1);
}

export function createRelation(
  printer: Printer,
  name: Sql,
  counter: { next: bigint },
  start: RelationStart,
): Relation {
  const { ir } = printer;
  const levels: {
    readonly columns: { readonly name: Sql; readonly text: Sql }[];
    readonly joins: { joined: Joined; columns: Column[] }[];
  }[] = [];
  const depths = new Map<string, number>();
  const values = new Map<ValueId, Sql>();
  const stages = new Map<Sql, Sql>();
  const joins = new Map<string, Joining>();
  const fresh = (): bigint => counter.next++;
  const levelAt = (depth: number): (typeof levels)[number] => {
    while (levels.length < depth) levels.push({ columns: [], joins: [] });
    return levels[depth - 1]!;
  };
  const depth = (text: Sql): number =>
    Math.max(0, ...(text.match(names) ?? []).map((one) => depths.get(one) ?? 0));

  function put(text: Sql, as: Sql): Sql {
    const at = depth(text) + 1;
    levelAt(at).columns.push({ name: as, text });
    depths.set(as, at);
    return as;
  }
  const isName = (text: Sql): boolean => /^(?:[a-z_]+[0-9]*|\(?-?[0-9]+\)?)$/u.test(text);

  const covers = (scope: ScopeId): boolean => {
    if (scope === start.scope || scope === everywhere) return true;
    const kind = ir.scopes[scope];
    return kind?.kind === "walk" && ir.walks[kind.walk]!.list.kind === "one" && covers(kind.parent);
  };

  function value(id: ValueId): Sql {
    const known = values.get(id);
    if (known !== undefined) return known;
    const one = ir.values[id]!;
    let text = start.given(id);
    if (text === undefined && !covers(one.scope)) text = start.outer(id);
    text ??= one.op === "fold" ? printer.fold(relation, id, one) : operation(relation, id, one);
    if (!isName(text) && isWorthAName(text, printer.uses[id]!)) text = put(text, sql`v${BigInt(id)}`);
    values.set(id, text);
    return text;
  }

  const relation: Relation = {
    start,
    printer,
    counter,
    next: fresh,
    value,
    condition: (id) => {
      const inline = !values.has(id) && start.given(id) === undefined && covers(ir.values[id]!.scope);
      if (!inline) return sql`${value(id)} = 1`;
      if (printer.uses[id]! <= 1) return conditionOf(relation, id);
      const text = value(id);
      return isName(text) ? sql`${text} = 1` : conditionOf(relation, id);
    },
    named(id) {
      const text = value(id);
      if (/^[a-z_]+[0-9]*$/u.test(text)) return text;
      const as = put(text, sql`v${BigInt(id)}`);
      values.set(id, as);
      return as;
    },
    stage(text) {
      if (isName(text)) return text;
      const known = stages.get(text);
      if (known !== undefined) return known;
      const as = put(text, sql`t${fresh()}`);
      stages.set(text, as);
      return as;
    },
    depth,
    read(written, table, column, otherwise, before = 0) {
      const row = printer.rowOf(written);
      const direct = start.direct(row, table, column, before);
      if (direct !== undefined) return direct;
      const key = value(row);
      const view: RowView = printer.viewOf(table, before);
      const joining = relation.join(`${key} ${view.name}`, depth(key), (number) => ({
        text: (columns) =>
          sql`LEFT JOIN (SELECT ${view.key} AS k${number}, 1 AS f${number}${aliased(columns)} FROM ${view.name}) j${number} ON k${number} = ${key}`,
      }));
      return joining.column(column, (name, found) =>
        otherwise === 0n
          ? sql`coalesce(${name}, 0)`
          : sql`CASE WHEN ${found} = 1 THEN ${name} ELSE ${otherwise} END`,
      );
    },
    join(key, at, make) {
      const known = joins.get(`${at} ${key}`);
      if (known !== undefined) return known;
      const number = fresh();
      const columns: Column[] = [];
      const made = new Map<string, Sql>();
      levelAt(at + 1).joins.push({ joined: make(number), columns });

      const joining: Joining = {
        column(inner, outer, as) {
          const before = made.get(inner);
          if (before !== undefined) return before;
          const name = sql`x${fresh()}`;
          columns.push({ inner, name });
          const result = as ?? sql`t${fresh()}`;
          levelAt(at + 1).columns.push({ name: result, text: outer(name, sql`f${number}`) });
          depths.set(result, at + 1);
          made.set(inner, result);
          return result;
        },
      };
      joins.set(`${at} ${key}`, joining);
      return joining;
    },
    levelName: (at) => (at === 0 && "view" in start.from ? start.from.view() : sql`${name}_${BigInt(at)}`),
    last: () => relation.levelName(levels.length),
    print(wanted) {
      const { from } = start;
      const first =
        "view" in from ? [] : [...(from.before?.() ?? []), { name: sql`${name}_0`, body: from.query() }];
      const read = new Set(wanted.flatMap(identifiers));
      const printed: Level[][] = [];
      for (let at = levels.length; at > 0; at--) {
        const { columns, joins: joinedHere } = levels[at - 1]!;
        const own = columns.filter((one) => read.has(one.name));
        const before = joinedHere.flatMap(({ joined: one, columns: asked }) => one.before?.(asked) ?? []);
        const tables = joinedHere.map(({ joined: one, columns: asked }) => one.text(asked));
        const earlier = [
          ...start.columns(),
          ...levels.slice(0, at - 1).flatMap((one) => one.columns.map((c) => c.name)),
        ];
        const along = earlier.filter((one) => read.has(one));
        const kept = along.length + own.length === 0 ? [...start.rowKeys] : along;
        const parts = [
          ...kept.map((one) => sql`s.${one}`),
          ...own.map((one) => sql`${one.text} AS ${one.name}`),
        ];
        const lines = tables.map((one) => sql`\n  ${one}`);
        for (const text of [
          ...own.map((one) => one.text),
          ...before.map(({ body }) => body),
          ...tables,
          ...kept,
        ])
          for (const one of identifiers(text)) read.add(one);
        printed.unshift([
          ...before,
          {
            name: sql`${name}_${BigInt(at)}`,
            body: sql`SELECT ${joined(parts, ",\n    ")}\n  FROM ${relation.levelName(at - 1)} s${joined(lines, "")}${printer.dialect.fence}`,
          },
        ]);
      }
      return [...first, ...printed.flat()];
    },
  };
  return relation;
}

function identifiers(text: Sql): readonly string[] {
  return text.match(/[a-z_]+[0-9]*/gu) ?? [];
}

export function aliased(columns: readonly Column[]): Sql {
  return joined(
    columns.map(({ inner, name }) => sql`, ${inner} AS ${name}`),
    "",
  );
}
