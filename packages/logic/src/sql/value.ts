// One operation of the intermediate form as SQL: whole numbers, states as bits, days as numbers.

import type { IrOperation, IrValue, ValueId } from "../columns/ir.js";
import { greatest, least, roundedQuotient } from "./arithmetic.js";
import { calendarText } from "./days.js";
import { literal } from "./width.js";
import { keyOf } from "./printer.js";
import type { Relation } from "./relation.js";
import { joined, sql, type Sql } from "./text.js";

type Of<Op extends IrOperation["op"]> = Extract<IrValue, { op: Op }>;

export function operation(relation: Relation, id: ValueId, one: IrValue): Sql {
  const { printer, value, stage } = relation;
  const { ir, dialect } = printer;
  switch (one.op) {
    case "constant":
      return literal(relation.printer.dialect, one.value);
    case "own-row":
      return keyOf[one.table];
    case "element": {
      const { list } = ir.walks[one.walk]!;
      if (list.kind === "one") return value(list.row);
      return relation.start.element!;
    }
    case "home":
      return relation.read(one.row, "persons", keyOf.households, 0n);
    case "row-where":
      return value(one.row);
    case "column":
      return columnText(relation, one);
    case "stored":
      return storedText(relation, one);
    case "table":
      return tableText(relation, one);
    case "add":
      return sql`(${operand(relation, one.left, one.right)} + ${value(one.right)})`;
    case "subtract":
      return sql`(${operand(relation, one.left, one.right)} - ${value(one.right)})`;
    case "multiply":
      return sql`(${operand(relation, one.left, one.right)} * ${value(one.right)})`;
    case "minimum":
      return least(value(one.left), value(one.right));
    case "maximum":
      return greatest(value(one.left), value(one.right));
    case "divide":
      return quotientText(relation, one);
    case "absolute": {
      if (ir.values[one.arg]!.low >= 0) return value(one.arg);
      const arg = stage(value(one.arg));
      return sql`(CASE WHEN ${arg} < 0 THEN 0 - ${arg} ELSE ${arg} END)`;
    }
    case "select":
      return choice(relation.condition(one.test), value(one.yes), value(one.no));
    case "equal":
    case "unequal":
    case "less":
    case "at-most":
      return flag(condition(relation, id));
    case "and":
    case "or":
    case "xor":
      return areFlags(relation, one) ? flag(condition(relation, id)) : bits(relation, one);
    case "need": {
      const arg = stage(value(one.arg));
      return sql`(CASE WHEN ${arg} = 0 THEN 0 WHEN ${dialect.and(arg, sql`16`)} <> 0 THEN 16 WHEN ${dialect.and(arg, sql`38`)} <> 0 THEN ${dialect.and(arg, sql`38`)} ELSE 16 END)`;
    }
    case "truth": {
      const arg = stage(value(one.arg));
      return sql`(CASE WHEN ${dialect.and(arg, sql`38`)} <> 0 THEN ${dialect.and(arg, sql`38`)} WHEN ${dialect.and(arg, sql`16`)} <> 0 THEN 16 ELSE ${arg} END)`;
    }
    case "add-months":
    case "first-of-month":
    case "last-of-month":
    case "month-key":
    case "first-day-of-key":
    case "completed-years":
    case "completed-months":
      return calendarText(relation, one);
    case "add-workdays":
    case "fold":
      throw new Error(`${one.op} is not printed here`);
  }
}

/** A value that is 0 or 1 as a condition. */
export function condition(relation: Relation, id: ValueId): Sql {
  const { value } = relation;
  const one = relation.printer.ir.values[id]!;
  switch (one.op) {
    case "constant":
      return one.value === 1 ? sql`1 = 1` : sql`1 = 0`;
    case "equal":
      return sql`${value(one.left)} = ${value(one.right)}`;
    case "unequal":
      return sql`${value(one.left)} <> ${value(one.right)}`;
    case "less":
      return sql`${value(one.left)} < ${value(one.right)}`;
    case "at-most":
      return sql`${value(one.left)} <= ${value(one.right)}`;
    case "and":
    case "or":
    case "xor": {
      if (!areFlags(relation, one)) return sql`${bits(relation, one)} = 1`;
      const [left, right] = [relation.condition(one.left), relation.condition(one.right)];
      if (one.op === "and") return sql`(${left} AND ${right})`;
      return one.op === "or" ? sql`(${left} OR ${right})` : exclusive(relation, one);
    }
    default:
      return sql`${value(id)} = 1`;
  }
}

function flag(test: Sql): Sql {
  return sql`(CASE WHEN ${test} THEN 1 ELSE 0 END)`;
}

/** A choice within the other branch of a choice is one more case. */
function choice(test: Sql, yes: Sql, no: Sql): Sql {
  const rest = no.startsWith("(CASE WHEN ") ? (no.slice("(CASE ".length, -1) as Sql) : undefined;
  return rest === undefined
    ? sql`(CASE WHEN ${test} THEN ${yes} ELSE ${no} END)`
    : sql`(CASE WHEN ${test} THEN ${yes} ${rest})`;
}

