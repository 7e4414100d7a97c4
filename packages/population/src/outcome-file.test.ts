// Everybody's outcome in a file: the same rows whatever the number of threads, exact amounts, all or nothing.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DuckDBInstance } from "@duckdb/node-api";
import { modelIn } from "../../../test/logic/differential.js";
import { simulate } from "./simulate.js";
import { rowsOf, text } from "./source.js";
import { syntheticPopulation } from "./synthetic/write.js";

const scratch = mkdtempSync(join(tmpdir(), "andersom-outcomes-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const on = "2026-03-16";
const given = { peildatum: on };
const minima = modelIn("test/bench/minima");
const meedoen = modelIn("examples/meedoenfonds");

async function people(name: string, count: number, model = minima): Promise<string> {
  const out = join(scratch, name);
  await syntheticPopulation({ persons: count, seed: 8, on, out, model });
  return out;
}

async function ask(sql: string): Promise<readonly (readonly unknown[])[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const rows = await rowsOf(connection, sql);
  connection.closeSync();
  return rows;
}

describe("a file with everybody's outcome", () => {
  it("holds what was counted, a household on each row", async () => {
    const persons = await people("mensen.parquet", 3000);
    const out = join(scratch, "uit.parquet");
    const result = await simulate(minima, { persons, given, out });
    expect(result.written).toEqual([{ file: out, table: "households" }]);
    const [right] = result.rights;
    const [[rows, granted, total, homes]] = (await ask(
      `SELECT count(*), count(*) FILTER (minimaregeling = 'toegekend'), CAST(sum("minimaregeling bedrag") AS VARCHAR), count(DISTINCT huishouden) FROM ${text(out)}`,
    )) as [[bigint, bigint, string, bigint]];
    expect([Number(rows), Number(homes)]).toEqual([result.households, result.households]);
    expect(Number(granted)).toBe(right!.counts.toegekend);
    expect(Number(total).toFixed(2)).toBe(Number(right!.granted).toFixed(2));
  });

  it("has a row per person with who it is, in the order of the population, whatever the threads", async () => {
    const persons = await people("leden.parquet", 2000, meedoen);
    const files = await Promise.all(
      [1, 3].map(async (workers) => {
        const out = join(scratch, `uit-${workers}.csv`);
        await simulate(meedoen, { persons, given, out, workers });
        return readFileSync(out, "utf8");
      }),
    );
    expect(files[1]).toBe(files[0]);
    expect(files[0]!.split("\n")[0]).toBe(
      "huishouden,persoon," + headOf(meedoen.rights.map(({ name, amount }) => [name, amount])),
    );
    const numbers = files[0]!.trim().split("\n").slice(1);
    const expected = await ask(`SELECT CAST(persoon AS VARCHAR) FROM ${text(persons)}`);
    expect(numbers.map((line) => line.split(",")[1])).toEqual(expected.map(([person]) => person));
  }, 300_000);

  it("sets two ordinances side by side, and leaves empty what the exact path did not come to", async () => {
    const persons = await people("twee.parquet", 500);
    const out = join(scratch, "twee-uit.parquet");
    const result = await simulate(minima, { persons, given, out, other: minima });
    expect(result.other!.rights).toEqual(result.rights);
    const names = await ask(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${text(out)})`);
    expect(names.flat()).toEqual([
      "huishouden",
      "minimaregeling",
      "minimaregeling bedrag",
      "minimaregeling (vergeleken)",
      "minimaregeling (vergeleken) bedrag",
    ]);
  });

  it("is not there when the run fails, nor where it cannot come", async () => {
    const persons = join(scratch, "kapot.csv");
    writeFileSync(persons, "huishouden,inkomen\n1,x\n");
    const before = readdirSync(scratch);
    for (const [out, message] of [
      [join(scratch, "kapot-uit.parquet"), "een getal"],
      [join(scratch, "geen-map", "uit.parquet"), "bestaat niet"],
      [join(scratch, "uit.txt"), "eindigt niet op .parquet of .csv"],
      [persons, "is het bestand met de bevolking zelf"],
    ] as const)
      await expect(simulate(minima, { persons, given, out })).rejects.toThrow(message);
    expect(readdirSync(scratch)).toEqual(before);
  });
});

function headOf(rights: readonly (readonly [string, string | undefined])[]): string {
  return rights
    .flatMap(([name, amount]) => (amount === undefined ? [name] : [name, `${name} bedrag`]))
    .join(",");
}
