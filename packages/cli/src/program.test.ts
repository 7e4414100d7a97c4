// The command line as a whole, run in this process: help, usage errors in Dutch, exit codes.

import { describe, expect, it } from "vitest";
import { run, version } from "./program.js";
import { scratch } from "./testing/scratch.js";

const anders = (...args: string[]) => run(args, scratch({ "leeg/x.txt": "" }));

describe("the command line", () => {
  it("prints its version", async () => {
    expect(await anders("--version")).toEqual({ exitCode: 0, output: `${version}\n` });
  });

  it("shows its commands when nothing is asked, and that counts as wrong use", async () => {
    const { exitCode, output } = await anders();
    expect(exitCode).toBe(2);
    expect(output).toContain("Gebruik: andersom [opties] OPDRACHT");
    for (const name of ["check", "test", "decide", "build", "explain", "new"]) {
      expect(output).toMatch(new RegExp(`^  ${name} `, "m"));
    }
  });

  it.each(["check", "test", "decide", "build", "explain", "new"])(
    "has a Dutch help page for %s",
    async (name) => {
      const { exitCode, output } = await anders(name, "--help");
      expect(exitCode).toBe(0);
      expect(output).toContain(`Gebruik: andersom ${name} `);
      expect(output).toMatch(/Voorbeeld(en)?:/);
      expect(output).not.toMatch(/\b(Usage|Options|Arguments|default|choices|display help|output)\b/);
      expect(await anders("help", name)).toEqual({ exitCode, output });
    },
  );

  it.each([
    [
      ["chek"],
      "‘chek’ is geen opdracht van andersom. Bedoelt u ‘check’? Typ ‘andersom --help’ om te zien wat er kan.",
    ],
    [["zwemmen"], "‘zwemmen’ is geen opdracht van andersom. Typ ‘andersom --help’ om te zien wat er kan."],
    [
      ["check", "--fromat", "json"],
      "andersom check kent de optie ‘--fromat’ niet. Bedoelt u ‘--format’? Typ ‘andersom check --help’ om te zien wat er kan.",
    ],
    [["check", "--format", "jason"], "Bij --format kan ‘jason’ niet. Bedoelt u ‘json’?"],
    [
      ["check", "--format", "xml"],
      "Bij --format kan ‘xml’ niet. Kies uit pretty, json, sarif, junit, github of gitlab.",
    ],
    [["check", "--format"], "Achter de optie ‘--format <vorm>’ ontbreekt een waarde."],
    [["decide"], "Bij andersom decide ontbreekt de optie ‘--gegevens <bestand>’."],
    [
      ["decide", "--gegevens", "x.json"],
      "Bij andersom decide ontbreekt PAD (de verordening: een bestand of een map).",
    ],
    [
      ["decide", ".", "--gegevens", "x", "--peildatum", "31 juni 2026"],
      "Bij --peildatum kan ‘31 juni 2026’ niet",
    ],
    [
      ["build", ".", "--out", "x", "--to", "pubieksversie"],
      "Bij --to kan ‘pubieksversie’ niet. Bedoelt u ‘publieksversie’?",
    ],
    [["explain", "a", "b"], "andersom explain krijgt te veel argumenten."],
    [["check", "leeg"], "In de map ‘leeg’ staan geen bestanden die eindigen op .andersom."],
  ])("refuses %j", async (args, problem) => {
    const result = await anders(...args);
    expect(result).toMatchObject({ exitCode: 2, output: "" });
    expect(result.problem).toContain(problem);
  });

  it("never shows a stack trace, unless it is asked for", async () => {
    const broken = { ...scratch({}), kind: (): "file" => expect.unreachable("kapot") };
    const result = await run(["check", "x"], broken);
    expect(result.exitCode).toBe(2);
    expect(result.problem).toMatch(/^Er ging iets mis in andersom zelf \(AND9001, versie /);
    expect(result.problem).not.toMatch(/\bat \S+:\d+/);
    expect((await run(["check", "x"], broken, true)).problem).toMatch(/\n\s+at /);
  });
});
