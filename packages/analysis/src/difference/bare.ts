// A household of a difference without what the difference does not hang on, in both versions alike.

import { bare, emptied, without, type Path } from "../witness/trimmed.js";
import type { DecisionModel } from "@andersom/semantics";
import type { DifferenceWitness } from "./data.js";

type Households = DifferenceWitness["household"];

/** The same difference with as little told as can be; `called` is what the old version calls a fact of the new one. */
export function barest(
  { old, new: fresh }: Households,
  model: Pick<DecisionModel, "facts">,
  called: (key: string) => string,
  shows: (other: Households) => boolean,
): Households {
  let small: Households = { old, new: fresh };
  const before = (paths: readonly Path[]): readonly Path[] =>
    paths.map(([section, owner, key]): Path => [section, owner, called(key)]);
  const tries = (tried: Households): boolean => {
    if (!shows(tried)) return false;
    small = tried;
    return true;
  };
  // What goes from the one goes from the other: a reader sees one household.
  bare(fresh, (other, gone) => tries({ old: without(old, before(gone)), new: other }));
  const told = small;
  emptied(told.new, model, (paths) =>
    tries({ old: without(told.old, before(paths), null), new: without(told.new, paths, null) }),
  );
  return small;
}
