// `andersom decide` for a file that names people: one plan for the household, and the worksheet of the reversed test.

import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";

const noor = { "woont in Lindenhove": true, "aantal kinderen": 2, inkomen: "1700" };
const departure = {
  clausule: "artikel 1 lid 2",
  door: "de gemeente",
  richting: "hoger",
  effect: "meedoen",
  motivering: "De club van de kinderen is duurder.",
  waarde: { "hoogte van de sportbijdrage": "700" },
  voor: "Noor",
};
const family = {
  peildatum: "2026-03-01",
  personen: { Noor: noor, Sam: { "woont in Lindenhove": true, "aantal kinderen": 0 } },
  huishoudens: [{ leden: ["Noor", "Sam"] }],
  aanvrager: "Noor",
};

const decide = (input: object, ...options: readonly string[]) =>
  run(
    ["decide", "v.andersom", "--gegevens", "h.json", ...options],
    scratch({ "v.andersom": ordinance, "h.json": JSON.stringify(input) }),
  );

describe("decide for more people", () => {
  it("gives one plan: the rights of each and one question", async () => {
    expect(await decide(family)).toEqual({
      exitCode: 0,
      output: `Verordening sportbijdrage Lindenhove 2026
Peildatum: 1 maart 2026.

Noor
  ✓ sportbijdrage: toegekend, € 450
    Op grond van artikel 1 lid 1.
    De hoogte volgt uit artikel 1 lid 2.

Sam
  ? sportbijdrage: nog onbekend
    Nodig: inkomen.

Volgende vraag: Hoeveel geld komt er bij u per maand binnen?
  Het antwoord komt van de inwoner.
  Daarop wacht artikel 1 lid 1.
`,
    });
  });

  it("names the person of maatwerk, and explains each right when asked", async () => {
    const { output } = await decide({ ...family, maatwerk: [departure] }, "--uitleg");
    expect(output).toContain("Maatwerk\n  Noor: artikel 1 lid 2: nog onbekend");
    expect(output).toContain("Zo komt dat tot stand:");
  });

  it("gives the same as JSON, with what was asked of a departure", async () => {
    const oordelen = { "het effect meedoen wordt bereikt": false };
    const personen = { ...family.personen, Noor: { ...noor, ...oordelen } };
    const { output } = await decide({ ...family, personen, maatwerk: [departure] }, "--format", "json");
    const plan = JSON.parse(output) as object;
    expect(plan).toMatchObject({
      format: "andersom/decide",
      decided: true,
      persons: [
        {
          name: "Noor",
          rights: [{ kind: "toegekend", amount: { text: "€ 700" } }],
          departures: [
            { kind: "aanvaard", effect: "meedoen", motivation: departure.motivering, by: "de gemeente" },
          ],
        },
        { name: "Sam", rights: [{ kind: "nog onbekend" }], departures: [] },
      ],
      overview: [{ person: "Noor" }, { person: "Sam" }],
      nextQuestion: { thing: "Sam" },
    });
    expect(output).not.toContain('"trace"');
  });

  it("puts the result on one line for a register", async () => {
    const { output } = await decide(family, "--format", "jsonl");
    expect(output.split("\n")).toHaveLength(2);
    expect(JSON.parse(output)).toMatchObject({ decided: true });
  });

  it("decides nothing when a name is wrong", async () => {
    const { exitCode, output } = await decide({ ...family, aanvrager: "Nora" });
    expect(exitCode).toBe(1);
    expect(output).toMatch(/1 fout in de gegevens; er is niet beslist\.\n$/);
  });
});

describe("decide --toets", () => {
  it("goes from the effect to the law, and leaves to people what they judge", async () => {
    const { exitCode, output } = await decide(family, "--toets");
    expect(exitCode).toBe(0);
    const steps = [...output.matchAll(/^ {2}(\d\. \w+)$/gm)].map(([, name]) => name);
    const five = ["1. Effect", "2. Leefwereld", "3. Grondwaarde", "4. Ethiek", "5. Juridisch"];
    expect(steps).toEqual([...five, ...five]);
    expect(output).toContain("Noor: ✓ sportbijdrage: toegekend, € 450\n");
    expect(output).toContain("□ Wordt het effect ‘meedoen’ voor dit huishouden bereikt");
    expect(output.replace(/\s+/g, " ")).toContain("Waaraan ziet u dat? Dat oordeel geeft de consulent.");
    expect(output).toContain("     □ Hoeveel geld komt er bij u per maand binnen?\n");
    expect(output.replace(/\s+/g, " ")).toContain(
      "Ruimte voor maatwerk: artikel 1 lid 2, door de gemeente; richting: hoger; grens: hoogstens € 900; voor het effect meedoen; alleen als het effect meedoen anders niet wordt bereikt.",
    );
  });

  it("gives the same as JSON", async () => {
    const { output } = await decide(family, "--toets", "--format", "json");
    expect(JSON.parse(output)).toMatchObject({
      format: "andersom/toets",
      version: 1,
      sheets: [
        {
          who: "Noor",
          name: "sportbijdrage",
          effect: { effects: [{ name: "meedoen", reached: "niet bekend" }] },
          life: { known: [{ name: "de inwoner woont in Lindenhove", text: "ja" }, { name: "inkomen" }] },
          legal: { outcome: "toegekend", room: [{ clause: "artikel 1 lid 2", direction: "hoger" }] },
        },
        { who: "Sam", life: { missing: ["Hoeveel geld komt er bij u per maand binnen?"] } },
      ],
    });
  });
});
