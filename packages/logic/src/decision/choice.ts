// A value that a person chose under "het college bepaalt …, hoogstens 12 maanden": it counts within those bounds only.

import {
  and,
  compareOp,
  faultAt,
  isKnown,
  type Comparison,
  type Operand,
  type Place,
  type Truth,
} from "@andersom/runtime";

export interface ChoiceBound {
  readonly comparison: Comparison;
  readonly limit: Operand;
  /** Of the power that sets it. */
  readonly place: Place;
  readonly actor: string;
}

/** A power to choose the value: whether it is there in this case, and its bounds. */
export interface ChoicePower {
  readonly applies: Truth;
  readonly bounds: () => readonly ChoiceBound[];
}

/**
 * The bounds of the powers that may be used here: those of an article about something else set no limit. Where none may be used, all
 * their bounds stand, so that a value without a power is not free.
 */
export function boundsHere(powers: readonly ChoicePower[]): readonly ChoiceBound[] {
  const here = powers.filter(({ applies }) => applies !== false);
  return (here.length > 0 ? here : powers).flatMap(({ bounds }) => bounds());
}

/** While a limit is not known, neither is whether the choice may stand. */
export function chosenWithin(name: string, value: Operand, bounds: readonly ChoiceBound[]): Operand {
  const kept = bounds.map((bound): Truth => compareOp(bound.comparison, value, bound.limit, bound.place));
  const broken = bounds[kept.indexOf(false)];
  if (broken !== undefined) {
    return faultAt(
      "buiten de grens",
      `De gekozen waarde voor “${name}” valt buiten de grens die ${broken.actor.replace(/^(?:De|Het) /u, (word) => word.toLowerCase())} moet aanhouden.`,
      broken.place,
    );
  }
  const all = and(kept);
  return isKnown<boolean>(all) ? value : all;
}
