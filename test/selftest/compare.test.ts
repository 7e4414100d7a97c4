// The self-test says of random households what the interpreter decides; `npm run fuzz:selftest` does the same for thousands.
import { describe, expect, it } from "vitest";
import { modelIn } from "../logic/differential.js";
import { compareSelfTest, loadSelfTest } from "./compare.js";

describe("the self-test and the interpreter", () => {
  it.each([
    ["individuele-inkomenstoeslag", 60],
    ["sociaal-domein", 12],
    ["bijzondere-bijstand", 60],
  ] as const)("agree on %s", async (name, households) => {
    const loaded = await loadSelfTest(modelIn(`examples/${name}`), "2026-03-16");
    const { compared, questions, differences, outcomes } = compareSelfTest(loaded, households, 20260301);
    expect(differences).toEqual([]);
    expect(compared).toBe(households);
    expect(questions).toBeGreaterThan(households);
    expect(outcomes.size).toBeGreaterThan(1);
  });
});
