// `andersom timeline`: the days on which something changes for a household, and what is refused.

import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { household, ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";

const timeline = (input: string, ...options: readonly string[]) =>
  run(
    ["timeline", "v.andersom", "--gegevens", "h.json", ...options],
    scratch({ "v.andersom": ordinance, "h.json": input }),
  );
const winter = ["--van", "2025-12-01", "--tot", "28 februari 2026"];

describe("timeline", () => {
  it("tells what changes on which day, and why", async () => {
    expect(await timeline(household, ...winter)).toEqual({
      exitCode: 0,
      output: `Verordening sportbijdrage Lindenhove 2026
Wat er verandert van 1 december 2025 tot en met 28 februari 2026, alsof alles op
elke dag opnieuw wordt gevraagd.

1 januari 2026
  sportbijdrage: niet aan de orde → toegekend
    Door de inwerkingtreding: de verordening geldt pas vanaf 1 januari 2026.
  hoogte van sportbijdrage: niet van toepassing → € 450
`,
    });
  });

  it("says so when nothing changes", async () => {
    const { exitCode, output } = await timeline(household, "--van", "2026-02-01", "--tot", "2026-02-28");
    expect(exitCode).toBe(0);
    expect(output).toMatch(/\n\nEr verandert niets in deze periode\.\n$/);
  });

  it("gives the same as JSON", async () => {
    const { output } = await timeline(household, ...winter, "--format", "json");
    expect(JSON.parse(output)).toMatchObject({
      format: "andersom/timeline",
      version: 1,
      from: "2025-12-01",
      to: "2026-02-28",
      decided: true,
      entries: [
        {
          date: "2026-01-01",
          changes: [
            { kind: "uitkomst", name: "sportbijdrage", why: [{ kind: "inwerkingtreding" }] },
            { kind: "hoogte", after: { text: "€ 450" } },
          ],
        },
      ],
    });
  });

  it("tells many values of a law on one day together, and the age that decides by name", async () => {
    const withLaw = ordinance
      .replace(/^( *)Treedt in werking.*$/m, "$&\n  Gebruikt: Participatiewet.")
      .replace("b. het inkomen is hoogstens de inkomensgrens", "b. de leeftijd is minstens 21 jaar");
    const input = {
      peildatum: "2026-03-01",
      personen: { Noor: { geboortedatum: "2005-06-01", "woont in Lindenhove": true, "aantal kinderen": 1 } },
    };
    const host = scratch({ "v.andersom": withLaw, "h.json": JSON.stringify(input) });
    const args = ["timeline", ".", "--gegevens", "h.json", "--van", "2026-05-01", "--tot", "2026-07-31"];
    const { exitCode, output } = await run(args, host);
    expect(exitCode).toBe(0);
    expect(output).toContain(
      "1 juni 2026\n  Noor: sportbijdrage: geweigerd → toegekend\n    Door een verjaardag van Noor: geboortedatum: 20 jaar → 21 jaar.\n",
    );
    expect(output).toMatch(/1 juli 2026\n {2}Ook anders in de Participatiewet: /);
  });

  it("shows what is wrong with the household, and refuses a period that is none", async () => {
    const wrong = await timeline(household.replace('"inkomen"', '"inkomn"'), ...winter);
    expect(wrong.exitCode).toBe(1);
    expect(wrong.output).toMatch(/1 fout in de gegevens; er is geen tijdlijn\s+gemaakt\.\n$/);
    expect(await timeline(household, "--van", "2026-02-01", "--tot", "2026-01-01")).toEqual({
      exitCode: 2,
      output: "",
      problem: "Bij --van en --tot: De laatste dag ligt voor de eerste.",
    });
    expect(await timeline(household, "--van", "2026-02-01")).toMatchObject({ exitCode: 2 });
  });
});
