// The package of a generated module, as somebody else installs it: packed, unpacked in an empty folder, required and imported.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleInput, inputSchema, modulePackage } from "@andersom/logic";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { modelIn } from "./differential.js";

const name = "minimaregeling-proefwijk-2026";
const folder = mkdtempSync(join(tmpdir(), "andersom-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  return stdout.trim();
}

const household = {
  peildatum: "2026-03-16",
  personen: {
    Anja: { geboortedatum: "1990-01-01", inkomen: 900, vermogen: 0, "jaren met een laag inkomen": 4 },
  },
  huishoudens: [{ leden: ["Anja"], woonlasten: "650" }],
};
const ask = (load: string): string =>
  `${load} const input = ${JSON.stringify(household)}; const fast = m.decideFast(input);` +
  "console.log(JSON.stringify([fast.rights[0].outcome, fast.rights[0].cents, m.decide(input).rights[0].kind, m.decidePlan({}).nextQuestion.question, m.inputSchema.title]));";

describe("the package of a module", () => {
  it("works with require and with import, without anything else", () => {
    const [made, app] = ["made", "app"].map((one) => join(folder, one)) as [string, string];
    mkdirSync(made);
    mkdirSync(join(app, "node_modules", name), { recursive: true });
    for (const file of modulePackage(modelIn("test/bench/minima"), name))
      writeFileSync(join(made, file.name), file.content);
    const packed = run("npm", ["pack", "--silent", "--pack-destination", folder], made).split("\n").at(-1)!;
    run("tar", ["xzf", join(folder, packed), "--strip-components=1", "-C", `node_modules/${name}`], app);
    expect(readdirSync(join(app, "node_modules", name)).sort()).toEqual([
      `${name}.cjs`,
      `${name}.d.cts`,
      `${name}.d.mts`,
      `${name}.mjs`,
      `${name}.schema.json`,
      "package.json",
    ]);
    const required = run("node", ["-e", ask(`const m = require("${name}");`)], app);
    const imported = run("node", ["--input-type=module", "-e", ask(`import * as m from "${name}";`)], app);
    expect(JSON.parse(required)).toEqual([
      "toegekend",
      10_000,
      "toegekend",
      "leden",
      "Verordening minimaregeling Proefwijk 2026",
    ]);
    expect(imported).toBe(required);
    expect(run("node", ["-p", `require("${name}/schema.json").$schema`], app)).toContain("2020-12");
  }, 300_000);
});

describe("the schema of the input", () => {
  const model = modelIn("examples/individuele-inkomenstoeslag");
  const ajv = new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    allErrors: true,
    formats: { date: /^\d{4}-\d{2}-\d{2}$/u },
  });
  const validate = ajv.compile(inputSchema(model));

  it("takes the households of every voorbeeld, but for the one that forgets to say why", () => {
    for (const example of model.examples) {
      const input = exampleInput(model, example);
      if (JSON.stringify(input).includes('"motivering":""')) continue;
      validate(input);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it.each([
    [{ gegevens: { inwoner: { geboortedatum: "2 mei 1991" } } }, "/gegevens/inwoner/geboortedatum"],
    [{ gegevens: { inwoner: { geboortdatum: "1991-05-02" } } }, "/gegevens/inwoner"],
    [{ gegevens: { huishouden: { leefvorm: "alleen" } } }, "/gegevens/huishouden/leefvorm"],
    [{ gegevens: { huishouden: { vermogen: [] } } }, "/gegevens/huishouden/vermogen"],
    [{ gevraagd: "inkomenstoeslag" }, "/gevraagd"],
    [[], ""],
  ])("refuses %j", (input, path) => {
    expect(validate(input)).toBe(false);
    expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(path);
  });
});
