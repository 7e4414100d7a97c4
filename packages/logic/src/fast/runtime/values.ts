// Values of the fast path: whole numbers of a fixed scale in doubles, and absences as numbers beyond every value.
//
// A condition is 0 (nee), 1 (ja) or the bits of an absence. A number or day is a double; an absent one is its bits times
// `absentUnit`. A choice, thing, list, period or length of time is itself, or its bits. Absences combine as in the
// interpreter, without saying which fact or rule they come from: that takes the exact path.

/** Bits of an absence: a fact to ask, a judgement to give, not applicable, a fault in the rules, a hole in the rules. */
export const missingFact = 2;
export const openJudgement = 4;
export const notApplicable = 8;
export const fault = 16;
export const hole = 32;

/** What may be known later. */
const unknown = missingFact | openJudgement | hole;

/** Every known number is smaller; an absence is its bits times this. */
export const absentUnit = 2 ** 60;

/** What the fast path does not decide: the exact path does, and the reason is told. */
export class Leave extends Error {}

export function leave(reason: string): never {
  throw new Leave(reason);
}

/** Operands that must all be there: a fault goes first, and what does not apply is a fault. */
export function need(bits: number): number {
  return bits === 0 ? 0 : (bits & fault) !== 0 ? fault : (bits & unknown) !== 0 ? bits & unknown : fault;
}

/** A condition that nothing decided: what is missing goes before a fault. */
export function truth(bits: number): number {
  return (bits & unknown) !== 0 ? bits & unknown : (bits & fault) !== 0 ? fault : bits;
}

export function asTruth(condition: number): number {
  return condition === notApplicable ? fault : condition;
}

export function opposite(condition: number): number {
  return condition <= 1 ? condition ^ 1 : condition;
}

/** The absence of a number or day; 0 when it is there. */
export function bitsOf(value: number): number {
  return value >= absentUnit ? value / absentUnit : 0;
}

export function absent(bits: number): number {
  return bits * absentUnit;
}

/** Beyond this a double is no whole number for sure. */
export function fit(value: number): number {
  if (value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER) return value;
  return leave("een getal is te groot om snel en precies mee te rekenen");
}

function needed(a: number, b: number): number {
  return absent(need(bitsOf(a) | bitsOf(b)));
}

function neededAll(values: readonly number[]): number {
  return absent(need(values.reduce((bits, value) => bits | bitsOf(value), 0)));
}

export function plus(a: number, b: number): number {
  return a < absentUnit && b < absentUnit ? fit(a + b) : needed(a, b);
}

export function minus(a: number, b: number): number {
  return a < absentUnit && b < absentUnit ? fit(a - b) : needed(a, b);
}

export function plusAll(...values: readonly number[]): number {
  let total = 0;
  for (const value of values) {
    if (value >= absentUnit) return neededAll(values);
    total = fit(total + value);
  }
  return total;
}

export function minusAll(...values: readonly number[]): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value >= absentUnit) return neededAll(values);
    total = fit(at === 0 ? value : total - value);
  }
  return total;
}

export function times(...values: readonly number[]): number {
  let product = 1;
  for (const value of values) {
    if (value >= absentUnit) return neededAll(values);
    product = fit(product * value);
  }
  return product + 0;
}

/** On a finer scale, or times a fixed whole number. */
export function scaled(value: number, factor: number): number {
  return value < absentUnit ? fit(value * factor) + 0 : value;
}

/** What a sum or product of one operand makes of what does not apply. */
export function there(value: number): number {
  return value < absentUnit ? value : absent(need(value / absentUnit));
}

/** a × factor / b where that is a whole number; a remainder takes the exact path. */
export function quotient(a: number, b: number, factor: number): number {
  if (a >= absentUnit || b >= absentUnit) return needed(a, b);
  if (b === 0) return absent(fault);
  const top = fit(a * factor);
  if (top % b !== 0) leave("een deling komt niet uit");
  return top / b + 0;
}

export function lower(a: number, b: number): number {
  return a < absentUnit && b < absentUnit ? (b < a ? b : a) : needed(a, b);
}

export function higher(a: number, b: number): number {
  return a < absentUnit && b < absentUnit ? (b > a ? b : a) : needed(a, b);
}

export function lowest(...values: readonly number[]): number {
  let best = Infinity;
  for (const value of values) {
    if (value >= absentUnit) return neededAll(values);
    if (value < best) best = value;
  }
  return best;
}

export function highest(...values: readonly number[]): number {
  let best = -Infinity;
  for (const value of values) {
    if (value >= absentUnit) return neededAll(values);
    if (value > best) best = value;
  }
  return best;
}

export function distance(a: number, b: number): number {
  return a < absentUnit && b < absentUnit ? fit(Math.abs(a - b)) : needed(a, b);
}

/** Never below `least` and never above `most`; a floor above the cap is a fault. */
export function clamp(value: number, least: number, most: number): number {
  if (least < absentUnit && most < absentUnit && least > most) return absent(fault);
  return lowest(highest(value, least), most);
}

/** The number of steps of `down`/`up` in the value, rounded; `mode` 0 up, 1 down, 2 nearest with half away from zero. */
export function rounded(value: number, up: number, down: number, mode: 0 | 1 | 2, step: number): number {
  if (value >= absentUnit) return absent(need(value / absentUnit));
  const top = fit(value * up);
  const size = Math.abs(top);
  let whole = Math.floor(size / down);
  let rest = size - whole * down;
  if (rest < 0) {
    whole -= 1;
    rest += down;
  } else if (rest >= down) {
    whole += 1;
    rest -= down;
  }
  const away = rest === 0 ? false : mode === 2 ? 2 * rest >= down : (mode === 0) === top > 0;
  const steps = away ? whole + 1 : whole;
  return fit((top < 0 ? -steps : steps) * step) + 0;
}

function compared(a: number, b: number, holds: boolean): number {
  return a < absentUnit && b < absentUnit ? (holds ? 1 : 0) : need(bitsOf(a) | bitsOf(b));
}

export function less(a: number, b: number): number {
  return compared(a, b, a < b);
}
export function atMost(a: number, b: number): number {
  return compared(a, b, a <= b);
}
export function more(a: number, b: number): number {
  return compared(a, b, a > b);
}
export function atLeast(a: number, b: number): number {
  return compared(a, b, a >= b);
}
export function equal(a: number, b: number): number {
  return compared(a, b, a === b);
}
export function different(a: number, b: number): number {
  return compared(a, b, a !== b);
}

/** Equality of conditions. */
export function sameAnswer(a: number, b: number): number {
  if (a <= 1 && b <= 1) return a === b ? 1 : 0;
  return need((a > 1 ? a : 0) | (b > 1 ? b : 0));
}

/** Equality of choices, texts and things. */
export function same(a: unknown, b: unknown): number {
  if (typeof a !== "number" && typeof b !== "number") return a === b ? 1 : 0;
  return need((typeof a === "number" ? a : 0) | (typeof b === "number" ? b : 0));
}

export function isThere(value: number): boolean {
  return value < absentUnit;
}

export function bitsOfAnswer(condition: number): number {
  return condition > 1 ? condition : 0;
}

export function bitsOfOther(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

/** "Is niet bekend", of the bits of a value. */
export function isOpen(bits: number): number {
  return (bits & fault) !== 0 ? fault : (bits & unknown) !== 0 ? 1 : 0;
}

/** "Is niet van toepassing", of the bits of a value. */
export function isAbsent(bits: number): number {
  return bits === notApplicable ? 1 : bits;
}
