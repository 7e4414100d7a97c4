// What a right is worth, given for each month, needs a month; an amount needs its sign.

import { applyEdits } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { compileProject } from "../index.js";

const text = (height: string): string => `verordening Verordening toeslag Waterrade 2026
  Gemeente: Waterrade.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: recht.

gegevens van de inwoner
  inkomen: bedrag per maand, van elke maand.

artikel 1 Toeslag
  Effect: meedoen.
  De inwoner heeft recht op toeslag.
  De hoogte van de toeslag is ${height}.
`;
const found = (height: string) =>
  compileProject([{ uri: "verordening.andersom", text: text(height) }]).diagnostics;

describe("the height of a right", () => {
  it("is no monthly value without a month, and says how to name one", () => {
    const [only, ...others] = found("het inkomen");
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: "AND2073", severity: "fout" });
    const [fix] = only!.fixes!;
    expect(fix!.safe).toBe(false);
    expect(applyEdits(text("het inkomen"), fix!.edits)).toBe(text("het inkomen op de peildatum"));
    expect(found("het inkomen op de peildatum")).toEqual([]);
  });

  it("is also found where it is computed", () => {
    expect(found("50% van het inkomen").map(({ code }) => code)).toEqual(["AND2073"]);
  });

  it.each([
    ["250", "€ 250"],
    ["1.250,50", "€ 1.250,50"],
    ["250 euro", "€ 250"],
  ])("is an amount: %s is said at its own place, with its repair", (written, amount) => {
    const [only, ...others] = found(written);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: "AND2075", severity: "fout", data: { amount } });
    expect(applyEdits(text(written), only!.fixes![0]!.edits)).toBe(text(amount));
    expect(found(amount)).toEqual([]);
  });

  it("may be a percentage, or a number of something", () => {
    for (const height of ["10%", "3 uur"]) expect(found(height).map(({ code }) => code)).toEqual([]);
  });
});
