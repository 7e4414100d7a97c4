// Random programs over random households: every execution says what the interpreter says.

import { diceOf, randomProgram, textOf } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { countOps } from "./coverage.js";
import { columns } from "./executors/columns.js";
import { module } from "./executors/module.js";
import { randomHousehold } from "./households.js";
import { modelOf, runPrograms } from "./run.js";

/** What the made-up programs are meant to exercise; the rest of the language is about procedures, ladders and signals. */
const meant = [
  ..."constant fact definition variable peildatum add subtract multiply divide percent min max difference pro-rata".split(
    " ",
  ),
  ..."round clamp convert compare one-of all any not some every none filter union count sum highest lowest average first".split(
    " ",
  ),
  ..."every-month average-over-months sum-over-months count-months at-month lies period date-shift date-of-month".split(
    " ",
  ),
  ..."completed period-part is-unknown is-not-applicable has-right".split(" "),
].map((op) => `op ${op}`);
const forms = [
  "value",
  "table",
  "brackets",
  "cases",
  "plafond",
  "uitgangspunt",
  "uitzondering",
  "recht",
  "weigering",
];
const more = [
  "bevoegdheid",
  "recht in afwijking",
  "recht van huishouden",
  "oordeel",
  "reeks",
  "zeker geval",
  "keuze",
];

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

  it("exercise every construct that they are meant to", { timeout: 300_000 }, () => {
    const counts = new Map<string, number>();
    const wanted = [...meant, ...[...forms, ...more].map((form) => `vorm ${form}`)];
    const unseen = (): string[] => wanted.filter((name) => !counts.has(name));
    for (let seed = 0; seed < 600 && unseen().length > 0; seed++)
      countOps(modelOf(textOf(randomProgram(seed)))!, counts);
    expect(unseen()).toEqual([]);
  });

  it(
    "check without errors; module and columns say what the interpreter says",
    { timeout: 300_000 },
    async () => {
      const report = await runPrograms({
        programs: 25,
        households: 20,
        seed: 1,
        executors: [module, columns],
        days: 2,
      });
      expect(report.thrownAway).toBe(0);
      expect(report.found.map(({ seed, difference }) => ({ seed, ...difference }))).toEqual([]);
      for (const tally of report.tallies.values()) expect(tally.compared).toBeGreaterThan(1000);
    },
  );
});
