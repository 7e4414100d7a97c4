// `andersom decide` says with a value who else may fill it in.

import { toeslagText } from "@andersom/testkit";
import { describe, expect, it } from "vitest";
import { run } from "../program.js";
import { scratch } from "../testing/scratch.js";

const text = (delegation: string): string =>
  toeslagText({
    articles: `lid 1
  De inwoner heeft recht op toeslag als geldt: de leeftijd is minstens 21 jaar.
lid 2
  De hoogte van de toeslag is € 100.

artikel 4.5 Nadere regels
${delegation}`,
  });

describe("decide", () => {
  const decide = async (delegation: string, ...options: string[]): Promise<string> => {
    const files = {
      "v.andersom": text(delegation),
      "h.json": '{ "peildatum": "2026-03-01", "gegevens": { "inwoner": { "geboortedatum": "1990-01-01" } } }',
    };
    return (await run(["decide", ".", "--gegevens", "h.json", ...options], scratch(files, { width: 100 })))
      .output;
  };

  it("says that a value may be filled in by others", async () => {
    const shown = await decide(
      "  Het college kan nadere regels stellen over de hoogte van de toeslag in artikel 1 lid 2.\n",
    );
    expect(shown).toContain(`✓ toeslag: toegekend, € 100
  Op grond van artikel 1 lid 1.
  De hoogte volgt uit artikel 1 lid 2.
  Het college kan nadere regels stellen over de hoogte van de toeslag in artikel 1 lid 2 (artikel
  4.5).
`);
  });

  it("says what the raad keeps only with the explanation", async () => {
    const kept = "  De gemeente stelt geen nadere regels over: a. wie recht heeft in artikel 1 lid 1.\n";
    const line = "De gemeente stelt geen nadere regels over wie recht heeft in artikel 1 lid 1";
    expect(await decide(kept)).not.toContain(line);
    expect(await decide(kept, "--uitleg")).toContain(line);
  });
});
