// The example ordinance through the whole command: clean, its examples come true, its households decide as it says.

import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { nodeHost } from "./host.js";
import { run } from "./program.js";

const cwd = fileURLToPath(new URL("../../../examples/individuele-inkomenstoeslag/", import.meta.url));
const andersom = (...args: readonly string[]) =>
  run(args, nodeHost({ cwd, colours: false, width: 100, progress: () => undefined }));

describe("the inkomenstoeslag of Rotterdam", () => {
  it("has no errors and no warnings", async () => {
    const { exitCode, output } = await andersom("check", ".");
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: "4 bestanden bekeken: geen fouten.\n" });
  });

  it("has examples that all come true and touch every lid", async () => {
    const { exitCode, output } = await andersom("test", ".");
    expect(exitCode).toBe(0);
    expect(output).toMatch(/\d\d voorbeelden: \d\d geslaagd, 0 mislukt\./);
    expect(output).not.toContain("Geen voorbeeld raakt");
  });

  it.each([
    ["compleet", ["✓ inkomenstoeslag: toegekend, € 300 per kalenderjaar\n"]],
    [
      "ontbrekend-gegeven",
      ["? inkomenstoeslag: nog onbekend\n  Nodig: vermogen.\n", "Volgende vraag: Hoeveel spaargeld"],
    ],
    ["oordeel-nog-open", ["? inkomenstoeslag: ter beoordeling door het college"]],
    ["maatwerk", ["✓ inkomenstoeslag: toegekend, € 200 per kalenderjaar\n", "Artikel 5 lid 2: aanvaard.\n"]],
    [
      "overgang-2025",
      ["✗ inkomenstoeslag: geweigerd\n", "  artikel 3 lid 1).\n", "✓ overgangsbedrag: toegekend, € 120\n"],
    ],
  ])("decides about %s.json", async (name, parts) => {
    const { exitCode, output } = await andersom("decide", ".", "--gegevens", `huishoudens/${name}.json`);
    expect(exitCode).toBe(0);
    for (const part of parts) expect(output).toContain(part);
  });

  it("says that the ordinance defines the peildatum itself", async () => {
    const args = ["decide", ".", "--gegevens", "huishoudens/compleet.json", "--peildatum", "2026-02-01"];
    expect(await andersom(...args)).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining("Peildatum: 15 januari 2026.") as string,
      problem: "De verordening bepaalt zelf wat de peildatum is; --peildatum telt hier niet.",
    });
  });
});
