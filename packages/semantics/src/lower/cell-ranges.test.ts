// A stretch of numbers in a cell, written as people do: told with the words that a cell has, which then compile.

import { applyEdits } from "@andersom/syntax";
import { describe, expect, it } from "vitest";
import { compileProject } from "../project.js";
import { rangeCell } from "./cell-ranges.js";

describe("a stretch of numbers in a cell", () => {
  it.each([
    ["18 tot 65 jaar", "minstens 18 jaar en minder dan 65 jaar"],
    ["van 18 jaar tot 65 jaar", "minstens 18 jaar en minder dan 65 jaar"],
    ["18 t/m 64 jaar", "minstens 18 jaar en hoogstens 64 jaar"],
    ["18-64", "minstens 18 en hoogstens 64"],
    ["€ 1.000 tot en met € 1.500 per maand", "minstens € 1.000 per maand en hoogstens € 1.500 per maand"],
    ["1.000 tot € 1.500", "minstens € 1.000 en minder dan € 1.500"],
    ["65 jaar en ouder", "minstens 65 jaar"],
    ["17 jaar of jonger", "hoogstens 17 jaar"],
    ["boven € 500", "meer dan € 500"],
    ["onder 110%", "minder dan 110%"],
    ["sport en cultuur", undefined],
    ["18 is de grens", undefined],
  ])("%s", (written, cell) => {
    expect(rangeCell(written)).toBe(cell);
  });

  it("is told at the cell, and compiles when it is repaired", () => {
    const uri = "verordening.andersom";
    const text = `verordening Verordening meedoen Lindenhove 2026
  Gemeente: Lindenhove.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen kan meedoen.

voorzieningen
  toeslag: bedrag.

gegevens van de inwoner, meervoud inwoners
  leeftijd: aantal jaren, uit de BRP.

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag.

lid 2
  De hoogte van de toeslag is:
    | leeftijd | hoogte |
    | minder dan 18 jaar | € 10 |
    | 18 tot 65 jaar | € 20 |
    | minstens 65 jaar | € 30 |
`;
    const wrong = (source: string) =>
      compileProject([{ uri, text: source }]).diagnostics.filter(({ severity }) => severity === "fout");
    const [found, ...others] = wrong(text);
    expect(others).toEqual([]);
    expect(found?.code).toBe("AND2017");
    expect(found?.message).toContain("Bedoelt u ‘minstens 18 jaar en minder dan 65 jaar’?");
    expect(wrong(applyEdits(text, found!.fixes![0]!.edits))).toEqual([]);
  });
});
