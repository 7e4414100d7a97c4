// Where code is written: the statements so far, who the variables are, and the month in force.

import type { MonthKey } from "@andersom/runtime";
import type { Node, Table } from "./node.js";
import { Unsupported, type Code, type ConditionCode, type NumberCode, type ThingCode } from "./operand.js";

/** The months that a loop runs over, or one fixed month. */
export interface MonthInForce {
  /** JavaScript for the month key, or undefined for the fixed month `first`. */
  readonly code: string | undefined;
  readonly first: MonthKey;
  readonly last: MonthKey;
}

/** Everything that belongs to one value being compiled. */
export interface Draft {
  readonly table: Table;
  readonly own: Set<Node>;
  readonly others: Set<Node>;
  /** Facts of the own row, loaded once per pass. */
  readonly names: { next: number };
}

export interface Writer {
  readonly draft: Draft;
  readonly statements: string[];
  readonly variables: ReadonlyMap<string, ThingCode>;
  readonly month: MonthInForce | undefined;
  /** What was computed before in this block or an enclosing one. */
  readonly known: Map<string, Code>;
}

/** A writer for statements within a loop or branch. */
export function nested(writer: Writer, change: Partial<Writer> = {}): Writer {
  return { ...writer, statements: [], known: new Map(writer.known), ...change };
}

/** Names that begin with `_` change while they are filled; all others have one value, so that equal ones can be shared. */
export function freshName(writer: Writer, prefix: "t" | "j" | `_${string}` = "t"): string {
  writer.draft.names.next += 1;
  return `${prefix}${writer.draft.names.next}`;
}

const atom = /^(?:[A-Za-z_$][A-Za-z0-9_$]*|-?[0-9]+)$/u;

/** A name for the value of an expression; a name or number is its own. */
export function local(writer: Writer, code: string): string {
  if (atom.test(code)) return code;
  const name = freshName(writer);
  writer.statements.push(`const ${name} = ${code};`);
  return name;
}

export function localCondition(writer: Writer, condition: ConditionCode): ConditionCode {
  return { ...condition, code: local(writer, condition.code) };
}

export function localNumber(writer: Writer, number: NumberCode): NumberCode {
  return {
    ...number,
    code: local(writer, number.code),
    state: number.state === undefined ? undefined : local(writer, number.state),
    ...(number.most === undefined ? {} : { most: local(writer, number.most) }),
  };
}

export function stateName(writer: Writer, state: string | undefined): string | undefined {
  return state === undefined ? undefined : local(writer, state);
}

export function variableNamed(writer: Writer, name: string): ThingCode {
  const found = writer.variables.get(name);
  if (found === undefined) throw new Unsupported(`${name} is hier geen rij van de populatie`);
  return found;
}
