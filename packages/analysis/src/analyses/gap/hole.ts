// What a table has no row for: the answers of a household that was found, made as wide as no row allows.

import {
  compare,
  formatIsoDate,
  isKnown,
  isRational,
  parseDecimal,
  show,
  type Day,
  type Operand,
  type Rational,
} from "@andersom/runtime";
import type { Compare, DecisionTable, Expr, TableRow } from "@andersom/semantics";

/** One column in which the answer matters, as a cell of the missing row would say it. */
export interface Missing {
  readonly header: string;
  readonly cell: string;
}

/** Numbers that the cells of a column name, and the open stretches around them: an answer lies on or between them. */
interface Line {
  readonly limits: readonly Compare["right"][];
  readonly at: readonly Rational[];
}

interface Column {
  readonly header: string;
  /** Where the answer is on the line; absent for what is no number, or what the household need not tell. */
  readonly line?: Line;
  /** The steps on the line that the hole takes, first and last. */
  from: number;
  to: number;
  readonly answer: string | undefined;
  /** Per row: whether its cell holds at a step; false where it does not hold for the household. */
  readonly holds: readonly ((step: number) => boolean)[];
}

/**
 * The columns of a table that make the hole, in the order of the table; undefined where it is not a matter of answers alone. Every
 * household with answers as told here has no row.
 */
export function holeOf(
  { columns, rows }: DecisionTable,
  day: Day,
  see: (expr: Expr) => Operand,
): readonly Missing[] | undefined {
  const valid = rows.filter((row) => isValid(row, day));
  const made = columns.map(({ header, expr }, at): Column | undefined =>
    expr === undefined
      ? undefined
      : columnOf(
          header,
          expr,
          valid.map(({ cells }) => cells[at]?.test ?? null),
          see,
        ),
  );
  const read = made.filter((one) => one !== undefined);
  if (read.length !== made.length || meetsAny(read, valid.length)) return undefined;
  for (const column of read) widen(column, read, valid.length);
  const told = read.flatMap((column) => {
    const cell = cellOf(column);
    return cell === undefined ? [] : [{ header: column.header, cell }];
  });
  return told.length === 0 ? undefined : told;
}

function isValid({ validFrom, validTo }: TableRow, day: Day): boolean {
  const today = formatIsoDate(day);
  return (validFrom === undefined || validFrom <= today) && (validTo === undefined || today <= validTo);
}

function columnOf(
  header: string,
  expr: Expr,
  tests: readonly (Expr | null)[],
  see: (expr: Expr) => Operand,
): Column {
  const value = see(expr);
  const shown = isKnown(value) ? show(value, expr.type) : undefined;
  const answer = shown?.kind === "waarde" ? shown.text : undefined;
  const seen = tests.map((test) => (test === null ? true : see(test)));
  // A cell that is not known may hold.
  const fixed = seen.map((holds) => () => holds !== false);
  const line = isKnown(value) && isRational(value) ? lineOf(tests) : undefined;
  if (line === undefined || !isRational(value)) return { header, answer, from: 0, to: 0, holds: fixed };
  const step = stepOf(line, value);
  const holds = tests.map((test) => (at: number) => test === null || holdsAt(test, line, at));
  return { header, answer, line, from: step, to: step, holds };
}

/** Undefined where a cell compares with what is worked out. */
function lineOf(tests: readonly (Expr | null)[]): Line | undefined {
  const found: { readonly expr: Expr; readonly value: Rational }[] = [];
  for (const test of tests) {
    const compared = test === null ? [] : comparesIn(test);
    if (compared === undefined) return undefined;
    for (const { right } of compared) {
      const value = numberOf(right);
      if (value === undefined) return undefined;
      if (!found.some((one) => compare(one.value, value) === 0)) found.push({ expr: right, value });
    }
  }
  const sorted = found.toSorted((a, b) => compare(a.value, b.value));
  return { limits: sorted.map(({ expr }) => expr), at: sorted.map(({ value }) => value) };
}

