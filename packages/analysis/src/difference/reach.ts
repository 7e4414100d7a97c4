// Which definitions the rights and duties of a model rest on.

import type { DecisionModel, Definition } from "@andersom/semantics";

/** Ids of definitions that are read from some parts, or from what those read; by default from rights and duties. */
export function reachable(
  model: DecisionModel,
  from: readonly object[] = [...model.rights, ...model.duties, ...model.measures],
): ReadonlySet<string> {
  const byId = new Map<string, Definition>(model.definitions.map((one) => [one.id, one]));
  const found = new Set<string>();
  const seen = new Set<object>();
  const visit = (part: unknown): void => {
    if (typeof part === "string") {
      const definition = byId.get(part);
      if (definition !== undefined && !found.has(part)) {
        found.add(part);
        visit(definition);
      }
    } else if (typeof part === "object" && part !== null && !seen.has(part)) {
      seen.add(part);
      for (const one of Object.values(part)) visit(one);
    }
  };
  for (const part of from) for (const [field, one] of Object.entries(part)) if (field !== "id") visit(one);
  return found;
}
