// The sums that an engine made itself, held against what was counted of the rows that came from it.

import type { RightCountsState } from "../right-counts.js";
import type { Frame } from "../tally.js";
import type { Answered } from "./engine.js";

/** A difference means that rows were lost or doubled on the way: nothing is told then. */
export function checkCounts(
  { versions }: Frame,
  { versions: counted }: RightCountsState,
  answers: readonly Answered[],
): void {
  versions.forEach(({ rights }, version) => {
    for (const { right, counts, granted } of answers[version]!.counts) {
      const at = rights.findIndex((one) => one.right === right && one.exact === undefined);
      const own = counted[version]![at]!;
      if (own.granted !== granted || own.counts.some((count, outcome) => count !== counts[outcome]))
        throw new Error(`the engine and the rows that it gave do not have the same sums for ${right}`);
    }
  });
}
