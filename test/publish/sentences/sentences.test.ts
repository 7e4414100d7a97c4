// Each sentence of the table is said just so, to "u" and to "je"; and no operator of the model is without a sentence.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cases, same } from "./cases.js";
import { spokenCondition, spokenRule, type Address, type Spoken } from "./speak.js";

function spoken([form, snippet]: (typeof cases)[number], address: Address): Spoken {
  return form === "rule" ? spokenRule(snippet, address) : spokenCondition(snippet, address, form === "alone");
}

describe("a sentence of the public version", () => {
  it.each(cases)("%s: %s", (...one) => {
    const [, , u, je] = one;
    expect(spoken(one, "u").text).toBe(u);
    expect(spoken(one, "je").text).toBe(je === same ? u : je);
  });

  it("is there for every operator of the decision model", () => {
    const path = fileURLToPath(new URL("../../../docs/reference/decision-model.md", import.meta.url));
    const section = /^## Operators$([\s\S]*?)^## /mu.exec(readFileSync(path, "utf8"))?.[1] ?? "";
    const operators = [...section.matchAll(/^\| `([a-z-]+)` +\|/gmu)].map((match) => match[1] ?? "");
    const found = new Set(cases.flatMap((one) => [...spoken(one, "u").ops]));
    expect(operators.filter((op) => op !== "op" && !found.has(op))).toEqual([]);
  });

  it("is tried in at least 150 forms", () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });
});
