// The decision model of a small ordinance, whole, as it was last agreed on: what readers of models may count on.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { compileProject } from "../project.js";

const folder = fileURLToPath(new URL("../../../../test/baselines/model/", import.meta.url));

it("gives the agreed model", async () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".andersom"))
    .map((uri) => ({ uri, text: readFileSync(folder + uri, "utf8") }));
  const { ordinances, diagnostics } = compileProject(files);
  expect(diagnostics).toEqual([]);
  const model = ordinances[0]?.model;
  await expect(`${JSON.stringify(model, undefined, 2)}\n`).toMatchFileSnapshot(`${folder}model.json`);
});
