// What caps and floors of other sentences make of a value: "de hoogte is hoogstens € 4.300".

import {
  compareOp,
  extremeOp,
  faultAt,
  isFault,
  isKnown,
  isUnknown,
  mergeFaults,
  mergeUnknowns,
  type Operand,
  type Place,
  type Truth,
  type Value,
} from "@andersom/runtime";

/** A cap with whether it applies and the limit it sets. */
export interface CapState {
  readonly comparison: "<=" | ">=" | "<" | ">";
  readonly place: Place;
  readonly applies: Truth;
  readonly limit: Operand;
}

/**
 * The tightest cap and floor decide. A cap that may not apply matters only if it would change the value.
 * "Minder dan" and "meer dan" cannot be met by moving to the limit, so breaking them is an error.
 */
export function applyCaps(name: string, value: Value, caps: readonly CapState[]): Operand {
  const inForce = caps.filter(
    ({ applies, limit, comparison }) =>
      applies !== false && !(applies !== true && compareOp(comparison, value, limit) === true),
  );
  const absent = inForce
    .flatMap(({ applies, limit }): Operand[] => [applies, limit])
    .filter((one) => !isKnown<Value>(one));
  const unknowns = absent.filter(isUnknown);
  if (unknowns.length > 0) return mergeUnknowns(unknowns);
  const faults = absent.filter(isFault);
  if (faults.length > 0) return mergeFaults(faults);
  const limits = (sign: "<" | ">"): readonly CapState[] =>
    inForce.filter(({ comparison }) => comparison.startsWith(sign));
  const broken = inForce.find(
    ({ comparison, limit }) => comparison.length === 1 && compareOp(comparison, value, limit) === false,
  );
  if (broken !== undefined)
    return faultAt("grenzen botsen", `“${name}” valt hier buiten de grens.`, broken.place);
  const [cap, floor] = [tightest("min", limits("<")), tightest("max", limits(">"))];
  if (cap !== undefined && floor !== undefined && compareOp("<", cap, floor) === true) {
    return faultAt(
      "grenzen botsen",
      `De bovengrens van “${name}” ligt hier onder de ondergrens.`,
      ...inForce.map(({ place }) => place),
    );
  }
  const lowered = cap === undefined ? value : extremeOp("min", [value, cap]);
  return floor === undefined ? lowered : extremeOp("max", [lowered, floor]);
}

function tightest(which: "min" | "max", caps: readonly CapState[]): Operand | undefined {
  return caps.length === 0
    ? undefined
    : extremeOp(
        which,
        caps.map(({ limit }) => limit),
      );
}
