// An act whose words are a declared notion defines that notion, also when it is denied.
import { expect, it } from "vitest";
import { compileProject } from "../project.js";

const text = `verordening Verordening korting Lindeveld 2026
  Gemeente: Lindeveld.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

gegevens van de inwoner
  de inwoner is verwijtbaar: ja of nee, van de inwoner.

artikel 1 Maatregel
  Effect: meedoen.
lid 1
  Het college legt een maatregel op, tenzij anders bepaald.
lid 2
  Het college legt geen maatregel op als de inwoner niet verwijtbaar is.
`;

it("makes the exception a rule of the notion, and reports nothing as not running", () => {
  const { ordinances, diagnostics } = compileProject([{ uri: "a", text }]);
  expect(diagnostics).toEqual([]);
  const notion = ordinances[0]?.model.definitions.find(
    ({ name }) => name === "het college legt een maatregel op",
  );
  expect(notion?.rules.map((rule) => [rule.isDefault, rule.when?.text])).toEqual([
    [true, undefined],
    [false, "de inwoner niet verwijtbaar is"],
  ]);
});