/** The comparisons that must all hold; undefined for another form. */
function comparesIn(test: Expr): readonly Compare[] | undefined {
  if (test.op === "compare") return [test];
  if (test.op !== "all") return undefined;
  const all = test.items.map(({ expr }) => comparesIn(expr));
  return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? []);
}

function numberOf(expr: Expr): Rational | undefined {
  return expr.op === "constant" && typeof expr.value === "string" ? parseDecimal(expr.value) : undefined;
}

/** Even steps lie between two numbers, odd ones on a number. */
function stepOf({ at }: Line, value: Rational): number {
  const below = at.filter((one) => compare(one, value) < 0).length;
  return at.some((one) => compare(one, value) === 0) ? 2 * below + 1 : 2 * below;
}

function holdsAt(test: Expr, line: Line, step: number): boolean {
  return (comparesIn(test) ?? []).every(({ comparison, right }) => {
    const side = step - stepOf(line, numberOf(right)!);
    if (comparison === "=") return side === 0;
    if (comparison === "<>") return side !== 0;
    return (comparison.startsWith("<") ? side < 0 : side > 0) || (comparison.endsWith("=") && side === 0);
  });
}

function meetsAny(columns: readonly Column[], rows: number): boolean {
  return Array.from({ length: rows }, (_, row) => row).some((row) =>
    columns.every(({ holds, from, to }) => {
      for (let step = from; step <= to; step++) if (holds[row]!(step)) return true;
      return false;
    }),
  );
}

/** Takes more of the line for as long as no row meets what is taken. */
function widen(column: Column, columns: readonly Column[], rows: number): void {
  if (column.line === undefined) return;
  const last = 2 * column.line.at.length;
  while (column.from > 0) {
    column.from--;
    if (!meetsAny(columns, rows)) continue;
    column.from++;
    break;
  }
  while (column.to < last) {
    column.to++;
    if (!meetsAny(columns, rows)) continue;
    column.to--;
    break;
  }
}

/** As the cell would be written; undefined where any answer has no row. */
function cellOf({ line, from, to, answer }: Column): string | undefined {
  if (line === undefined) return answer;
  const written = (step: number): string => {
    const expr = line.limits[(step - 1) >> 1]!;
    const shown = show(numberOf(expr)!, expr.type);
    return shown.kind === "waarde" ? shown.text : "";
  };
  const isOn = (step: number): boolean => step % 2 === 1;
  if (from === to && isOn(from)) return written(from);
  const whole = onlyWhole(line, from, to);
  if (whole !== undefined) return whole;
  const low = from === 0 ? [] : [isOn(from) ? `minstens ${written(from)}` : `meer dan ${written(from - 1)}`];
  const high =
    to === 2 * line.at.length
      ? []
      : [isOn(to) ? `hoogstens ${written(to)}` : `minder dan ${written(to + 1)}`];
  const both = [...low, ...high];
  return both.length === 0 ? undefined : both.join(" en ");
}

/** Who counts has one number between 2 and 4, and that is what a reader wants to hear; hours and kilometres go on between. */
function onlyWhole({ limits, at }: Line, from: number, to: number): string | undefined {
  const type = limits[0]?.type;
  if (type?.kind !== "getal" || type.per !== undefined || measured.has(type.unit)) return undefined;
  const [low, high] = [at[(from - 1) >> 1], at[to >> 1]];
  if (low?.d !== 1n || high?.d !== 1n) return undefined;
  const first = low.n + BigInt(1 - (from % 2));
  if (first !== high.n - BigInt(1 - (to % 2))) return undefined;
  const shown = show({ n: first, d: 1n }, type);
  return shown.kind === "waarde" ? shown.text : undefined;
}

/** Of these there may be a half. */
const measured = new Set(["uur", "minuut", "dag", "werkdag", "week", "maand", "kilometer", "meter"]);
