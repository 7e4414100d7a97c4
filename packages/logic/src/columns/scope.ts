// Where a value is made: the scope, who the variables are, and the month in force.

import type { MonthKey } from "@andersom/runtime";
import type { IrTable, ScopeId, ValueId } from "./ir.js";
import { Unsupported, type Code, type ThingCode } from "./operand.js";

/** The months of a walk, or one fixed month. */
export interface MonthInForce {
  readonly key: ValueId;
  readonly first: MonthKey;
  readonly last: MonthKey;
}

export interface Writer {
  /** The rows that the value is about. */
  readonly table: IrTable;
  readonly scope: ScopeId;
  readonly variables: ReadonlyMap<string, ThingCode>;
  readonly month: MonthInForce | undefined;
  /** Whether what is written depends on the person whose world it is read in, and not on the row alone. */
  readonly world: { asked: boolean };
  /** What was compiled before in this scope or one around it. */
  readonly known: Map<string, Code>;
}

/** A writer within a walk. */
export function nested(writer: Writer, change: Partial<Writer>): Writer {
  return { ...writer, known: new Map(writer.known), ...change };
}

export function variableNamed(writer: Writer, name: string): ThingCode {
  const found = writer.variables.get(name);
  if (found === undefined) throw new Unsupported(`${name} is hier geen rij van de populatie`);
  return heard(writer, found);
}

/** Who a variable is; a person at a household is whoever's world it is. */
export function holderIn(writer: Writer, thing: string): ThingCode | undefined {
  const found = writer.variables.get(thing);
  return found === undefined ? undefined : heard(writer, found);
}

function heard(writer: Writer, found: ThingCode): ThingCode {
  if (found.ofWorld === true) writer.world.asked = true;
  return found;
}
