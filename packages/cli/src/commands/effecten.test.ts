// `andersom effecten`: each effect with the articles that serve it, its test and its measure; what is missing is told.

import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { scratch } from "../testing/scratch.js";

const text = `verordening Verordening sport Lindenhove 2026
  Gemeente: Lindenhove.
  Treedt in werking op 1 januari 2026.
  Gebruikt: Participatiewet.

effect meedoen
  > Iedereen kan meedoen.
  Grondwaarde: werk en meedoen van de Participatiewet.
  Meten: hoeveel kinderen sporten, elk jaar.
  Bereikt volgens het oordeel van de consulent.

effect rust
  > Gezinnen hebben rust.

voorzieningen
  sportpas: bedrag.
  zwempas: bedrag.

artikel 1 Sportpas
  Effect: meedoen.
lid 1
  De inwoner heeft recht op sportpas.
lid 2
  De hoogte van de sportpas is € 100.

artikel 2 Zwempas
  De inwoner heeft recht op zwempas.
`;

const effecten = (ordinance: string, ...options: string[]) =>
  run(["effecten", ".", ...options], scratch({ "v.andersom": ordinance }, { width: 90 }));

describe("effecten", () => {
  it("shows who serves what, how it is tested and measured, and what is missing", async () => {
    expect(await effecten(text)).toEqual({
      exitCode: 1,
      output: `Effecten: Verordening sport Lindenhove 2026

✓ meedoen
  Grondwaarde: werk en meedoen van de Participatiewet (artikel 7 lid 1 Participatiewet).
  Dienen dit effect: artikel 1 Sportpas.
  Of het is bereikt, beoordeelt: de consulent.
  Gemeten: hoeveel kinderen sporten, elk jaar.

! rust
  Geen enkel artikel dient dit effect.
  Niet getoetst: er staat geen ‘Bereikt als …’
  Niet gemeten: er staat geen ‘Meten: …’.

! Dienen geen effect: artikel 2 Zwempas.
`,
    });
  });

  it("is content when everything serves something", async () => {
    const whole = text
      .replace("artikel 2 Zwempas\n", "artikel 2 Zwempas\n  Effect: rust.\n")
      .replace("hebben rust.\n", "hebben rust.\n  Bereikt als het vermogen hoogstens € 100 is.\n");
    const { exitCode, output } = await effecten(whole);
    expect(output).toContain("Bereikt als: het vermogen hoogstens € 100 is.");
    expect(output).toContain("Elk artikel met een recht of bevoegdheid dient een effect.\n");
    expect(exitCode).toBe(0);
  });

  it("gives the same as JSON", async () => {
    const { output } = await effecten(text, "--format", "json");
    expect(JSON.parse(output)).toMatchObject({
      format: "andersom/effecten",
      effects: [
        { name: "meedoen", articles: [{ article: "1", title: "Sportpas" }], test: "oordeel" },
        { name: "rust", articles: [], test: "geen" },
      ],
      unserving: [{ article: "2", title: "Zwempas" }],
    });
  });
});
