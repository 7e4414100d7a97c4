// Whether a refusal rests on the cited places alone, as far as its rules tell: of values and of code that makes them.

import type { Place } from "@andersom/runtime";
import { isCited } from "./grounds.js";
import type { Role } from "./roles.js";

/** Truths of an executor (`T`): what one comes out at, or code for it. */
export interface Truths<T> {
  fixed(value: boolean): T;
  all(parts: readonly T[]): T;
  any(parts: readonly T[]): T;
  not(part: T): T;
  /** Whether a condition has this value; what is broken has none. */
  comesOut(truth: T, wanted: boolean): T;
}

/** The same with what can be asked of a condition (`X`) of a rule. */
interface Conditions<X, T> extends Truths<T> {
  /** Whether it comes out so. */
  has(condition: X, wanted: boolean): T;
  grounds(condition: X, wanted: boolean): CitedGrounds<T>;
}

/** Whether there is a ground at one of the places asked about, and one elsewhere. */
export interface CitedGrounds<T> {
  readonly there: readonly T[];
  readonly elsewhere: readonly T[];
}

/** A rule about a right, with whether it speaks here (`scope`) and whether it decides (`holds`). */
interface RuleTruth<X, T> {
  readonly rule: {
    readonly place: Place;
    readonly scope?: X | undefined;
    readonly condition?: X | undefined;
  };
  readonly role: Role;
  readonly inScope: T;
  readonly holds: T;
}

interface OnlyCited<T> {
  /** Nothing refuses. */
  readonly kept: T;
  /** Nothing grants, and nobody may. */
  readonly denied: T;
  /** Refused, or not granted, with a ground at a cited place and none elsewhere. */
  readonly only: T;
  /** Whoever may still decide about it may refuse on a ground of his own. */
  readonly power: T;
}

/** Where a refusal holds, what the grants ask is no ground. */
export function onlyCited<X, T>(
  make: Conditions<X, T>,
  rules: readonly RuleTruth<X, T>[],
  cited: readonly Place[],
): OnlyCited<T> {
  const of = (role: Role): readonly RuleTruth<X, T>[] => rules.filter((rule) => rule.role === role);
  const holds = (role: Role): T => make.any(of(role).map((rule) => rule.holds));
  const kept = make.not(make.any(of("refusal").map((rule) => make.comesOut(rule.holds, true))));
  const denied = make.comesOut(make.all([make.not(holds("grant")), make.not(holds("power"))]), true);
  const alone = (states: readonly (readonly [rule: RuleTruth<X, T>, given: T])[]): T => {
    const grounds = states.map(([rule, given]) => {
      const { there, elsewhere } = groundsOfRule(make, rule, cited);
      return {
        there: make.all([given, make.any(there)]),
        elsewhere: make.all([given, make.any(elsewhere)]),
      };
    });
    const there = make.any(grounds.map((ground) => ground.there));
    return make.all([there, make.not(make.any(grounds.map(({ elsewhere }) => elsewhere)))]);
  };
  const refusing = alone(of("refusal").map((rule) => [rule, make.comesOut(rule.holds, true)]));
  const favourable = [...of("grant"), ...of("power")];
  const lacking = alone(favourable.map((rule) => [rule, make.not(make.comesOut(rule.inScope, false))]));
  return {
    kept,
    denied,
    only: make.any([refusing, make.all([kept, denied, lacking])]),
    power: make.all([kept, make.not(holds("grant")), holds("power")]),
  };
}

/** Whether a rule that refuses, or that grants nothing, does so on a ground at a cited place, and on one elsewhere. */
function groundsOfRule<X, T>(
  make: Conditions<X, T>,
  { rule, role }: RuleTruth<X, T>,
  cited: readonly Place[],
): CitedGrounds<T> {
  if (isCited([rule.place], cited)) return { there: [make.fixed(true)], elsewhere: [] };
  const wanted = role === "refusal";
  const conditions = [rule.scope, rule.condition].filter((one) => one !== undefined);
  const silent = make.all(conditions.map((one) => make.not(make.has(one, wanted))));
  const found = conditions.map((one) => make.grounds(one, wanted));
  return together([{ there: [], elsewhere: [silent] }, ...found]);
}

export function together<T>(all: readonly CitedGrounds<T>[]): CitedGrounds<T> {
  return {
    there: all.flatMap(({ there }) => there),
    elsewhere: all.flatMap(({ elsewhere }) => elsewhere),
  };
}
