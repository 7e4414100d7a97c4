// The registers of real ordinances: nothing is left out, nothing is filled in that nobody wrote, and the field names are those of the standard.

import {
  algorithmFields,
  algorithmRegister,
  algorithmRegisterPage,
  dataRegister,
  dataRegisterPage,
  renderHtml,
  renderMarkdown,
} from "@andersom/publish";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { ordinanceFiles, ordinanceFolders, withLaws } from "@andersom/testkit";
import { describe, expect, it } from "vitest";

const day = "2026-03-16";
const examples = ordinanceFolders("examples");

function modelOf(folder: string): DecisionModel {
  return compileProject(withLaws(ordinanceFiles(folder))).ordinances[0]!.model;
}

const text = `verordening Verordening proef Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect rondkomen
  > De inwoner kan rondkomen.

voorzieningen
  toeslag: hulp.
  nazorg: hulp.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag per maand, uit Suwinet, financieel.
  de inwoner is ziek: ja of nee, van de inwoner, gezondheid.
  de inwoner heeft schulden bij justitie: ja of nee, uit het register van justitie, strafrecht.
  burgernummer: tekst, uit de BRP, bsn.
  kleur van de voordeur: tekst, van de inwoner.

artikel 1 Toeslag
  Effect: rondkomen.

lid 1
  Het zware bedrag is het inkomen min € 100 per maand.

lid 2
  De inwoner heeft recht op toeslag als geldt: het zware bedrag is minder dan € 1.000 per maand.

artikel 2 Nazorg

  De inwoner heeft recht op nazorg als aan al deze voorwaarden is voldaan:
    a. de inwoner heeft recht op toeslag;
    b. de inwoner is ziek.
`;
const compiled = compileProject([{ uri: "v.andersom", text }]);
const small = compiled.ordinances[0]!.model;

it("is made of a text without errors", () => {
  expect(
    compiled.diagnostics.filter(({ severity }) => severity === "fout").map(({ message }) => message),
  ).toEqual([]);
});

describe("the data register", () => {
  const register = dataRegister(small, day);
  const entry = (name: string) => register.gegevens.find(({ naam }) => naam === name)!;

  it("follows values and other rights to whatever needs a fact", () => {
    expect(entry("inkomen").nodigVoor).toEqual({
      rechtstreeks: ["artikel 1 lid 1"],
      viaAndereRegels: ["artikel 1 lid 2", "artikel 2"],
      rechten: ["toeslag", "nazorg"],
    });
    expect(entry("inkomen").doel).toEqual(["rondkomen"]);
  });

  it("takes the class of a fact from its word, and never from its name", () => {
    expect(register.gegevens.map(({ naam, persoonsgegeven }) => [naam, persoonsgegeven])).toEqual([
      ["inkomen", "gewoon"],
      ["de inwoner is ziek", "bijzonder"],
      ["de inwoner heeft schulden bij justitie", "strafrechtelijk"],
      ["burgernummer", "burgerservicenummer"],
      ["kleur van de voordeur", "nog niet ingedeeld"],
    ]);
    expect(register.telling).toMatchObject({ gegevens: 5, oordelen: 0, nogNietIngedeeld: 1 });
  });

  it("names what nothing needs, and leaves how long it is kept to the municipality", () => {
    expect(register.telling.nergensNodig).toBe(3);
    expect(entry("kleur van de voordeur").nodigVoor.rechten).toEqual([]);
    expect(new Set(register.gegevens.map(({ bewaartermijn }) => bewaartermijn))).toEqual(
      new Set(["door de gemeente in te vullen"]),
    );
    expect(renderMarkdown(dataRegisterPage(register))).toContain("- kleur van de voordeur (inwoner)");
  });

  it("rests a fact on the article that reads it, and on the law of that article", () => {
    const based = compileProject([
      {
        uri: "v.andersom",
        text: text
          .replace("  Treedt in", "  Gelet op artikel 147 van de Gemeentewet.\n  Treedt in")
          .replace(
            "artikel 2 Nazorg\n",
            "artikel 2 Nazorg\n  Grondslag: artikel 8 van de Participatiewet.\n",
          ),
      },
    ]).ordinances[0]!.model;
    const ground = (name: string) =>
      dataRegister(based, day).gegevens.find(({ naam }) => naam === name)?.grondslag;
    expect(ground("de inwoner is ziek")).toEqual({
      verordening: ["artikel 2"],
      wet: [{ titel: "Participatiewet, artikel 8" }],
    });
    expect(ground("inkomen")).toEqual({
      verordening: ["artikel 1"],
      wet: [{ titel: "Gemeentewet, artikel 147" }],
      wetVanDeHeleVerordening: true,
    });
    expect(ground("kleur van de voordeur")).toBeUndefined();
    expect(entry("inkomen").grondslag).toEqual({ verordening: ["artikel 1"], wet: [] });
    expect(register.telling.zonderWet).toBe(2);
  });

  it("names the law of an article, puts articles of one text together, and says the laws of the whole once", () => {
    const page = renderMarkdown(
      dataRegisterPage(dataRegister(modelOf("examples/individuele-inkomenstoeslag"), day)),
    );
    const row = (name: string): string =>
      page.split("\n").find((line) => line.includes(`**${name}.**`)) ?? "";
    expect(row("Aanvraagdatum")).toContain("| Artikel 1 en 6 lid 1.<br>");
    expect(row("Aanvraagdatum")).toContain(
      "Langs andere regels: artikel 3 en 5; artikel 32 en 36 van de Participatiewet; gegevens van de inwoner (Participatiewet).",
    );
    expect(row("Leefvorm")).toContain("| Artikel 4.<br>Participatiewet, artikel 8.<br>Doel: ");
    const social = renderMarkdown(dataRegisterPage(dataRegister(modelOf("examples/sociaal-domein"), day)));
    expect(social.match(/Wmo 2015, artikel 2\.1\.3, 2\.1\.4, 2\.1\.4a/gu)).toHaveLength(1);
    expect(social).toContain("Effect ‘zelfstandig leven’.");
    expect(social).toContain("<br>Alleen bij een hulpvraag over hulp");
    expect(social).not.toMatch(/(?:artikel \S+, ){2}artikel|effect [a-z]|over de inwoner/u);
  });

  it("says who is asked and where it is looked up", () => {
    expect(entry("de inwoner is ziek").verkrijging).toBe("gevraagd");
    expect(entry("inkomen").verkrijging).toBe("opgezocht");
  });
});

