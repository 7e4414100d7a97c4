// Wrapping, counting and enumerating in Dutch.

import { describe, expect, it } from "vitest";
import { count, enumerate, hang, sentence, wrap } from "./text.js";

describe("text", () => {
  it("wraps at spaces and keeps line breaks", () => {
    expect(wrap("een twee drie vier vijf zes\nzeven", 20)).toEqual([
      "een twee drie vier",
      "vijf zes",
      "zeven",
    ]);
    expect(wrap("", 20)).toEqual([""]);
    expect(wrap("het bedrag is nu € 1.401,50", 20)).toEqual(["het bedrag is nu", "€ 1.401,50"]);
    expect(wrap("onafscheidelijkvreselijklangwoord", 20)).toEqual(["onafscheidelijkvreselijklangwoord"]);
  });

  it("hangs the next lines under the first", () => {
    expect(hang("a. ", "een twee drie vier vijf zes", 24)).toBe("a. een twee drie vier\n   vijf zes");
  });

  it("counts and enumerates", () => {
    expect([0, 1, 2].map((amount) => count(amount, "fout", "fouten"))).toEqual([
      "geen fouten",
      "1 fout",
      "2 fouten",
    ]);
    expect(enumerate([])).toBe("");
    expect(enumerate(["a", "b", "c"])).toBe("a, b en c");
    expect(enumerate(["a", "b"], "of")).toBe("a of b");
  });

  it("makes a sentence of words", () => {
    expect(sentence("de inwoner werkt")).toBe("De inwoner werkt.");
    expect(sentence(" Klaar? ")).toBe("Klaar?");
    expect(sentence("")).toBe("");
  });
});
