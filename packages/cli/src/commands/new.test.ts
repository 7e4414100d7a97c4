// `andersom new`: what it writes is clean under check and test, and it never writes over anything.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { scratch } from "../testing/scratch.js";
import { newCommand } from "./new.js";

describe("new", () => {
  it("writes an ordinance that has no findings, and examples that all pass", async () => {
    const host = scratch({});
    const made = await run(["new", "mijn verordening"], host);
    expect(made.problem).toBeUndefined();
    expect(made.output).toContain('cd "mijn verordening"');
    expect(await run(["check", "mijn verordening"], host)).toEqual({
      exitCode: 0,
      output: "1 bestand bekeken: geen fouten.\n",
    });
    const tested = await run(["test", "mijn verordening"], host);
    expect(tested.output).toContain("3 voorbeelden");
    expect(tested.exitCode).toBe(0);
    const decided = await run(
      ["decide", "mijn verordening", "--gegevens", "mijn verordening/huishoudens/noor.json"],
      host,
    );
    expect(decided.output).toContain("€ 450");
    expect(decided.exitCode).toBe(0);
  });

  it("says what to type as it was called: with npx, and from where it was called", async () => {
    const host = scratch({}, { environment: { npm_lifecycle_event: "npx" } });
    const { output } = await run(["new", "mijn map/zwemles"], host);
    const steps = output.split("\n").filter((line) => line.startsWith("  npx andersom "));
    expect(steps).toEqual([
      '  npx andersom check "mijn map/zwemles"',
      '  npx andersom test "mijn map/zwemles"',
      '  npx andersom decide "mijn map/zwemles" --gegevens "mijn map/zwemles/huishoudens/noor.json" --uitleg',
    ]);
    expect(output).not.toContain("  cd ");
    for (const step of steps) {
      const args = [...step.matchAll(/"([^"]+)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain!);
      expect((await run(args.slice(2), host)).exitCode).toBe(0);
    }
    const wrong = scratch({ "v.andersom": "onzin\n" }, { environment: { npm_lifecycle_event: "npx" } });
    expect((await run(["check", "."], wrong)).output).toContain("npx andersom explain AND");
  });

  it("writes in an empty folder", () => {
    const host = scratch({});
    expect(newCommand({ folder: "." }, host).exitCode).toBe(0);
    expect(readdirSync(host.cwd).sort()).toEqual([
      ".githooks",
      ".github",
      ".gitignore",
      ".gitlab-ci.yml",
      "README.md",
      "huishoudens",
      "verordening.andersom",
    ]);
  });

  it("writes only what checks every change beside an ordinance that is there, and over nothing", async () => {
    const host = scratch({ "oud/verordening.andersom": "// mijn\n", "oud/.gitlab-ci.yml": "mijn: {}\n" });
    const made = await run(["new", "oud", "--alleen-controles"], host);
    expect(made.exitCode).toBe(0);
    expect(made.output).toContain("2 bestanden geschreven in oud:");
    expect(made.output).toContain("Al aanwezig en niet veranderd: .gitlab-ci.yml.");
    expect(readdirSync(join(host.cwd, "oud"), { recursive: true }).sort()).toEqual([
      ".githooks",
      ".githooks/pre-commit",
      ".github",
      ".github/workflows",
      ".github/workflows/andersom.yml",
      ".gitlab-ci.yml",
      "verordening.andersom",
    ]);
    expect(host.read("oud/.gitlab-ci.yml")).toEqual({ text: "mijn: {}\n" });
    expect(await run(["new", "oud", "--alleen-controles"], host)).toMatchObject({
      exitCode: 0,
      output:
        "Al aanwezig en niet veranderd: .github/workflows/andersom.yml, .gitlab-ci.yml en .githooks/pre-commit.\n",
    });
    expect(await run(["new", "weg", "--alleen-controles"], host)).toMatchObject({ exitCode: 2 });
  });

  it.each([
    ["vol", "De map ‘vol’ is niet leeg; er is niets geschreven. Kies een nieuwe of lege map."],
    ["vol/bestand", "‘vol/bestand’ is een bestand; kies de naam van een nieuwe of lege map."],
  ])("refuses %s", (folder, problem) => {
    const host = scratch({ "vol/bestand": "" });
    expect(newCommand({ folder }, host)).toEqual({ exitCode: 2, output: "", problem });
    expect(readdirSync(join(host.cwd, "vol"))).toEqual(["bestand"]);
  });
});
