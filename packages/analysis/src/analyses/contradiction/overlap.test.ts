// Two versions of one article that overlap for a year: one error, with a household and a day, and the fix closes it.

import { applyEdits } from "@andersom/syntax";
import { expect, it } from "vitest";
import { checked } from "../../testing/analyse.js";

const text = `verordening Verordening toeslag Brugveen 2024
  Gemeente: Brugveen.
  Treedt in werking op 1 januari 2024.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag.

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag.

artikel 2 Hoogte
  Effect: meedoen.
  Dit artikel geldt van 1 januari 2024 tot en met 31 december 2025.

lid 1
  De hoogte van de toeslag is € 100.

artikel 2 Hoogte
  Effect: meedoen.
  Dit artikel geldt vanaf 1 januari 2025.

lid 1
  De hoogte van de toeslag is € 120.
`;

it("is one error with a household on the first day of the overlap", () => {
  const found = checked(text).filter(({ severity }) => severity !== "info");
  expect(found.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ["AND2049", "fout", "Op 1 januari 2025 gelden twee teksten van artikel 2 tegelijk."],
  ]);
  expect(found[0]?.witness?.text).toContain("Peildatum: 1 januari 2025.");
});

it("is closed by its fix", () => {
  const [fix] = checked(text).flatMap(({ fixes }) => fixes ?? []);
  expect(fix?.title).toBe("Laat de oudere tekst eindigen op 31 december 2024");
  expect(checked(applyEdits(text, fix!.edits))).toEqual([]);
});
