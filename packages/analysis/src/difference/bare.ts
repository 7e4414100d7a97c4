// A household of a difference without what the difference does not hang on, in both versions alike.

import { formatIsoDate, parseIsoDate } from "@andersom/runtime";
import { plainBirthday } from "../witness/plain.js";
import { bare, birthdays, emptied, without, type Path } from "../witness/trimmed.js";
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
  // A search that ran out of work leaves people of any age.
  const today = parseIsoDate(fresh.peildatum ?? "");
  if (today !== undefined)
    for (const path of birthdays(fresh)) {
      const born = formatIsoDate(plainBirthday(today, path[1]));
      tries({ old: without(small.old, before([path]), born), new: without(small.new, [path], born) });
    }
  const plain = small;
  // What goes from the one goes from the other: a reader sees one household.
  bare(plain.new, (other, gone) => tries({ old: without(plain.old, before(gone)), new: other }));
  const told = small;
  emptied(told.new, model, (paths) =>
    tries({ old: without(told.old, before(paths), null), new: without(told.new, paths, null) }),
  );
  return small;
}
