// What the solver was asked, as SMT-LIB 2.6 text, so that another solver can answer it as well.
// All of the store is written, not only what a question rests on: that leaving the rest out changes nothing is checked too.

import type { Literal } from "../solver/literal.js";
import type { Constraint, Store } from "../solver/store.js";

/** All variables and what defines them. */
export function storeText(store: Store): string {
  const lines: string[] = [];
  for (let v = 0; v < store.size; v++) {
    const { low, high } = store.bounds(v);
    lines.push(`(declare-const x${v} Int)`, `(assert (<= ${whole(low)} x${v} ${whole(high)}))`);
  }
  for (const one of store.constraints)
    if ("map" in one) lines.push(...curveTexts(one, store.bounds(one.of)));
    else lines.push(`(assert ${constraintText(one)})`);
  return lines.map((line) => `${line}\n`).join("");
}

/** One question about a store that was written: can all of this hold? */
export function questionText(literals: readonly Literal[]): string {
  const asserts = literals.map((one) => `(assert ${literalText(one)})\n`).join("");
  return `(push 1)\n${asserts}(check-sat)\n(pop 1)\n`;
}

type Curve = Extract<Constraint, { readonly map: unknown }>;

/** A number that follows another one: stretch by stretch, as far away from it as it is there. */
function curveTexts(
  { v, of, map }: Curve,
  { low, high }: { readonly low: number; readonly high: number },
): string[] {
  const lines: string[] = [];
  let start = low;
  const end = (last: number, line: string): void => {
    lines.push(`(assert (=> (and (>= x${of} ${whole(start)}) (<= x${of} ${whole(last)})) ${line}))`);
    start = last + 1;
  };
  while (start <= high) {
    const value = map(start);
    let [level, along] = [start, start];
    while (level < high && map(level + 1) === value) level++;
    while (along < high && map(along + 1) - along - 1 === value - start) along++;
    if (level >= along) end(level, `(= x${v} ${whole(value)})`);
    else end(along, `(= x${v} (+ x${of} ${whole(value - start)}))`);
  }
  return lines;
}

function constraintText(one: Exclude<Constraint, Curve>): string {
  if ("literals" in one)
    return one.literals.length === 0 ? "false" : junction("or", one.literals.map(literalText));
  const terms = one.terms.map(([v, a]) => (a === 1 ? `x${v}` : `(* ${whole(a)} x${v})`));
  const sum = terms.length === 0 ? "0" : junction("+", terms);
  return `(=> ${literalText(one.when)} (<= ${sum} ${whole(one.most)}))`;
}

function literalText({ v, ge, k }: Literal): string {
  return `(${ge ? ">=" : "<="} x${v} ${whole(k)})`;
}

function junction(op: string, parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : `(${op} ${parts.join(" ")})`;
}

/** Without an exponent, and below zero as SMT-LIB writes it. */
function whole(value: number): string {
  const text = BigInt(Math.abs(value)).toString();
  return value < 0 ? `(- ${text})` : text;
}
