// What the run of the voorbeelden gave, in the few words that a story needs.

import { runExamples } from "@andersom/logic";
import { placeText, type RightOutcome } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";
import type { ExampleResult, RightResult } from "./context.js";

/** Runs all voorbeelden; base cases expect nothing and tell no story. */
export function exampleResults(model: DecisionModel): ExampleResult[] {
  return runExamples(model)
    .examples.filter((report) => !report.base)
    .map(({ id, passed, decision }) => ({ example: id, passed, rights: decision.rights.map(rightResult) }));
}

function rightResult(outcome: RightOutcome): RightResult {
  const amount = "amount" in outcome && outcome.amount?.kind === "waarde" ? outcome.amount.text : undefined;
  const places = outcome.grounds.flatMap((ground) => ground.places.slice(-1));
  return {
    right: outcome.right,
    outcome: outcome.kind,
    ...(amount === undefined ? {} : { amount }),
    grounds: [...new Set(places.map(placeText))],
  };
}
