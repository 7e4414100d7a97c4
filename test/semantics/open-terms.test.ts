// What a law leaves open: an ordinance fills it in, says so with `Vult in:`, or hears that it is missing.

import { decide } from "@andersom/logic";
import { compileProject, type DecisionModel } from "@andersom/semantics";
import { describe, expect, it } from "vitest";

const law = `wet Voorbeeldwet

artikel 36 Toeslag

open begrip de inwoner heeft een laag inkomen
  > De gemeenteraad legt in een verordening uit wat laag is.

open begrip drempelinkomen
  > Het inkomen waarboven iemand zelf betaalt.
`;
const ordinance = (more: string): string => `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.
  Gebruikt: Voorbeeldwet.

effect rondkomen
  > Wie weinig geld heeft, kan rondkomen.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  inkomen: bedrag, van de inwoner.
  > Hoe hoog is uw inkomen?

artikel 1 Toeslag
  Effect: rondkomen.
${more}
lid 9
  De hoogte van de toeslag is € 100.
`;

function compile(more: string): { model: DecisionModel; messages: string[] } {
  const project = compileProject([
    { uri: "v.andersom", text: ordinance(more) },
    { uri: "wet.andersom", text: law },
  ]);
  return {
    model: project.ordinances[0]!.model,
    messages: project.diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

const outcome = (model: DecisionModel, inkomen: string): string | undefined =>
  decide(model, { peildatum: "2026-03-01", gegevens: { inwoner: { inkomen } } }).rights[0]?.kind;

describe("an open term of a law", () => {
  const right = "lid 1\n  De inwoner heeft recht op toeslag als geldt: de inwoner heeft een laag inkomen.\n";

  it("is filled in by a lid of the ordinance, and decides", () => {
    const { model, messages } = compile(`  Vult in: artikel 36 Voorbeeldwet.
${right}lid 2
  De inwoner heeft een laag inkomen als geldt: het inkomen is hoogstens € 1.500.
`);
    expect(messages).toEqual([]);
    expect([outcome(model, "1500"), outcome(model, "1501")]).toEqual(["toegekend", "geweigerd"]);
    expect(model.articles.find(({ title }) => title === "Toeslag")?.bases).toMatchObject([
      { instrument: "Voorbeeldwet", article: "36" },
    ]);
  });

  it("that is used and not filled in is told, with the law that leaves it open", () => {
    expect(compile(right).messages).toEqual([
      "AND2015 De Voorbeeldwet laat ‘de inwoner heeft een laag inkomen’ open. Deze verordening vult het niet in.",
    ]);
  });

  it("that is not used is not asked for", () => {
    expect(
      compile("lid 1\n  De inwoner heeft recht op toeslag als geldt: het inkomen is hoogstens € 900.\n")
        .messages,
    ).toEqual([]);
  });

  it("may be a value", () => {
    const { model, messages } = compile(`lid 1
  De inwoner heeft recht op toeslag als geldt: het inkomen is minder dan het drempelinkomen.
lid 2
  Het drempelinkomen is € 2.000.
`);
    expect(messages).toEqual([]);
    expect([outcome(model, "1999"), outcome(model, "2000")]).toEqual(["toegekend", "geweigerd"]);
  });
});
