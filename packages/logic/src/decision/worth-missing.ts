// What the worth of a right still waits for, where the right itself is settled or only to be judged.

import type { MissingFact, OpenJudgement, RightOutcome } from "@andersom/runtime";

/** In the order amount, extent, duration; a fact that more of them need is there more than once. */
export function worthMissing(outcome: RightOutcome): readonly (MissingFact | OpenJudgement)[] {
  if (outcome.kind !== "toegekend" && outcome.kind !== "ter beoordeling") return [];
  return [outcome.amount, outcome.extent, outcome.duration].flatMap((worth) =>
    worth?.kind === "onbekend" ? [...worth.facts, ...worth.judgements] : [],
  );
}
