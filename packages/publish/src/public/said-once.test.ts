// What is said already is not said again: what an amount is per.
import { compileProject } from "@andersom/semantics";
import { expect, it } from "vitest";
import { renderMarkdown } from "../markdown/render.js";
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

artikel 1 Zorgbonus
  Effect: meedoen.
  De inwoner heeft recht op zorgbonus als geldt: de inwoner zorgt voor iemand.
  De hoogte van de zorgbonus is € 150 per jaar.

uitleg
  > Zorgt u voor iemand? Dan krijgt u elk jaar {de hoogte van de zorgbonus}. Dat is dus {de hoogte van de zorgbonus}.
`;

it("an amount behind ‘elk jaar’ does not say ‘per jaar’ again", () => {
  const { model } = compileProject([{ uri: "verordening.andersom", text }]).ordinances[0]!;
  const page = renderMarkdown(publicVersion(model, { on: "2026-03-01" }));
  expect(page).toContain("Dan krijgt u elk jaar € 150. Dat is dus € 150 per jaar.");
});
