// What a run read of the day it is about, so that another day on which all of that is the same needs no run of its own.

import { isKnown, type Operand, type Value } from "@andersom/runtime";
import type { Scope } from "../decision/world.js";
import type { Run } from "./run.js";

/** How one reading comes out in a run: equal texts, equal in all that follows from it. */
export type Reading = (run: Run) => string;

/**
 * The readings of one run. Everything else in a decision is the same on every day: dates only count through what is
 * compared, counted, or looked up by them, and each of these is noted here.
 */
export class Watch {
  readonly #readings = new Map<string, { readonly print: string; readonly again: Reading }>();

  /** `node` is the expression or table that reads, `scope` whom and which month it is about. */
  note(run: Run, node: object, scope: Scope, again: Reading): void {
    const key = `${numberOf(node)} ${scopeKey(scope)}`;
    if (!this.#readings.has(key)) this.#readings.set(key, { print: again(run), again });
  }

  /** Whether every reading comes out the same in a run about another day. */
  isSameIn(run: Run): boolean {
    for (const { print, again } of this.#readings.values()) if (again(run) !== print) return false;
    return true;
  }
}

export function printed(value: Operand): string {
  if (!isKnown<Value>(value)) return value.kind;
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? part.toString() : part));
}

const numbers = new WeakMap<object, number>();
let next = 0;

function numberOf(node: object): number {
  const known = numbers.get(node);
  if (known !== undefined) return known;
  next += 1;
  numbers.set(node, next);
  return next;
}

function scopeKey({ things, month }: Scope): string {
  let key = String(month ?? "");
  for (const name in things) key += ` ${things[name]!.key}`;
  return key;
}
