// Where names stand: each on exactly its own words, in every word order, and moved along with the text.

import { describe, expect, it } from "vitest";
import { createCompiler } from "../queries.js";

const head = `verordening Verordening hulp Waterrade 2026
  Gemeente: Waterrade.
`;

/** `words → symbol`, with `!` where it is declared. */
function names(text: string, ...symbols: readonly string[]): readonly string[] {
  const compiler = createCompiler();
  compiler.setFile("v.andersom", text);
  return compiler
    .occurrences("v.andersom", "v.andersom")
    .filter(({ symbol }) => symbols.length === 0 || symbols.some((one) => symbol.startsWith(one)))
    .map(({ span, symbol, role }) => {
      const words = text.slice(span.start, span.end).replace(/\s+/gu, " ");
      return `${words} → ${symbol}${role === "declaratie" ? "!" : ""}`;
    });
}

describe("occurrences", () => {
  it("finds a yes/no name in each of its word orders, also around niet and geen", () => {
    const text = `${head}
gegevens van de inwoner
  volgt een opleiding: ja of nee.

begrip leerling
  is ja als de inwoner een opleiding volgt.

artikel 1 Wie
  De inwoner ‘is aan de beurt’ als aan al deze voorwaarden is voldaan:
    a. de inwoner volgt een opleiding;
    b. de inwoner volgt geen opleiding.
`;
    expect(names(text, "gegeven:")).toEqual([
      "volgt een opleiding → gegeven:inwoner/volgt opleiding!",
      "opleiding volgt → gegeven:inwoner/volgt opleiding",
      "volgt een opleiding → gegeven:inwoner/volgt opleiding",
      "volgt geen opleiding → gegeven:inwoner/volgt opleiding",
    ]);
  });

  it("tells several names in one group apart, and the right inside the name of its amount", () => {
    const text = `${head}
voorzieningen
  toeslag: bedrag.

gegevens van de inwoner
  partner: nul of een inwoner.
  loon: bedrag per maand.

artikel 1 Hoogte
  De inwoner heeft recht op toeslag als het loon van de partner hoogstens € 100 per maand is.
  De hoogte van de toeslag per maand is het loon van de partner.
`;
    expect(names(text, "gegeven:", "recht:", "waarde:")).toEqual([
      "toeslag → recht:toeslag!",
      "partner → gegeven:inwoner/partner!",
      "loon → gegeven:inwoner/loon!",
      "toeslag → recht:toeslag",
      "loon → gegeven:inwoner/loon",
      "partner → gegeven:inwoner/partner",
      "hoogte van de toeslag per maand → waarde:hoogte van toeslag per maand!",
      "toeslag → recht:toeslag",
      "loon → gegeven:inwoner/loon",
      "partner → gegeven:inwoner/partner",
    ]);
  });

  it("finds choices, things in their forms and names that begin with aantal", () => {
    const text = `${head}
gegevens van de inwoner
  kleur: keuze uit rood of lichtblauw.
  schulden: nul of meer schulden, per stuk schuld.
  aantal kamers: aantal kamers.

gegevens van de schuld, meervoud schulden
  omvang: bedrag.

artikel 1 Kleuren
  De inwoner ‘is aan de beurt’ als aan al deze voorwaarden is voldaan:
    a. de kleur is lichtblauw;
    b. er is een schuld waarvoor geldt: de omvang is meer dan € 5;
    c. het aantal kamers is minstens 3.
`;
    expect(names(text, "optie:", "ding:schuld", "gegeven:inwoner/aantal")).toEqual([
      "rood → optie:rood|lichtblauw::rood!",
      "lichtblauw → optie:rood|lichtblauw::lichtblauw!",
      "schulden → ding:schuld",
      "schuld → ding:schuld!",
      "aantal kamers → gegeven:inwoner/aantal kamers!",
      "schuld → ding:schuld!",
      "schulden → ding:schuld!",
      "lichtblauw → optie:rood|lichtblauw::lichtblauw",
      "schuld → ding:schuld",
      "aantal kamers → gegeven:inwoner/aantal kamers",
    ]);
  });

  it("knows the people of a voorbeeld there, and not elsewhere", () => {
    const text = `${head}
voorzieningen
  toeslag: bedrag.

gegevens van de inwoner
  loon: bedrag.

voorbeeld Mo en Tim
  Mo: loon is € 5.
  Tim: loon is € 6.
  Mo vraagt: toeslag.
`;
    expect(names(text, "persoon:")).toEqual([
      "Mo → persoon:mo en tim/mo!",
      "Tim → persoon:mo en tim/tim!",
      "Mo → persoon:mo en tim/mo",
    ]);
  });

  it("gives places: headings and labels, references to them, and references to a law", () => {
    const text = `${head}
artikel 2 Eerste

lid 1
  De inwoner ‘is aan de beurt’ als aan al deze voorwaarden is voldaan:
    a. het is waar;
    b. het is zo.

lid 2
  Grondslag: artikel 35 lid 1 van de Participatiewet.
  Niet van toepassing is lid 1 onderdeel b als het regent.
`;
    expect(names(text, "artikel:", "wet:participatiewet")).toEqual([
      "artikel 2 → artikel:2!",
      "lid 1 → artikel:2:lid:1!",
      "a. → artikel:2:lid:1:onderdeel:a!",
      "b. → artikel:2:lid:1:onderdeel:b!",
      "lid 2 → artikel:2:lid:2!",
      "artikel 35 lid 1 van de Participatiewet → artikel:participatiewet/35:lid:1",
      "Participatiewet → wet:participatiewet",
      "lid 1 onderdeel b → artikel:2:lid:1:onderdeel:b",
    ]);
  });

  it("moves along with the text above", () => {
    const compiler = createCompiler();
    const text = `${head}
begrip grens
  is € 5.

begrip dubbel
  is 2 maal de grens.
`;
    compiler.setFile("v.andersom", text);
    compiler.occurrences("v.andersom", "v.andersom");
    const later = text.replace("begrip grens", "// een regel erbij\nbegrip grens");
    compiler.setFile("v.andersom", later);
    const found = compiler.occurrences("v.andersom", "v.andersom");
    expect(
      found
        .filter(({ symbol }) => symbol === "waarde:grens")
        .map(({ span }) => later.slice(span.start, span.end)),
    ).toEqual(["grens", "grens"]);
  });
});
