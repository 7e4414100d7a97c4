// The tallies that a run can make, by name. A new one is added here.

import { reportTally } from "./report/report-tally.js";
import { rightCounts } from "./right-counts.js";
import type { Frame, Tally, TallyKind, TallyRequest } from "./tally.js";

const kinds: readonly TallyKind<never>[] = [rightCounts, reportTally];

/** The tallies of a run, in the order in which they were asked for. */
export function createTallies(requests: readonly TallyRequest[], frame: Frame): readonly Tally[] {
  return requests.map(({ kind, options }) => {
    const found = kinds.find(({ name }) => name === kind);
    if (found === undefined) throw new Error(`there is no tally ${kind}`);
    return found.create(frame, options as never);
  });
}
