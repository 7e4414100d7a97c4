// `andersom brief` from the text of an ordinance and a household to what stands in a letter.

import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { household, ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";

const brief = (input: string, ...options: readonly string[]) =>
  run(
    ["brief", "v.andersom", "--gegevens", "h.json", ...options],
    scratch({ "v.andersom": ordinance, "h.json": input }),
  );

describe("brief", () => {
  it("motivates what is granted: rule, conditions, amount and objection", async () => {
    const { exitCode, output } = await brief(household);
    expect(exitCode).toBe(0);
    expect(output).toContain("U krijgt de sportbijdrage. De hoogte is € 450.");
    expect(output).toContain("Dit recht volgt uit artikel 1 lid 1. U voldoet aan de voorwaarden:");
    expect(output).toContain("- U woont in Lindenhove (artikel 1 lid 1 onderdeel a).");
    expect(output).toContain("U hebt daarvoor 6 weken de tijd.");
  });

  it("names the ground of a refusal, and no other", async () => {
    const { output } = await brief(household.replace('"1700"', '"2200.01"'));
    expect(output).toContain("U krijgt de sportbijdrage niet.");
    expect(output).toContain("- Uw inkomen is hoger dan de inkomensgrens (artikel 1 lid 1 onderdeel b).");
    expect(output).toContain("- Uw inkomen is € 2.200,01 per maand.");
  });

  it("asks what is missing when there is no decision yet", async () => {
    const { output } = await brief(household.replace(/,\s*"inkomen": "1700"/, ""));
    expect(output).toContain("Wij kunnen nog niet beslissen over de sportbijdrage.");
    expect(output).toContain("- Hoeveel geld komt er bij u per maand binnen?");
    expect(output).not.toContain("bezwaar");
  });

  it("gives loose blocks as JSON, and a page as HTML", async () => {
    const { output } = await brief(household, "--format", "json", "--recht", "de sportbijdrage");
    const { brieven } = JSON.parse(output) as {
      brieven: { motivaties: { uitkomst: string; bedrag: string; blokken: { soort: string }[] }[] }[];
    };
    expect(brieven).toHaveLength(1);
    expect(brieven[0]!.motivaties[0]).toMatchObject({
      uitkomst: "toegekend",
      bedrag: "€ 450",
      besluit: true,
    });
    expect(brieven[0]!.motivaties[0]!.blokken.map(({ soort }) => soort)).toContain("bezwaar");
    expect((await brief(household, "--format", "html")).output).toContain("<!DOCTYPE html>");
  });

  it("refuses a right that is not there, and names those that are", async () => {
    const { exitCode, problem } = await brief(household, "--recht", "zwempas");
    expect(exitCode).toBe(2);
    expect(problem).toBe("Er is geen recht ‘zwempas’. De rechten zijn: sportbijdrage.");
  });
});
