// The laws in the decision model: their contents, bounds, powers and grondwaarden, bound to the ordinance that uses them.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileProject, type DecisionModel, type LawInfo } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../packages/law/src/", import.meta.url));
const laws = readdirSync(folder)
  .filter((uri) => uri.endsWith(".andersom"))
  .map((uri) => ({ uri, text: readFileSync(folder + uri, "utf8") }));

const head = `verordening Verordening proef Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Gebruikt: Participatiewet, Wmo 2015, Jeugdwet, Wgs, Awb, Gemeentewet, WPO.
`;

function compile(text: string): { model: DecisionModel; messages: string[] } {
  const project = compileProject([{ uri: "proef.andersom", text: head + text }, ...laws]);
  return {
    model: project.ordinances[0]!.model,
    messages: project.diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

const { model } = compile("");
const law = (name: string, of = model): LawInfo => of.laws.find((one) => one.name === name)!;

describe("national law in the model", () => {
  it("has every row and sentence of the seven files", () => {
    const counted = model.laws.map((one) => [
      one.name,
      one.contents.length,
      one.bounds.length,
      one.powers.length,
    ]);
    expect(counted).toEqual([
      ["Awb", 0, 8, 6],
      ["Gemeentewet", 2, 2, 6],
      ["Jeugdwet", 8, 1, 5],
      ["Participatiewet", 24, 23, 13],
      ["Wgs", 1, 4, 5],
      ["Wmo 2015", 31, 8, 7],
      ["WPO", 11, 5, 2],
    ]);
    const written = laws.reduce((sum, { text }) => sum + [...text.matchAll(/^ {2}Artikel /gm)].length, 0);
    expect(model.laws.flatMap(({ bounds, powers }) => [...bounds, ...powers])).toHaveLength(written);
  });

  it("gives each of them an id of its own, its law and its article", () => {
    const all = model.laws.flatMap((one) => [...one.contents, ...one.bounds, ...one.powers]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const one of all) {
      expect(model.laws.map(({ name }) => name)).toContain(one.law);
      expect(one.citation.article).toMatch(/^\d/);
      expect(one.place.source.line).toBeGreaterThan(1);
    }
  });

  it("says why each law was written, and where", () => {
    expect(law("Participatiewet").grondwaarden.map(({ name, citation }) => [name, citation?.text])).toEqual([
      ["bestaansminimum", "artikel 11 lid 1"],
      ["werk en meedoen", "artikel 7 lid 1"],
    ]);
    for (const { grondwaarden, articles } of model.laws)
      for (const { citation } of grondwaarden)
        expect(articles.map(({ number }) => number)).toContain(citation?.article);
  });
});

describe("contents", () => {
  it("have a force, what they ask for and their days", () => {
    const row = law("Participatiewet").contents.find(({ subject }) => subject === "de tegenprestatie");
    expect(row).toMatchObject({
      citation: { instrument: "Participatiewet", article: "8a", lid: "1", onderdeel: "b" },
      force: "verplicht",
      asksFor: "plicht",
      validFrom: "2026-01-01",
      validTo: "2026-12-31",
    });
  });

  it("may hold only with a contribution, or forbid", () => {
    const rows = law("Wmo 2015").contents;
    expect(rows.filter(({ onlyWith }) => onlyWith === "bijdrage")).toHaveLength(4);
    expect(rows.filter(({ onlyWith }) => onlyWith === "uitbesteden")).toHaveLength(2);
    const forbidden = rows.filter(({ force }) => force === "verboden");
    expect(forbidden).toHaveLength(5);
    expect(forbidden.at(-1)?.citation).toMatchObject({
      instrument: "Uitvoeringsbesluit Wmo 2015",
      article: "3.8",
      lid: "3",
      onderdeel: "f",
    });
  });

  it("of an unknown kind are told", () => {
    const table = (soort: string, vraagt: string): string[] =>
      compileProject([
        {
          uri: "wet.andersom",
          text: `wet Proefwet\n\nverplichte inhoud van de Proefwet\n\n  | artikel | onderwerp | soort | vraagt om |\n  | artikel 1 | de hoogte | ${soort} | ${vraagt} |\n\nartikel 1 Iets\n`,
        },
      ]).diagnostics.map(({ code, message }) => `${code} ${message}`);
    expect(table("verplicht", "hoogte")).toEqual([]);
    expect(table("soms", "hoogte")[0]).toMatch(/^AND2017 ‘soms’ is geen soort\. Kies uit: verplicht, /);
    expect(table("mag", "hoogtes")[0]).toMatch(/^AND2017 Om ‘hoogtes’ kan een wet niet vragen\./);
  });
});

describe("bounds", () => {
  const bound = (name: string, article: string, of = model): LawInfo["bounds"][number] =>
    law(name, of).bounds.find(({ citation }) => citation.text === article)!;

  it("name a thing, a comparison and a value with its unit", () => {
    expect(bound("Wgs", "Artikel 2 lid 2")).toMatchObject({
      subject: { kind: "waarde", name: "duur van het plan van de raad" },
      limits: [
        { comparison: "<=", value: { form: "vast", value: "4", type: { kind: "getal", unit: "jaar" } } },
      ],
      validFrom: "2026-01-01",
    });
  });

  it("may count from an event", () => {
    expect(bound("Wgs", "Artikel 4a lid 3").limits?.[0]?.value).toEqual({
      form: "termijn",
      count: 8,
      unit: "week",
      relation: "na",
      anchor: "gesprek",
      anchorKey: "gesprek",
    });
  });

  it("may be a part of another value, or an amount of the law", () => {
    const first = law("Participatiewet").bounds.find(({ subject }) => subject.name.startsWith("verrekening"));
    expect(first?.limits?.[0]?.value).toEqual({
      form: "deel",
      part: "1/3",
      of: "verlaging",
      ofKey: "verlaging",
    });
    expect(bound("Wmo 2015", "Artikel 2.1.4a lid 4").limits?.[0]?.value).toMatchObject({
      form: "naam",
      name: "hoogste bijdrage",
      expr: { op: "definition", definition: "waarde:hoogste bijdrage@Wmo 2015" },
    });
  });

  it("may ask a condition of a right, or limit how often", () => {
    const [age] = law("Participatiewet").bounds.filter(({ requires }) => requires !== undefined);
    expect(age?.subject).toMatchObject({ kind: "recht", name: "inkomenstoeslag" });
    expect(age?.requires).toMatchObject({
      text: "de leeftijd minstens 21 jaar is",
      expr: { op: "compare", comparison: ">=" },
    });
    expect(bound("Participatiewet", "Artikel 36 lid 3").atMost).toEqual({
      times: 1,
      per: { count: 12, unit: "maand" },
    });
  });

  it("keep a condition as words until an ordinance has its names", () => {
    const second = law("Participatiewet").bounds.filter(
      ({ citation }) => citation.text === "Artikel 18 lid 5",
    )[1];
    expect(second?.limits?.map(({ comparison }) => comparison)).toEqual([">=", "<="]);
    expect(second?.when).toEqual({ text: "de geschonden plicht geüniformeerd is" });
    expect(bound("Wgs", "Artikel 4 lid 2").when?.expr?.op).toBe("definition");
  });

  it("are bound to the names of the ordinance", () => {
    const mine = compile(`
effect rondkomen
  > Wie weinig geld heeft, kan rondkomen.

voorzieningen
  inkomenstoeslag: bedrag.

artikel 1 Verlaging
  Effect: rondkomen.
lid 1
  De duur van de verlaging is 2 maanden.
lid 2
  De inwoner heeft recht op inkomenstoeslag als geldt: de leeftijd is minstens 21 jaar.
lid 3
  De hoogte van inkomenstoeslag is € 100.
`);
    expect(mine.messages).toEqual([]);
    expect(bound("Participatiewet", "Artikel 36 lid 3", mine.model).subject.right).toBe(
      "recht:inkomenstoeslag",
    );
    const duration = law("Participatiewet", mine.model).bounds.find(
      ({ subject }) => subject.key === "duur van verlaging",
    );
    expect(duration?.subject.definition).toBe("waarde:duur van verlaging");
  });
});

describe("what an ordinance says about a law", () => {
  const effect = (grondwaarde: string): string => `
effect rondkomen
  > Wie weinig geld heeft, kan rondkomen.
  Grondwaarde: ${grondwaarde}.

artikel 1 Hoogte
  Effect: rondkomen.
  De hoogte van de hulp is € 100.
`;

  it.each([
    ["bestaansminimum van de Participatiewet", "Participatiewet"],
    ["Bestaansminimum van de PW", "Participatiewet"],
    ["zelfredzaamheid en participatie van de Wet maatschappelijke ondersteuning 2015", "Wmo 2015"],
    ["gezond en veilig opgroeien", "Jeugdwet"],
  ])("binds %s to the %s", (text, name) => {
    const { model: mine, messages } = compile(effect(text));
    expect(messages).toEqual([]);
    expect(mine.effects[0]?.grondwaardeOf?.law).toBe(name);
  });

  it("tells a grondwaarde that the law does not have, with the one that is meant", () => {
    expect(compile(effect("bestaansminimun van de Participatiewet")).messages).toEqual([
      "AND2057 De Participatiewet noemt de grondwaarde ‘bestaansminimun’ niet. Bedoelt u ‘bestaansminimum’?",
    ]);
  });

  it("says nothing about a law that is not at hand", () => {
    expect(compile(effect("rust van de Leerplichtwet")).messages).toEqual([]);
  });

  const clause = (place: string): string => `${effect("bestaansminimum")}
maatwerk bij artikel 1
  De gemeente mag de hoogte van de hulp hoger vaststellen als de leeftijd minstens 60 jaar is.
  De hoogte van de hulp is dan hoogstens € 200.
  Bevoegdheid: ${place}.
`;

  it("binds a power to the law", () => {
    const { model: mine, messages } = compile(clause("artikel 9 lid 2 Participatiewet"));
    expect(messages).toEqual([]);
    const [cited] = mine.citedPowers;
    expect(law("Participatiewet", mine).powers.find(({ id }) => id === cited?.power)?.text).toBe(
      "plichten tijdelijk laten rusten wegens dringende redenen",
    );
  });

  it("binds a power of a conflict too", () => {
    const { model: mine } = compile(`${effect("bestaansminimum")}
plicht werk zoeken
  Plicht voor de inwoner: werk zoeken.

plicht Nederlands leren
  Plicht voor de inwoner: Nederlands leren.

botsing werk en taal
  Tussen de plicht werk zoeken en de plicht Nederlands leren.
  Dan rust de plicht werk zoeken.
  Bevoegdheid: artikel 9 lid 2 Participatiewet.
`);
    expect(mine.citedPowers.map(({ power }) => power)).toEqual([
      law("Participatiewet", mine).powers.find(({ citation }) => citation.article === "9")?.id,
    ]);
  });

  it("tells a power that the law does not have", () => {
    const { model: mine, messages } = compile(clause("artikel 9 lid 4 Participatiewet"));
    expect(messages).toEqual([
      "AND2058 In artikel 9 lid 4 van de Participatiewet staat geen bevoegdheid. Bedoelt u artikel 9 lid 2 (plichten tijdelijk laten rusten wegens dringende redenen)?",
    ]);
    expect(mine.citedPowers[0]?.power).toBeUndefined();
    expect(compile(clause("artikel 3 Leerplichtwet")).messages).toEqual([]);
  });
});

describe("places that are not any more what they were", () => {
  it("say what became of them, since when, and where the subject stands now", () => {
    const [moved] = law("Jeugdwet").references ?? [];
    expect(moved).toMatchObject({
      law: "Jeugdwet",
      citation: { instrument: "Jeugdwet", article: "2.12" },
      change: "gaat nu over aanbesteden, niet over prijs en kwaliteit",
      now: { instrument: "Jeugdwet", article: "2.11", lid: "2" },
      validFrom: "2026-01-01",
    });
    const twice = law("Participatiewet").references?.find(({ citation }) => citation.lid === "8");
    expect(twice?.now).toBeUndefined();
  });

  it("are told where a row has no article, or does not say what changed", () => {
    const text = `wet Zorgwet
  Artikelen: alle.

verwijzingen naar de Zorgwet
  | verwijzing | wat er is veranderd | is nu  |
  | lid 2      | weg                 |        |
  | artikel 3  |                     |        |
  | artikel 4  | verhuisd            | elders |

artikel 1 Begrippen
`;
    const { diagnostics } = compileProject([{ uri: "zorgwet.andersom", text }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["AND2017", "AND2017", "AND2017"]);
  });
});
