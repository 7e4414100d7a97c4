// A made-up population: as many people as asked, the same for the same seed, and columns that `simulate` finds.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { compileProject } from "@andersom/semantics";
import { openSource } from "../source.js";
import { simulate } from "../simulate.js";
import { figures, typeShares } from "./distributions.js";
import { syntheticPopulation } from "./write.js";

const folder = fileURLToPath(new URL("../../../../test/bench/minima/", import.meta.url));
const files = readdirSync(folder).map((name) => ({ uri: name, text: readFileSync(folder + name, "utf8") }));
const { model } = compileProject(files).ordinances[0]!;
const scratch = mkdtempSync(join(tmpdir(), "andersom-synthetic-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const on = "2026-03-16";

async function made(name: string, persons: number, seed: number, given = true): Promise<string> {
  const out = join(scratch, name);
  await syntheticPopulation({ persons, seed, on, out, ...(given ? { model } : {}) });
  return out;
}

describe("a made-up population", () => {
  it.each([1, 2, 7, 1000])("has exactly %i people", async (persons) => {
    const rows = readFileSync(await made("aantal.csv", persons, 3), "utf8")
      .trim()
      .split("\n");
    expect(rows).toHaveLength(persons + 1);
  });

  it("is the same for the same seed and another for another", async () => {
    const one = readFileSync(await made("een.csv", 500, 11), "utf8");
    expect(readFileSync(await made("twee.csv", 500, 11), "utf8")).toBe(one);
    expect(readFileSync(await made("drie.csv", 500, 12), "utf8")).not.toBe(one);
    expect(one.split("\n")[1]).toMatch(/^1,101,ja,/u);
  });

  it("has households next to each other, in the shares that the reference gives", async () => {
    const path = await made("gewoon.parquet", 40_000, 5, false);
    const source = await openSource({ persons: path });
    const result = await source.connection.runAndReadAll(
      `SELECT "soort huishouden", CAST(count(*) AS DOUBLE), bool_and(synthetisch), CAST(sum("aantal kinderen") AS DOUBLE)
       FROM personen WHERE persoon % 100 = 1 GROUP BY 1`,
    );
    const found = new Map((result.getRowsJS() as [string, number][]).map(([type, homes]) => [type, homes]));
    const moved = await source.connection.runAndReadAll(
      "SELECT count(*) FROM (SELECT huishouden - lag(huishouden) OVER () AS d FROM personen) WHERE d NOT IN (0, 1)",
    );
    source.close();
    const all = [...found.values()].reduce((sum, one) => sum + one, 0);
    const weight = typeShares.reduce((sum, one) => sum + one, 0);
    expect(found.get("alleenstaand")! / all).toBeCloseTo(typeShares[0] / weight, 1);
    expect(found.get("paar met kinderen")! / all).toBeCloseTo(typeShares[3] / weight, 1);
    expect(Number(moved.getRowsJS()[0]![0])).toBe(0);
  });

  it("can be simulated at once", async () => {
    const persons = await made("mensen.parquet", 5000, 1);
    const result = await simulate(model, { persons, given: { peildatum: on } });
    expect(result).toMatchObject({ persons: 5000, missing: [] });
    expect(result.rights[0]).not.toHaveProperty("exact");
    expect(result.rights[0]!.counts["toegekend"]).toBeGreaterThan(100);
    expect(result.rights[0]!.counts["nog onbekend"]).toBe(0);
  });

  it("has every distribution in the reference", () => {
    const page = fileURLToPath(
      new URL("../../../../docs/reference/synthetische-bevolking.md", import.meta.url),
    );
    const rows = readFileSync(page, "utf8")
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim()))
      .filter((cells) => cells.length === 5);
    for (const { what, figures: told, source } of figures)
      expect(rows).toContainEqual(["", what, told, source, ""]);
  });
});
