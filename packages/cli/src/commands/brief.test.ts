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
    expect(output).toContain("U hebt daarvoor zes weken de tijd.");
  });

  it("names the ground of a refusal, and no other", async () => {
    const { output } = await brief(household.replace('"1700"', '"2200.01"'));
    expect(output).toContain("U krijgt de sportbijdrage niet.");
    expect(output).toContain("- Uw inkomen is hoger dan de inkomensgrens (artikel 1 lid 1 onderdeel b).");
    expect(output).toContain("- Uw inkomen is € 2.200,01 per maand.");
  });

  it("says which ground is set aside where somebody departs from a rule", async () => {
    const rules = ordinance.replace(
      "\nuitleg\n",
      `
maatwerk bij lid 1
  De gemeente kan afwijken van lid 1, ten gunste van de inwoner, voor het effect meedoen, met motivering.

uitleg
`,
    );
    const departed = household.replace('"1700"', '"2200.01"').replace(
      /\}\s*\}\s*\}\s*$/u,
      `} },
  "maatwerk": [
    { "clausule": "artikel 1 lid 1", "door": "de gemeente", "richting": "ten gunste", "effect": "meedoen", "motivering": "De kinderen sporten al jaren." }
  ]
}`,
    );
    const { output } = await run(
      ["brief", "v.andersom", "--gegevens", "h.json"],
      scratch({ "v.andersom": rules, "h.json": departed }),
    );
    expect(output).toContain("U krijgt de sportbijdrage.");
    expect(output).toContain(`Zonder maatwerk krijgt u de sportbijdrage niet. Dit is de reden:

- Uw inkomen is hoger dan de inkomensgrens (artikel 1 lid 1 onderdeel b).`);
    // The clause about lid 2 stands behind the same lid.
    expect(output).toContain(
      "- Wij wijken af van artikel 1 lid 1. Wij doen dat voor het doel ‘meedoen’. De reden: De kinderen sporten al jaren",
    );
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
