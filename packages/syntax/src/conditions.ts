// Which nodes of the tree are conditions.

import type { Condition } from "./ast/condition.js";
import type { AstNode } from "./visit.js";

const kinds: Readonly<Record<Exclude<Condition["kind"], "Hole">, true>> = {
  ConditionList: true,
  Conjunction: true,
  IsCondition: true,
  LiesCondition: true,
  Predicate: true,
  Exists: true,
  Quantified: true,
  CountMonths: true,
  HasRight: true,
  Fulfils: true,
  EffectNotReached: true,
  LadderOutcome: true,
  StillUnknown: true,
  DutyApplies: true,
};

/** Whether a node is a condition that could be read: a hole may stand for anything. */
export function isCondition(node: AstNode): node is Exclude<Condition, { readonly kind: "Hole" }> {
  return Object.hasOwn(kinds, node.kind);
}
