// What a law leaves open is what the ordinance says: by its own name, or as something else of the ordinance.

import { decide, generateModule } from "@andersom/logic";
import { compileProject } from "@andersom/semantics";
import { describe, expect, it } from "vitest";
import { loadModule } from "./load.js";

const law = `wet Spaarwet
  Vindplaats: BWBR0000001.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand, van elke maand, uit Suwinet.

artikel 5 Inkomen

open begrip ‘tijdvak van meting’
  > De maanden waarover het inkomen wordt bekeken.

open begrip hoogste inkomen
  > Tot dit inkomen is het laag.

begrip de inwoner heeft een laag inkomen
  als geldt: het inkomen is in elke maand van het ‘tijdvak van meting’ hoogstens het hoogste inkomen.
`;

const ordinance = (before: string): string => `verordening Verordening sparen Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Gebruikt: Spaarwet.

effect sparen
  > Wie spaart, houdt iets over.

voorzieningen
  spaartoeslag: bedrag.

begrip referteperiode
  is de 3 kalendermaanden voor de peildatum.

${before}
artikel 2 Spaartoeslag
  Effect: sparen.
lid 1
  De inwoner heeft recht op spaartoeslag als geldt: de inwoner heeft een laag inkomen.
lid 2
  De hoogte van de spaartoeslag is € 60.
`;

const readAs = (term: string): string => `begrip laag inkomen
  > Weinig geld, drie maanden lang.
  Zoals in: artikel 5 van de Spaarwet,
    waarbij ‘${term}’ wordt gelezen als de referteperiode.
`;
const highest = `begrip hoogste inkomen
  is € 1.400 per maand.
`;

function compile(before: string) {
  const { ordinances, diagnostics } = compileProject([
    { uri: "v.andersom", text: ordinance(before) },
    { uri: "w.andersom", text: law },
  ]);
  const errors = diagnostics.filter(({ severity }) => severity === "fout");
  return { model: ordinances[0]!.model, errors: errors.map(({ code, message }) => `${code} ${message}`) };
}

async function outcome(before: string, income: Record<string, string>): Promise<string> {
  const { model, errors } = compile(before);
  expect(errors).toEqual([]);
  const input = { peildatum: "2026-03-16", gegevens: { inwoner: { inkomen: income } } };
  const decision = decide(model, input);
  const module = await loadModule(generateModule(model).js);
  expect(module.decide(input)).toEqual(decision);
  return decision.rights[0]!.kind;
}

const months = { "2025-12": "1400", "2026-01": "1400", "2026-02": "1400" };

describe("an open term of a law", () => {
  it("is read as the ordinance says", async () => {
    const text = readAs("tijdvak van meting") + highest;
    expect(await outcome(text, months)).toBe("toegekend");
    expect(await outcome(text, { ...months, "2025-12": "1400.01" })).toBe("geweigerd");
    expect(await outcome(text, { ...months, "2025-11": "9000" })).toBe("toegekend");
    expect(await outcome(text, { "2026-01": "1400" })).toBe("nog onbekend");
  });

  it("is what the ordinance declares under its name", async () => {
    const text = `begrip ‘tijdvak van meting’\n  is de 1 kalendermaand voor de peildatum.\n\n${highest}`;
    expect(await outcome(text, { "2026-02": "1400" })).toBe("toegekend");
    expect(await outcome(text, { "2026-02": "1500" })).toBe("geweigerd");
  });

  it("must be filled when a rule needs it", () => {
    expect(compile(readAs("tijdvak van meting")).errors.map((error) => error.slice(0, 7))).toEqual([
      "AND2015",
    ]);
  });

  it("is the only thing that may be read as something else", () => {
    const { errors } = compile(readAs("tijdvak van metingen") + readAs("tijdvak van meting") + highest);
    expect(errors[0]).toBe("AND2001 Ik ken ‘tijdvak van metingen’ niet. Bedoelt u ‘tijdvak van meting’?");
  });
});
