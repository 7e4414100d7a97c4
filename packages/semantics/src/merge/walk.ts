// Walking plain model data.

import type { Definition } from "../model/index.js";

/** Ids of all definitions read anywhere within this data. */
export function definitionsIn(data: unknown): Set<string> {
  const found = new Set<string>();
  const stack: unknown[] = [data];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if (
      "op" in next &&
      next.op === "definition" &&
      "definition" in next &&
      typeof next.definition === "string"
    )
      found.add(next.definition);
    for (const value of Object.values(next))
      if (typeof value === "object" && value !== null) stack.push(value);
  }
  return found;
}

/**
 * Ids of the definitions that this one needs. A read of one clause (`… in artikel 5.4 lid 1`) needs only what that sentence reads, so
 * that an exception may build on the rule it departs from.
 */
export function wholeDefinitionsIn(
  definition: Definition,
  byId: ReadonlyMap<string, Definition>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const stack: unknown[] = [definition];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== "object" || next === null) continue;
    const read = next as { readonly op?: unknown; readonly definition?: unknown; readonly clause?: unknown };
    if (read.op === "definition" && typeof read.definition === "string") {
      const { clause } = read;
      if (typeof clause !== "string") found.add(read.definition);
      else if (!seen.has(clause)) {
        seen.add(clause);
        stack.push(byId.get(read.definition)?.rules.find((rule) => rule.id === clause)?.body);
      }
    }
    for (const value of Object.values(next))
      if (typeof value === "object" && value !== null) stack.push(value);
  }
  return found;
}
