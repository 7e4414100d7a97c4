// An amount that was given for some months, and follows from the rules in the others.

import { isRational, monthKey } from "@andersom/runtime";
import { inMonth, type Series } from "../input/spec.js";
import { asNumber } from "./convert.js";
import type { Compiler } from "./compiler.js";
import { commonScale, onScale, Unsupported, type Code, type NumberCode } from "./operand.js";
import type { Writer } from "./scope.js";

/** As the interpreter: what was given for the month in force, or for that of the peildatum, goes before the rules. */
export function givenOrRuled(compiler: Compiler, writer: Writer, given: Series, ruled: () => Code): Code {
  const { builder: b, statics } = compiler;
  const { month } = writer;
  if (month === undefined) {
    if (statics.today === undefined)
      throw new Unsupported("een bedrag dat voor een paar maanden is gegeven, met een peildatum per rij");
    const value = inMonth(given, monthKey(statics.today));
    return value === undefined ? ruled() : { kind: "static", value };
  }
  const values = Array.from({ length: month.last - month.first + 1 }, (_, at) =>
    inMonth(given, month.first + at),
  );
  if (values.every((one) => one === undefined)) return ruled();
  if (!values.every((one) => one === undefined || isRational(one)))
    throw new Unsupported("iets anders dan een bedrag dat voor een paar maanden is gegeven");
  const rules = asNumber(b, ruled());
  const codes = values.map((value): NumberCode =>
    value === undefined
      ? { ...rules, value: b.constant(0), state: b.constant(0) }
      : asNumber(b, { kind: "static", value }),
  );
  const scale = commonScale([rules, ...codes]);
  const at = b.subtract(month.key, b.constant(month.first));
  const there = b.table(
    values.map((one) => Number(one !== undefined)),
    at,
  );
  const numbers = codes.map((one) => b.constantOf(onScale(b, one, scale).value)!);
  const otherwise = onScale(b, rules, scale);
  return {
    kind: "number",
    value: b.select(there, b.table(numbers, at), otherwise.value),
    state: b.select(there, b.constant(0), otherwise.state),
    scale,
  };
}
