// `andersom check --terugval`: from how much a year an income limit is told.

import { describe, expect, it } from "vitest";
import { scratch } from "../testing/scratch.js";
import { check } from "./check.js";

const text = `verordening Verordening toeslag Zilverduin 2026
  Gemeente: Zilverduin.
  Treedt in werking op 1 januari 2026.

effect meedoen
  > Iedereen doet mee.

voorzieningen
  toeslag: bedrag per jaar.

gegevens van de inwoner, meervoud inwoners
  het inkomen: bedrag per maand.

artikel 1 Toeslag
  Effect: meedoen.

lid 1
  De inwoner heeft recht op toeslag als het inkomen hoogstens € 1.500 per maand is.

lid 2
  De hoogte van de toeslag is € 300 per jaar.
`;

/** How often an income limit is told. */
function told(terugval?: number): number {
  const host = scratch({ "verordening.andersom": text });
  const options = terugval === undefined ? {} : { terugval };
  return check({ paths: ["."], format: "pretty", ...options }, host).output.split("AND4040: ").length - 1;
}

describe("check --terugval", () => {
  it("tells a limit that costs the stated amount or more, and leaves out one that costs less", () => {
    expect(told()).toBe(0);
    expect(told(300)).toBe(1);
    expect(told(301)).toBe(0);
    expect(told(1)).toBe(1);
  });
});
