// `andersom leesbaarheid`: figures per part of both texts, the longest sentences, the longest words, and what they do not say.

import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { scratch } from "../testing/scratch.js";

const text = `verordening Verordening sport Lindenhove 2026
  Gemeente: Lindenhove.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen kan meedoen.

voorzieningen
  sportpas: bedrag.

gegevens van de inwoner, meervoud inwoners
  de inwoner sport: ja of nee.
  > Sport u?

artikel 1 Sportpas
  Effect: meedoen.
lid 1
  De inwoner heeft recht op sportpas als geldt: de inwoner sport.
lid 2
  De hoogte van de sportpas is € 100.

uitleg
  > Wij betalen mee aan uw sport en aan uw kleding en aan de reis naar de club en ook nog aan het eten dat u daar eet.
`;

const reading = (ordinance: string, ...options: string[]) =>
  run(
    ["leesbaarheid", ".", "--peildatum", "2026-03-01", ...options],
    scratch({ "v.andersom": ordinance }, { width: 90 }),
  );

describe("leesbaarheid", () => {
  it("shows the figures, the longest sentences, and that a formula is an indication", async () => {
    const { exitCode, output } = await reading(text);
    expect(exitCode).toBe(0);
    expect(output).toContain(
      "Leesbaarheid: Verordening sport Lindenhove 2026, op 1 maart 2026\n\nDe publieksversie\n",
    );
    expect(output).toMatch(/zinnen {2}per zin {2}F-Douma {2}Brouwer {2}> 20\n/u);
    expect(output).toMatch(/\n {2}Alles samen +\d+ +\d+,\d +\d+,\d +\d+,\d +1\n/u);
    expect(output).toContain(
      "De langste zinnen; 1 is langer dan 20 woorden:\n  27  Wij betalen mee aan uw sport",
    );
    expect(output).toContain("De tekst die de raad vaststelt, zonder toelichting\n");
    expect(output).toMatch(/een\s+aanwijzing,\s+geen\s+oordeel/u);
  });

  it("gives no score over a few words", async () => {
    const { output } = await reading(text);
    expect(output).toMatch(/\n {2}Artikel 1 Sportpas +\d+ +\d+,\d +- +- +0\n/u);
  });

  it("gives the same as JSON", async () => {
    const { output } = await reading(text, "--format", "json");
    expect(JSON.parse(output)).toMatchObject({
      format: "andersom/leesbaarheid",
      on: "2026-03-01",
      public: { whole: { long: 1 }, longest: [{ words: 27 }, {}, {}, {}, {}] },
      adopted: {
        parts: [
          { title: "Artikel 1 Sportpas", depth: 0, fleschDouma: null, long: 0 },
          {},
          {},
          { title: "Ondertekening" },
        ],
      },
    });
  });

  it("measures nothing in an ordinance with errors", async () => {
    const { exitCode, output } = await reading(
      text.replace("geldt: de inwoner sport", "geldt: de inwoner danst"),
    );
    expect(exitCode).toBe(1);
    expect(output).not.toContain("Alles samen");
  });
});
