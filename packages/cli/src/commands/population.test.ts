// `andersom population`: says that the people are made up, writes the file, and refuses what it cannot write.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { nodeHost } from "../host.js";
import { run } from "../program.js";

const scratch = mkdtempSync(join(tmpdir(), "andersom-population-command-"));
afterAll(() => rmSync(scratch, { recursive: true }));
const host = nodeHost({ cwd: scratch, colours: false, width: 80 });
const ordinance = fileURLToPath(new URL("../../../../test/bench/minima", import.meta.url));

describe("population", () => {
  it("makes a file with the columns of the ordinance, and says that nobody in it exists", async () => {
    const args = [
      "population",
      "--inwoners",
      "300",
      "--zaad",
      "9",
      "--out",
      "mensen.csv",
      "--verordening",
      ordinance,
    ];
    const { exitCode, output } = await run(args, host);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^Deze bevolking is verzonnen\. Niemand in het bestand bestaat\./u);
    expect(output).toContain("300 mensen in ");
    const [head] = readFileSync(join(scratch, "mensen.csv"), "utf8").split("\n");
    expect(head).toBe(
      "huishouden,persoon,synthetisch,geboortedatum,inkomen,vermogen,jaren met een laag inkomen,woonlasten",
    );
  });

  it("gives its description as JSON", async () => {
    const args = ["population", "--inwoners", "20", "--out", "m.parquet", "--format", "json"];
    const { output } = await run(args, host);
    expect(JSON.parse(output)).toMatchObject({
      format: "andersom/population",
      persons: 20,
      seed: 1,
      left: [],
    });
  });

  it.each([
    [["--inwoners", "10", "--out", "mensen.txt"], "eindigt niet op .parquet of .csv"],
    [["--inwoners", "10", "--out", "geen/map/m.csv"], "is niet te schrijven"],
    [["--inwoners", "0", "--out", "m.csv"], "--inwoners"],
    [["--inwoners", "10", "--out", "m.csv", "--verordening", "nergens"], "nergens"],
  ])("refuses %j", async (args, message) => {
    const result = await run(["population", ...args], host);
    expect(result.exitCode).toBe(2);
    expect(JSON.stringify(result)).toContain(message);
  });
});
