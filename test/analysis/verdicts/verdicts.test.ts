// What the solver says, against z3 and the interpreter: on random ordinances, and on those that once came out differently.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { shapes } from "@andersom/analysis";
import { randomProgram, textOf } from "@andersom/testkit";
import { describe, expect, test } from "vitest";
import { askZ3 } from "../../../packages/cli/src/proof/z3.js";
import { modelOf } from "../../logic/random/run.js";
import { emptyTally, verdictsOf } from "./run.js";

const withZ3 = askZ3("(check-sat)").kind === "answers";
if (!withZ3) console.log("z3 is not on this machine: the verdicts are held against the interpreter alone");

const folder = fileURLToPath(new URL("cases/", import.meta.url));

describe("verdicts", () => {
  test("on random ordinances", { timeout: 300_000 }, () => {
    const tally = emptyTally();
    for (let at = 0; at < 12; at++) {
      const seed = 77_000_231 + at;
      const model = modelOf(textOf(randomProgram(seed)));
      if (model !== undefined) verdictsOf(tally, seed, model, withZ3);
    }
    expect(tally.found).toEqual([]);
    expect(tally.kan).toBeGreaterThan(100);
    expect(tally["kan niet"]).toBeGreaterThan(500);
    expect(tally.shown).toBeGreaterThan(100);
    expect(tally.neverShown).toBeGreaterThan(1000);
    if (withZ3) expect(tally.agreed).toBeGreaterThan(1000);
    // Of random ordinances, that are stranger than any of people, one in a hundred may stay open.
    expect(tally.onbekend).toBeLessThan((tally.kan + tally["kan niet"]) / 100);
  });

  test.each(readdirSync(folder))("%s", { timeout: 300_000 }, (file) => {
    const model = modelOf(readFileSync(folder + file, "utf8"));
    if (model === undefined) throw new Error(`${file} does not check`);
    const tally = emptyTally();
    verdictsOf(tally, 1, model, withZ3, shapes);
    expect(tally.found).toEqual([]);
    expect(tally.shown).toBeGreaterThan(0);
    expect(tally.neverShown).toBeGreaterThan(0);
  });
});
