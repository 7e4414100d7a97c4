// Walking plain model data.

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
