// What is said already is not said again: a question behind a list, what an amount is per, and who lives in a household.
import { compileProject } from "@andersom/semantics";
import { expect, it } from "vitest";
import { bullets, item, paragraph, section } from "../document/build.js";
import { renderMarkdown } from "../markdown/render.js";
import { askedOnce } from "./asked-once.js";
import { publicVersion } from "./public-version.js";

const text = `verordening Verordening zorgbonus Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Wie voor iemand zorgt, kan meedoen.

voorzieningen
  zorgbonus: bedrag.

gegevens van de inwoner, meervoud inwoners
  de inwoner zorgt voor iemand: ja of nee, van de inwoner.

gegevens van het huishouden, meervoud huishoudens
  leden: een of meer inwoners, per stuk lid, uit de BRP.

artikel 1 Zorgbonus
  Effect: meedoen.
  De inwoner heeft recht op zorgbonus als geldt: de inwoner zorgt voor iemand.
  De hoogte van de zorgbonus is € 150 per jaar.
  Het aantal bewoners is het aantal leden.

uitleg
  > Zorgt u voor iemand? Dan krijgt u elk jaar {de hoogte van de zorgbonus}. Dat is dus {de hoogte van de zorgbonus}.
`;

const page = (): string => {
  const { model } = compileProject([{ uri: "verordening.andersom", text }]).ordinances[0]!;
  return renderMarkdown(publicVersion(model, { on: "2026-03-01" }));
};

it("an amount behind ‘elk jaar’ does not say ‘per jaar’ again", () => {
  expect(page()).toContain("Dan krijgt u elk jaar € 150. Dat is dus € 150 per jaar.");
});

it("the leden of a household are the people in it", () => {
  expect(page()).toContain("het aantal mensen in uw huishouden");
});

it("a question that stood on the page before is not asked again, another one is", () => {
  const question = (words: string) => paragraph(`De vraag daarbij is: ‘${words}’`);
  const sections = [
    section("Een", [question("Kreeg u al een maatregel?"), paragraph("Dit geldt.")]),
    section("Twee", [bullets([item("Er is een maatregel.", [question("Kreeg u al een maatregel?")])])]),
    section("Drie", [question("Hebt u kinderen?")]),
  ];
  const [one, two, three] = askedOnce(sections, "De vraag daarbij is:");
  expect(one!.blocks).toHaveLength(2);
  expect(two!.blocks).toEqual([bullets([item("Er is een maatregel.")])]);
  expect(three!.blocks).toHaveLength(1);
});