type Bits = Of<"and" | "or" | "xor">;

function areFlags({ printer: { ir } }: Relation, { left, right }: Bits): boolean {
  return [left, right].every((id) => ir.values[id]!.low >= 0 && ir.values[id]!.high <= 1);
}

function exclusive({ condition: test, printer: { ir } }: Relation, { left, right }: Bits): Sql {
  const fixed = ir.values[right]!;
  if (fixed.op === "constant" && fixed.value === 1) return sql`NOT (${test(left)})`;
  return sql`(${test(left)}) <> (${test(right)})`;
}

function bits(relation: Relation, { op, left, right }: Bits): Sql {
  const { dialect } = relation.printer;
  const [a, b] = [relation.value(left), relation.value(right)];
  if (op === "and") return dialect.and(a, b);
  if (op === "or") return dialect.or(a, b);
  const [x, y] = [relation.stage(a), relation.stage(b)];
  return sql`(${dialect.or(x, y)} - ${dialect.and(x, y)})`;
}

/** The left operand of arithmetic; two narrow ones would have a narrow result, which may not hold it. */
function operand(relation: Relation, left: ValueId, right: ValueId): Sql {
  const { ir, dialect, big } = relation.printer;
  const text = relation.value(left);
  if (big[left] === true || big[right] === true) return text;
  const fixed = ir.values[left]!;
  if (fixed.op === "constant") return dialect.whole(BigInt(fixed.value));
  return sql`CAST(${text} AS ${dialect.wholeType(0n, 0n)!})`;
}

function quotientText(relation: Relation, one: Of<"divide">): Sql {
  const { ir, dialect } = relation.printer;
  const [left, by] = [ir.values[one.left]!, ir.values[one.right]!];
  const top = relation.stage(operand(relation, one.left, one.left));
  // A divisor that was read of a row that is not there is 0.
  const divisor =
    by.op === "constant" ? BigInt(by.value) : relation.stage(greatest(relation.value(one.right), sql`1`));
  const range = { low: BigInt(left.low), high: BigInt(left.high) };
  const direction = { floor: "omlaag", ceiling: "omhoog", "half-away": "dichtstbij" } as const;
  return roundedQuotient(dialect, top, divisor, direction[one.rounding], range);
}

function columnText(relation: Relation, { column, part, row, month }: Of<"column">): Sql {
  const { printer } = relation;
  const { table, kind, series } = printer.ir.columns[column]!;
  const isState = part === "state" || kind === "ja-nee";
  const name = part === "state" ? sql`s${BigInt(column)}` : sql`c${BigInt(column)}`;
  const otherwise = isState ? printer.missingState(column) : 0n;
  if (series === undefined || month === undefined) return relation.read(row, table, name, otherwise);
  const [key, at] = [relation.value(row), relation.value(month)];
  const first = BigInt(series.first);
  const joining = relation.join(
    `series ${column} ${key} ${at}`,
    Math.max(relation.depth(key), relation.depth(at)),
    (n) => ({
      text: (columns) =>
        sql`LEFT JOIN (SELECT rij AS k${n}, maand AS m${n}, 1 AS f${n}${joined(
          columns.map((c) => sql`, ${c.inner} AS ${c.name}`),
          "",
        )} FROM ${printer.seriesOf(column)}) j${n} ON k${n} = ${key} AND m${n} = ${at} + ${first}`,
    }),
  );
  return joining.column(name, (made, found) =>
    otherwise === 0n
      ? sql`coalesce(${made}, 0)`
      : sql`CASE WHEN ${found} = 1 THEN ${made} ELSE ${otherwise} END`,
  );
}

function storedText(relation: Relation, { node, part, row }: Of<"stored">): Sql {
  const { ir } = relation.printer;
  const { result, table, pass } = ir.nodes[node]!;
  const id = part === "state" ? result.state : result.value;
  if (id === undefined) return sql`0`;
  const one = ir.values[id]!;
  if (one.scope === 0) return relation.value(id);
  const isState = part === "state" || result.kind === "ja-nee";
  return relation.read(row, table, sql`v${BigInt(id)}`, isState ? 2n : 0n, pass + 1);
}

/** Places that follow each other with the same number are one case. */
function tableText(relation: Relation, { table, at }: Of<"table">): Sql {
  const numbers = relation.printer.ir.tables[table]!;
  const place = relation.stage(relation.value(at));
  const ends = numbers.flatMap((one, index) =>
    index + 1 < numbers.length && numbers[index + 1] === one ? [] : [index],
  );
  const cases = ends
    .slice(0, -1)
    .map(
      (end) => sql`WHEN ${place} <= ${BigInt(end)} THEN ${literal(relation.printer.dialect, numbers[end]!)}`,
    );
  const last = literal(relation.printer.dialect, numbers.at(-1) ?? 0);
  return cases.length === 0 ? last : sql`(CASE ${joined(cases, " ")} ELSE ${last} END)`;
}
