// What the check of completeness asks for by itself: the amount behind a name, what is announced, and who may have or decide what.

import { completeness, inventory, publicVersion, type Document } from "@andersom/publish";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { toeslagText } from "@andersom/testkit";
import { describe, expect, it } from "vitest";

const on = "2026-03-16";
const made = (articles: string): { readonly model: DecisionModel; readonly document: Document } => {
  const text = toeslagText({
    own: "  de inwoner heeft werk: ja of nee.\n  inkomen: bedrag per maand.\n  woning: kamer of huis.\n",
    articles,
  });
  const { model } = compileProject([{ uri: "v.andersom", text }]).ordinances[0]!;
  return { model, document: publicVersion(model, { on, examples: [] }) };
};
const missed = (model: DecisionModel, document: Document): readonly string[] =>
  completeness(model, document, on).missing.map(({ item }) => item.text);
/** The document with other words in every piece of text that has these. */
const changed = (document: Document, from: string, to: string): Document => {
  const before = JSON.stringify(document);
  expect(before).toContain(from);
  return JSON.parse(before.replaceAll(from, to)) as Document;
};

const amounts = `
bedragen toeslag

  | naam         | bedrag          | vanaf          | tot en met       |
  | lage bedrag  | € 31 per maand  | 1 januari 2026 | 31 december 2026 |
  | lage bedrag  | € 33 per maand  | 1 januari 2027 | 31 december 2027 |
`;

describe("a row that names an amount", () => {
  const { model, document } = made(`  De inwoner heeft recht op toeslag als geldt: de inwoner heeft werk.
  De hoogte van de toeslag is:
    | woning | hoogte          |
    | kamer  | het lage bedrag |
    | huis   | € 62 per maand  |
${amounts}`);

  it("is told by the amount on the day", () => {
    expect(missed(model, document)).toEqual([]);
  });

  it("is missed where another amount stands in its row", () => {
    const wrong = changed(document, '"Kamer","€ 31', '"Kamer","€ 33');
    expect(missed(model, wrong)).toEqual(["kamer | het lage bedrag"]);
  });
});

describe("what is announced for a later day", () => {
  const { model, document } =
    made(`  De inwoner heeft recht op toeslag als geldt: het inkomen is lager dan het lage bedrag.
  De hoogte van de toeslag is € 100 per maand.
${amounts}`);

  it("is an item, told with its day", () => {
    const later = inventory(model, on).filter(({ from }) => from !== undefined);
    expect(later.map(({ from }) => from)).toEqual(["1-januari-2027 datum"]);
    expect(missed(model, document)).toEqual([]);
    expect(JSON.stringify(document)).toContain("Vanaf 1 januari 2027 is dat € 33 per maand.");
  });

  it("is missed without its amount, and without its day", () => {
    const gone = missed(model, changed(document, "€ 33", "€ 34"));
    expect(gone.length).toBe(1);
    expect(missed(model, changed(document, "Vanaf 1 januari 2027", "Later"))).toEqual(gone);
  });
});

describe("a row of one of two tables that say the same", () => {
  const { model, document } = made(`  De inwoner heeft recht op toeslag als geldt: de inwoner heeft werk.
  De hoogte van de toeslag is het eerste deel plus het tweede deel.
  Het eerste deel is:
    | woning | deel           |
    | kamer  | € 31 per maand |
    | huis   | € 62 per maand |
  Het tweede deel is:
    | woning | deel           |
    | kamer  | € 31 per maand |
    | huis   | € 62 per maand |
`);

  it("is missed where its own table has it no more, though the other has", () => {
    expect(missed(model, document)).toEqual([]);
    const before = JSON.stringify(document);
    const row = '["Huis","€ 62"]';
    expect(before.split(row)).toHaveLength(3);
    const without = JSON.parse(before.replace(`,${row}`, "")) as Document;
    expect(missed(model, without)).toEqual(["huis | € 62 per maand"]);
  });
});

describe("sharing facts and further rules", () => {
  const { model, document } = made(`  De inwoner heeft recht op toeslag als geldt: de inwoner heeft werk.
  De hoogte van de toeslag is € 100 per maand.

artikel 2 Gegevens delen

toestemming om gegevens te delen
  De gemeente deelt deze gegevens met de regisseur en de helpers:
    a. de inwoner heeft werk.
  Geldt 12 maanden.
  Zonder toestemming verandert geen recht.

artikel 3 Extra regels

  De gemeente kan nadere regels stellen over:
    a. het formulier voor de aanvraag.
`);

  it.each([
    ["Deze gegevens delen wij alleen als u ja zegt", "toestemming"],
    ["de regisseur en de helpers", "toestemming"],
    ["Of u werk hebt", "toestemming"],
    ["Nee zeggen kost u niets", "toestemming"],
    ["geldt twaalf maanden", "termijn"],
    ["extra regels maken", "bevoegdheid"],
    ["formulier voor de aanvraag", "bevoegdheid"],
  ])("are items: without “%s” something is missed", (words, kind) => {
    expect(missed(model, document)).toEqual([]);
    const found = completeness(model, changed(document, words, "…"), on).missing;
    expect(found.map(({ item }) => item.kind)).toContain(kind);
  });
});

describe("the list of what a power gives", () => {
  const { model, document } = made(`  De inwoner heeft recht op toeslag als geldt: de inwoner heeft werk.
  De hoogte van de toeslag is € 100 per maand.

artikel 2 Hulp op maat

  De gemeente kan deze hulp op maat geven:
    a. begeleiding van het gezin;
    b. behandeling;
    c. verblijf buiten het gezin.
`);

  it("is an item for each", () => {
    expect(missed(model, document)).toEqual([]);
    expect(missed(model, changed(document, "Behandeling.", "…"))).toEqual(["behandeling"]);
    expect(missed(model, changed(document, "Begeleiding van het gezin.", "…"))).toEqual([
      "begeleiding van het gezin",
    ]);
  });
});
