// Which rule or case gives the value, and what caps, sure cases and precedence make of it: as the interpreter chooses.

import {
  absent,
  absentUnit,
  bitsOf,
  fault,
  hole,
  leave,
  missingFact,
  need,
  notApplicable,
  openJudgement,
  truth,
} from "./values.js";

/** How the values of one definition stand: conditions, doubles, or themselves with bits for what is absent. */
export type Form = "condition" | "number" | "other";

const unknown = missingFact | openJudgement | hole;

function stateOf(form: Form, value: unknown): number {
  if (typeof value !== "number") return 0;
  if (form === "condition") return value > 1 ? value : 0;
  return form === "number" ? bitsOf(value) : value;
}

function standing(form: Form, bits: number): number {
  return form === "number" ? absent(bits) : bits;
}

function alike(form: Form, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (form !== "other" || typeof a !== "object" || typeof b !== "object") return false;
  return leave("twee perioden, lijsten of termijnen die naast elkaar gelden");
}

/** A rule that is not silent: whether it holds, whether its own conditions do, and its value. */
export type Standing = readonly [holds: number, applies: number, value: () => unknown];

/** No rule gave a value. */
export const none: unique symbol = Symbol("none");

/** What more rules together say, or one that is not decided yet; `none` where no rule holds. */
export function several(form: Form, rules: readonly Standing[]): unknown {
  const live = rules.filter(([holds]) => holds !== 0);
  const sure = live.filter(([holds]) => holds === 1).map(([, , value]) => value());
  const results = sure.filter((value) => isResult(stateOf(form, value)));
  if (results.some((value) => !alike(form, value, results[0]))) return standing(form, fault);
  const undecided = live.filter(([holds]) => holds !== 1);
  const bits = sure.reduce((all: number, value) => all | stateOf(form, value), 0);
  if (undecided.length === 0) {
    if (sure.length === 0) return none;
    if ((bits & fault) !== 0) return standing(form, fault);
    if ((bits & unknown) !== 0) return standing(form, bits & unknown);
    return bits === 0 ? sure[0] : standing(form, notApplicable);
  }
  if (live.some(([, applies]) => applies === 1)) {
    const values = live.map(([, , value]) => value());
    if (values.every((value) => isResult(stateOf(form, value)) && alike(form, value, values[0])))
      return values[0];
  }
  const open = undecided.reduce((all, [holds]) => all | holds, bits);
  return standing(form, (open & unknown) !== 0 ? open & unknown : fault);
}

function isResult(bits: number): boolean {
  return bits === 0 || bits === notApplicable;
}

/** A judgement with sure cases: these answer first; a given answer counts where none can still say the opposite. */
export function judged(yes: number, no: number, given: number): number {
  if (yes === 1 && no === 1) return fault;
  if (yes === 1 && no === 0) return 1;
  if (no === 1 && yes === 0) return 0;
  if (yes === 0 && no === 0) return given;
  if (given === 1 && no === 0) return 1;
  if (given === 0 && yes === 0) return 0;
  const open = (yes > 1 ? yes : 0) | (no > 1 ? no : 0);
  const asked = given > 1 ? given & unknown : 0;
  return truth(open | asked);
}

type Cap = readonly [sign: "<" | "<=" | ">" | ">=", applies: number, limit: () => number];

/** The tightest cap and floor decide; a cap that may not apply matters only where it would change the value. */
export function capped(value: number, caps: readonly Cap[]): number {
  if (value >= absentUnit) return value;
  let [bits, cap, floor, broken] = [0, Infinity, -Infinity, false];
  for (const [sign, applies, limitOf] of caps) {
    if (applies === 0) continue;
    const limit = limitOf();
    const isThere = limit < absentUnit;
    const kept =
      isThere &&
      (sign === "<"
        ? value < limit
        : sign === "<="
          ? value <= limit
          : sign === ">"
            ? value > limit
            : value >= limit);
    if (applies !== 1 && kept) continue;
    bits |= (applies === 1 ? 0 : applies) | bitsOf(limit);
    if (!isThere) continue;
    if (sign.length === 1 && !kept) broken = true;
    if (sign.startsWith("<")) cap = Math.min(cap, limit);
    else floor = Math.max(floor, limit);
  }
  if ((bits & unknown) !== 0) return absent(bits & unknown);
  if ((bits & fault) !== 0) return absent(fault);
  if (bits !== 0) return leave("een grens die niet van toepassing is");
  if (broken || cap < floor) return absent(fault);
  return Math.max(Math.min(value, cap), floor);
}

