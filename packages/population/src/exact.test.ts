// The exact path and the kernel decide the same about everybody; a sample says what it is.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { columnOutcomes, columnState } from "@andersom/logic";
import type { DecisionModel } from "@andersom/semantics";
import { modelIn } from "../../../test/logic/differential.js";
import { bindColumns } from "./bind.js";
import { compileVersion, frameOf, openDecider } from "./decide.js";
import { exactStep, type ExactRight } from "./exact.js";
import { withSameDays } from "./same-day.js";
import { layOut } from "./layout.js";
import { createLoader } from "./load.js";
import { openDatabase, openSource } from "./source.js";
import { syntheticPopulation } from "./synthetic/write.js";
import { notDecided } from "./tally.js";

const scratch = mkdtempSync(join(tmpdir(), "andersom-exact-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const on = "2026-03-16";

/** Every right of the kernel once more along the exact path. */
async function bothWays(
  model: DecisionModel,
  persons: string,
  step: number,
): Promise<{
  compared: number;
  outside: number;
  amounts: number;
  differences: string[];
  outcomes: Set<string>;
}> {
  const source = await openSource({ persons });
  // Everybody asks on the same day.
  const { given } = await withSameDays([model], source, { peildatum: on });
  const binding = await bindColumns([model], source, given);
  const layout = await layOut(source, source.persons.rows);
  const compiled = compileVersion(model, given, binding, 0, layout);
  const again = compiled.kernel.rights.map(({ right, table, amount }): ExactRight => ({
    right: model.rights.find(({ id }) => id === right)!,
    table,
    scale: amount === undefined ? undefined : 25_200_000n,
    reason: "om te vergelijken",
  }));
  const version = { ...compiled, exact: again };
  expect(frameOf([version], binding).versions[0]!.rights).toHaveLength(2 * again.length);
  const database = await openDatabase(1, source.spill);
  const loader = createLoader({
    layout,
    slots: binding.slots,
    connections: [database.connection, await database.another()],
  });
  const decide = openDecider([version], binding, loader.piece, step);
  let [compared, outside, amounts] = [0, 0, 0];
  const differences: string[] = [];
  const outcomes = new Set<string>();
  for await (const { piece } of loader.pieces(layout.ranges[0]!)) {
    expect(piece.persons).toBe(layout.persons);
    for (const chunk of decide(0)) {
      const { rights } = chunk.versions[0]!;
      again.forEach(({ right, table, scale }, at) => {
        const [kernel, exact] = [rights[at]!, rights[again.length + at]!];
        for (let row = 0; row < chunk[table]; row++) {
          const [a, b] = [kernel.outcome[row]!, exact.outcome[row]!];
          if (b === notDecided) {
            outside += 1;
            continue;
          }
          compared += 1;
          outcomes.add(columnOutcomes[a]!);
          if (a !== b) differences.push(`${right.name} ${row}: ${columnOutcomes[a]} ${columnOutcomes[b]}`);
          if (a !== b || scale === undefined || columnOutcomes[a] !== "toegekend") continue;
          const known = (kernel.amountState?.[row] ?? 0) === columnState.known;
          if (known !== (exact.amountState![row] === columnState.known))
            differences.push(`${right.name} ${row}: amount known or not`);
          if (!known) continue;
          amounts += 1;
          const units = compiled.kernel.rights[at]!.amount!.scale;
          if (BigInt(kernel.amount![row]!) * scale !== BigInt(exact.amount![row]!) * units)
            differences.push(`${right.name} ${row}: ${kernel.amount![row]} ${exact.amount![row]}`);
        }
      });
    }
  }
  database.close();
  source.close();
  return { compared, outside, amounts, differences, outcomes };
}

describe("the exact path", () => {
  it.each(["test/bench/minima", "examples/individuele-inkomenstoeslag", "examples/meedoenfonds"])(
    "agrees with the kernel on %s",
    async (folder) => {
      const model = modelIn(folder);
      const persons = join(scratch, `${folder.replaceAll("/", "-")}.parquet`);
      await syntheticPopulation({ persons: 400, seed: 3, on, out: persons, model });
      const { compared, outside, differences } = await bothWays(model, persons, 1);
      expect(differences).toEqual([]);
      expect(outside).toBe(0);
      expect(compared).toBeGreaterThan(150);
    },
    300_000,
  );

  it("takes households spread over the whole population", async () => {
    const model = modelIn("test/bench/minima");
    const persons = join(scratch, "steekproef.parquet");
    await syntheticPopulation({ persons: 900, seed: 4, on, out: persons, model });
    const { compared, outside, differences } = await bothWays(model, persons, 7);
    expect(differences).toEqual([]);
    expect(compared).toBe(Math.ceil((compared + outside) / 7));
  });

  it("takes all, as many as asked, or none", () => {
    expect([exactStep("all", 10), exactStep(10, 10), exactStep(3, 10), exactStep(0, 10)]).toEqual([
      1, 1, 4, 0,
    ]);
  });
});
