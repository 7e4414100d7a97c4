// A sure case of an open norm holds only where its article applies.
import { expect, it } from "vitest";
import { compileProject } from "../project.js";

const text = `verordening Verordening kosten Lindeveld 2026
  Gemeente: Lindeveld.
  Treedt in werking op 1 januari 2026.

effect rondkomen
  > Iedereen kan rondkomen.

gegevens van de aanvraag, meervoud aanvragen
  kostensoort: keuze uit kleding of uitvaart, van de inwoner.
  kosten: bedrag, van de inwoner.

oordelen van de consulent
  de kosten zijn noodzakelijk: ja of nee.

artikel 1 Kleding
  Effect: rondkomen.
  Dit artikel geldt alleen als geldt: de kostensoort is kleding.
lid 1
  De kosten zijn in ieder geval noodzakelijk als geldt: de kosten zijn hoogstens € 100.
`;

it("folds the scope of the article into the sure case", () => {
  const { ordinances, diagnostics } = compileProject([{ uri: "a", text }]);
  expect(diagnostics).toEqual([]);
  const fact = ordinances[0]?.model.facts.find(({ key }) => key === "kosten zijn noodzakelijk");
  const when = fact?.sureCases?.[0]?.when;
  expect(when?.op === "all" ? when.items.map((item) => item.expr.text) : undefined).toEqual([
    "de kostensoort is kleding",
    "de kosten zijn hoogstens € 100",
  ]);
});
