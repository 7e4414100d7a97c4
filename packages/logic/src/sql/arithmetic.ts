// Rounding divisions of whole numbers, by division of numbers that are not negative: engines differ on the others.

import type { Dialect } from "./dialect.js";
import { sql, type Sql } from "./text.js";

export type Rounding = "omhoog" | "omlaag" | "dichtstbij";

/**
 * `value` / `divisor` as a whole number, as the runtime rounds it: half goes away from zero. `value` is a name, a literal or in brackets, and so is
 * a divisor that is not known; it is 1 or more. A known one is doubled here: an engine holds it in a type that may be too narrow for twice as much.
 */
export function roundedQuotient(
  { quotient }: Dialect,
  value: Sql,
  divisor: Sql | bigint,
  direction: Rounding,
  range: { readonly low: bigint; readonly high: bigint },
): Sql {
  const [by, twice] =
    typeof divisor === "bigint" ? [sql`${divisor}`, sql`${2n * divisor}`] : [divisor, sql`(2 * ${divisor})`];
  const positive = {
    omlaag: quotient(value, by),
    omhoog: quotient(sql`(${value} + (${by} - 1))`, by),
    dichtstbij: quotient(sql`(2 * ${value} + ${by})`, twice),
  }[direction];
  if (range.low >= 0n) return positive;
  const negative = {
    omlaag: quotient(sql`((${by} - 1) - ${value})`, by),
    omhoog: quotient(sql`(0 - ${value})`, by),
    dichtstbij: quotient(sql`(${by} - 2 * ${value})`, twice),
  }[direction];
  if (range.high <= 0n) return sql`(0 - ${negative})`;
  return sql`(CASE WHEN ${value} < 0 THEN 0 - ${negative} ELSE ${positive} END)`;
}

export function least(a: Sql, b: Sql): Sql {
  return sql`least(${a}, ${b})`;
}

export function greatest(a: Sql, b: Sql): Sql {
  return sql`greatest(${a}, ${b})`;
}