describe.each(examples)("the registers of %s", (folder) => {
  const model = modelOf(folder);
  const data = dataRegister(model, day);
  const algorithm = algorithmRegister(model, day);

  it("has every fact and judgement once", () => {
    expect(data.gegevens.map(({ id }) => id)).toEqual(model.facts.map(({ id }) => id));
    const page = renderMarkdown(dataRegisterPage(data));
    expect(page).not.toContain("undefined");
    expect(renderHtml(dataRegisterPage(data))).toContain("<table");
  });

  it("has every field of the standard, filled in within its length or marked for the municipality", () => {
    const names = algorithmFields.map(({ name }) => name);
    expect(Object.keys(algorithm.algoritme)).toEqual(names);
    const open = new Set<string>(algorithm.inTeVullen.map(({ veld }) => veld));
    for (const { name, longest = Infinity, permitted } of algorithmFields) {
      const value = algorithm.algoritme[name];
      const texts =
        typeof value === "string"
          ? [value]
          : (value ?? []).map((one) => (typeof one === "string" ? one : `${one.title} ${one.link ?? ""}`));
      expect(texts.join(""), name).not.toBe("");
      if (open.has(name)) {
        for (const one of texts) expect(one, name).toContain("[Door de gemeente in te vullen: ");
        continue;
      }
      expect(texts.join(" "), name).not.toContain("Door de gemeente in te vullen");
      for (const one of texts) expect(one.length, name).toBeLessThanOrEqual(longest);
      if (permitted !== undefined) expect(permitted, name).toEqual(expect.arrayContaining(texts));
    }
    for (const { title, link } of algorithm.algoritme.lawful_basis_grouping ?? []) {
      if (open.has("lawful_basis_grouping")) continue;
      expect(title.length).toBeLessThanOrEqual(100);
      expect(link).toMatch(/^https:\/\/wetten\.overheid\.nl\/\S+$/u);
    }
    const page = renderMarkdown(algorithmRegisterPage(algorithm));
    for (const name of names) {
      const title = `(${name.replaceAll("_", "\\_")})`;
      expect(page).toContain(title);
      // A field that is all open stands in the table alone, with what to fill in; sources have names that are known.
      const isListed = open.has(name) && name !== "source_data_grouping";
      expect(page.includes(`${title}\n`), name).toBe(!isListed);
    }
    expect(page).not.toMatch(/\b0 (?:rechten|plichten|begrippen)|bij Verordening/u);
  });

  it("says on which article every gegeven that is needed rests, and of which law", () => {
    const articles = new Set(model.articles.map(({ number }) => `artikel ${number}`));
    for (const { naam, grondslag, nodigVoor } of data.gegevens) {
      const needed = nodigVoor.rechtstreeks.length + nodigVoor.viaAndereRegels.length > 0;
      expect(grondslag !== undefined, naam).toBe(needed);
      for (const one of grondslag?.verordening ?? []) expect(articles, naam).toContain(one);
      for (const { adres = "https://wetten.overheid.nl/" } of grondslag?.wet ?? [])
        expect(adres).toMatch(/^https:\/\/wetten\.overheid\.nl\//u);
    }
  });
});
