// Folds over lists: a walk is rows of its own, grouped by whatever it was a walk for and joined back to that.

import {
  everywhere,
  operandsOf,
  rowsRead,
  type IrFold,
  type IrList,
  type ValueId,
  type WalkId,
} from "../columns/ir.js";
import type { Level } from "./levels.js";
import { keyOf, type Printer } from "./printer.js";
import { aliased, createRelation, type Relation } from "./relation.js";
import { joined, sql, type Sql } from "./text.js";

/** The value of a fold in the rows around its walk. */
export function foldText(relation: Relation, id: ValueId, fold: IrFold): Sql {
  const { list } = relation.printer.ir.walks[fold.walk]!;
  if (list.kind === "nobody") return sql`0`;
  if (list.kind === "one") {
    const tests = [list.when, fold.when]
      .filter((one) => one !== undefined)
      .map((one) => relation.condition(one));
    const body = relation.value(fold.body);
    return tests.length === 0 ? body : sql`(CASE WHEN ${joined(tests, " AND ")} THEN ${body} ELSE 0 END)`;
  }
  return groupOf(relation, fold.walk, fold)(id, fold);
}

type Group = (id: ValueId, fold: IrFold) => Sql;
const groups = new WeakMap<Relation, Map<string, Group>>();

/** Folds over one walk that can be computed in the same level are one group. */
function groupOf(relation: Relation, walk: WalkId, fold: IrFold): Group {
  const { printer } = relation;
  const outer = outerOf(printer, walk, fold);
  const { list } = printer.ir.walks[walk]!;
  const free = list.kind === "column" && outer.size === 0;
  const around = [...outer, ...rowsOf(printer, list)].map((id) => relation.named(id));
  const level = Math.max(0, ...around.map((one) => relation.depth(one)));
  const run = fold.reduce === "longest-run" ? ` run ${fold.body} ${fold.when ?? ""}` : "";
  const key = `${walk} ${level} ${free ? "free" : ""}${run}`;
  const own = groups.get(relation) ?? new Map<string, Group>();
  groups.set(relation, own);
  const known = own.get(key);
  if (known !== undefined) return known;
  const made = free ? freeGroup(relation, walk, level) : boundGroup(relation, walk, level);
  own.set(key, made);
  return made;
}

/** What a fold reads of the rows around its walk. */
function outerOf(printer: Printer, walk: WalkId, fold: IrFold): ReadonlySet<ValueId> {
  const { ir, within } = printer;
  const found = new Set<ValueId>();
  const seen = new Set<ValueId>();
  const { scope } = ir.walks[walk]!;
  const visitList = (list: IrList): void => {
    rowsRead(list).forEach(visit);
    if (list.kind !== "union") return;
    for (const part of list.parts) {
      if (part.when !== undefined) visit(part.when);
      visitList(ir.walks[part.walk]!.list);
    }
  };
  const visit = (id: ValueId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const one = ir.values[id]!;
    if (one.scope === everywhere) return;
    if (!within(one.scope, scope)) {
      found.add(id);
      return;
    }
    operandsOf(one).forEach(visit);
    if (one.op === "fold") visitList(ir.walks[one.walk]!.list);
  };
  visit(fold.body);
  if (fold.when !== undefined) visit(fold.when);
  return found;
}

/** The rows that a list itself reads around its walk. */
function rowsOf(printer: Printer, list: IrList): readonly ValueId[] {
  const { ir } = printer;
  if (list.kind !== "union") return rowsRead(list);
  return list.parts.flatMap((part) => {
    const walk = ir.walks[part.walk]!;
    const own =
      part.when === undefined
        ? []
        : [...outerOf(printer, part.walk, { op: "fold", walk: part.walk, reduce: "or", body: part.when })];
    return [...rowsOf(printer, walk.list), ...own];
  });
}

/** The members of households are the rows of people themselves. */
function areMembers({ ir }: Printer, list: IrList): boolean {
  if (list.kind !== "column") return false;
  const { table, rows, inOrder, kind, total } = ir.columns[list.column]!;
  return kind === "list" && total && inOrder === true && table === "households" && rows === "persons";
}

/** A walk whose elements read nothing around it: grouped by the row that has the list, whoever asks. */
function freeGroup(relation: Relation, walk: WalkId, level: number): Group {
  const { printer, start } = relation;
  const list = printer.ir.walks[walk]!.list as Extract<IrList, { kind: "column" }>;
  const number = relation.next();
  const members = areMembers(printer, list);
  const people = peopleRead(printer);
  const rows = createRelation(printer, sql`w${number}`, relation.counter, {
    scope: printer.ir.walks[walk]!.scope,
    pass: start.pass,
    rowKeys: members ? [keyOf.persons] : [sql`rij`, sql`deel`],
    from: { view: () => (members ? people.name() : printer.listOf(list.column)) },
    columns: () => (members ? people.columns() : [sql`rij`, sql`deel`]),
    direct: (row, table, column, before) =>
      members && table === "persons" && isElement(printer, row, walk)
        ? people.column(column, before)
        : undefined,
    given: () => undefined,
    outer: () => {
      throw new Error("a walk that reads nothing around it");
    },
    element: members ? keyOf.persons : sql`deel`,
  });
  const owner = relation.value(list.row);
  return grouped(relation, rows, level, number, [
    { inner: members ? keyOf.households : sql`rij`, outer: owner },
  ]);
}

