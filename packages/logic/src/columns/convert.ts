// One kind of code asked for: values that are the same for every row become constants of that kind.

import {
  isFault,
  isKnown,
  isNotApplicable,
  isPeriod,
  isRational,
  type Operand,
  type Value,
} from "@andersom/runtime";
import { state } from "./population.js";
import {
  checkRange,
  Unsupported,
  type Code,
  type ConditionCode,
  type NumberCode,
  type PeriodCode,
  type PlainCode,
} from "./operand.js";

/** The state of an absence. */
export function stateOf(value: Operand): number {
  if (isKnown<Value>(value)) return state.known;
  if (isNotApplicable(value)) return state.notApplicable;
  if (isFault(value)) return state.fault;
  return (
    (value.facts.length > 0 ? state.missingFact : 0) |
    (value.judgements.length > 0 ? state.openJudgement : 0) |
    (value.holes.length > 0 || value.facts.length + value.judgements.length === 0 ? state.hole : 0)
  );
}

export function asNumber(code: Code): NumberCode {
  if (code.kind === "number") return code;
  if (code.kind !== "static") throw new Unsupported(`hier hoort een getal, geen ${code.kind}`);
  const { value } = code;
  if (!isKnown<Value>(value))
    return { kind: "number", code: "0", state: String(stateOf(value)), scale: 1n, low: 0n, high: 0n };
  if (!isRational(value)) throw new Unsupported("een lengte van tijd als getal");
  checkRange(value.n, value.n, "een vast getal");
  checkRange(value.d, value.d, "de deler van een vast getal");
  return {
    kind: "number",
    code: String(value.n),
    state: undefined,
    scale: value.d,
    low: value.n,
    high: value.n,
  };
}

export function asCondition(code: Code): ConditionCode {
  if (code.kind === "ja-nee") return code;
  if (code.kind !== "static") throw new Unsupported(`hier hoort een voorwaarde, geen ${code.kind}`);
  const { value } = code;
  if (typeof value === "boolean") return { kind: "ja-nee", code: value ? "1" : "0", total: true };
  if (isKnown<Value>(value)) throw new Unsupported("een waarde als voorwaarde");
  return { kind: "ja-nee", code: String(stateOf(value)), total: false };
}

/** A condition that is *niet van toepassing* is a fault. */
export function asTruth(code: Code): ConditionCode {
  const condition = asCondition(code);
  return condition.total ? condition : { ...condition, code: `asTruth(${condition.code})` };
}

export function asDay(code: Code): PlainCode {
  if (code.kind === "day") return code;
  if (code.kind !== "static") throw new Unsupported(`hier hoort een datum, geen ${code.kind}`);
  if (typeof code.value === "number") return { kind: "day", code: String(code.value), state: undefined };
  if (isKnown<Value>(code.value)) throw new Unsupported("een waarde als datum");
  return { kind: "day", code: "0", state: String(stateOf(code.value)) };
}

export function asPeriod(code: Code): PeriodCode {
  if (code.kind === "period") return code;
  if (code.kind === "static") {
    if (isPeriod(code.value))
      return { kind: "period", from: String(code.value.from), to: String(code.value.to), state: undefined };
    if (!isKnown<Value>(code.value))
      return { kind: "period", from: "0", to: "0", state: String(stateOf(code.value)) };
  }
  const { code: day, state: of } = asDay(code);
  return { kind: "period", from: day, to: day, state: of };
}

/** A choice or text, as its place in the dictionary of the kernel. */
export function asText(code: Code, placeOf: (text: string) => number): PlainCode {
  if (code.kind === "text") return code;
  if (code.kind !== "static") throw new Unsupported(`hier hoort een keuze, geen ${code.kind}`);
  if (typeof code.value === "string")
    return { kind: "text", code: String(placeOf(code.value)), state: undefined };
  if (isKnown<Value>(code.value)) throw new Unsupported("een waarde als keuze");
  return { kind: "text", code: "0", state: String(stateOf(code.value)) };
}
