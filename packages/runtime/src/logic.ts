// Three-valued "en", "of" and "niet" (Kleene): an outcome counts as soon as nothing that is missing can change it.

import { isFault, isKnown, isUnknown, mergeFaults, mergeUnknowns, type Fault, type Maybe } from "./maybe.js";

/** A condition: ja, nee, not known yet, or impossible to decide. A condition is never *niet van toepassing*. */
export type Truth = Exclude<Maybe<boolean>, { kind: "niet van toepassing" }>;

/**
 * True when all conditions are. One "nee" decides, whatever the others are, so a guard such as
 * "heeft een partner" protects the condition beside it. Otherwise *onbekend* goes before a fault:
 * the missing answer may turn out to be the guard that makes the fault disappear.
 */
export function and(conditions: readonly Truth[]): Truth {
  return conditions.includes(false) ? false : (undecided(conditions) ?? true);
}

/** True when at least one condition is; the mirror image of `and`. */
export function or(conditions: readonly Truth[]): Truth {
  return conditions.includes(true) ? true : (undecided(conditions) ?? false);
}

export function not(condition: Truth): Truth {
  return isKnown<boolean>(condition) ? !condition : condition;
}

/**
 * Whether at least `minimum` of the conditions are true.
 * Decided as soon as enough are true, or too few are left that could become true.
 */
export function atLeast(minimum: number, conditions: readonly Truth[]): Truth {
  const yes = conditions.filter((condition) => condition === true).length;
  const open = conditions.filter((condition) => typeof condition !== "boolean").length;
  if (yes >= minimum) return true;
  if (yes + open < minimum) return false;
  return undecided(conditions) ?? false;
}

function undecided(conditions: readonly Truth[]): Truth | undefined {
  const unknowns = conditions.filter(isUnknown);
  if (unknowns.length > 0) return mergeUnknowns(unknowns);
  const faults = conditions.filter((condition): condition is Fault => isFault(condition));
  return faults.length > 0 ? mergeFaults(faults) : undefined;
}
