// `andersom simulate`: the report in the terminal, as JSON and as a page; versions side by side; what cannot be used is refused.

import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeHost } from "../host.js";
import { run } from "../program.js";

const scratch = mkdtempSync(join(tmpdir(), "andersom-simulate-command-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const host = nodeHost({ cwd: scratch, colours: false, width: 100 });
const ordinance = fileURLToPath(new URL("../../../../test/bench/minima", import.meta.url));
const people = join(scratch, "mensen.csv");
const asked = ["simulate", ordinance, "--population", people, "--peildatum", "2026-03-16"];

beforeAll(async () => {
  await run(["population", "--inwoners", "600", "--out", people, "--verordening", ordinance], host);
  mkdirSync(join(scratch, "nieuw"));
  for (const name of readdirSync(ordinance)) {
    const text = readFileSync(join(ordinance, name), "utf8");
    writeFileSync(join(scratch, "nieuw", name), text.replace("130% van de norm", "115% van de norm"));
  }
});

describe("simulate", () => {
  it("shows who gets what, the budget, the other version and where income costs much", async () => {
    const more = ["--vergelijk", join(scratch, "nieuw"), "--budget", "20.000"];
    const { exitCode, output } = await run([...asked, ...more], host);
    expect(exitCode).toBe(0);
    for (const part of [
      "Deze bevolking is verzonnen.",
      "minimaregeling naar samenstelling van het huishouden",
      "minimaregeling naar inkomen",
      "Kosten tegenover wat er is, per jaar",
      "Huishoudens die meer of minder krijgen dan volgens de versie in ",
      "Terugval: waar een beetje meer inkomen veel kost",
    ])
      expect(output).toContain(part);
  }, 300_000);

  it("writes a page and JSON, without small numbers unless they are asked for", async () => {
    const result = await run([...asked, "--rapport", "rapport"], host);
    expect(result).toMatchObject({ exitCode: 0 });
    const shared = JSON.parse(readFileSync(join(scratch, "rapport/rapport.json"), "utf8")) as object;
    expect(shared).toMatchObject({
      format: "andersom/simulation",
      smallest: 10,
      synthetic: true,
      persons: 600,
    });
    expect(readFileSync(join(scratch, "rapport/rapport.html"), "utf8")).toContain("niet getoond");
    const { output } = await run([...asked, "--format", "json", "--kleine-aantallen", "tonen"], host);
    expect(JSON.parse(output)).not.toHaveProperty("smallest");
    expect(output).not.toContain("null");
    const more = ["--vergelijk", join(scratch, "nieuw"), "--budget", "20.000", "--format", "json"];
    const compared = await run([...asked, ...more], host);
    const page = fileURLToPath(new URL("../../../../docs/reference/rapport.schema.json", import.meta.url));
    const schema = new Ajv2020({ allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(page, "utf8")) as object,
    );
    for (const one of [shared, JSON.parse(output), JSON.parse(compared.output)] as object[]) {
      schema(one);
      expect(schema.errors).toBeNull();
    }
  }, 300_000);

  it("prints the page", async () => {
    const { output } = await run([...asked, "--format", "html"], host);
    expect(output).toMatch(/^<!doctype html>/u);
  }, 300_000);

  it.each([
    [["--inkomen", "loon"], "Bij --inkomen: er is geen bedrag “loon” met een kolom."],
    [["--soort-huishouden", "kleur"], "Bij --soort-huishouden: er is geen keuze “kleur” met een kolom."],
    [["--vergelijk", "nergens"], "nergens"],
    [["--kleine-aantallen", "misschien"], "--kleine-aantallen"],
  ])("refuses %j", async (more, message) => {
    const { exitCode, problem } = await run([...asked, ...more], host);
    expect(exitCode).toBe(2);
    expect(problem).toContain(message);
  });
});
