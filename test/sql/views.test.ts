// The printed views of random programs give what the intermediate form says, row by row, on every engine.

import { describe, expect, it } from "vitest";
import { sqlParts, type ColumnIr } from "@andersom/logic";
import type { Engine } from "../engines/engine.js";
import { randomNumbers } from "../logic/households.js";
import { onEveryEngine } from "./engines.js";
import { evaluator } from "./evaluate.js";
import { loadPopulation } from "./load.js";
import { randomIr } from "./random-ir.js";
import { model, randomPopulation } from "./random-rows.js";

const { dialects, sqlProgram } = sqlParts;

/** Every result of every node, as the views give it and as the evaluator does; the first difference, if any. */
async function compare(engine: Engine, ir: ColumnIr, seed: number): Promise<string | undefined> {
  const population = randomPopulation(randomNumbers(seed + 1000), 12);
  const dialect = dialects[engine.dialect];
  const { schema, views, cluster = "", tables } = sqlProgram(model, ir, dialect);
  await engine.reset();
  await engine.run(schema);
  await engine.run(cluster);
  await loadPopulation(engine, tables, population);
  await engine.run(views);
  // The dictionary of the program may have another order than that of the column.
  const places = ["huur", "koop", "it's"].map((text) =>
    ir.dictionary.includes(text) ? ir.dictionary.indexOf(text) : 2,
  );
  const soort = population.columns.get("soort");
  if (soort?.kind === "text") soort.values.forEach((place, row) => (soort.values[row] = places[place]!));
  const evaluate = evaluator(ir, population, (fact) => (fact === "werkt" ? 4 : 2));
  for (const { table, result, pass, name } of ir.nodes) {
    for (const id of [result.value, result.state]) {
      if (id === undefined || ir.values[id]!.scope === 0) continue;
      const key = table === "persons" ? "persoon" : "huishouden";
      const step = ir.nodes.filter(
        (one) => one.table === table && [one.result.value, one.result.state].includes(id),
      );
      const first = Math.min(...step.map((one) => one.pass), pass);
      const view = `stap_${first}`;
      const from = dialect.sharded
        ? `cluster('${sqlParts.clusterName}', currentDatabase(), '${view}')`
        : view;
      const rows = await engine.rows(`SELECT ${key}, v${id} FROM ${from} ORDER BY ${key}`);
      const wanted = Array.from({ length: population[table] }, (_, row) =>
        [row + 1, evaluate(id, table, row)].join(": "),
      );
      const found = rows.map((row) => row.join(": "));
      if (found.join() !== wanted.join())
        return `seed ${seed}, ${name}, v${id}:\n${found.join(" | ")}\n${wanted.join(" | ")}`;
    }
  }
  return undefined;
}

describe("the views of random programs", () => {
  onEveryEngine((engine) => {
    it("give what the intermediate form says", { timeout: 240_000 }, async () => {
      const on = engine();
      for (
        let seed = 1;
        seed <= Number(process.env["PROGRAMS"] ?? (on.dialect === "clickhouse" ? 2 : 8));
        seed++
      ) {
        const ir = randomIr(randomNumbers(seed), 3);
        expect(await compare(on, ir, seed)).toBeUndefined();
      }
    });
  });
});
