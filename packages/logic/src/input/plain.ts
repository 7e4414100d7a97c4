// Plain values of the decision model as values to compute with.

import {
  fromInteger,
  hole,
  notApplicable,
  parseDecimal,
  parseIsoDate,
  type Operand,
} from "@andersom/runtime";
import type { PlainValue, ValueType } from "@andersom/semantics";

/** A constant of the model. One that does not fit its type is a hole in the rules, never a guess. */
export function fromPlain(value: PlainValue, type: ValueType): Operand {
  const unreadable = (): Operand => hole(`een waarde in de regels is onleesbaar: ${JSON.stringify(value)}`);
  if (value === null) return notApplicable;
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    if (type.kind === "datum") return parseIsoDate(value) ?? unreadable();
    if (type.kind === "bedrag" || type.kind === "getal" || type.kind === "percentage")
      return parseDecimal(value) ?? unreadable();
    return value;
  }
  if ("count" in value)
    return Number.isSafeInteger(value.count)
      ? { count: fromInteger(value.count), unit: value.unit }
      : unreadable();
  const from = parseIsoDate(value.from);
  const to = parseIsoDate(value.to);
  return from === undefined || to === undefined ? unreadable() : { from, to };
}