/** The view of people with what is read of them: the input itself where no value of an earlier pass is. */
interface People {
  readonly name: () => Sql;
  readonly columns: () => readonly Sql[];
  readonly column: (column: Sql, before: number) => Sql;
}

function peopleRead(printer: Printer): People {
  let newest = 0;
  return {
    name: () => printer.viewOf("persons", newest).name,
    columns: () => printer.viewOf("persons", newest).columns,
    column(column, before) {
      newest = Math.max(newest, before);
      return column;
    },
  };
}

/** Any other walk is grouped by the rows around it. */
function boundGroup(relation: Relation, walk: WalkId, level: number): Group {
  const number = relation.next();
  const keys = relation.start.rowKeys.map((key) => ({ inner: key, outer: sql`s.${key}` }));
  return grouped(relation, boundRows(relation, walk, level, number), level, number, keys);
}

/** The rows around a walk, each with each of its elements. */
function boundRows(relation: Relation, walk: WalkId, level: number, number: bigint): Relation {
  const { printer, start } = relation;
  const { list, scope } = printer.ir.walks[walk]!;
  const given: Sql[] = [...start.rowKeys];
  const element = sql`e${number}`;
  const members = areMembers(printer, list);
  const people = peopleRead(printer);
  const direct = new Map<Sql, Sql>();
  const source = sourceOf(relation, list, level, number, people);
  return createRelation(printer, sql`w${number}`, relation.counter, {
    scope,
    pass: start.pass,
    rowKeys: [...start.rowKeys, element],
    columns: () => [...new Set([...given, ...direct.values(), element])],
    from: {
      before: source.before,
      query: () => {
        const own = [...direct].map(([column, name]) => sql`, d.${column} AS ${name}`);
        const columns = joined(
          [...new Set(given)].map((one) => sql`s.${one}`),
          ", ",
        );
        return sql`SELECT ${columns}, ${source.element} AS ${element}${joined(own, "")}\n  FROM ${relation.levelName(level)} s ${source.join()}`;
      },
    },
    direct(row, table, column, before) {
      if (!members || table !== "persons" || !isElement(printer, row, walk)) return undefined;
      if (column === keyOf.persons) return element;
      people.column(column, before);
      const known = direct.get(column) ?? sql`x${relation.next()}`;
      direct.set(column, known);
      return known;
    },
    given: () => undefined,
    outer(id) {
      const name = relation.named(id);
      given.push(name);
      return name;
    },
    element,
  });
}

/** Joins the groups of a walk to the rows around it; of no elements every fold is 0. */
function grouped(
  relation: Relation,
  rows: Relation,
  level: number,
  number: bigint,
  keys: readonly { readonly inner: Sql; readonly outer: Sql }[],
): Group {
  const { dialect } = relation.printer;
  const named = keys.map(({ inner }, at) => ({ inner, name: sql`k${number}_${BigInt(at)}` }));
  const names = joined(
    named.map(({ name }) => name),
    ", ",
  );
  const selected = joined(
    named.map(({ inner, name }) => sql`${inner} AS ${name}`),
    ", ",
  );
  let run: { readonly body: Sql; readonly where: Sql } | undefined;
  const joining = relation.join(`group ${number}`, level, () => ({
    before: (columns) => {
      const last = rows.last();
      const from =
        run === undefined
          ? last
          : islands(
              sql`SELECT ${selected}, ${rows.start.element!} AS deel, ${run.body} AS telt FROM ${last}${run.where}`,
              names,
            );
      const made = run === undefined ? selected : names;
      const by =
        run === undefined
          ? joined(
              named.map(({ inner }) => inner),
              ", ",
            )
          : names;
      const text = sql`SELECT ${made}${aliased(columns)}\n  FROM ${from}\n  GROUP BY ${by}`;
      return [...rows.print([text]), { name: sql`g${number}`, body: text }];
    },
    text: () => {
      const same = keys.map(({ outer }, at) => sql`${named[at]!.name} = ${outer}`);
      return sql`LEFT JOIN g${number} ON ${joined(same, " AND ")}`;
    },
  }));
  return (id, fold) => {
    const when = fold.when === undefined ? undefined : rows.condition(fold.when);
    const body = rows.value(fold.body);
    if (fold.reduce === "longest-run")
      run = {
        body: sql`(CASE WHEN ${body} = 1 THEN 1 ELSE 0 END)`,
        where: when === undefined ? sql`` : sql` WHERE ${when}`,
      };
    const chosen = (otherwise: Sql): Sql =>
      when === undefined ? body : sql`CASE WHEN ${when} THEN ${body}${otherwise} END`;
    const aggregate = {
      sum: () => dialect.sumOfGroup(chosen(sql` ELSE 0`), dialect.wholeType(0n, 0n)!),
      or: () => dialect.orOfGroup(chosen(sql` ELSE 0`)),
      minimum: () => sql`min(${chosen(sql``)})`,
      maximum: () => sql`max(${chosen(sql``)})`,
      "longest-run": () => sql`max(lengte)`,
    }[fold.reduce]();
    return joining.column(aggregate, (name) => sql`coalesce(${name}, 0)`, sql`v${BigInt(id)}`);
  };
}

