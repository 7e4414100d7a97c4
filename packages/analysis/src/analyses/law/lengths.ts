// Lengths of time in different units, compared only where the calendar leaves no doubt.

import type { Comparison, Expr } from "@andersom/semantics";

export interface Length {
  readonly count: number;
  readonly unit: string;
}

/** The fewest and the most days that a length can take. */
function days({ count, unit }: Length): readonly [number, number] | undefined {
  switch (unit) {
    case "uur":
      return [Math.floor(count / 24), Math.ceil(count / 24)];
    case "dag":
      return [count, count];
    case "week":
      return [7 * count, 7 * count];
    // Three holidays are the most that stand in one row of working days.
    case "werkdag":
      return [count, count + 2 * Math.ceil(count / 5) + 3];
    case "maand":
    case "kalendermaand":
      return [28 * count + (count > 1 ? 1 : 0), 31 * count];
    case "kwartaal":
      return [90 * count, 92 * count];
    case "jaar":
    case "kalenderjaar":
      return [365 * count, 366 * count];
    default:
      return undefined;
  }
}

/** Whether a length surely breaks `comparison` with a limit: 9 weeks breaks `<= 8 weken`. */
export function crosses(written: Length, comparison: Comparison, limit: Length): boolean {
  if (inMonths(written) !== undefined && inMonths(limit) !== undefined)
    return breaks(inMonths(written)!, comparison, inMonths(limit)!);
  if (written.unit === limit.unit) return breaks(written.count, comparison, limit.count);
  const [a, b] = [days(written), days(limit)];
  if (a === undefined || b === undefined) return false;
  switch (comparison) {
    case "<=":
    case "<":
      return a[0] > b[1];
    case ">=":
    case ">":
      return a[1] < b[0];
    case "=":
      return a[0] > b[1] || a[1] < b[0];
    case "<>":
      return false;
  }
}

function inMonths({ count, unit }: Length): number | undefined {
  return unit === "maand" || unit === "kalendermaand" ? count : unit === "jaar" ? 12 * count : undefined;
}

function breaks(written: number, comparison: Comparison, limit: number): boolean {
  switch (comparison) {
    case "<=":
      return written > limit;
    case "<":
      return written >= limit;
    case ">=":
      return written < limit;
    case ">":
      return written <= limit;
    case "=":
      return written !== limit;
    case "<>":
      return written === limit;
  }
}

/** A quantity that is written out in an expression: `2 maanden`, `30%`, `€ 20`; its unit says what it counts. */
export function lengthOf(expr: Expr | undefined): Length | undefined {
  if (expr?.op !== "constant") return undefined;
  const { value, type } = expr;
  if (typeof value === "object" && value !== null && "count" in value) return value;
  if (typeof value !== "string" || !/^-?\d+(?:\.\d+)?$/u.test(value)) return undefined;
  const per = "per" in type && type.per !== undefined ? `/${type.per.unit}*${String(type.per.count)}` : "";
  return { count: Number(value), unit: (type.kind === "getal" ? type.unit : type.kind) + per };
}
