// A value told per choice: the category of the duty that was not met.

import { faultAt, isKnown, isNotApplicable, type Operand, type Place, type Value } from "@andersom/runtime";
import type { Lookup, ValueType } from "@andersom/semantics";
import { fromPlain } from "../input/plain.js";

/** The value that belongs to the choice. A choice without a value is a gap in the rules, never a guess. */
export function lookUp(
  entries: Lookup["entries"],
  choice: Operand,
  type: ValueType,
  at: Place | undefined,
): Operand {
  if (isNotApplicable(choice) || !isKnown<Value>(choice)) return choice;
  const found = entries.find(({ option }) => option === choice);
  return found === undefined
    ? faultAt("gat", `Bij “${typeof choice === "string" ? choice : ""}” staat niet wat er volgt.`, at)
    : fromPlain(found.value, type);
}
