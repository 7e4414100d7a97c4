// `andersom decide` from the text of an ordinance and a household to what the user reads.

import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { household, ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";

const decide = (input: string, ...options: readonly string[]) =>
  run(
    ["decide", "v.andersom", "--gegevens", "h.json", ...options],
    scratch({ "v.andersom": ordinance, "h.json": input }),
  );

describe("decide", () => {
  it("gives the outcome with its ground", async () => {
    expect(await decide(household)).toEqual({
      exitCode: 0,
      output: `Verordening sportbijdrage Lindenhove 2026
Peildatum: 1 maart 2026.

✓ sportbijdrage: toegekend, € 450
  Op grond van artikel 1 lid 1.
  De hoogte volgt uit artikel 1 lid 2.
`,
    });
  });

  it("explains it down to the onderdeel and the values that it saw", async () => {
    const { output } = await decide(household.replace('"1700"', '"2200.01"'), "--uitleg");
    expect(output).toContain("✗ sportbijdrage: geweigerd\n");
    expect(output).toContain("    ✓ onderdeel a: de inwoner woont in Lindenhove → ja\n");
    expect(output).toContain("    ✗ onderdeel b: het inkomen is hoogstens de inkomensgrens → nee\n");
    expect(output).toContain(
      "      · inkomen: € 2.200,01 per maand\n      · inkomensgrens: € 2.200 per maand\n",
    );
  });

  it("asks the next question when something is missing", async () => {
    const { exitCode, output } = await decide(household.replace(/,\s*"inkomen": "1700"/, ""));
    expect(exitCode).toBe(0);
    expect(output).toContain("? sportbijdrage: nog onbekend\n  Nodig: inkomen.\n");
    expect(output).toContain(
      "Volgende vraag: Hoeveel geld komt er bij u per maand binnen?\n  Het antwoord komt van de inwoner.\n  Daarop wacht artikel 1 lid 1.\n",
    );
  });

  it.each([
    ["700", "Artikel 1 lid 2: aanvaard.", "toegekend, € 700"],
    [
      "950",
      "Artikel 1 lid 2: geweigerd. € 950 is te hoog: deze bepaling laat hoogstens\n  € 900 toe. Kies een waarde binnen die grens.",
      "toegekend, € 450",
    ],
  ])("weighs maatwerk of € %s", async (amount, departure, outcome) => {
    const input = JSON.parse(household) as Record<string, unknown>;
    const departures = {
      oordelen: { inwoner: { "het effect meedoen wordt bereikt": false } },
      maatwerk: [
        {
          clausule: "artikel 1 lid 2",
          door: "de gemeente",
          richting: "hoger",
          effect: "meedoen",
          motivering: "De club van de kinderen is duurder.",
          waarde: { "hoogte van de sportbijdrage": amount },
        },
      ],
    };
    const { output } = await decide(JSON.stringify({ ...input, ...departures }));
    expect(output).toContain(`Maatwerk\n  ${departure}`);
    expect(output).toContain(outcome);
  });

  it("shows what is wrong with the household on its line, and decides nothing", async () => {
    const { exitCode, output } = await decide(household.replace('"inkomen": "1700"', '"inkomn": "1700"'));
    expect(exitCode).toBe(1);
    expect(output).toContain(
      'Bedoelt u “inkomen”?\n  ┌─ h.json:7:7\n  │\n7 │       "inkomn": "1700"\n  │       ^^^^^^^^\n',
    );
    expect(output).toMatch(/h\.json: 1 fout in de gegevens; er is niet beslist\.\n$/);
  });

  it("shows where a file is no JSON", async () => {
    const { exitCode, problem } = await decide(household.replace("true", "ja"));
    expect(exitCode).toBe(2);
    expect(problem).toBe(
      "De gegevens in ‘h.json’ zijn geen JSON. ‘ja’ kan hier niet. Schrijf true voor ja.\n" +
        '  ┌─ h.json:5:30\n  │\n5 │       "woont in Lindenhove": ja,\n  │                              ^^',
    );
  });

  it("reads standard input, and takes the peildatum of the command line", async () => {
    const host = scratch({ "v.andersom": ordinance }, { input: household });
    const args = ["decide", ".", "--gegevens", "-", "--peildatum", "2 april 2026"];
    expect((await run(args, host)).output).toContain("Peildatum: 2 april 2026.");
  });

  it("gives the same as JSON", async () => {
    const decided = JSON.parse((await decide(household, "--format", "json")).output) as object;
    expect(decided).toMatchObject({
      format: "andersom/decide",
      version: 1,
      ordinance: "Verordening sportbijdrage Lindenhove 2026",
      decided: true,
      rights: [{ kind: "toegekend", amount: { text: "€ 450" } }],
    });
    expect(JSON.stringify(decided)).not.toContain('"trace"');
    expect((await decide(household, "--format", "json", "--uitleg")).output).toContain('"trace"');
    const wrong = await decide(household.replace("inkomen", "inkomn"), "--format", "json");
    expect(wrong.exitCode).toBe(1);
    expect(JSON.parse(wrong.output)).toMatchObject({
      decided: false,
      findings: [
        { code: "onbekende naam", file: "h.json", start: { line: 7, column: 7 }, suggestion: "inkomen" },
      ],
    });
  });

  it("refuses an ordinance with errors, and a file that is not there", async () => {
    const host = scratch({
      "v.andersom": ordinance.replace("lid 2\n", "lid 2\n  De inwoner"),
      "h.json": household,
    });
    const { exitCode, problem } = await run(["decide", ".", "--gegevens", "h.json"], host);
    expect(exitCode).toBe(1);
    expect(problem).toContain("; er is niet beslist.");
    const missing = await run(
      ["decide", ".", "--gegevens", "hh.json"],
      scratch({ "v.andersom": ordinance, "h.json": "{}" }),
    );
    expect(missing).toMatchObject({
      exitCode: 2,
      problem: expect.stringContaining("‘hh.json’ bestaat niet.") as string,
    });
  });
});

describe("decide --veranderdagen", () => {
  it("names the days within a year on which an outcome changes", async () => {
    const soon = {
      "v.andersom": ordinance.replace("effect ", "  Vervalt op 1 september 2026.\n\neffect "),
      "h.json": household,
    };
    const args = ["decide", "v.andersom", "--gegevens", "h.json", "--veranderdagen"];
    const { output } = await run(args, scratch(soon));
    expect(output).toContain("Veranderdagen van ");
    expect(output).toContain("1 september 2026\n  sportbijdrage: toegekend → niet aan de orde");
    expect(output).toContain("Door een datum in de regels: de verordening is vervallen op 1 september");
    const json = JSON.parse((await run([...args, "--format", "json"], scratch(soon))).output) as {
      changes: { date: string }[];
    };
    expect(json.changes.map(({ date }) => date)).toEqual(["2026-09-01"]);
  });
});
