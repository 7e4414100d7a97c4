// A household of a difference without what the difference does not hang on, in both versions alike.

import { bare, without, type Path } from "../witness/trimmed.js";
import type { DifferenceWitness } from "./data.js";

type Households = DifferenceWitness["household"];

/** The same difference with as little told as can be; `called` is what the old version calls a fact of the new one. */
export function barest(
  { old, new: fresh }: Households,
  called: (key: string) => string,
  shows: (other: Households) => boolean,
): Households {
  let small: Households = { old, new: fresh };
  // What goes from the one goes from the other: a reader sees one household.
  bare(fresh, (other, gone) => {
    const tried = {
      old: without(old, gone.map(([section, owner, key]): Path => [section, owner, called(key)])),
      new: other,
    }; // prettier-ignore
    if (!shows(tried)) return false;
    small = tried;
    return true;
  });
  return small;
}
