// What these rules leave to others: what no rule is about (the catch-all), and what old rules decide (an overgang).

import { oncePer } from "@andersom/runtime";
import type { DecisionModel } from "@andersom/semantics";

export type Beyond = "vangnet" | "overgang";

/** Which of the two a ground of an outcome is, by its words; others are rules that speak themselves. */
export const beyondRules = oncePer(
  ({ catchAll, transitions = [] }: DecisionModel): ReadonlyMap<string, Beyond> =>
    new Map([
      ...transitions.map(({ text }) => [text, "overgang"] as const),
      ...(catchAll === undefined ? [] : [[catchAll.text, "vangnet"] as const]),
    ]),
);
