// Days on which nothing changes, seen at a glance: all that the last decision read of its day comes out the same.

import { worldsOf } from "../decision/decide.js";
import type { Household } from "../input/spec.js";
import { interpreter } from "../interpreter/world.js";
import type { ModelIndex, Run } from "../interpreter/run.js";

/**
 * Whether a household on another day gives the decision that was made in these runs. Only the comparisons and counts of
 * dates are done again; with maatwerk, which may open or close on any of them, every day is looked at in full.
 */
export function quietDays(
  index: ModelIndex,
  household: Household,
): (last: readonly Run[], moved: Household) => boolean {
  const executor = interpreter(index);
  return (last, moved) => {
    if (household.departures.length > 0) return false;
    const worlds = worldsOf(executor, moved, {});
    return (
      worlds.length === last.length &&
      worlds.every(({ world }, at) => {
        const [before, run] = [last[at]!, executor.runOf(world)];
        return (
          before.watch !== undefined &&
          requests(before.household) === requests(run.household) &&
          before.watch.isSameIn(run)
        );
      })
    );
  };
}

function requests({ requested }: Household): string {
  return JSON.stringify((requested ?? []).map(({ right, person }) => [right, person?.key]));
}
