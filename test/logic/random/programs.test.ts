// Random programs over random households: every execution says what the interpreter says.

import { diceOf, randomProgram, textOf } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { module } from "./executors/module.js";
import { randomHousehold } from "./households.js";
import { modelOf, runPrograms } from "./run.js";

describe("random programs", () => {
  it("are the same for the same seed, and differ from seed to seed", () => {
    expect(textOf(randomProgram(7))).toBe(textOf(randomProgram(7)));
    expect(new Set(Array.from({ length: 20 }, (_, seed) => textOf(randomProgram(seed)))).size).toBe(20);
  });

  it("give the same households for the same seed", () => {
    const model = modelOf(textOf(randomProgram(7)))!;
    const one = (): unknown => randomHousehold(model, "2026-03-16", diceOf(3));
    expect(one()).toEqual(one());
  });

  it("check without errors, and the generated module says what the interpreter says", async () => {
    const report = await runPrograms({ programs: 25, households: 20, seed: 1, executors: [module], days: 2 });
    expect(report.thrownAway).toBe(0);
    expect(report.found.map(({ seed, difference }) => ({ seed, ...difference }))).toEqual([]);
    expect(report.tallies.get("module")!.compared).toBeGreaterThan(1000);
  });
});
