// Chance as SQL: the same seed gives the same draws, on every machine and in every order of rows.

import { text } from "../source.js";
import type { Curve } from "./distributions.js";

const bits = 21;
const steps = 2 ** bits;

/**
 * Three draws from 0 up to 1 for a row: the digest of seed, purpose and row number, cut in three. A digest is the same
 * everywhere and needs no state, so a million rows can be drawn in any order.
 */
export function digest(seed: number, purpose: string, row: string): string {
  return `md5_number_upper(${text(`${String(seed)}|${purpose}|`)} || ${row})`;
}

/** The first, second or third draw of a digest. */
export function draw(column: string, at: 0 | 1 | 2): string {
  const shifted = at === 0 ? column : `(${column} >> ${String(at * bits)})`;
  return `(CAST(${shifted} & ${String(steps - 1)} AS DOUBLE) / ${String(steps)})`;
}

/** The place in a list of weights that a draw falls in. */
export function choose(chance: string, weights: readonly number[]): string {
  const total = weights.reduce((sum, one) => sum + one, 0);
  let reached = 0;
  const cases = weights.slice(0, -1).map((one, at) => {
    reached += one;
    return `WHEN ${chance} < ${String(reached / total)} THEN ${String(at)}`;
  });
  return `CASE ${cases.join(" ")} ELSE ${String(weights.length - 1)} END`;
}

/** The value of a curve at a draw. */
export function along(chance: string, curve: Curve): string {
  const cases = curve.slice(1).map(([until, value], at) => {
    const [from, start] = curve[at] ?? [0, 0];
    const slope = (value - start) / (until - from);
    return `${at + 2 === curve.length ? "ELSE" : `WHEN ${chance} < ${String(until)} THEN`} ${String(start)} + (${chance} - ${String(from)}) * ${String(slope)}`;
  });
  return `CASE ${cases.join(" ")} END`;
}

/** One expression per household type. */
export function perType(expressions: readonly string[]): string {
  const cases = expressions.map((one, at) => `WHEN ${String(at)} THEN ${one}`);
  return `CASE soort ${cases.join(" ")} END`;
}