/** Whether the comparison comes out the same for every value that a count can still have; 2 where it does not. */
function byBounds(sign: string, low: number, high: number, other: number, otherHigh: number): number {
  if (sign === "=" || sign === "<>") {
    const overlap = low <= otherHigh && other <= high;
    const exact = low === high && other === otherHigh;
    if (overlap && !exact) return 2;
    return (sign === "=") === overlap ? 1 : 0;
  }
  const [one, two] = [ordered(sign, low, otherHigh), ordered(sign, high, other)];
  return one === two ? (one ? 1 : 0) : 2;
}

function ordered(sign: string, a: number, b: number): boolean {
  switch (sign) {
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
    case "=":
      return a === b;
    default:
      return a !== b;
  }
}

/** The lowest and highest value that the count just made can have; NaN where that is not known. */
export const bounds = { low: NaN, high: NaN };

/** A comparison in which a count may be known in part. Bounds are NaN where there are none. */
export function comparedCounts(
  sign: string,
  a: number,
  aLow: number,
  aHigh: number,
  b: number,
  bLow: number,
  bHigh: number,
): number {
  if (aLow === aLow && bLow === bLow) {
    const decided = byBounds(sign, aLow, aHigh, bLow, bHigh);
    if (decided !== 2) return decided;
  }
  if (a < absentUnit && b < absentUnit) return ordered(sign, a, b) ? 1 : 0;
  return need(bitsOf(a) | bitsOf(b));
}

/** Outcomes as in `outcomes` of the columns. */
export const outcome = { silent: 0, granted: 1, refused: 2, judged: 3, open: 4, fault: 5 } as const;

/** Outcome + 8 × the bits behind an open one. */
export function openOutcome(bits: number): number {
  const open = (bits & unknown) === 0 ? outcome.fault : isAsked(bits) ? outcome.open : outcome.judged;
  return open + 8 * bits;
}

function isAsked(bits: number): boolean {
  return (bits & missingFact) !== 0 || (bits & openJudgement) === 0;
}

/** "Heeft recht op" (`granted`) or "heeft geen recht op" as a condition. */
export function asCondition(coded: number, granted: boolean): number {
  switch (coded & 7) {
    case outcome.granted:
      return granted ? 1 : 0;
    case outcome.refused:
    case outcome.silent:
      return granted ? 0 : 1;
    case outcome.judged:
      return openJudgement;
    case outcome.open:
      return (coded >> 3) & unknown;
    default:
      return fault;
  }
}

const nobody: readonly never[] = [];

/** The things of a list; a list that does not apply has none. */
export function many<T>(list: readonly T[] | number): readonly T[] | number {
  return list === notApplicable ? nobody : list;
}

export function oneOrNone<T extends object>(thing: T | number): readonly T[] | number {
  if (typeof thing !== "number") return [thing];
  return thing === notApplicable ? nobody : thing;
}

/** Each thing once, in written order. */
export function union<T>(...lists: readonly (readonly T[] | number)[]): readonly T[] | number {
  let bits = 0;
  const found: T[] = [];
  for (const list of lists) {
    if (typeof list === "number") bits |= list;
    else for (const thing of list) if (!found.includes(thing)) found.push(thing);
  }
  return bits === 0 ? found : need(bits);
}

/** A value that a person may choose waits for that person; otherwise there is none. */
export function awaits(holds: number, rest: () => number): number {
  if (holds === 1) return openJudgement;
  return (holds & unknown) !== 0 && holds > 1 ? holds & unknown : rest();
}

/** A value that a person may choose: where the rules fail, the exact path knows whether it waits for that person. */
export function chosen<T>(form: Form, value: T): T {
  return (stateOf(form, value) & fault) !== 0 ? leave("een waarde die een mens kan kiezen") : value;
}

/** What was given, or else what is meant without a mention. */
export function given<T>(value: T, missing: number, implied: () => T): T {
  return value === missing ? implied() : value;
}

/** Whether a condition has this value; what is broken has none. */
export function comesOut(condition: number, wanted: boolean): number {
  if (condition === fault) return 0;
  return wanted || condition > 1 ? condition : condition ^ 1;
}

export function isBroken(condition: number): number {
  return condition === fault ? 1 : 0;
}