/** Series of rows that follow each other with `telt` at 1, each with its length. */
function islands(rows: Sql, keys: Sql): Sql {
  const before = sql`row_number() OVER (PARTITION BY ${keys} ORDER BY deel)`;
  const alike = sql`row_number() OVER (PARTITION BY ${keys}, telt ORDER BY deel)`;
  const numbered = sql`SELECT ${keys}, telt, ${before} - ${alike} AS eiland FROM (${rows}) a`;
  return sql`(SELECT ${keys}, count(*) AS lengte FROM (${numbered}) b WHERE telt = 1 GROUP BY ${keys}, eiland) c`;
}

function isElement({ ir }: Printer, row: ValueId, walk: WalkId): boolean {
  const one = ir.values[row]!;
  return one.op === "element" && one.walk === walk;
}

/** Joins the elements of a list to the rows `s` around it. */
function sourceOf(
  relation: Relation,
  list: IrList,
  level: number,
  number: bigint,
  people: People,
): { readonly join: () => Sql; readonly element: Sql; readonly before: () => readonly Level[] } {
  const { printer } = relation;
  const none = (): readonly Level[] => [];
  switch (list.kind) {
    case "column": {
      const owner = relation.named(list.row);
      if (areMembers(printer, list)) {
        return {
          join: () => sql`JOIN ${people.name()} d ON d.${keyOf.households} = s.${owner}`,
          element: sql`d.${keyOf.persons}`,
          before: none,
        };
      }
      return {
        join: () => sql`JOIN ${printer.listOf(list.column)} d ON d.rij = s.${owner}`,
        element: sql`d.deel`,
        before: none,
      };
    }
    case "months":
      return {
        join: () => sql`CROSS JOIN ${printer.dialect.series(BigInt(list.first), BigInt(list.last))}`,
        element: sql`m.deel`,
        before: none,
      };
    case "union":
      return unionSource(relation, list, level, number);
    default:
      throw new Error("a list of one or of nobody has no rows of its own");
  }
}

/** The parts of a union brought together, each row once. */
function unionSource(
  relation: Relation,
  list: Extract<IrList, { kind: "union" }>,
  level: number,
  number: bigint,
): ReturnType<typeof sourceOf> {
  const { printer, start } = relation;
  const { ir } = printer;
  const keys = joined(start.rowKeys, ", ");
  const parts = list.parts.flatMap(({ walk, when }) => {
    const part = ir.walks[walk]!.list;
    if (part.kind === "nobody") return [];
    if (part.kind === "one") {
      const tests = [part.when, when]
        .filter((one) => one !== undefined)
        .map((one) => sql`${relation.named(one)} = 1`);
      const where = tests.length === 0 ? sql`` : sql` WHERE ${joined(tests, " AND ")}`;
      const row = relation.named(part.row);
      return [
        {
          before: (): readonly Level[] => [],
          text: () => sql`SELECT ${keys}, ${row} AS deel FROM ${relation.levelName(level)}${where}`,
        },
      ];
    }
    const rows = boundRows(relation, walk, level, relation.next());
    const test = when === undefined ? undefined : rows.condition(when);
    const where = test === undefined ? sql`` : sql` WHERE ${test}`;
    const text = (): Sql => sql`SELECT ${keys}, ${rows.start.element!} AS deel FROM ${rows.last()}${where}`;
    return [{ before: () => rows.print([text()]), text }];
  });
  if (parts.length === 0) {
    const none = (): Sql => sql`SELECT ${keys}, 0 AS deel FROM ${relation.levelName(level)} WHERE 1 = 0`;
    parts.push({ before: () => [], text: none });
  }
  const name = sql`u${number}`;
  const same = joined(
    start.rowKeys.map((key) => sql`d.${key} = s.${key}`),
    " AND ",
  );
  return {
    join: () => sql`JOIN ${name} d ON ${same}`,
    element: sql`d.deel`,
    before: () => [
      ...parts.flatMap(({ before }) => before()),
      {
        name,
        body: joined(
          parts.map(({ text }) => text()),
          "\n  UNION DISTINCT\n  ",
        ),
      },
    ],
  };
}
