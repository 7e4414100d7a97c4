// What an expression becomes at compile time: values of the intermediate form, with what is proved about them.

import { gcd, type Operand } from "@andersom/runtime";
import type { Builder } from "./builder.js";
import type { ScopeId, ValueId, WalkId } from "./ir.js";

/** A form that has no exact intermediate form; what depends on it takes the exact path. */
export class Unsupported extends Error {}

/** A state is the constant 0 where the value is proved to be there. */
export interface NumberCode {
  readonly kind: "number";
  /** The number is value / scale. */
  readonly value: ValueId;
  readonly state: ValueId;
  readonly scale: bigint;
  /** A count that is known in part: it lies within [low, high] where `known` is 1. */
  readonly bounds?: { readonly low: ValueId; readonly high: ValueId; readonly known: ValueId };
}
/** A number with a divisor of its own per row: value / (scale × over), where `over` is 1 or more whatever the row. */
export interface FractionCode {
  readonly kind: "fraction";
  readonly value: ValueId;
  readonly state: ValueId;
  readonly scale: bigint;
  readonly over: ValueId;
}
export type Numeric = NumberCode | FractionCode;
/** The value is a state: 0 nee, 1 ja, or an absence. */
export interface ConditionCode {
  readonly kind: "ja-nee";
  readonly value: ValueId;
}
export interface PlainCode {
  readonly kind: "day" | "text";
  readonly value: ValueId;
  readonly state: ValueId;
}
/** A person, household or other thing by its row. */
export interface ThingCode {
  readonly kind: "thing";
  readonly value: ValueId;
  readonly state: ValueId;
  readonly thing: string;
  /** At a household: the person whose world it is. */
  readonly ofWorld?: true;
  /** The row of the scope itself, so that values of the same pass can be read. */
  readonly self: boolean;
}
export interface ListCode {
  readonly kind: "list";
  readonly thing: string;
  readonly state: ValueId;
  /** Proved that an element that comes later has a higher row. */
  readonly inOrder?: boolean;
  /** Its elements, for the rows of a scope. */
  readonly open: (scope: ScopeId) => Elements;
}
/** One element at a time: of a walk, or (without one) at most one row. It counts where `when` is 1. */
export interface Elements {
  readonly walk: WalkId | undefined;
  readonly row: ValueId;
  readonly when: ValueId;
}
export interface PeriodCode {
  readonly kind: "period";
  readonly from: ValueId;
  readonly to: ValueId;
  readonly state: ValueId;
}
/** The same for every row: evaluated once, by the interpreter. */
export interface StaticCode {
  readonly kind: "static";
  readonly value: Operand;
}
export type Code = Numeric | ConditionCode | PlainCode | ThingCode | ListCode | PeriodCode | StaticCode;

/** Whole numbers up to here are exact in a double. */
export const largestExact = 2 ** 53 - 1;

/** A whole number as it stands in the intermediate form. */
export function exactNumber(value: bigint, what: string): number {
  if (value < -BigInt(largestExact) || value > BigInt(largestExact))
    throw new Unsupported(`${what} kan te groot worden om zonder afronding mee te rekenen`);
  return Number(value);
}

/** The same number on a finer scale, which must be a multiple of its own. */
export function onScale(b: Builder, number: NumberCode, scale: bigint): NumberCode {
  if (number.scale === scale) return number;
  if (scale % number.scale !== 0n) throw new Unsupported("een getal past niet op deze schaal");
  const factor = b.constant(exactNumber(scale / number.scale, "een tussenstap"));
  const { bounds } = number;
  return {
    ...number,
    value: b.multiply(number.value, factor),
    scale,
    ...(bounds === undefined
      ? {}
      : {
          bounds: {
            low: b.multiply(bounds.low, factor),
            high: b.multiply(bounds.high, factor),
            known: bounds.known,
          },
        }),
  };
}

export function commonScale(numbers: readonly Numeric[]): bigint {
  return numbers.reduce((scale, { scale: next }) => (scale / gcd(scale, next)) * next, 1n);
}

/** The state of what needs all its operands. */
export function allStates(b: Builder, states: readonly ValueId[]): ValueId {
  return b.need(anyOf(b, states));
}

export function anyOf(b: Builder, values: readonly ValueId[]): ValueId {
  return [...new Set(values)].reduce((all, one) => b.or(all, one), b.constant(0));
}

/** The first state that is an absence. */
export function firstAbsence(b: Builder, states: readonly ValueId[]): ValueId {
  const none = b.constant(0);
  return states.reduceRight((rest, one) => b.select(b.equal(one, none), rest, one), none);
}

/** What is absent about a condition: 0 where it is decided. */
export function absenceOf(b: Builder, condition: ValueId): ValueId {
  return b.select(b.atMost(condition, b.constant(1)), b.constant(0), condition);
}

export function condition(value: ValueId): ConditionCode {
  return { kind: "ja-nee", value };
}

export function conjunction(b: Builder, parts: readonly ConditionCode[]): ConditionCode {
  return together(b, parts, 0);
}

export function disjunction(b: Builder, parts: readonly ConditionCode[]): ConditionCode {
  return together(b, parts, 1);
}

/** `deciding`: the answer of one part that is the answer of all. */
function together(b: Builder, parts: readonly ConditionCode[], deciding: 0 | 1): ConditionCode {
  const values = [...new Set(parts.map(({ value }) => value))];
  const [decided, other] = [b.constant(deciding), b.constant(1 - deciding)];
  if (values.includes(decided)) return condition(decided);
  const truths = values.filter((one) => b.isTruth(one));
  const rest = values.filter((one) => !b.isTruth(one));
  const join = deciding === 0 ? b.and : b.or;
  const settled = truths.reduce(join, other);
  if (rest.length === 0) return condition(settled);
  if (rest.length === 1 && settled === other) return condition(rest[0]!);
  const decides = [settled, ...rest].map((one) => b.equal(one, decided)).reduce(b.or);
  return condition(b.select(decides, decided, b.truth(anyOf(b, [settled, ...rest]))));
}

export function negation(b: Builder, { value }: ConditionCode): ConditionCode {
  return condition(opposite(b, value));
}

export function opposite(b: Builder, value: ValueId): ValueId {
  const one = b.constant(1);
  const turned = b.xor(value, one);
  return b.isTruth(value) ? turned : b.select(b.atMost(value, one), turned, value);
}
