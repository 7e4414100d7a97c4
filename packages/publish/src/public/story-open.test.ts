// Of what the municipality may give a story shows who it is for, without saying that it was given.
import { compileProject } from "@andersom/semantics";
import { expect, it } from "vitest";
import { renderMarkdown } from "../markdown/render.js";
import { publicVersion } from "./public-version.js";

const ordinance = (rules: string, examples: string): string => `verordening Verordening werk Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  proefplaats: voorziening.
  scholing: voorziening.
  werkplek: voorziening.

gegevens van de inwoner, meervoud inwoners
  de inwoner zoekt werk: ja of nee, van de inwoner.
  de inwoner heeft een uitkering: ja of nee, van de inwoner.
  spaargeld: bedrag, van de inwoner.

gegevens van de werkgever, meervoud werkgevers
  de werkgever heeft een werkplek: ja of nee, van de werkgever.

artikel 1 Hulp
  Effect: meedoen.
${rules}
${examples}`;

function page(rules: string, examples: string): string {
  const { ordinances, diagnostics } = compileProject([
    { uri: "werk.andersom", text: ordinance(rules, examples) },
  ]);
  expect(diagnostics.filter(({ severity }) => severity === "fout").map(({ message }) => message)).toEqual([]);
  return renderMarkdown(publicVersion(ordinances[0]!.model, { on: "2026-03-01" }));
}

const mayGive = "  Het college kan proefplaats verlenen als geldt: de inwoner zoekt werk.";
const may = "**Bo kan een proefplaats krijgen. Wij beslissen daar nog over.**";
const bo = (then: string, given = "Gegeven de inwoner zoekt werk."): string => `
voorbeeld Bo zoekt werk
  > Bo wil graag werken.
  Op 1 maart 2026.
  ${given}
  ${then}
`;

it("tells of somebody whom it may be given to", () => {
  expect(page(mayGive, bo("Dan nog te beoordelen: proefplaats."))).toContain(may);
});

it("does not count such a story among those about a value", () => {
  const value = "\n\nartikel 2 Sparen\n  De ruimte is het spaargeld min € 100, maar minstens € 0.\n";
  const told = page(
    `${mayGive}${value}`,
    bo(
      "Dan de ruimte is € 50.\n  Dan nog te beoordelen: proefplaats.",
      "Gegeven de inwoner zoekt werk.\n  Gegeven het spaargeld is € 150.",
    ),
  );
  expect(told).toContain(may);
  expect(told.match(/##### Bo zoekt werk/gu)).toHaveLength(1);
});

it("takes a refusal for what it is", () => {
  const told = page(
    mayGive,
    bo("Dan de inwoner heeft geen recht op proefplaats.", "Gegeven de inwoner zoekt geen werk."),
  );
  expect(told).toContain("**Bo krijgt geen proefplaats (artikel 1).**");
  expect(told).not.toContain("kan een proefplaats krijgen.");
});

it("tells one voorbeeld about things that are told together once", () => {
  const both = `${mayGive}
  Het college kan scholing verlenen als geldt: de inwoner zoekt werk.`;
  const told = page(both, bo("Dan nog te beoordelen: proefplaats.\n  Dan nog te beoordelen: scholing."));
  expect(told).toContain("**Bo kan deze hulp krijgen. Wij beslissen daar nog over.**");
  expect(told.match(/##### Bo zoekt werk/gu)).toHaveLength(1);
});

it("is not about the resident where the voorbeeld is about an employer too", () => {
  const both = `${mayGive}
  De werkgever heeft recht op werkplek als geldt: de werkgever heeft een werkplek.`;
  const given = "Gegeven de inwoner zoekt werk.\n  Gegeven de werkgever heeft een werkplek.";
  const told = page(
    both,
    bo("Dan nog te beoordelen: proefplaats.\n  Dan de werkgever heeft recht op werkplek.", given),
  );
  expect(told).not.toContain("Bo kan");
  expect(told).toContain("**Bo krijgt werkplek.**");
});
