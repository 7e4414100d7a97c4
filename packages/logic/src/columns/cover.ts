// Proof that a table has exactly one row for every case: all combinations of its cells are tried.

import {
  compare,
  floor,
  holds,
  isRational,
  rational,
  type Comparison,
  type Rational,
} from "@andersom/runtime";
import type { Expr, TableRow } from "@andersom/semantics";
import { fromPlain } from "../input/plain.js";

/** More combinations than this are not tried; the table then keeps its checks. */
const most = 20_000;

/** What is proved of a number: code / scale, with a whole code within [low, high]. */
interface Range {
  readonly scale: bigint;
  readonly low: bigint;
  readonly high: bigint;
}
type Compared = Extract<Expr, { op: "compare" }>;

interface Test {
  readonly subject: string;
  readonly comparison: Comparison;
  readonly value: Rational | string | boolean;
}

/**
 * Only for rows whose cells compare a number with a fixed number, or a choice with one of its options. `rangeOf` gives
 * nothing for a number that is no whole number of one scale.
 */
export function coversOnce(
  rows: readonly Pick<TableRow, "cells">[],
  rangeOf: (expr: Expr) => Range | undefined,
): boolean {
  const tests = rows.map((row) => row.cells.flatMap(({ test }) => (test === null ? [] : testsIn(test))));
  const domains = new Map<string, readonly (Rational | string | boolean)[]>();
  for (const row of rows)
    for (const { test } of row.cells)
      for (const expr of test === null ? [] : compares(test)) {
        const domain = domainOf(
          expr,
          tests.flat().filter((one): one is Test => one !== undefined),
          rangeOf,
        );
        if (domain === undefined) return false;
        domains.set(subjectOf(expr), domain);
      }
  if (tests.some((row) => row.includes(undefined))) return false;
  const names = [...domains.keys()];
  const size = names.reduce((product, name) => product * domains.get(name)!.length, 1);
  if (size > most) return false;
  for (let at = 0; at < size; at++) {
    let rest = at;
    const point = new Map(
      names.map((name) => {
        const domain = domains.get(name)!;
        const value = domain[rest % domain.length]!;
        rest = Math.floor(rest / domain.length);
        return [name, value];
      }),
    );
    const matches = tests.filter((row) => row.every((test) => meets(test!, point.get(test!.subject)!)));
    if (matches.length !== 1) return false;
  }
  return true;
}

function compares(expr: Expr): readonly Compared[] {
  if (expr.op === "compare") return [expr];
  return expr.op === "all" ? expr.items.flatMap((item) => compares(item.expr)) : [];
}

function testsIn(expr: Expr): readonly (Test | undefined)[] {
  if (expr.op === "all") return expr.items.flatMap((item) => testsIn(item.expr));
  if (expr.op !== "compare" || expr.right.op !== "constant") return [undefined];
  const value = fromPlain(expr.right.value, expr.right.type);
  if (!isRational(value) && typeof value !== "string" && typeof value !== "boolean") return [undefined];
  return [{ subject: subjectOf(expr), comparison: expr.comparison, value }];
}

function subjectOf({ left }: Compared): string {
  return JSON.stringify(left, (key, value: unknown) =>
    key === "place" || key === "text" || key === "type" ? undefined : value,
  );
}

/** Each option of a choice; for numbers every whole number of their scale at, just below and just above a bound. */
function domainOf(
  expr: Compared,
  tests: readonly Test[],
  rangeOf: (expr: Expr) => Range | undefined,
): readonly (Rational | string | boolean)[] | undefined {
  const { type } = expr.left;
  if (type.kind === "keuze") return type.options;
  if (type.kind === "ja-nee") return [true, false];
  if (type.kind !== "getal" && type.kind !== "bedrag" && type.kind !== "percentage") return undefined;
  const range = rangeOf(expr.left);
  if (range === undefined) return undefined;
  const { scale, low, high } = range;
  const bounds = tests.flatMap(({ subject, value }) =>
    subject === subjectOf(expr) && isRational(value) ? [value] : [],
  );
  const points = bounds.flatMap(({ n, d }) => {
    const below = floor({ n: n * scale, d });
    return [below - 1n, below, below + 1n, below + 2n];
  });
  const within = [low, high, ...points].filter((one) => low <= one && one <= high);
  return [...new Set(within)].map((one) => rational(one, scale));
}

function meets({ comparison, value }: Test, point: Rational | string | boolean): boolean {
  if (isRational(value) && isRational(point)) return holds(comparison, compare(point, value));
  const same = point === value;
  return comparison === "=" ? same : comparison === "<>" ? !same : false;
}
