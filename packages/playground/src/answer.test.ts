// Answers as people type them, and what they become.

import { describe, expect, it } from "vitest";
import { readAnswer, toldAnswer, type AnswerKind } from "./answer.js";

const kind = (soort: string, more: Partial<AnswerKind> = {}): AnswerKind => ({
  soort,
  perMaand: false,
  magLeeg: false,
  ...more,
});

describe("an answer", () => {
  it.each([
    ["€ 1.401,50", "bedrag", "1401.50"],
    ["1401,5", "bedrag", "1401.5"],
    ["1401.50", "bedrag", "1401.50"],
    ["-20", "bedrag", "-20"],
    ["2,5", "getal", "2.5"],
    ["12%", "percentage", "12"],
    ["ja", "ja-nee", true],
    ["nee", "ja-nee", false],
    ["2026-03-01", "datum", "2026-03-01"],
  ])("%s as %s is %s", (text, soort, value) => {
    expect(readAnswer(text, kind(soort))).toEqual({ value });
  });

  it.each([
    ["veel", "bedrag", "Vul een bedrag in, bijvoorbeeld 1.250,50."],
    ["1,2,3", "getal", "Vul een getal in, bijvoorbeeld 3 of 2,5."],
    ["morgen", "datum", "Vul een datum in."],
    ["misschien", "ja-nee", "Kies een antwoord."],
    ["", "keuze", "Kies een antwoord."],
  ])("%s as %s is none", (text, soort, fault) => {
    expect(readAnswer(text, kind(soort))).toEqual({ fault });
  });

  it("of a value per month counts for every month", () => {
    expect(readAnswer("800", kind("bedrag", { perMaand: true }))).toEqual({ value: { "elke maand": "800" } });
  });

  it("is told again as people say it", () => {
    expect(toldAnswer("800", kind("bedrag", { eenheid: "per maand" }))).toBe("€ 800 per maand");
    expect(toldAnswer("1990-05-01", kind("datum"))).toBe("1-5-1990");
  });
});
