// The grounds of a condition, those that it has and those that it may still get: each a path from the outside in.

import {
  and,
  isNotApplicable,
  isFault,
  isKnown,
  liesWithin,
  not,
  or,
  type Ground,
  type Operand,
  type Place,
  type Truth,
} from "@andersom/runtime";
import type { Scope, World } from "./world.js";

/** A ground with whether it is one: as long as something is missing, that may be unknown. */
export interface PossibleGround extends Ground {
  readonly is: Truth;
}
type Grounds = readonly PossibleGround[];

/** Places that somebody asks about: below one of them there is nothing to tell apart. */
export type Cited = readonly Place[] | undefined;

/** Whether a condition has this value; what is broken has none. */
export function comesOut(value: Operand, wanted: boolean): Truth {
  if (isFault(value) || isNotApplicable(value)) return false;
  return isKnown(value) ? value === wanted : value;
}

export function isCited(places: readonly Place[], cited: Cited): boolean {
  return cited !== undefined && places.some((place) => cited.some((one) => liesWithin(place, one)));
}

/** A step on the way to deeper grounds; the step itself is one where there are none deeper. */
export function step(
  is: Truth,
  text: string,
  place: Place | undefined,
  deeper: () => Grounds,
  cited: Cited,
): Grounds {
  if (is === false) return [];
  const places = place === undefined ? [] : [place];
  const found = isCited(places, cited) ? [] : deeper();
  if (found.length === 0) return [{ text, places, is }];
  return found.map((one) => ({
    text: one.text === "" ? text : one.text,
    places: [...places, ...one.places],
    is: one.is,
  }));
}

export function none(): Grounds {
  return [];
}

export interface PartOfList {
  readonly value: () => Operand;
  readonly text: string;
  readonly place?: Place | undefined;
  readonly grounds: (wanted: boolean) => Grounds;
}

/** Of a list: the parts that decide it, or all parts where none can alone. `op`: how many of them must hold. */
export function listGrounds(
  is: Truth,
  wanted: boolean,
  op: "all" | "any",
  parts: readonly PartOfList[],
  cited: Cited,
): Grounds {
  if (is === false) return [];
  const alone = (op === "any") === wanted;
  const given = alone ? true : is;
  return parts.flatMap(({ value, text, place, grounds }) =>
    step(both(given, comesOut(value(), wanted)), text, place, () => where(given, grounds(wanted)), cited),
  );
}

export interface PartOfNotion {
  readonly applies: () => Truth;
  readonly text: string;
  readonly place: Place;
  readonly conditions: readonly ((wanted: boolean) => Grounds)[];
}

/** Of a notion: the rules that apply, and its only rule also when that does not. */
export function notionGrounds(is: Truth, rules: readonly PartOfNotion[], cited: Cited): Grounds {
  const applied = rules.map(({ applies }) => (rules.length === 1 ? true : comesOut(applies(), true)));
  const own = rules.flatMap(({ text, place, conditions }, at) => {
    const given = both(is, applied[at]!);
    return step(
      given,
      text,
      place,
      () =>
        where(
          given,
          conditions.flatMap((grounds) => [...grounds(true), ...grounds(false)]),
        ),
      cited,
    );
  });
  const silent = both(is, not(or(applied)));
  return silent === false ? own : [...own, { text: "", places: [], is: silent }];
}

/** The grounds that a decided condition has. */
export function reasonsOf<X>(world: World<X>, code: X, scope: Scope): readonly Ground[] {
  const value = world.evaluate(code, scope);
  if (typeof value !== "boolean") return [];
  return world
    .grounds(code, scope, value, undefined)
    .filter(({ is }) => is === true)
    .map(({ text, places }) => ({ text, places }));
}

function where(given: Truth, grounds: Grounds): Grounds {
  if (given === true) return grounds;
  return grounds.map((one) => ({ ...one, is: both(given, one.is) }));
}

function both(one: Truth, other: Truth): Truth {
  if (one === true) return other;
  return other === true ? one : and([one, other]);
}
