// What a row of gegevens may be: a sort or period that does not exist is said, with the one that was meant.

import { applyEdits } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { compile } from "../testing/compile.js";
import { ordinance } from "../testing/ordinance.js";

const text = (row: string) =>
  ordinance({ blocks: `gegevens van de inwoner\n  ${row}\n`, condition: "de inwoner woont in de gemeente" });
const messages = (row: string) =>
  compile(text(row)).diagnostics.filter(({ code }) => code === "AND2070" || code === "AND2071");

describe("a sort that does not exist", () => {
  it.each([
    ["leeftijd: getal jaren.", "AND2070", "leeftijd: aantal jaren."],
    ["inkomen: bedrg per maand.", "AND2070", "inkomen: bedrag per maand."],
    ["getrouwd: ja nee.", "AND2070", "getrouwd: ja of nee."],
    ["inkomen: bedrag per mand.", "AND2071", "inkomen: bedrag per maand."],
  ])("%s", (row, code, mended) => {
    const found = messages(row);
    expect(found.map((one) => one.code)).toEqual([code]);
    const [fix] = found[0]?.fixes ?? [];
    expect(applyEdits(text(row), fix?.edits ?? [])).toBe(text(mended));
    expect(messages(mended)).toEqual([]);
  });

  it("is said without a repair where nothing is like it", () => {
    expect(messages("kleur: blauwtint.").map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it.each(["inkomen: bedrag per 4 weken.", "uren: aantal uren per week.", "kosten: bedrag per keer."])(
    "%s is well written",
    (row) => expect(messages(row)).toEqual([]),
  );
});
