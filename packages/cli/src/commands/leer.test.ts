// `andersom leer`: a register of decisions counted per article, with wrong lines told and the others still counted.

import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { household, ordinance } from "../scaffold/ordinance.js";
import { scratch } from "../testing/scratch.js";

const title = "Verordening sportbijdrage Lindenhove 2026";
const accepted = (motivation: string) => ({
  kind: "aanvaard",
  clause: "artikel 1 lid 2",
  targets: [],
  findings: [],
  effect: "meedoen",
  motivation,
});
const refusal = {
  kind: "geweigerd",
  clause: "artikel 1 lid 2",
  targets: [],
  findings: [
    { code: "maatwerk geweigerd", reason: "motivering", message: "De motivering ontbreekt.", places: [] },
  ],
};
const line = (...departures: readonly object[]): string =>
  JSON.stringify({ format: "andersom/decide", ordinance: title, decided: true, departures });
const register = [
  line(accepted("De club is duurder.")),
  line(),
  JSON.stringify({
    ordinance: title,
    persons: [{ departures: [accepted("De  club is duurder.")] }, { departures: [refusal] }],
  }),
  line(accepted("Het vervoer kost te veel.")),
].join("\n");

const leer = (text: string, ...options: readonly string[]) =>
  run(
    ["leer", "b.jsonl", ".", ...options],
    scratch({ "v.andersom": ordinance, "b.jsonl": text }, { width: 100 }),
  );

describe("leer", () => {
  it("tells per article how often, for what and why, and which one the council must look at", async () => {
    expect(await leer(register)).toEqual({
      exitCode: 0,
      output: `Wat besluiten leren: Verordening sportbijdrage Lindenhove 2026
4 besluiten gelezen, 3 met maatwerk. 4 afwijkingen: 3 aanvaard, 1 geweigerd.
Een artikel vraagt de aandacht van de raad als minstens 3 afwijkingen ervan zijn aanvaard
(--drempel).

! artikel 1 Bijdrage voor sport: 3 keer afgeweken, 1 keer geweigerd
  Afgeweken van: artikel 1 lid 2 (3).
  Op grond van: artikel 1 lid 2 (4).
  Voor het effect: meedoen (3).
  Motivering: “De club is duurder.” (2 keer; regel 1 en 3).
  Motivering: “Het vervoer kost te veel.” (1 keer; regel 4).
  Geweigerd: De motivering ontbreekt (1 keer; regel 3).

Aandacht van de raad: artikel 1.
`,
    });
    expect((await leer(register, "--drempel", "4")).output).toContain("Geen artikel haalt de drempel.");
  });

  it("gives the same as JSON", async () => {
    const { output } = await leer(register, "--format", "json");
    expect(JSON.parse(output)).toMatchObject({
      format: "andersom/leer",
      version: 1,
      ordinance: title,
      summary: { decisions: 4, withDepartures: 3, accepted: 3, refused: 1, open: 0, unreadLines: 0 },
      threshold: 3,
      articles: [
        {
          article: "artikel 1",
          attention: true,
          motivations: [
            { text: "De club is duurder.", count: 2, lines: [1, 3] },
            { text: "Het vervoer kost te veel.", count: 1, lines: [4] },
          ],
          refusals: [{ reason: "motivering", count: 1 }],
        },
      ],
      problems: [],
    });
  });

  it.each([
    ["{ geen json", "dit is geen JSON."],
    ["[]", "de regel is geen object, dus geen besluit."],
    ['{"departures":{}}', "‘departures’ is geen lijst."],
    ['{"decided":true}', "‘departures’ ontbreekt: niet te zien is of er is afgeweken."],
    ['{"decided":false,"findings":[]}', "hier is niet beslist: de gegevens klopten niet."],
    ['{"ordinance":"Andere","departures":[]}', "dit besluit gaat over een andere verordening: ‘Andere’."],
    [
      '{"departures":[{"kind":"ja"}]}',
      "bij een afwijking is ‘kind’ niet aanvaard, geweigerd of nog onbekend.",
    ],
  ])("tells what is wrong with %s, and counts the others", async (wrong, message) => {
    const { exitCode, output } = await leer(`${register}\n\n${wrong}\n`);
    expect(exitCode).toBe(1);
    expect(output).toContain("4 besluiten gelezen");
    expect(output.replace(/\s+/g, " ")).toContain(`Niet meegeteld b.jsonl, regel 6: ${message}`);
  });

  it("reads what decide writes", async () => {
    const input = {
      ...(JSON.parse(household) as object),
      oordelen: { inwoner: { "het effect meedoen wordt bereikt": false } },
      maatwerk: [
        {
          clausule: "artikel 1 lid 2",
          door: "de gemeente",
          richting: "hoger",
          effect: "meedoen",
          motivering: "Dure club.",
          waarde: { "hoogte van de sportbijdrage": "700" },
        },
      ],
    };
    const host = scratch({ "v.andersom": ordinance, "h.json": JSON.stringify(input) });
    const decided = await run(["decide", ".", "--gegevens", "h.json", "--format", "jsonl"], host);
    const { output } = await leer(decided.output.repeat(3));
    expect(output).toContain("Motivering: “Dure club.” (3 keer; regel 1, 2 en 3).");
    expect(output).toContain("Aandacht van de raad: artikel 1.");
  });

  it("refuses a register that is not there, and a threshold that is no number", async () => {
    const host = scratch({ "v.andersom": ordinance, "besluiten.jsonl": "" });
    expect(await run(["leer", "besluit.jsonl", "."], host)).toMatchObject({ exitCode: 2 });
    expect(await run(["leer", "besluiten.jsonl", ".", "--drempel", "0"], host)).toMatchObject({
      exitCode: 2,
      problem: "Bij --drempel kan ‘0’ niet: schrijf een geheel getal vanaf 1.",
    });
  });
});
