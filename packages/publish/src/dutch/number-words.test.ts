// Numbers and periods in running text, and lists.
import { describe, expect, it } from "vitest";
import { counted, joined, numberWord, spanWords } from "./number-words.js";

describe("numbers in running text", () => {
  it("writes up to twenty in words", () => {
    expect([0, 1, 3, 12, 20, 21].map(numberWord)).toEqual(["nul", "één", "drie", "twaalf", "twintig", "21"]);
  });

  it.each([
    [36, "maand", "drie jaar"],
    [36, "kalendermaand", "drie jaar"],
    [12, "maand", "twaalf maanden"],
    [30, "maand", "30 maanden"],
    [6, "kalendermaand", "zes hele maanden"],
    [1, "maand", "één maand"],
    [2, "week", "twee weken"],
    [3, "jaar", "drie jaar"],
  ])("%s %s is %s", (count, unit, text) => {
    expect(spanWords(count, unit)).toBe(text);
  });

  it("counts units in figures", () => {
    expect([counted("1", "maand"), counted("2,5", "uur"), counted("21", "jaar"), counted("3", "")]).toEqual([
      "1 maand",
      "2,5 uur",
      "21 jaar",
      "3",
    ]);
  });

  it("joins lists", () => {
    expect([joined([], "en"), joined(["a"], "of"), joined(["a", "b", "c"], "en")]).toEqual([
      "",
      "a",
      "a, b en c",
    ]);
  });
});
