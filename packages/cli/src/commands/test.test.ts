// `andersom test`: examples that come true, examples that do not and why, and what no example touches.

import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";

const test = (text: string, ...options: readonly string[]) =>
  run(["test", "v.andersom", ...options], scratch({ "v.andersom": text }));

describe("test", () => {
  it("lists the examples, what they touch, and the totals", async () => {
    expect(await test(ordinance)).toEqual({
      exitCode: 0,
      output: `Verordening sportbijdrage Lindenhove 2026

✓ Noor heeft twee kinderen en weinig geld
✓ Bas verdient net te veel
✓ Van Mila weten we het inkomen nog niet

Dekking: de voorbeelden raken 2 van de 2 leden met regels.
  Van artikel 1 lid 2 is 1 van de 2 regels geraakt (v.andersom:37).

3 voorbeelden: 3 geslaagd, 0 mislukt.
`,
    });
  });

  it("tells of a failure what was expected, what came out and why", async () => {
    const { exitCode, output } = await test(
      ordinance.replace("is € 1.700 per maand", "is € 2.300 per maand"),
    );
    expect(exitCode).toBe(1);
    expect(output).toContain(`✗ Noor heeft twee kinderen en weinig geld (v.andersom:53)
  Verwacht: De inwoner heeft recht op sportbijdrage.
  Maar:     De uitkomst is geweigerd (artikel 1 lid 1 onderdeel b).
`);
    expect(output).toContain(`
  ✗ sportbijdrage: geweigerd
    Niet voldaan aan: het inkomen is hoogstens de inkomensgrens (artikel 1 lid 1
    onderdeel b).
`);
    expect(output).toContain("      ✗ onderdeel b: het inkomen is hoogstens de inkomensgrens → nee\n");
    expect(output).toContain("        · inkomen: € 2.300 per maand\n");
    expect(output).toContain("Geen voorbeeld raakt artikel 1 lid 1 (v.andersom:32).");
    expect(output).toMatch(/3 voorbeelden: 2 geslaagd, 1 mislukt\.\n$/);
  });

  it("gives the same as JSON", async () => {
    const { exitCode, output } = await test(ordinance.replace("is € 450.", "is € 451."), "--format", "json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      format: "andersom/test",
      summary: { examples: 3, passed: 2, failed: 1, bases: 0 },
      ordinances: [
        {
          ordinance: "Verordening sportbijdrage Lindenhove 2026",
          examples: [
            {
              passed: false,
              line: 53,
              expectations: [{ status: "geslaagd" }, { status: "mislukt", line: 59 }],
            },
            { passed: true },
            { passed: true },
          ],
          coverage: [
            { article: "1", lid: "1", rules: 1, applied: 1 },
            { article: "1", lid: "2", rules: 2, applied: 1 },
          ],
        },
      ],
    });
  });

  it("counts no leden of a law on board", async () => {
    const uses = ordinance.replace("Gemeente:", "Gebruikt: Participatiewet.\n  Gemeente:");
    expect((await test(uses)).output).not.toContain("van de Participatiewet (");
  });

  it("does not run an ordinance with errors", async () => {
    const wrong = ordinance.replace("Effect: meedoen.", "Effect: mededoen.");
    const { exitCode, output, problem } = await test(wrong);
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: "" });
    expect(problem).toContain("de voorbeelden zijn niet gedraaid.");
    expect(JSON.parse((await test(wrong, "--format", "json")).output)).toMatchObject({
      format: "andersom/check",
    });
  });

  it("says so when there are no examples, or no ordinance", async () => {
    const { exitCode, output } = await test(ordinance.slice(0, ordinance.indexOf("voorbeeld Noor")));
    expect(exitCode).toBe(0);
    expect(output).toContain("Er zijn geen voorbeelden.");
    expect((await run(["test", "."], scratch({ "n.andersom": "// niets\n" }))).exitCode).toBe(2);
  });
});
